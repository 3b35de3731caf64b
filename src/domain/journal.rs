//! The journal in memory: the newest known revision of every entry, tombstones included.
//!
//! Invariant: `put` never lets an older revision replace a newer one, whatever order records arrive in.

use super::index::{Index, night_key};
use super::{Checkin, Entry, EntryId, Episode, Instant, NightOf, Profile, Revision, order};

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

/// The newest known revision of every entry, by id. What one night holds, what goes on and what was deleted is found
/// without walking over the rest.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    /// In the order they came; places in here are what the lists below hold.
    records: Vec<Record>,
    by_id: Index,
    /// Living episodes and check-ins.
    by_night: Index,
    /// Living days and doses, by civil date.
    by_date: Index,
    /// Living episodes that go on.
    running: Vec<usize>,
    /// Living medicines and supplements.
    substances: Vec<usize>,
    /// Living lab values.
    labs: Vec<usize>,
    /// Living circumstances.
    contexts: Vec<usize>,
    /// Living profiles.
    profiles: Vec<usize>,
    /// Living days of meals.
    plans: Vec<usize>,
    /// Deleted entries whose content is still there.
    deleted: Vec<usize>,
    live: usize,
    turns: u32,
}

impl Journal {
    /// Takes a record unless a newer, or the same, revision is already there. Says whether it was taken.
    pub fn put(&mut self, record: Record) -> bool {
        let taken = self.record(record.id).is_none_or(|known| known.rev < record.rev);
        if taken {
            self.replace(record);
        }
        taken
    }

    /// Takes many records, each as [`Self::put`] does.
    pub fn extend(&mut self, mut records: Vec<Record>) {
        self.turns += 1;
        order::sort_by_key(&mut records, |record| record.id.number());
        let first = self.records.len();
        for record in records {
            if self.place(record.id).is_some() {
                self.put(record);
                continue;
            }
            match self.records.get_mut(first..).and_then(<[_]>::last_mut).filter(|last| last.id == record.id)
            {
                Some(last) if last.rev < record.rev => *last = record,
                Some(_) => {}
                None => self.records.push(record),
            }
        }
        self.list(first);
    }

    /// Puts a record in place of whatever is there, newer or not. Only for taking back a revision that was never stored.
    pub fn replace(&mut self, record: Record) {
        self.turns += 1;
        match self.place(record.id) {
            Some(place) => {
                let old = self.records.get(place);
                let (night, day) = (old.and_then(night_of), old.and_then(filed::day_of));
                refile(&mut self.by_night, place, night, night_of(&record));
                refile(&mut self.by_date, place, day, filed::day_of(&record));
                self.unshelve(place);
                if let Some(known) = self.records.get_mut(place) {
                    *known = record;
                }
                self.shelve(place);
            }
            None => {
                self.records.push(record);
                self.list(self.records.len() - 1);
            }
        }
    }

    /// Forgets everything at or below a revision: the answer to a wipe, here or in another tab.
    pub fn drop_until(&mut self, wiped_before: Revision) {
        let emptied = Self { turns: self.turns, ..Self::default() };
        let mut records = std::mem::replace(self, emptied).records;
        records.retain(|record| record.rev > wiped_before);
        self.extend(records);
    }

    /// Enters the records from this place on into all lists.
    fn list(&mut self, first: usize) {
        let fresh = self.records.iter().enumerate().skip(first);
        let ids = fresh.clone().map(|(place, record)| (record.id.number(), place));
        let nights = fresh.clone().filter_map(|(place, record)| Some((night_key(night_of(record)?), place)));
        let days = fresh.filter_map(|(place, record)| Some((night_key(filed::day_of(record)?), place)));
        let (ids, nights, days) = (ids.collect(), nights.collect(), days.collect());
        self.by_id.add_all(ids);
        self.by_night.add_all(nights);
        self.by_date.add_all(days);
        (first..self.records.len()).for_each(|place| self.shelve(place));
    }

    fn shelve(&mut self, place: usize) {
        let Some(record) = self.records.get(place) else { return };
        self.live += usize::from(record.live().is_some());
        self.shelf(place).into_iter().for_each(|shelf| shelf.push(place));
    }

    fn unshelve(&mut self, place: usize) {
        let Some(record) = self.records.get(place) else { return };
        self.live -= usize::from(record.live().is_some());
        self.shelf(place).into_iter().for_each(|shelf| shelf.retain(|other| *other != place));
    }

    /// The short list a record stands in, if any.
    fn shelf(&mut self, place: usize) -> Option<&mut Vec<usize>> {
        match &self.records.get(place)?.state {
            State::Live(Entry::Episode(episode)) if episode.is_running() => Some(&mut self.running),
            State::Live(Entry::Profile(_)) => Some(&mut self.profiles),
            State::Live(Entry::Substance(_)) => Some(&mut self.substances),
            State::Live(Entry::Lab(_)) => Some(&mut self.labs),
            State::Live(Entry::Context(_)) => Some(&mut self.contexts),
            State::Live(Entry::Plan(_)) => Some(&mut self.plans),
            State::Deleted { content: Some(_), .. } => Some(&mut self.deleted),
            _ => None,
        }
    }

    fn place(&self, id: EntryId) -> Option<usize> {
        self.by_id.of(id.number()).next()
    }

    fn at(&self, places: impl DoubleEndedIterator<Item = usize>) -> impl DoubleEndedIterator<Item = &Record> {
        places.filter_map(|place| self.records.get(place))
    }

