//! The arithmetic of filling a day: what may be chosen, what it costs, and the limits sums must keep. `docs/food-planner.md`
//! is the prose.
//!
//! Sums are exact integers, so that "met" means met; only the price of a limit that is not met yet is a float.

use super::{Ask, Limit};
use crate::domain::food::{Basis, Figure, Food, FoodGroup, Mark, Millionths, NUTRIENTS, find, servings};
use crate::domain::{CodeSet, Coded, Nutrient, PlannedFood};

/// Sums of a day: the nutrients one can look for, then energy.
pub(super) const SUMS: usize = NUTRIENTS + 1;
const ENERGY: usize = NUTRIENTS;
const GROUPS: usize = FoodGroup::ALL.len();

/// At most so many servings of a food, and of a group of foods.
pub(super) const OF_A_FOOD: u32 = 2;
pub(super) const OF_A_GROUP: u32 = 3;

/// What a serving costs: days of few, plain foods are wanted.
const SERVING: i64 = 100;
/// The second serving of a food costs so much more: variety.
const AGAIN: i64 = 30;
/// Marks that cost more.
const DEARER: [(Mark, i64); 6] = [
    (Mark::Fortified, 40),
    (Mark::Varies, 20),
    (Mark::Phytate, 10),
    (Mark::Oxalate, 20),
    (Mark::Caffeine, 20),
    (Mark::Iodine, 20),
];
/// Groups that cost more: few people eat offal, nobody lives on sweets.
const DEARER_GROUPS: [(FoodGroup, i64); 4] =
    [(FoodGroup::Offal, 60), (FoodGroup::Deli, 40), (FoodGroup::Seaweed, 40), (FoodGroup::Sweets, 60)];
/// A nutrient in focus that is not known costs so much.
const NOT_KNOWN: i64 = 10;

/// A limit on one sum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bounds {
    pub(super) sum: usize,
    pub(super) low: Option<Millionths>,
    pub(super) high: Option<Millionths>,
}

/// A food that may be chosen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    /// Its place in the table.
    pub(super) food: usize,
    pub(super) group: usize,
    /// Servings of it at most.
    pub(super) most: u32,
    pub(super) cost: i64,
    /// What a serving adds to each sum; 0 for not known.
    pub(super) adds: [Millionths; SUMS],
}

/// A day to fill.
#[derive(Clone, Debug)]
pub(super) struct Problem {
    pub(super) items: Vec<Item>,
    pub(super) bounds: Vec<Bounds>,
    /// What the kept foods add.
    pub(super) start: [Millionths; SUMS],
    /// Servings of each group at most, besides the kept ones.
    pub(super) group_most: [u32; GROUPS],
}

impl Problem {
    /// Makes the problem, with one limit lifted where it is asked what a limit does.
    pub(super) fn new(ask: &Ask, kept: &[PlannedFood], lifted: Option<Limit>) -> Self {
        let portions = if lifted == Some(Limit::Portions) { 2 } else { 1 };
        let mut start = [0; SUMS];
        let mut group_most = [OF_A_GROUP * portions; GROUPS];
        let kept = if lifted == Some(Limit::Kept) { &[] } else { kept };
        for one in kept {
            let Some((food, hundredths)) = served(ask.foods, one) else { continue };
            for (sum, amount) in start.iter_mut().zip(adds(food)) {
                *sum += amount * u64::from(hundredths) / 100;
            }
            if let Some(most) = group_most.get_mut(food.group.index()) {
                *most = most.saturating_sub(hundredths.div_ceil(100));
            }
        }
        let mut items = Vec::new();
        let may = |food: &Food| ask.rules.may_fill(food) && !ask.without.contains(&food.ndb);
        for (at, food) in ask.foods.iter().enumerate().filter(|(_, food)| may(food)) {
            let had: u32 = kept
                .iter()
                .filter(|one| one.ndb == food.ndb)
                .filter_map(|one| served(ask.foods, one))
                .map(|(_, hundredths)| hundredths.div_ceil(100))
                .sum();
            let most = (OF_A_FOOD * portions).saturating_sub(had);
            if most > 0 {
                items.push(Item {
                    food: at,
                    group: food.group.index(),
                    most,
                    cost: cost(ask, food),
                    adds: adds(food),
                });
            }
        }
        let mut problem = Self { items, bounds: Vec::new(), start, group_most };
        for mut bounds in bounds(ask, lifted) {
            // What no choice can exceed is no limit.
            bounds.high = bounds.high.filter(|high| problem.reach(bounds.sum) > *high);
            if bounds.low.is_some() || bounds.high.is_some() {
                problem.bounds.push(bounds);
            }
        }
        problem
    }

