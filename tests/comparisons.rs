//! What the interval of a comparison is worth: measured on simulated journals whose true difference is known, and held
//! against the table in docs/statistics.md.

#[path = "comparisons/drawn.rs"]
mod drawn;
#[path = "comparisons/journals.rs"]
mod journals;

use journals::{Plan, Random, When, draw};
use std::ops::RangeInclusive;
use stillnight::domain::compare::{Pair, compare, periods};

/// Journals per row of the table.
const JOURNALS: u64 = 1000;

const NIGHTS_365: Plan =
    Plan { nights: 365, when: When::Share(0.5), effect: 0.0, missing: 0.0, whole: false };
const NIGHTS_60: Plan = Plan { nights: 60, ..NIGHTS_365 };

/// One row: how often an interval does what is asked of it, and how wide it is.
#[derive(Default)]
struct Tally {
    does: usize,
    widths: Vec<f64>,
}

impl Tally {
    fn take(&mut self, interval: Option<(f64, f64)>, effect: f64) {
        let Some((low, high)) = interval else { return };
        let holds_nought = low <= 0.0 && 0.0 <= high;
        self.does += usize::from(holds_nought == (effect == 0.0));
        self.widths.push(high - low);
    }

    /// In per cent of the journals it was given for.
    fn share(&self) -> f64 {
        100.0 * self.does as f64 / self.widths.len() as f64
    }

    fn median_width(&mut self) -> f64 {
        self.widths.sort_by(f64::total_cmp);
        self.widths[self.widths.len() / 2]
    }
}

fn ours(nights: &[Pair]) -> Option<(f64, f64)> {
    compare(nights).found.ok().map(|found| (found.low, found.high))
}

/// Draws the journals of one row, asks that the share lies within bounds, and that the table says the same.
fn check(name: &str, plan: Plan, asked: RangeInclusive<f64>) {
    let mut tallies: [Tally; 4] = Default::default();
    for seed in 0..JOURNALS {
        let nights = draw(plan, &mut Random::of(seed + 1));
        // All four are asked about the same journals: those for which the app tells a difference.
        let Some(interval) = ours(&nights) else { continue };
        let [exact, studentised, percentiles, independent] = &mut tallies;
        exact.take(Some(interval), plan.effect);
        studentised.take(drawn::studentised(&nights, !seed), plan.effect);
        percentiles.take(Some(drawn::percentiles(&nights, !seed)), plan.effect);
        independent.take(drawn::independent(&nights), plan.effect);
    }
    let told = tallies[0].widths.len();
    let share = tallies[0].share();
    let cells =
        tallies.each_mut().map(|tally| format!("{:.1} % · {:.2}", tally.share(), tally.median_width()));
    let row = format!("| {name} | {told} | {} |", cells.join(" | "));
    assert!(asked.contains(&share), "{asked:?} is asked:\n{row}");
    let table = include_str!("../docs/statistics.md");
    assert!(table.lines().any(|line| line == row), "docs/statistics.md should say\n{row}");
}

#[test]
fn a_year_without_effect_holds_nought() {
    let asked = || 92.0..=98.0;
    check("a year; each night, half of them", NIGHTS_365, asked());
    check("a year; each night, 3 in 10", Plan { when: When::Share(0.3), ..NIGHTS_365 }, asked());
    check("a year; Friday and Saturday", Plan { when: When::Weekend, ..NIGHTS_365 }, asked());
}

#[test]
fn sixty_nights_without_effect_hold_nought() {
    let asked = || 90.0..=98.0;
    check("60 nights; each night, half of them", NIGHTS_60, asked());
    check("60 nights; each night, 3 in 10", Plan { when: When::Share(0.3), ..NIGHTS_60 }, asked());
    check("60 nights; Friday and Saturday", Plan { when: When::Weekend, ..NIGHTS_60 }, asked());
}

