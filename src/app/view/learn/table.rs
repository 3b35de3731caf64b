//! Claims as the rows of a table: put into groups, and narrowed down by what their tags say.
//!
//! Within a group rows stand by name: nothing here ranks one thing above another. A row without a facet's tag belongs to
//! its last code, so that no row is ever lost.

use crate::content::learn::{Claim, Grade};
use crate::content::search;

/// One thing that rows differ in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facet {
    /// Name of the tag; [`GRADE`] is the grade itself.
    pub name: &'static str,
    /// What it may be, in the order of showing. The last one is for rows that do not say.
    pub codes: &'static [&'static str],
}

/// The name of the facet that is the claim's grade.
const GRADE: &str = "grade";

/// How good the evidence is, the best first.
pub const STRENGTH: Facet =
    Facet { name: GRADE, codes: &["strong", "moderate", "limited", "insufficient", "plain"] };
/// What kind of thing goes along with restless legs.
pub const CAUSE: Facet = Facet { name: "kind", codes: &["family", "body", "condition", "stage"] };
/// What a guideline says.
pub const SAYS: Facet = Facet { name: "says", codes: &["practice", "for", "against", "none"] };
/// How certain the guideline is.
pub const SURE: Facet = Facet { name: "sure", codes: &["moderate", "low", "very-low", "unseen", "none"] };
/// What kind of thing is meant to help.
pub const MEANS: Facet = Facet { name: "kind", codes: &["medicine", "iron", "device", "habit", "measure"] };

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Id of its claim.
    pub id: String,
    /// Its name as names are put in order.
    pub name: String,
    /// For each facet, in their order, the place of its code.
    pub codes: Vec<usize>,
}

/// The rows of some claims.
pub fn rows<'a>(claims: impl Iterator<Item = &'a Claim>, facets: &[Facet]) -> Vec<Row> {
    let row = |claim: &Claim| Row {
        id: claim.id.clone(),
        name: search::fold(&claim.label),
        codes: facets.iter().map(|facet| place(claim, facet)).collect(),
    };
    claims.map(row).collect()
}

fn place(claim: &Claim, facet: &Facet) -> usize {
    let code =
        if facet.name == GRADE { grade(claim.grade) } else { claim.tag(facet.name).unwrap_or_default() };
    let last = facet.codes.len().saturating_sub(1);
    facet.codes.iter().position(|known| *known == code).unwrap_or(last)
}

fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::Strong => "strong",
        Grade::Moderate => "moderate",
        Grade::Limited => "limited",
        Grade::Insufficient => "insufficient",
        Grade::Plain => "plain",
    }
}

/// Rows of one code, or all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Place of the code that they share; none where they were only put in order.
    pub code: Option<usize>,
    /// Their places, by name.
    pub rows: Vec<usize>,
}

/// The rows in groups by the facet of that place, in the order of its codes; without one, all of them by name.
pub fn groups(rows: &[Row], by: Option<usize>) -> Vec<Group> {
    let code = |row: &Row| by.and_then(|by| row.codes.get(by).copied());
    let mut sorted: Vec<(Option<usize>, &Row, usize)> =
        rows.iter().enumerate().map(|(at, row)| (code(row), row, at)).collect();
    sorted.sort_by(|(a, x, _), (b, y, _)| (a, &x.name).cmp(&(b, &y.name)));
    let mut groups: Vec<Group> = Vec::new();
    for (code, _, at) in sorted {
        match groups.last_mut().filter(|group| group.code == code) {
            Some(group) => group.rows.push(at),
            None => groups.push(Group { code, rows: vec![at] }),
        }
    }
    groups
}

/// For each facet, the place of the only code that is asked for.
pub type Only = [Option<usize>; 3];

