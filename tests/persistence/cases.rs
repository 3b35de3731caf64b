//! The storage engine, case by case: what each call answers and what stands in the stores afterwards.

use crate::disk::{Disk, Faults, SharedDisk, TabArea, TabDb};
use pollster::block_on;
use std::future::Future;
use std::rc::Rc;
use std::task::{Context, Waker};
use stillnight::domain::{DeviceId, Entry, EntryId, Episode, NightOf, Note, Record, Revision, State};
use stillnight::store::engine::*;
use stillnight::store::keys::{self, Plain};
use stillnight::store::ports::{MemoryArea, Stores};

const ME: DeviceId = DeviceId(7);
const DAY: u64 = 1_795_000_000_000;

fn at(ms: u64) -> Revision {
    Revision::new(ms, 0, ME)
}

fn record(n: u8, ms: u64, note: &str) -> Record {
    let night = NightOf::parse("2026-11-21").unwrap();
    let entry = Episode { note: Note::new(note).unwrap(), ..Episode::blank(night) };
    let id = EntryId::new(DAY + u64::from(n), [n; 6]);
    Record { id, rev: at(ms), state: State::Live(Entry::Episode(entry)) }
}

fn tab(disk: &SharedDisk, id: usize) -> Stores {
    let db = TabDb { disk: Rc::clone(disk), tab: id };
    Stores::new(Rc::new(TabArea::new(disk, id)), Some(Rc::new(db)))
}

fn put(stores: &Stores, record: &Record, base: Option<u64>) -> SaveOutcome {
    block_on(save(stores, SaveRequest { record: record.clone(), base: base.map(at) }))
}

fn shown(stores: &Stores) -> (Vec<Record>, Vec<Problem>) {
    let opening = block_on(open(stores, DAY));
    let (mut records, mut problems) = (opening.records, opening.problems);
    let mut rest = block_on(reconcile(stores, opening.wiped_before)).unwrap();
    while !rest.is_done() {
        let batch = block_on(rest.step(stores, 2));
        problems.extend(batch.problems);
    }
    records.sort_by_key(|record| record.id);
    (records, problems)
}

#[test]
fn what_a_save_answers_depends_on_what_works() {
    let check = |faults: Faults, strict: bool, expect: SaveOutcome| {
        let disk = Disk::new(1);
        disk.borrow_mut().faults = faults;
        let stores = if strict { tab(&disk, 1) } else { tab(&disk, 1).local_only() };
        assert_eq!(put(&stores, &record(1, 5, "a"), None), expect);
    };
    let fine = Faults::default();
    check(fine, true, SaveOutcome::Saved);
    check(fine, false, SaveOutcome::Kept);
    check(Faults { strict_fails: 100, ..fine }, true, SaveOutcome::Kept);
    check(Faults { quota: Some(50), ..fine }, true, SaveOutcome::Refused(Refusal::Full));
    check(Faults { blocked: true, ..fine }, true, SaveOutcome::Refused(Refusal::Blocked));
    check(Faults { ignored: 100, ..fine }, true, SaveOutcome::Refused(Refusal::NotReadBack));
}

#[test]
fn memory_alone_never_earns_the_word_kept() {
    let memory = Stores::new(Rc::new(MemoryArea::default()), None);
    assert_eq!(put(&memory, &record(1, 5, "a"), None), SaveOutcome::Refused(Refusal::Blocked));
    let disk = Disk::new(1);
    let strict = Rc::new(TabDb { disk: Rc::clone(&disk), tab: 1 });
    let memory = Stores::new(Rc::new(MemoryArea::default()), Some(strict));
    assert_eq!(put(&memory, &record(1, 5, "a"), None), SaveOutcome::Saved);
    disk.borrow_mut().faults.strict_fails = 100;
    assert_eq!(put(&memory, &record(2, 5, "a"), None), SaveOutcome::Refused(Refusal::Blocked));
}

