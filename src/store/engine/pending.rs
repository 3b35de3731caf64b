//! The note that an edit of an existing entry stands in the fast area but not yet, as far as known, in the strict one.
//!
//! Why: the fast area is written first. Should the browser die before the strict transaction has compared revisions,
//! the next start finds an edit that nobody checked, and its higher revision alone would silently bury what another
//! tab had saved meanwhile. The note says which revisions the edit may rightly replace. New entries need none: nobody
//! else can have written under their id.

use super::seal::{seal, unseal};
use crate::domain::{EntryId, Revision};
use crate::store::keys;
use crate::store::ports::{LocalArea, LocalError};

/// Steps of one unfinished chain of edits that are remembered: the newest, and always the first.
const MOST: usize = 8;

/// An edit on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pending {
    /// The revision the edit makes; `None` where the note was damaged.
    pub(super) rev: Option<Revision>,
    /// Revisions it may replace, newest first.
    pub(super) from: Vec<Revision>,
}

impl Pending {
    /// The note for an edit of `base`, which may itself still be on its way.
    pub(super) fn follow(earlier: Option<Pending>, base: Revision, rev: Revision) -> Self {
        let mut from = vec![base];
        match earlier {
            Some(earlier) if earlier.is_of(base) => from.extend(earlier.from),
            // The same edit, tried again.
            Some(earlier) if earlier.is_of(rev) && earlier.from.contains(&base) => from = earlier.from,
            _ => {}
        }
        if from.len() > MOST {
            from.remove(MOST - 1);
        }
        Self { rev: Some(rev), from }
    }

    /// Reads a note; a damaged one allows nothing.
    pub(super) fn parse(text: &str) -> Self {
        let parts = unseal(text).unwrap_or_default().split(' ').map(Revision::parse);
        match parts.collect::<Option<Vec<_>>>().as_deref() {
            Some([rev, from @ ..]) => Self { rev: Some(*rev), from: from.to_vec() },
            _ => Self { rev: None, from: Vec::new() },
        }
    }

    /// The stored form.
    pub(super) fn text(&self) -> String {
        let revisions: Vec<_> = self.rev.iter().chain(&self.from).map(Revision::to_string).collect();
        seal(&revisions.join(" "))
    }

    /// Whether this is the note of that very revision.
    pub(super) fn is_of(&self, rev: Revision) -> bool {
        self.rev == Some(rev)
    }
}

/// The note of an entry, if there is one.
pub(super) fn find(local: &dyn LocalArea, id: EntryId) -> Result<Option<Pending>, LocalError> {
    Ok(local.get(&keys::pending(id))?.as_deref().map(Pending::parse))
}

/// Removes the note of a revision that needs it no longer; the note of another revision stays.
pub(super) fn clear(local: &dyn LocalArea, id: EntryId, rev: Revision) {
    if let Ok(Some(note)) = find(local, id)
        && note.is_of(rev)
    {
        // A note that stays behind is harmless: reconciling removes it.
        let _ = local.remove(&keys::pending(id));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::DeviceId;

    fn at(ms: u64) -> Revision {
        Revision::new(ms, 0, DeviceId(1))
    }

    #[test]
    fn a_chain_of_edits_remembers_where_it_began() {
        let mut note = Pending::follow(None, at(1), at(2));
        assert_eq!(note.from, [at(1)]);
        for ms in 3..40 {
            note = Pending::follow(Some(note), at(ms - 1), at(ms));
        }
        assert_eq!(
            (note.from.len(), note.from.first(), note.from.last()),
            (MOST, Some(&at(38)), Some(&at(1)))
        );
        assert_eq!(Pending::parse(&note.text()), note);
        assert_eq!(Pending::follow(Some(note), at(7), at(50)).from, [at(7)]);
    }

    #[test]
    fn a_damaged_note_allows_nothing() {
        let note = Pending::follow(None, at(1), at(2));
        assert_eq!(Pending::parse(&note.text().replacen('A', "B", 1)), Pending { rev: None, from: vec![] });
    }
}
