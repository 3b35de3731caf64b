//! *Delete everything*: the record first, then the tidying, which any later start can finish.

use super::meta::{Meta, strict_is_newer};
use super::pending::Pending;
use super::wiped::{Wiped, covers};
use crate::domain::{EntryId, Revision};
use crate::store::codec::{DecodeError, peek};
use crate::store::keys::{self, Plain};
use crate::store::ports::{LocalArea, LocalError, Stores, StrictError, Write};
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

/// Deletes every entry at or below a revision in both stores, and with them drafts, texts in quarantine, restore
/// points, the running hint and the device id. Preferences stay. `wiped_before` must be newer than everything seen
/// (see [`Revision::next`]); new revisions must be newer still.
///
/// Once the record stands in the strict database, the deletion holds whatever happens next: a kill, another tab, a
/// copy that comes back. What another tab writes *after* with a higher revision, and not as an edit of something
/// deleted, is new and stays.
///
/// # Errors
/// [`WipeError`].
pub async fn wipe(stores: &Stores, wiped_before: Revision) -> Result<(), WipeError> {
    let local = &*stores.local;
    if stores.is_read_only() || Meta::read(local).map_err(WipeError::Local)?.is_newer() {
        stores.make_read_only();
        return Err(WipeError::ReadOnly);
    }
    let record = Wiped { until: wiped_before, tidy: false };
    write_strict(stores, record).await?;
    write_local(local, record)?;
    tidy_up(stores, wiped_before).await
}

/// Removes everything a wipe covers, then notes that nothing is left to do.
pub(super) async fn tidy_up(stores: &Stores, until: Revision) -> Result<(), WipeError> {
    let local = &*stores.local;
    clear_local(local, until).map_err(WipeError::Local)?;
    clear_strict(stores, until).await.map_err(WipeError::Strict)?;
    let record = Wiped { until, tidy: true };
    write_strict(stores, record).await?;
    write_local(local, record)
}

/// Puts the record unless a later one stands.
async fn write_strict(stores: &Stores, record: Wiped) -> Result<(), WipeError> {
    let Some(strict) = &stores.strict else { return Ok(()) };
    let refused = Rc::new(Cell::new(false));
    let flag = Rc::clone(&refused);
    let decide = move |found: Vec<Option<String>>| {
        let mut found = found.into_iter();
        let stored = found.next().flatten().as_deref().and_then(Wiped::parse);
        let schema = found.next().flatten();
        if strict_is_newer(schema.as_deref()) {
            flag.set(true);
            return Vec::new();
        }
        if stored.is_some_and(|stored| stored.until > record.until) {
            return Vec::new();
        }
        vec![Write::Put { key: keys::STRICT_WIPED.to_owned(), value: record.text() }]
    };
    let reads = vec![keys::STRICT_WIPED.to_owned(), keys::STRICT_SCHEMA.to_owned()];
    strict.transact(reads, Box::new(decide)).await.map_err(WipeError::Strict)?;
    if refused.get() {
        stores.make_read_only();
        return Err(WipeError::ReadOnly);
    }
    Ok(())
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
            let from = note.filter(|note| note.is_of(rev)).map_or(&[][..], |note| &note.from);
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
        } else if let Some(id) = keys::entry_id(&key) {
            let note = super::pending::find(local, id)?;
            if local.get(&key)?.is_some_and(|raw| goes(id, &raw, note.as_ref(), until)) {
                local.remove(&key)?;
                local.remove(&keys::pending(id))?;
            }
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
        strict.transact(reads, Box::new(decide)).await?;
    }
    let prefixes = [keys::STRICT_QUARANTINE, keys::RESTORE, keys::RESTORE_BODY];
    let decide = move |_| prefixes.map(|prefix| Write::DeletePrefix { prefix: prefix.to_owned() }).into();
    strict.transact(Vec::new(), Box::new(decide)).await
}
