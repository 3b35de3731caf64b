//! Comparing both copies of every entry in idle slices, and mending the one that is behind, missing or damaged.
//!
//! A first look works on what was read at the start; whatever seems to need mending is looked at again inside a strict
//! transaction, because another tab may have gone on writing.

use super::ask::{Answer, ask, entries, put_wiped};
use super::judge::{Judgement, Seen, Side, Then, judge};
use super::pending::{self, Pending};
use super::wiped::Wiped;
use super::{Batch, Problem, quarantine};
use crate::domain::{ById, EntryId, Revision, order};
use crate::store::codec::{decode, peek};
use crate::store::keys;
use crate::store::ports::{LocalArea, Stores, StrictError, Write};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What is left to compare.
#[derive(Debug)]
pub struct Reconcile {
    /// Oldest first: the next one is taken from the end.
    ids: Vec<EntryId>,
    strict: ById<Option<String>>,
    /// Notes of edits, found at the start.
    notes: ById<Vec<Revision>>,
    wiped: Option<Revision>,
    strict_ok: bool,
}

/// Starts comparing. Without a strict database, only the fast area is looked after: damage set aside, wipes carried out.
///
/// # Errors
/// That of the strict database if there is one but it cannot be read; [`Stores::local_only`] then still works.
pub async fn reconcile(stores: &Stores, wiped_before: Option<Revision>) -> Result<Reconcile, StrictError> {
    let (mut strict, mut wiped) = (Vec::new(), wiped_before);
    if stores.strict.is_some() {
        wiped = wiped.max(share_wipe(stores).await?);
        strict = stores.read_all(keys::STRICT_ENTRIES).await?;
    }
    Ok(Reconcile::of(stores, strict, wiped))
}

/// Lets both stores know of the later wipe.
async fn share_wipe(stores: &Stores) -> Result<Option<Revision>, StrictError> {
    if stores.is_read_only() {
        return Ok(None);
    }
    let known = Rc::new(Cell::new(None));
    let (slot, page) = (Rc::clone(&known), stores.clone());
    let share = move |answer: Answer| {
        if answer.newer {
            page.make_read_only();
            return Vec::new();
        }
        let later = Wiped::later(answer.wiped, Wiped::read(&*page.local).unwrap_or_default());
        slot.set(later);
        match later {
            Some(wiped) if later != answer.wiped => vec![put_wiped(wiped)],
            _ => Vec::new(),
        }
    };
    ask(stores, Vec::new(), Box::new(share)).await?;
    let Some(Wiped { until, .. }) = known.get() else { return Ok(None) };
    let mirrored = Wiped::read(&*stores.local).unwrap_or_default();
    if !stores.is_read_only() && mirrored.is_none_or(|mirrored| mirrored.until < until) {
        // The strict record is the one that counts. This one says that the fast area is still to be tidied.
        let _ = stores.local.set(keys::WIPED, &Wiped { until, tidy: false }.text());
    }
    Ok(Some(until))
}

impl Reconcile {
    fn of(stores: &Stores, strict: Vec<(String, String)>, wiped: Option<Revision>) -> Self {
        let strict = ById::from(entries(strict));
        let mut ids = strict.ids().to_vec();
        let mut notes: ById<Vec<Revision>> = ById::default();
        for key in stores.local.keys().unwrap_or_default() {
            if let Some((id, rev)) = keys::pending_id(&key) {
                match notes.get_mut(id) {
                    Some(known) => known.push(rev),
                    None => notes.insert(id, vec![rev]),
                }
                ids.push(id);
            } else if let Some(id) = keys::entry_id(&key) {
                ids.push(id);
            }
        }
        order::distinct(&mut ids);
        Self { ids, strict, notes, wiped, strict_ok: stores.strict.is_some() }
    }

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
        let slice = self.look(stores, most, &mut batch);
        if stores.strict.is_some() && !slice.is_empty() && !stores.is_read_only() {
            let again: Rc<RefCell<Vec<Found>>> = Rc::default();
            let (slot, page, wiped) = (Rc::clone(&again), stores.clone(), self.wiped);
            let ids = slice.iter().map(|found| found.id).collect();
            let decide = move |answer: Answer| look_again(&page, answer, wiped, &slot);
            let ended = ask(stores, ids, Box::new(decide)).await;
            self.strict_ok &= ended.is_ok();
            let judged = ended.is_ok() && !stores.is_read_only();
            self.finish(stores, slice, judged.then(|| again.take()), &mut batch);
        } else {
            for found in slice {
                match stores.is_read_only() {
                    true => found.show(&mut batch),
                    false => drop(found.mend_local(&*stores.local, false, &mut batch)),
                }
            }
        }
        batch
    }

    /// The first look at the next entries: those that need mending.
    fn look(&mut self, stores: &Stores, most: usize, batch: &mut Batch) -> Vec<Found> {
        let mut slice = Vec::new();
        for _ in 0..most {
            let Some(id) = self.ids.pop() else { break };
            let (strict, noted) = (self.strict.remove(id).flatten(), self.notes.has(id));
            let Some(found) = Found::look(stores, id, strict, self.wiped, noted) else {
                continue;
            };
            if found.judged.newer {
                stores.make_read_only();
                batch.problems.push(Problem::Newer { id });
            } else if !found.is_settled(stores.strict.is_some()) || noted {
                slice.push(found);
            }
        }
        slice
    }

    /// Mends the fast area as it was judged inside the transaction; where none could judge, what was found is shown.
    fn finish(&mut self, stores: &Stores, slice: Vec<Found>, again: Option<Vec<Found>>, batch: &mut Batch) {
        let Some(again) = again else {
            return slice.iter().for_each(|found| found.show(batch));
        };
        for found in again {
            if found.mend_local(&*stores.local, true, batch) {
                let notes = self.notes.remove(found.id).unwrap_or_default();
                found.clear_notes(&*stores.local, &notes);
            }
        }
    }
}

