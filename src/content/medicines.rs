//! Medicines with a published link to restless legs: a table the page fetches when somebody looks at it.
//!
//! The rows stand in `content/medicines.csv`, each with where it was read. Nothing here knows what anybody takes, and no
//! row may be offered to somebody who did not name it.

use super::sources::ContentError;
use super::{search, table};

/// Name of the fetched file in [`super::assets`].
pub const ASSET: &str = "medicines";

/// What a medicine has to do with restless legs, as published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Named as able to start them or make them stronger.
    CanWorsen,
    /// Conflicting, or one weak signal.
    Mixed,
    /// Eases them at first; in time it can bring them on earlier and stronger.
    Augments,
    /// Doctors may use it for them.
    Treatment,
    /// Named as less of a problem than its relatives.
    Tolerated,
}

/// The best support there is for that. Not the size of a risk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// A guideline, a professional page or a patient body.
    Consensus,
    /// Trials.
    Trial,
    /// Groups of patients, surveys, databases of side effects.
    Series,
    /// Single reports.
    Reports,
    /// Only what holds for its group.
    Group,
}

/// One name of a medicine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// As it is written.
    pub text: String,
    /// As it is compared: see [`search::fold`].
    pub folded: String,
    /// Where a brand is sold; empty for a name that is no brand.
    pub country: String,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Medicine {
    /// The generic name first, then the American one, other spellings and brands.
    pub names: Vec<Name>,
    /// What kind of medicine it is.
    pub class: String,
    /// What it has to do with restless legs.
    pub relation: Relation,
    /// How well that is supported.
    pub strength: Strength,
    /// Keys of [`super::sources::Source`], with `; ` between them.
    pub sources: String,
    /// Read only in a page that reports the source.
    pub second_hand: bool,
    /// What there is to say about this one.
    pub note: String,
}

impl Medicine {
    /// The generic name.
    pub fn generic(&self) -> &str {
        self.names.first().map_or("", |name| name.text.as_str())
    }

    /// Whether it may be found by a part of its name. What could be read as advice to take it must be named in full.
    pub fn may_be_suggested(&self) -> bool {
        !matches!(self.relation, Relation::Treatment | Relation::Tolerated)
    }

    /// A weak or conflicting signal, shown to whoever asks for more.
    pub fn is_thin(&self) -> bool {
        self.relation == Relation::Mixed && matches!(self.strength, Strength::Group | Strength::Reports)
    }
}

/// Reads the fetched table.
///
/// # Errors
/// A [`ContentError`]; nothing of a damaged table is used.
pub fn parse(text: &str) -> Result<Vec<Medicine>, ContentError> {
    let rows = table::rows(text, medicine).map_err(ContentError::Malformed)?;
    if rows.is_empty() { Err(ContentError::Empty) } else { Ok(rows) }
}

fn medicine(cells: [&str; 10]) -> Option<Medicine> {
    let [generic, us_name, also, class, relation, strength, brands, sources, seen, note] = cells;
    let mut names = Vec::new();
    for text in [generic, us_name].into_iter().chain(also.split("; ")) {
        push(&mut names, text, "");
    }
    for brand in brands.split("; ").filter(|brand| !brand.is_empty()) {
        let (text, country) = brand.strip_suffix(')')?.rsplit_once(" (")?;
        push(&mut names, text, country);
    }
    Some(Medicine {
        names,
        class: class.to_owned(),
        relation: match relation {
            "can_worsen" => Relation::CanWorsen,
            "mixed" => Relation::Mixed,
            "treats_may_augment" => Relation::Augments,
            "treatment" => Relation::Treatment,
            "better_tolerated" => Relation::Tolerated,
            _ => return None,
        },
        strength: match strength {
            "consensus" => Strength::Consensus,
            "trial" => Strength::Trial,
            "case_series" => Strength::Series,
            "case_report" => Strength::Reports,
            "group" => Strength::Group,
            _ => return None,
        },
        sources: sources.to_owned(),
        second_hand: seen == "V2",
        note: note.to_owned(),
    })
}

fn push(names: &mut Vec<Name>, text: &str, country: &str) {
    if !text.is_empty() {
        let folded = search::fold(text);
        names.push(Name { text: text.to_owned(), folded, country: country.to_owned() });
    }
}

/// The text of the fetched file. Only outside the page.
#[cfg(not(feature = "ui"))]
pub static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/medicines.txt"));

#[cfg(all(test, not(feature = "ui")))]
mod tests {
    use super::*;
    use crate::content::sources;
    use crate::content::table::Broken;

    #[test]
    fn the_fetched_table_reads_and_every_source_is_known() {
        let rows = parse(TEXT).unwrap();
        assert!(rows.len() > 100);
        for row in &rows {
            for key in row.sources.split("; ") {
                assert!(sources::ALL.iter().any(|source| source.key == key), "{}: {key}", row.generic());
            }
        }
    }

    #[test]
    fn a_damaged_table_is_refused_whole() {
        let check = |text: &str, error: ContentError| assert_eq!(parse(text), Err(error), "{text}");
        let row = |relation: &str, strength: &str, brands: &str| {
            format!("1\na\tb\tc; d\te\t{relation}\t{strength}\t{brands}\tS\tV2\tf\n")
        };
        let read = parse(&row("mixed", "group", "E (UK); F (US)")).unwrap();
        let names: Vec<_> = read[0].names.iter().map(|name| (&*name.text, &*name.country)).collect();
        assert_eq!(names, [("a", ""), ("b", ""), ("c", ""), ("d", ""), ("E", "UK"), ("F", "US")]);
        assert!(read[0].is_thin() && read[0].second_hand);
        check("0\n", ContentError::Empty);
        check(&row("harmless", "group", ""), ContentError::Malformed(Broken { line: 2 }));
        check(&row("mixed", "rumour", ""), ContentError::Malformed(Broken { line: 2 }));
        check(&row("mixed", "group", "E"), ContentError::Malformed(Broken { line: 2 }));
    }
}
