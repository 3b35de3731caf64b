//! One chart as data: its columns with their figures, its scale, and what its sentence says.
//!
//! All figures are whole numbers: strength in tenths, times and lengths in minutes. No pixels and no words.

use super::range::{Span, Step};
use crate::domain::{NightFacts, NightOf, Recorded};

/// What a chart shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// The strongest worst of a night with symptoms, in tenths of the 0–10 scale.
    Strength,
    /// The first onset, in minutes after noon.
    Onset,
    /// Minutes of symptoms, on nights that had some.
    Hours,
    /// Minutes slept.
    Sleep,
    /// How many nights had symptoms.
    Nights,
}

impl Measure {
    /// The figure of one night, where it has one.
    pub fn of(self, facts: &NightFacts) -> Option<i32> {
        match self {
            Self::Strength => facts.worst.map(|worst| i32::from(worst) * 10),
            Self::Onset => facts.onset,
            Self::Hours => facts.symptom_minutes.filter(|_| facts.episodes > 0),
            Self::Sleep => facts.slept_minutes,
            Self::Nights => facts.symptoms().map(i32::from),
        }
    }

    /// The scale that is shown even when no figure needs it, and the distance of its lines.
    fn scale(self, step: Step) -> (i32, i32, i32) {
        match (self, step) {
            (Self::Strength, _) => (0, 100, 50),
            (Self::Onset, _) => (4 * 60, 20 * 60, 4 * 60),
            (Self::Hours, _) => (0, 2 * 60, 60),
            (Self::Sleep, _) => (0, 9 * 60, 3 * 60),
            (Self::Nights, Step::Months(_)) => (0, 31, 10),
            (Self::Nights, _) => (0, 7, 7),
        }
    }
}

/// Figures of several nights: the middle one, and between which two the middle half lies. Of one night all are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// A quarter of the figures is lower.
    pub low: i32,
    /// The median.
    pub mid: i32,
    /// A quarter of the figures is higher.
    pub high: i32,
    /// How many figures.
    pub count: u32,
}

impl Spread {
    /// Of these figures; `None` where there are none.
    pub fn of(figures: &[i32]) -> Option<Self> {
        let (least, most) = (figures.iter().copied().min()?, figures.iter().copied().max()?);
        let at = |quarters: usize| {
            // Between two figures the nearer to the middle of both, halves away from nought.
            let place = (figures.len() - 1) * quarters;
            let below = nth(figures, place / 4, least, most);
            let above = nth(figures, place.div_ceil(4), below, most);
            let part = (place % 4) as i32;
            below + ((above - below) * part + 2).div_euclid(4)
        };
        let count = u32::try_from(figures.len()).unwrap_or(u32::MAX);
        Some(Self { low: at(1), mid: at(2), high: at(3), count })
    }
}

/// The figure that stands at a place when all are in order, found by halving the figures' range: some sixteen looks at
/// each, where sorting would copy them all.
fn nth(figures: &[i32], place: usize, least: i32, most: i32) -> i32 {
    let (mut low, mut high) = (least, most);
    while low < high {
        let middle = low + (high - low) / 2;
        if figures.iter().filter(|figure| **figure <= middle).count() > place {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

/// One column: a night, a week or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its nights.
    pub span: Span,
    /// How many of them hold anything.
    pub recorded: u32,
    /// How many of them hold something, but not how strong it was or when it began.
    pub partly: u32,
    /// How many of them were quiet.
    pub quiet: u32,
    /// The figures; for [`Measure::Nights`] how many nights had symptoms (`mid`) of those of which it is known (`high`).
    pub value: Option<Spread>,
    /// The strongest worst of its nights, 0–10.
    pub worst: Option<u8>,
    /// How many entries went into it.
    pub entries: usize,
}

/// What the sentence of a chart says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// All figures of the stretch; for [`Measure::Nights`] as in a column.
    pub value: Option<Spread>,
    /// Nights of the stretch.
    pub nights: u32,
    /// Nights that hold anything.
    pub recorded: u32,
    /// Quiet nights.
    pub quiet: u32,
    /// Nights with symptoms.
    pub symptoms: u32,
}

/// One chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What it shows.
    pub measure: Measure,
    /// What a column gathers.
    pub step: Step,
    /// The lowest figure of the scale.
    pub low: i32,
    /// The highest figure of the scale, above the lowest.
    pub high: i32,
    /// Where lines go across.
    pub lines: Vec<i32>,
    /// The columns, earliest first.
    pub columns: Vec<Column>,
    /// What the sentence says.
    pub summary: Summary,
}

