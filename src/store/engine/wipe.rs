//! *Delete everything*: the record first, then the tidying, which any later start can finish.

use super::ask::{Answer, ask, entries, put_wiped};
use super::meta::local_is_newer;
use super::pending::{self, Pending};
use super::wiped::{Wiped, covers};
use crate::domain::{EntryId, Revision, order};
use crate::store::codec::{DecodeError, peek};
use crate::store::keys::{self, Plain};
use crate::store::ports::{Later, LocalArea, LocalError, Stores, StrictError, Write};
use std::cell::Cell;
use std::rc::Rc;

/// So many strict entries are removed in one transaction.
const SLICE: usize = 500;

/// Why deleting everything did not work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WipeError {
    /// Data of a newer version of the app was met.
    ReadOnly,
    /// The strict database failed. If this was before its record stood, nothing was deleted; later, everything is
    /// hidden already and the next start goes on.
    Strict(StrictError),
    /// The fast area failed.
    Local(LocalError),
}

/// Deletes everything in both stores: every entry, draft, text in quarantine and restore point, the running hint and
/// what the fast area says of itself. Preferences stay. `wiped_before` must be newer than everything seen (see [`Revision::next`]); should
/// a store hold something newer still, from a tab not yet heard of, the revision is raised above it. Returns the
/// revision that counts: new ones must be above it.
///
/// Once the record stands in the strict database, the deletion holds whatever happens next: a kill, another tab, a
/// copy that comes back. What another tab begins *after* it, and not as an edit of something deleted, is new and stays.
///
/// # Errors
/// [`WipeError`].
pub async fn wipe(stores: &Stores, wiped_before: Revision) -> Result<Revision, WipeError> {
    writable(stores)?;
    let until = decide_record(stores, wiped_before).await?;
    writable(stores)?;
    write_local(&*stores.local, Wiped { until, tidy: false })?;
    tidy_up(stores, until).await?;
    Ok(until)
}

/// Puts the record above everything that is stored. A transaction can only read keys it knows: an entry that another
/// tab begins just before shows up afterwards, and then the record is raised above that one too.
async fn decide_record(stores: &Stores, least: Revision) -> Result<Revision, WipeError> {
    if stores.strict.is_none() {
        return Ok(least.max(newest_local(&*stores.local).map_err(WipeError::Local)?.unwrap_or(least)));
    }
    let (mut until, mut recorded, mut known) = (least, false, Vec::new());
    loop {
        let pairs = stores.read_all(keys::STRICT_ENTRIES).await.map_err(WipeError::Strict)?;
        if !learn(&mut known, entries(pairs)) && recorded {
            return Ok(until);
        }
        until = put_record(stores, until, known.clone()).await?;
        recorded = true;
    }
}

/// Adds ids to those known; says whether any was new.
fn learn(known: &mut Vec<EntryId>, found: Vec<(EntryId, Option<String>)>) -> bool {
    let before = known.len();
    known.extend(found.into_iter().map(|(id, _)| id));
    order::distinct(known);
    known.len() > before
}

/// Puts the record at or above `least` and every revision of these entries, read in the very transaction that puts it:
/// an edit of one of them either counts here, or finds the record and is refused.
async fn put_record(stores: &Stores, least: Revision, ids: Vec<EntryId>) -> Result<Revision, WipeError> {
    let until = Rc::new(Cell::new(None));
    let (slot, page) = (Rc::clone(&until), stores.clone());
    let decide = move |answer: Answer| {
        if answer.newer {
            page.make_read_only();
            return Vec::new();
        }
        let mut until = answer.wiped.map_or(least, |wiped| least.max(wiped.until));
        for (id, raw) in answer.entries {
            if let Some(Ok(rev)) = raw.map(|raw| peek(id, &raw)) {
                until = until.max(rev);
            }
        }
        if let Ok(Some(rev)) = newest_local(&*page.local) {
            until = until.max(rev);
        }
        slot.set(Some(until));
        vec![put_wiped(Wiped { until, tidy: false })]
    };
    ask(stores, ids, Box::new(decide)).await.map_err(WipeError::Strict)?;
    until.get().ok_or(WipeError::ReadOnly)
}

/// The newest readable revision of the fast area.
fn newest_local(local: &dyn LocalArea) -> Result<Option<Revision>, LocalError> {
    let mut newest = None;
    for key in local.keys()? {
        if let (Some(id), Some(raw)) = (keys::entry_id(&key), local.get(&key)?) {
            newest = newest.max(peek(id, &raw).ok());
        }
    }
    Ok(newest)
}

