//! The search for a day: steepest descent over adding, dropping and exchanging servings, from many starts. Limits that are
//! not met have a price that rises until they are. The same seed finds the same day.
//!
//! Why no solver: an exact one would be larger than all other code of the part. The tests hold this one against one.

use super::problem::{Problem, SUMS, cost_of};

/// A choice: servings of each item.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub(super) counts: Vec<u32>,
    pub(super) cost: i64,
    sums: [u64; SUMS],
    groups: Vec<u32>,
}

/// Prices rise so often within one start.
const RISES: u32 = 12;
/// Starts from the best day so far, once there is one.
const ROUNDS: u32 = 12;
/// Starts before it is believed that there is none.
const TRIES: u32 = 24;
/// At first, a target missed by its whole costs as much as so many servings.
const PRICE: f64 = 2000.0;

/// The best day found; `None` where none keeps all limits. `first` is content with the first one, and gives up sooner.
pub(super) fn search(problem: &Problem, seed: u32, first: bool) -> Option<Choice> {
    let mut run = Run::new(problem, seed);
    let mut from = run.empty();
    let tries = if first { TRIES / 4 } else { TRIES };
    for _ in 0..tries {
        if run.settle(&mut from) {
            return Some(if first { from } else { run.better(from) });
        }
        from = run.shaken(from, 4);
    }
    None
}

/// Servings to drop, and one to add.
#[derive(Clone, Copy, Debug)]
struct Move {
    drops: [Option<usize>; 2],
    add: Option<usize>,
}

struct Run<'a> {
    problem: &'a Problem,
    /// Price per millionth of what is missing, and of what is too much, by bound.
    prices: Vec<(f64, f64)>,
    random: u32,
}

impl<'a> Run<'a> {
    fn new(problem: &'a Problem, seed: u32) -> Self {
        let mut run = Self { problem, prices: Vec::new(), random: seed | 1 };
        run.fresh_prices();
        run
    }

    fn fresh_prices(&mut self) {
        let price = |limit: Option<u64>| limit.map_or(0.0, |limit| PRICE / (limit.max(1) as f64));
        self.prices =
            self.problem.bounds.iter().map(|bounds| (price(bounds.low), price(bounds.high))).collect();
    }

    /// Xorshift: only to leave a dead end, no secret hangs on it.
    fn next(&mut self, below: usize) -> usize {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 17;
        self.random ^= self.random << 5;
        self.random as usize % below.max(1)
    }

    fn empty(&self) -> Choice {
        Choice {
            counts: vec![0; self.problem.items.len()],
            cost: 0,
            sums: self.problem.start,
            groups: vec![0; self.problem.group_most.len()],
        }
    }

    /// Some servings fewer and one more, at random.
    fn shaken(&mut self, mut choice: Choice, times: u32) -> Choice {
        for _ in 0..times {
            let chosen: Vec<usize> = places(&choice).collect();
            if let Some(at) = chosen.get(self.next(chosen.len())) {
                self.count(&mut choice, *at, false);
            }
        }
        for _ in 0..times.div_ceil(2) {
            let at = self.next(choice.counts.len());
            if self.may_add(&choice, at, None) {
                self.count(&mut choice, at, true);
            }
        }
        choice
    }

    /// The best day that is found from a day that keeps all limits.
    fn better(&mut self, mut best: Choice) -> Choice {
        for round in 0..ROUNDS {
            let mut other = self.shaken(best.clone(), 2 + round % 4);
            if self.settle(&mut other) && other.cost < best.cost {
                best = other;
            }
        }
        best
    }

    /// Descends, and raises the prices of what is not met until it is; whether that came about.
    fn settle(&mut self, choice: &mut Choice) -> bool {
        self.fresh_prices();
        for _ in 0..RISES {
            while self.improve(choice) {}
            if self.keeps(choice) {
                return true;
            }
            for (bounds, price) in self.problem.bounds.iter().zip(&mut self.prices) {
                let sum = at(&choice.sums, bounds.sum);
                if bounds.low.is_some_and(|low| sum < low) {
                    price.0 *= 2.0;
                }
                if bounds.high.is_some_and(|high| sum > high) {
                    price.1 *= 2.0;
                }
            }
        }
        false
    }

    fn keeps(&self, choice: &Choice) -> bool {
        self.problem.bounds.iter().all(|bounds| {
            let sum = at(&choice.sums, bounds.sum);
            bounds.low.is_none_or(|low| sum >= low) && bounds.high.is_none_or(|high| sum <= high)
        })
    }

