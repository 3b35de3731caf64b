//! What is going on at the planner's table, for as long as its page is open. Nothing of it is stored.

use super::day::Offered;
use super::filling::Filling;
use super::other_day::Shown;
use crate::domain::Meal;

/// The planner's table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bench {
    /// The place of the food that is being changed.
    pub changing: Option<usize>,
    /// The meal that something is being added to.
    pub adding: Option<Meal>,
    /// What is looked for to be added.
    pub typed: String,
    /// What was offered in place of a food.
    pub offered: Offered,
    /// Filling.
    pub filling: Filling,
    /// The seed of the newest try.
    pub seed: u32,
    /// The days that came out since the first filling.
    pub shown: Shown,
    /// The energy range as typed; `None` while it is that of the plan.
    pub energy: Option<(String, String)>,
    /// Filling was tried, so what is wrong with the range is said.
    pub tried: bool,
    /// What happened last, for those who do not see it.
    pub said: String,
}

/// What is being made into a link.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Parcel {
    /// It is being looked at.
    pub open: bool,
    /// The sender wants to tell age and sex, pregnant, lactating.
    pub stage: bool,
    /// The sender wants to tell the cautions.
    pub cautions: bool,
    /// The link was asked for.
    pub made: bool,
}