/// Whether the fast area may be written: to be asked again after every wait.
fn writable(stores: &Stores) -> Result<(), WipeError> {
    if stores.is_read_only() || local_is_newer(&*stores.local).map_err(WipeError::Local)? {
        stores.make_read_only();
        return Err(WipeError::ReadOnly);
    }
    Ok(())
}

/// Finishes a wipe that was cut short: removes everything it covers, then notes that nothing is left to do.
///
/// # Errors
/// [`WipeError`]; the record still hides what it covers.
pub fn finish_wipe(stores: &Stores, until: Revision) -> Later<'_, Result<(), WipeError>> {
    Box::pin(tidy_up(stores, until))
}

async fn tidy_up(stores: &Stores, until: Revision) -> Result<(), WipeError> {
    clear_local(&*stores.local, until).map_err(WipeError::Local)?;
    if stores.strict.is_some() {
        clear_strict(stores, until).await.map_err(WipeError::Strict)?;
    }
    writable(stores)?;
    write_local(&*stores.local, Wiped { until, tidy: true })
}

fn write_local(local: &dyn LocalArea, record: Wiped) -> Result<(), WipeError> {
    let stored = Wiped::read(local).map_err(WipeError::Local)?;
    if stored.is_some_and(|stored| stored.until > record.until) {
        return Ok(());
    }
    if local.set(keys::WIPED, &record.text()) == Err(LocalError::Quota) {
        // Here, and only here, something may go to make room: all of it is to go anyway.
        clear_local(local, record.until).map_err(WipeError::Local)?;
        local.set(keys::WIPED, &record.text()).map_err(WipeError::Local)?;
    }
    Ok(())
}

/// Whether the text of an entry goes: everything the wipe covers, and everything that cannot say its revision.
fn goes(id: EntryId, raw: &str, note: Option<&Pending>, until: Revision) -> bool {
    match peek(id, raw) {
        Ok(rev) => {
            let from = note.map_or(&[][..], |note| &note.from);
            covers(Some(until), rev, from)
        }
        Err(DecodeError::Damaged(_)) => true,
        Err(DecodeError::Newer { .. }) => false,
    }
}

fn clear_local(local: &dyn LocalArea, until: Revision) -> Result<(), LocalError> {
    for key in local.keys()? {
        let plain = key == keys::META
            || key.starts_with(keys::DRAFTS)
            || key.starts_with(keys::QUARANTINE)
            || [Plain::Running, Plain::Tap, Plain::Backup, Plain::AutoFile]
                .iter()
                .any(|plain| plain.key() == key);
        if plain {
            local.remove(&key)?;
        } else if let Some(id) = keys::entry_id(&key)
            && let Some(raw) = local.get(&key)?
        {
            let rev = peek(id, &raw).ok();
            let note = rev.map(|rev| pending::find(local, id, rev)).transpose()?.flatten();
            if goes(id, &raw, note.as_ref(), until) {
                local.remove(&key)?;
                rev.into_iter().for_each(|rev| pending::clear(local, id, rev));
            }
        } else if keys::pending_id(&key).is_some_and(|(_, rev)| rev <= until) {
            local.remove(&key)?;
        }
    }
    Ok(())
}

/// Removes what is covered in slices; the last one also removes all else that goes, and finishes the record.
async fn clear_strict(stores: &Stores, until: Revision) -> Result<(), StrictError> {
    let pairs = stores.read_all(keys::STRICT_ENTRIES).await?;
    let mut ids = Vec::new();
    for (id, raw) in entries(pairs) {
        if raw.is_some_and(|raw| goes(id, &raw, None, until)) {
            ids.push(id);
        }
    }
    loop {
        let slice = ids.split_off(ids.len().saturating_sub(SLICE));
        let last = ids.is_empty();
        ask(stores, slice, Box::new(move |answer| removals(answer, until, last))).await?;
        if last {
            return Ok(());
        }
    }
}

/// Looks again inside the transaction: another tab may have written something new meanwhile.
fn removals(answer: Answer, until: Revision, last: bool) -> Vec<Write> {
    let mut writes = Vec::new();
    for (id, raw) in answer.entries {
        if raw.is_some_and(|raw| goes(id, &raw, None, until)) {
            writes.push(Write::Delete { key: keys::strict_entry(id) });
        }
    }
    if last {
        for prefix in [keys::STRICT_QUARANTINE, keys::RESTORE, keys::RESTORE_BODY] {
            writes.push(Write::DeletePrefix { prefix: prefix.to_owned() });
        }
        // Unless a later wipe stands.
        if answer.wiped.is_none_or(|stored| stored.until <= until) {
            writes.push(put_wiped(Wiped { until, tidy: true }));
        }
    }
    writes
}
