//! The clinician's page after some weeks of use: what stands on it, and what must not.

use super::world::{World, at, night};
use chrono::{NaiveDate, NaiveTime};
use stillnight::app::Event;
use stillnight::app::view::MedicineRow;
use stillnight::app::view::report::{
    Block, Report, ReportAsk, ReportView, Sign, Stretch, Told, report, report_key,
};
use stillnight::content::assets::Table;
use stillnight::content::medicines;
use stillnight::domain::compare::DayFactor;
use stillnight::domain::{
    Amount, Analyte, Attempt, Comparator, Context, ContextKind, Course, Day, Decimal, Dose, DoseChange,
    Entry, EntryId, Episode, Helped, Intake, Lab, Label, NightOf, Note, PlannedDose, Regimen, Remedy,
    Scale10, SideEffect, SideEffectKind, Substance, SubstanceKind,
};

fn day(text: &str) -> NaiveDate {
    night(text).date()
}

fn label(text: &str) -> Label {
    Label::new(text).unwrap()
}

fn put(world: &mut World, entry: Entry) {
    world.send(Event::Put(None, Box::new(entry)));
}

fn sheet(world: &World, ask: ReportAsk) -> Report {
    match report(&world.model, report_key(&world.model, ask)) {
        ReportView::Sheet(report) => *report,
        ReportView::Loading => panic!("still loading"),
    }
}

/// A night with one episode, on which something was tried.
fn evening(world: &mut World, night: NightOf, remedy: Remedy, worst: u8) {
    let start = at(&format!("{night}T22:30:00+01:00"));
    let tried = Attempt {
        until: start.plus_seconds(300),
        helped: Some(Helped::Yes),
        ..Attempt::started(remedy, None, start)
    };
    let episode = Episode {
        course: Course::Over(start.plus_seconds(3600)),
        worst: Scale10::new(worst),
        tried: vec![tried],
        note: Note::new("a secret word").unwrap(),
        ..Episode::begun(night, start)
    };
    put(world, Entry::Episode(episode));
}

fn taken(world: &mut World, name: &str, kind: SubstanceKind, stop: Option<&str>) -> EntryId {
    let dose =
        PlannedDose { at: NaiveTime::from_hms_opt(21, 0, 0).unwrap(), amount: Decimal::parse("1").ok() };
    let regimen = |from: &str, doses: usize| Regimen {
        from: day(from),
        every_days: 1,
        doses: vec![dose; doses],
        as_needed: false,
    };
    let substance = Substance {
        name: label(name),
        kind,
        strength: Decimal::parse("0.125").ok(),
        unit: label("mg"),
        form: label("tablet"),
        start: Some(day("2026-01-05")),
        stop: stop.map(day),
        regimens: vec![regimen("2026-01-05", 1), regimen("2026-10-01", 2)],
        side_effects: vec![SideEffect {
            from: day("2026-10-20"),
            until: None,
            kind: SideEffectKind::Earlier,
            note: label("a secret word"),
        }],
        note: Note::new("a secret word").unwrap(),
    };
    put(world, Entry::Substance(substance));
    world.model.journal.substances().last().unwrap().0
}

/// Forty nights with walking and stretching in turn, weeks of days, medicines, lab values, circumstances.
fn weeks() -> World {
    let mut world = World::new("2026-11-21T13:00:00+01:00");
    let mut of = night("2026-10-12");
    for n in 0u8..40 {
        let remedy = if n % 2 == 0 { Remedy::Walk } else { Remedy::Stretch };
        evening(&mut world, of, remedy, 3 + n % 5);
        let caffeine = Intake { amount: Amount::Servings(Decimal::whole(n.into())), last: None };
        let of_day = Day {
            symptoms: Scale10::new(n % 2),
            caffeine: Some(caffeine),
            as_planned: Some(n != 3),
            ..Day::blank(of.date())
        };
        put(&mut world, Entry::Day(of_day));
        of = of.after();
    }
    world
}

