//! Simulated journals: nights that resemble the night before, and a factor drawn by some plan.
//!
//! Only sums, products, quotients and square roots are used, which every machine rounds alike: the figures in
//! docs/statistics.md come out the same everywhere.

use stillnight::domain::compare::Pair;

/// SplitMix64 (Steele, Lea & Flood 2014, doi 10.1145/2660193.2660195): small, seeded, good enough to draw nights with.
#[derive(Clone)]
pub struct Random(u64);

impl Random {
    /// The numbers of a seed.
    pub fn of(seed: u64) -> Self {
        Self(seed.wrapping_mul(0xD129_42F1_39A8_2ED5))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to 1.
    pub fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A number below `most`.
    pub fn below(&mut self, most: usize) -> usize {
        (((self.next() >> 32) * most as u64) >> 32) as usize
    }

    /// Mean 0, standard deviation 1, very nearly normal: twelve shares added up.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }
}

/// When the factor is there.
#[derive(Clone, Copy)]
pub enum When {
    /// Each night anew, with this chance.
    Share(f64),
    /// On exactly so many nights, drawn among all.
    Nights(usize),
    /// On two days of every week, as Friday and Saturday.
    Weekend,
    /// On five nights in 28.
    Period,
    /// Comes and goes, ten nights at a time on average.
    Stretches,
}

/// How a journal is drawn.
#[derive(Clone, Copy)]
pub struct Plan {
    /// Calendar nights.
    pub nights: usize,
    /// When the factor is there.
    pub when: When,
    /// Points it adds.
    pub effect: f64,
    /// The chance that a night is not recorded.
    pub missing: f64,
    /// Whole points from 0 to 10, as people record them.
    pub whole: bool,
}

/// Of nights without the factor.
const MEAN: f64 = 4.0;
/// Of nights without the factor, in points.
const DEVIATION: f64 = 2.0;
/// Between one night and the next.
const CORRELATION: f64 = 0.4;

/// Draws one journal.
pub fn draw(plan: Plan, random: &mut Random) -> Vec<Pair> {
    let there = factors(plan, random);
    let fresh = DEVIATION * (1.0 - CORRELATION * CORRELATION).sqrt();
    let mut noise = DEVIATION * random.normal();
    let night = |factor: bool| {
        noise = CORRELATION * noise + fresh * random.normal();
        let points = MEAN + noise + if factor { plan.effect } else { 0.0 };
        let points = if plan.whole { points.round().clamp(0.0, 10.0) } else { points };
        Pair { outcome: (random.share() >= plan.missing).then_some(points), factor: Some(factor) }
    };
    there.into_iter().map(night).collect()
}

fn factors(plan: Plan, random: &mut Random) -> Vec<bool> {
    let Plan { nights, when, .. } = plan;
    let first = random.below(28);
    let mut now = random.below(2) == 0;
    let mut left = match when {
        When::Nights(count) => count,
        _ => 0,
    };
    let mut each = |at: usize| match when {
        When::Share(share) => random.share() < share,
        When::Weekend => (first + at) % 7 < 2,
        When::Period => (first + at) % 28 < 5,
        When::Nights(_) => {
            let chosen = random.below(nights - at) < left;
            left -= usize::from(chosen);
            chosen
        }
        When::Stretches => {
            now ^= random.share() < 0.1;
            now
        }
    };
    (0..nights).map(&mut each).collect()
}
