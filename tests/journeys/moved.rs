//! A hundred random journals, up to ten years: out as a file, everything deleted, in again; and into a fresh place.

use super::strategies::any_state;
use super::world::World;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use stillnight::app::{DataEvent, Effect, Event, ImportStep};
use stillnight::domain::{DeviceId, EntryId, Journal, Record, Revision, State};
use stillnight::store::backup;

const NOW: &str = "2026-11-22T08:00:00+01:00";
const JOURNALS: usize = 100;
const MOST: usize = 10_950;

/// Numbers that a seed fixes (splitmix64).
fn number(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

fn journal(entries: usize, pool: &[State], seed: &mut u64) -> Journal {
    let mut records = Vec::with_capacity(entries);
    for at in 0..entries {
        let random = number(seed).to_be_bytes();
        let id = EntryId::new(at as u64, [random[0], random[1], random[2], random[3], random[4], random[5]]);
        let rev = Revision::new(number(seed) >> 20, 0, DeviceId(3));
        let state = pool[usize::try_from(number(seed) % pool.len() as u64).unwrap()].clone();
        records.push(Record { id, rev, state });
    }
    let mut journal = Journal::default();
    journal.extend(records);
    journal
}

fn taken_in(world: &mut World, file: &str) {
    world.send(Event::Data(DataEvent::FileRead(Ok(file.to_owned()))));
    world.send(Event::Data(DataEvent::Import(ImportStep::Accept)));
    world.seen.clear();
}

fn saved(world: &mut World) -> String {
    world.send(Event::Data(DataEvent::Export));
    let file = world.seen.iter().find_map(|effect| match effect {
        Effect::Download { text, .. } => Some(text.clone()),
        _ => None,
    });
    file.expect("a file")
}

/// Each entry without its revision: after everything was deleted, what comes in again is written anew.
fn contents(file: &str) -> Vec<(&str, &str)> {
    file.lines()
        .filter(|line| line.starts_with("[\""))
        .map(|line| {
            let (id, rest) = line.split_once(',').unwrap();
            (id, rest.split_once(',').unwrap().1.trim_end_matches(','))
        })
        .collect()
}

#[test]
fn a_hundred_journals_come_back_as_they_were() {
    let mut runner = TestRunner::deterministic();
    let strategy = any_state();
    let pool: Vec<State> = (0..2_000).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect();
    let mut seed = 20_261_122;
    let mut total = 0;
    for nth in 0..JOURNALS {
        // Few entries in most, ten years in the last.
        let entries = MOST * nth.pow(3) / (JOURNALS - 1).pow(3);
        total += entries;
        let file = backup::write(&journal(entries, &pool, &mut seed), super::world::at(NOW));
        let mut fresh = World::new(NOW);
        taken_in(&mut fresh, &file);
        assert!(saved(&mut fresh) == file, "{entries} entries in a fresh place");

        fresh.send(Event::Data(DataEvent::WipeTyped("delete".to_owned())));
        fresh.send(Event::Data(DataEvent::Wipe));
        assert_eq!(fresh.model.journal.len(), 0);
        taken_in(&mut fresh, &file);
        let again = saved(&mut fresh);
        assert!(contents(&again) == contents(&file), "{entries} entries after deleting everything");
        assert_eq!(contents(&file).len(), entries);
    }
    assert!(total > 200_000, "{total}");
}
