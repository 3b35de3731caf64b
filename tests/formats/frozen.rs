//! The domain values behind `tests/fixtures/schema-1`: every kind with every field filled, and with none.
//!
//! Frozen with the fixtures. A later schema gets a file of its own; this one is only ever read.

use chrono::{NaiveDate, NaiveTime};
use stillnight::domain::*;

/// Fixture name and the record it holds.
pub fn frozen() -> Vec<(&'static str, Record)> {
    let live = |name, n, entry| (name, record(n, State::Live(entry)));
    let (kept, bare) = (Some(Box::new(Entry::Episode(episode()))), None);
    vec![
        live("episode-full", 1, Entry::Episode(episode())),
        live("episode-running", 2, Entry::Episode(Episode::begun(night(), at("2026-11-21T23:10:05+01:00")))),
        live("episode-blank", 3, Entry::Episode(Episode::blank(night()))),
        live("night-full", 4, Entry::Night(checkin())),
        live("night-blank", 5, Entry::Night(Checkin::blank(night()))),
        live("day-full", 6, Entry::Day(day())),
        live("day-none", 7, Entry::Day(day_of_none())),
        live("day-blank", 8, Entry::Day(Day::blank(on("2026-11-21")))),
        live("substance-full", 9, Entry::Substance(substance())),
        live("substance-blank", 10, Entry::Substance(substance_blank())),
        live("dose-missed", 11, dose(DoseChange::Missed { planned: Some(clock("22:00")) })),
        live(
            "dose-moved",
            12,
            dose(DoseChange::Moved { planned: clock("22:00"), taken: Some(clock("23:45")) }),
        ),
        live(
            "dose-extra",
            13,
            dose(DoseChange::Extra { taken: Some(clock("03:15")), amount: Some(number("0.5")) }),
        ),
        live("dose-unknown", 14, dose(DoseChange::Extra { taken: None, amount: None })),
        live("lab-full", 15, Entry::Lab(lab())),
        live("lab-blank", 16, Entry::Lab(lab_blank())),
        live("context-full", 17, Entry::Context(context())),
        live("context-blank", 18, Entry::Context(context_blank())),
        live("profile-full", 19, Entry::Profile(Box::new(profile()))),
        live("profile-blank", 20, Entry::Profile(Box::default())),
        live("plan-full", 21, Entry::Plan(plan())),
        live("plan-blank", 22, Entry::Plan(Plan::default())),
        ("deleted-kept", record(23, State::Deleted { at_ms: 1_795_000_123_456, content: kept })),
        ("deleted-bare", record(24, State::Deleted { at_ms: 1_795_000_123_456, content: bare })),
    ]
}

fn record(n: u8, state: State) -> Record {
    let id = EntryId::new(1_795_000_000_000 + u64::from(n), [n, 0, 255, 62, 63, n]);
    Record { id, rev: Revision::new(1_795_000_100_000, u16::from(n), DeviceId(0xfeed_beef)), state }
}

fn night() -> NightOf {
    NightOf::on(on("2026-11-21"))
}

