//! A day of meals: its foods, what they add up to, what stands in the way of what, what to buy.
//!
//! A food that the profile leaves out stays in its meal, with the reason, and counts nowhere.

use super::Setting;
use super::list::nutrient;
use crate::app::food::counted;
use crate::domain::food::planner::{clashes, eaten, iron_meal, shopping};
use crate::domain::food::{
    Apart, Figure, Food, Millionths, Unfit, brings_iron, find, keep_apart, servings, share, totals,
};
use crate::domain::{Coded, Meal, Nutrient, Plan, PlannedFood};

/// One food of a meal.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanRow {
    /// Its place in the plan.
    pub place: usize,
    /// Its number.
    pub ndb: u32,
    /// Its name, and a serving in household units and hundredths of a gram; `None` where the table does not have it.
    pub food: Option<(String, String, u32)>,
    /// What has to be known of it; mostly empty.
    pub note: String,
    /// Hundredths of servings.
    pub hundredths: u32,
    /// Kept when the day is filled.
    pub locked: bool,
    /// What is looked for, in these servings; `None` for not known.
    pub amounts: Vec<(Figure, Option<Millionths>)>,
    /// Why it counts nowhere, if it does not.
    pub unfit: Option<Unfit>,
    /// It stands in the way of the iron of its meal; it would not in this one.
    pub better_in: Option<Meal>,
}

/// What a day brings of something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sum {
    /// Of what.
    pub figure: Figure,
    /// What is known of it.
    pub amount: Millionths,
    /// How many foods have no such figure.
    pub unknown: u16,
    /// The day's amount it is held against.
    pub of: Option<Millionths>,
    /// In thousandths of it, rounded down.
    pub share: Option<u32>,
    /// The upper level, where the sum is above it.
    pub above: Option<Millionths>,
}

/// Something to buy.
#[derive(Clone, Debug, PartialEq)]
pub struct Bought {
    /// Its number.
    pub ndb: u32,
    /// Its name, and a serving in household units and hundredths of a gram; `None` where the table does not have it.
    pub food: Option<(String, String, u32)>,
    /// Hundredths of servings.
    pub hundredths: u32,
}

/// A day.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanView {
    /// The foods of each meal.
    pub meals: Vec<(Meal, Vec<PlanRow>)>,
    /// The sums of what is looked for.
    pub looked_for: Vec<Sum>,
    /// All other sums.
    pub others: Vec<Sum>,
    /// What the person drinks with meals and is better had apart from this one, which brings the most iron.
    pub apart: Option<(Meal, Vec<Apart>)>,
    /// What to buy, in the order of the meals.
    pub shopping: Vec<Bought>,
}

impl PlanView {
    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.meals.iter().all(|(_, rows)| rows.is_empty())
    }

    /// The sums that are above an upper level.
    pub fn above(&self) -> Vec<Sum> {
        self.looked_for.iter().chain(&self.others).filter(|sum| sum.above.is_some()).copied().collect()
    }
}

/// Makes it.
pub fn plan(foods: &[Food], setting: &Setting, plan: &Plan) -> PlanView {
    let rules = &setting.rules;
    let counted = counted(foods, rules, &plan.foods);
    let iron = rules.focus.has(Nutrient::Iron);
    let in_the_way: Vec<PlannedFood> =
        if iron { clashes(foods, &counted).copied().collect() } else { Vec::new() };
    let row = |(place, one): (usize, &PlannedFood)| {
        let food = find(foods, one.ndb);
        let hundredths = servings(one.servings).unwrap_or(0);
        let amount = |nutrient: Nutrient| {
            let figure = nutrient.figure();
            (figure, food.and_then(|food| food.served(figure, hundredths)))
        };
        let unfit = food.and_then(|food| rules.unfit(food));
        let clash = unfit.is_none() && in_the_way.contains(one);
        PlanRow {
            place,
            ndb: one.ndb,
            food: food.map(named),
            note: food.map(|food| food.note.clone()).unwrap_or_default(),
            hundredths,
            locked: one.locked,
            amounts: rules.focus.iter().map(amount).collect(),
            unfit,
            better_in: clash.then_some(if one.meal == Meal::Snacks { Meal::Breakfast } else { Meal::Snacks }),
        }
    };
    let of_meal = |meal: Meal| {
        let rows = plan.foods.iter().enumerate().filter(|(_, one)| one.meal == meal);
        (meal, rows.map(row).collect())
    };
    let sums: Vec<Sum> = sums(foods, setting, &counted);
    let is_looked_for = |sum: &Sum| nutrient(sum.figure).is_some_and(|nutrient| rules.focus.has(nutrient));
    let (looked_for, others) = sums.into_iter().partition(is_looked_for);
    let buy = |(ndb, hundredths): (u32, u32)| Bought { ndb, food: find(foods, ndb).map(named), hundredths };
    // In the order of the meals, as one reads them.
    let by_meal: Vec<PlannedFood> = Meal::ALL
        .iter()
        .flat_map(|meal| counted.iter().filter(move |one| one.meal == *meal).copied())
        .collect();
    PlanView {
        meals: Meal::ALL.iter().copied().map(of_meal).collect(),
        looked_for,
        others,
        apart: if iron { apart(foods, setting, &counted) } else { None },
        shopping: shopping(&by_meal).into_iter().map(buy).collect(),
    }
}

fn named(food: &Food) -> (String, String, u32) {
    (food.name.clone(), food.serving.clone(), food.serving_cg)
}

fn sums(foods: &[Food], setting: &Setting, counted: &[PlannedFood]) -> Vec<Sum> {
    let reference = &setting.reference;
    let made = totals(eaten(foods, counted));
    let sum = |(figure, total): (&Figure, crate::domain::food::Total)| {
        let of = nutrient(*figure).and_then(|nutrient| reference.of(nutrient));
        let upper = nutrient(*figure).and_then(|nutrient| reference.upper_of(nutrient));
        Sum {
            figure: *figure,
            amount: total.amount,
            unknown: total.unknown,
            of,
            share: of.and_then(|of| share(total.amount, of)),
            above: upper.filter(|upper| total.amount > *upper),
        }
    };
    Figure::ALL.iter().zip(made).map(sum).collect()
}

/// The meal with the most iron, if some food of it brings enough to think about, and what the person drinks with it.
fn apart(foods: &[Food], setting: &Setting, counted: &[PlannedFood]) -> Option<(Meal, Vec<Apart>)> {
    let meal = iron_meal(foods, counted)?;
    let of_meal = counted.iter().filter(|one| one.meal == meal);
    let food = of_meal.filter_map(|one| find(foods, one.ndb)).find(|food| brings_iron(food))?;
    let theirs = keep_apart(food, &setting.rules).into_iter().filter(|one| one.theirs);
    Some((meal, theirs.map(|one| one.what).collect()))
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
