//! When a new file is worth a word, and what a place holds before and after the journal has moved.

use super::world::{World, night};
use stillnight::app::view::{backup_due, data, moving};
use stillnight::app::{CheckinChange, DataEvent, Event, ImportStep, InstallEvent, Phase};
use stillnight::domain::Feel;
use stillnight::store::backup;

const START: &str = "2026-11-01T13:00:00+01:00";

/// Check-ins for so many nights from the first of October on.
fn nights(world: &mut World, count: u32) {
    for day in 1..=count {
        let of = night(&format!("2026-10-{day:02}"));
        world.send(Event::Checkin(of, CheckinChange::Feel(Some(Feel::Mild))));
    }
}

#[test]
fn a_new_file_is_worth_a_word_after_ten_entries_or_a_week() {
    let check = |entries: u32, at: &str, due: Option<usize>| {
        let mut world = World::new(START);
        nights(&mut world, entries);
        world.clock(at);
        world.send(Event::Tick);
        assert_eq!(backup_due(&world.model), due, "{entries} entries, {at}");
        assert_eq!(data(&world.model).backup_due, due.is_some());
    };
    check(0, "2027-11-01T13:00:00+01:00", None);
    check(1, "2026-11-08T12:59:59+01:00", None);
    check(1, "2026-11-08T13:00:00+01:00", Some(1));
    check(9, "2026-11-01T14:00:00+01:00", None);
    check(10, "2026-11-01T14:00:00+01:00", Some(10));
    check(10, "2026-10-01T14:00:00+01:00", Some(10));
}

#[test]
fn a_file_settles_it_until_something_new_is_a_week_from_it() {
    let mut world = World::new(START);
    nights(&mut world, 12);
    world.clock("2026-11-01T13:00:01+01:00");
    world.send(Event::Data(DataEvent::Export));
    assert_eq!(backup_due(&world.model), None);
    world.clock("2027-01-01T13:00:00+01:00");
    world.send(Event::Tick);
    assert_eq!(backup_due(&world.model), None, "nothing new");
    world.send(Event::CalmSoFar);
    assert_eq!(backup_due(&world.model), Some(1));
    world.model.phase = Phase::Recent;
    assert_eq!(backup_due(&world.model), None, "not before all is read");
    world.model.phase = Phase::Complete;
    world.model.health.blocked = true;
    assert_eq!(backup_due(&world.model), None, "nothing can be kept here");
}

#[test]
fn what_is_written_in_the_second_of_a_file_is_not_in_it() {
    let mut world = World::new(START);
    nights(&mut world, 12);
    world.clock("2026-11-01T13:00:01+01:00");
    world.send(Event::Data(DataEvent::Export));
    assert_eq!(data(&world.model).since_backup, 0);
    world.send(Event::CalmSoFar);
    assert_eq!(data(&world.model).since_backup, 1);
}

#[test]
fn two_places_with_the_same_journal_show_the_same_counts() {
    let mut old = World::new(START);
    nights(&mut old, 12);
    let here = moving(&old.model);
    assert_eq!((here.nights, here.entries, here.saved, here.complete), (12, 12, false, true));
    assert_eq!(here.dates, Some((night("2026-10-01").date(), night("2026-10-12").date())));
    old.clock("2026-11-01T13:00:01+01:00");
    old.send(Event::Data(DataEvent::Export));
    assert!(moving(&old.model).saved);
    let mut new = World::new(START);
    new.send(Event::Install(InstallEvent::Found { standalone: true, apart: true }));
    assert_eq!((moving(&new.model).nights, moving(&new.model).dates), (0, None));
    let file = backup::write(&old.model.journal, old.model.now);
    new.send(Event::Data(DataEvent::FileRead(Ok(file))));
    new.send(Event::Data(DataEvent::Import(ImportStep::Accept)));
    let (there, here) = (moving(&new.model), moving(&old.model));
    assert_eq!((there.nights, there.entries, there.dates), (here.nights, here.entries, here.dates));
    old.clock("2026-11-03T13:00:00+01:00");
    old.send(Event::Tick);
    assert!(!moving(&old.model).saved, "not of today");
}
