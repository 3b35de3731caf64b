//! The person as the food pages see them: what their profile means, and what a day's amounts are held against.

use crate::app::Model;
use crate::app::food::{FoodDesk, reference, told};
use crate::content::intakes::Intake;
use crate::domain::Profile;
use crate::domain::food::{Advice, FoodRules, Reference};

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

/// What shares are of, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// The Daily Value, by choice.
    Daily,
    /// The Daily Value, since age or sex is not known.
    Untold,
    /// The Daily Value, since nothing is published for what is known of the life stage.
    Unpublished,
    /// The allowance of the life stage.
    Allowance,
}

impl Setting {
    /// What shares are of; `None` where there are none.
    pub fn against(&self) -> Option<Against> {
        let of = match (self.reference.is_daily_value, self.desk.daily_value) {
            (false, _) => Against::Allowance,
            (_, true) => Against::Daily,
            _ if told(&self.profile).is_some() => Against::Unpublished,
            _ => Against::Untold,
        };
        (self.rules.advice == Advice::Full).then_some(of)
    }
}

/// Makes it.
pub fn setting(model: &Model, intakes: &[Intake]) -> Setting {
    let profile = model.journal.profile().cloned().unwrap_or_default();
    let rules = FoodRules::of(&profile);
    let reference = reference(intakes, &profile, &rules, model.food.daily_value);
    Setting { profile, rules, reference, desk: model.food.clone() }
}

#[cfg(all(test, not(feature = "ui")))]
mod tests {
    use super::*;
    use crate::content::intakes::{TEXT, parse};
    use crate::domain::{AgeBand, Caution, CodeSet, Sex};

    #[test]
    fn what_shares_are_of_is_said_as_it_is() {
        let intakes = parse(TEXT).unwrap();
        let check = |profile: Profile, daily_value, expect| {
            let rules = FoodRules::of(&profile);
            let reference = reference(&intakes, &profile, &rules, daily_value);
            let desk = FoodDesk { daily_value, ..FoodDesk::default() };
            let made = Setting { profile, rules, reference, desk };
            assert_eq!(made.against(), expect, "{:?}", made.profile);
        };
        let of = |age, sex, pregnant, lactating| Profile {
            age,
            sex,
            pregnant: Some(pregnant),
            lactating: Some(lactating),
            ..Profile::default()
        };
        let (young, old, female) = (Some(AgeBand::Y31), Some(AgeBand::Y51), Some(Sex::Female));
        check(of(young, female, true, false), false, Some(Against::Allowance));
        check(of(old, female, false, false), false, Some(Against::Allowance));
        check(of(old, female, false, false), true, Some(Against::Daily));
        check(of(old, female, true, false), false, Some(Against::Unpublished));
        check(of(old, female, false, true), false, Some(Against::Unpublished));
        check(of(old, None, false, true), false, Some(Against::Unpublished));
        check(of(old, female, true, false), true, Some(Against::Daily));
        check(of(old, Some(Sex::Male), true, false), false, Some(Against::Allowance));
        check(of(None, female, true, false), false, Some(Against::Untold));
        check(of(old, None, false, false), false, Some(Against::Untold));
        check(Profile::default(), false, Some(Against::Untold));
        check(of(Some(AgeBand::Y9), female, false, false), true, None);
        let mut kidney = of(old, female, true, false);
        kidney.food.cautions = CodeSet::from_iter([Caution::Kidney]);
        check(kidney, false, None);
    }
}
