//! A few weeks of mixed use, and what the patterns page makes of them.

use super::world::{World, at, night};
use stillnight::app::view::patterns::{
    DoseEvent, Measure, PatternsView, Picture, Range, Step, column_of, patterns, patterns_key,
};
use stillnight::app::{CheckinChange, EpisodeChange, Event};
use stillnight::domain::{
    Entry, Feel, Helped, Label, Note, PlannedDose, Regimen, Remedy, Scale10, Substance, SubstanceKind,
};

fn picture(world: &World, range: Range) -> Picture {
    match patterns(&world.model, patterns_key(&world.model, range)) {
        PatternsView::Charts(picture) => *picture,
        other => panic!("no charts: {other:?}"),
    }
}

/// One episode from tap to end, with something tried.
fn episode(world: &mut World, onset: &str, eased: &str, end: &str, worst: u8, remedy: Remedy) {
    world.clock(onset);
    world.send(Event::Happening);
    let id = world.model.journal.running().unwrap().0;
    world.send(Event::Episode(id, EpisodeChange::Worst(Scale10::new(worst))));
    world.send(Event::Episode(id, EpisodeChange::Try(remedy)));
    world.clock(eased);
    world.send(Event::Episode(id, EpisodeChange::Tried(0, Some(Helped::Yes))));
    world.clock(end);
    world.send(Event::Episode(id, EpisodeChange::Over));
}

fn weeks() -> World {
    let mut world = World::new("2026-10-20T21:00:00+02:00");
    episode(
        &mut world,
        "2026-10-20T22:50:00+02:00",
        "2026-10-20T22:58:00+02:00",
        "2026-10-20T23:50:00+02:00",
        6,
        Remedy::Walk,
    );
    // The night the clocks go back: two o'clock comes twice.
    episode(
        &mut world,
        "2026-10-25T02:30:00+02:00",
        "2026-10-25T02:34:00+01:00",
        "2026-10-25T03:30:00+01:00",
        8,
        Remedy::Walk,
    );
    world.send(Event::Checkin(night("2026-10-26"), CheckinChange::Feel(Some(Feel::Quiet))));
    // Far from home: the clock of the place counts.
    episode(
        &mut world,
        "2026-10-30T23:10:00-04:00",
        "2026-10-30T23:20:00-04:00",
        "2026-10-31T00:10:00-04:00",
        3,
        Remedy::Walk,
    );
    world.clock("2026-11-01T12:00:00-05:00");
    world.send(Event::Tick);
    world
}

#[test]
fn mixed_weeks_across_the_end_of_summer_time_and_an_ocean_stand_where_they_were_lived() {
    let picture = picture(&weeks(), Range::Fortnight);
    assert_eq!((picture.span.first, picture.span.last), (night("2026-10-18"), night("2026-10-31")));
    assert_eq!(picture.recorded, 4);
    let chart = |measure| picture.charts.iter().find(|chart| chart.measure == measure).unwrap();
    let figure = |measure, on: &str| {
        let chart = chart(measure);
        chart.columns[column_of(chart, night(on)).unwrap()].value.map(|value| value.mid)
    };
    assert_eq!(chart(Measure::Strength).step, Step::Night);
    assert_eq!(figure(Measure::Onset, "2026-10-20"), Some(650));
    assert_eq!(figure(Measure::Onset, "2026-10-24"), Some(870));
    assert_eq!(figure(Measure::Onset, "2026-10-30"), Some(670));
    assert_eq!(figure(Measure::Hours, "2026-10-24"), Some(120), "an hour more than the clock showed");
    assert_eq!(figure(Measure::Strength, "2026-10-26"), None, "quiet is no strength");
    assert_eq!(figure(Measure::Strength, "2026-10-27"), None);
    let nights = chart(Measure::Nights).summary;
    assert_eq!((nights.quiet, nights.symptoms, nights.recorded, nights.nights), (1, 3, 4, 14));
    let walked = &picture.relief[0];
    assert_eq!((walked.tried, walked.eased, walked.ranked(), walked.minutes), (3, 3, true, Some(10)));
    assert!(picture.changes.rows.iter().all(|row| row.difference.is_none()), "too few nights to tell");
}

#[test]
fn a_change_of_doses_is_marked_by_name_and_nothing_else() {
    let mut world = weeks();
    let regimen = |from: &str, doses: usize| Regimen {
        from: night(from).date(),
        every_days: 1,
        doses: vec![PlannedDose { at: at("2026-10-20T22:00:00+02:00").time(), amount: None }; doses],
        as_needed: false,
    };
    let substance = Substance {
        name: Label::new("Eisen 🩸").unwrap(),
        kind: SubstanceKind::Supplement,
        strength: None,
        unit: Label::default(),
        form: Label::default(),
        start: None,
        stop: None,
        regimens: vec![regimen("2026-09-01", 1), regimen("2026-10-22", 2)],
        side_effects: Vec::new(),
        note: Note::default(),
    };
    let before = patterns_key(&world.model, Range::Fortnight);
    world.send(Event::Put(None, Box::new(Entry::Substance(substance))));
    assert_ne!(before, patterns_key(&world.model, Range::Fortnight), "the page is made anew");
    let marks = picture(&world, Range::Fortnight).marks;
    assert_eq!(marks.len(), 1, "the start lies before these two weeks");
    assert_eq!((marks[0].name.as_str(), marks[0].event), ("Eisen 🩸", DoseEvent::Changed));
    assert_eq!(picture(&world, Range::Quarter).marks.len(), 2);
}

#[test]
fn two_nights_make_no_picture_and_time_alone_changes_nothing() {
    let mut world = World::new("2026-11-22T08:00:00+01:00");
    for day in ["2026-11-19", "2026-11-20"] {
        world.send(Event::Checkin(night(day), CheckinChange::Feel(Some(Feel::Mild))));
    }
    let key = patterns_key(&world.model, Range::Quarter);
    assert_eq!(patterns(&world.model, key), PatternsView::Few(2));
    world.clock("2026-11-22T08:30:00+01:00");
    world.send(Event::Tick);
    assert_eq!(key, patterns_key(&world.model, Range::Quarter));
}
