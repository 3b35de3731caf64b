//! A new version is wanted while something is still on its way to disk.

use super::world::{World, at, one_east};
use stillnight::app::view::{Banner, shell};
use stillnight::app::{Effect, Event, Ports, StorageEvent, update};
use stillnight::domain::EntryId;
use stillnight::store::engine::{Refusal, SaveOutcome, SaveRequest};

const THREE_AM: &str = "2026-11-22T03:12:00+01:00";

/// A tap whose save has not ended yet.
fn on_its_way(world: &mut World) -> SaveRequest {
    let mut fresh_id = || EntryId::new(1, [1; 6]);
    let mut ports = Ports { now: at(THREE_AM), fresh_id: &mut fresh_id, offset_at: &one_east };
    let effects = update(&mut world.model, &mut ports, Event::Happening);
    let save = effects.into_iter().find_map(|effect| match effect {
        Effect::Save(mut requests) => requests.pop(),
        _ => None,
    });
    save.expect("a save")
}

fn changes(world: &World) -> usize {
    world.seen.iter().filter(|effect| **effect == Effect::ActivateUpdate).count()
}

#[test]
fn a_wish_for_the_new_version_waits_for_the_save_and_is_not_forgotten() {
    for outcome in [SaveOutcome::Saved, SaveOutcome::Kept, SaveOutcome::Refused(Refusal::Full)] {
        let mut world = World::new(THREE_AM);
        let SaveRequest { record, .. } = on_its_way(&mut world);
        world.send(Event::UpdateAccepted);
        assert_eq!(changes(&world), 0, "before the save ended: {outcome:?}");
        world.send(Event::Storage(StorageEvent::Saved(vec![(record.id, record.rev, outcome.clone())])));
        assert_eq!(changes(&world), 1, "after it: {outcome:?}");
        world.send(Event::CalmSoFar);
        assert_eq!(changes(&world), 1, "after another save: {outcome:?}");
    }
}

#[test]
fn from_the_tap_on_it_is_on_its_way() {
    let mut world = World::new(THREE_AM);
    let banner = |world: &World| shell(&world.model).banner;
    assert_eq!(banner(&world), None);
    world.send(Event::UpdateReady);
    assert_eq!(banner(&world), Some(Banner::Update { wanted: false }));
    let SaveRequest { record, .. } = on_its_way(&mut world);
    world.send(Event::UpdateAccepted);
    assert_eq!(banner(&world), Some(Banner::Update { wanted: true }), "while a save is on its way");
    world.send(Event::Storage(StorageEvent::Saved(vec![(record.id, record.rev, SaveOutcome::Saved)])));
    assert_eq!(banner(&world), Some(Banner::Update { wanted: true }), "until the page is the new one");
}

#[test]
fn where_strict_storage_does_not_work_the_new_version_comes_all_the_same() {
    let mut world = World::new(THREE_AM);
    world.storage(|_| SaveOutcome::Kept);
    world.send(Event::Happening);
    world.send(Event::UpdateAccepted);
    assert_eq!(changes(&world), 1);
}
