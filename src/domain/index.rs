//! Sorted lists of numbers that lead to places in the journal's store: one by entry id, one by night.
//!
//! Each item is a key below 2^96 and the place, in one number, so that one list type serves every key. Nothing here
//! knows what stands at a place.

use super::{NightOf, order};
use chrono::Datelike;

/// Which places belong to which key, in the order of the keys.
#[derive(Clone, Debug, Default)]
pub(super) struct Index(Vec<u128>);

/// From so many new items on the list is gone through once for all of them.
const MANY: usize = 8;

/// The key of a night: later nights have greater ones.
pub(super) fn night_key(night: NightOf) -> u128 {
    u128::from(night.date().num_days_from_ce().abs_diff(i32::MIN))
}

fn item(key: u128, place: usize) -> u128 {
    key << 32 | u128::from(place as u32)
}

fn place(item: u128) -> usize {
    item as u32 as usize
}

impl Index {
    /// Notes a place.
    pub(super) fn add(&mut self, key: u128, place: usize) {
        let item = item(key, place);
        let at = self.0.partition_point(|other| *other < item);
        self.0.insert(at, item);
    }

    /// Notes places: many at once, or a few without going through the whole list.
    pub(super) fn add_all(&mut self, fresh: Vec<(u128, usize)>) {
        if fresh.len() < MANY {
            return fresh.into_iter().for_each(|(key, place)| self.add(key, place));
        }
        let fresh = order::sorted(fresh.into_iter().map(|(key, place)| (item(key, place), 0)).collect());
        let mut merged = Vec::with_capacity(self.0.len() + fresh.len());
        let mut known = self.0.iter().copied().peekable();
        for (new, _) in fresh {
            merged.extend(std::iter::from_fn(|| known.next_if(|known| *known < new)));
            merged.push(new);
        }
        merged.extend(known);
        self.0 = merged;
    }

    /// Forgets a place.
    pub(super) fn remove(&mut self, key: u128, place: usize) {
        if let Ok(at) = self.0.binary_search(&item(key, place)) {
            self.0.remove(at);
        }
    }

    /// The places of one key.
    pub(super) fn of(&self, key: u128) -> impl DoubleEndedIterator<Item = usize> {
        let from = self.0.partition_point(|item| *item >> 32 < key);
        let rest = self.0.get(from..).unwrap_or_default();
        let many = rest.iter().take_while(|item| **item >> 32 == key).count();
        rest.get(..many).unwrap_or_default().iter().map(|item| place(*item))
    }

    /// A place of the last key below this one.
    pub(super) fn below(&self, key: u128) -> Option<usize> {
        let from = self.0.partition_point(|item| *item >> 32 < key);
        from.checked_sub(1).and_then(|at| self.0.get(at)).map(|item| place(*item))
    }

    /// A place of the first key above this one.
    pub(super) fn above(&self, key: u128) -> Option<usize> {
        let from = self.0.partition_point(|item| *item >> 32 <= key);
        self.0.get(from).map(|item| place(*item))
    }

    /// The places of the keys from one to another, both included, by key.
    pub(super) fn between(&self, first: u128, last: u128) -> impl Iterator<Item = usize> {
        let from = self.0.partition_point(|item| *item >> 32 < first);
        let until = self.0.partition_point(|item| *item >> 32 <= last);
        self.0.get(from..until).unwrap_or_default().iter().map(|item| place(*item))
    }

    /// All places, by key.
    pub(super) fn places(&self) -> impl DoubleEndedIterator<Item = usize> {
        self.0.iter().map(|item| place(*item))
    }

    /// One place of each of the last `most` keys, last key first, and how many keys there are.
    pub(super) fn last(&self, most: usize) -> (Vec<usize>, usize) {
        let (mut places, mut keys, mut before) = (Vec::new(), 0, None);
        for item in self.0.iter().rev() {
            if before.replace(*item >> 32) != Some(*item >> 32) {
                keys += 1;
                if keys <= most {
                    places.push(place(*item));
                }
            }
        }
        (places, keys)
    }
}
