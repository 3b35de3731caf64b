//! The one way of sorting, and a map from entry ids made with it.
//!
//! Why: every type a general sort or tree map is used with costs the first screen two to five kilobytes. Here all lists
//! are put in order by the same code, over plain numbers, and maps are sorted lists. No list a journal can hold makes
//! this slow: sorting takes n·log n steps whatever the order, and room on the device bounds every map.

use super::EntryId;
use std::collections::BinaryHeap;

/// Sorts numbers, each with a second one that decides between equals.
#[inline(never)]
pub(super) fn sorted(keys: Vec<(u128, u32)>) -> Vec<(u128, u32)> {
    if keys.is_sorted() { keys } else { BinaryHeap::from(keys).into_sorted_vec() }
}

/// Sorts by a number made of each item; equals stay in the order they came in. Lists hold fewer than 2^32 items.
pub fn sort_by_key<T>(items: &mut [T], key: impl Fn(&T) -> u128) {
    for (a, b) in swaps(items.iter().map(key).zip(0..).collect()) {
        items.swap(a, b);
    }
}

/// The exchanges that bring items into the order of their keys, each key with the place it is at.
#[inline(never)]
fn swaps(keys: Vec<(u128, u32)>) -> Vec<(usize, usize)> {
    let mut from: Vec<usize> = sorted(keys).into_iter().map(|(_, place)| place as usize).collect();
    let mut swaps = Vec::new();
    for start in 0..from.len() {
        // Along the circle of places that each want what stands at the next.
        let mut at = start;
        while from[at] != start {
            let next = std::mem::replace(&mut from[at], at);
            swaps.push((at, next));
            at = next;
        }
        from[at] = at;
    }
    swaps
}

/// A set of ids as a list: sorted, each once.
pub fn distinct(ids: &mut Vec<EntryId>) {
    sort_by_key(ids, |id| id.number());
    ids.dedup();
}

/// A map from entry ids, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ById<T> {
    ids: Vec<EntryId>,
    values: Vec<T>,
}

#[inline(never)]
fn find(ids: &[EntryId], id: EntryId) -> Result<usize, usize> {
    ids.binary_search(&id)
}

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self { ids: Vec::new(), values: Vec::new() }
    }
}

impl<T> ById<T> {
    /// The value of an id.
    pub fn get(&self, id: EntryId) -> Option<&T> {
        self.values.get(find(&self.ids, id).ok()?)
    }

    /// The value of an id, to be changed.
    pub fn get_mut(&mut self, id: EntryId) -> Option<&mut T> {
        self.values.get_mut(find(&self.ids, id).ok()?)
    }

    /// Whether the id has a value.
    pub fn has(&self, id: EntryId) -> bool {
        find(&self.ids, id).is_ok()
    }

    /// Puts a value, in place of any other.
    pub fn insert(&mut self, id: EntryId, value: T) {
        match find(&self.ids, id) {
            Ok(at) => {
                if let Some(old) = self.values.get_mut(at) {
                    *old = value;
                }
            }
            Err(at) => {
                self.ids.insert(at, id);
                self.values.insert(at, value);
            }
        }
    }

    /// Takes the value of an id out.
    pub fn remove(&mut self, id: EntryId) -> Option<T> {
        let at = find(&self.ids, id).ok()?;
        self.ids.remove(at);
        Some(self.values.remove(at))
    }

    /// Takes everything out.
    pub fn clear(&mut self) {
        self.ids.clear();
        self.values.clear();
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The ids, ascending.
    pub fn ids(&self) -> &[EntryId] {
        &self.ids
    }

    /// The values, by id.
    pub fn values(&self) -> &[T] {
        &self.values
    }

    /// The values, by id, without the ids.
    pub fn into_values(self) -> Vec<T> {
        self.values
    }

    /// The pairs, by id.
    pub fn into_pairs(self) -> impl Iterator<Item = (EntryId, T)> {
        self.ids.into_iter().zip(self.values)
    }
}

/// Of pairs of one id the last holds.
impl<T> From<Vec<(EntryId, T)>> for ById<T> {
    fn from(mut pairs: Vec<(EntryId, T)>) -> Self {
        sort_by_key(&mut pairs, |(id, _)| id.number());
        let mut map = Self::default();
        pairs.into_iter().for_each(|(id, value)| map.insert(id, value));
        map
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    fn id(n: u8) -> EntryId {
        EntryId::new(u64::from(n / 16), [n % 16; 6])
    }

    proptest! {
        #[test]
        fn sorting_is_stable_and_agrees_with_the_library(items in prop::collection::vec((0u8..9, any::<u8>()), 0..200)) {
            let (mut ours, mut theirs) = (items.clone(), items);
            sort_by_key(&mut ours, |(key, _)| u128::from(*key));
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn a_map_by_id_answers_as_a_tree_does(steps in prop::collection::vec((any::<bool>(), any::<u8>(), any::<u16>()), 0..200)) {
            let (mut map, mut tree) = (ById::default(), BTreeMap::new());
            let pairs: Vec<_> = steps.iter().map(|(_, n, value)| (id(*n), *value)).collect();
            let all: BTreeMap<_, _> = pairs.iter().copied().collect();
            prop_assert!(ById::from(pairs).into_pairs().eq(all));
            for (put, n, value) in steps {
                if put {
                    map.insert(id(n), value);
                    tree.insert(id(n), value);
                } else {
                    prop_assert_eq!(map.remove(id(n)), tree.remove(&id(n)));
                }
                prop_assert_eq!((map.get(id(n)), map.has(id(n))), (tree.get(&id(n)), tree.contains_key(&id(n))));
                prop_assert!(map.ids().iter().eq(tree.keys()) && map.values().iter().eq(tree.values()));
            }
        }

        #[test]
        fn distinct_ids_are_a_set(ns in prop::collection::vec(any::<u8>(), 0..200)) {
            let mut ids: Vec<_> = ns.into_iter().map(id).collect();
            let set: BTreeSet<_> = ids.iter().copied().collect();
            distinct(&mut ids);
            prop_assert!(ids.into_iter().eq(set));
        }
    }
}
