//! Whether a factor goes by the day of the week, so that the two cannot be told apart.

use super::Pair;

/// Of the factor's variation, at least so much must lie between weekdays.
const SHARE: f64 = 0.3;

/// Whether the factor goes largely by the day of the week: the share of its variance that lies between weekdays, less
/// what chance alone would put there (adjusted R²), is 0.3 or more. A factor on Fridays and Saturdays only has 1.
/// `nights` are consecutive; which weekday the first one has does not matter.
pub fn follows_weekdays(nights: &[Pair]) -> bool {
    let (mut all, mut yes) = ([0.0; 7], [0.0; 7]);
    for (at, night) in nights.iter().enumerate() {
        if let (Some(_), Some(factor)) = (night.outcome, night.factor) {
            all[at % 7] += 1.0;
            yes[at % 7] += f64::from(u8::from(factor));
        }
    }
    let count: f64 = all.iter().sum();
    let mean = yes.iter().sum::<f64>() / count;
    let whole = count * mean * (1.0 - mean);
    let between = all.iter().zip(yes).filter(|(n, _)| **n > 0.0);
    let between: f64 = between.map(|(n, yes)| (yes - n * mean) * (yes - n * mean) / n).sum();
    // Also false where there is nothing to share out: no nights, or all alike.
    count > 7.0 && whole > 0.0 && 1.0 - (1.0 - between / whole) * (count - 1.0) / (count - 7.0) >= SHARE
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(weeks: usize, factor: impl Fn(usize) -> Option<bool>, follows: bool) {
        let night = |at| Pair { outcome: Some(4.0), factor: factor(at) };
        let nights: Vec<_> = (0..weeks * 7).map(night).collect();
        assert_eq!(follows_weekdays(&nights), follows, "{weeks} weeks");
    }

    #[test]
    fn a_factor_of_fridays_and_saturdays_follows_the_week() {
        check(5, |at| Some(at % 7 < 2), true);
        check(52, |at| Some(at % 7 < 2), true);
        // Most weekends and now and then a Wednesday.
        check(20, |at| Some(at % 7 < 2 && at % 31 != 0 || at % 35 == 4), true);
    }

    #[test]
    fn a_factor_of_every_third_night_does_not() {
        check(9, |at| Some(at % 3 == 0), false);
        check(52, |at| Some(at % 28 < 5), false);
    }

    #[test]
    fn nothing_to_tell_is_no() {
        check(0, |_| None, false);
        check(1, |at| Some(at < 2), false);
        check(9, |_| Some(true), false);
        check(9, |_| None, false);
    }
}
