//! The search for a day: steepest descent over adding, dropping and exchanging servings, from many starts. Limits that are
//! not met have a price that rises until they are, or until the prices prove that there is no day. The same seed finds the
//! same day.
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
const RISES: u32 = 16;
/// By so much, or more slowly.
const RISE: f64 = 2.0;
const RISE_SLOWLY: f64 = 1.4;
/// Starts from the best day so far, once there is one.
const ROUNDS: u32 = 12;
/// Starts before it is believed that there is none.
const TRIES: u32 = 64;
/// Pairs are made of so many items.
const SHORT_LIST: usize = 12;
/// At first, a target missed by its whole costs as much as so many servings.
const PRICE: f64 = 2000.0;

/// What a search came to.
#[derive(Clone, Debug)]
pub(super) enum Found {
    /// The best choice found.
    Choice(Choice),
    /// It is proven that none keeps all limits.
    RuledOut,
    /// None was found.
    Nothing,
}

/// Searches. `first` is content with the first choice, and gives up sooner.
pub(super) fn search(problem: &Problem, seed: u32, first: bool) -> Found {
    let mut run = Run::new(problem, seed);
    let mut from = run.empty();
    let tries = if first { TRIES / 16 } else { TRIES };
    for attempt in 0..tries {
        if run.settle(&mut from) {
            return Found::Choice(if first { from } else { run.better(from) });
        }
        if run.ruled_out {
            return Found::RuledOut;
        }
        // What one way of raising prices runs into, another may get round.
        run.rise = if attempt % 2 == 0 { RISE_SLOWLY } else { RISE };
        run.short_list = SHORT_LIST + 4 * (attempt as usize % 4);
        from = run.shaken(from, 2 + attempt % 5);
    }
    Found::Nothing
}

/// Servings to drop and to add.
#[derive(Clone, Copy, Debug)]
struct Move {
    drops: [Option<usize>; 2],
    adds: [Option<usize>; 2],
}

struct Run<'a> {
    problem: &'a Problem,
    /// Price per millionth of what is missing, and of what is too much, by bound.
    prices: Vec<(f64, f64)>,
    random: u32,
    /// There is no choice that keeps all limits.
    ruled_out: bool,
    /// What prices rise by.
    rise: f64,
    /// Pairs are made of so many items.
    short_list: usize,
}

impl<'a> Run<'a> {
    fn new(problem: &'a Problem, seed: u32) -> Self {
        let mut run = Self {
            problem,
            prices: Vec::new(),
            random: seed | 1,
            ruled_out: false,
            rise: RISE,
            short_list: SHORT_LIST,
        };
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
            if self.may_add(&choice, at) {
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

    /// Whether these prices prove that no choice keeps all limits: at them, even the servings that bring in most fall short
    /// of what the limits ask together.
    fn rules_out(&self) -> bool {
        let problem = self.problem;
        let priced = || problem.bounds.iter().zip(&self.prices);
        let worth = |sums: &[u64; SUMS]| -> f64 {
            priced().map(|(bounds, price)| at(sums, bounds.sum) as f64 * (price.0 - price.1)).sum()
        };
        let asked = priced().map(|(bounds, price)| {
            bounds.low.map_or(0.0, |low| low as f64 * price.0)
                - bounds.high.map_or(0.0, |high| high as f64 * price.1)
        });
        let most = worth(&problem.start) + problem.most_of(&|item| worth(&item.adds));
        let scale: f64 = self.prices.iter().map(|price| price.0 + price.1).sum();
        most < asked.sum::<f64>() - scale
    }

    /// Descends, and raises the prices of what is not met until it is; whether that came about.
    fn settle(&mut self, choice: &mut Choice) -> bool {
        self.fresh_prices();
        for _ in 0..RISES {
            while self.improve(choice) {}
            if self.keeps(choice) {
                return true;
            }
            if self.rules_out() {
                self.ruled_out = true;
                return false;
            }
            for (bounds, price) in self.problem.bounds.iter().zip(&mut self.prices) {
                let sum = at(&choice.sums, bounds.sum);
                if bounds.low.is_some_and(|low| sum < low) {
                    price.0 *= self.rise;
                }
                if bounds.high.is_some_and(|high| sum > high) {
                    price.1 *= self.rise;
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
    /// where none of these helps, two at once.
    fn improve(&self, choice: &mut Choice) -> bool {
        let mut best = (self.value(choice.cost, &choice.sums) - 1e-6, None);
        let chosen: Vec<usize> = places(choice).collect();
        let drops: Vec<Option<usize>> = chosen.iter().map(|at| Some(*at)).chain([None]).collect();
        for drop in &drops {
            self.offer(choice, [*drop, None], false, &mut best);
        }
        if best.1.is_none() {
            for (place, first) in drops.iter().enumerate() {
                self.offer(choice, [*first, None], true, &mut best);
                for second in drops.iter().skip(place).filter(|second| second.is_some()) {
                    self.offer(choice, [*first, *second], true, &mut best);
                }
            }
        }
        if let Some(found) = best.1 {
            self.apply(choice, found);
        }
        best.1.is_some()
    }

    /// Looks at every move that drops these: with nothing in their place and with each item; with `pairs` also with two,
    /// made of the items that are best alone.
    fn offer(&self, choice: &Choice, drops: [Option<usize>; 2], pairs: bool, best: &mut (f64, Option<Move>)) {
        let mut dropped = choice.clone();
        for item in drops.into_iter().flatten() {
            if at(&dropped.counts, item) == 0 {
                return;
            }
            self.count(&mut dropped, item, false);
        }
        let mut take = |value: f64, adds: [Option<usize>; 2]| {
            if value < best.0 {
                *best = (value, Some(Move { drops, adds }));
            }
        };
        take(self.value(dropped.cost, &dropped.sums), [None; 2]);
        let mut short: Vec<(f64, usize)> = Vec::new();
        for item in 0..self.problem.items.len() {
            if drops.contains(&Some(item)) || !self.may_add(&dropped, item) {
                continue;
            }
            let value = self.added(&dropped, item);
            take(value, [Some(item), None]);
            if pairs {
                let place = short.iter().position(|(other, _)| value < *other).unwrap_or(short.len());
                if place < self.short_list {
                    short.insert(place, (value, item));
                    short.truncate(self.short_list);
                }
            }
        }
        for (place, (_, first)) in short.iter().enumerate() {
            self.count(&mut dropped, *first, true);
            for (_, second) in short.iter().skip(place) {
                if self.may_add(&dropped, *second) {
                    take(self.added(&dropped, *second), [Some(*first), Some(*second)]);
                }
            }
            self.count(&mut dropped, *first, false);
        }
    }

    /// The value with one serving more of an item.
    fn added(&self, choice: &Choice, item: usize) -> f64 {
        let Some(one) = self.problem.items.get(item) else { return f64::INFINITY };
        let count = at(&choice.counts, item);
        let mut sums = choice.sums;
        for (sum, amount) in sums.iter_mut().zip(one.adds) {
            *sum += amount;
        }
        self.value(choice.cost + cost_of(one, count + 1) - cost_of(one, count), &sums)
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

    /// Whether there is room for one serving more of an item.
    fn may_add(&self, choice: &Choice, item: usize) -> bool {
        self.problem.items.get(item).is_some_and(|one| {
            at(&choice.counts, item) < one.most
                && at(&choice.groups, one.group) < at(&self.problem.group_most, one.group)
        })
    }

    fn apply(&self, choice: &mut Choice, change: Move) {
        for item in change.drops.into_iter().flatten() {
            self.count(choice, item, false);
        }
        for item in change.adds.into_iter().flatten() {
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