/// Makes a chart of a stretch; `facts` are those of its nights, earliest first.
pub fn chart(measure: Measure, span: Span, facts: &[NightFacts]) -> Chart {
    let step = match (measure, Step::of(span)) {
        (Measure::Nights, Step::Night) => Step::Week,
        (_, step) => step,
    };
    stepped(measure, step, span, facts)
}

/// The same with columns of one's own choice.
pub fn stepped(measure: Measure, step: Step, span: Span, facts: &[NightFacts]) -> Chart {
    let mut rest = facts;
    let columns: Vec<Column> = step
        .columns(span)
        .into_iter()
        .map(|span| {
            let (mine, later) = rest.split_at(rest.partition_point(|facts| facts.night <= span.last));
            rest = later;
            column(measure, span, mine)
        })
        .collect();
    let summary = Summary {
        value: value(measure, facts),
        nights: span.nights(),
        recorded: count(facts, |_| true),
        quiet: count(facts, NightFacts::quiet),
        symptoms: count(facts, |facts| facts.symptoms() == Some(true)),
    };
    let (low, high, lines) = scale(measure, step, &columns);
    Chart { measure, step, low, high, lines, columns, summary }
}

fn count(facts: &[NightFacts], which: impl Fn(&NightFacts) -> bool) -> u32 {
    facts.iter().map(|facts| u32::from(which(facts))).sum()
}

fn column(measure: Measure, span: Span, facts: &[NightFacts]) -> Column {
    Column {
        span,
        recorded: count(facts, |_| true),
        partly: count(facts, |facts| facts.recorded() == Recorded::Part),
        quiet: count(facts, NightFacts::quiet),
        value: value(measure, facts),
        worst: facts.iter().filter_map(|facts| facts.worst).max(),
        entries: facts.iter().map(|facts| facts.entries).sum(),
    }
}

fn value(measure: Measure, facts: &[NightFacts]) -> Option<Spread> {
    let figures: Vec<i32> = facts.iter().filter_map(|facts| measure.of(facts)).collect();
    if measure != Measure::Nights {
        return Spread::of(&figures);
    }
    let known = u32::try_from(figures.len()).ok().filter(|known| *known > 0)?;
    Some(Spread { low: 0, mid: figures.iter().sum(), high: i32::try_from(known).ok()?, count: known })
}

/// The scale: what is always shown, widened by whole steps to hold every figure.
fn scale(measure: Measure, step: Step, columns: &[Column]) -> (i32, i32, Vec<i32>) {
    let (mut low, mut high, mut line) = measure.scale(step);
    for value in columns.iter().filter_map(|column| column.value) {
        low = low.min(value.low);
        high = high.max(value.high);
    }
    // Few lines, whatever the figures.
    while (high - low) / line > 6 {
        line *= 2;
    }
    low = low.div_euclid(line) * line;
    high = (high + line - 1).div_euclid(line) * line;
    (low, high, (0..=(high - low) / line).map(|n| low + n * line).collect())
}

/// How far down from the top a figure stands, in thousandths of the height.
pub fn depth(chart: &Chart, figure: i32) -> i32 {
    let height = i64::from(chart.high - chart.low).max(1);
    let down = i64::from(chart.high - figure) * 1000 / height;
    i32::try_from(down.clamp(0, 1000)).unwrap_or(1000)
}

/// How far from the left the middle of a column stands, in ten-thousandths of the width. The first stands at
/// the left edge and the last at the right one, as the thumb of a slider does; a single one in the middle.
pub fn across(columns: usize, at: usize) -> u32 {
    match columns.saturating_sub(1) {
        0 => 5000,
        gaps => u32::try_from(at.min(gaps) * 10_000 / gaps).unwrap_or(10_000),
    }
}

/// The column that holds a night.
pub fn column_of(chart: &Chart, night: NightOf) -> Option<usize> {
    let at = chart.columns.partition_point(|column| column.span.last < night);
    chart.columns.get(at).filter(|column| column.span.first <= night).map(|_| at)
}

#[cfg(test)]
mod tests;