#[test]
fn whole_points_and_missing_nights_change_little() {
    let asked = || 90.0..=98.0;
    let as_kept = Plan { missing: 0.2, whole: true, ..NIGHTS_365 };
    check("a year, whole points, 1 in 5 missing; each night, half of them", as_kept, asked());
    let weekend = Plan { when: When::Weekend, ..as_kept };
    check("a year, whole points, 1 in 5 missing; Friday and Saturday", weekend, asked());
    let as_kept = Plan { nights: 60, ..as_kept };
    check("60 nights, whole points, 1 in 5 missing; each night, half of them", as_kept, asked());
    let weekend = Plan { when: When::Weekend, ..as_kept };
    check("60 nights, whole points, 1 in 5 missing; Friday and Saturday", weekend, asked());
}

#[test]
fn at_the_floor_it_still_holds() {
    let asked = || 90.0..=98.0;
    check(
        "28 nights; each night, 14 of them",
        Plan { nights: 28, when: When::Nights(14), ..NIGHTS_60 },
        asked(),
    );
    check("60 nights; each night, 10 of them", Plan { when: When::Nights(10), ..NIGHTS_60 }, asked());
    check("a year; each night, 10 of them", Plan { when: When::Nights(10), ..NIGHTS_365 }, asked());
}

#[test]
fn a_factor_that_lasts_is_harder_and_still_holds() {
    let asked = || 90.0..=98.0;
    check("a year; 5 nights in 28", Plan { when: When::Period, ..NIGHTS_365 }, asked());
    check("a year; stretches of about 10 nights", Plan { when: When::Stretches, ..NIGHTS_365 }, asked());
    check("60 nights; stretches of about 10 nights", Plan { when: When::Stretches, ..NIGHTS_60 }, asked());
}

#[test]
fn a_difference_of_two_points_is_found() {
    let found = || 90.0..=100.0;
    let thirty = Plan { when: When::Nights(30), effect: 2.0, ..NIGHTS_60 };
    check("2 points, 60 nights; each night, 30 of them", thirty, found());
    check(
        "2 points, 60 nights, whole points; each night, 30 of them",
        Plan { whole: true, ..thirty },
        found(),
    );
    let weekend = Plan { nights: 91, when: When::Weekend, effect: 2.0, ..NIGHTS_60 };
    check("2 points, 91 nights; Friday and Saturday", weekend, found());
}

/// Two periods, one after the other, have one border between them and no way to mix: the hardest case of all.
#[test]
fn one_period_and_the_one_before_hold_nought() {
    let check = |nights: usize| {
        let mut holds = 0;
        for seed in 0..JOURNALS {
            let all = draw(Plan { nights, ..NIGHTS_60 }, &mut Random::of(seed + 1));
            let outcomes: Vec<Option<f64>> = all.into_iter().map(|night| night.outcome).collect();
            let (before, now) = outcomes.split_at(nights / 2);
            let found = periods(before, now).unwrap();
            holds += u64::from(found.low <= 0.0 && 0.0 <= found.high);
        }
        assert!((920..=980).contains(&holds), "{holds} of {JOURNALS} over {nights} nights");
        let row = format!("| {} nights and the {} before | {holds} |", nights / 2, nights / 2);
        let table = include_str!("../docs/statistics.md");
        assert!(table.lines().any(|line| line == row), "docs/statistics.md should say\n{row}");
    };
    check(28);
    check(60);
    check(182);
    check(730);
}

/// The closed form is what drawing blocks comes to.
#[test]
fn drawing_blocks_comes_to_the_closed_form() {
    for when in [When::Share(0.5), When::Weekend] {
        let nights = draw(Plan { nights: 63, when, ..NIGHTS_60 }, &mut Random::of(3));
        let (drawn, exact) = drawn::deviation_of_draws(&nights, 5, 40_000).unwrap();
        assert!((drawn / exact - 1.0).abs() < 0.015, "{drawn} is not {exact}");
    }
}
