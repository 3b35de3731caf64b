//! Saving, one entry or many, from the form to *Saved*.
//!
//! Order: the fast area (see `write_local`), then strict transactions, which alone can compare revisions with other tabs.
//! Everything before the first `await` happens at once, so that saves of one tab keep their order. Many entries share
//! a transaction, because its commit takes milliseconds however little is in it; each is judged by itself all the same.
//!
//! When the strict database fails, for want of room too, the answer is [`SaveOutcome::Kept`] and not a refusal: the
//! entry *is* in the fast area, read back, and every later start offers it to the strict database again. To refuse
//! would make a person type again what is already there.

use super::ask::{Answer, ask};
use super::pending;
use super::verdict::{Verdict, decide};
use super::write_local::{Stop, Written, begin, write_local};
use crate::domain::{EntryId, Record, Revision};
use crate::store::ports::{Later, Stopped, Stores, StrictError, Write};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// So many entries share a transaction: few enough that one which fails keeps little from being *Saved*.
const CHUNK: usize = 1_000;

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

/// Saves a revision: [`save_all`] of one.
pub async fn save(stores: &Stores, request: SaveRequest) -> SaveOutcome {
    let outcome = save_all(stores, vec![request]).await.pop();
    outcome.map_or(SaveOutcome::Refused(Refusal::Blocked), |(_, _, outcome)| outcome)
}

/// Saves many revisions, and tells of each how that ended: as many outcomes as requests, in their order, each named by
/// the id and revision asked for.
///
/// Every request is judged by itself, exactly as if it were saved alone: a conflict, a wipe or a lack of room in the
/// fast area concerns the entry it befalls and no other. Two things are shared. All texts are in the fast area before
/// the first `await`, so that whatever is saved later comes later. And the strict database takes them in slices of
/// 1,000, each in one transaction: a kill leaves every entry either as it was or as asked for, and a transaction
/// that fails, for want of room too, leaves all of its slice [`SaveOutcome::Kept`], to be offered again at the next
/// start. Data of a newer version, wherever it is met, refuses everything that is not stored yet, and what was written
/// of it is taken back.
///
/// One entry may be asked for more than once, each revision made from the one before. What stops one in the fast area
/// then stops those made from it, also those that are saved by another call before this one has told.
pub async fn save_all(stores: &Stores, requests: Vec<SaveRequest>) -> Vec<(EntryId, Revision, SaveOutcome)> {
    let mut bulk = Bulk::begin(stores, requests);
    while let Some(asked) = bulk.send(stores) {
        let ended = asked.await;
        bulk.settle(stores, ended);
    }
    stores.stopped.borrow_mut().retain(|others| !Rc::ptr_eq(others, &bulk.stopped));
    bulk.outcomes
}

/// The fate of what was made from a revision that came to nothing, where the page could not know: the same. Else it
/// would take the place of what its base did not.
fn made_from_stopped(stores: &Stores, id: EntryId, base: Option<Revision>) -> Option<SaveOutcome> {
    let base = base?;
    for stopped in stores.stopped.borrow().iter() {
        for (of, rev, outcome) in stopped.borrow().iter() {
            if (*of, *rev) == (id, base) {
                return Some(outcome.clone());
            }
        }
    }
    None
}

impl From<Stop> for SaveOutcome {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Conflict(theirs) => Self::Conflict { theirs: *theirs },
            Stop::Refused(why) => Self::Refused(why),
        }
    }
}

/// Saves on their way.
struct Bulk {
    /// One per request. [`Refusal::ReadOnly`] until it is known, which is what becomes of those that are given up.
    outcomes: Vec<(EntryId, Revision, SaveOutcome)>,
    /// In the fast area, not yet in a transaction.
    waiting: Vec<Written>,
    /// In the transaction under way.
    sent: Rc<Sent>,
    /// Those of the outcomes that came to nothing at once, for whoever goes on from them before they are told.
    stopped: Stopped,
}

/// What a transaction is about, and what it decided.
#[derive(Default)]
struct Sent {
    written: Vec<Written>,
    /// One each, or none if nothing was decided.
    verdicts: RefCell<Vec<Verdict>>,
    newer: Cell<bool>,
}

