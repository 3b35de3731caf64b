//! What the strict transaction makes of one save: the comparison with other tabs. Pure.

use super::quarantine;
use super::wiped::covers;
use super::write_local::Written;
use crate::domain::{Record, Revision};
use crate::store::codec::{DecodeError, decode, peek};
use crate::store::keys;
use crate::store::ports::Write;

/// What the strict transaction decided.
pub(super) enum Verdict {
    /// Ours is what stands.
    Stored,
    /// Another edit of the same base stands.
    Conflict {
        /// It,
        theirs: Box<Record>,
        /// and its text.
        text: String,
    },
    /// A wipe took what ours was made from.
    Wiped,
    /// A newer version of the app wrote the entry.
    Newer,
}

/// Judges one save by what the strict database holds under its id, and adds what is to be written.
pub(super) fn decide(
    ours: &Written,
    stored: Option<String>,
    until: Option<Revision>,
    writes: &mut Vec<Write>,
) -> Verdict {
    if covers(until, ours.rev, &ours.note.from) {
        return Verdict::Wiped;
    }
    // What a wipe covers is as good as gone, also while it still lies there.
    let stored = stored.map(|raw| (peek(ours.id, &raw), raw));
    let gone = |found: &(Result<Revision, DecodeError>, String)| match found.0 {
        Ok(rev) => covers(until, rev, &[]),
        Err(_) => false,
    };
    match stored.filter(|found| !gone(found)) {
        // An edit of something that neither store holds any more: a wipe took it, whatever its revision, because a
        // wipe also takes unfinished edits of what it covers.
        None if ours.note.hole && until.is_some() => return Verdict::Wiped,
        None => {}
        Some((_, raw)) if raw == ours.text => return Verdict::Stored,
        Some((Err(DecodeError::Newer { .. }), _)) => return Verdict::Newer,
        Some((Ok(rev), _)) if rev < ours.rev && ours.note.from.contains(&rev) => {}
        Some((found, raw)) => {
            if found.is_ok()
                && let Ok(theirs) = decode(ours.id, &raw)
            {
                return Verdict::Conflict { theirs: Box::new(theirs), text: raw };
            }
            writes.push(quarantine::strict_write(ours.id, &raw));
        }
    }
    writes.push(Write::Put { key: keys::strict_entry(ours.id), value: ours.text.clone() });
    Verdict::Stored
}
