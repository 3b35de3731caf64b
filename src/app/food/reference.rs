//! The reference of a profile, from the published intakes: the allowance of the life stage, or the Daily Value where that
//! was chosen or the life stage is not known. The two are never mixed.

use crate::content::intakes::{Counts, Group, Intake, Kind, Stage, find};
use crate::domain::food::{FoodRules, Millionths, Reference};
use crate::domain::{AgeBand, Coded, Nutrient, Profile, Sex};

/// The life stage of a profile; `None` where too little is known of it, or nothing is published for it.
pub fn group(profile: &Profile) -> Option<Group> {
    told(profile).and_then(|(stage, age)| Group::new(stage, age))
}

/// The life stage a profile speaks of, whether or not something is published for it.
pub fn told(profile: &Profile) -> Option<(Stage, AgeBand)> {
    let stage = match profile.sex {
        Some(Sex::Male) => Stage::Male,
        _ if profile.pregnant == Some(true) => Stage::Pregnant,
        _ if profile.lactating == Some(true) => Stage::Lactating,
        Some(Sex::Female) => Stage::Female,
        None => return None,
    };
    Some((stage, profile.age?))
}

/// What the amounts of a day are held against.
pub fn reference(intakes: &[Intake], profile: &Profile, rules: &FoodRules, daily_value: bool) -> Reference {
    let known = group(profile);
    let is_daily_value = daily_value || known.is_none();
    let expecting = profile.sex != Some(Sex::Male) && (rules.pregnant || profile.lactating == Some(true));
    let stage = if expecting { Stage::Pregnant } else { Stage::Male };
    let age = if profile.age == Some(AgeBand::Y14) { AgeBand::Y14 } else { AgeBand::Y19 };
    // Daily Values and upper levels know fewer groups than allowances do.
    let rough = Group::new(stage, age);
    let figure = |kind: Kind, nutrient: Nutrient, group: Option<Group>| -> Option<Millionths> {
        let value = find(intakes, kind, nutrient)?.figure(group?)?;
        Millionths::try_from(value.millionths()).ok()
    };
    let mut made = Reference { is_daily_value, ..Reference::default() };
    let places = made.values.iter_mut().zip(&mut made.upper);
    for (nutrient, (value, upper)) in Nutrient::ALL.iter().zip(places) {
        *value = if is_daily_value {
            figure(Kind::Daily, *nutrient, rough)
        } else {
            figure(Kind::Allowance, *nutrient, known)
        };
        let counts = find(intakes, Kind::Upper, *nutrient).and_then(|intake| intake.counts);
        *upper = if counts == Some(Counts::All) { figure(Kind::Upper, *nutrient, rough) } else { None };
    }
    made.under(rules)
}

#[cfg(all(test, not(feature = "ui")))]
mod tests {
    use super::*;
    use crate::content::intakes::{TEXT, parse};
    use crate::domain::{Caution, CodeSet};

    fn of(profile: &Profile, daily_value: bool) -> Reference {
        reference(&parse(TEXT).unwrap(), profile, &FoodRules::of(profile), daily_value)
    }

    #[test]
    fn the_allowance_of_the_life_stage_or_the_daily_value() {
        let check = |age, sex, pregnant, daily_value, iron: u64, is_daily_value| {
            let profile = Profile { age, sex, pregnant: Some(pregnant), ..Profile::default() };
            let made = of(&profile, daily_value);
            assert_eq!(
                (made.of(Nutrient::Iron), made.is_daily_value),
                (Some(iron * 1_000_000), is_daily_value)
            );
        };
        let (young, old) = (Some(AgeBand::Y31), Some(AgeBand::Y51));
        check(young, Some(Sex::Female), false, false, 18, false);
        check(old, Some(Sex::Female), false, false, 8, false);
        check(young, Some(Sex::Male), false, true, 18, true);
        check(young, Some(Sex::Female), true, false, 27, false);
        check(young, None, true, false, 27, false);
        check(old, Some(Sex::Female), true, false, 27, true); // nothing is published for it
        check(None, Some(Sex::Female), false, false, 18, true);
        check(young, None, false, false, 18, true);
        check(young, Some(Sex::Male), true, false, 8, false);
    }

    #[test]
    fn upper_levels_are_those_that_count_food() {
        let made =
            of(&Profile { age: Some(AgeBand::Y14), sex: Some(Sex::Male), ..Profile::default() }, false);
        let upper = |nutrient| made.upper_of(nutrient).map(|most| most / 1_000_000);
        assert_eq!((upper(Nutrient::Iron), upper(Nutrient::VitaminD)), (Some(45), Some(100)));
        assert_eq!(upper(Nutrient::VitaminC), Some(1800));
        for open in [Nutrient::Magnesium, Nutrient::Folate, Nutrient::B12] {
            assert_eq!(upper(open), None, "{open:?}");
        }
    }

    #[test]
    fn nothing_for_children_and_in_kidney_disease() {
        let child = Profile { age: Some(AgeBand::Y9), sex: Some(Sex::Male), ..Profile::default() };
        assert_eq!(of(&child, true), Reference::default());
        let mut kidney = Profile { age: Some(AgeBand::Y31), sex: Some(Sex::Male), ..Profile::default() };
        kidney.food.cautions = CodeSet::from_iter([Caution::Kidney]);
        assert_eq!(of(&kidney, true), Reference::default());
    }
}
