//! *Another day*: the next best one that was not shown yet. How good a day is, is the domain's.

use crate::domain::food::planner::{Ask, Day, day_without};
use crate::domain::{Coded, PlannedFood, order};

/// The days that were filled one after the other, and what the newest of them went without.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    days: Vec<Vec<u128>>,
    without: Vec<u32>,
}

impl Shown {
    /// A day came out.
    pub fn note(&mut self, day: &[PlannedFood]) {
        self.days.push(key(day));
    }

    fn has(&self, day: &Day) -> bool {
        self.days.contains(&key(&day.foods))
    }
}

/// The next best day: what another number finds, or else one without a food of the best so far, a further one each time.
/// Once there is no more, it begins again with the best. `None` where no other day than the one of now is to be had.
pub fn other_day(ask: &Ask, plan: &[PlannedFood], shown: &mut Shown) -> Option<Day> {
    let best = day_without(ask, plan, &shown.without);
    if let Some(day) = best.as_ref().filter(|day| !shown.has(day)) {
        return Some(noted(shown, day.clone()));
    }
    let chosen =
        |day: &Day| day.foods.iter().filter(|one| !one.locked).map(|one| one.ndb).collect::<Vec<_>>();
    for food in best.as_ref().map(chosen).unwrap_or_default() {
        let mut without = shown.without.clone();
        without.push(food);
        if let Some(day) = day_without(ask, plan, &without).filter(|day| !shown.has(day)) {
            shown.without = without;
            return Some(noted(shown, day));
        }
    }
    *shown = Shown::default();
    shown.note(plan);
    day_without(ask, plan, &[]).filter(|day| !shown.has(day)).map(|day| noted(shown, day))
}

fn noted(shown: &mut Shown, day: Day) -> Day {
    shown.note(&day.foods);
    day
}

/// Whether two days hold the same foods, in any order.
pub fn is_same_day(one: &[PlannedFood], other: &[PlannedFood]) -> bool {
    key(one) == key(other)
}

/// The foods of a day in any order, to be compared.
fn key(foods: &[PlannedFood]) -> Vec<u128> {
    let one = |one: &PlannedFood| {
        let servings = u128::from(one.servings.millionths().unsigned_abs());
        u128::from(one.ndb) << 80 | servings << 8 | one.meal.index() as u128
    };
    let mut keys: Vec<u128> = foods.iter().map(one).collect();
    order::sort_by_key(&mut keys, |key| *key);
    keys
}
