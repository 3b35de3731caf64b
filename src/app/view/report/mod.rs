//! The clinician's page: one sheet of figures about a stretch of nights, made from what the other pages show.
//!
//! Invariant: figures, dates and the person's own ticks, nothing concluded. A block that was not chosen is not made. No
//! notes in here: a page that leaves the house holds no diary.

mod around;
mod ask;
mod bloods;
mod glance;
mod nights;
mod taken;
mod tried;

#[cfg(test)]
mod tests;

pub use around::{Around, DayCount};
pub use ask::{Block, NAME_MOST, QUESTION_MOST, ReportAsk, Stretch, printed};
pub use bloods::{BloodRow, Bloods};
pub use glance::{GlanceRow, Sign, Told};
pub use nights::{NIGHTS_MOST, NightLine, SHEET_LINES, night_sheets};
pub use taken::{Taken, TakenRow, Tick};
pub use tried::TriedRow;

use super::compare::recorded;
use super::patterns::{
    Changes, Chart, DoseMark, Measure, Range, Span, Step, chart, last_shown, marks, of_facts, stepped,
};
use crate::app::{Model, Phase};
use crate::domain::compare::Outcome;
use crate::domain::{Boundary, NightFacts, NightOf, Recorded, nightly};
use chrono::NaiveDate;

/// So many nights are drawn as a dot each.
const DOTS_MOST: u32 = 400;

/// What the page is made from: while it stays the same, the page does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReportKey {
    /// What was asked for.
    pub ask: ReportAsk,
    /// Which state of the journal.
    turns: u32,
    /// Older entries are still being read.
    loading: bool,
    /// The list of medicines is there.
    listed: bool,
    /// Today.
    today: NaiveDate,
    /// The last night to show.
    last: NightOf,
}

/// What the page is made from now.
pub fn report_key(model: &Model, ask: ReportAsk) -> ReportKey {
    let range = if ask.stretch == Stretch::All { Range::All } else { Range::Year };
    ReportKey {
        ask,
        turns: model.journal.turns(),
        loading: model.phase != Phase::Complete,
        listed: model.medicines.ready().is_some(),
        today: model.now.date(),
        last: last_shown(model, range),
    }
}

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub enum ReportView {
    /// Older entries are still being read; figures of half a journal would mislead.
    Loading,
    /// The sheet.
    Sheet(Box<Report>),
}

/// One sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The stretch.
    pub span: Span,
    /// Nights of it that hold anything.
    pub recorded: u32,
    /// Nights of it that hold something, but not strength and first onset.
    pub partly: u32,
    /// The day it was made.
    pub made: NaiveDate,
    /// Where one night ends and the next begins.
    pub boundary: Boundary,
    /// The stretch compared and the one before it.
    pub beside: (Span, Span),
    /// At a glance.
    pub glance: Option<Vec<GlanceRow>>,
    /// First onsets with changes of doses.
    pub strip: Option<(Chart, Vec<DoseMark>)>,
    /// The four changes in figures, and what the person ticked.
    pub changes: Option<(Changes, Vec<Tick>)>,
    /// Medicines and supplements.
    pub taken: Option<Taken>,
    /// Lab values.
    pub bloods: Option<Bloods>,
    /// What was tried.
    pub tried: Option<Vec<TriedRow>>,
    /// Circumstances and habits.
    pub around: Option<Around>,
}

/// Makes the page.
pub fn report(model: &Model, key: ReportKey) -> ReportView {
    if key.loading {
        return ReportView::Loading;
    }
    let journal = &model.journal;
    let (ask, span) = (key.ask, key.ask.span(journal, key.last));
    let facts = nightly(journal, span.first, span.last);
    // All there is has nothing before it: its last year stands beside the year before that.
    let now = if ask.stretch == Stretch::All { Span::up_to(span.last, 364) } else { span };
    let before = now.before();
    let facts_before = nightly(journal, before.first, before.last);
    let facts_now = since(&facts, now);
    let beside = ((before, facts_before.as_slice()), (now, facts_now.as_slice()));
    let wanted = |block| ask.blocks.has(block);
    let strip = || {
        let chart = match span.nights() {
            ..=DOTS_MOST => stepped(Measure::Onset, Step::Night, span, &facts),
            _ => chart(Measure::Onset, span, &facts),
        };
        (chart, marks(journal, span))
    };
    // What nights and days say, for the two blocks that ask all of them.
    let records = match wanted(Block::Tried) || wanted(Block::Around) {
        true => recorded(journal, span.first, span.last, Outcome::Severity),
        false => Vec::new(),
    };
    ReportView::Sheet(Box::new(Report {
        span,
        recorded: u32::try_from(facts.len()).unwrap_or(u32::MAX),
        partly: facts.iter().map(|facts| u32::from(facts.recorded() == Recorded::Part)).sum(),
        made: key.today,
        boundary: model.night_rule().boundary,
        beside: (before, now),
        glance: wanted(Block::Glance).then(|| glance::rows(journal, beside.0, beside.1)),
        strip: wanted(Block::Strip).then(strip),
        changes: wanted(Block::Changes).then(|| (of_facts(beside.0, beside.1), taken::ticks(journal, span))),
        taken: wanted(Block::Taken).then(|| taken::taken(model, span)),
        bloods: wanted(Block::Bloods).then(|| bloods::bloods(model, span)),
        tried: wanted(Block::Tried).then(|| tried::tried(journal, span, &records)),
        around: wanted(Block::Around).then(|| around::around(model, span, &records)),
    }))
}

/// The facts of the later part of a stretch.
fn since(facts: &[NightFacts], now: Span) -> Vec<NightFacts> {
    let first = facts.partition_point(|facts| facts.night < now.first);
    facts.get(first..).unwrap_or_default().to_vec()
}
