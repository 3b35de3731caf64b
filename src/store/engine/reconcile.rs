//! Comparing both copies of every entry in idle slices, and mending the one that is behind, missing or damaged.
//!
//! A first look works on what was read at the start; whatever seems to need mending is looked at again inside a strict
//! transaction, because another tab may have gone on writing.

use super::judge::{Judgement, Seen, Side, Then, judge};
use super::meta::strict_is_newer;
use super::pending::Pending;
use super::wiped::Wiped;
use super::{Batch, Problem, quarantine};
use crate::domain::{EntryId, Revision};
use crate::store::codec::decode;
use crate::store::keys;
use crate::store::ports::{LocalArea, Stores, StrictError, Write};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// What is left to compare.
#[derive(Debug)]
pub struct Reconcile {
    /// Oldest first: the next one is taken from the end.
    ids: Vec<EntryId>,
    strict: BTreeMap<EntryId, String>,
    wiped: Option<Revision>,
    strict_ok: bool,
}

/// Starts comparing. Without a strict database, only the fast area is looked after: damage set aside, wipes carried out.
///
/// # Errors
/// That of the strict database if there is one but it cannot be read; [`Stores::local_only`] then still works.
pub async fn reconcile(stores: &Stores, wiped_before: Option<Revision>) -> Result<Reconcile, StrictError> {
    let mut strict = BTreeMap::new();
    let mut wiped = wiped_before;
    if let Some(db) = &stores.strict {
        wiped = wiped.max(share_wipe(stores).await?);
        let pairs = db.read_all(keys::STRICT_ENTRIES).await?;
        strict =
            pairs.into_iter().filter_map(|(key, raw)| Some((keys::strict_entry_id(&key)?, raw))).collect();
    }
    let mut ids: BTreeSet<EntryId> = strict.keys().copied().collect();
    for key in stores.local.keys().unwrap_or_default() {
        ids.extend(keys::entry_id(&key).or_else(|| keys::pending_id(&key)));
    }
    Ok(Reconcile { ids: ids.into_iter().collect(), strict, wiped, strict_ok: stores.strict.is_some() })
}

/// Lets both stores know of the later wipe.
async fn share_wipe(stores: &Stores) -> Result<Option<Revision>, StrictError> {
    let local = Rc::clone(&stores.local);
    let Some(strict) = stores.strict.as_ref().filter(|_| !stores.is_read_only()) else { return Ok(None) };
    let known = Rc::new(RefCell::new(None));
    let slot = Rc::clone(&known);
    let share = move |found: Vec<Option<String>>| {
        let mut found = found.into_iter();
        let (stored, schema) = (found.next().flatten(), found.next().flatten());
        if strict_is_newer(schema.as_deref()) {
            return Vec::new();
        }
        let stored = stored.as_deref().and_then(Wiped::parse);
        let mirrored = local.get(keys::WIPED).unwrap_or_default().as_deref().and_then(Wiped::parse);
        let later = Wiped::later(stored, mirrored);
        slot.replace(later);
        let put = |wiped: Wiped| Write::Put { key: keys::STRICT_WIPED.to_owned(), value: wiped.text() };
        later.filter(|_| later != stored).map(put).into_iter().collect()
    };
    strict
        .transact(vec![keys::STRICT_WIPED.to_owned(), keys::STRICT_SCHEMA.to_owned()], Box::new(share))
        .await?;
    let known = known.take();
    if let Some(wiped) = known {
        let text = wiped.text();
        if stores.local.get(keys::WIPED).ok().flatten().as_ref() != Some(&text) {
            // The strict record is the one that counts.
            let _ = stores.local.set(keys::WIPED, &text);
        }
    }
    Ok(known.map(|wiped| wiped.until))
}

impl Reconcile {
    /// Whether every entry was compared.
    pub fn is_done(&self) -> bool {
        self.ids.is_empty()
    }

    /// Whether the strict database has answered all along; if not, some copies are still to be mended at another start.
    pub fn strict_ok(&self) -> bool {
        self.strict_ok
    }

    /// Compares at most so many entries, and mends those that need it in one strict transaction.
    pub async fn step(&mut self, stores: &Stores, most: usize) -> Batch {
        let mut batch = Batch::default();
        let mut slice = Vec::new();
        for _ in 0..most {
            let Some(id) = self.ids.pop() else { break };
            let Some(found) = Found::look(&*stores.local, id, self.strict.remove(&id), self.wiped) else {
                continue;
            };
            if found.judged.newer {
                stores.make_read_only();
                batch.problems.push(Problem::Newer { id });
            } else if !found.is_settled(stores.strict.is_some()) {
                slice.push(found);
            }
        }
        if stores.is_read_only() {
            slice.iter().for_each(|found| found.show(&mut batch));
        } else if !slice.is_empty() {
            self.mend(stores, slice, &mut batch).await;
        }
        batch
    }

