//! Fills a day from foods that fit, so that the targets in focus are met under all limits; exchanges one food for the next
//! best. `docs/food-planner.md` is the prose.
//!
//! Nothing is chosen that [`FoodRules::may_fill`] keeps out. What a person locked stays, unless the profile leaves it out.

mod place;
mod problem;
mod search;

use super::{Advice, Food, FoodRules, Reference, find};
use crate::domain::{CodeSet, Coded, Decimal, Nutrient, PlannedFood};
use problem::{Problem, served};
use search::{Choice, Found};

pub use place::{clashes, iron_meal};

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// The table.
    pub foods: &'a [Food],
    /// What the profile means.
    pub rules: &'a FoodRules,
    /// Targets of the day and upper levels.
    pub reference: &'a Reference,
    /// Energy from, to, in kcal.
    pub energy: Option<(u16, u16)>,
    /// Another number may find another day.
    pub seed: u32,
    /// Foods that are not to be chosen this time.
    pub without: &'a [u32],
}

/// A limit that can stand in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// The target of a nutrient.
    Target(Nutrient),
    /// The least energy asked for.
    EnergyLeast,
    /// The most energy asked for.
    EnergyMost,
    /// The upper level of a nutrient.
    Upper(Nutrient),
    /// Two servings of a food, three of a group.
    Portions,
    /// The locked foods.
    Kept,
}

/// The answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A day that meets every target under every limit.
    Day(Day),
    /// No day does: the foods that fit do not hold enough of these, however they are chosen.
    OutOfReach(CodeSet<Nutrient>),
    /// No day does.
    NoDay {
        /// Any one of these limits, lifted, would let a day come about; none where it takes several.
        limits: Vec<Limit>,
        /// Whether it is proven; else none was found in a long search.
        proven: bool,
    },
    /// There is no target in focus to fill for.
    NoTarget,
    /// Nothing is suggested to this person.
    NotOffered(Advice),
}

/// A filled day.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// Its foods, the locked ones first.
    pub foods: Vec<PlannedFood>,
    /// Locked foods that the profile leaves out, or whose servings make no sense: they are not part of the day.
    pub left_out: Vec<u32>,
    /// What the choice cost, locked foods aside; see `docs/food-planner.md`.
    pub cost: i64,
}

/// Fills a day around the locked foods of a plan.
pub fn fill(ask: &Ask, plan: &[PlannedFood]) -> Answer {
    if ask.rules.advice != Advice::Full {
        return Answer::NotOffered(ask.rules.advice);
    }
    if ask.rules.focus.iter().all(|nutrient| ask.reference.of(nutrient).is_none()) {
        return Answer::NoTarget;
    }
    let (kept, left_out) = kept(ask, plan);
    let problem = Problem::new(ask, &kept, None);
    let short = problem.out_of_reach();
    if !short.is_empty() {
        return Answer::OutOfReach(short);
    }
    let choice = match search::search(&problem, ask.seed, false) {
        Found::Choice(choice) => choice,
        other => {
            let proven = matches!(other, Found::RuledOut);
            return Answer::NoDay { limits: in_the_way(ask, &kept), proven };
        }
    };
    Answer::Day(laid_out(ask, &problem, &choice, &kept, left_out))
}

/// The best day there is without some foods, around the locked ones; nothing is found out about why there is none.
pub fn day_without(ask: &Ask, plan: &[PlannedFood], without: &[u32]) -> Option<Day> {
    let ask = Ask { without, ..*ask };
    let (kept, left_out) = kept(&ask, plan);
    let problem = Problem::new(&ask, &kept, None);
    match search::search(&problem, ask.seed, false) {
        Found::Choice(choice) => Some(laid_out(&ask, &problem, &choice, &kept, left_out)),
        Found::RuledOut | Found::Nothing => None,
    }
}

/// A choice as foods in meals.
fn laid_out(ask: &Ask, problem: &Problem, choice: &Choice, kept: &[PlannedFood], left_out: Vec<u32>) -> Day {
    let taken = problem.items.iter().zip(&choice.counts).filter(|(_, count)| **count > 0);
    let chosen: Vec<(&Food, u32)> =
        taken.filter_map(|(item, count)| Some((ask.foods.get(item.food)?, *count))).collect();
    let foods = place::place(ask.foods, kept, &chosen, !ask.rules.overload());
    Day { foods, left_out, cost: choice.cost }
}

