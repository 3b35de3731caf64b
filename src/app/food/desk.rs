//! What was chosen on the food pages, for as long as the page is open.

use super::Choices;

/// The choices of somebody looking at foods.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FoodDesk {
    /// What the list shows.
    pub choices: Choices,
    /// Shares are of the Daily Value of US labels, whatever the life stage.
    pub daily_value: bool,
    /// Foods side by side, by number.
    pub picked: Vec<u32>,
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
}
