//! An earlier state of the journal that was looked at, and what going back to it would change.

use crate::domain::{ById, Entry, EntryId, Journal, Record, State};
use chrono::NaiveDate;

/// An earlier state, read and waiting for an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    /// When it was kept, in unix milliseconds.
    pub at_ms: u64,
    /// What it holds.
    pub records: Vec<Record>,
    /// What going back would do, when it was looked at.
    pub change: Change,
    /// The answer was yes and the restore point of now is being written.
    pub accepted: bool,
}

/// What going back to an earlier state does, counted by entries that live here or there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Entries living there.
    pub entries: usize,
    /// Entries that come back.
    pub back: usize,
    /// Entries that hold something else.
    pub changed: usize,
    /// Entries that are deleted, because they are not in it.
    pub gone: usize,
    /// The first civil date among the entries living there.
    pub first: Option<NaiveDate>,
    /// The last.
    pub last: Option<NaiveDate>,
}

impl Change {
    /// Nothing would change.
    pub fn is_none(self) -> bool {
        self.back + self.changed + self.gone == 0
    }
}

/// What going back to these records does, entry by entry: what each holds then, or nothing where it is deleted.
pub fn steps(journal: &Journal, records: &[Record]) -> (Change, Vec<(EntryId, Option<Entry>)>) {
    let mut change = Change::default();
    let mut steps = Vec::new();
    let mut then = Vec::new();
    for record in records {
        let State::Live(entry) = &record.state else { continue };
        then.push((record.id, ()));
        change.entries += 1;
        if let Some(date) = entry.date() {
            change.first = Some(change.first.map_or(date, |first| first.min(date)));
            change.last = Some(change.last.map_or(date, |last| last.max(date)));
        }
        match journal.entry(record.id) {
            Some(now) if now == entry => continue,
            Some(_) => change.changed += 1,
            None => change.back += 1,
        }
        steps.push((record.id, Some(entry.clone())));
    }
    let then = ById::from(then);
    for (id, _) in journal.live() {
        if !then.has(id) {
            change.gone += 1;
            steps.push((id, None));
        }
    }
    (change, steps)
}
