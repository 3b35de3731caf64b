//! The 95 % interval of a difference of means when neighbouring nights resemble each other.
//!
//! The moving-block bootstrap (Künsch 1989; on a circle, Politis & Romano 1992) draws blocks of consecutive nights and
//! looks how the difference varies. For what one night adds to a difference of means, the spread over *all* possible
//! draws has a closed form: the mean square of the block sums. So nothing is drawn, nothing needs a seed, and ten years
//! take well under a millisecond. What the drawing would add, the quantile, is taken from its limit (Kiefer & Vogelsang
//! 2005; Gonçalves & Vogelsang 2011), widened for few nights on a side as Student and Welch do. docs/statistics.md has
//! the sources and what the tests measure.
//!
//! Nothing else belongs here: no floor, no words.

use super::{Difference, Pair};

/// Blocks are whole weeks, so that a factor locked to weekdays stands in each as often.
const WEEK: usize = 7;

/// The difference and its interval; `None` where the nights of each side are all alike. There are at least two nights
/// on each side. Of the blocks, `part` stand behind the shorter side: all of them where the sides are mixed.
pub(super) fn difference(nights: &[Pair], with: usize, without: usize, part: f64) -> Option<Difference> {
    let (n1, n0) = (with as f64, without as f64);
    let (mut sum1, mut sum0) = (0.0, 0.0);
    for night in nights {
        match (night.outcome, night.factor) {
            (Some(outcome), Some(true)) => sum1 += outcome,
            (Some(outcome), Some(false)) => sum0 += outcome,
            _ => {}
        }
    }
    let (mean1, mean0) = (sum1 / n1, sum0 / n0);
    // What each night adds to the difference. A mean is drawn towards its own nights; the roots put that right.
    let (part1, part0) = (1.0 / (n1 * (n1 - 1.0)).sqrt(), 1.0 / (n0 * (n0 - 1.0)).sqrt());
    let parts: Vec<Option<f64>> = nights
        .iter()
        .map(|night| match (night.outcome, night.factor) {
            (Some(outcome), Some(true)) => Some((outcome - mean1) * part1),
            (Some(outcome), Some(false)) => Some((mean0 - outcome) * part0),
            _ => None,
        })
        .collect();
    let first = parts.iter().position(Option::is_some)?;
    let last = parts.iter().rposition(Option::is_some)?;
    let block = block_length(with + without);
    let spread = spread(parts.get(first..=last)?, block);
    let mean = mean1 - mean0;
    let reach = quantile(block as f64 / (spread.blocks as f64 * part)) * few(n1, n0) * spread.error;
    let found = Difference { mean, low: mean - reach, high: mean + reach };
    // Rounding alone leaves some 1e-16 of the values.
    (reach > 1e-9 * (1.0 + mean1.abs() + mean0.abs())).then_some(found)
}

/// Length of a block in nights: the fewest whole weeks that reach the cube root of the number of nights. Seven up to
/// 343 nights, fourteen up to 2,744.
fn block_length(nights: usize) -> usize {
    let mut block = WEEK;
    while block * block * block < nights {
        block += WEEK;
    }
    block
}

/// How much the difference varies.
struct Spread {
    /// Its standard error.
    error: f64,
    /// How many of the possible blocks hold any night at all: the length that counts, whatever the gaps.
    blocks: usize,
}

/// The standard error of the sum of `parts`, over all draws of blocks on a circle.
fn spread(parts: &[Option<f64>], block: usize) -> Spread {
    let add = |part: Option<f64>, sum: &mut f64, held: &mut isize, sign: isize| {
        if let Some(part) = part {
            *sum += part * sign as f64;
            *held += sign;
        }
    };
    let (mut sum, mut held) = (0.0, 0);
    let (mut squares, mut blocks) = (0.0, 0);
    // The night that enters the block, again and again around the circle, and the one that leaves it.
    let entering = parts.iter().cycle();
    let leaving = std::iter::repeat_n(&None, block).chain(parts);
    for (at, (new, old)) in entering.zip(leaving).enumerate() {
        add(*new, &mut sum, &mut held, 1);
        add(*old, &mut sum, &mut held, -1);
        if at >= block {
            squares += sum * sum;
            blocks += usize::from(held > 0);
        }
    }
    Spread { error: (squares / block as f64).sqrt(), blocks }
}

/// The 97.5 % quantile of a difference over its standard error, when blocks take this share of all nights: the cubic
/// for the Bartlett kernel in Kiefer & Vogelsang (2005), table 1.
fn quantile(share: f64) -> f64 {
    let share = share.min(1.0);
    1.9600 + share * (2.9694 + share * (0.4160 - share * 0.5324))
}

/// How much wider few nights on a side make it: Student's 97.5 % quantile over the normal one, at Welch's degrees of
/// freedom for sides that vary alike. The quantile is the usual expansion in the degrees of freedom (Abramowitz &
/// Stegun 26.7.5), good to three digits from nine degrees on.
fn few(n1: f64, n0: f64) -> f64 {
    let (a, b) = (1.0 / n1, 1.0 / n0);
    let freedom = (a + b) * (a + b) / (a * a / (n1 - 1.0) + b * b / (n0 - 1.0));
    1.0 + (2.3722 + 2.8225 / freedom) / (1.9600 * freedom)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: f64, b: f64) {
        assert!((a - b).abs() < 1e-9 * (1.0 + b.abs()), "{a} is not {b}");
    }

    #[test]
    fn blocks_are_whole_weeks_and_grow_with_the_cube_root() {
        let check = |nights, block| assert_eq!(block_length(nights), block, "{nights}");
        check(28, 7);
        check(343, 7);
        check(344, 14);
        check(2744, 14);
        check(3650, 21);
    }

    /// Every draw of one block weighs the same, so the variance of a sum of k draws is k times the mean square.
    #[test]
    fn the_spread_is_that_of_all_draws_of_blocks() {
        let parts = [0.5, -1.0, 2.0, 0.25, -3.0, 1.5, 0.75, -2.0, 1.0];
        let block = 4;
        let sums = (0..parts.len()).map(|at| (at..at + block).map(|t| parts[t % parts.len()]).sum::<f64>());
        let mean_square = sums.map(|sum| sum * sum).sum::<f64>() / parts.len() as f64;
        let draws = parts.len() as f64 / block as f64;
        let found = spread(&parts.map(Some), block);
        close(found.error, (draws * mean_square).sqrt());
        assert_eq!(found.blocks, parts.len());
    }

    #[test]
    fn a_long_gap_adds_no_blocks() {
        let mut parts = vec![Some(1.0); 20];
        parts.extend(vec![None; 100]);
        parts.extend(vec![Some(-1.0); 20]);
        // Blocks of seven that reach into the gap from either side hold something; the others do not.
        assert_eq!(spread(&parts, 7).blocks, 40 + 6);
    }

    #[test]
    fn few_nights_widen_as_the_t_distribution_does() {
        // Tables: 2.262 at 9, 2.045 at 29, 2.002 at 58 degrees of freedom, over 1.960.
        assert!((few(1e9, 10.0) - 2.262 / 1.960).abs() < 3e-3);
        assert!((few(30.0, 1e9) - 2.045 / 1.960).abs() < 1e-3);
        assert!((few(30.0, 30.0) - 2.002 / 1.960).abs() < 1e-3);
    }

    #[test]
    fn the_quantile_is_the_normal_one_for_short_blocks_and_grows() {
        close(quantile(0.0), 1.96);
        assert!((quantile(0.25) - 2.72003).abs() < 1e-5);
        assert_eq!(quantile(7.0), quantile(1.0));
    }
}