    async fn mend(&mut self, stores: &Stores, slice: Vec<Found>, batch: &mut Batch) {
        let Some(strict) = &stores.strict else {
            slice.iter().for_each(|found| found.mend_local(&*stores.local, false, batch));
            return;
        };
        let ids: Vec<EntryId> = slice.iter().map(|found| found.id).collect();
        let mut reads = vec![keys::STRICT_WIPED.to_owned(), keys::STRICT_SCHEMA.to_owned()];
        reads.extend(ids.iter().map(|id| keys::strict_entry(*id)));
        let again = Rc::new(RefCell::new(Vec::new()));
        let (local, slot, wiped) = (Rc::clone(&stores.local), Rc::clone(&again), self.wiped);
        let decide = move |found: Vec<Option<String>>| {
            let mut found = found.into_iter();
            let stored = found.next().flatten().as_deref().and_then(Wiped::parse).map(|wiped| wiped.until);
            let schema = found.next().flatten();
            let wiped = wiped.max(stored);
            let pairs = ids.into_iter().zip(found);
            let looked: Vec<Found> =
                pairs.filter_map(|(id, raw)| Found::look(&*local, id, raw, wiped)).collect();
            let newer = strict_is_newer(schema.as_deref()) || looked.iter().any(|found| found.judged.newer);
            let writes =
                if newer { Vec::new() } else { looked.iter().flat_map(Found::strict_writes).collect() };
            slot.replace(if newer { Vec::new() } else { looked });
            writes
        };
        match strict.transact(reads, Box::new(decide)).await {
            Ok(()) => again.take().iter().for_each(|found| found.mend_local(&*stores.local, true, batch)),
            Err(_) => {
                self.strict_ok = false;
                slice.iter().for_each(|found| found.show(batch));
            }
        }
    }
}

/// Both copies of one entry, looked at together.
struct Found {
    id: EntryId,
    local: Option<String>,
    strict: Option<String>,
    note: Option<String>,
    judged: Judgement,
}

impl Found {
    /// `None` where the fast area cannot be read: then nothing may be concluded.
    fn look(
        local: &dyn LocalArea,
        id: EntryId,
        strict: Option<String>,
        wiped: Option<Revision>,
    ) -> Option<Self> {
        let raw = local.get(&keys::entry(id)).ok()?;
        let note = local.get(&keys::pending(id)).ok()?;
        let pending = note.as_deref().map(Pending::parse);
        let seen =
            Seen { id, local: raw.as_deref(), strict: strict.as_deref(), pending: pending.as_ref(), wiped };
        let judged = judge(seen);
        Some(Self { id, local: raw, strict, note, judged })
    }

    fn is_settled(&self, has_strict: bool) -> bool {
        if has_strict {
            self.judged.is_settled() && self.note.is_none()
        } else {
            self.judged.local.then == Then::Stays
        }
    }

    fn winner(&self) -> Option<&str> {
        match self.judged.winner? {
            Side::Local => self.local.as_deref(),
            Side::Strict => self.strict.as_deref(),
        }
    }

    fn strict_writes(&self) -> Vec<Write> {
        let key = keys::strict_entry(self.id);
        let aside = self.judged.strict.aside.as_ref().zip(self.strict.as_deref());
        let aside = aside.map(|(_, raw)| quarantine::strict_write(self.id, raw));
        let then = match self.judged.strict.then {
            Then::Stays => None,
            Then::Follows => self.winner().map(|text| Write::Put { key, value: text.to_owned() }),
            Then::Goes => Some(Write::Delete { key }),
        };
        aside.into_iter().chain(then).collect()
    }

    /// Tells what holds, where the page may show something else.
    fn show(&self, batch: &mut Batch) {
        let news = self.judged.winner == Some(Side::Strict) || self.note.is_some();
        if let Some(Ok(record)) = self.winner().filter(|_| news).map(|raw| decode(self.id, raw)) {
            batch.records.push(record);
        }
    }

    /// Does the fast area's part, unless somebody wrote there meanwhile, and tells of everything done.
    fn mend_local(&self, local: &dyn LocalArea, strict: bool, batch: &mut Batch) {
        self.show(batch);
        let key = keys::entry(self.id);
        let quarantined =
            |key: &str, why: &String| Problem::Quarantined { key: key.to_owned(), why: why.clone() };
        if strict && let Some(why) = self.judged.strict.aside.as_ref().filter(|_| !self.judged.conflict) {
            batch.problems.push(quarantined(&keys::strict_entry(self.id), why));
        }
        if strict && self.judged.strict.then == Then::Follows && !self.judged.conflict {
            batch.problems.push(Problem::Repaired { id: self.id });
        }
        self.tell_conflict(batch);
        if local.get(&key).ok() != Some(self.local.clone()) {
            return;
        }
        if let Some((why, raw)) = self.judged.local.aside.as_ref().zip(self.local.as_deref()) {
            match quarantine::set_aside(local, self.id, raw) {
                Ok(()) if self.judged.conflict => {}
                Ok(()) => batch.problems.push(quarantined(&key, why)),
                Err(_) => {
                    batch.problems.push(Problem::Unreadable { key, why: why.clone() });
                    return;
                }
            }
        }
        let done = match (self.judged.local.then, self.winner()) {
            (Then::Follows, Some(text)) => {
                let done = local.set(&key, text);
                if done.is_ok() && !self.judged.conflict {
                    batch.problems.push(Problem::Repaired { id: self.id });
                }
                done
            }
            (Then::Goes, _) => local.remove(&key),
            _ => Ok(()),
        };
        if strict
            && done.is_ok()
            && local.get(&keys::pending(self.id)).ok() == Some(self.note.clone())
            && self.note.is_some()
        {
            // Both copies agree now; should this fail, the note is looked at again at the next start.
            let _ = local.remove(&keys::pending(self.id));
        }
    }

    fn tell_conflict(&self, batch: &mut Batch) {
        let loser = match self.judged.winner {
            Some(Side::Local) => self.strict.as_deref(),
            _ => self.local.as_deref(),
        };
        let read = |raw: Option<&str>| raw.and_then(|raw| decode(self.id, raw).ok()).map(Box::new);
        if self.judged.conflict
            && let (Some(mine), Some(theirs)) = (read(loser), read(self.winner()))
        {
            batch.problems.push(Problem::Conflict { mine, theirs });
        }
    }
}
