//! Whatever happens to a journal, its lists answer as a walk over all records would.

use super::*;
use crate::domain::{Boundary, Course, Day, DeviceId};
use chrono::{NaiveDate, NaiveTime};
use proptest::collection::vec;
use proptest::prelude::*;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug)]
enum Step {
    Put(Record),
    Replace(Record),
    Extend(Vec<Record>),
    DropUntil(Revision),
}

type Plain = BTreeMap<EntryId, Record>;

fn night(n: u8) -> NightOf {
    NightOf::on(NaiveDate::from_ymd_opt(2026, 1, 1 + u32::from(n)).unwrap())
}

fn revision() -> impl Strategy<Value = Revision> {
    (0u64..9, 0u32..3).prop_map(|(ms, device)| Revision::new(ms, 0, DeviceId(device)))
}

fn entry() -> impl Strategy<Value = Entry> {
    let instant =
        (0i64..4, 0i32..2).prop_map(|(hour, offset)| Instant::from_unix_ms(hour * 3_600_000, offset * 60));
    let onset = prop_oneof![Just(None), instant];
    prop_oneof![
        4 => (0u8..5, onset, any::<bool>()).prop_map(|(n, onset, runs)| {
            let course = if runs { Course::Running } else { Course::Over(None) };
            Entry::Episode(Episode { onset, course, ..Episode::blank(night(n)) })
        }),
        3 => (0u8..5).prop_map(|n| Entry::Night(Checkin::blank(night(n)))),
        1 => (0u32..24).prop_map(|hour| {
            let boundary = NaiveTime::from_hms_opt(hour, 0, 0).map(Boundary);
            Entry::Profile(Box::new(Profile { boundary, ..Profile::default() }))
        }),
        1 => Just(Entry::Day(Day::blank(night(0).date()))),
    ]
}

fn record() -> impl Strategy<Value = Record> {
    let state = prop_oneof![
        4 => entry().prop_map(State::Live),
        1 => (0u64..5, prop::option::of(entry().prop_map(Box::new)))
            .prop_map(|(at_ms, content)| State::Deleted { at_ms, content }),
    ];
    let id = (0u64..3, 0u8..5).prop_map(|(ms, n)| EntryId::new(ms, [n; 6]));
    (id, revision(), state).prop_map(|(id, rev, state)| Record { id, rev, state })
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => record().prop_map(Step::Put),
        2 => record().prop_map(Step::Replace),
        3 => vec(record(), 0..12).prop_map(Step::Extend),
        1 => revision().prop_map(Step::DropUntil),
    ]
}

fn put(plain: &mut Plain, record: Record) -> bool {
    let taken = plain.get(&record.id).is_none_or(|known| known.rev < record.rev);
    if taken {
        plain.insert(record.id, record);
    }
    taken
}

/// The same answers by walking over everything.
fn check(journal: &Journal, plain: &Plain) {
    assert!(journal.records().eq(plain.values()));
    assert!(journal.records().rev().eq(plain.values().rev()));
    let live: Vec<_> = plain.values().filter_map(|record| Some((record, record.live()?))).collect();
    assert_eq!((journal.len(), journal.live_count()), (plain.len(), live.len()));
    assert_eq!(journal.is_empty(), plain.is_empty());

    let nights: BTreeSet<_> = live.iter().filter_map(|(_, entry)| entry.night()).collect();
    let newest_first: Vec<_> = nights.iter().rev().copied().collect();
    for most in [0, 1, 3, 99] {
        let shown = newest_first.iter().take(most).copied().collect();
        assert_eq!(journal.last_nights(most), (shown, nights.len()));
    }
    let episodes: Vec<_> = plain.values().filter_map(episode).collect();
    for n in 0..6 {
        let mut of_night: Vec<_> = episodes.iter().filter(|(_, e)| e.night == night(n)).copied().collect();
        of_night.sort_by_key(|(id, e)| (e.onset.is_none(), e.onset, *id));
        assert_eq!(journal.episodes_of(night(n)), of_night);
        let checkins = live.iter().filter_map(|(record, entry)| match entry {
            Entry::Night(checkin) if checkin.night == night(n) => Some((record.rev, record.id, checkin)),
            _ => None,
        });
        let newest = checkins.max_by_key(|(rev, id, _)| (*rev, *id)).map(|(_, id, checkin)| (id, checkin));
        assert_eq!(journal.checkin(night(n)), newest);
    }
    let running = episodes.iter().filter(|(_, e)| e.is_running()).max_by_key(|(id, e)| (e.onset, *id));
    assert_eq!(journal.running(), running.copied());
    let profiles = live.iter().filter_map(|(record, entry)| match entry {
        Entry::Profile(profile) => Some((record.rev, &**profile)),
        _ => None,
    });
    // Two profiles never share a revision outside tests: either may speak.
    let newest = profiles.clone().map(|(rev, _)| rev).max();
    let spoken = journal.profile();
    assert!(
        profiles.filter(|(rev, _)| Some(*rev) == newest).any(|(_, p)| Some(p) == spoken) || newest.is_none()
    );
    assert_eq!(spoken.is_none(), newest.is_none());
    let mut deleted: Vec<_> = plain
        .values()
        .filter_map(|record| match &record.state {
            State::Deleted { at_ms, content: Some(entry) } => Some((record.id, *at_ms, &**entry)),
            _ => None,
        })
        .collect();
    deleted.sort_by_key(|(id, at_ms, _)| (Reverse(*at_ms), *id));
    assert_eq!(journal.deleted(), deleted);
}

proptest! {
    #[test]
    fn the_lists_answer_as_a_walk_over_everything_would(steps in vec(step(), 0..40)) {
        let (mut journal, mut plain) = (Journal::default(), Plain::new());
        for step in steps {
            match step {
                Step::Put(record) => {
                    prop_assert_eq!(journal.put(record.clone()), put(&mut plain, record));
                }
                Step::Replace(record) => {
                    journal.replace(record.clone());
                    plain.insert(record.id, record);
                }
                Step::Extend(records) => {
                    journal.extend(records.clone());
                    for record in records {
                        put(&mut plain, record);
                    }
                }
                Step::DropUntil(until) => {
                    journal.drop_until(until);
                    plain.retain(|_, record| record.rev > until);
                }
            }
            check(&journal, &plain);
        }
        let mut other = Journal::default();
        other.extend(plain.into_values().rev().collect());
        prop_assert_eq!(journal, other);
    }
}
