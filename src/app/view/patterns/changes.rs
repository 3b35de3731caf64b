//! Four figures of this stretch of nights beside the stretch just before: onset, places, minutes at rest, strength.
//!
//! Figures and an interval, nothing else: what a difference means is for people to say.

use super::range::Span;
use crate::domain::{Journal, NightFacts, compare, nightly};

/// Which figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Minutes from noon to the first onset.
    Onset,
    /// In how many places.
    Places,
    /// Fewest minutes at rest before an onset.
    Rest,
    /// Strength at worst, 0–10, of nights with symptoms.
    Strength,
}

impl Figure {
    /// All four, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Onset, Self::Places, Self::Rest, Self::Strength];

    fn of(self, facts: &NightFacts) -> Option<f64> {
        match self {
            Self::Onset => facts.onset.map(f64::from),
            Self::Places => facts.places.map(f64::from),
            Self::Rest => facts.rest_minutes.map(f64::from),
            Self::Strength => facts.worst.map(f64::from),
        }
    }
}

/// One side: the mean in tenths, and how many nights have a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    /// Mean in tenths; nothing where no night has a figure.
    pub mean: Option<i32>,
    /// Nights with a figure.
    pub nights: usize,
}

/// One figure on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which.
    pub figure: Figure,
    /// The stretch before.
    pub before: Side,
    /// This stretch.
    pub now: Side,
    /// The difference, this less the one before, with its 95 % interval, in tenths; `None` for too few nights.
    pub difference: Option<(i32, i32, i32)>,
}

/// How many nights had arms or trunk among the places, of those with any place.
pub type Beyond = (u32, u32);

/// The four figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes {
    /// The stretch before.
    pub before: Span,
    /// This stretch.
    pub now: Span,
    /// The figures.
    pub rows: Vec<Change>,
    /// Arms or trunk: the stretch before, then this one.
    pub beyond: (Beyond, Beyond),
}

/// Compares a stretch with the one just before, of the same length.
pub fn changes(journal: &Journal, now: Span) -> Changes {
    let before = now.before();
    let facts = |span: Span| nightly(journal, span.first, span.last);
    of_facts((before, &facts(before)), (now, &facts(now)))
}

/// The same from what the nights of both stretches come to, where that is known already.
pub fn of_facts(
    (before, facts_before): (Span, &[NightFacts]),
    (now, facts_now): (Span, &[NightFacts]),
) -> Changes {
    let row = |figure: Figure| {
        let (b, n) = (series(figure, before, facts_before), series(figure, now, facts_now));
        let found = compare::periods(&b, &n).ok();
        let difference = found.map(|found| (tenths(found.mean), tenths(found.low), tenths(found.high)));
        Change { figure, before: side(&b), now: side(&n), difference }
    };
    Changes {
        before,
        now,
        rows: Figure::ALL.into_iter().map(row).collect(),
        beyond: (beyond(facts_before), beyond(facts_now)),
    }
}

fn beyond(facts: &[NightFacts]) -> Beyond {
    let known = || facts.iter().filter_map(|facts| facts.beyond_legs);
    (known().map(u32::from).sum(), known().map(|_| 1).sum())
}

/// Night by night, with a gap for every night without the figure.
fn series(figure: Figure, span: Span, facts: &[NightFacts]) -> Vec<Option<f64>> {
    let mut all = vec![None; span.nights() as usize];
    for facts in facts {
        let at = facts.night.date().signed_duration_since(span.first.date()).num_days();
        if let Some(place) = usize::try_from(at).ok().and_then(|at| all.get_mut(at)) {
            *place = figure.of(facts);
        }
    }
    all
}

fn side(nights: &[Option<f64>]) -> Side {
    let known = || nights.iter().flatten();
    let count = known().count();
    Side { mean: (count > 0).then(|| tenths(known().sum::<f64>() / count as f64)), nights: count }
}

fn tenths(value: f64) -> i32 {
    (value * 10.0).round() as i32
}
