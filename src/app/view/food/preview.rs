//! What came by a link, as its receiver sees it with their own profile. Nothing is written.

use super::{PlanView, Setting, plan};
use crate::app::food::received;
use crate::domain::Plan;
use crate::domain::food::{Food, Unfit};
use crate::store::link::food::{SharedFood, Told};

/// A received day, or received foods.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewView {
    /// What would be saved.
    pub plan: Plan,
    /// The same as a day.
    pub day: PlanView,
    /// Foods to look at: number and name.
    pub picked: Vec<(u32, String)>,
    /// Names of foods that the receiver's profile leaves out, with the reason.
    pub left_out: Vec<(String, Unfit)>,
    /// Numbers that are not in the table.
    pub unknown: Vec<u32>,
    /// What the sender told of themselves.
    pub told: Told,
    /// It is a day, not foods to look at.
    pub is_day: bool,
}

/// Makes it.
pub fn preview(foods: &[Food], setting: &Setting, shared: &SharedFood) -> PreviewView {
    let seen = received(foods, &setting.rules, shared);
    let made = Plan { name: seen.name, foods: seen.plan, ..Plan::default() };
    PreviewView {
        day: plan(foods, setting, &made),
        plan: made,
        picked: seen.picked.into_iter().map(|food| (food.ndb, food.name.clone())).collect(),
        left_out: seen.left_out.into_iter().map(|(food, why)| (food.name.clone(), why)).collect(),
        unknown: seen.unknown,
        told: shared.told,
        is_day: !shared.plan.is_empty(),
    }
}