#[test]
fn two_edits_of_one_base_meet_and_the_first_stands() {
    let disk = Disk::new(1);
    let (one, two) = (tab(&disk, 1), tab(&disk, 2));
    assert_eq!(put(&one, &record(1, 5, "a"), None), SaveOutcome::Saved);
    assert_eq!(put(&one, &record(1, 6, "b"), Some(5)), SaveOutcome::Saved);
    let theirs = record(1, 6, "b");
    assert_eq!(put(&two, &record(1, 7, "c"), Some(5)), SaveOutcome::Conflict { theirs: theirs.clone() });
    assert_eq!(shown(&two), (vec![theirs], vec![]));
    assert_eq!(put(&two, &record(1, 7, "c"), Some(6)), SaveOutcome::Saved);
    assert_eq!(put(&two, &record(1, 7, "c"), Some(6)), SaveOutcome::Saved, "saying it twice is no conflict");
}

#[test]
fn a_wipe_leaves_nothing_but_preferences_and_its_record() {
    let disk = Disk::new(1);
    let (one, two) = (tab(&disk, 1), tab(&disk, 2));
    block_on(introduce(&one, ME)).unwrap();
    put(&one, &record(1, 5, "a"), None);
    put(&one, &record(2, 6, "b"), None);
    put_draft(&one, "night", "half").unwrap();
    put_plain(&one, Plain::Theme, "night").unwrap();
    put_plain(&one, Plain::Running, "1").unwrap();
    block_on(make_restore_point(&one, 9, "import", &[record(1, 5, "a")])).unwrap();
    disk.borrow_mut().plant(false, &keys::entry(record(3, 0, "").id), Some("rubbish".to_owned()));
    assert_eq!(shown(&one).1.len(), 1);
    assert_eq!(block_on(wipe(&one, at(8))), Ok(at(8)));
    let keys: Vec<String> = disk.borrow().local().keys().cloned().collect();
    assert_eq!(keys, [Plain::Theme.key(), keys::WIPED]);
    let keys: Vec<String> = disk.borrow().strict().keys().cloned().collect();
    assert_eq!(keys, [keys::STRICT_SCHEMA, keys::STRICT_WIPED]);
    // The other tab has not heard of it yet.
    assert_eq!(put(&two, &record(2, 9, "c"), Some(6)), SaveOutcome::Refused(Refusal::Wiped));
    assert_eq!(put(&two, &record(4, 7, "d"), None), SaveOutcome::Refused(Refusal::Wiped));
    assert_eq!(put(&two, &record(5, 9, "e"), None), SaveOutcome::Saved);
    assert_eq!(shown(&tab(&disk, 3)).0, [record(5, 9, "e")]);
}

#[test]
fn a_wipe_cut_short_anywhere_is_finished_by_the_next_start() {
    let (mut finished, mut never_begun) = (0, 0);
    for turns in 0..40 {
        let disk = Disk::new(turns);
        let stores = tab(&disk, 1);
        put(&stores, &record(1, 5, "a"), None);
        put(&stores, &record(2, 6, "b"), None);
        put_draft(&stores, "night", "half").unwrap();
        block_on(make_restore_point(&stores, 9, "import", &[record(1, 5, "a")])).unwrap();
        disk.borrow_mut().commit_all();
        let mut wiping = Box::pin(wipe(&stores, at(8)));
        for _ in 0..turns {
            if wiping.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready() {
                break;
            }
        }
        drop(wiping);
        disk.borrow_mut().kill();
        let stores = tab(&disk, 2);
        let (records, _) = shown(&stores);
        let left: Vec<String> =
            disk.borrow().local().keys().chain(disk.borrow().strict().keys()).cloned().collect();
        if records.is_empty() {
            assert_eq!(left, [keys::WIPED, keys::STRICT_WIPED], "after {turns} turns");
            finished += 1;
        } else {
            assert_eq!((records.len(), left.len()), (2, 7), "after {turns} turns: all or nothing");
            never_begun += 1;
        }
    }
    assert!(finished > 10 && never_begun > 1, "{finished} {never_begun}");
}

#[test]
fn a_wipe_covers_what_another_tab_wrote_with_a_faster_clock() {
    let disk = Disk::new(1);
    put(&tab(&disk, 1), &record(1, 500, "a"), None);
    assert_eq!(block_on(wipe(&tab(&disk, 2), at(8))), Ok(at(500)));
    let opening = block_on(open(&tab(&disk, 3), DAY));
    assert_eq!((opening.records.len(), opening.wiped_before), (0, Some(at(500))));
}

