//! Which of two revisions of an entry holds, and what taking a set of records would do to a journal.
//!
//! The rule is one total order per entry, so that devices that saw the same records in any order agree. Nothing here
//! writes; the preview counts exactly what [`winners`] would bring in.

use super::codec;
use crate::domain::{Journal, Record, State, order};
use chrono::NaiveDate;

/// A revision this far ahead of the clock, in milliseconds, is worth a word: one of the two clocks is wrong.
const AHEAD_MS: u64 = 24 * 60 * 60 * 1000;

/// What an incoming set would do. Every distinct id is counted once, in exactly one of the first six.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Living entries this journal has never seen.
    pub new: usize,
    /// Entries that would change or come back to life, because the incoming revision is newer.
    pub changed: usize,
    /// Entries living here that would be deleted, because they were deleted later than written here.
    pub deleted: usize,
    /// Tombstones of entries that do not live here: nothing a person would see.
    pub buried: usize,
    /// Equal on both sides.
    pub same: usize,
    /// Newer here: what is here stays.
    pub older: usize,
    /// The first civil date among the incoming living entries.
    pub first: Option<NaiveDate>,
    /// The last.
    pub last: Option<NaiveDate>,
    /// Some incoming revision is more than a day ahead of the clock.
    pub future: bool,
}

/// The record that holds, of two of the same entry: the newer revision. Two contents under one revision cannot come
/// from this app; the greater encoded text is then taken, so that every device takes the same.
pub fn merge<'a>(a: &'a Record, b: &'a Record) -> &'a Record {
    let order = a.rev.cmp(&b.rev).then_with(|| match a == b {
        true => std::cmp::Ordering::Equal,
        false => codec::encode(a).cmp(&codec::encode(b)),
    });
    if order.is_lt() { b } else { a }
}

/// The records of an incoming set that would replace, or add to, what the journal holds; one per id, by id.
pub fn winners<'a>(journal: &Journal, incoming: &'a [Record]) -> Vec<&'a Record> {
    let distinct = distinct(incoming).into_iter();
    distinct.filter(|record| journal.record(record.id).is_none_or(|known| wins(record, known))).collect()
}

/// What taking the incoming set would do, at `now_ms` (unix milliseconds).
pub fn preview(journal: &Journal, incoming: &[Record], now_ms: u64) -> Preview {
    let mut seen = Preview::default();
    for record in distinct(incoming) {
        let known = journal.record(record.id);
        let count = match (known, &record.state) {
            (Some(known), _) if known == record => &mut seen.same,
            (Some(known), _) if !wins(record, known) => &mut seen.older,
            (Some(known), State::Deleted { .. }) if known.live().is_some() => &mut seen.deleted,
            (_, State::Deleted { .. }) => &mut seen.buried,
            (Some(_), State::Live(_)) => &mut seen.changed,
            (None, State::Live(_)) => &mut seen.new,
        };
        *count += 1;
        seen.future |= record.rev.ms() > now_ms.saturating_add(AHEAD_MS);
        if let Some(date) = record.live().and_then(|entry| entry.date()) {
            seen.first = Some(seen.first.map_or(date, |first| first.min(date)));
            seen.last = Some(seen.last.map_or(date, |last| last.max(date)));
        }
    }
    seen
}

fn wins(incoming: &Record, known: &Record) -> bool {
    incoming != known && merge(known, incoming) == incoming
}

/// The record that holds for each id of a set in which ids may repeat; by id.
fn distinct(records: &[Record]) -> Vec<&Record> {
    let mut all: Vec<&Record> = records.iter().collect();
    order::sort_by_key(&mut all, |record| record.id.number());
    let mut held: Vec<&Record> = Vec::with_capacity(all.len());
    for record in all {
        match held.last_mut().filter(|last| last.id == record.id) {
            Some(last) => *last = merge(last, record),
            None => held.push(record),
        }
    }
    held
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, DeviceId, Entry, EntryId, Revision};

    fn on(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn record(id: u8, ms: u64, day: Option<u32>) -> Record {
        let state = match day {
            Some(day) => State::Live(Entry::Day(Day::blank(on(day)))),
            None => State::Deleted { at_ms: ms, content: None },
        };
        Record { id: EntryId::new(1, [id; 6]), rev: Revision::new(ms, 0, DeviceId(1)), state }
    }

    #[test]
    fn each_incoming_entry_is_counted_once_where_it_belongs() {
        let mut journal = Journal::default();
        for known in [record(1, 5, Some(1)), record(2, 5, Some(2)), record(3, 5, Some(3)), record(4, 5, None)]
        {
            journal.put(known);
        }
        let incoming = [
            record(1, 5, Some(1)),
            record(2, 4, Some(9)),
            record(3, 6, None),
            record(4, 4, None),
            record(5, 1, Some(7)),
            record(5, 2, Some(8)),
            record(6, 1, None),
            record(7, 1, Some(4)),
        ];
        let expect = Preview {
            new: 2,
            deleted: 1,
            buried: 1,
            same: 1,
            older: 2,
            first: Some(on(1)),
            last: Some(on(9)),
            ..Preview::default()
        };
        assert_eq!(preview(&journal, &incoming, 5), expect);
        assert_eq!(winners(&journal, &incoming), [&incoming[2], &incoming[5], &incoming[6], &incoming[7]]);
    }

    #[test]
    fn a_newer_entry_changes_ours_or_brings_it_back() {
        let mut journal = Journal::default();
        journal.put(record(1, 5, Some(1)));
        journal.put(record(2, 5, None));
        let seen = preview(&journal, &[record(1, 6, Some(2)), record(2, 6, Some(2))], 5);
        assert_eq!((seen.changed, seen.new), (2, 0));
    }

    #[test]
    fn more_than_a_day_ahead_of_the_clock_is_said() {
        let check =
            |ms, future| assert_eq!(preview(&Journal::default(), &[record(1, ms, None)], 10).future, future);
        check(10 + AHEAD_MS, false);
        check(11 + AHEAD_MS, true);
    }

    #[test]
    fn two_contents_of_one_revision_have_one_winner_on_every_device() {
        let (a, b) = (record(1, 5, Some(1)), record(1, 5, Some(2)));
        assert_eq!(merge(&a, &b), merge(&b, &a));
        let mut journal = Journal::default();
        journal.put(merge(&a, &b).clone());
        assert!(winners(&journal, &[a, b]).is_empty());
    }
}
