//! Earlier states: what going back would change is said first, and going back is itself taken back in one step.

use super::THREE_AM;
use super::world::{World, night};
use stillnight::app::view;
use stillnight::app::{Change, DataEvent, Effect, EpisodeChange, Event, ImportStep, Phase};
use stillnight::domain::{Entry, EntryId, Record, Scale10};

/// A journal with one episode, and its records.
fn tapped() -> (World, Vec<Record>) {
    let mut world = World::new(THREE_AM);
    world.send(Event::Happening);
    let then = world.model.journal.records().cloned().collect();
    (world, then)
}

/// The same with the episode changed and another one added.
fn changed() -> (World, Vec<Record>) {
    let (mut world, then) = tapped();
    let (id, _) = world.episode();
    world.send(Event::Episode(id, EpisodeChange::Worst(Scale10::new(9))));
    world.send(Event::AddEpisode(night("2026-11-20")));
    (world, then)
}

fn look(world: &mut World, records: Vec<Record>) -> Option<Change> {
    world.send(Event::Data(DataEvent::PointRead(1, Ok(records))));
    view::data(&world.model).earlier.map(|(_, change)| change)
}

fn answer(world: &mut World, step: ImportStep) {
    world.send(Event::Data(DataEvent::GoBack(step)));
}

fn living(world: &World) -> Vec<(EntryId, Entry)> {
    world.model.journal.live().map(|(id, entry)| (id, entry.clone())).collect()
}

/// The newest restore point that was made.
fn made(world: &World) -> Vec<Record> {
    let made = world.seen.iter().rev().find_map(|effect| match effect {
        Effect::MakePoint { records, why: "restore" } => Some(records.clone()),
        _ => None,
    });
    made.expect("a restore point")
}

#[test]
fn what_would_change_is_counted_and_nothing_changes_before_the_yes() {
    let (mut world, then) = changed();
    let before = living(&world);
    let change = look(&mut world, then).expect("counts");
    assert_eq!((change.entries, change.back, change.changed, change.gone), (1, 0, 1, 1));
    assert_eq!(change.first, Some(night("2026-11-21").date()));
    assert_eq!((living(&world), change.is_none()), (before.clone(), false));
    answer(&mut world, ImportStep::Cancel);
    assert_eq!(view::data(&world.model).earlier, None);
    answer(&mut world, ImportStep::Accept);
    assert_eq!(living(&world), before, "what was put away cannot be accepted");
    let same = world.model.journal.records().cloned().collect();
    assert!(look(&mut world, same).expect("counts").is_none());
}

#[test]
fn one_undo_leads_forward_again_and_so_does_the_state_kept_before() {
    let (mut world, then) = changed();
    let before = living(&world);
    look(&mut world, then);
    answer(&mut world, ImportStep::Accept);
    assert_eq!((world.episode().1.worst, view::data(&world.model).earlier), (None, None));
    assert!(world.model.undo_offered);
    world.send(Event::Undo);
    assert_eq!(living(&world), before);
    let forward = made(&world);
    let then = tapped().1;
    look(&mut world, then);
    answer(&mut world, ImportStep::Accept);
    assert_eq!(living(&world).len(), 1);
    look(&mut world, forward);
    answer(&mut world, ImportStep::Accept);
    assert_eq!(living(&world), before);
}

#[test]
fn what_goes_can_be_brought_back_for_thirty_days_from_now() {
    let (mut world, _) = tapped();
    world.clock("2026-12-30T03:12:00+01:00");
    look(&mut world, Vec::new());
    answer(&mut world, ImportStep::Accept);
    assert_eq!(living(&world), []);
    assert_eq!(view::data(&world.model).deleted.first().map(|deleted| deleted.days_left), Some(30));
}

#[test]
fn nothing_is_looked_at_before_all_entries_are_read() {
    let (mut world, then) = changed();
    world.model.phase = Phase::Recent;
    assert_eq!(look(&mut world, then), None);
    assert!(world.model.notice.is_some());
}

#[test]
fn a_table_waits_for_all_entries_and_comes_back_as_it_was() {
    let (mut world, _) = changed();
    world.seen.clear();
    world.send(Event::Data(DataEvent::Table));
    let Some(Effect::Download { name, text }) = world.seen.last().cloned() else { panic!("no file") };
    assert_eq!(name, "stillnight-2026-11-22.csv");
    let back = stillnight::store::csv::restore(&text, None).unwrap();
    assert_eq!(back.skipped, []);
    let mut came: Vec<_> = back.entries.into_iter().map(|(_, id, entry)| (id.unwrap(), entry)).collect();
    came.sort_by_key(|(id, _)| id.number());
    assert_eq!(came, living(&world));
    world.seen.clear();
    world.model.phase = Phase::Recent;
    world.send(Event::Data(DataEvent::Table));
    assert_eq!(world.seen, []);
}
