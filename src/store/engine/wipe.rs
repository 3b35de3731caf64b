//! *Delete everything*: the record first, then the tidying, which any later start can finish.

use super::meta::{Meta, strict_is_newer};
use super::pending::{self, Pending};
use super::wiped::{Wiped, covers};
use crate::domain::{EntryId, Revision, order};
use crate::store::codec::{DecodeError, peek};
use crate::store::keys::{self, Plain};
use crate::store::ports::{LocalArea, LocalError, Stores, StrictDb, StrictError, Write};
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
/// the device id. Preferences stay. `wiped_before` must be newer than everything seen (see [`Revision::next`]); should
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
    let Some(strict) = &stores.strict else {
        return Ok(least.max(newest_local(&*stores.local).map_err(WipeError::Local)?.unwrap_or(least)));
    };
    let (mut until, mut recorded, mut known) = (least, false, Vec::new());
    loop {
        let pairs = strict.read_all(keys::STRICT_ENTRIES).await.map_err(WipeError::Strict)?;
        let found = pairs.iter().filter_map(|(key, _)| keys::strict_entry_id(key));
        if recorded && found.clone().all(|id| known.binary_search(&id).is_ok()) {
            return Ok(until);
        }
        known.extend(found);
        order::distinct(&mut known);
        until = put_record(stores, &**strict, until, known.clone()).await?;
        recorded = true;
    }
}

/// Puts the record at or above `least` and every revision of these entries, read in the very transaction that puts it:
/// an edit of one of them either counts here, or finds the record and is refused.
async fn put_record(
    stores: &Stores,
    strict: &dyn StrictDb,
    least: Revision,
    ids: Vec<EntryId>,
) -> Result<Revision, WipeError> {
    let mut reads = vec![keys::STRICT_WIPED.to_owned(), keys::STRICT_SCHEMA.to_owned()];
    reads.extend(ids.iter().map(|id| keys::strict_entry(*id)));
    let until = Rc::new(Cell::new(None));
    let (slot, page) = (Rc::clone(&until), stores.clone());
    let decide = move |found: Vec<Option<String>>| {
        let mut found = found.into_iter();
        let stored = found.next().flatten().as_deref().and_then(Wiped::parse).map(|wiped| wiped.until);
        if strict_is_newer(found.next().flatten().as_deref()) {
            page.make_read_only();
            return Vec::new();
        }
        let revisions = ids.into_iter().zip(found).filter_map(|(id, raw)| peek(id, &raw?).ok());
        let local = newest_local(&*page.local).unwrap_or_default();
        let until = revisions.chain(stored).chain(local).fold(least, Revision::max);
        slot.set(Some(until));
        vec![Write::Put { key: keys::STRICT_WIPED.to_owned(), value: Wiped { until, tidy: false }.text() }]
    };
    strict.transact(reads, stores.guarded(decide)).await.map_err(WipeError::Strict)?;
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
    if stores.is_read_only() || Meta::read(&*stores.local).map_err(WipeError::Local)?.is_newer() {
        stores.make_read_only();
        return Err(WipeError::ReadOnly);
    }
    Ok(())
}

/// Removes everything a wipe covers, then notes that nothing is left to do.
pub(super) async fn tidy_up(stores: &Stores, until: Revision) -> Result<(), WipeError> {
    let local = &*stores.local;
    clear_local(local, until).map_err(WipeError::Local)?;
    clear_strict(stores, until).await.map_err(WipeError::Strict)?;
    let record = Wiped { until, tidy: true };
    finish_record(stores, record).await?;
    writable(stores)?;
    write_local(local, record)
}

/// Notes that a wipe is finished, unless a later one stands.
async fn finish_record(stores: &Stores, record: Wiped) -> Result<(), WipeError> {
    let Some(strict) = &stores.strict else { return Ok(()) };
    let decide = move |found: Vec<Option<String>>| {
        let stored = found.into_iter().next().flatten().as_deref().and_then(Wiped::parse);
        let put = Write::Put { key: keys::STRICT_WIPED.to_owned(), value: record.text() };
        stored.is_none_or(|stored| stored.until <= record.until).then_some(put).into_iter().collect()
    };
    let reads = vec![keys::STRICT_WIPED.to_owned()];
    strict.transact(reads, stores.guarded(decide)).await.map_err(WipeError::Strict)
}

fn write_local(local: &dyn LocalArea, record: Wiped) -> Result<(), WipeError> {
    let stored = local.get(keys::WIPED).map_err(WipeError::Local)?.as_deref().and_then(Wiped::parse);
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
            || [Plain::Running, Plain::Tap, Plain::Backup].iter().any(|plain| plain.key() == key);
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

async fn clear_strict(stores: &Stores, until: Revision) -> Result<(), StrictError> {
    let Some(strict) = &stores.strict else { return Ok(()) };
    let pairs = strict.read_all(keys::STRICT_ENTRIES).await?;
    let ids: Vec<EntryId> = pairs
        .into_iter()
        .filter_map(|(key, raw)| Some((keys::strict_entry_id(&key)?, raw)))
        .filter(|(id, raw)| goes(*id, raw, None, until))
        .map(|(id, _)| id)
        .collect();
    for slice in ids.chunks(SLICE) {
        let ids = slice.to_vec();
        let reads = ids.iter().map(|id| keys::strict_entry(*id)).collect();
        // Looked at again inside the transaction: another tab may have written something new meanwhile.
        let decide = move |found: Vec<Option<String>>| {
            let still = ids.into_iter().zip(found).filter_map(|(id, raw)| Some((id, raw?)));
            let gone = still.filter(|(id, raw)| goes(*id, raw, None, until));
            gone.map(|(id, _)| Write::Delete { key: keys::strict_entry(id) }).collect()
        };
        strict.transact(reads, stores.guarded(decide)).await?;
    }
    let prefixes = [keys::STRICT_QUARANTINE, keys::RESTORE, keys::RESTORE_BODY];
    let decide = move |_| prefixes.map(|prefix| Write::DeletePrefix { prefix: prefix.to_owned() }).into();
    strict.transact(Vec::new(), stores.guarded(decide)).await
}
