//! One save, from the form to *Saved*.
//!
//! Order: encode, read the own text, note the edit, write the fast area, read it back, then the strict transaction,
//! which alone can compare revisions with other tabs. Everything before the first `await` happens at once, so that
//! saves of one tab keep their order.
//!
//! When the strict database fails, for want of room too, the answer is [`SaveOutcome::Kept`] and not a refusal: the
//! entry *is* in the fast area, read back, and every later start offers it to the strict database again. To refuse
//! would make a person type again what is already there.

use super::meta::{Meta, strict_is_newer};
use super::pending::{self, Pending};
use super::quarantine;
use super::wiped::{Wiped, covers};
use crate::domain::{EntryId, Record, Revision};
use crate::store::codec::{DecodeError, decode, encode, peek};
use crate::store::keys;
use crate::store::ports::{LocalArea, LocalError, Stores, StrictError, Write};
use std::cell::RefCell;
use std::rc::Rc;

/// What to save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveRequest {
    /// The new revision. It must be newer than everything seen, the wipe included (see [`Revision::next`]).
    pub record: Record,
    /// The revision the edit started from; `None` for a new entry.
    pub base: Option<Revision>,
}

/// How a save ended.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::large_enum_variant,
    reason = "one at a time, and taken apart at once; large on 64-bit machines only"
)]
pub enum SaveOutcome {
    /// In both stores; the strict one has completed. Survives a crash of the browser.
    Saved,
    /// In the fast area only: the strict database is missing or failed. A crash in the next minute may lose it.
    Kept,
    /// Another tab had saved another edit of the same base. Theirs stands in the stores, ours only in the request.
    Conflict {
        /// What stands.
        theirs: Record,
    },
    /// Not written; the old value stands whole.
    Refused(Refusal),
}

/// Why nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No room in the fast area.
    Full,
    /// No storage that outlives the page works.
    Blocked,
    /// Data of a newer version of the app was met.
    ReadOnly,
    /// Everything this edit starts from, or its own revision, was deleted for good meanwhile.
    Wiped,
    /// What was written did not read back as it was.
    NotReadBack,
}

enum Stop {
    Conflict(Box<Record>),
    Refused(Refusal),
}

impl From<Stop> for SaveOutcome {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Conflict(theirs) => Self::Conflict { theirs: *theirs },
            Stop::Refused(why) => Self::Refused(why),
        }
    }
}

impl From<LocalError> for Stop {
    fn from(error: LocalError) -> Self {
        Self::Refused(match error {
            LocalError::Quota => Refusal::Full,
            LocalError::Blocked => Refusal::Blocked,
        })
    }
}

/// The local half of a save, done; with what it needs to be taken back.
struct Written {
    id: EntryId,
    rev: Revision,
    text: String,
    before: Option<String>,
    note_before: Option<String>,
    /// What the strict transaction may find and replace; empty for a new entry.
    note: Pending,
}

/// Saves a revision. See the module for the order of things.
pub async fn save(stores: &Stores, request: SaveRequest) -> SaveOutcome {
    match write_local(stores, &request) {
        Ok(written) => mirror(stores, written).await,
        Err(stop) => stop.into(),
    }
}

fn write_local(stores: &Stores, request: &SaveRequest) -> Result<Written, Stop> {
    let local = &*stores.local;
    let SaveRequest { record, base } = request;
    let (id, rev) = (record.id, record.rev);
    if stores.is_read_only() {
        return Err(Stop::Refused(Refusal::ReadOnly));
    }
    let text = encode(record);
    if !decode(id, &text).is_ok_and(|back| back == *record) {
        return Err(Stop::Refused(Refusal::NotReadBack));
    }
    if Meta::read(local)?.is_newer() {
        return Err(newer(stores));
    }
    let until = local.get(keys::WIPED)?.as_deref().and_then(Wiped::parse).map(|wiped| wiped.until);
    if covers(until, rev, base.as_slice()) {
        return Err(Stop::Refused(Refusal::Wiped));
    }
    let before = local.get(&keys::entry(id))?;
    let stored = before.as_deref().filter(|stored| **stored != text);
    match stored.map(|stored| (stored, peek(id, stored))) {
        Some((_, Err(DecodeError::Newer { .. }))) => return Err(newer(stores)),
        Some((stored, Err(DecodeError::Damaged(_)))) => quarantine::set_aside(local, id, stored)?,
        Some((stored, Ok(found))) if Some(found) > *base && !covers(until, found, &[]) => {
            match decode(id, stored) {
                Ok(theirs) => return Err(Stop::Conflict(Box::new(theirs))),
                Err(_) => quarantine::set_aside(local, id, stored)?,
            }
        }
        _ => {}
    }
    let gone = |raw: &str| peek(id, raw).is_ok_and(|found| covers(until, found, &[]));
    let hole = before.as_deref().is_none_or(gone);
    let note_before = local.get(&keys::pending(id, rev))?;
    let note = match base {
        // The same edit, tried again.
        Some(_) if note_before.is_some() => note_before.as_deref().map(Pending::parse),
        Some(base) => Some(Pending::follow(pending::find(local, id, *base)?, *base, hole)),
        None => None,
    };
    if stores.strict.is_none() && until.is_some() && note.as_ref().is_some_and(|note| note.hole) {
        return Err(Stop::Refused(Refusal::Wiped));
    }
    let written = Written { id, rev, text, before, note_before, note: note.clone().unwrap_or_default() };
    let put = |key: &str, text: &str| -> Result<(), Stop> {
        local.set(key, text)?;
        match local.get(key)? {
            Some(back) if back == text => Ok(()),
            _ => Err(Stop::Refused(Refusal::NotReadBack)),
        }
    };
    let noted = note.map_or(Ok(()), |note| put(&keys::pending(id, rev), &note.text()));
    if let Err(stop) = noted.and_then(|()| put(&keys::entry(id), &written.text)) {
        written.take_back(local);
        return Err(stop);
    }
    // The new note carries on where that of an unfinished base ended.
    base.iter().for_each(|base| pending::clear(local, id, *base));
    Ok(written)
}

