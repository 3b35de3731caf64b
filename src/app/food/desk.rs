//! What was chosen on the food pages, for as long as the page is open.

use super::{Choices, OpenDay};
use crate::domain::Plan;

/// The choices of somebody looking at foods.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FoodDesk {
    /// What the list shows.
    pub choices: Choices,
    /// Shares are of the Daily Value of US labels, whatever the life stage.
    pub daily_value: bool,
    /// Foods side by side, by number.
    pub picked: Vec<u32>,
    /// The open day of meals.
    pub day: OpenDay,
}

/// A step on the food pages.
#[derive(Clone, Debug, PartialEq)]
pub enum FoodStep {
    /// Other choices for the list.
    Choose(Choices),
    /// Shares of the Daily Value, or of the allowance.
    DailyValue(bool),
    /// A food is put beside the others, or taken away.
    Pick(u32),
    /// These foods and no others stand side by side.
    PickAll(Vec<u32>),
    /// Another day of meals is opened.
    OpenDay(OpenDay),
    /// The open day as it is from now on, to be saved.
    PutDay(Box<Plan>),
    /// A day of its own beside those that are there, to be saved and opened.
    NewDay(Box<Plan>),
    /// Hand on a link to food, under this title.
    Share {
        /// What it is called.
        title: &'static str,
        /// The link, prefix included.
        fragment: String,
    },
}
