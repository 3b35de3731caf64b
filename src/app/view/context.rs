//! Circumstances: what goes on, and what is dated, newest first.

use crate::app::{Model, Phase, form::lasts};
use crate::domain::{Context, EntryId};
use chrono::NaiveDate;

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct ContextView {
    /// What may still go on: it lasts, and no end was recorded, or the end is today.
    pub now: Vec<(EntryId, Context)>,
    /// What happened on a day, or has ended.
    pub past: Vec<(EntryId, Context)>,
    /// The last day a circumstance can have.
    pub today: NaiveDate,
    /// Older entries are still being read.
    pub loading: bool,
}

/// Makes the view.
pub fn contexts(model: &Model) -> ContextView {
    let today = model.now.date();
    let all = model.journal.contexts().into_iter().rev().map(|(id, context)| (id, context.clone()));
    let (now, past) = all.partition(|(_, context): &(EntryId, Context)| {
        lasts(context.kind) && context.until.is_none_or(|until| until >= today)
    });
    ContextView { now, past, today, loading: model.phase != Phase::Complete }
}
