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
    let opening = block_on(open(stores, DAY, finish_wipe));
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
fn each_of_many_is_judged_by_itself() {
    let disk = Disk::new(1);
    let (one, two) = (tab(&disk, 1), tab(&disk, 2));
    for n in 1..=3 {
        put(&one, &record(n, 5, "a"), None);
    }
    // Set by another tab whose write of the fast area has not been seen here.
    put(&two, &record(2, 6, "theirs"), Some(5));
    let asked = [
        (record(1, 7, "b"), Some(5)),
        (record(2, 7, "b"), Some(5)),
        (record(4, 7, "new"), None),
        (record(1, 8, "c"), Some(7)),
    ];
    let all = |stores: &Stores, asked: &[(Record, Option<u64>)]| -> Vec<SaveOutcome> {
        let requests: Vec<_> = asked
            .iter()
            .map(|(record, base)| SaveRequest { record: record.clone(), base: base.map(at) })
            .collect();
        let ended = block_on(save_all(stores, requests));
        let named: Vec<_> = ended.iter().map(|(id, rev, _)| (*id, *rev)).collect();
        assert_eq!(named, asked.iter().map(|(record, _)| (record.id, record.rev)).collect::<Vec<_>>());
        ended.into_iter().map(|(_, _, outcome)| outcome).collect()
    };
    let conflict = SaveOutcome::Conflict { theirs: record(2, 6, "theirs") };
    let fine = SaveOutcome::Saved;
    assert_eq!(all(&one, &asked), [fine.clone(), conflict.clone(), fine.clone(), fine.clone()]);
    assert_eq!(
        shown(&one),
        (vec![record(1, 8, "c"), record(2, 6, "theirs"), record(3, 5, "a"), record(4, 7, "new")], vec![])
    );
    assert!(all(&one, &[]).is_empty());
    // The same again is no conflict, and an older one that was overtaken is.
    let overtaken = SaveOutcome::Conflict { theirs: record(1, 8, "c") };
    assert_eq!(all(&one, &asked[..3]), [overtaken, conflict, fine.clone()]);
    // What finds no room keeps its old text, and lets the others in.
    let units = disk.borrow().units();
    disk.borrow_mut().faults.quota = Some(units + 10);
    let asked = [(record(3, 9, &"x".repeat(50)), Some(5)), (record(4, 9, ""), None)];
    assert_eq!(all(&one, &asked)[0], SaveOutcome::Refused(Refusal::Full));
    assert_eq!(shown(&one).0[2], record(3, 5, "a"));
    disk.borrow_mut().faults = Faults { strict_fails: 100, ..Faults::default() };
    let asked = [(record(5, 9, "a"), None), (record(6, 9, "b"), None)];
    assert_eq!(all(&one, &asked), [SaveOutcome::Kept, SaveOutcome::Kept]);
    assert_eq!(all(&one.local_only(), &asked), [SaveOutcome::Kept, SaveOutcome::Kept]);
}

