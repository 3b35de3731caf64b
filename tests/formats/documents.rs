//! The published JSON Schema says what the code does: the same fields for each kind, the same codes for each list.

use crate::frozen::frozen;
use serde_json::Value;
use std::collections::BTreeSet;
use stillnight::domain::*;
use stillnight::store::codec::encode;

fn schema() -> Value {
    serde_json::from_str(&std::fs::read_to_string("docs/backup.schema.json").unwrap()).unwrap()
}

fn names(object: &Value) -> BTreeSet<String> {
    object.as_object().unwrap().keys().cloned().collect()
}

/// Where `value`, or its first element, has more fields than `described`, or fewer: by the path of the object.
fn differences(path: &str, value: &Value, described: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            if names(value) != names(&described["properties"]) {
                found.push(path.to_owned());
            }
            for (name, field) in fields {
                differences(&format!("{path}.{name}"), field, &described["properties"][name], found);
            }
        }
        Value::Array(items) => items.iter().take(1).for_each(|item| {
            differences(path, item, &described["items"], found);
        }),
        _ => {}
    }
}

#[test]
fn every_full_entry_has_exactly_the_fields_described() {
    let schema = schema();
    for (name, kind) in [
        ("night-full", Kind::Night),
        ("day-full", Kind::Day),
        ("lab-full", Kind::Lab),
        ("context-full", Kind::Context),
        ("profile-full", Kind::Profile),
        ("plan-full", Kind::Plan),
    ] {
        let (_, record) = frozen().into_iter().find(|(other, _)| *other == name).unwrap();
        let value: Value = serde_json::from_str(&encode(&record)[23..]).unwrap();
        let mut found = Vec::new();
        differences(kind.code(), &value, &schema["$defs"][kind.code()], &mut found);
        assert!(found.is_empty(), "described otherwise: {found:?}");
    }
}

#[test]
fn kinds_whose_fields_exclude_each_other_have_them_all_described() {
    let schema = schema();
    for kind in [Kind::Episode, Kind::Dose, Kind::Substance] {
        let of_kind = frozen()
            .into_iter()
            .filter(|(_, record)| record.live().is_some_and(|entry| entry.kind() == kind));
        let written =
            of_kind.flat_map(|(_, record)| names(&serde_json::from_str(&encode(&record)[23..]).unwrap()));
        let described = &schema["$defs"][kind.code()]["properties"];
        assert_eq!(written.collect::<BTreeSet<_>>(), names(described), "{kind:?}");
    }
}

fn check_codes<T: Coded>(name: &str) {
    let codes: Vec<_> = T::ALL.iter().map(|item| item.code()).collect();
    let described = &schema()["$defs"][name];
    // One code of the list, or a text of several with spaces between.
    let listed =
        described["enum"].as_array().map(|codes| codes.iter().filter_map(Value::as_str).collect::<Vec<_>>());
    let pattern = format!("^({0})( ({0}))*$", codes.join("|"));
    let fits = listed == Some(codes) || described["pattern"].as_str() == Some(&pattern);
    assert!(fits, "{name}: {described}, not {pattern}");
}

#[test]
fn every_code_is_described() {
    check_codes::<Place>("places");
    check_codes::<Sensation>("sensations");
    check_codes::<Situation>("situation");
    check_codes::<Feel>("feel");
    check_codes::<SubstanceKind>("substanceClass");
    check_codes::<SideEffectKind>("sideEffect");
    check_codes::<Analyte>("analyte");
    check_codes::<Comparator>("comparator");
    check_codes::<ContextKind>("contextClass");
    check_codes::<RedFlag>("redFlag");
    check_codes::<AgeBand>("ageBand");
    check_codes::<Sex>("sex");
    check_codes::<LabUnits>("labUnits");
    check_codes::<Nutrient>("nutrients");
    check_codes::<Diet>("diet");
    check_codes::<Exclusion>("exclusions");
    check_codes::<Allergen>("allergens");
    check_codes::<MealDrink>("drinks");
    check_codes::<Caution>("cautions");
}

/// Lists that stand inside a longer text: the pattern of that text names each code.
#[test]
fn every_code_inside_a_pattern_is_described() {
    fn check<T: Coded>(name: &str) {
        let codes: Vec<_> = T::ALL.iter().map(|item| item.code()).collect();
        let pattern = schema()["$defs"][name]["pattern"].as_str().unwrap().to_owned();
        assert!(pattern.starts_with(&format!("^({})", codes.join("|"))), "{name}: {pattern}");
    }
    check::<Remedy>("attempt");
    check::<ExerciseKind>("exercise");
    check::<Meal>("plannedFood");
}
