//! The storage engine against a hostile browser: random schedules of writes, edits, deletions, wipes, tabs, faults and
//! kills, and after each the question whether everything a person was told still holds.
//!
//! `STILLNIGHT_SCHEDULES` sets how many per test, `STILLNIGHT_SEED` replays one. A failure names its seed.

#[path = "persistence/cases.rs"]
mod cases;
#[path = "common/disk.rs"]
mod disk;
#[path = "common/tabs.rs"]
mod tabs;

use base64::Engine as _;
use disk::Faults;
use std::collections::BTreeMap;
use stillnight::domain::{DeviceId, EntryId, Record, Revision};
use stillnight::store::engine::{Problem, read_quarantine};
use stillnight::store::{codec, keys};
use tabs::{START_MS, Step, World};

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// Whether the usual schedules run, of which it is known how much happens in them.
fn as_usual() -> bool {
    number("STILLNIGHT_SCHEDULES").or(number("STILLNIGHT_SEED")).is_none()
}

/// Runs so many schedules, or the one asked for.
fn schedules(usually: u64, salt: u64, run: impl Fn(u64)) {
    struct Tell(u64);
    impl Drop for Tell {
        fn drop(&mut self) {
            if std::thread::panicking() {
                eprintln!("replay with STILLNIGHT_SEED={}", self.0);
            }
        }
    }
    let one = number("STILLNIGHT_SEED").map(|seed| seed..seed + 1);
    let many = number("STILLNIGHT_SCHEDULES").unwrap_or(usually);
    for seed in one.unwrap_or(salt..salt + many) {
        let _tell = Tell(seed);
        run(seed);
    }
}

/// One random stretch of use by up to three tabs, with kills and restarts.
fn use_it(world: &mut World, most_tabs: usize, wipes: usize, kills: usize) {
    world.open_tab();
    world.run(0);
    for _ in 0..60 + world.below(60) {
        if world.tabs.is_empty() || (world.tabs.len() < most_tabs && world.chance(5)) {
            world.open_tab();
        }
        let tab = world.below(world.tabs.len());
        match world.below(100) {
            0..25 if world.tabs[tab].page.borrow().ready => world.write(tab),
            25..28 => world.disk.borrow_mut().commit_some(),
            28..33 => {
                let id = world.tabs[tab].id;
                world.disk.borrow_mut().deliver_some(id);
            }
            33..36 if world.chance(wipes) && world.tabs[tab].page.borrow().ready => world.wipe(tab),
            36..38 if world.chance(kills) => world.kill(),
            38..40 => {
                drop(world.tabs.remove(tab));
                if kills == 0 || world.chance(50) {
                    world.disk.borrow_mut().commit_all();
                }
            }
            _ => (0..=world.below(8)).for_each(|_| world.turn(tab)),
        }
    }
}

/// Starts anew without faults, reads everything, and gives what the page shows.
fn restart(world: &mut World) -> BTreeMap<EntryId, Record> {
    let stale = world.disk.borrow().faults.stale;
    world.disk.borrow_mut().faults = Faults { stale, ..Faults::default() };
    let tab = world.open_tab();
    world.run(tab);
    let page = world.tabs[tab].page.borrow();
    assert!(page.complete, "start-up did not finish");
    page.memory.clone()
}

/// The laws that hold after any schedule.
fn check_laws(world: &mut World, shown: &BTreeMap<EntryId, Record>) {
    let ledger = world.ledger.borrow();
    assert_eq!(ledger.broken, Vec::<String>::new());
    let wiped = world.tabs.last().unwrap().page.borrow().wiped;
    for (until, told) in &ledger.wipes {
        assert!(!told || !world.has_strict || wiped >= Some(*until), "a finished wipe was forgotten");
    }
    let covered = |step| wiped.is_some_and(|until| ledger.covered(step, until));
    for record in shown.values() {
        let step = ledger.find(record).expect("torn: nobody ever wrote this");
        // Of an unfinished wipe only the record counts: what was begun next to it may stand on either side.
        let finished = ledger.wipes.iter().filter(|(_, told)| *told).map(|(until, _)| *until).max();
        let raised = finished.is_some_and(|until| ledger.covered(step, until)) || Some(record.rev) <= wiped;
        assert!(!raised, "raised from the dead: {record:?}");
    }
    for saved in ledger.saved.iter().filter(|saved| !covered(**saved)) {
        let Step { record, .. } = &ledger.steps[*saved];
        let now = shown.get(&record.id).unwrap_or_else(|| panic!("lost: {record:?}"));
        let now = ledger.find(now).unwrap();
        assert!(ledger.follows(now, *saved), "rolled back: {record:?} to {:?}", ledger.steps[now].record);
    }
    drop(ledger);
    if world.has_strict {
        check_copies(world);
    }
}