#[test]
fn many_share_a_transaction_and_a_kill_leaves_each_as_it_was_or_as_asked() {
    let many = |ms: u64, note: &str| -> Vec<Record> {
        let make = |n: u64| Record { id: EntryId::new(DAY + n, [1; 6]), ..record(1, ms + n, note) };
        (0..2_400).map(make).collect()
    };
    let (old, new) = (many(1_000, "old"), many(2_000, "new"));
    let requests = |records: &[Record], base: &[Record]| -> Vec<SaveRequest> {
        let base = |n: usize| base.get(n).map(|base| base.rev);
        let records = records.iter().enumerate();
        records.map(|(n, record)| SaveRequest { record: record.clone(), base: base(n) }).collect()
    };
    let mut stored = std::collections::BTreeSet::new();
    for turns in 0..9 {
        let disk = Disk::new(turns);
        let stores = tab(&disk, 1);
        assert!(
            block_on(save_all(&stores, requests(&old, &[]))).iter().all(|end| end.2 == SaveOutcome::Saved)
        );
        disk.borrow_mut().commit_all();
        let mut saving = Box::pin(save_all(&stores, requests(&new, &old)));
        for _ in 0..turns {
            if saving.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready() {
                break;
            }
        }
        drop(saving);
        disk.borrow_mut().kill();
        let texts: Vec<String> = new.iter().map(stillnight::store::codec::encode).collect();
        let safe = |text: &&String| disk.borrow().strict().values().any(|value| value == *text);
        stored.insert(texts.iter().filter(safe).count());
        let (records, problems) = shown(&tab(&disk, 2));
        assert_eq!(records.len(), 2_400);
        assert!(records.iter().zip(old.iter().zip(&new)).all(|(now, (old, new))| now == old || now == new));
        assert!(problems.iter().all(|problem| matches!(problem, Problem::Repaired { .. })));
    }
    assert_eq!(stored.into_iter().collect::<Vec<_>>(), [0, 1_000, 2_000, 2_400]);
}

#[test]
fn data_of_a_newer_version_refuses_all_that_is_not_stored_and_takes_it_back() {
    let disk = Disk::new(1);
    let stores = tab(&disk, 1);
    put(&stores, &record(1, 5, "a"), None);
    let before = disk.borrow().local().clone();
    let ask = |n: u8, base: Option<u64>| SaveRequest { record: record(n, 6, "b"), base: base.map(at) };
    let refused = SaveOutcome::Refused(Refusal::ReadOnly);
    // In the strict database only, so that it is met in the transaction; then in the fast area, met before it.
    for (strict, key) in
        [(true, keys::strict_entry(record(3, 5, "").id)), (false, keys::entry(record(3, 5, "").id))]
    {
        let tomorrow = crate::envelope_of_tomorrow(record(3, 5, "").id, at(5));
        disk.borrow_mut().plant(strict, &key, Some(tomorrow));
        let stores = tab(&disk, 2);
        let ended =
            block_on(save_all(&stores, vec![ask(1, Some(5)), ask(2, None), ask(3, None), ask(4, None)]));
        assert!(ended.len() == 4 && ended.iter().all(|(_, _, outcome)| *outcome == refused));
        assert!(stores.is_read_only());
        disk.borrow_mut().plant(strict, &key, None);
        assert_eq!(*disk.borrow().local(), before);
        assert_eq!(disk.borrow().strict().len(), 1);
    }
}

#[test]
fn a_wipe_leaves_nothing_but_preferences_and_its_record() {
    let disk = Disk::new(1);
    let (one, two) = (tab(&disk, 1), tab(&disk, 2));
    block_on(introduce(&one)).unwrap();
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
    let opening = block_on(open(&tab(&disk, 3), DAY, finish_wipe));
    assert_eq!((opening.records.len(), opening.wiped_before), (0, Some(at(500))));
}

#[test]
fn the_schema_number_is_written_down_once() {
    let disk = Disk::new(1);
    let check = |expect: &str| {
        block_on(introduce(&tab(&disk, 1))).unwrap();
        assert_eq!(disk.borrow().local().get(keys::META).map(String::as_str), Some(expect));
        assert_eq!(disk.borrow().strict().get(keys::STRICT_SCHEMA).map(String::as_str), Some(expect));
        assert!(!block_on(open(&tab(&disk, 2), 0, finish_wipe)).newer);
    };
    check("1");
    for (strict, key) in [(false, keys::META), (true, keys::STRICT_SCHEMA)] {
        disk.borrow_mut().plant(strict, key, Some("1 and more".to_owned()));
    }
    check("1 and more");
    disk.borrow_mut().plant(false, keys::META, Some("2 00000001".to_owned()));
    let stores = tab(&disk, 3);
    assert!(block_on(open(&stores, 0, finish_wipe)).newer);
    assert_eq!(block_on(introduce(&stores)), Err(KeepError::ReadOnly));
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