    /// The record of an id, living or deleted.
    pub fn record(&self, id: EntryId) -> Option<&Record> {
        self.records.get(self.place(id)?)
    }

    /// The living entry of an id.
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.record(id)?.live()
    }

    /// All records, by id.
    pub fn records(&self) -> impl DoubleEndedIterator<Item = &Record> {
        self.at(self.by_id.places())
    }

    /// All living entries, by id.
    pub fn live(&self) -> impl DoubleEndedIterator<Item = (EntryId, &Entry)> {
        self.records().filter_map(|record| Some((record.id, record.live()?)))
    }

    /// All living episodes, by id.
    pub fn episodes(&self) -> impl DoubleEndedIterator<Item = (EntryId, &Episode)> {
        self.records().filter_map(episode)
    }

    /// The last `most` nights with a living episode or check-in, newest first, and how many such nights there are.
    pub fn last_nights(&self, most: usize) -> (Vec<NightOf>, usize) {
        let (places, total) = self.by_night.last(most);
        (self.at(places.into_iter()).filter_map(night_of).collect(), total)
    }

    fn of_night(&self, night: NightOf) -> impl Iterator<Item = &Record> {
        self.at(self.by_night.of(night_key(night)))
    }

    /// The check-in of a night; the newest revision where two devices made one each.
    pub fn checkin(&self, night: NightOf) -> Option<(EntryId, &Checkin)> {
        let mut newest: Option<(&Record, &Checkin)> = None;
        for record in self.of_night(night) {
            let newer = |(known, _): (&Record, _)| (known.rev, known.id) < (record.rev, record.id);
            if let State::Live(Entry::Night(checkin)) = &record.state
                && newest.is_none_or(newer)
            {
                newest = Some((record, checkin));
            }
        }
        newest.map(|(record, checkin)| (record.id, checkin))
    }

    /// The episodes of a night, earliest onset first, those without an onset last.
    pub fn episodes_of(&self, night: NightOf) -> Vec<(EntryId, &Episode)> {
        let mut found: Vec<_> = self.of_night(night).filter_map(episode).collect();
        order::sort_by_key(&mut found, |(id, _)| id.number());
        order::sort_by_key(&mut found, |(_, episode)| episode.onset.map_or(u128::MAX, Instant::number));
        found
    }

    /// The episode that goes on; the latest onset should two of them do.
    pub fn running(&self) -> Option<(EntryId, &Episode)> {
        let mut latest: Option<(EntryId, &Episode)> = None;
        for (id, found) in self.at(self.running.iter().copied()).filter_map(episode) {
            if latest.is_none_or(|(other, known)| (known.onset, other) < (found.onset, id)) {
                latest = Some((id, found));
            }
        }
        latest
    }

    /// The profile; the newest revision where two devices made one each.
    pub fn profile(&self) -> Option<&Profile> {
        self.profile_entry().map(|(_, profile)| profile)
    }

    /// The profile with its entry, to be changed.
    pub fn profile_entry(&self) -> Option<(EntryId, &Profile)> {
        let mut newest: Option<(&Record, &Profile)> = None;
        for record in self.at(self.profiles.iter().copied()) {
            if let State::Live(Entry::Profile(profile)) = &record.state
                && newest.is_none_or(|(known, _)| known.rev < record.rev)
            {
                newest = Some((record, profile));
            }
        }
        newest.map(|(record, profile)| (record.id, profile))
    }

    /// Deleted entries whose content is still there, with when they were deleted (unix milliseconds); newest deletion
    /// first.
    pub fn deleted(&self) -> Vec<(EntryId, u64, &Entry)> {
        let mut found = Vec::with_capacity(self.deleted.len());
        for record in self.at(self.deleted.iter().copied()) {
            if let State::Deleted { at_ms, content: Some(entry) } = &record.state {
                found.push((record.id, *at_ms, &**entry));
            }
        }
        order::sort_by_key(&mut found, |(id, ..)| id.number());
        order::sort_by_key(&mut found, |(_, at_ms, _)| u128::from(!at_ms));
        found
    }

    /// When the final wake of a night was, if recorded.
    pub fn final_wake(&self, night: NightOf) -> Option<Instant> {
        self.checkin(night)?.1.wake
    }

    /// Differs whenever anything in here may have changed: what was made from a journal with the same number still holds.
    pub fn turns(&self) -> u32 {
        self.turns
    }

    /// How many records there are, living or deleted.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether nothing was ever recorded.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// How many entries live.
    pub fn live_count(&self) -> usize {
        self.live
    }
}

fn episode(record: &Record) -> Option<(EntryId, &Episode)> {
    match &record.state {
        State::Live(Entry::Episode(episode)) => Some((record.id, episode)),
        _ => None,
    }
}

fn night_of(record: &Record) -> Option<NightOf> {
    record.live()?.night()
}

/// Moves a place from one key to another.
fn refile(index: &mut Index, place: usize, from: Option<NightOf>, to: Option<NightOf>) {
    if from == to {
        return;
    }
    from.into_iter().for_each(|night| index.remove(night_key(night), place));
    to.into_iter().for_each(|night| index.add(night_key(night), place));
}

/// The same records make the same journal, in whatever order they came.
impl PartialEq for Journal {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.records().eq(other.records())
    }
}
impl Eq for Journal {}

mod filed;
mod near;

#[cfg(test)]
mod laws;

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
