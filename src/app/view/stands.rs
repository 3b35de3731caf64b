//! Whether the entry that a form is about is there: a form can outlive it.

use crate::app::{Model, Phase};
use crate::domain::{Entry, EntryId};

/// What is known of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It is there.
    Here,
    /// It was deleted, or is something else.
    Gone,
    /// Not all entries have been read, and it is not among those that have.
    NotYet,
}

/// Looks an entry up that should be of this kind.
pub fn stands(model: &Model, id: EntryId, kind: fn(&Entry) -> bool) -> Stands {
    let known = model.phase == Phase::Complete || model.journal.record(id).is_some();
    match model.journal.entry(id) {
        Some(entry) if kind(entry) => Stands::Here,
        None if !known => Stands::NotYet,
        _ => Stands::Gone,
    }
}
