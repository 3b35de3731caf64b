//! The journal in memory: the newest known revision of every entry, tombstones included.
//!
//! Invariant: `put` never lets an older revision replace a newer one, whatever order records arrive in.

use super::{Checkin, Entry, EntryId, Episode, Instant, NightOf, Revision};
use std::collections::BTreeMap;

/// Whether an entry lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It lives.
    Live(Entry),
    /// It was deleted. The content is kept for a while so that it can be brought back; the tombstone stays for ever,
    /// so that an old backup cannot raise the entry again.
    Deleted {
        /// When, in unix milliseconds of the deleting device's clock.
        at_ms: u64,
        /// What it held, until it is too old to bring back.
        content: Option<Box<Entry>>,
    },
}

/// One revision of one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Which entry.
    pub id: EntryId,
    /// Which revision.
    pub rev: Revision,
    /// What it says.
    pub state: State,
}

impl Record {
    /// The entry, if it lives.
    pub fn live(&self) -> Option<&Entry> {
        match &self.state {
            State::Live(entry) => Some(entry),
            State::Deleted { .. } => None,
        }
    }
}

/// The newest known revision of every entry, by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    records: BTreeMap<EntryId, Record>,
}

impl Journal {
    /// Takes a record unless a newer, or the same, revision is already there. Says whether it was taken.
    pub fn put(&mut self, record: Record) -> bool {
        match self.records.get(&record.id) {
            Some(known) if known.rev >= record.rev => false,
            _ => {
                self.records.insert(record.id, record);
                true
            }
        }
    }

    /// Puts a record in place of whatever is there, newer or not. Only for taking back a revision that was never stored.
    pub fn replace(&mut self, record: Record) {
        self.records.insert(record.id, record);
    }

    /// Forgets everything at or below a revision: the answer to a wipe, here or in another tab.
    pub fn drop_until(&mut self, wiped_before: Revision) {
        self.records.retain(|_, record| record.rev > wiped_before);
    }

    /// The record of an id, living or deleted.
    pub fn record(&self, id: EntryId) -> Option<&Record> {
        self.records.get(&id)
    }

    /// The living entry of an id.
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.record(id)?.live()
    }

    /// All records, by id.
    pub fn records(&self) -> impl DoubleEndedIterator<Item = &Record> {
        self.records.values()
    }

    /// All living entries, by id.
    pub fn live(&self) -> impl DoubleEndedIterator<Item = (EntryId, &Entry)> {
        self.records.values().filter_map(|record| Some((record.id, record.live()?)))
    }

    /// All living episodes, by id.
    pub fn episodes(&self) -> impl DoubleEndedIterator<Item = (EntryId, &Episode)> {
        self.live().filter_map(|(id, entry)| match entry {
            Entry::Episode(episode) => Some((id, episode)),
            _ => None,
        })
    }

    /// All living check-ins, by id.
    pub fn checkins(&self) -> impl DoubleEndedIterator<Item = (EntryId, &Checkin)> {
        self.live().filter_map(|(id, entry)| match entry {
            Entry::Night(checkin) => Some((id, checkin)),
            _ => None,
        })
    }

    /// The check-in of a night; the newest revision where two devices made one each.
    pub fn checkin(&self, night: NightOf) -> Option<(EntryId, &Checkin)> {
        let of_night = self.checkins().filter(|(_, checkin)| checkin.night == night);
        of_night.max_by_key(|(id, _)| self.record(*id).map(|record| record.rev))
    }

    /// The episodes of a night, earliest onset first, those without an onset last.
    pub fn episodes_of(&self, night: NightOf) -> Vec<(EntryId, &Episode)> {
        let mut found: Vec<_> = self.episodes().filter(|(_, episode)| episode.night == night).collect();
        found.sort_by_key(|(id, episode)| (episode.onset.is_none(), episode.onset, *id));
        found
    }

    /// The episode that goes on; the latest onset should two of them do.
    pub fn running(&self) -> Option<(EntryId, &Episode)> {
        self.episodes()
            .filter(|(_, episode)| episode.is_running())
            .max_by_key(|(id, episode)| (episode.onset, *id))
    }

    /// When the final wake of a night was, if recorded.
    pub fn final_wake(&self, night: NightOf) -> Option<Instant> {
        self.checkin(night)?.1.wake
    }

    /// The newest revision seen, living or not.
    pub fn newest(&self) -> Option<Revision> {
        self.records.values().map(|record| record.rev).max()
    }

    /// How many entries live.
    pub fn live_count(&self) -> usize {
        self.live().count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::DeviceId;

    fn record(n: u8, ms: u64, entry: Entry) -> Record {
        Record {
            id: EntryId::new(1, [n; 6]),
            rev: Revision::new(ms, 0, DeviceId(1)),
            state: State::Live(entry),
        }
    }

    fn night(text: &str) -> NightOf {
        NightOf::parse(text).unwrap()
    }

    #[test]
    fn an_older_revision_never_replaces_a_newer_one() {
        let mut journal = Journal::default();
        let entry = |on| Entry::Episode(Episode::blank(night(on)));
        assert!(journal.put(record(1, 5, entry("2026-01-02"))));
        assert!(!journal.put(record(1, 4, entry("2026-01-01"))));
        assert!(!journal.put(record(1, 5, entry("2026-01-01"))));
        assert_eq!(journal.entry(EntryId::new(1, [1; 6])).and_then(Entry::night), Some(night("2026-01-02")));
        assert!(journal.put(record(1, 6, entry("2026-01-03"))));
    }

    #[test]
    fn a_wipe_forgets_all_up_to_its_revision_and_nothing_newer() {
        let mut journal = Journal::default();
        journal.put(record(1, 5, Entry::Episode(Episode::blank(night("2026-01-02")))));
        journal.put(record(2, 7, Entry::Episode(Episode::blank(night("2026-01-02")))));
        journal.drop_until(Revision::new(6, 0, DeviceId(0)));
        assert_eq!(journal.live_count(), 1);
    }

    #[test]
    fn two_checkins_of_one_night_speak_with_the_newer_voice() {
        let mut journal = Journal::default();
        let quality =
            |n| Checkin { quality: crate::domain::Scale10::new(n), ..Checkin::blank(night("2026-01-02")) };
        journal.put(record(2, 5, Entry::Night(quality(1))));
        journal.put(record(1, 9, Entry::Night(quality(2))));
        assert_eq!(
            journal.checkin(night("2026-01-02")).and_then(|(_, c)| c.quality).map(|q| q.get()),
            Some(2)
        );
    }
}