/// The locked foods of a plan, and the numbers of those that cannot stay. One that is not in the table stays: a newer
/// table may know it.
fn kept(ask: &Ask, plan: &[PlannedFood]) -> (Vec<PlannedFood>, Vec<u32>) {
    let (mut kept, mut left_out) = (Vec::new(), Vec::new());
    for one in plan.iter().filter(|one| one.locked) {
        let known = find(ask.foods, one.ndb);
        let stays =
            super::servings(one.servings).is_ok() && known.is_none_or(|food| ask.rules.unfit(food).is_none());
        if stays {
            kept.push(*one);
        } else {
            left_out.push(one.ndb);
        }
    }
    (kept, left_out)
}

/// The limits of which each alone, lifted, would let a day come about.
fn in_the_way(ask: &Ask, kept: &[PlannedFood]) -> Vec<Limit> {
    let mut limits = Vec::new();
    if ask.energy.is_some() {
        limits.extend([Limit::EnergyLeast, Limit::EnergyMost]);
    }
    for nutrient in ask.rules.focus.iter().filter(|nutrient| ask.reference.of(*nutrient).is_some()) {
        limits.push(Limit::Target(nutrient));
    }
    for nutrient in Nutrient::ALL.iter().filter(|one| ask.reference.upper_of(**one).is_some()) {
        limits.push(Limit::Upper(*nutrient));
    }
    limits.push(Limit::Portions);
    if !kept.is_empty() {
        limits.push(Limit::Kept);
    }
    let gives_way = |limit: &Limit| {
        let lifted = Problem::new(ask, kept, Some(*limit));
        lifted.out_of_reach().is_empty()
            && matches!(search::search(&lifted, ask.seed, true), Found::Choice(_))
    };
    limits.retain(gives_way);
    limits
}

/// The next best food in place of one of a plan, in the same meal; `None` where there is none, or the food is locked.
/// `tried` holds what was offered before. Where some food keeps all limits, one that does is offered; else the one that
/// misses them least.
pub fn swap(ask: &Ask, plan: &[PlannedFood], place: usize, tried: &[u32]) -> Option<PlannedFood> {
    let old = plan.get(place).filter(|one| !one.locked)?;
    let mut others = plan.to_vec();
    others.remove(place);
    let problem = Problem::new(ask, &others, None);
    let mut best: Option<((u64, i64), PlannedFood)> = None;
    for item in &problem.items {
        let food = ask.foods.get(item.food)?;
        let there =
            food.ndb == old.ndb || others.iter().any(|one| one.ndb == food.ndb) || tried.contains(&food.ndb);
        let room = problem.group_most.get(item.group).copied().unwrap_or(0).min(item.most);
        for servings in 1..=room {
            let new = PlannedFood {
                meal: old.meal,
                ndb: food.ndb,
                servings: Decimal::whole(i32::try_from(servings).ok()?),
                locked: false,
            };
            let mut with = others.clone();
            with.push(new);
            if there || place::clashes(ask.foods, &with).any(|one| one.ndb == new.ndb) {
                continue;
            }
            let key = (problem.missed(item, servings), problem::cost_of(item, servings));
            if best.as_ref().is_none_or(|(other, _)| key < *other) {
                best = Some((key, new));
            }
        }
    }
    best.map(|(_, food)| food)
}

/// The foods of a plan with what they are in the table, and hundredths of servings, for totals; a food that is not in the
/// table or has no sensible servings is `None`.
pub fn eaten<'a>(
    foods: &'a [Food],
    plan: &'a [PlannedFood],
) -> impl Iterator<Item = (Option<&'a Food>, u32)> {
    plan.iter().map(|one| served(foods, one).map_or((None, 0), |(food, hundredths)| (Some(food), hundredths)))
}

/// What to buy: each food once, with all its servings in hundredths, in the order of the plan.
pub fn shopping(plan: &[PlannedFood]) -> Vec<(u32, u32)> {
    let mut list: Vec<(u32, u32)> = Vec::new();
    for one in plan {
        let hundredths = super::servings(one.servings).unwrap_or(0);
        match list.iter_mut().find(|(ndb, _)| *ndb == one.ndb) {
            Some((_, sum)) => *sum += hundredths,
            None => list.push((one.ndb, hundredths)),
        }
    }
    list
}
