//! A file of another app is taken in: seen first, a restore point before, one step to take it all back.

use super::THREE_AM;
use super::world::{World, at, night};
use stillnight::app::view::{import_plan, taking};
use stillnight::app::{DataEvent, Effect, Event, ImportStep, Notice, Status, StorageEvent, Undo};
use stillnight::domain::{
    Boundary, Checkin, DeviceId, Entry, EntryId, Feel, Journal, NightOf, OffsetAt, Record, Revision, State,
};
use stillnight::store::backup;
use stillnight::store::engine::{Refusal, SaveOutcome};
use stillnight::store::import::{Answers, Choices, Extract, read};

const FILE: &str = include_str!("../fixtures/import/bearable-7.csv");

fn utc(_: chrono::NaiveDateTime) -> OffsetAt {
    OffsetAt::One(chrono::FixedOffset::east_opt(0).unwrap())
}

fn extract() -> Extract {
    let answers = Answers { order: None, columns: None, offset_at: &utc, boundary: Boundary::default() };
    read(FILE.as_bytes(), answers).unwrap()
}

fn take(world: &mut World) {
    let extract = extract();
    let plan = import_plan(&world.model, &extract, &Choices::proposed(&extract), &utc);
    if let Some(taking) = taking(&plan) {
        world.send(Event::Data(DataEvent::Take(Box::new(taking))));
    }
}

#[test]
fn all_of_a_file_comes_after_a_restore_point_and_goes_with_one_undo() {
    let mut world = World::new(THREE_AM);
    take(&mut world);
    let brought = world.model.journal.live_count();
    assert!(brought > 0);
    let point = |effect: &Effect| matches!(effect, Effect::MakePoint { why: "import", records } if records.is_empty());
    assert!(world.seen.iter().any(point), "no restore point of the journal before");
    assert_eq!(world.model.notice, Some(Notice::Imported { new: brought, changed: 0 }));
    assert_eq!(world.model.undo.last().map(|step| step.what), Some(Undo::TakenIn));
    assert!(world.model.journal.first_night().is_some_and(|first| first <= night("2020-09-22")));
    let revisions = world.model.journal.records().map(|record| record.rev).max();
    take(&mut world);
    assert_eq!(
        world.model.journal.records().map(|record| record.rev).max(),
        revisions,
        "the same file twice"
    );
    world.send(Event::Undo);
    assert_eq!(world.model.journal.live_count(), 0);
    take(&mut world);
    let back: Vec<_> = world.model.journal.live().collect();
    assert!(back.is_empty(), "what was deleted here came back unasked: {back:?}");
}

/// A backup file of so many nights.
fn backup_of(nights: u64) -> String {
    let mut journal = Journal::default();
    for n in 0..nights {
        let mut checkin = Checkin::blank(NightOf::on(night("2010-01-01").date() + chrono::Days::new(n)));
        checkin.feel = Some(Feel::Mild);
        let id = EntryId::new(n + 1, [7; 6]);
        let rev = Revision::new(1_000 + n, 0, DeviceId(9));
        journal.put(Record { id, rev, state: State::Live(Entry::Night(checkin)) });
    }
    backup::write(&journal, at(THREE_AM))
}

fn choose(world: &mut World, text: &str) {
    world.send(Event::Data(DataEvent::FileRead(Ok(text.to_owned()))));
    world.send(Event::Data(DataEvent::Import(ImportStep::Accept)));
}

#[test]
fn a_long_file_comes_piece_by_piece_and_can_be_stopped_and_gone_on_with() {
    let mut world = World::new(THREE_AM);
    world.goes_on = false;
    let text = backup_of(4_100);
    choose(&mut world, &text);
    let first = world.model.journal.live_count();
    assert!(first > 0 && first < 4_100, "{first} at once");
    assert_eq!(world.model.notice, None);
    world.send(Event::Data(DataEvent::TakeOn));
    let second = world.model.journal.live_count();
    assert!(second > first && second < 4_100);
    world.send(Event::Data(DataEvent::StopTaking));
    assert_eq!(world.model.notice, Some(Notice::Stopped { taken: second, total: 4_100 }));
    world.send(Event::Data(DataEvent::TakeOn));
    assert_eq!(world.model.journal.live_count(), second, "it went on after it was stopped");

    // The same file again brings the rest.
    world.goes_on = true;
    choose(&mut world, &text);
    assert_eq!(world.model.notice, Some(Notice::Imported { new: 4_100 - second, changed: 0 }));
    assert_eq!(world.model.journal.live_count(), 4_100);
    world.send(Event::Undo);
    assert_eq!(world.model.journal.live_count(), second, "one step takes back what came with it");
    world.send(Event::Undo);
    assert_eq!(world.model.journal.live_count(), 0, "the step of what was stopped holds all that had come");
}

#[test]
fn while_a_piece_is_stored_the_next_is_made_and_no_more() {
    let mut world = World::new(THREE_AM);
    world.on_their_way = Some(Vec::new());
    choose(&mut world, &backup_of(4_100));
    let waiting = |world: &World| world.on_their_way.as_ref().map_or(0, Vec::len);
    assert_eq!((waiting(&world), world.model.journal.live_count()), (2, 2_000), "before storage answers");
    for (left, come) in [(2, 3_000), (2, 4_000), (2, 4_100), (1, 4_100), (0, 4_100)] {
        let first = world.on_their_way.as_mut().unwrap().remove(0);
        world.saved(&first);
        assert_eq!((waiting(&world), world.model.journal.live_count()), (left, come));
    }
    assert_eq!(world.model.notice, Some(Notice::Imported { new: 4_100, changed: 0 }));
    assert_eq!(world.model.status, Status::Saved);
}

#[test]
fn undoing_deleting_or_a_full_storage_ends_what_is_on_its_way() {
    let begun = || {
        let mut world = World::new(THREE_AM);
        world.goes_on = false;
        choose(&mut world, &backup_of(2_600));
        assert!(world.model.data.intake.is_some());
        world
    };
    let mut world = begun();
    world.send(Event::Undo);
    world.send(Event::Data(DataEvent::TakeOn));
    assert_eq!((world.model.journal.live_count(), &world.model.data.intake), (0, &None));

    let mut world = begun();
    let until = world.model.last_rev.unwrap();
    world.send(Event::Storage(StorageEvent::Wiped(until)));
    world.send(Event::Data(DataEvent::TakeOn));
    assert_eq!((world.model.journal.live_count(), &world.model.data.intake), (0, &None));

    let mut world = begun();
    world.storage(|_| SaveOutcome::Refused(Refusal::Full));
    world.send(Event::Data(DataEvent::TakeOn));
    world.send(Event::Data(DataEvent::TakeOn));
    assert_eq!(world.model.data.intake, None);
    assert!(matches!(world.model.notice, Some(Notice::Stopped { taken: 2_000, total: 2_600 })));
    assert_eq!(world.model.unsaved.values().len(), 1_000, "what was refused is kept to be tried again");
}

#[test]
fn without_a_restore_point_nothing_is_taken_in() {
    let mut world = World::new(THREE_AM);
    world.points(Err("no room".to_owned()));
    take(&mut world);
    assert_eq!(world.model.journal.records().count(), 0);
    assert_eq!(world.model.notice, Some(Notice::Trouble("no room".to_owned())));
    world.points(Ok(()));
    take(&mut world);
    assert!(world.model.journal.live_count() > 0);
}
