//! How old the last file is, how much came since, and whether it is time for a word about it.

use crate::app::{Model, Phase};

/// So many new entries are worth a word.
const ENTRIES: usize = 10;
/// So many days are, with anything new.
const DAYS: u64 = 7;

pub(super) const DAY_MS: u64 = 24 * 3600 * 1000;

/// Entries written since a moment, in unix milliseconds.
pub(in crate::app) fn since(model: &Model, ms: u64) -> usize {
    model.journal.records().filter(|record| record.rev.ms() > ms).count()
}

/// Entries written since the last file.
pub(super) fn since_backup(model: &Model) -> usize {
    since(model, model.last_backup.unwrap_or(0))
}

/// Whole days since the last file, if there is one.
pub(super) fn days_since(model: &Model) -> Option<u64> {
    model.last_backup.map(|at| now(model).saturating_sub(at) / DAY_MS)
}

/// A file was saved within a day.
pub(super) fn saved_today(model: &Model) -> bool {
    days_since(model) == Some(0)
}

/// The entries in no file yet, once they are many or the last file, or the first entry, is a week old. Nobody is asked
/// before all entries are read, nor where nothing can be kept.
pub fn backup_due(model: &Model) -> Option<usize> {
    if model.phase != Phase::Complete || model.health.blocked {
        return None;
    }
    let last = model.last_backup.unwrap_or(0);
    let (mut new, mut oldest) = (0, u64::MAX);
    for record in model.journal.records().filter(|record| record.rev.ms() > last) {
        new += 1;
        oldest = oldest.min(record.rev.ms());
    }
    let from = model.last_backup.unwrap_or(oldest);
    let old = now(model).saturating_sub(from) >= DAYS * DAY_MS;
    (new >= ENTRIES || new > 0 && old).then_some(new)
}

fn now(model: &Model) -> u64 {
    u64::try_from(model.now.unix_ms()).unwrap_or(0)
}
