//! The one shape of the engine's transactions: what the strict database says of itself and of some entries, then what
//! is to be written. Decides nothing.

use super::meta::is_newer;
use super::wiped::Wiped;
use crate::domain::EntryId;
use crate::store::keys;
use crate::store::ports::{Later, Stores, StrictError, Write};

/// What a transaction read.
pub(super) struct Answer {
    /// A newer version of the app wrote here: nothing may be written.
    pub(super) newer: bool,
    /// The record of the latest wipe.
    pub(super) wiped: Option<Wiped>,
    /// The entries asked for, in that order, with their texts.
    pub(super) entries: Vec<(EntryId, Option<String>)>,
}

/// Asks, and writes what `decide` makes of the answer. Never calls it once data of a newer version was met.
pub(super) fn ask(
    stores: &Stores,
    ids: Vec<EntryId>,
    decide: Box<dyn FnOnce(Answer) -> Vec<Write>>,
) -> Later<'_, Result<(), StrictError>> {
    let mut reads = Vec::with_capacity(ids.len() + 2);
    reads.push(keys::STRICT_WIPED.to_owned());
    reads.push(keys::STRICT_SCHEMA.to_owned());
    for id in &ids {
        reads.push(keys::strict_entry(*id));
    }
    let read = move |found: Vec<Option<String>>| {
        let mut found = found.into_iter();
        let wiped = found.next().flatten().and_then(|text| Wiped::parse(&text));
        let newer = is_newer(found.next().flatten().as_deref());
        decide(Answer { newer, wiped, entries: ids.into_iter().zip(found).collect() })
    };
    stores.transact(reads, Box::new(read))
}

/// The write that puts the record of a wipe.
pub(super) fn put_wiped(wiped: Wiped) -> Write {
    Write::Put { key: keys::STRICT_WIPED.to_owned(), value: wiped.text() }
}

/// The entries among pairs of the strict database, in the shape of an answer.
pub(super) fn entries(pairs: Vec<(String, String)>) -> Vec<(EntryId, Option<String>)> {
    let mut entries = Vec::with_capacity(pairs.len());
    for (key, raw) in pairs {
        if let Some(id) = keys::strict_entry_id(&key) {
            entries.push((id, Some(raw)));
        }
    }
    entries
}
