//! The local half of a save: note the edit, write the fast area, read it back; and how to take that back.
//!
//! Synchronous, so that even a page closed at once has it. Other tabs' edits are noticed here only as far as the fast
//! area shows them; the strict transaction settles it (see `verdict`).

use super::meta::local_is_newer;
use super::pending::{self, Pending};
use super::quarantine;
use super::save::Refusal;
use super::wiped::{Wiped, covers};
use crate::domain::{EntryId, Record, Revision};
use crate::store::codec::{DecodeError, decode, encode, peek};
use crate::store::keys;
use crate::store::ports::{LocalArea, LocalError, Stores};

/// Why the local half did not happen.
pub(super) enum Stop {
    /// Another edit of the same base stands.
    Conflict(Box<Record>),
    /// It cannot be; [`Refusal::ReadOnly`] when data of a newer version was met just now.
    Refused(Refusal),
}

impl From<LocalError> for Stop {
    fn from(error: LocalError) -> Self {
        Self::Refused(refusal(error))
    }
}

fn refusal(error: LocalError) -> Refusal {
    match error {
        LocalError::Quota => Refusal::Full,
        LocalError::Blocked => Refusal::Blocked,
    }
}

/// The local half of a save, done; with what it needs to be taken back.
pub(super) struct Written {
    pub(super) id: EntryId,
    pub(super) rev: Revision,
    pub(super) text: String,
    /// What the strict transaction may find and replace; empty for a new entry.
    pub(super) note: Pending,
    /// Which of the requests it was.
    pub(super) at: usize,
    before: Option<String>,
    note_before: Option<String>,
}

/// Up to which revision everything was deleted, if anything may be written at all.
pub(super) fn begin(stores: &Stores) -> Result<Option<Revision>, Refusal> {
    let local = &*stores.local;
    if stores.is_read_only() || local_is_newer(local).map_err(refusal)? {
        stores.make_read_only();
        return Err(Refusal::ReadOnly);
    }
    Ok(Wiped::read(local).map_err(refusal)?.map(|wiped| wiped.until))
}

/// Writes the text of one revision, made from `base`.
pub(super) fn write_local(
    stores: &Stores,
    record: &Record,
    base: Option<Revision>,
    until: Option<Revision>,
    at: usize,
) -> Result<Written, Stop> {
    let local = &*stores.local;
    let (id, rev) = (record.id, record.rev);
    let text = encode(record);
    if !decode(id, &text).is_ok_and(|back| back == *record) {
        return Err(Stop::Refused(Refusal::NotReadBack));
    }
    if covers(until, rev, base.as_slice()) {
        return Err(Stop::Refused(Refusal::Wiped));
    }
    let before = local.get(&keys::entry(id))?;
    let mut hole = true;
    if let Some(stored) = &before {
        let found = peek(id, stored);
        let gone = found.as_ref().is_ok_and(|found| covers(until, *found, &[]));
        hole = gone;
        match found {
            _ if *stored == text => {}
            Err(DecodeError::Newer { .. }) => return Err(Stop::Refused(Refusal::ReadOnly)),
            Err(DecodeError::Damaged(_)) => quarantine::set_aside(local, id, stored)?,
            Ok(found) if Some(found) > base && !gone => match decode(id, stored) {
                Ok(theirs) => return Err(Stop::Conflict(Box::new(theirs))),
                Err(_) => quarantine::set_aside(local, id, stored)?,
            },
            Ok(_) => {}
        }
    }
    let note_before = local.get(&keys::pending(id, rev))?;
    let note = match (base, &note_before) {
        (None, _) => None,
        // The same edit, tried again.
        (Some(_), Some(note)) => Some(Pending::parse(note)),
        (Some(base), None) => Some(Pending::follow(pending::find(local, id, base)?, base, hole)),
    };
    if stores.strict.is_none() && until.is_some() && note.as_ref().is_some_and(|note| note.hole) {
        return Err(Stop::Refused(Refusal::Wiped));
    }
    let noted = note.as_ref().map(Pending::text);
    let written = Written { id, rev, text, note: note.unwrap_or_default(), at, before, note_before };
    if let Err(stop) = written.put(local, noted) {
        written.take_back(local);
        return Err(stop);
    }
    // The new note carries on where that of an unfinished base ended.
    if let Some(base) = base {
        pending::clear(local, id, base);
    }
    Ok(written)
}

fn put_and_read(local: &dyn LocalArea, key: &str, text: &str) -> Result<(), Stop> {
    local.set(key, text)?;
    match local.get(key)? {
        Some(back) if back == text => Ok(()),
        _ => Err(Stop::Refused(Refusal::NotReadBack)),
    }
}

impl Written {
    fn put(&self, local: &dyn LocalArea, note: Option<String>) -> Result<(), Stop> {
        if let Some(note) = note {
            put_and_read(local, &keys::pending(self.id, self.rev), &note)?;
        }
        put_and_read(local, &keys::entry(self.id), &self.text)
    }

    /// Puts the fast area back as it was before. Browsers keep the old value when a write fails; this looks, and helps
    /// where one did not.
    fn take_back(&self, local: &dyn LocalArea) {
        put_back(local, &keys::entry(self.id), self.before.as_deref());
        put_back(local, &keys::pending(self.id, self.rev), self.note_before.as_deref());
    }

    /// The same, unless something later stands there by now.
    pub(super) fn withdraw(&self, local: &dyn LocalArea) {
        if self.stands(local) {
            self.take_back(local);
        }
    }

    /// Whether the fast area still holds what this save wrote, and not something later.
    fn stands(&self, local: &dyn LocalArea) -> bool {
        matches!(local.get(&keys::entry(self.id)), Ok(Some(now)) if now == self.text)
    }

    /// Lets a text of the strict database, or nothing, take the place of what this save wrote.
    pub(super) fn give_way(&self, local: &dyn LocalArea, theirs: Option<&str>) {
        if self.stands(local) {
            let key = keys::entry(self.id);
            let put = theirs.map(|theirs| local.set(&key, theirs));
            if !matches!(put, Some(Ok(()))) {
                // A hole is repaired from the strict copy at the next start; a text that lost would need judging.
                let _ = local.remove(&key);
            }
        }
        if !self.stands(local) {
            pending::clear(local, self.id, self.rev);
        }
    }
}

fn put_back(local: &dyn LocalArea, key: &str, before: Option<&str>) {
    if local.get(key).is_ok_and(|now| now.as_deref() == before) {
        return;
    }
    // Nothing better is left to do when this fails too: the caller is told of the first failure.
    let _ = match before {
        Some(before) => local.set(key, before),
        None => local.remove(key),
    };
}
