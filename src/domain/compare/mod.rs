//! Nights with something against nights without it: the difference of the two means, and how far it may be off.
//!
//! Invariant: nothing here says why two groups of nights differ, and nothing is guessed: a night of which the one or the
//! other is not recorded is left out and counted. The method, its sources and its measured errors stand in
//! docs/statistics.md. No words, no clock; the same nights give the same figures.

mod ask;
mod factor;
mod interval;
mod record;
mod weekday;

pub use ask::{Lag, Outcome, Span};
pub use factor::{DayFactor, Factor};
pub use record::{NightRecord, record};
pub use weekday::follows_weekdays;

/// One calendar night: what was measured, and whether the factor was there. `None` is "not recorded".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// What was measured, in any unit.
    pub outcome: Option<f64>,
    /// Whether the factor was there.
    pub factor: Option<bool>,
}

/// The difference of the means, *with* minus *without*, in the unit of the outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// The difference itself.
    pub mean: f64,
    /// Lower end of its 95 % interval.
    pub low: f64,
    /// Upper end of its 95 % interval.
    pub high: f64,
}

/// Why no difference is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untold {
    /// Fewer than [`SIDE_LEAST`] nights on a side, or fewer than [`NIGHTS_LEAST`] in all.
    FewNights,
    /// The nights with the factor lie in fewer than [`STRETCHES_LEAST`] stretches: one journey is one event, however
    /// many nights it holds.
    FewStretches,
    /// Nothing tells how much the nights vary by chance: those of each side are alike, or repeat themselves every week.
    Alike,
}

/// At least so many nights with, and so many without.
pub const SIDE_LEAST: usize = 10;
/// At least so many nights in all: four weeks.
pub const NIGHTS_LEAST: usize = 28;
/// At least so many separate stretches of nights with.
pub const STRETCHES_LEAST: usize = 3;

/// What a comparison found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// Nights with the factor of which the outcome is recorded.
    pub with: usize,
    /// Nights without the factor of which the outcome is recorded.
    pub without: usize,
    /// Nights left out, because the one or the other is not recorded.
    pub left_out: usize,
    /// The difference, where there is enough to tell one.
    pub found: Result<Difference, Untold>,
}

/// Compares nights with and nights without. `nights` holds every calendar night of the period, in order and without a
/// hole: a night nobody wrote down is a pair of `None`s.
pub fn compare(nights: &[Pair]) -> Comparison {
    let (mut with, mut without, mut stretches) = (0, 0, 0);
    let mut before = false;
    for night in nights {
        if let (Some(_), Some(factor)) = (night.outcome, night.factor) {
            with += usize::from(factor);
            without += usize::from(!factor);
            stretches += usize::from(factor && !before);
            before = factor;
        }
    }
    let found = if with.min(without) < SIDE_LEAST || with + without < NIGHTS_LEAST {
        Err(Untold::FewNights)
    } else if stretches < STRETCHES_LEAST {
        Err(Untold::FewStretches)
    } else {
        interval::difference(nights, with, without, 1.0).ok_or(Untold::Alike)
    };
    Comparison { with, without, left_out: nights.len() - with - without, found }
}

