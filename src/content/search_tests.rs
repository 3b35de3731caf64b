//! What is found, what is not, and that no slip of one letter hides a row.

use super::*;
use crate::content::medicines::{TEXT, parse};
use proptest::prelude::*;
use std::sync::LazyLock;

static TABLE: LazyLock<Vec<Medicine>> = LazyLock::new(|| parse(TEXT).unwrap());

fn found(typed: &str) -> Vec<(String, Fit)> {
    find(&TABLE, typed).into_iter().map(|hit| (hit.medicine.generic().to_owned(), hit.fit)).collect()
}

#[test]
fn a_name_is_found_however_it_is_typed() {
    let check = |typed: &str, generic: &str, fit: Fit| {
        assert_eq!(found(typed).first(), Some(&(generic.to_owned(), fit)), "{typed}");
    };
    check("diphenhydramine", "diphenhydramine", Fit::Exact);
    check("  Sertraline ", "sertraline", Fit::Exact);
    check("SERTRALINE 50 mg", "sertraline", Fit::Within);
    check("sertraline50", "sertraline", Fit::Within);
    check("sertralin 50 mg", "sertraline", Fit::Slips(1));
    check("Zoloft", "sertraline", Fit::Exact);
    check("chlorpheniramine", "chlorphenamine", Fit::Exact);
    check("mirtazepine", "mirtazapine", Fit::Slips(1));
    check("mritazapine", "mirtazapine", Fit::Slips(1));
    check("quetiapin", "quetiapine", Fit::Start);
    check("Bénadryl", "diphenhydramine", Fit::Exact);
    check("Benadril", "diphenhydramine", Fit::Slips(1));
    check("tylenol-pm", "diphenhydramine", Fit::Exact);
    check("metoclo", "metoclopramide", Fit::Start);
    check("iron", "ferrous sulfate", Fit::Exact);
    check("Night Nurse capsules", "promethazine", Fit::Within);
}

#[test]
fn nonsense_and_other_medicines_find_nothing() {
    let check = |typed: &str| assert_eq!(found(typed), [], "{typed}");
    for typed in
        ["", " ", "a", "xy", "pm", "qqq", "wil", "tea", "zzzzzz", "ibuprofen", "paracetamol", "amoxicillin"]
    {
        check(typed);
    }
    for typed in ["magnesium", "vitamin d", "metformin", "دواء", "🦵🦵🦵", "-----", "12345"] {
        check(typed);
    }
    check(&"a".repeat(100_000));
}

#[test]
fn british_and_american_benadryl_stand_side_by_side() {
    let check = |typed: &str| {
        let hits = find(&TABLE, typed);
        let seen: Vec<_> = hits.iter().map(|hit| (hit.medicine.generic(), &*hit.name.country)).collect();
        assert_eq!(seen, [("diphenhydramine", "US"), ("cetirizine", "UK"), ("acrivastine", "UK")], "{typed}");
        assert!(hits[0].fit.is_whole() && !hits[1].fit.is_whole(), "{typed}");
    };
    check("benadryl");
    check("benadril");
}

#[test]
fn what_could_be_read_as_advice_is_found_by_its_whole_name_alone() {
    for medicine in TABLE.iter().filter(|medicine| !medicine.may_be_suggested()) {
        for name in &medicine.names {
            for cut in LEAST..name.folded.len() {
                let typed = &name.folded[..cut];
                let starts = find(&TABLE, typed).into_iter().filter(|hit| hit.fit == Fit::Start);
                for hit in starts {
                    assert!(hit.medicine.may_be_suggested(), "{typed} suggests {}", hit.medicine.generic());
                }
            }
        }
    }
    assert_eq!(found("lorat"), []);
    assert_eq!(found("loratadine"), [("loratadine".to_owned(), Fit::Exact)]);
}

#[test]
fn every_name_finds_its_row_and_is_named() {
    for medicine in TABLE.iter() {
        for name in &medicine.names {
            let hits = find(&TABLE, &name.text);
            assert!(
                hits.iter().any(|hit| hit.medicine == medicine && hit.fit == Fit::Exact),
                "{}",
                name.text
            );
            assert_eq!(hits[0].fit, Fit::Exact, "{}", name.text);
            assert!(named(&TABLE, &name.text).is_some());
        }
    }
    assert_eq!(named(&TABLE, "ropinirole 2 mg").map(Medicine::generic), Some("ropinirole"));
    assert_eq!(named(&TABLE, "ropinirol"), None);
}

/// A name with one letter wrong, missing, too many or swapped.
fn slip(name: &str, at: usize, how: usize, letter: char) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = at % letters.len();
    match how {
        0 => letters[at] = letter,
        1 => drop(letters.remove(at)),
        2 => letters.insert(at, letter),
        _ if at + 1 < letters.len() => letters.swap(at, at + 1),
        _ => {}
    }
    letters.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn one_slip_hides_no_row(row in any::<prop::sample::Index>(), which in any::<prop::sample::Index>(),
                             at in 0usize..60, how in 0usize..4, letter in prop::char::range('a', 'z')) {
        let medicine = row.get(&TABLE);
        // Of six letters and more: marks between them are not compared.
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
        let long: Vec<_> = medicine.names.iter().filter(|name| letters(&name.text) >= 6).collect();
        prop_assume!(!long.is_empty());
        let name = which.get(&long);
        let typed = slip(&name.text, at, how, letter);
        // A word of one letter left out is a word, not a letter.
        prop_assume!(!typed.contains("  "));
        let hits = find(&TABLE, &typed);
        prop_assert!(hits.iter().take(3).any(|hit| hit.medicine == medicine), "{typed} for {}: {:?}", name.text, found(&typed));
    }

    #[test]
    fn no_text_panics(typed in ".{0,120}") {
        find(&TABLE, &typed);
    }

    #[test]
    fn the_distance_is_symmetric_and_bounded(a in "[abc]{0,8}", b in "[abc]{0,8}", most in 0u8..4) {
        let (a, b): (Vec<_>, Vec<_>) = (a.chars().collect(), b.chars().collect());
        let found = distance(&a, &b, most);
        prop_assert_eq!(found, distance(&b, &a, most));
        prop_assert_eq!(found == Some(0), a == b);
        prop_assert!(found.is_none_or(|count| count <= most));
    }
}
