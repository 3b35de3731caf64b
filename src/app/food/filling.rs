//! Filling a day: how far it has come, what it was run with, and whether that is still what stands on the page.

use super::energy::energy;
use super::other_day::is_same_day;
use crate::domain::PlannedFood;
use crate::domain::food::planner::Answer;
use crate::domain::food::{FoodRules, Reference};

/// How far filling a day has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Filling {
    /// Nothing was asked.
    #[default]
    Rest,
    /// It is being worked on.
    Working,
    /// It is done.
    Done(Box<Run>),
}

/// One run: what it was asked with, and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// What fits, and what is looked for.
    pub rules: FoodRules,
    /// The amounts to reach.
    pub reference: Reference,
    /// The energy range.
    pub energy: Option<(u16, u16)>,
    /// The day that stood there afterwards.
    pub foods: Vec<PlannedFood>,
    /// What came of it.
    pub came: Came,
}

/// What came of a run.
#[derive(Clone, Debug, PartialEq)]
pub enum Came {
    /// The day was filled.
    Filled {
        /// Locked foods that were taken out, because the profile leaves them out.
        taken_out: Vec<u32>,
        /// There is no other day than the one that was there.
        same: bool,
    },
    /// It was not.
    Not(Answer),
}

impl Run {
    /// Whether it speaks of what stands there now: what is looked for, the energy as typed, and the foods.
    pub fn stands(
        &self,
        rules: &FoodRules,
        reference: &Reference,
        (from, to): (&str, &str),
        foods: &[PlannedFood],
    ) -> bool {
        let is_its_day = match self.came {
            // What is kept brings the same.
            Came::Filled { .. } => is_same_day(&self.foods, foods),
            Came::Not(_) => self.foods == foods,
        };
        is_its_day
            && energy(from, to) == Ok(self.energy)
            && self.rules == *rules
            && self.reference == *reference
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CodeSet, Decimal, Meal, Nutrient, Profile};

    fn rice(locked: bool) -> PlannedFood {
        PlannedFood { meal: Meal::Lunch, ndb: 1, servings: Decimal::whole(1), locked }
    }

    #[test]
    fn a_result_stands_as_long_as_all_it_came_of() {
        let looks_for = |nutrient| {
            let mut profile = Profile::default();
            profile.food.focus = CodeSet::from_iter([nutrient]);
            FoodRules::of(&profile)
        };
        let (iron, other) = (looks_for(Nutrient::Iron), looks_for(Nutrient::B12));
        let allowance = Reference::default();
        let daily = Reference { is_daily_value: true, ..allowance };
        let run = |came| Run {
            rules: iron.clone(),
            reference: allowance,
            energy: Some((1800, 2200)),
            foods: vec![rice(false)],
            came,
        };
        let filled = run(Came::Filled { taken_out: Vec::new(), same: false });
        let not = run(Came::Not(Answer::NoDay { limits: Vec::new(), proven: true }));
        let check = |rules: &FoodRules, reference: &Reference, typed, foods: &[PlannedFood], expect| {
            let stands = [&filled, &not].map(|run| run.stands(rules, reference, typed, foods));
            assert_eq!(stands, expect, "{typed:?} {foods:?}");
        };
        let asked = ("1800", " 2200");
        let none = [false, false];
        check(&iron, &allowance, asked, &[rice(false)], [true, true]);
        check(&other, &allowance, asked, &[rice(false)], none);
        check(&iron, &daily, asked, &[rice(false)], none);
        for typed in [("", ""), ("1800", "2300"), ("1800", "many"), ("2200", "1800")] {
            check(&iron, &allowance, typed, &[rice(false)], none);
        }
        check(&iron, &allowance, asked, &[], none);
        check(&iron, &allowance, asked, &[rice(false), PlannedFood { ndb: 2, ..rice(false) }], none);
        check(&iron, &allowance, asked, &[PlannedFood { servings: Decimal::whole(2), ..rice(false) }], none);
        // Foods that are kept bring the same; where there is no day they may be what stands in the way.
        check(&iron, &allowance, asked, &[rice(true)], [true, false]);
    }
}