impl Bulk {
    /// Does the local half of all.
    fn begin(stores: &Stores, requests: Vec<SaveRequest>) -> Self {
        let mut bulk = Self {
            outcomes: Vec::with_capacity(requests.len()),
            waiting: Vec::new(),
            sent: Rc::default(),
            stopped: Rc::default(),
        };
        let begun = begin(stores);
        let mut newer = false;
        stores.stopped.borrow_mut().push(Rc::clone(&bulk.stopped));
        for SaveRequest { record, base } in requests {
            let (id, rev, at) = (record.id, record.rev, bulk.outcomes.len());
            let mut outcome = SaveOutcome::Refused(begun.err().unwrap_or(Refusal::ReadOnly));
            if let (Ok(until), false) = (begun, newer) {
                let written = match made_from_stopped(stores, id, base) {
                    Some(same) => Err(same),
                    None => write_local(stores, &record, base, until, at).map_err(SaveOutcome::from),
                };
                match written {
                    Ok(written) => bulk.waiting.push(written),
                    Err(stop) => {
                        // Writing was allowed a moment ago: data of a newer version was met just now.
                        newer = stop == SaveOutcome::Refused(Refusal::ReadOnly);
                        bulk.stopped.borrow_mut().push((id, rev, stop.clone()));
                        outcome = stop;
                    }
                }
            }
            bulk.outcomes.push((id, rev, outcome));
        }
        if newer {
            bulk.give_up(stores, &[]);
        }
        bulk
    }

    /// Asks for the next transaction, if anything is left. It holds no entry twice: it could not see its own writes.
    fn send<'a>(&mut self, stores: &'a Stores) -> Option<Later<'a, Result<(), StrictError>>> {
        let mut ids: Vec<EntryId> = Vec::new();
        for written in self.waiting.iter().take(CHUNK) {
            if ids.contains(&written.id) {
                break;
            }
            ids.push(written.id);
        }
        if ids.is_empty() {
            return None;
        }
        let rest = self.waiting.split_off(ids.len());
        let written = std::mem::replace(&mut self.waiting, rest);
        let sent = Rc::new(Sent { written, ..Sent::default() });
        self.sent = Rc::clone(&sent);
        Some(ask(stores, ids, Box::new(move |answer| sent.decide(answer))))
    }

    /// Takes in how the transaction ended.
    fn settle(&mut self, stores: &Stores, ended: Result<(), StrictError>) {
        let sent = std::mem::take(&mut self.sent);
        // Newer data found meanwhile, elsewhere in this page: not even tidying is allowed any more.
        let hands_off = stores.is_read_only();
        if ended.is_ok() && sent.newer.get() && !hands_off {
            return self.give_up(stores, &sent.written);
        }
        let local = &*stores.local;
        let kept = |why| if local.lasts() { SaveOutcome::Kept } else { SaveOutcome::Refused(why) };
        let mut verdicts = sent.verdicts.take().into_iter();
        for ours in &sent.written {
            let outcome = match (&ended, verdicts.next()) {
                (Ok(()), Some(Verdict::Stored)) => {
                    if !hands_off {
                        pending::clear(local, ours.id, ours.rev);
                    }
                    SaveOutcome::Saved
                }
                _ if hands_off => continue,
                (Ok(()), Some(Verdict::Conflict { theirs, text })) => {
                    ours.give_way(local, Some(&text));
                    SaveOutcome::Conflict { theirs: *theirs }
                }
                (Ok(()), Some(Verdict::Wiped)) => {
                    ours.give_way(local, None);
                    SaveOutcome::Refused(Refusal::Wiped)
                }
                (Err(StrictError::Quota), _) => kept(Refusal::Full),
                (Err(_), _) | (Ok(()), _) => kept(Refusal::Blocked),
            };
            if let Some(slot) = self.outcomes.get_mut(ours.at) {
                slot.2 = outcome;
            }
        }
    }

    /// Newer data was met: takes back what is not stored, the latest first, before nothing may be written any more.
    fn give_up(&mut self, stores: &Stores, sent: &[Written]) {
        let waiting = std::mem::take(&mut self.waiting);
        for written in sent.iter().chain(&waiting).rev() {
            written.withdraw(&*stores.local);
        }
        stores.make_read_only();
    }
}

impl Sent {
    fn decide(&self, answer: Answer) -> Vec<Write> {
        let until = answer.wiped.map(|wiped| wiped.until);
        let (mut verdicts, mut writes, mut newer) = (Vec::new(), Vec::new(), answer.newer);
        for (ours, (_, stored)) in self.written.iter().zip(answer.entries) {
            let verdict = decide(ours, stored, until, &mut writes);
            newer |= matches!(verdict, Verdict::Newer);
            verdicts.push(verdict);
        }
        if newer {
            self.newer.set(true);
            return Vec::new();
        }
        self.verdicts.replace(verdicts);
        writes
    }
}