fn on(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn clock(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

fn number(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

fn label(text: &str) -> Label {
    Label::new(text).unwrap()
}

fn note(text: &str) -> Note {
    Note::new(text).unwrap()
}

fn rating(value: u8) -> Option<Scale10> {
    Scale10::new(value)
}

fn all<T: Coded>() -> CodeSet<T> {
    T::ALL.iter().copied().collect()
}

/// Ends after the clocks went back, on a clock of another offset.
fn episode() -> Episode {
    let attempt = |remedy, name: Option<&str>, start: Option<&str>, until: Option<&str>, helped| Attempt {
        remedy,
        name: name.map(label),
        start: start.map(at),
        until: until.map(at),
        helped,
    };
    Episode {
        night: NightOf::on(on("2026-10-24")),
        onset: Some(at("2026-10-25T02:10:05+02:00")),
        course: Course::Over(Some(at("2026-10-25T02:30:00+01:00"))),
        worst: rating(7),
        painful: Some(true),
        places: all(),
        sensations: all(),
        situation: Some(Situation::Bed),
        rest_minutes: Some(25),
        tried: vec![
            attempt(
                Remedy::Walk,
                None,
                Some("2026-10-25T02:12:05+02:00"),
                Some("2026-10-25T02:22:05+02:00"),
                Some(Helped::Some),
            ),
            attempt(
                Remedy::Other,
                Some("cold floor - \"tiles\""),
                Some("2026-10-25T02:00:00+01:00"),
                None,
                None,
            ),
            attempt(Remedy::Heat, Some(""), None, None, Some(Helped::No)),
        ],
        note: note("Both legs, \"like ants\" \\ 🐜\nthen رجل"),
    }
}

fn checkin() -> Checkin {
    Checkin {
        night: night(),
        feel: Some(Feel::Moderate),
        calm: vec![at("2026-11-21T22:40:00+01:00"), at("2026-11-22T06:00:00+02:00")],
        bed: Some(at("2026-11-21T22:50:00+01:00")),
        latency_minutes: Some(45),
        awakenings: Some(3),
        awakenings_legs: Some(0),
        wake: Some(at("2026-11-22T06:40:00+01:00")),
        slept_minutes: Some(380),
        quality: rating(4),
        note: note("Woke early."),
    }
}

fn day() -> Day {
    let bout = |kind, at: Option<&str>, minutes| Exercise { kind, at: at.map(clock), minutes };
    Day {
        date: on("2026-11-21"),
        symptoms: rating(0),
        sleepiness: rating(10),
        nap_minutes: Some(0),
        caffeine: Some(Intake { amount: Amount::Servings(number("2.5")), last: Some(clock("15:30")) }),
        alcohol: Some(Intake { amount: Amount::None, last: None }),
        nicotine: Some(Intake { amount: Amount::Unknown, last: Some(clock("21:00")) }),
        exercise: Some(vec![
            bout(ExerciseKind::Walk, Some("18:00"), Some(30)),
            bout(ExerciseKind::Stretch, None, Some(5)),
            bout(ExerciseKind::Other, None, None),
        ]),
        sitting: Some(LongSitting::Yes(Some(240))),
        mood: rating(6),
        period: Some(false),
        illness: Some(true),
        travel: Some(false),
        as_planned: Some(true),
        note: note("Long train ride."),
    }
}

/// None, no and unknown are told apart.
fn day_of_none() -> Day {
    let amount = |amount| Some(Intake { amount, last: None });
    Day {
        caffeine: amount(Amount::None),
        alcohol: amount(Amount::Unknown),
        nicotine: amount(Amount::Servings(Decimal::whole(0))),
        exercise: Some(Vec::new()),
        sitting: Some(LongSitting::No),
        ..Day::blank(on("2026-11-21"))
    }
}

fn substance() -> Substance {
    let planned = |at: &str, amount: Option<&str>| PlannedDose { at: clock(at), amount: amount.map(number) };
    Substance {
        name: label("Example tablets"),
        kind: SubstanceKind::Medicine,
        strength: Some(number("0.25")),
        unit: label("µg"),
        form: label("tablet"),
        start: Some(on("2024-03-01")),
        stop: Some(on("2026-10-01")),
        regimens: vec![
            Regimen {
                from: on("2024-03-01"),
                every_days: 1,
                doses: vec![planned("22:00", Some("0.5")), planned("08:00", None)],
                as_needed: false,
            },
            Regimen { from: on("2025-01-10"), every_days: 2, doses: vec![], as_needed: true },
        ],
        side_effects: vec![SideEffect {
            from: on("2024-05-02"),
            until: Some(on("2024-06-02")),
            kind: SideEffectKind::Nausea,
            note: label("mornings only"),
        }],
        note: note("With food."),
    }
}

fn substance_blank() -> Substance {
    Substance {
        name: Label::default(),
        kind: SubstanceKind::Supplement,
        strength: None,
        unit: Label::default(),
        form: Label::default(),
        start: None,
        stop: None,
        regimens: vec![],
        side_effects: vec![],
        note: Note::default(),
    }
}

fn dose(change: DoseChange) -> Entry {
    Entry::Dose(Dose {
        date: on("2026-11-21"),
        substance: record(9, State::Live(Entry::Plan(Plan::default()))).id,
        change,
    })
}

fn lab() -> Lab {
    Lab {
        date: on("2026-09-14"),
        analyte: Analyte::Other,
        name: label("Example value"),
        comparator: Comparator::Less,
        value: Some(number("12.5")),
        unit: label("µg/l"),
        range_low: Some(number("15")),
        range_high: Some(number("150")),
        morning: Some(true),
        fasting: Some(false),
        iron_free_day: Some(true),
        assay: label("Example assay"),
        note: note("Second sample."),
    }
}

fn lab_blank() -> Lab {
    Lab {
        date: on("2026-09-14"),
        analyte: Analyte::Ferritin,
        name: Label::default(),
        comparator: Comparator::Equal,
        value: None,
        unit: Label::default(),
        range_low: None,
        range_high: None,
        morning: None,
        fasting: None,
        iron_free_day: None,
        assay: Label::default(),
        note: Note::default(),
    }
}

fn context() -> Context {
    Context {
        kind: ContextKind::RedFlag,
        from: on("2026-08-01"),
        until: Some(on("2026-09-01")),
        value: Some(24),
        red_flag: Some(RedFlag::Driving),
        name: label("Example"),
        note: note("Told at the practice."),
    }
}

fn context_blank() -> Context {
    Context {
        kind: ContextKind::Family,
        from: on("2026-08-01"),
        until: None,
        value: None,
        red_flag: None,
        name: Label::default(),
        note: Note::default(),
    }
}

fn profile() -> Profile {
    Profile {
        age: Some(AgeBand::Y31),
        sex: Some(Sex::Female),
        pregnant: Some(false),
        lactating: Some(true),
        units: Some(LabUnits::Conventional),
        boundary: Some(Boundary(clock("18:00"))),
        food: FoodProfile {
            focus: all(),
            diet: Some(Diet::Vegetarian),
            without: all(),
            allergens: all(),
            dislikes: vec![11457, 1001],
            drinks: all(),
            cautions: all(),
            vegetarian_iron: true,
        },
        clinic_score: label("18 in March"),
    }
}

fn plan() -> Plan {
    let food =
        |meal, ndb, servings: &str, locked| PlannedFood { meal, ndb, servings: number(servings), locked };
    Plan {
        name: label("Weekday"),
        date: Some(on("2026-11-23")),
        energy_kcal: Some((1800, 2200)),
        foods: vec![food(Meal::Breakfast, 8402, "1", false), food(Meal::Dinner, 16070, "1.5", true)],
        note: note("Lentils again."),
    }
}
