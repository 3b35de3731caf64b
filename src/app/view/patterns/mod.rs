//! The patterns page: charts over a stretch of nights, what was tried, and this stretch beside the one before.
//!
//! Invariant: every entry of the stretch stands in exactly one column of each chart, and a night nobody recorded stays
//! a gap.

mod changes;
mod chart;
mod doses;
mod range;
mod relief;

pub(super) use changes::of_facts;
pub use changes::{Beyond, Change, Changes, Figure, Side, changes};
pub use chart::{Chart, Column, Measure, Spread, Summary, across, chart, column_of, depth, stepped};
pub(super) use doses::events;
pub use doses::{DoseEvent, DoseMark, marks};
pub use range::{Range, Span, Step};
pub use relief::{Relief, relief};

use crate::app::{Model, Phase};
use crate::domain::{NightOf, nightly};

/// So many recorded nights make a first picture.
pub const FIRST_PICTURE: usize = 3;

/// The charts, in the order they are shown.
const MEASURES: [Measure; 5] =
    [Measure::Strength, Measure::Onset, Measure::Hours, Measure::Sleep, Measure::Nights];

/// What the page is made from: while it stays the same, the page does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PatternsKey {
    /// How far back.
    pub range: Range,
    /// Which state of the journal.
    turns: u32,
    /// Older entries are still being read.
    loading: bool,
    /// The last night to show.
    last: NightOf,
}

/// What the page is made from now.
pub fn patterns_key(model: &Model, range: Range) -> PatternsKey {
    PatternsKey {
        range,
        turns: model.journal.turns(),
        loading: model.phase != Phase::Complete,
        last: last_shown(model, range),
    }
}

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub enum PatternsView {
    /// Older entries are still being read; a picture of half a journal would mislead.
    Loading,
    /// Fewer nights than make a picture; how many there are.
    Few(usize),
    /// The charts.
    Charts(Box<Picture>),
}

/// All charts of a stretch.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The stretch.
    pub span: Span,
    /// Nights of it that hold anything.
    pub recorded: u32,
    /// The charts.
    pub charts: Vec<Chart>,
    /// Median sleep quality, 0–10 in tenths, and of how many nights.
    pub quality: Option<Spread>,
    /// When something was started, changed or stopped.
    pub marks: Vec<DoseMark>,
    /// What was tried.
    pub relief: Vec<Relief>,
    /// This stretch beside the one before.
    pub changes: Changes,
}

/// Makes the page.
pub fn patterns(model: &Model, key: PatternsKey) -> PatternsView {
    if key.loading {
        return PatternsView::Loading;
    }
    let journal = &model.journal;
    let total = journal.last_nights(0).1;
    let Some(first) = journal.first_night().filter(|_| total >= FIRST_PICTURE) else {
        return PatternsView::Few(total);
    };
    let span = match key.range.nights() {
        Some(nights) => Span::up_to(key.last, nights),
        None => Span { first: first.min(key.last), last: key.last },
    };
    let facts = nightly(journal, span.first, span.last);
    let quality = facts.iter().filter_map(|facts| facts.quality).map(|quality| i32::from(quality) * 10);
    // All there is has nothing before it: its last year stands beside the year before that.
    let now = if key.range == Range::All { Span::up_to(span.last, 364) } else { span };
    PatternsView::Charts(Box::new(Picture {
        span,
        recorded: u32::try_from(facts.len()).unwrap_or(u32::MAX),
        charts: MEASURES.into_iter().map(|measure| chart(measure, span, &facts)).collect(),
        quality: Spread::of(&quality.collect::<Vec<_>>()),
        marks: marks(journal, span),
        relief: relief(journal, span),
        changes: changes(journal, now),
    }))
}

/// Tonight once it holds anything, else the night before. All nights there are include those recorded ahead of time.
pub fn last_shown(model: &Model, range: Range) -> NightOf {
    let tonight = model.tonight();
    let begun = model.journal.between(tonight, tonight).next().is_some();
    let last = if begun { tonight } else { tonight.before() };
    match range {
        Range::All => model.journal.last_nights(1).0.first().map_or(last, |newest| last.max(*newest)),
        _ => last,
    }
}

#[cfg(test)]
mod laws;
