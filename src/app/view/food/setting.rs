//! The person as the food pages see them: what their profile means, and what a day's amounts are held against.

use crate::app::Model;
use crate::app::food::{FoodDesk, reference};
use crate::content::intakes::Intake;
use crate::domain::Profile;
use crate::domain::food::{FoodRules, Reference};

/// What a food page needs to know of the person.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// The profile, as recorded so far.
    pub profile: Profile,
    /// What it means.
    pub rules: FoodRules,
    /// The day's amounts.
    pub reference: Reference,
    /// What was chosen on the pages.
    pub desk: FoodDesk,
}

/// Makes it.
pub fn setting(model: &Model, intakes: &[Intake]) -> Setting {
    let profile = model.journal.profile().cloned().unwrap_or_default();
    let rules = FoodRules::of(&profile);
    let reference = reference(intakes, &profile, &rules, model.food.daily_value);
    Setting { profile, rules, reference, desk: model.food.clone() }
}