/// After comparing, both stores say the same, byte for byte, and no note is left.
fn check_copies(world: &World) {
    let disk = world.disk.borrow();
    let cut = |pairs: &BTreeMap<String, String>, prefix: &str| -> BTreeMap<String, String> {
        let ours = pairs.iter().filter_map(|(key, value)| Some((key.strip_prefix(prefix)?, value)));
        ours.map(|(key, value)| (key.to_owned(), value.clone())).collect()
    };
    assert_eq!(cut(disk.local(), keys::ENTRIES), cut(disk.strict(), keys::STRICT_ENTRIES));
    for (id, raw) in cut(disk.local(), keys::ENTRIES) {
        let id = EntryId::parse(&id).unwrap();
        let rev = codec::peek(id, &raw).unwrap();
        assert!(!disk.local().contains_key(&keys::pending(id, rev)), "a note left behind");
    }
}

/// A kill, a start, the laws; then once more, for what the first start repaired must hold without it.
fn kill_and_check(world: &mut World) {
    world.kill();
    let first = restart(world);
    check_laws(world, &first);
    world.kill();
    let second = restart(world);
    assert_eq!(first, second, "a second start shows something else");
    check_laws(world, &second);
}

#[test]
fn nothing_confirmed_is_lost_and_nothing_wiped_returns() {
    let told = std::cell::RefCell::new([0usize; 4]);
    schedules(5_000, 1_000_000, |seed| {
        let faults = Faults {
            strict_fails: [0, 0, 10, 30][seed as usize % 4],
            ignored: [0, 0, 0, 2][seed as usize / 4 % 4],
            stale: seed / 16 % 2 == 1,
            ..Faults::default()
        };
        let mut world = World::new(seed, faults, true);
        use_it(&mut world, 3, 30, 60);
        kill_and_check(&mut world);
        let ledger = world.ledger.borrow();
        let mut told = told.borrow_mut();
        told[0] += ledger.saved.len();
        told[1] += ledger.conflicts;
        told[2] += ledger.wipes.iter().filter(|(_, told)| *told).count();
        told[3] += ledger.wiped_refusals;
    });
    let [saved, conflicts, wipes, refusals] = told.into_inner();
    println!("{saved} saved, {conflicts} conflicts, {wipes} wipes, {refusals} refused as wiped");
    assert!(!as_usual() || (saved > 50_000 && conflicts > 5_000 && wipes > 1_000 && refusals > 1_000));
}

#[test]
fn without_kills_what_was_kept_is_there_or_set_aside() {
    schedules(2_000, 2_000_000, |seed| {
        let faults = Faults { strict_fails: 40, ..Faults::default() };
        let mut world = World::new(seed, faults, seed % 3 > 0);
        use_it(&mut world, 3, 10, 0);
        world.tabs.clear();
        world.disk.borrow_mut().commit_all();
        // A browser without the strict database gets one: it must receive everything.
        world.has_strict = true;
        let shown = restart(&mut world);
        check_laws(&mut world, &shown);
        let tab = world.tabs.last().unwrap();
        let aside = pollster::block_on(read_quarantine(&tab.stores));
        let ledger = world.ledger.borrow();
        for kept in &ledger.kept {
            let record = &ledger.steps[*kept].record;
            let holds = shown
                .get(&record.id)
                .and_then(|now| ledger.find(now))
                .is_some_and(|now| ledger.follows(now, *kept));
            let apart = aside.iter().any(|item| {
                let found = codec::decode(record.id, &item.raw).ok().and_then(|record| ledger.find(&record));
                found.is_some_and(|found| ledger.follows(found, *kept))
            });
            let wiped = tab.page.borrow().wiped.is_some_and(|until| ledger.covered(*kept, until));
            assert!(holds || apart || wiped, "kept, then gone: {record:?}");
        }
    });
}

#[test]
fn a_full_area_refuses_and_keeps_the_old_whole() {
    let refused = std::cell::Cell::new(0);
    schedules(1_000, 3_000_000, |seed| {
        let mut world = World::new(
            seed,
            Faults { quota: Some(250 + seed as usize % 700), ..Faults::default() },
            seed % 4 > 0,
        );
        use_it(&mut world, 2, 5, 30);
        if world.has_strict {
            kill_and_check(&mut world);
        }
        let ledger = world.ledger.borrow();
        assert_eq!(ledger.broken, Vec::<String>::new());
        refused.set(refused.get() + ledger.full);
    });
    assert!(!as_usual() || refused.get() > 1_000, "{} refusals", refused.get());
}

