//! Comparisons: nights with something beside nights without it, over one outcome at a time.
//!
//! Made only when somebody asks for it: a year takes a millisecond or so, not the time to draw a tap.

use super::tonight::{Hour, hour};
use crate::app::{Model, Phase, Status};
use crate::domain::compare::{
    Comparison, Factor, Lag, NightRecord, Outcome, Pair, Span, Untold, compare as differ, follows_weekdays,
    record,
};
use crate::domain::{Journal, NightOf, Revision};
use chrono::Days;

/// What is asked of the nights.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CompareAsk {
    /// What is compared.
    pub outcome: Outcome,
    /// By which day's factor.
    pub lag: Lag,
    /// How far back.
    pub span: Span,
}

impl Default for CompareAsk {
    fn default() -> Self {
        Self { outcome: Outcome::Severity, lag: Lag::Same, span: Span::All }
    }
}

/// A difference in whole steps: tenths of a point, or minutes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CompareFigures {
    /// Mean with, less mean without.
    pub mean: i32,
    /// Lower end of the 95 % interval.
    pub low: i32,
    /// Upper end of the 95 % interval.
    pub high: i32,
    /// The interval, as it is shown, holds 0.
    pub holds_nought: bool,
    /// The factor goes largely by the day of the week.
    pub weekdays: bool,
}

/// One factor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CompareRow {
    /// Which.
    pub factor: Factor,
    /// Nights with.
    pub with: usize,
    /// Nights without.
    pub without: usize,
    /// Nights left out.
    pub left_out: usize,
    /// The difference, or why there is none to show.
    pub found: Result<CompareFigures, Untold>,
}

/// All factors that were recorded on any night.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareView {
    /// What was asked.
    pub ask: CompareAsk,
    /// In a fixed order, never by size: a list by size would put chance on top.
    pub rows: Vec<CompareRow>,
    /// The drawing reaches from minus to plus this, in the steps of the figures.
    pub reach: i32,
    /// Nights looked at, recorded or not.
    pub nights: usize,
}

impl CompareView {
    /// Where a figure stands in the drawing, in thousandths of its width.
    pub fn at(&self, figure: i32) -> i32 {
        500 + 480 * figure.clamp(-self.reach, self.reach) / self.reach.max(1)
    }

    /// How many differences are shown.
    pub fn told(&self) -> usize {
        self.rows.iter().filter(|row| row.found.is_ok()).count()
    }
}

/// What the comparisons follow: while it stays as it is, they need not be made again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CompareKey {
    newest: Option<Revision>,
    entries: (usize, usize),
    phase: Phase,
    status: Status,
    last: NightOf,
}

/// Makes the key.
pub fn compare_key(model: &Model) -> CompareKey {
    CompareKey {
        newest: model.last_rev,
        entries: (model.journal.len(), model.journal.live_count()),
        phase: model.phase,
        status: model.status,
        last: last(model),
    }
}

/// At most so many nights are looked at: forty years. An entry with a mistyped year must not keep the page busy.
pub(super) const MOST: usize = 14_610;

/// The last night that is over.
fn last(model: &Model) -> NightOf {
    match hour(model.now) {
        Hour::Night => model.tonight().before(),
        _ => model.night_rule().last_finished(model.now),
    }
}

/// Makes the comparisons.
pub fn compare(model: &Model, ask: CompareAsk) -> CompareView {
    // The first is the night before those looked at, for the lag.
    let records = records(model, ask);
    let nights = records.len().saturating_sub(1);
    let rows: Vec<_> = Factor::all().filter_map(|factor| beside(&records, ask, factor)).collect();
    let widest = rows.iter().filter_map(|row| row.found.ok()).map(|f| f.high.max(-f.low)).max();
    CompareView { ask, rows, reach: reach(ask.outcome, widest.unwrap_or_default()), nights }
}

/// Compares the nights by one factor; nothing where no night had it. The first record is that of the night before.
pub(super) fn beside(records: &[NightRecord], ask: CompareAsk, factor: Factor) -> Option<CompareRow> {
    let mut pairs = Vec::with_capacity(records.len());
    for two in records.windows(2) {
        if let [before, night] = two {
            let of = if ask.lag == Lag::Same { night } else { before };
            pairs.push(Pair { outcome: night.outcome, factor: of.factor(factor) });
        }
    }
    let found = differ(&pairs);
    (found.with > 0).then(|| row(factor, ask.outcome, found, &pairs))
}

fn records(model: &Model, ask: CompareAsk) -> Vec<NightRecord> {
    let last = last(model);
    let Some(first) = model.journal.first_night().filter(|first| *first <= last) else { return Vec::new() };
    let most = ask.span.nights().unwrap_or(MOST);
    let earliest = last.date().checked_sub_days(Days::new(most as u64 - 1));
    let first = earliest.map_or(first, |earliest| first.max(NightOf::on(earliest)));
    recorded(&model.journal, first, last, ask.outcome)
}

/// What the nights from one to another say, with the night before them in front.
pub(super) fn recorded(
    journal: &Journal,
    first: NightOf,
    last: NightOf,
    outcome: Outcome,
) -> Vec<NightRecord> {
    let mut found = Vec::new();
    let mut night = first.before();
    while night <= last {
        found.push(record(journal, night, outcome));
        night = night.after();
    }
    found
}

fn row(factor: Factor, outcome: Outcome, found: Comparison, pairs: &[Pair]) -> CompareRow {
    let Comparison { with, without, left_out, .. } = found;
    let steps = if outcome == Outcome::Severity { 10.0 } else { 1.0 };
    let figures = |mean: f64, low: f64, high: f64| {
        let (low, high) = (whole(low * steps), whole(high * steps));
        let holds_nought = low <= 0 && 0 <= high;
        CompareFigures {
            mean: whole(mean * steps),
            low,
            high,
            holds_nought,
            weekdays: follows_weekdays(pairs),
        }
    };
    let found = found.found.map(|d| figures(d.mean, d.low, d.high));
    CompareRow { factor, with, without, left_out, found }
}

/// The nearest whole number.
fn whole(value: f64) -> i32 {
    (value + 0.5).floor() as i32
}

/// A round figure at or above the widest.
fn reach(outcome: Outcome, widest: i32) -> i32 {
    let round: &[i32] = match outcome {
        Outcome::Severity => &[10, 20, 30, 40, 50, 60, 80, 100],
        _ => &[30, 60, 90, 120, 180, 240, 360, 480, 720],
    };
    round.iter().copied().find(|reach| *reach >= widest).unwrap_or(widest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_rounded_to_the_nearest() {
        let check = |value, rounded| assert_eq!(whole(value), rounded, "{value}");
        check(0.49, 0);
        check(0.5, 1);
        check(-0.4, 0);
        check(-0.6, -1);
        check(-3.2, -3);
    }

    #[test]
    fn the_drawing_has_room_for_the_widest_interval() {
        let check = |outcome, widest, round| assert_eq!(reach(outcome, widest), round, "{widest}");
        check(Outcome::Severity, 0, 10);
        check(Outcome::Severity, 31, 40);
        check(Outcome::Severity, 130, 130);
        check(Outcome::Onset, 95, 120);
        let ask = CompareAsk::default();
        let view = CompareView { ask, rows: vec![], reach: 40, nights: 0 };
        assert_eq!([-50, -40, 0, 20, 40].map(|figure| view.at(figure)), [20, 20, 500, 740, 980]);
    }
}
