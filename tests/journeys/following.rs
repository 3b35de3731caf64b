//! The file that follows the journal: when it is written, when the person is asked, and what each failure leads to.

use super::world::{World, night};
use proptest::prelude::*;
use stillnight::app::view::{backup_due, data};
use stillnight::app::{
    AutoEvent, AutoFault, AutoState, AutoStep, CheckinChange, DataEvent, Effect, Event, Phase, StorageEvent,
    Written,
};
use stillnight::domain::Feel;

const START: &str = "2026-11-01T13:00:00+01:00";
const NOW_MS: u64 = 1_793_534_400_000;

fn auto(world: &mut World, event: AutoEvent) {
    world.send(Event::Auto(event));
}

fn note(world: &mut World, day: u32) {
    let of = night(&format!("2026-10-{day:02}"));
    world.send(Event::Checkin(of, CheckinChange::Feel(Some(Feel::Mild))));
}

/// The steps taken outside since the last look, without the search at the start.
fn steps(world: &mut World) -> Vec<AutoStep> {
    let steps = std::mem::take(&mut world.seen).into_iter();
    steps
        .filter_map(|effect| match effect {
            Effect::Auto(AutoStep::Find) => None,
            Effect::Auto(step) => Some(step),
            _ => None,
        })
        .collect()
}

fn state(world: &World) -> AutoState {
    data(&world.model).auto.state
}

fn wrote(world: &mut World, at_ms: u64, entries: usize) {
    auto(world, AutoEvent::Wrote(Ok(Written { at_ms, entries })));
}

/// A journal of so many entries whose file was chosen just now and written.
fn followed(entries: u32) -> World {
    let mut world = World::new(START);
    (1..=entries).for_each(|day| note(&mut world, day));
    auto(&mut world, AutoEvent::Choose);
    auto(&mut world, AutoEvent::Chosen(Some(("j.stillnight".to_owned(), 0))));
    wrote(&mut world, NOW_MS, entries as usize);
    world.seen.clear();
    world
}

#[test]
fn a_chosen_file_is_written_at_once_and_then_at_most_once_a_minute() {
    let mut world = World::new(START);
    note(&mut world, 1);
    assert_eq!(steps(&mut world), [], "nothing is written before a file was chosen");
    auto(&mut world, AutoEvent::Choose);
    assert_eq!((state(&world), steps(&mut world)), (AutoState::Asking, vec![AutoStep::Choose]));
    auto(&mut world, AutoEvent::Chosen(Some(("j.stillnight".to_owned(), 0))));
    assert!(matches!(&steps(&mut world)[..], [AutoStep::Write(text, Written { at_ms: NOW_MS, entries: 1 })]
            if text.contains("\"counts\":{\"entries\":1")));
    wrote(&mut world, NOW_MS, 1);
    assert_eq!((state(&world), world.model.last_backup), (AutoState::On, Some(NOW_MS)));
    assert!(world.seen.contains(&Effect::RememberBackup(NOW_MS)));
    world.clock("2026-11-01T13:00:20+01:00");
    steps(&mut world);
    note(&mut world, 2);
    note(&mut world, 3);
    assert_eq!(steps(&mut world), [AutoStep::Wait(40_000)], "one turn for all changes of a minute");
    world.clock("2026-11-01T13:01:00+01:00");
    auto(&mut world, AutoEvent::Due);
    assert!(matches!(&steps(&mut world)[..], [AutoStep::Write(_, Written { entries: 3, .. })]));
    wrote(&mut world, NOW_MS + 60_000, 3);
    assert_eq!(backup_due(&world.model), None);
    world.clock("2026-11-01T15:00:00+01:00");
    steps(&mut world);
    note(&mut world, 4);
    assert_eq!(steps(&mut world), [AutoStep::Wait(0)]);
}

#[test]
fn choosing_nothing_and_switching_off_leave_nothing_behind() {
    let mut world = World::new(START);
    auto(&mut world, AutoEvent::Choose);
    auto(&mut world, AutoEvent::Chosen(None));
    assert_eq!(state(&world), AutoState::Off);
    let mut world = followed(2);
    auto(&mut world, AutoEvent::Stop);
    assert_eq!((state(&world), steps(&mut world)), (AutoState::Off, vec![AutoStep::Forget]));
    note(&mut world, 9);
    auto(&mut world, AutoEvent::Due);
    wrote(&mut world, NOW_MS, 3);
    assert_eq!((state(&world), steps(&mut world)), (AutoState::Off, vec![]));
}

#[test]
fn a_far_emptier_journal_asks_before_it_writes() {
    let check = |entries: u32, left: u32, asks: bool| {
        let mut world = followed(entries);
        let ids: Vec<_> = world.model.journal.live().map(|(id, _)| id).collect();
        ids.into_iter().skip(left as usize).for_each(|id| world.send(Event::Delete(id)));
        steps(&mut world);
        auto(&mut world, AutoEvent::Due);
        assert_eq!(state(&world) == AutoState::Fewer, asks, "{left} of {entries}");
        assert_eq!(steps(&mut world).is_empty(), asks);
        if asks {
            auto(&mut world, AutoEvent::Due);
            assert_eq!(steps(&mut world), [], "and does not go on asking");
            auto(&mut world, AutoEvent::Write);
            assert!(
                matches!(&steps(&mut world)[..], [AutoStep::Write(_, written)] if written.entries == left as usize)
            );
        }
    };
    check(8, 8, false);
    check(8, 4, false);
    check(8, 3, true);
    check(8, 0, true);
    check(1, 0, true);
    // A file that was chosen to be written over counts too.
    let mut world = World::new(START);
    note(&mut world, 1);
    auto(&mut world, AutoEvent::Choose);
    steps(&mut world);
    auto(&mut world, AutoEvent::Chosen(Some(("old.stillnight".to_owned(), 40))));
    assert_eq!((state(&world), steps(&mut world)), (AutoState::Fewer, vec![]));
    assert_eq!((data(&world.model).auto.at, data(&world.model).auto.holds), (None, 40));
}