#[test]
fn a_device_is_introduced_once() {
    let disk = Disk::new(1);
    assert_eq!(block_on(open(&tab(&disk, 1), 0)).device, None);
    block_on(introduce(&tab(&disk, 1), ME)).unwrap();
    let opening = block_on(open(&tab(&disk, 2), 0));
    assert_eq!((opening.device, opening.newer), (Some(ME), false));
    disk.borrow_mut().plant(false, keys::META, Some("2 00000001".to_owned()));
    let stores = tab(&disk, 3);
    assert!(block_on(open(&stores, 0)).newer);
    assert_eq!(block_on(introduce(&stores, ME)), Err(KeepError::ReadOnly));
    assert_eq!(block_on(wipe(&stores, at(9))), Err(WipeError::ReadOnly));
    assert_eq!(block_on(make_restore_point(&stores, 9, "day", &[])), Err(PointError::ReadOnly));
    assert_eq!(put(&stores, &record(1, 5, "a"), None), SaveOutcome::Refused(Refusal::ReadOnly));
}

#[test]
fn a_restore_point_gives_its_records_back() {
    let disk = Disk::new(1);
    let stores = tab(&disk, 1);
    let records = [record(1, 5, "line\nbreak"), record(2, 6, "b")];
    assert_eq!(block_on(make_restore_point(&stores, 9, "day", &records)), Ok(true));
    assert_eq!(block_on(make_restore_point(&stores, 10, "day", &records)), Ok(false));
    assert_eq!(block_on(make_restore_point(&stores, 11, "import", &records)), Ok(true));
    let points = block_on(list_restore_points(&stores)).unwrap();
    let names: Vec<_> = points.iter().map(|p| (p.at_ms, p.why.as_str(), p.entries)).collect();
    assert_eq!(names, [(11, "import", 2), (9, "day", 2)]);
    let batch = block_on(read_restore_point(&stores, 9)).unwrap();
    assert_eq!((batch.records, batch.problems), (records.to_vec(), vec![]));
    assert_eq!(block_on(read_restore_point(&stores, 1)), Err(PointError::Gone));
    let body = disk.borrow().strict()[&keys::restore_body(9)].replacen("break", "brake", 1);
    disk.borrow_mut().plant(true, &keys::restore_body(9), Some(body));
    let batch = block_on(read_restore_point(&stores, 9)).unwrap();
    assert_eq!((batch.records.len(), batch.problems.len()), (1, 1));
}

#[test]
fn room_is_measured_in_units_of_the_fast_area() {
    let disk = Disk::new(1);
    let stores = tab(&disk, 1);
    assert_eq!(used_units(&*stores.local), Ok(0));
    put(&stores, &record(1, 5, "é"), None);
    let found = stores.local.get(&keys::entry(record(1, 5, "").id)).unwrap().unwrap();
    assert_eq!(used_units(&*stores.local), Ok(29 + found.encode_utf16().count()));
}

#[test]
fn damage_with_no_room_for_quarantine_stays_where_it_is() {
    let disk = Disk::new(1);
    let key = keys::entry(record(1, 5, "a").id);
    put(&tab(&disk, 1), &record(1, 5, "a"), None);
    disk.borrow_mut().plant(false, &key, Some("rubbish".to_owned()));
    disk.borrow_mut().faults.quota = Some(40);
    let stores = tab(&disk, 2);
    let (records, problems) = shown(&stores);
    assert_eq!(records, [record(1, 5, "a")], "the other copy is shown");
    assert!(matches!(&*problems, [Problem::Unreadable { key: named, .. }] if *named == key));
    assert_eq!(stores.local.get(&key), Ok(Some("rubbish".to_owned())));
    disk.borrow_mut().faults.quota = None;
    assert!(matches!(&*shown(&stores).1, [Problem::Quarantined { .. }, Problem::Repaired { .. }]));
    let aside = block_on(read_quarantine(&stores));
    assert_eq!(aside.iter().map(|item| (&*item.from, &*item.raw)).collect::<Vec<_>>(), [(&*key, "rubbish")]);
}