/// The difference between one period and the one before it, *now* minus *before*, where neither lies on single nights
/// among the other's. Both hold every calendar night, in order; `None` is "not recorded". The floor is that of
/// [`compare`], but for the stretches: a period is one.
///
/// # Errors
/// [`Untold`] where there is not enough to tell.
pub fn periods(before: &[Option<f64>], now: &[Option<f64>]) -> Result<Difference, Untold> {
    let pairs = |nights: &[Option<f64>], factor| {
        nights.iter().map(|outcome| Pair { outcome: *outcome, factor: Some(factor) }).collect::<Vec<_>>()
    };
    let (mut all, now) = (pairs(before, false), pairs(now, true));
    all.extend(now);
    match compare(&all) {
        Comparison { with, without, found: Err(Untold::FewStretches), .. } => {
            // Each mean has only its own period's blocks to lean on.
            let part = with.min(without) as f64 / (with + without) as f64;
            interval::difference(&all, with, without, part).ok_or(Untold::Alike)
        }
        Comparison { found, .. } => found,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Nights from a text: `+3` with, `-3` without, `?` not recorded.
    fn nights(text: &str) -> Vec<Pair> {
        let pair = |word: &str| {
            let factor = match word.as_bytes()[0] {
                b'+' => Some(true),
                b'-' => Some(false),
                _ => None,
            };
            Pair { outcome: word.get(1..).and_then(|n| n.parse().ok()), factor }
        };
        text.split_whitespace().map(pair).collect()
    }

    #[test]
    fn below_the_floor_it_says_so() {
        let check = |text: &str, times: usize, found: Result<(), Untold>| {
            let all = nights(&text.repeat(times));
            assert_eq!(compare(&all).found.map(|_| ()), found, "{text} × {times}");
        };
        check("+3 -4 ", 14, Err(Untold::Alike));
        check("+3 -4 +4 -5 ", 7, Ok(()));
        check("+3 -4 +4 -5 ", 6, Err(Untold::FewNights));
        check("+3 -4 -4 -5 -4 -5 ", 9, Err(Untold::FewNights));
        check("+3 -4 -4 -5 -4 -5 ", 10, Ok(()));
        // The same week again and again: nothing in it is left to chance.
        check("+3 +9 -4 -4 -5 -4 -5 ", 10, Err(Untold::Alike));
        check("", 0, Err(Untold::FewNights));
        let one_journey = "+3 +4 +5 +3 +4 +5 +3 +4 +5 +3 +4 +5 ".to_owned() + &"-3 -4 -5 ".repeat(9);
        check(&one_journey, 1, Err(Untold::FewStretches));
        check(&one_journey, 2, Err(Untold::FewStretches));
        check(&one_journey, 3, Ok(()));
    }

    #[test]
    fn a_night_not_recorded_is_left_out_and_parts_no_stretch() {
        let found = compare(&nights(&"+3 ? +4 -4 ? -5 +? -? ?3 ".repeat(7)));
        assert_eq!((found.with, found.without, found.left_out), (14, 14, 35));
        let one_journey = "+3 ? +4 ? +5 ".repeat(4) + &"-3 -4 ".repeat(10);
        assert_eq!(compare(&nights(&one_journey)).found, Err(Untold::FewStretches));
    }

    #[test]
    fn the_difference_is_that_of_the_means() {
        let found = compare(&nights(&"+3 -1 +5 -2 ".repeat(10))).found.unwrap();
        assert!((found.mean - 2.5).abs() < 1e-12);
        assert!(found.low < found.mean && found.mean < found.high);
    }

    fn any_night() -> impl Strategy<Value = Pair> {
        let outcome = prop::option::weighted(0.9, (0u8..=10).prop_map(f64::from));
        (outcome, prop::option::weighted(0.9, any::<bool>()))
            .prop_map(|(outcome, factor)| Pair { outcome, factor })
    }

    proptest! {
        #[test]
        fn every_night_is_counted_once_and_the_interval_holds_its_mean(all in prop::collection::vec(any_night(), 0..200)) {
            let found = compare(&all);
            prop_assert_eq!(found.with + found.without + found.left_out, all.len());
            if let Ok(d) = found.found {
                prop_assert!(d.low < d.mean && d.mean < d.high);
                prop_assert!(d.low.is_finite() && d.high.is_finite() && d.mean.abs() <= 10.0);
            }
        }

        #[test]
        fn nights_nobody_wrote_down_before_and_after_change_nothing(all in prop::collection::vec(any_night(), 60..90), before in 0usize..40, after in 0usize..40) {
            let none = Pair { outcome: None, factor: None };
            let mut longer = vec![none; before];
            longer.extend(&all);
            longer.extend(vec![none; after]);
            prop_assert_eq!(compare(&longer).found, compare(&all).found);
        }

        #[test]
        fn with_and_without_are_mirror_images(all in prop::collection::vec(any_night(), 60..200)) {
            let mut turned = all.clone();
            for night in &mut turned {
                night.factor = night.factor.map(|factor| !factor);
            }
            if let (Ok(one), Ok(other)) = (compare(&all).found, compare(&turned).found) {
                prop_assert!((one.mean + other.mean).abs() < 1e-9);
                prop_assert!((one.low + other.high).abs() < 1e-9);
            }
        }

        #[test]
        fn another_unit_changes_nothing_but_the_figures(all in prop::collection::vec(any_night(), 60..200)) {
            let mut minutes = all.clone();
            for night in &mut minutes {
                night.outcome = night.outcome.map(|hours| 60.0 * hours - 90.0);
            }
            if let (Ok(hours), Ok(minutes)) = (compare(&all).found, compare(&minutes).found) {
                prop_assert!((60.0 * hours.low - minutes.low).abs() < 1e-6);
                prop_assert!((60.0 * hours.mean - minutes.mean).abs() < 1e-6);
            }
        }
    }
}