fn newer(stores: &Stores) -> Stop {
    stores.make_read_only();
    Stop::Refused(Refusal::ReadOnly)
}

impl Written {
    /// Puts the fast area back as it was before. Browsers keep the old value when a write fails; this looks, and helps
    /// where one did not.
    fn take_back(&self, local: &dyn LocalArea) {
        for (key, before) in
            [(keys::entry(self.id), &self.before), (keys::pending(self.id, self.rev), &self.note_before)]
        {
            if local.get(&key).as_ref() == Ok(before) {
                continue;
            }
            // Nothing better is left to do when this fails too: the caller is told of the first failure.
            let _ = match before {
                Some(before) => local.set(&key, before),
                None => local.remove(&key),
            };
        }
    }

    /// Whether the fast area still holds what this save wrote, and not something later.
    fn stands(&self, local: &dyn LocalArea) -> bool {
        matches!(local.get(&keys::entry(self.id)), Ok(Some(now)) if now == self.text)
    }

    /// Lets a text of the strict database, or nothing, take the place of what this save wrote.
    fn give_way(&self, local: &dyn LocalArea, theirs: Option<&str>) {
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

/// What the strict transaction decided.
enum Verdict {
    Stored,
    Conflict { theirs: Box<Record>, text: String },
    Wiped,
    Newer,
}

async fn mirror(stores: &Stores, written: Written) -> SaveOutcome {
    let local = &*stores.local;
    let kept = |why: Refusal| if local.lasts() { SaveOutcome::Kept } else { SaveOutcome::Refused(why) };
    let Some(strict) = &stores.strict else { return kept(Refusal::Blocked) };
    let verdict = Rc::new(RefCell::new(None));
    let reads =
        vec![keys::strict_entry(written.id), keys::STRICT_WIPED.to_owned(), keys::STRICT_SCHEMA.to_owned()];
    let written = Rc::new(written);
    let (slot, ours) = (Rc::clone(&verdict), Rc::clone(&written));
    let ended = strict
        .transact(
            reads,
            stores.guarded(move |found| {
                let (decided, writes) = decide(&ours, found);
                slot.replace(Some(decided));
                writes
            }),
        )
        .await;
    if stores.is_read_only() {
        // Found out meanwhile, elsewhere in this page: not even tidying is allowed any more.
        return match (ended, verdict.take()) {
            (Ok(()), Some(Verdict::Stored)) => SaveOutcome::Saved,
            _ => SaveOutcome::Refused(Refusal::ReadOnly),
        };
    }
    match (ended, verdict.take()) {
        (Err(StrictError::Quota), _) => kept(Refusal::Full),
        (Err(_), _) | (Ok(()), None) => kept(Refusal::Blocked),
        (Ok(()), Some(Verdict::Stored)) => {
            pending::clear(local, written.id, written.rev);
            SaveOutcome::Saved
        }
        (Ok(()), Some(Verdict::Conflict { theirs, text })) => {
            written.give_way(local, Some(&text));
            SaveOutcome::Conflict { theirs: *theirs }
        }
        (Ok(()), Some(Verdict::Wiped)) => {
            written.give_way(local, None);
            SaveOutcome::Refused(Refusal::Wiped)
        }
        (Ok(()), Some(Verdict::Newer)) => {
            if written.stands(local) {
                written.take_back(local);
            }
            newer(stores).into()
        }
    }
}

fn decide(ours: &Written, found: Vec<Option<String>>) -> (Verdict, Vec<Write>) {
    let mut found = found.into_iter();
    let mut next = || found.next().flatten();
    let (stored, wiped, schema) = (next(), next(), next());
    let until = wiped.as_deref().and_then(Wiped::parse).map(|wiped| wiped.until);
    let put = || Write::Put { key: keys::strict_entry(ours.id), value: ours.text.clone() };
    if strict_is_newer(schema.as_deref()) {
        return (Verdict::Newer, Vec::new());
    }
    if covers(until, ours.rev, &ours.note.from) {
        return (Verdict::Wiped, Vec::new());
    }
    // What a wipe covers is as good as gone, also while it still lies there.
    let covered = |raw: &String| peek(ours.id, raw).is_ok_and(|rev| covers(until, rev, &[]));
    let Some(stored) = stored.filter(|raw| !covered(raw)) else {
        // An edit of something that neither store holds any more: a wipe took it, whatever its revision, because a
        // wipe also takes unfinished edits of what it covers.
        let orphan = ours.note.hole && until.is_some();
        return if orphan { (Verdict::Wiped, Vec::new()) } else { (Verdict::Stored, vec![put()]) };
    };
    if stored == ours.text {
        return (Verdict::Stored, Vec::new());
    }
    match peek(ours.id, &stored) {
        Err(DecodeError::Newer { .. }) => return (Verdict::Newer, Vec::new()),
        Ok(rev) if rev < ours.rev && ours.note.from.contains(&rev) => return (Verdict::Stored, vec![put()]),
        Ok(_) => {
            if let Ok(theirs) = decode(ours.id, &stored) {
                return (Verdict::Conflict { theirs: Box::new(theirs), text: stored }, Vec::new());
            }
        }
        Err(DecodeError::Damaged(_)) => {}
    }
    (Verdict::Stored, vec![quarantine::strict_write(ours.id, &stored), put()])
}
