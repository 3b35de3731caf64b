//! A day of meals the person planned.

use super::code::coded;
use super::{Decimal, Label, Note};
use chrono::NaiveDate;

coded! {
    /// The meals of a day.
    Meal {
        /// Breakfast.
        Breakfast = "breakfast",
        /// Lunch.
        Lunch = "lunch",
        /// Dinner.
        Dinner = "dinner",
        /// Snacks.
        Snacks = "snacks",
    }
}

/// One food of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedFood {
    /// Which meal.
    pub meal: Meal,
    /// The food table's NDB number.
    pub ndb: u32,
    /// How many of the table's usual servings.
    pub servings: Decimal,
    /// Kept when the plan is filled again.
    pub locked: bool,
}

/// A plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Its name.
    pub name: Label,
    /// The day it is for.
    pub date: Option<NaiveDate>,
    /// The energy range asked for, in kcal.
    pub energy_kcal: Option<(u16, u16)>,
    /// Its foods.
    pub foods: Vec<PlannedFood>,
    /// The person's note.
    pub note: Note,
}
