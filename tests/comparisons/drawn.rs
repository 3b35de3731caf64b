//! The same interval by really drawing blocks, and by a method that takes nights as independent: what the closed form
//! of the app is held against.

use super::journals::Random;
use stillnight::domain::compare::Pair;

/// Blocks as long as the app's below 344 nights.
const BLOCK: usize = 7;
/// Draws per journal: enough for a share over a thousand journals.
const DRAWS: usize = 199;

fn means(nights: impl Iterator<Item = Pair>) -> Option<(f64, f64, [f64; 2])> {
    let (mut sum, mut count) = ([0.0; 2], [0.0; 2]);
    for night in nights {
        if let (Some(outcome), Some(factor)) = (night.outcome, night.factor) {
            sum[usize::from(factor)] += outcome;
            count[usize::from(factor)] += 1.0;
        }
    }
    (count[0] > 1.0 && count[1] > 1.0).then(|| (sum[0] / count[0], sum[1] / count[1], count))
}

/// Percentiles of the difference over moving blocks (Künsch 1989).
pub fn percentiles(nights: &[Pair], seed: u64) -> (f64, f64) {
    let mut random = Random::of(seed);
    let blocks = nights.len() / BLOCK;
    let mut found = Vec::new();
    while found.len() < DRAWS {
        let starts: Vec<usize> = (0..blocks).map(|_| random.below(nights.len() - BLOCK + 1)).collect();
        let drawn = starts.into_iter().flat_map(|start| &nights[start..start + BLOCK]);
        if let Some((without, with, _)) = means(drawn.copied()) {
            found.push(with - without);
        }
    }
    found.sort_by(f64::total_cmp);
    (found[DRAWS / 40], found[DRAWS - 1 - DRAWS / 40])
}

/// What each night adds to the difference; nothing where it is not recorded.
fn parts(nights: &[Pair]) -> Option<(f64, Vec<f64>)> {
    let (without, with, [n0, n1]) = means(nights.iter().copied())?;
    let part = |night: &Pair| match (night.outcome, night.factor) {
        (Some(outcome), Some(true)) => (outcome - with) / (n1 * (n1 - 1.0)).sqrt(),
        (Some(outcome), Some(false)) => (without - outcome) / (n0 * (n0 - 1.0)).sqrt(),
        _ => 0.0,
    };
    Some((with - without, nights.iter().map(part).collect()))
}

/// The standard error of a sum by blocks on a circle.
fn error(parts: &[f64]) -> f64 {
    let mut sum: f64 = parts[..BLOCK].iter().sum();
    let mut squares = 0.0;
    for (at, part) in parts.iter().enumerate() {
        squares += sum * sum;
        sum += parts[(at + BLOCK) % parts.len()] - part;
    }
    (squares / BLOCK as f64).sqrt()
}

/// The same studentised: each draw is measured by its own standard error (Gonçalves & Vogelsang 2011).
pub fn studentised(nights: &[Pair], seed: u64) -> Option<(f64, f64)> {
    let (mean, parts) = parts(nights)?;
    let mut random = Random::of(seed);
    let mut found = Vec::with_capacity(DRAWS);
    let mut drawn = vec![0.0; parts.len()];
    for _ in 0..DRAWS {
        for block in drawn.chunks_mut(BLOCK) {
            let start = random.below(parts.len());
            for (at, part) in block.iter_mut().enumerate() {
                *part = parts[(start + at) % parts.len()];
            }
        }
        let sum: f64 = drawn.iter().sum();
        let own = sum / drawn.len() as f64;
        drawn.iter_mut().for_each(|part| *part -= own);
        found.push(sum.abs() / error(&drawn));
    }
    found.sort_by(f64::total_cmp);
    let reach = found[DRAWS - 1 - DRAWS / 20] * error(&parts);
    Some((mean - reach, mean + reach))
}

/// As if nights had nothing to do with each other.
pub fn independent(nights: &[Pair]) -> Option<(f64, f64)> {
    let (mean, parts) = parts(nights)?;
    let reach = 1.96 * parts.iter().map(|part| part * part).sum::<f64>().sqrt();
    Some((mean - reach, mean + reach))
}

/// The standard deviation of the sum over very many draws of blocks.
pub fn deviation_of_draws(nights: &[Pair], seed: u64, draws: usize) -> Option<(f64, f64)> {
    let (_, parts) = parts(nights)?;
    let mut random = Random::of(seed);
    let blocks = parts.len() / BLOCK;
    let mut squares = 0.0;
    for _ in 0..draws {
        let starts: Vec<usize> = (0..blocks).map(|_| random.below(parts.len())).collect();
        let sum: f64 = starts
            .iter()
            .flat_map(|start| (0..BLOCK).map(move |at| start + at))
            .map(|at| parts[at % parts.len()])
            .sum();
        squares += sum * sum;
    }
    Some(((squares / draws as f64).sqrt(), error(&parts)))
}