/// The second look, inside the transaction: the writes that mend the strict database.
fn look_again(
    page: &Stores,
    answer: Answer,
    wiped: Option<Revision>,
    slot: &RefCell<Vec<Found>>,
) -> Vec<Write> {
    let wiped = wiped.max(answer.wiped.map(|wiped| wiped.until));
    let (mut looked, mut writes, mut newer) = (Vec::new(), Vec::new(), answer.newer);
    for (id, raw) in answer.entries {
        if let Some(found) = Found::look(page, id, raw, wiped, true) {
            newer |= found.judged.newer;
            found.mend_strict(&mut writes);
            looked.push(found);
        }
    }
    if newer {
        page.make_read_only();
        return Vec::new();
    }
    slot.replace(looked);
    writes
}

/// Both copies of one entry, looked at together.
struct Found {
    id: EntryId,
    local: Option<String>,
    strict: Option<String>,
    note: Option<Pending>,
    judged: Judgement,
}

impl Found {
    /// `None` where the fast area cannot be read: then nothing may be concluded. Only what may be `noted` is asked
    /// for a note.
    fn look(
        stores: &Stores,
        id: EntryId,
        strict: Option<String>,
        wiped: Option<Revision>,
        noted: bool,
    ) -> Option<Self> {
        let local = &*stores.local;
        let raw = local.get(&keys::entry(id)).ok()?;
        let rev = raw.as_deref().filter(|_| noted).and_then(|raw| peek(id, raw).ok());
        let note = rev.map(|rev| pending::find(local, id, rev)).transpose().ok()?.flatten();
        let judged = judge(Seen {
            id,
            local: raw.as_deref(),
            strict: strict.as_deref(),
            asked: stores.strict.is_some(),
            pending: note.as_ref(),
            wiped,
        });
        Some(Self { id, local: raw, strict, note, judged })
    }

    fn is_settled(&self, has_strict: bool) -> bool {
        if has_strict { self.judged.is_settled() } else { self.judged.local.then == Then::Stays }
    }

    fn winner(&self) -> Option<&str> {
        match self.judged.winner? {
            Side::Local => self.local.as_deref(),
            Side::Strict => self.strict.as_deref(),
        }
    }

    /// The strict database's part.
    fn mend_strict(&self, writes: &mut Vec<Write>) {
        if let (Some(_), Some(raw)) = (&self.judged.strict.aside, &self.strict) {
            writes.push(quarantine::strict_write(self.id, raw));
        }
        let key = keys::strict_entry(self.id);
        match (self.judged.strict.then, self.winner()) {
            (Then::Follows, Some(text)) => writes.push(Write::Put { key, value: text.to_owned() }),
            (Then::Goes, _) => writes.push(Write::Delete { key }),
            (Then::Stays | Then::Follows, _) => {}
        }
    }

    /// Tells what holds, where the page may show something else.
    fn show(&self, batch: &mut Batch) {
        let news = self.judged.winner == Some(Side::Strict) || self.note.is_some();
        if let Some(Ok(record)) = self.winner().filter(|_| news).map(|raw| decode(self.id, raw)) {
            batch.records.push(record);
        }
    }

    /// Does the fast area's part, unless somebody wrote there meanwhile, and tells of everything done. Says whether
    /// the fast area now is as judged.
    fn mend_local(&self, local: &dyn LocalArea, strict: bool, batch: &mut Batch) -> bool {
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
        if local.get(&key).as_ref() != Ok(&self.local) {
            return false;
        }
        if let Some((why, raw)) = self.judged.local.aside.as_ref().zip(self.local.as_deref()) {
            match quarantine::set_aside(local, self.id, raw) {
                Ok(()) if self.judged.conflict => {}
                Ok(()) => batch.problems.push(quarantined(&key, why)),
                Err(_) => {
                    batch.problems.push(Problem::Unreadable { key, why: why.clone() });
                    return false;
                }
            }
        }
        // What came of it is read, not taken on trust.
        let expected = match (self.judged.local.then, self.winner()) {
            (Then::Follows, Some(text)) => {
                let _ = local.set(&key, text);
                Some(text)
            }
            (Then::Goes, _) => {
                let _ = local.remove(&key);
                None
            }
            _ => self.local.as_deref(),
        };
        let done = local.get(&key).is_ok_and(|now| now.as_deref() == expected);
        if done && self.judged.local.then == Then::Follows && !self.judged.conflict {
            batch.problems.push(Problem::Repaired { id: self.id });
        }
        done
    }

    /// Removes the notes that have nothing more to tell: about the text that was judged, and about anything older than
    /// what holds. A note about something newer may be another tab's, just now.
    fn clear_notes(&self, local: &dyn LocalArea, notes: &[Revision]) {
        let rev = |raw: Option<&str>| raw.and_then(|raw| peek(self.id, raw).ok());
        let (holds, judged) = (rev(self.winner()), rev(self.local.as_deref()));
        for note in notes.iter().filter(|note| Some(**note) <= holds || Some(**note) == judged) {
            pending::clear(local, self.id, *note);
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