#[test]
fn what_goes_wrong_is_said_and_can_be_mended() {
    let check = |fault: AutoFault, then: AutoState| {
        let mut world = followed(2);
        auto(&mut world, AutoEvent::Wrote(Err(fault)));
        assert_eq!(state(&world), then, "{fault:?}");
        note(&mut world, 9);
        assert_eq!(steps(&mut world), [], "nothing is tried again unasked");
        world
    };
    let mut world = check(AutoFault::Permission, AutoState::NeedsPermission);
    auto(&mut world, AutoEvent::Allow);
    assert_eq!(steps(&mut world), [AutoStep::Allow]);
    auto(&mut world, AutoEvent::Allowed(false));
    assert_eq!((state(&world), steps(&mut world)), (AutoState::NeedsPermission, vec![]));
    auto(&mut world, AutoEvent::Allowed(true));
    assert!(matches!(&steps(&mut world)[..], [AutoStep::Write(_, Written { entries: 3, .. })]));
    let mut world = check(AutoFault::Failed, AutoState::Failed);
    auto(&mut world, AutoEvent::Write);
    assert!(matches!(&steps(&mut world)[..], [AutoStep::Write(_, Written { entries: 3, .. })]));
    check(AutoFault::Forgotten, AutoState::Off);
}

#[test]
fn the_file_of_an_earlier_visit_is_gone_on_with() {
    let check = |at_ms: Option<u64>, granted: bool, then: AutoState, writes: bool| {
        let mut world = World::new(START);
        note(&mut world, 1);
        steps(&mut world);
        let written = at_ms.map(|at_ms| Written { at_ms, entries: 1 });
        auto(&mut world, AutoEvent::Found("j.stillnight".to_owned(), written, granted));
        assert_eq!((state(&world), !steps(&mut world).is_empty()), (then, writes));
    };
    check(Some(NOW_MS - 100_000), true, AutoState::On, true);
    check(Some(NOW_MS), true, AutoState::On, true);
    check(Some(NOW_MS + 1), true, AutoState::On, false);
    check(None, true, AutoState::On, true);
    check(Some(NOW_MS - 100_000), false, AutoState::NeedsPermission, false);
}

#[test]
fn nothing_is_written_of_half_a_journal_or_a_newer_one_or_after_deleting_everything() {
    let mut world = followed(2);
    world.model.phase = Phase::Recent;
    auto(&mut world, AutoEvent::Due);
    assert!(matches!(&steps(&mut world)[..], [AutoStep::Wait(_)]), "it waits until all is read");
    world.model.phase = Phase::Complete;
    world.model.health.newer = true;
    auto(&mut world, AutoEvent::Due);
    assert_eq!(steps(&mut world), []);
    let mut world = followed(2);
    world.send(Event::Data(DataEvent::WipeTyped("delete".to_owned())));
    world.send(Event::Data(DataEvent::Wipe));
    assert_eq!((state(&world), steps(&mut world)), (AutoState::Off, vec![AutoStep::Forget]));
    let mut world = followed(2);
    let until = world.model.last_rev.expect("a revision");
    world.send(Event::Storage(StorageEvent::Wiped(until)));
    assert_eq!(state(&world), AutoState::Off, "in another tab too");
}

fn any_event() -> impl Strategy<Value = AutoEvent> {
    let written = (any::<u64>(), 0usize..40).prop_map(|(at_ms, entries)| Written { at_ms, entries });
    let name = || "[a-z]{0,5}";
    prop_oneof![
        (name(), proptest::option::of(written.clone()), any::<bool>())
            .prop_map(|(name, written, granted)| AutoEvent::Found(name, written, granted)),
        Just(AutoEvent::Choose),
        proptest::option::of((name(), 0usize..40)).prop_map(AutoEvent::Chosen),
        Just(AutoEvent::Due),
        written.prop_map(|written| AutoEvent::Wrote(Ok(written))),
        prop_oneof![Just(AutoFault::Permission), Just(AutoFault::Forgotten), Just(AutoFault::Failed)]
            .prop_map(|fault| AutoEvent::Wrote(Err(fault))),
        Just(AutoEvent::Allow),
        any::<bool>().prop_map(AutoEvent::Allowed),
        Just(AutoEvent::Write),
        Just(AutoEvent::Stop),
    ]
}

proptest! {
    /// Whatever comes in whatever order: the file is written only while it is on, and never unasked with less than half.
    #[test]
    fn no_order_of_events_empties_the_file(events in prop::collection::vec(any_event(), 1..30), entries in 0u32..5) {
        let mut world = World::new(START);
        (1..=entries).for_each(|day| note(&mut world, day));
        for event in events {
            steps(&mut world);
            let asked = event == AutoEvent::Write;
            auto(&mut world, event.clone());
            for step in steps(&mut world) {
                if let AutoStep::Write(_, written) = step {
                    prop_assert_eq!(state(&world), AutoState::On);
                    let more = world.model.auto.holds_more(written.entries);
                    prop_assert!(asked || !more, "{:?}", event);
                }
            }
        }
    }
}