#[test]
fn everything_recorded_finds_its_place_and_notes_find_none() {
    let mut world = weeks();
    world.send(Event::Fetched(Table::Medicines, Ok(medicines::TEXT.to_owned())));
    let listed = taken(&mut world, "Diphenhydramine", SubstanceKind::Medicine, None);
    taken(&mut world, "Magnesium", SubstanceKind::Supplement, None);
    taken(&mut world, "Sertraline", SubstanceKind::Medicine, Some("2026-03-01"));
    for (date, change) in [
        ("2026-10-15", DoseChange::Missed { planned: None }),
        ("2026-10-16", DoseChange::Missed { planned: None }),
        ("2026-10-17", DoseChange::Extra { taken: None, amount: None }),
        ("2026-02-01", DoseChange::Missed { planned: None }),
    ] {
        put(&mut world, Entry::Dose(Dose { date: day(date), substance: listed, change }));
    }
    for (date, value) in [("2026-02-01", "28"), ("2026-06-01", "34"), ("2026-10-12", "41")] {
        put(&mut world, Entry::Lab(lab(date, value)));
    }
    let apnoea = Context {
        kind: ContextKind::Apnoea,
        from: day("2024-05-01"),
        until: None,
        value: None,
        red_flag: None,
        name: label(""),
        note: Note::new("a secret word").unwrap(),
    };
    put(&mut world, Entry::Context(apnoea));
    let sheet = sheet(&world, ReportAsk::default());

    let taken = sheet.taken.as_ref().unwrap();
    let names = |rows: &[stillnight::app::view::report::TakenRow]| {
        rows.iter().map(|taken| taken.row.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&taken.listed), ["Diphenhydramine"]);
    assert_eq!(names(&taken.others), ["Magnesium"], "what was stopped before these nights is left out");
    assert_eq!(taken.listed[0].different, [2, 0, 1], "doses of these nights alone");
    assert_eq!(taken.listed[0].changed, Some(day("2026-10-01")));
    assert_eq!((taken.as_planned, taken.looked_up), ((39, 40), true));

    let (_, ticks) = sheet.changes.as_ref().unwrap();
    assert_eq!(ticks.len(), 3, "what the person ticked, and nothing the figures say");

    let bloods = sheet.bloods.as_ref().unwrap();
    let values = |lab: &Lab| lab.value.unwrap().to_string();
    assert_eq!(bloods.rows.len(), 1);
    assert_eq!(values(&bloods.rows[0].newest), "41");
    assert_eq!(bloods.rows[0].before.iter().map(values).collect::<Vec<_>>(), ["34", "28"]);

    let tried = sheet.tried.as_ref().unwrap();
    assert_eq!(tried.iter().map(|row| row.relief.tried).collect::<Vec<_>>(), [20, 20]);
    for row in tried {
        let nights = row.nights.unwrap();
        assert_eq!((nights.with, nights.without), (20, 20));
        assert!(nights.found.is_ok());
    }

    let around = sheet.around.as_ref().unwrap();
    assert_eq!(around.contexts.len(), 1);
    // The first day had none of it.
    assert_eq!(
        (around.days[0].factor, around.days[0].with, around.days[0].known),
        (DayFactor::Caffeine, 39, 40)
    );

    let row = |sign| *sheet.glance.as_ref().unwrap().iter().find(|row| row.sign == sign).unwrap();
    assert_eq!(row(Sign::Days).now, Told::Share { with: 20, known: 40 });
    assert_eq!(row(Sign::Strength).now, Told::Middle { mid: 50, least: 30, most: 70, count: 40 });
    assert!(!format!("{sheet:?}").contains("secret"), "a note left the journal");
}

#[test]
fn a_list_of_names_that_did_not_come_is_not_taken_for_a_clean_one() {
    let mut world = weeks();
    taken(&mut world, "Diphenhydramine", SubstanceKind::Medicine, None);
    let blocks = [Block::Taken].into_iter().collect();
    let taken = sheet(&world, ReportAsk { blocks, ..ReportAsk::default() }).taken.unwrap();
    assert_eq!((taken.looked_up, taken.listed.len(), taken.others.len()), (false, 0, 1));
}

#[test]
fn an_empty_journal_makes_an_empty_page_and_no_noughts() {
    let world = World::new("2026-11-21T13:00:00+01:00");
    let sheet = sheet(&world, ReportAsk::default());
    assert_eq!((sheet.recorded, sheet.span.nights()), (0, 91));
    let glance = sheet.glance.unwrap();
    assert_eq!(
        glance.iter().map(|row| (row.sign, row.now)).collect::<Vec<_>>(),
        [(Sign::Nights, Told::Nothing)]
    );
    assert!(sheet.changes.unwrap().0.rows.iter().all(|row| row.difference.is_none()));
    assert!(sheet.strip.unwrap().0.summary.value.is_none());
}

fn lab(date: &str, value: &str) -> Lab {
    Lab {
        date: day(date),
        analyte: Analyte::Ferritin,
        name: label(""),
        comparator: Comparator::Equal,
        value: Decimal::parse(value).ok(),
        unit: label("µg/L"),
        range_low: None,
        range_high: None,
        morning: Some(true),
        fasting: None,
        iron_free_day: None,
        assay: label(""),
        note: Note::new("a secret word").unwrap(),
    }
}

#[test]
fn of_nights_long_past_only_what_was_taken_then_is_listed_as_it_was_taken() {
    let mut world = World::new("2026-11-22T12:00:00+01:00");
    taken(&mut world, "Magnesium", SubstanceKind::Supplement, None);
    let own = |first, last| {
        let own = Some((night(first), night(last)));
        ReportAsk { stretch: Stretch::Own, own, ..ReportAsk::default() }
    };
    let listed = |world: &World, first, last| {
        let rows = sheet(world, own(first, last)).taken.unwrap().others;
        let doses = |row: &MedicineRow| row.plan.as_ref().map(|plan| plan.doses.len());
        rows.iter()
            .map(|taken| {
                let words = taken.row.effects.iter().any(|effect| !effect.note.as_str().is_empty());
                (taken.row.name.clone(), doses(&taken.row), words)
            })
            .collect::<Vec<_>>()
    };
    let magnesium = |doses| vec![("Magnesium".to_owned(), Some(doses), false)];
    assert_eq!(listed(&world, "2025-11-01", "2025-12-01"), [], "begun later");
    assert_eq!(listed(&world, "2026-02-01", "2026-03-01"), magnesium(1), "one dose a day then");
    assert_eq!(listed(&world, "2026-11-01", "2026-11-21"), magnesium(2));
}