    /// The most of one sum that can be had, other limits aside. Exact.
    pub(super) fn reach(&self, sum: usize) -> Millionths {
        let begun = self.start.get(sum).copied().unwrap_or(0);
        // No sum comes near 2^53, up to which floats count every whole number.
        begun + self.most_of(&|item| item.adds.get(sum).copied().unwrap_or(0) as f64) as Millionths
    }

    /// The most that a worth of servings can add up to: the best servings of each group.
    pub(super) fn most_of(&self, worth: &dyn Fn(&Item) -> f64) -> f64 {
        let mut total = 0.0;
        for (group, most) in self.group_most.iter().enumerate() {
            let of_group = self.items.iter().filter(|item| item.group == group);
            let mut offers: Vec<(f64, u32)> = of_group.map(|item| (worth(item), item.most)).collect();
            let mut left = *most;
            while left > 0 {
                let mut top = (0.0, 0);
                for (at, (worth, _)) in offers.iter().enumerate() {
                    if *worth > top.0 {
                        top = (*worth, at);
                    }
                }
                if top.0 <= 0.0 {
                    break;
                }
                let (worth, most) = offers.swap_remove(top.1);
                let servings = most.min(left);
                total += worth * f64::from(servings);
                left -= servings;
            }
        }
        total
    }

    /// By how much the limits are missed with so many servings of one item, in thousandths of each limit, rounded up.
    pub(super) fn missed(&self, item: &Item, servings: u32) -> u64 {
        let part = |gap: Millionths, of: Millionths| gap.saturating_mul(1000).div_ceil(of.max(1));
        let mut missed = 0;
        for bounds in &self.bounds {
            let add = item.adds.get(bounds.sum).copied().unwrap_or(0) * u64::from(servings);
            let sum = self.start.get(bounds.sum).copied().unwrap_or(0) + add;
            missed += bounds.low.map_or(0, |low| part(low.saturating_sub(sum), low));
            missed += bounds.high.map_or(0, |high| part(sum.saturating_sub(high), high));
        }
        missed
    }

    /// Targets that no choice can reach.
    pub(super) fn out_of_reach(&self) -> CodeSet<Nutrient> {
        let short = |bounds: &&Bounds| bounds.low.is_some_and(|low| self.reach(bounds.sum) < low);
        self.bounds.iter().filter(short).filter_map(|bounds| Nutrient::ALL.get(bounds.sum).copied()).collect()
    }
}

/// A food of the table and hundredths of servings; `None` for a number that is not in it or servings that make no sense.
pub(super) fn served<'a>(foods: &'a [Food], one: &PlannedFood) -> Option<(&'a Food, u32)> {
    Some((find(foods, one.ndb)?, servings(one.servings).ok()?))
}

fn adds(food: &Food) -> [Millionths; SUMS] {
    let mut adds = [0; SUMS];
    let figures = Nutrient::ALL.iter().map(|nutrient| nutrient.figure()).chain([Figure::Energy]);
    for (add, figure) in adds.iter_mut().zip(figures) {
        *add = food.amount(figure, Basis::Serving).unwrap_or(0);
    }
    adds
}

fn cost(ask: &Ask, food: &Food) -> i64 {
    let marks: i64 = DEARER.iter().filter(|(mark, _)| food.marks.has(*mark)).map(|(_, cost)| cost).sum();
    let group: i64 =
        DEARER_GROUPS.iter().filter(|(group, _)| food.group == *group).map(|(_, cost)| cost).sum();
    let unknown = ask.rules.focus.iter().filter(|nutrient| food.figure(nutrient.figure()).is_none()).count();
    SERVING + marks + group + NOT_KNOWN * i64::try_from(unknown).unwrap_or(0)
}

/// What so many servings of an item cost.
pub(super) fn cost_of(item: &Item, servings: u32) -> i64 {
    i64::from(servings) * item.cost + i64::from(servings.saturating_sub(1)) * AGAIN
}

fn bounds(ask: &Ask, lifted: Option<Limit>) -> Vec<Bounds> {
    let is = |limit: Limit| lifted == Some(limit);
    let mut all = Vec::new();
    for (sum, nutrient) in Nutrient::ALL.iter().enumerate() {
        let target = ask.reference.of(*nutrient).filter(|_| ask.rules.focus.has(*nutrient));
        let low = target.filter(|_| !is(Limit::Target(*nutrient)));
        let high = ask.reference.upper_of(*nutrient).filter(|_| !is(Limit::Upper(*nutrient)));
        if low.is_some() || high.is_some() {
            all.push(Bounds { sum, low, high });
        }
    }
    if let Some((least, most)) = ask.energy {
        let millionths = |kcal: u16| Millionths::from(kcal) * 1_000_000;
        let low = Some(millionths(least)).filter(|_| !is(Limit::EnergyLeast));
        let high = Some(millionths(most)).filter(|_| !is(Limit::EnergyMost));
        all.push(Bounds { sum: ENERGY, low, high });
    }
    all
}
