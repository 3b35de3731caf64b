//! The older entries of the fast area, read in synchronous slices after the first paint, newest first.
//!
//! Shows what the fast area says; damage and disagreement are left to `reconcile`, which follows and can see both
//! copies.

use super::{Batch, Problem, pending, wiped::covers};
use crate::domain::{EntryId, Revision, order};
use crate::store::codec::{Damage, DecodeError, decode};
use crate::store::keys;
use crate::store::ports::Stores;

/// What is left to read.
#[derive(Debug, Default)]
pub struct Backlog {
    /// Oldest first: the next one is taken from the end.
    ids: Vec<EntryId>,
    /// Those with a note of an edit, in order: the others need not be asked for one.
    noted: Vec<EntryId>,
    wiped: Option<Revision>,
}

impl Backlog {
    pub(super) fn new(mut ids: Vec<EntryId>, mut noted: Vec<EntryId>, wiped: Option<Revision>) -> Self {
        order::sort_by_key(&mut ids, |id| id.number());
        order::distinct(&mut noted);
        Self { ids, noted, wiped }
    }

    /// Whether everything was read.
    pub fn is_done(&self) -> bool {
        self.ids.is_empty()
    }

    /// Reads at most so many entries.
    pub fn step(&mut self, stores: &Stores, most: usize) -> Batch {
        let mut batch = Batch::default();
        let local = &*stores.local;
        for _ in 0..most {
            let Some(id) = self.ids.pop() else { break };
            let Ok(Some(raw)) = local.get(&keys::entry(id)) else { continue };
            match decode(id, &raw) {
                Ok(record) => {
                    // An edit that never reached the strict database may have been overtaken: let both be compared.
                    let unfinished = match self.noted.binary_search(&id) {
                        Ok(_) => pending::find(local, id, record.rev).unwrap_or_default(),
                        Err(_) => None,
                    };
                    let known = stores.strict.is_none() || unfinished.is_none();
                    let from = unfinished.map(|note| note.from).unwrap_or_default();
                    if known && !covers(self.wiped, record.rev, &from) {
                        batch.records.push(record);
                    }
                }
                Err(DecodeError::Newer { .. }) => {
                    stores.make_read_only();
                    batch.problems.push(Problem::Newer { id });
                }
                Err(DecodeError::Damaged(Damage::Content(why))) => {
                    batch.problems.push(Problem::Unreadable { key: keys::entry(id), why });
                }
                Err(DecodeError::Damaged(_)) => {}
            }
        }
        batch
    }
}