/// One of the ways bytes go bad. `None`: the value is gone.
fn spoil(world: &World, raw: &str, other: &str) -> Option<String> {
    let at = (0..=world.below(raw.len())).rev().find(|at| raw.is_char_boundary(*at)).unwrap_or(0);
    match world.below(5) {
        0 => None,
        1 => Some(raw[..at].to_owned()),
        2 => Some(other.to_owned()),
        3 => Some("{\"not\":\"ours\"}".to_owned()),
        _ => {
            let flipped = raw
                .char_indices()
                .map(|(n, c)| if n == at && c.is_ascii() { (c as u8 ^ 1) as char } else { c });
            Some(flipped.collect())
        }
    }
}

#[test]
fn one_whole_copy_is_enough_and_bad_bytes_are_set_aside() {
    schedules(2_000, 4_000_000, |seed| {
        let mut world = World::new(seed, Faults::default(), true);
        use_it(&mut world, 2, 0, 0);
        world.tabs.clear();
        world.disk.borrow_mut().commit_all();
        let before = restart(&mut world);
        world.tabs.clear();
        let mut bad = Vec::new();
        let ids: Vec<EntryId> = before.keys().copied().collect();
        let only = world.chance(50).then(|| world.chance(50));
        for (n, id) in ids.iter().enumerate() {
            if world.chance(30) {
                continue;
            }
            // Of each entry one copy stays whole; of some schedules, one whole store does.
            let strict = only.unwrap_or_else(|| world.chance(50));
            let raw = codec::encode(&before[id]);
            let other = codec::encode(&before[&ids[(n + 1) % ids.len()]]);
            let spoilt = spoil(&world, &raw, &other);
            let key = if strict { keys::strict_entry(*id) } else { keys::entry(*id) };
            world.disk.borrow_mut().plant(strict, &key, spoilt.clone());
            bad.extend(spoilt.filter(|spoilt| *spoilt != raw).map(|spoilt| (key, spoilt)));
        }
        let after = restart(&mut world);
        assert_eq!(before, after);
        check_laws(&mut world, &after);
        let tab = world.tabs.last().unwrap();
        let aside = pollster::block_on(read_quarantine(&tab.stores));
        for (key, raw) in &bad {
            assert!(
                aside.iter().any(|item| item.from == *key && item.raw == *raw),
                "not set aside: {key} {raw}"
            );
        }
        let page = tab.page.borrow();
        let told =
            page.problems.iter().filter(|problem| matches!(problem, Problem::Quarantined { .. })).count();
        assert_eq!(told, bad.len());
    });
}

/// An envelope of a later format, as `docs/storage-format.md` promises it.
fn envelope_of_tomorrow(id: EntryId, rev: Revision) -> String {
    let data = "whatever comes";
    let sum = crc::Crc::<u32>::new(&crc::CRC_32_ISCSI).checksum(format!("2{id}{rev}{data}").as_bytes());
    let sum = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(sum.to_be_bytes());
    format!("2{sum}{rev}{data}")
}

#[test]
fn data_of_a_newer_version_is_never_touched() {
    schedules(1_000, 5_000_000, |seed| {
        let mut world = World::new(seed, Faults::default(), true);
        use_it(&mut world, 2, 0, 0);
        let strict = world.chance(50);
        let known: Vec<EntryId> = world.ledger.borrow().steps.iter().map(|step| step.record.id).collect();
        let (key, value) = if let Some(id) = known.get(world.below(known.len())).filter(|_| world.chance(60))
        {
            let rev = Revision::new(START_MS + world.below(500) as u64, 0, DeviceId(99));
            let key = if strict { keys::strict_entry(*id) } else { keys::entry(*id) };
            (key, envelope_of_tomorrow(*id, rev))
        } else if strict {
            (keys::STRICT_SCHEMA.to_owned(), "2".to_owned())
        } else {
            (keys::META.to_owned(), "2 0000002a and more".to_owned())
        };
        world.disk.borrow_mut().plant(strict, &key, Some(value.clone()));
        // Tabs that were open go on for a while, some write; then a new one starts.
        for _ in 0..30 {
            let tab = world.below(world.tabs.len() + 1);
            match world.tabs.get(tab).map(|tab| tab.page.borrow().ready) {
                None => drop(world.open_tab()),
                Some(true) if world.chance(30) => world.write(tab),
                Some(_) => world.turn(tab),
            }
        }
        let tab = world.open_tab();
        world.run(tab);
        let disk = world.disk.borrow();
        let now = if strict { disk.strict().get(&key) } else { disk.local().get(&key) };
        assert_eq!(now, Some(&value), "newer data was touched: {key}");
        assert!(world.tabs[tab].page.borrow().newer, "newer data was not noticed");
        assert_eq!(world.ledger.borrow().broken, Vec::<String>::new());
    });
}
