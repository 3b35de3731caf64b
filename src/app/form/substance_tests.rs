//! What the form takes, and what it says about the rest.

use super::*;
use std::borrow::Cow;

fn today() -> NaiveDate {
    iso::date("2026-11-22").unwrap()
}

fn filled() -> SubstanceForm {
    let mut form = SubstanceForm::blank();
    for (field, text) in [
        (SubstanceField::Name, "Pramipexole"),
        (SubstanceField::Strength, "0,125"),
        (SubstanceField::Unit, "mg"),
        (SubstanceField::Form, "tablet"),
        (SubstanceField::Date, "2026-03-01"),
        (SubstanceField::Time(0), "22:00"),
        (SubstanceField::Amount(0), "1,5"),
    ] {
        form.set(field, text.to_owned());
        assert_eq!(form.text(field), text);
    }
    form
}

fn taken() -> Substance {
    filled().read(None, today()).unwrap()
}

fn about(mode: SubstanceMode) -> SubstanceForm {
    SubstanceForm::about(mode, EntryId::new(1, [1; 6]), &taken(), today())
}

fn fields(form: &SubstanceForm) -> Vec<SubstanceField> {
    form.read(Some(&taken()), today()).unwrap_err().into_iter().map(|(field, _)| field).collect()
}

#[test]
fn a_new_medicine_is_read_as_typed() {
    let made = taken();
    assert_eq!(made.name.as_str(), "Pramipexole");
    assert_eq!(made.strength, Decimal::parse("0.125").ok());
    assert_eq!(made.start, iso::date("2026-03-01"));
    assert_eq!(made.regimens.len(), 1);
    assert_eq!(made.regimens[0].doses[0].amount, Decimal::parse("1.5").ok());
}

#[test]
fn what_is_not_known_stays_unknown() {
    let mut form = SubstanceForm::blank();
    form.set(SubstanceField::Name, "دواء 💊".to_owned());
    let made = form.read(None, today()).unwrap();
    assert_eq!((made.strength, made.start, made.regimens.len()), (None, None, 0));
    form.set(SubstanceField::Time(0), "22:00".to_owned());
    let made = form.read(None, today()).unwrap();
    assert_eq!((made.start, made.regimens[0].from), (None, today()));
    assert_eq!(made.regimens[0].doses[0].amount, None);
    form.as_needed = true;
    let made = form.read(None, today()).unwrap();
    assert!(made.regimens[0].as_needed && made.regimens[0].doses.is_empty());
}

#[test]
fn what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
    let check = |field: SubstanceField, text: &str, says: &str| {
        let mut form = filled();
        form.doses.push(DoseText { at: "23:00".to_owned(), amount: String::new() });
        form.set(field, text.to_owned());
        let wrong = form.read(None, today()).unwrap_err();
        assert_eq!(wrong, [(field, Cow::Borrowed(says))], "{text}");
        assert_eq!(form.text(field), text);
    };
    check(SubstanceField::Name, " ", words::NAME_MISSING);
    check(SubstanceField::Strength, "-1", words::NEGATIVE);
    check(SubstanceField::Strength, "0", words::NOUGHT);
    check(SubstanceField::Strength, "half", words::NOT_A_NUMBER);
    check(SubstanceField::Amount(0), "-0,5", words::NEGATIVE);
    check(SubstanceField::Amount(1), "1234567890123", words::OUT_OF_RANGE);
    check(SubstanceField::Date, "2028-01-01", words::TOO_FAR);
    check(SubstanceField::Date, "0026-01-01", words::TOO_EARLY);
    check(SubstanceField::Date, "soon", words::NO_DATE);
    check(SubstanceField::Time(1), "22:00", words::TIME_TWICE);
    check(SubstanceField::Time(1), "25:00", words::TIME_MISSING);
    check(SubstanceField::Time(0), "", words::TIME_MISSING); // an amount needs its time
    check(SubstanceField::Name, &"x".repeat(81), &words::too_long(81, 80));
    check(SubstanceField::Words, &"x".repeat(100_000), &words::too_long(100_000, 4_000));
}

#[test]
fn several_things_wrong_come_in_the_order_of_the_form() {
    let mut form = SubstanceForm::blank();
    form.set(SubstanceField::Strength, "-1".to_owned());
    form.set(SubstanceField::Date, "2030-01-01".to_owned());
    let fields: Vec<_> = form.read(None, today()).unwrap_err().into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, [SubstanceField::Name, SubstanceField::Strength, SubstanceField::Date]);
}

