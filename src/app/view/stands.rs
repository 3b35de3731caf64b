//! Whether the entry that a form is about is there: a form can outlive it.

use crate::app::{Model, Phase};
use crate::domain::{Entry, EntryId};

/// What is known of the entry of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It is there.
    Here,
    /// There is none, it was deleted, or it is something else.
    Nowhere,
    /// Not all entries have been read, and it is not among those that have.
    NotYet,
}

/// Looks the entry up, which should be of this kind.
pub fn stands(model: &Model, id: Option<EntryId>, kind: fn(&Entry) -> bool) -> Stands {
    let Some(id) = id else { return Stands::Nowhere };
    match model.journal.entry(id) {
        Some(entry) if kind(entry) => Stands::Here,
        None if model.phase != Phase::Complete && model.journal.record(id).is_none() => Stands::NotYet,
        _ => Stands::Nowhere,
    }
}
