//! Each kind of entry in words.

use super::*;
use crate::domain::{
    Analyte, CodeSet, Comparator, Course, Decimal, Feel, Helped, Instant, Label, NightOf, Note, Place,
    Remedy, SideEffectKind, SubstanceKind,
};

fn day(text: &str) -> NaiveDate {
    crate::domain::iso::date(text).unwrap()
}

fn at(text: &str) -> Instant {
    Instant::parse(&format!("2026-11-{text}:00+01:00")).unwrap()
}

fn label(text: &str) -> Label {
    Label::new(text).unwrap()
}

fn clock(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap()
}

#[test]
fn each_kind_says_what_was_recorded_and_nothing_else() {
    let check = |entry: Entry, what: &str, facts: &str, own: &[&str]| {
        let say = Say {
            date: &|date| crate::domain::iso::date_text(date),
            time: &|time| time.format("%H:%M").to_string(),
            name: &|_| Some("Iron".to_owned()),
        };
        let told = told(&entry, &say);
        assert_eq!((told.what.as_str(), told.facts.join(" | ").as_str()), (what, facts));
        assert_eq!(told.own, own);
    };
    let night = NightOf::parse("2026-11-10").unwrap();
    check(Entry::Episode(Episode::blank(night)), "Episode", "", &[]);
    let tried = Attempt {
        until: Some(at("10T23:20")),
        helped: Some(Helped::Some),
        ..Attempt::started(Remedy::Walk, None, at("10T23:10"))
    };
    let episode = Episode {
        onset: Some(at("10T23:00")),
        course: Course::Over(Some(at("11T00:30"))),
        worst: Scale10::new(7),
        painful: Some(false),
        places: CodeSet::from_iter([Place::Calves]),
        tried: vec![tried],
        note: Note::new("<b>bad</b>\u{202e}").unwrap(),
        ..Episode::blank(night)
    };
    let facts = "started 23:00 | ended 00:30 | at worst 7 of 10 | not painful | where: calves | tried: walking, 10 min, a little";
    check(Entry::Episode(episode), "Episode", facts, &["<b>bad</b>"]);
    let checkin = Checkin {
        feel: Some(Feel::Mild),
        awakenings: Some(1),
        slept_minutes: Some(380),
        ..Checkin::blank(night)
    };
    check(Entry::Night(checkin), "Mild", "awake 1 time | slept 6 h 20 min", &[]);
    let none = Intake { amount: Amount::None, last: None };
    let today = Day {
        nap_minutes: Some(0),
        caffeine: Some(Intake { amount: Amount::Unknown, last: Some(clock(15)) }),
        alcohol: Some(none),
        exercise: Some(Vec::new()),
        travel: Some(true),
        ..Day::blank(day("2026-11-10"))
    };
    let facts =
        "no nap | caffeine: amount unknown, last at 15:00 | alcohol: none | no exercise | travelling: yes";
    check(Entry::Day(today), "Day", facts, &[]);
    let regimen = |from: &str, doses: Vec<PlannedDose>| Regimen {
        from: day(from),
        every_days: 1,
        doses,
        as_needed: false,
    };
    let effect = SideEffect {
        from: day("2026-11-03"),
        until: None,
        kind: SideEffectKind::Nausea,
        note: label("after lunch"),
    };
    let iron = Substance {
        name: label("Iron"),
        kind: SubstanceKind::Supplement,
        strength: Some(Decimal::whole(65)),
        unit: label("mg"),
        form: label("tablet"),
        start: None,
        stop: None,
        regimens: vec![
            regimen("2026-11-01", vec![PlannedDose { at: clock(8), amount: Some(Decimal::whole(1)) }]),
            regimen("2026-11-09", Vec::new()),
        ],
        side_effects: vec![effect],
        note: Note::default(),
    };
    let facts = "supplement | 65 mg | tablet | from 2026-11-01: 08:00 (1 tablet), every day | from 2026-11-09: not taken | noticed: nausea, since 2026-11-03";
    check(Entry::Substance(iron), "Iron", facts, &["after lunch"]);
    let substance = EntryId::new(1, [0; 6]);
    let dose = |change| Entry::Dose(Dose { date: day("2026-11-10"), substance, change });
    check(dose(DoseChange::Missed { planned: None }), "Iron", "dose not taken", &[]);
    let moved = DoseChange::Moved { planned: clock(8), taken: Some(clock(10)) };
    check(dose(moved), "Iron", "dose 08:00 taken at 10:00", &[]);
    let extra = DoseChange::Extra { taken: None, amount: None };
    check(dose(extra), "Iron", "one more dose: dose not known", &[]);
    let lab = Lab {
        date: day("2026-11-10"),
        analyte: Analyte::Ferritin,
        name: Label::default(),
        comparator: Comparator::Less,
        value: Some(Decimal::whole(40)),
        unit: label("µg/L"),
        range_low: Some(Decimal::whole(30)),
        range_high: None,
        morning: Some(true),
        fasting: None,
        iron_free_day: None,
        assay: label("Lab A"),
        note: Note::default(),
    };
    let facts = "< 40 µg/L | Laboratory’s range from 30 | morning | Lab A";
    check(Entry::Lab(lab), "Ferritin", facts, &[]);
    let donation = Context {
        kind: ContextKind::BloodDonation,
        from: day("2026-11-10"),
        until: None,
        value: None,
        red_flag: None,
        name: Label::default(),
        note: Note::new("left arm").unwrap(),
    };
    check(Entry::Context(donation), "Blood donation", "", &["left arm"]);
}
