//! Deleted entries give up their content thirty days on; only the tombstone stays.
//!
//! Invariant: content goes by an ordinary save of a new revision, so that every tab, copy and backup agrees on it, and
//! only after both copies were compared to the end.

use super::save::{self, BRING_BACK_MS};
use super::{Ports, now_ms};
use crate::app::{Effect, Model};
use crate::domain::{EntryId, State};

const DAY_MS: u64 = 24 * 3600 * 1000;
/// The clock is believed when the journal was in use by it so lately.
const USED_WITHIN_MS: u64 = 365 * DAY_MS;
/// So many at one start; the next start goes on.
const MOST: usize = 100;

/// Whether an entry deleted at this moment (unix milliseconds) can still be brought back.
pub(super) fn can_bring_back(model: &Model, at_ms: u64) -> bool {
    now_ms(model) < at_ms.saturating_add(BRING_BACK_MS)
}

/// Writes the tombstones that are old enough anew, without content.
pub(super) fn expire(model: &mut Model, ports: &Ports) -> Vec<Effect> {
    if model.read_only() || !clock_is_believable(model) {
        return Vec::new();
    }
    let old = |id: EntryId, at_ms: u64| {
        // A deletion noted by a clock that was behind is as old as its revision says.
        let noted = model.journal.record(id).map_or(at_ms, |record| at_ms.max(record.rev.ms()));
        (!can_bring_back(model, noted)).then_some((id, at_ms))
    };
    let deleted = model.journal.deleted().into_iter().rev();
    let due: Vec<_> = deleted.filter_map(|(id, at_ms, _)| old(id, at_ms)).take(MOST).collect();
    let strip = |(id, at_ms)| save::write(model, ports, id, State::Deleted { at_ms, content: None });
    due.into_iter().flat_map(strip).collect()
}

/// A clock set far ahead makes everything look thirty days old, and what is stripped does not come back when the clock
/// is put right. So the journal itself must bear the clock out: some revision is older than a day and younger than a
/// year. Younger ones prove nothing, because the same wrong clock may have made them at this very start.
fn clock_is_believable(model: &Model) -> bool {
    let age = |ms: u64| now_ms(model).checked_sub(ms);
    let mut ages = model.journal.records().filter_map(|record| age(record.rev.ms()));
    ages.any(|age| (DAY_MS..USED_WITHIN_MS).contains(&age))
}