#[test]
fn another_dose_holds_from_its_day_and_the_old_one_before() {
    let mut form = about(SubstanceMode::Change);
    assert_eq!(form.text(SubstanceField::Date), "2026-11-22");
    form.set(SubstanceField::Amount(0), "2".to_owned());
    form.doses.push(DoseText { at: "18:00".to_owned(), amount: "1".to_owned() });
    let made = form.read(Some(&taken()), today()).unwrap();
    assert_eq!(made.regimens.len(), 2);
    let at: Vec<_> = made.regimens[1].doses.iter().map(|dose| iso::clock_text(dose.at)).collect();
    assert_eq!(at, ["18:00", "22:00"]);
    assert_eq!(made.regimens[0], taken().regimens[0]);
    form.set(SubstanceField::Date, "2026-02-01".to_owned());
    assert_eq!(fields(&form), [SubstanceField::Date]);
    form.set(SubstanceField::Date, "2026-11-22".to_owned());
    form.doses = vec![DoseText::default()];
    assert_eq!(fields(&form), [SubstanceField::Time(0)]);
}

#[test]
fn stopping_before_the_start_is_refused() {
    let mut form = about(SubstanceMode::Stop);
    let made = form.read(Some(&taken()), today()).unwrap();
    assert_eq!(made.stop, Some(today()));
    for date in ["2026-02-28", ""] {
        form.set(SubstanceField::Date, date.to_owned());
        assert_eq!(fields(&form), [SubstanceField::Date], "{date}");
    }
    let mut late = SubstanceForm::about(SubstanceMode::Correct, EntryId::new(1, [1; 6]), &made, today());
    late.set(SubstanceField::Date, "2026-12-01".to_owned());
    let wrong = late.read(Some(&made), today()).unwrap_err();
    assert_eq!(wrong, [(SubstanceField::Date, Cow::Borrowed(words::STOP_BEFORE_START))]);
}

#[test]
fn a_side_effect_needs_its_kind_and_a_day_that_has_come() {
    let mut form = about(SubstanceMode::Effect);
    assert_eq!(fields(&form), [SubstanceField::Effect]);
    form.effect = Some(SideEffectKind::Urges);
    form.set(SubstanceField::Date, "2026-11-23".to_owned());
    assert_eq!(fields(&form), [SubstanceField::Date]);
    form.set(SubstanceField::Date, "2026-11-20".to_owned());
    let made = form.read(Some(&taken()), today()).unwrap();
    assert_eq!(made.side_effects.len(), 1);
    assert_eq!(made.regimens, taken().regimens);
}

#[test]
fn a_correction_keeps_the_history() {
    let mut changed = about(SubstanceMode::Change);
    changed.set(SubstanceField::Amount(0), "2".to_owned());
    let history = changed.read(Some(&taken()), today()).unwrap();
    let mut form = SubstanceForm::about(SubstanceMode::Correct, EntryId::new(1, [1; 6]), &history, today());
    form.set(SubstanceField::Name, "Pramipexol".to_owned());
    form.set(SubstanceField::Amount(0), "3".to_owned());
    let made = form.read(Some(&history), today()).unwrap();
    assert_eq!(made.regimens[0], history.regimens[0]);
    assert_eq!(made.regimens[1].from, history.regimens[1].from);
    assert_eq!(made.regimens[1].doses[0].amount, Some(Decimal::whole(3)));
    let mut form = about(SubstanceMode::Correct);
    form.set(SubstanceField::Date, "2026-02-01".to_owned());
    let made = form.read(Some(&taken()), today()).unwrap();
    assert_eq!(
        (made.start, made.regimens[0].from),
        (iso::date("2026-02-01"), iso::date("2026-02-01").unwrap())
    );
}

#[test]
fn what_is_no_longer_there_can_be_written_anew_but_not_changed() {
    for mode in [SubstanceMode::Change, SubstanceMode::Stop, SubstanceMode::Effect] {
        let wrong = about(mode).read(None, today()).unwrap_err();
        assert_eq!(wrong, [(SubstanceField::Date, Cow::Borrowed(words::GONE))], "{mode:?}");
    }
    assert_eq!(about(SubstanceMode::Correct).read(None, today()), Ok(taken()));
}

#[test]
fn a_corrected_first_day_takes_the_plan_along_and_stays_before_the_next() {
    let mut changed = about(SubstanceMode::Change);
    changed.set(SubstanceField::Amount(0), "2".to_owned());
    let history = changed.read(Some(&taken()), today()).unwrap();
    let next = history.regimens[1].from;
    let mut form = SubstanceForm::about(SubstanceMode::Correct, EntryId::new(1, [1; 6]), &history, today());
    form.set(SubstanceField::Date, "2026-02-01".to_owned());
    let made = form.read(Some(&history), today()).unwrap();
    let first = iso::date("2026-02-01").unwrap();
    assert_eq!((made.start, made.regimens[0].from, made.regimens[1].from), (Some(first), first, next));
    form.set(SubstanceField::Date, iso::date_text(next));
    let wrong = form.read(Some(&history), today()).unwrap_err();
    assert_eq!(wrong, [(SubstanceField::Date, Cow::Borrowed(words::START_AFTER_CHANGE))]);
}
