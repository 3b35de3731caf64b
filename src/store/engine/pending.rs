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
const MOST: usize = 32;
/// The word for an edit of something the fast area did not hold.
const HOLE: &str = "hole";

/// What is known of an edit on its way. A damaged note allows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pending {
    /// Revisions it may replace, newest first.
    pub(super) from: Vec<Revision>,
    /// The fast area did not hold what it started from: if the strict database does not either, a wipe took it.
    pub(super) hole: bool,
}

impl Pending {
    /// The note for an edit of `base`, which may itself still be on its way, as `earlier` tells.
    pub(super) fn follow(earlier: Option<Pending>, base: Revision, hole: bool) -> Self {
        let earlier = earlier.unwrap_or_default();
        let mut from = vec![base];
        from.extend(earlier.from);
        if from.len() > MOST {
            from.remove(MOST - 1);
        }
        Self { from, hole: hole || earlier.hole }
    }

    /// Reads a note.
    pub(super) fn parse(text: &str) -> Self {
        let body = unseal(text).unwrap_or_default();
        let (words, hole) = match body.strip_suffix(HOLE) {
            Some(words) => (words.trim_end(), true),
            None => (body, false),
        };
        let mut from = Vec::new();
        for word in words.split(' ') {
            match Revision::parse(word) {
                Some(rev) => from.push(rev),
                None => return Self::default(),
            }
        }
        Self { from, hole }
    }

    /// The stored form.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        for rev in &self.from {
            text.push_str(&rev.to_string());
            text.push(' ');
        }
        match self.hole {
            true => text.push_str(HOLE),
            false => text.truncate(text.trim_end().len()),
        }
        seal(text)
    }
}

/// The note of a revision, if there is one.
pub(super) fn find(local: &dyn LocalArea, id: EntryId, rev: Revision) -> Result<Option<Pending>, LocalError> {
    Ok(local.get(&keys::pending(id, rev))?.as_deref().map(Pending::parse))
}

/// Removes the note of a revision that needs it no longer.
pub(super) fn clear(local: &dyn LocalArea, id: EntryId, rev: Revision) {
    let key = keys::pending(id, rev);
    if local.get(&key) != Ok(None) {
        // A note that stays behind is harmless: reconciling removes it.
        let _ = local.remove(&key);
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
        let mut note = Pending::follow(None, at(1), false);
        assert_eq!(note.from, [at(1)]);
        for ms in 2..99 {
            note = Pending::follow(Some(note), at(ms), ms == 20);
        }
        assert_eq!(
            (note.from.len(), note.from.first(), note.from.last()),
            (MOST, Some(&at(98)), Some(&at(1)))
        );
        assert!(note.hole, "a chain that began in a hole stays one");
        assert_eq!(Pending::parse(&note.text()), note);
    }

    #[test]
    fn a_damaged_note_allows_nothing() {
        let note = Pending::follow(None, at(1), true);
        assert_eq!(Pending::parse(&note.text()), note);
        assert_eq!(Pending::parse(&note.text().replacen('A', "B", 1)), Pending::default());
        assert_eq!(Pending::parse(""), Pending::default());
    }
}
