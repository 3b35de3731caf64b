//! How far two stretches of nights differ: the difference of their means with a 95 % interval.
//!
//! Nights resemble their neighbours, so that each tells less than a night by itself would: the variance of a mean is
//! taken after Newey and West (Econometrica 1987;55:703–708, doi 10.2307/1913610), with Bartlett weights over the
//! neighbours of up to `lag` nights and what is missing counted as no deviation. Small stretches are allowed for by the
//! factor of the degrees of freedom and by Student's t with one degree for every `lag` nights. No words and no verdict.

/// Fewer nights with a figure than this on either side say nothing about a difference.
pub const FEWEST: usize = 6;

/// The mean of the nights that have a figure, and how many they are.
pub fn mean(nights: &[Option<f64>]) -> (f64, usize) {
    let (mut sum, mut count) = (0.0, 0);
    for value in nights.iter().flatten() {
        sum += value;
        count += 1;
    }
    (if count == 0 { 0.0 } else { sum / count as f64 }, count)
}

/// The 95 % interval of the mean of `now` less the mean of `before`, both night by night with `None` for a night
/// without a figure. `None` where either side has fewer than [`FEWEST`] of them.
pub fn interval(before: &[Option<f64>], now: &[Option<f64>]) -> Option<(f64, f64)> {
    let ((mean_before, count_before), (mean_now, count_now)) = (mean(before), mean(now));
    if count_before < FEWEST || count_now < FEWEST {
        return None;
    }
    let error = (variance(before, mean_before, count_before) + variance(now, mean_now, count_now)).sqrt();
    let degrees = (count_before + count_now) as f64 / lag(before.len().max(now.len())) as f64;
    let (middle, reach) = (mean_now - mean_before, t(degrees) * error);
    Some((middle - reach, middle + reach))
}

/// Variance of the mean of one side.
fn variance(nights: &[Option<f64>], mean: f64, count: usize) -> f64 {
    let off = |at: usize| nights.get(at).copied().flatten().map_or(0.0, |value| value - mean);
    let lag = lag(nights.len());
    let mut sum = 0.0;
    for back in 0..=lag {
        let weight = 1.0 - back as f64 / (lag + 1) as f64;
        let both = if back == 0 { 1.0 } else { 2.0 };
        sum += both * weight * (back..nights.len()).map(|at| off(at) * off(at - back)).sum::<f64>();
    }
    let count = count as f64;
    // What the weights and the estimated mean take away, on average.
    let lost = (lag + 1) as f64 / count;
    (sum / (count * count) / (1.0 - lost.min(0.5))).max(0.0)
}

/// Over how many neighbours: twice the cube root of the nights, and two at least.
fn lag(nights: usize) -> usize {
    (2..).find(|lag: &usize| lag * lag * lag >= 8 * nights).unwrap_or(2)
}

/// The 97.5 % point of Student's t, by the first terms of its expansion around the normal one (Abramowitz and Stegun
/// 26.7.5); good to 0.02 from three degrees on.
fn t(degrees: f64) -> f64 {
    const Z: f64 = 1.96;
    const G1: f64 = (Z * Z * Z + Z) / 4.0;
    const G2: f64 = (5.0 * Z * Z * Z * Z * Z + 16.0 * Z * Z * Z + 3.0 * Z) / 96.0;
    let degrees = degrees.max(3.0);
    Z + G1 / degrees + G2 / (degrees * degrees)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Normal-like noise (sum of twelve), each night 0.4 of the one before, standard deviation 2.
    fn noise(state: &mut u64, nights: usize) -> Vec<Option<f64>> {
        let mut uniform = || {
            *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (*state >> 11) as f64 / (1u64 << 53) as f64
        };
        let mut before = 0.0;
        let mut nights: Vec<_> = (0..nights + 20)
            .map(|_| {
                let fresh = (0..12).map(|_| uniform()).sum::<f64>() - 6.0;
                before = 0.4 * before + 2.0 * 0.84f64.sqrt() * fresh;
                Some(before)
            })
            .collect();
        nights.split_off(20)
    }

    #[test]
    fn with_no_difference_most_intervals_hold_nought() {
        let check = |nights: usize, keep: usize, least: f64, most: f64| {
            let (mut state, mut held) = (nights as u64, 0);
            for _ in 0..1000 {
                let mut side = || -> Vec<_> {
                    let mut all = noise(&mut state, nights);
                    all.iter_mut()
                        .enumerate()
                        .filter(|(at, _)| at % keep == keep - 1)
                        .for_each(|(_, v)| *v = None);
                    all
                };
                let (low, high) = interval(&side(), &side()).unwrap();
                held += usize::from(low <= 0.0 && 0.0 <= high);
            }
            let share = held as f64 / 1000.0;
            println!("{nights} nights, every {keep}th missing: {share}");
            assert!((least..=most).contains(&share), "{nights} nights: {share}");
        };
        check(14, 100, 0.88, 0.98);
        check(14, 3, 0.88, 0.98);
        check(91, 1000, 0.92, 0.98);
        check(91, 5, 0.92, 0.98);
        check(364, 1000, 0.92, 0.98);
    }

    #[test]
    fn few_nights_say_nothing() {
        let some = |n: usize| vec![Some(1.0); n];
        assert_eq!(interval(&some(FEWEST - 1), &some(90)), None);
        assert_eq!(interval(&some(90), &[None; 90]), None);
        assert_eq!(interval(&some(FEWEST), &some(FEWEST)), Some((0.0, 0.0)));
    }

    #[test]
    fn the_t_points_are_those_of_the_tables() {
        let check =
            |degrees: f64, point: f64, within: f64| assert!((t(degrees) - point).abs() < within, "{degrees}");
        check(5.0, 2.571, 0.04);
        check(10.0, 2.228, 0.01);
        check(30.0, 2.042, 0.01);
        check(1e9, 1.96, 0.001);
    }

    proptest! {
        #[test]
        fn the_interval_holds_the_difference_and_moves_with_it(
            before in prop::collection::vec(prop::option::of(-9.0f64..9.0), 0..60),
            now in prop::collection::vec(prop::option::of(-9.0f64..9.0), 0..60),
        ) {
            if let Some((low, high)) = interval(&before, &now) {
                let middle = mean(&now).0 - mean(&before).0;
                prop_assert!(low <= middle + 1e-9 && middle <= high + 1e-9);
                let moved: Vec<_> = now.iter().map(|value| value.map(|value| value + 5.0)).collect();
                let (moved_low, moved_high) = interval(&before, &moved).unwrap();
                prop_assert!((moved_low - low - 5.0).abs() < 1e-9 && (moved_high - high - 5.0).abs() < 1e-9);
            }
        }
    }
}
