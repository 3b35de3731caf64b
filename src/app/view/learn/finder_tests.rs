//! The search over chapters, on a small explainer and on the real one. Nothing but tests.

use super::*;
use crate::content::learn::TEXT;
use proptest::prelude::*;

fn learn() -> Learn {
    Learn::parse(TEXT).unwrap()
}

fn titles(finds: &Finds) -> Vec<&str> {
    finds.all.iter().map(|found| &*found.title).collect()
}

#[test]
fn places_are_found_by_what_stands_there() {
    let learn = learn();
    let check = |typed: &str, title: &str, place: fn(&Place) -> bool| {
        let finds = finds(&learn, typed).unwrap();
        let found = finds.all.iter().find(|found| found.title == title);
        assert!(found.is_some_and(|found| place(&found.place)), "{typed}: {:?}", titles(&finds));
        assert_eq!(finds.instead, None, "{typed}");
    };
    check("peppermint", "Put a meal together", |place| *place == Place::In(Chapter::Meal, Some(1)));
    check("PEPPERMINT tea bread", "Put a meal together", |place| *place == Place::In(Chapter::Meal, Some(1)));
    check("ferrit", "ferritin", |place| *place == Place::Word);
    check("heme", "haem iron", |place| *place == Place::Word);
    check("meal lab", "Meal lab", |place| *place == Place::In(Chapter::Meal, None));
    check("meal over days", "Why it matters less over days", |place| {
        *place == Place::In(Chapter::Meal, Some(2))
    });
}

#[test]
fn a_slip_is_forgiven_and_said() {
    let learn = learn();
    let check = |typed: &str, instead: Option<&str>| {
        assert_eq!(finds(&learn, typed).unwrap().instead.as_deref(), instead, "{typed}");
    };
    check("camomil", None);
    check("chamomile", None);
    check("feritin", Some("ferritin"));
    check("pepermint", Some("peppermint"));
    check("ferritin", None);
    assert_eq!(finds(&learn, "zzzzzz"), Some(Finds::default()));
}

#[test]
fn too_little_finds_nothing() {
    let learn = learn();
    for typed in ["", " ", "a", "ab", "- !", "{}"] {
        assert_eq!(finds(&learn, typed), None, "{typed:?}");
    }
}

#[test]
fn the_words_found_are_marked_in_what_is_shown() {
    let learn = learn();
    let finds = finds(&learn, "peppermint").unwrap();
    let found = finds.all.iter().find(|found| matches!(found.place, Place::In(..))).unwrap();
    let marked: Vec<&str> =
        found.excerpt.iter().filter(|piece| piece.found).map(|piece| &*piece.text).collect();
    assert_eq!(marked, ["Peppermint"]);
    let text: String = found.excerpt.iter().map(|piece| &*piece.text).collect();
    assert!(!text.contains(['{', '|', '}']), "{text}");
}

proptest! {
    #[test]
    fn any_text_may_be_typed(typed in "\\PC{0,60}") {
        if let Some(finds) = finds(&learn(), &typed) {
            for (at, found) in finds.all.iter().enumerate() {
                let again = |other: &&Found| other.place == found.place && found.place != Place::Word;
                prop_assert_eq!(finds.all.iter().skip(at + 1).filter(again).count(), 0);
            }
        }
    }
}