    /// Takes the best move there is, if any makes things better: one serving more, one less, one for another; and only
    /// where none of these helps, one for two.
    fn improve(&self, choice: &mut Choice) -> bool {
        let mut best = (self.value(choice.cost, &choice.sums) - 1e-6, None);
        let chosen: Vec<usize> = places(choice).collect();
        for drop in chosen.iter().map(|at| Some(*at)).chain([None]) {
            self.offer(choice, [drop, None], &mut best);
        }
        if best.1.is_none() {
            for (place, first) in chosen.iter().enumerate() {
                for second in chosen.iter().skip(place) {
                    if first != second || at(&choice.counts, *first) > 1 {
                        self.offer(choice, [Some(*first), Some(*second)], &mut best);
                    }
                }
            }
        }
        if let Some(found) = best.1 {
            self.apply(choice, found);
        }
        best.1.is_some()
    }

    /// Looks at every move that drops these: with nothing in their place, and with each item.
    fn offer(&self, choice: &Choice, drops: [Option<usize>; 2], best: &mut (f64, Option<Move>)) {
        let mut cost = choice.cost;
        let mut sums = choice.sums;
        let [first, second] = drops;
        for (place, item) in drops.into_iter().flatten().enumerate() {
            let Some(one) = self.problem.items.get(item) else { continue };
            let earlier = u32::from(place == 1 && first == second);
            let count = at(&choice.counts, item).saturating_sub(earlier);
            cost -= cost_of(one, count) - cost_of(one, count.saturating_sub(1));
            for (sum, amount) in sums.iter_mut().zip(one.adds) {
                *sum = sum.saturating_sub(amount);
            }
        }
        let mut take = |value: f64, add: Option<usize>| {
            if value < best.0 {
                *best = (value, Some(Move { drops, add }));
            }
        };
        if first.is_some() {
            take(self.value(cost, &sums), None);
        }
        for (item, one) in self.problem.items.iter().enumerate() {
            let fits =
                self.may_add(choice, item, first) || second.is_some() && self.may_add(choice, item, second);
            if !fits || first == Some(item) || second == Some(item) {
                continue;
            }
            let count = at(&choice.counts, item);
            let mut with = sums;
            for (sum, amount) in with.iter_mut().zip(one.adds) {
                *sum += amount;
            }
            take(self.value(cost + cost_of(one, count + 1) - cost_of(one, count), &with), Some(item));
        }
    }

    /// Cost and the price of what is not met.
    fn value(&self, cost: i64, sums: &[u64; SUMS]) -> f64 {
        let mut value = cost as f64;
        for (bounds, price) in self.problem.bounds.iter().zip(&self.prices) {
            let sum = at(sums, bounds.sum);
            value += bounds.low.map_or(0, |low| low.saturating_sub(sum)) as f64 * price.0;
            value += bounds.high.map_or(0, |high| sum.saturating_sub(high)) as f64 * price.1;
        }
        value
    }

    /// Whether there is room for one more of an item, once another was dropped.
    fn may_add(&self, choice: &Choice, item: usize, drop: Option<usize>) -> bool {
        let Some(one) = self.problem.items.get(item) else { return false };
        let freed = drop
            .and_then(|other| self.problem.items.get(other))
            .is_some_and(|other| other.group == one.group);
        at(&choice.counts, item) < one.most
            && at(&choice.groups, one.group) < at(&self.problem.group_most, one.group) + u32::from(freed)
    }

    fn apply(&self, choice: &mut Choice, change: Move) {
        for item in change.drops.into_iter().flatten() {
            self.count(choice, item, false);
        }
        if let Some(item) = change.add {
            self.count(choice, item, true);
        }
    }

    /// One serving more or less of an item.
    fn count(&self, choice: &mut Choice, item: usize, more: bool) {
        let (Some(one), Some(count)) = (self.problem.items.get(item), choice.counts.get_mut(item)) else {
            return;
        };
        let step = |number: u32| if more { number + 1 } else { number.saturating_sub(1) };
        choice.cost -= cost_of(one, *count);
        *count = step(*count);
        choice.cost += cost_of(one, *count);
        if let Some(group) = choice.groups.get_mut(one.group) {
            *group = step(*group);
        }
        for (sum, amount) in choice.sums.iter_mut().zip(one.adds) {
            *sum = if more { *sum + amount } else { sum.saturating_sub(amount) };
        }
    }
}

/// Places of the chosen items.
fn places(choice: &Choice) -> impl Iterator<Item = usize> {
    choice.counts.iter().enumerate().filter(|(_, count)| **count > 0).map(|(at, _)| at)
}

fn at<T: Copy + Default>(list: &[T], place: usize) -> T {
    list.get(place).copied().unwrap_or_default()
}
