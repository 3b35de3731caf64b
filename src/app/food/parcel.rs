//! What goes into a link: what was chosen, and of the profile only what the sender ticked.

use super::bench::Parcel;
use super::day::counted;
use crate::domain::food::{Food, FoodRules};
use crate::domain::{Label, PlannedFood, Profile};
use crate::store::link::food::{SharedFood, Told};

/// Of a day: no food that the sender's own profile leaves out, and no lock.
pub fn of_day(
    foods: &[Food],
    rules: &FoodRules,
    profile: &Profile,
    name: &Label,
    plan: &[PlannedFood],
    parcel: Parcel,
) -> SharedFood {
    let mut plan = counted(foods, rules, plan);
    for one in &mut plan {
        one.locked = false;
    }
    SharedFood { name: name.clone(), told: told(profile, parcel), plan, picked: Vec::new() }
}

/// Of foods side by side.
pub fn of_picked(profile: &Profile, picked: Vec<u32>, parcel: Parcel) -> SharedFood {
    SharedFood { name: Label::default(), told: told(profile, parcel), plan: Vec::new(), picked }
}

fn told(profile: &Profile, parcel: Parcel) -> Told {
    let mut told = Told::default();
    if parcel.stage {
        told.age = profile.age;
        told.sex = profile.sex;
        told.pregnant = profile.pregnant == Some(true);
        told.lactating = profile.lactating == Some(true);
    }
    if parcel.cautions {
        told.cautions = profile.food.cautions;
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::food::fixtures::food;
    use crate::domain::{AgeBand, Caution, CodeSet, Decimal, Meal, Sex};

    #[test]
    fn only_what_was_ticked_goes_in_and_nothing_left_out() {
        let foods = [food(1), food(2)];
        let mut profile = Profile {
            age: Some(AgeBand::Y31),
            sex: Some(Sex::Female),
            pregnant: Some(true),
            ..Profile::default()
        };
        profile.food.cautions = CodeSet::from_iter([Caution::Warfarin]);
        profile.food.dislikes = vec![2];
        let rules = FoodRules::of(&profile);
        let plan = [1, 2, 3].map(|ndb| PlannedFood {
            meal: Meal::Lunch,
            ndb,
            servings: Decimal::whole(1),
            locked: true,
        });
        let of = |parcel| of_day(&foods, &rules, &profile, &Label::default(), &plan, parcel);
        let made = of(Parcel::default());
        assert_eq!(made.told, Told::default());
        assert_eq!(
            made.plan.iter().map(|one| (one.ndb, one.locked)).collect::<Vec<_>>(),
            [(1, false), (3, false)]
        );
        let told = of(Parcel { stage: true, ..Parcel::default() }).told;
        assert_eq!((told.age, told.sex, told.pregnant), (Some(AgeBand::Y31), Some(Sex::Female), true));
        assert!(told.cautions.is_empty());
        let told = of_picked(&profile, vec![1], Parcel { cautions: true, ..Parcel::default() }).told;
        assert_eq!((told.age, told.cautions), (None, profile.food.cautions));
    }
}
