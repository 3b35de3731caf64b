//! This stretch of nights beside the one before: medians with their range, and shares, each with how many nights or
//! days it rests on.

use crate::app::view::patterns::{Measure, Span, Spread};
use crate::domain::{Journal, NightFacts};
use chrono::Days;

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Nights with symptoms, of those of which it is known.
    Nights,
    /// The strongest worst, in tenths of the 0–10 scale.
    Strength,
    /// The first onset, in minutes after noon.
    Onset,
    /// Minutes of symptoms, on nights that had some.
    Hours,
    /// Nights awake at least once.
    Woken,
    /// Nights woken by the legs.
    Legs,
    /// Minutes slept.
    Sleep,
    /// Days with symptoms by day.
    Days,
}

/// What one side has to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The middle of several figures.
    Middle {
        /// The median.
        mid: i32,
        /// The least.
        least: i32,
        /// The most.
        most: i32,
        /// How many figures.
        count: u32,
    },
    /// So many of those of which it is known.
    Share {
        /// With it.
        with: u32,
        /// Known.
        known: u32,
    },
    /// Not recorded on any night.
    Nothing,
}

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GlanceRow {
    /// What it is about.
    pub sign: Sign,
    /// The stretch before.
    pub before: Told,
    /// This stretch.
    pub now: Told,
}

/// All rows in their order; one that neither side has anything for is left out, but for the first.
pub(super) fn rows(
    journal: &Journal,
    before: (Span, &[NightFacts]),
    now: (Span, &[NightFacts]),
) -> Vec<GlanceRow> {
    let signs = [
        Sign::Nights,
        Sign::Strength,
        Sign::Onset,
        Sign::Hours,
        Sign::Woken,
        Sign::Legs,
        Sign::Sleep,
        Sign::Days,
    ];
    let row = |sign: Sign| {
        let told = |(span, facts): (Span, &[NightFacts])| told(journal, sign, span, facts);
        GlanceRow { sign, before: told(before), now: told(now) }
    };
    let says =
        |row: &GlanceRow| row.sign == Sign::Nights || row.before != Told::Nothing || row.now != Told::Nothing;
    signs.into_iter().map(row).filter(says).collect()
}

fn told(journal: &Journal, sign: Sign, span: Span, facts: &[NightFacts]) -> Told {
    match sign {
        Sign::Nights => share(facts.iter().filter_map(NightFacts::symptoms)),
        Sign::Woken => share(facts.iter().filter_map(|facts| facts.awakenings).map(|times| times > 0)),
        Sign::Legs => share(facts.iter().filter_map(|facts| facts.awakenings_legs).map(|times| times > 0)),
        Sign::Days => share(by_day(journal, span).into_iter()),
        Sign::Strength => middle(Measure::Strength, facts),
        Sign::Onset => middle(Measure::Onset, facts),
        Sign::Hours => middle(Measure::Hours, facts),
        Sign::Sleep => middle(Measure::Sleep, facts),
    }
}

fn share(all: impl Iterator<Item = bool>) -> Told {
    let (with, known) = all.fold((0, 0), |(with, known), one| (with + u32::from(one), known + 1));
    if known == 0 { Told::Nothing } else { Told::Share { with, known } }
}

fn middle(measure: Measure, facts: &[NightFacts]) -> Told {
    let figures: Vec<i32> = facts.iter().filter_map(|facts| measure.of(facts)).collect();
    let ends = (figures.iter().copied().min(), figures.iter().copied().max());
    match (Spread::of(&figures), ends) {
        (Some(found), (Some(least), Some(most))) => {
            Told::Middle { mid: found.mid, least, most, count: found.count }
        }
        _ => Told::Nothing,
    }
}

/// Whether there were symptoms by day, for each day of which it is known.
fn by_day(journal: &Journal, span: Span) -> Vec<bool> {
    let mut found = Vec::new();
    let mut date = span.first.date();
    while date <= span.last.date() {
        let known = journal.day(date).and_then(|(_, day)| day.symptoms);
        found.extend(known.map(|symptoms| symptoms.get() > 0));
        let Some(next) = date.checked_add_days(Days::new(1)) else { break };
        date = next;
    }
    found
}