/// Whether a row is among those asked for.
pub fn wanted(row: &Row, only: &Only) -> bool {
    only.iter().zip(&row.codes).all(|(only, code)| only.is_none_or(|only| only == *code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(name: &str, codes: &[usize]) -> Row {
        Row { id: name.to_owned(), name: name.to_owned(), codes: codes.to_vec() }
    }

    #[test]
    fn rows_stand_in_groups_and_there_by_name() {
        let rows = [row("m", &[1, 0]), row("b", &[0, 1]), row("a", &[1, 1])];
        let check = |by, all: &[(Option<usize>, &[usize])]| {
            let groups = groups(&rows, by);
            let groups: Vec<_> = groups.iter().map(|group| (group.code, group.rows.as_slice())).collect();
            assert_eq!(groups, all, "{by:?}");
        };
        check(None, &[(None, &[2, 1, 0])]);
        check(Some(0), &[(Some(0), &[1]), (Some(1), &[2, 0])]);
        check(Some(1), &[(Some(0), &[0]), (Some(1), &[2, 1])]);
        check(Some(9), &[(None, &[2, 1, 0])]);
        assert!(super::groups(&[], Some(0)).is_empty());
    }

    #[test]
    fn what_is_asked_for_must_hold_in_every_facet() {
        let row = row("a", &[1, 0, 2]);
        let check = |only: Only, is| assert_eq!(wanted(&row, &only), is, "{only:?}");
        check([None; 3], true);
        check([Some(1), None, None], true);
        check([Some(1), Some(0), Some(2)], true);
        check([Some(0), None, None], false);
        check([Some(1), Some(0), Some(0)], false);
    }

    proptest! {
        #[test]
        fn no_row_is_lost_or_shown_twice(
            codes in proptest::collection::vec((0_usize..4, 0_usize..3, "[a-c]{0,2}"), 0..20),
            by in proptest::option::of(0_usize..3),
            only in proptest::array::uniform3(proptest::option::of(0_usize..4)),
        ) {
            let rows: Vec<Row> = codes.iter().map(|(x, y, name)| row(name, &[*x, *y])).collect();
            let groups = groups(&rows, by);
            let mut places: Vec<usize> = groups.iter().flat_map(|group| group.rows.clone()).collect();
            places.sort_unstable();
            prop_assert_eq!(places, (0..rows.len()).collect::<Vec<_>>());
            prop_assert!(groups.is_sorted_by_key(|group| group.code));
            // Narrowing by one thing more never shows more.
            for place in 0..3 {
                let mut less = only;
                less[place] = None;
                prop_assert!(rows.iter().all(|row| !wanted(row, &only) || wanted(row, &less)));
            }
        }
    }

    #[cfg(not(feature = "ui"))]
    mod content {
        use super::*;
        use crate::content::learn::{Learn, TEXT};

        fn of(learn: &Learn, chapter: &str, slot: &str) -> Vec<Claim> {
            let section =
                learn.chapter(chapter).unwrap().sections.iter().find(|section| section.slot == slot);
            learn.claims(&section.unwrap().rows).cloned().collect()
        }

        #[test]
        fn every_row_says_what_it_is_sorted_and_narrowed_by() {
            let learn = Learn::parse(TEXT).unwrap();
            let check = |chapter, slot, facets: &[Facet], least| {
                let claims = of(&learn, chapter, slot);
                assert!(claims.len() >= least, "{slot}");
                for claim in &claims {
                    assert!(!claim.label.is_empty(), "{}", claim.id);
                    for facet in facets.iter().filter(|facet| facet.name != GRADE) {
                        let tag = claim.tag(facet.name).unwrap_or_default();
                        assert!(facet.codes.contains(&tag), "{}: {}:{tag}", claim.id, facet.name);
                    }
                }
            };
            check("causes", "causes", &[STRENGTH, CAUSE], 15);
            check("medicines", "groups", &[STRENGTH], 6);
            check("helps", "measures", &[SAYS, SURE, MEANS], 20);
            check("helps", "list", &[], 2);
            check("medicines", "list", &[], 3);
            check("helps", "years", &[], 4);
        }

        #[test]
        fn against_is_told_apart_into_harm_and_no_benefit_shown() {
            let learn = Learn::parse(TEXT).unwrap();
            for claim in of(&learn, "helps", "measures") {
                let against = claim.tag("says") == Some("against");
                let why = claim.tag("why");
                assert_eq!(against, why.is_some(), "{}", claim.id);
                assert!(why.is_none_or(|why| ["harm", "benefit", "unseen"].contains(&why)), "{}", claim.id);
                let graded = matches!(claim.tag("says"), Some("for" | "against"));
                assert_eq!(graded, claim.tag("force").is_some(), "{}", claim.id);
                assert_eq!(graded, claim.tag("sure") != Some("none"), "{}", claim.id);
            }
        }

        #[test]
        fn iron_never_stands_without_the_test_or_the_clinic() {
            let learn = Learn::parse(TEXT).unwrap();
            for claim in
                of(&learn, "helps", "measures").iter().filter(|claim| claim.tag("kind") == Some("iron"))
            {
                assert!(claim.text.contains("test"), "{}", claim.id);
            }
        }
    }
}
