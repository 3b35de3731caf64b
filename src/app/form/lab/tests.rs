//! What the form takes, what it refuses and in which words, what it asks.

use super::*;
use proptest::prelude::*;

fn today() -> NaiveDate {
    iso::date("2026-11-22").unwrap()
}

fn ferritin(value: &str, unit: &str) -> LabForm {
    LabForm {
        analyte: Some(Analyte::Ferritin),
        date: "2026-11-03".to_owned(),
        value: value.to_owned(),
        unit: unit.to_owned(),
        ..LabForm::blank()
    }
}

fn wrong(form: &LabForm) -> Vec<(LabField, String)> {
    let troubles = form.check(today()).err().unwrap_or_default();
    troubles.into_iter().map(|(field, said)| (field, said.into_owned())).collect()
}

#[test]
fn numbers_are_taken_as_people_write_them() {
    let check = |typed: &str, comparator: Comparator, value: &str| {
        let lab = ferritin(typed, "ng/mL").check(today()).expect(typed);
        assert_eq!(
            (lab.comparator, lab.value.unwrap().to_string().as_str()),
            (comparator, value),
            "{typed:?}"
        );
    };
    check("75", Comparator::Equal, "75");
    check(" 42,5 ", Comparator::Equal, "42.5");
    check("42.50", Comparator::Equal, "42.5");
    check("<15", Comparator::Less, "15");
    check("> 1500", Comparator::Greater, "1500");
    assert_eq!(ferritin("", "").check(today()).map(|lab| lab.value), Ok(None));
    assert_eq!(ferritin("42,5", "").read_as().as_deref(), Some("Read as 42.5"));
    assert_eq!(ferritin("42.5", "").read_as(), None);
}

#[test]
fn each_wrong_text_has_its_reason_beside_its_field() {
    let check = |change: fn(&mut LabForm), field: LabField, said: &str| {
        let mut form = ferritin("75", "ng/mL");
        change(&mut form);
        let found = wrong(&form);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].0 == field && found[0].1.contains(said), "{found:?}");
    };
    check(|form| form.analyte = None, LabField::What, "Choose what");
    check(|form| form.pick(Analyte::Other, None), LabField::Name, "name");
    check(|form| form.date.clear(), LabField::Date, "Choose the day");
    check(|form| form.date = "2026-02-30".to_owned(), LabField::Date, "no day");
    check(|form| form.date = "2026-11-23".to_owned(), LabField::Date, "not come");
    check(|form| form.date = "1899-12-31".to_owned(), LabField::Date, "before 1900");
    check(|form| form.value = "-75".to_owned(), LabField::Value, "below zero");
    check(|form| form.value = "1.234,5".to_owned(), LabField::Value, "between thousands");
    check(|form| form.value = "1 234".to_owned(), LabField::Value, "between thousands");
    check(|form| form.value = "1’234".to_owned(), LabField::Value, "between thousands");
    check(|form| form.value = "many".to_owned(), LabField::Value, "not a number");
    check(|form| form.value = "0.1234567".to_owned(), LabField::Value, "6 after");
    check(|form| form.unit.clear(), LabField::Unit, "Choose the unit");
    check(|form| form.unit = "%".to_owned(), LabField::Unit, "cannot be given in %");
    check(|form| form.low = "-1".to_owned(), LabField::Low, "below zero");
    check(|form| (form.low, form.high) = ("30".to_owned(), "3".to_owned()), LabField::High, "ends below");
    check(|form| form.assay = "x".repeat(81), LabField::Assay, "81 characters; there is room for 80");
    check(
        |form| form.note = "x".repeat(100_000),
        LabField::Note,
        "100000 characters; there is room for 4000",
    );
}

#[test]
fn everything_that_is_wrong_is_said_at_once_in_the_order_of_the_page() {
    let form = LabForm { value: "x".to_owned(), low: "y".to_owned(), ..LabForm::blank() };
    let fields: Vec<_> = wrong(&form).into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, [LabField::What, LabField::Date, LabField::Value, LabField::Low]);
}

#[test]
fn an_odd_unit_or_number_is_asked_about_and_a_tick_is_the_last_word() {
    let check = |value: &str, unit: &str, kept: &str, question: &str| {
        let mut form = ferritin(value, unit);
        form.own_unit = true;
        let found = wrong(&form);
        assert!(
            found.len() == 1 && found[0].0 == LabField::Value && found[0].1.contains(question),
            "{found:?}"
        );
        form.sure = form.question().unwrap();
        assert_eq!(form.check(today()).unwrap().unit.as_str(), kept);
        // A tick is for the question it was given to, and no other.
        form.value = "999999".to_owned();
        assert!(!wrong(&form).is_empty());
    };
    check("75", "ug/dl", "µg/dL", "That would be 750 µg/L. Please check number and unit.");
    check("75000", "ng/mL", "ng/mL", "That would be 75000 µg/L.");
    check("75000", "µg/L", "µg/L", "You typed 75000 µg/L.");
    check("75", "nmol/l", "nmol/L", "You typed 75 nmol/L. Reports of Ferritin do not use this unit.");
    let mut form = ferritin("75", "شيء");
    assert!(wrong(&form)[0].1.contains("You typed 75 شيء, a unit Stillnight does not know"));
    form.sure = form.question().unwrap();
    assert_eq!(form.check(today()).unwrap().unit.as_str(), "شيء");
}

#[test]
fn the_next_value_of_a_report_keeps_the_day_and_the_circumstances() {
    let form = LabForm {
        morning: Some(true),
        fasting: Some(false),
        note: "n".to_owned(),
        ..ferritin("75", "ng/mL")
    };
    let next = form.clone().next();
    assert_eq!((next.date.as_str(), next.morning, next.fasting), ("2026-11-03", Some(true), Some(false)));
    assert_eq!((next.analyte, next.value.as_str(), next.note.as_str()), (None, "", ""));
}

fn any_form() -> impl Strategy<Value = LabForm> {
    let texts = (
        prop_oneof!["[0-9]{1,4}[.,]?[0-9]{0,3}", "[<>]? ?[0-9]{1,3}", ".{0,8}"],
        prop_oneof![Just("ng/mL".to_owned()), Just("µmol/l".to_owned()), Just(String::new()), ".{0,6}"],
        prop_oneof!["[0-9]{0,3}", ".{0,5}"],
        prop_oneof![Just("2026-11-03".to_owned()), "[0-9]{4}-[01][0-9]-[0-3][0-9]"],
        ".{0,90}",
    );
    let said = prop::option::of(any::<bool>());
    (
        texts,
        prop::option::of(prop::sample::select(<Analyte as crate::domain::Coded>::ALL)),
        said,
        any::<bool>(),
    )
        .prop_map(|((value, unit, high, date, name), analyte, morning, ticked)| {
            let form = LabForm { value, unit, high, date, name, analyte, morning, ..LabForm::blank() };
            LabForm { sure: form.question().filter(|_| ticked).unwrap_or_default(), ..form }
        })
}

proptest! {
    #[test]
    fn what_is_taken_stands_in_the_form_again_and_is_taken_unchanged(form in any_form()) {
        if let Ok(lab) = form.check(today()) {
            let again = LabForm::of(EntryId::new(1, [0; 6]), &lab);
            prop_assert_eq!(again.check(today()), Ok(lab));
        }
    }
}
