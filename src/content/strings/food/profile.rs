//! Text of the food profile.

use super::names;
use crate::domain::{AgeBand, Caution, Diet, MealDrink, Profile, Sex};

/// Heading.
pub const TITLE: &str = "What you eat and avoid";
/// What it is for.
pub const LEAD: &str = "All of it is optional and stays on this device. Every change counts at once.";
/// Back to the list.
pub const BACK: &str = "To the foods";
/// The diet.
pub const DIET: &str = "I eat";
/// Meats left out.
pub const WITHOUT: &str = "I leave out";
/// Allergens.
pub const ALLERGENS: &str = "Allergies and intolerances";
/// Below them.
pub const ALLERGENS_HINT: &str =
    "Foods with these are left out everywhere. The marks are ours: read the label every time.";
/// Drinks.
pub const DRINKS: &str = "With meals I often drink";
/// Cautions.
pub const CAUTIONS: &str = "Please mind";
/// Below them.
pub const CAUTIONS_HINT: &str =
    "These change what is suggested, and whether anything is. Your own clinic decides.";
/// Life stage.
pub const STAGE: &str = "Age and sex";
/// Below it.
pub const STAGE_HINT: &str =
    "Only to choose the recommended allowance (RDA). Without them the Daily Value of US labels is used.";
/// Age.
pub const AGE: &str = "Age in years";
/// Sex.
pub const SEX: &str = "Sex, as the tables know it";
/// Pregnant.
pub const PREGNANT: &str = "Pregnant";
/// Lactating.
pub const LACTATING: &str = "Breast-feeding";
/// The factor.
pub const FACTOR: &str = "Count iron against 1.8 times the allowance";
/// Below it.
pub const FACTOR_HINT: &str = "Switched on, it holds for vegetarian and vegan diets only.";
/// Dislikes.
pub const DISLIKES: &str = "Foods I do not like";
/// None yet.
pub const DISLIKES_NONE: &str = "None. On a food’s own page you can say that you do not like it.";

/// An age band.
pub fn age(age: AgeBand) -> &'static str {
    match age {
        AgeBand::Y4 => "4 to 8",
        AgeBand::Y9 => "9 to 13",
        AgeBand::Y14 => "14 to 18",
        AgeBand::Y19 => "19 to 30",
        AgeBand::Y31 => "31 to 50",
        AgeBand::Y51 => "51 to 70",
        AgeBand::Y71 => "71 or more",
    }
}

/// A sex.
pub fn sex(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "Female",
        Sex::Male => "Male",
    }
}

/// A caution.
pub fn caution(caution: Caution) -> &'static str {
    match caution {
        Caution::Kidney => "Kidney disease",
        Caution::IronOverload => "Iron overload or haemochromatosis",
        Caution::Warfarin => "Warfarin",
        Caution::EveningCaffeine => "No caffeine in the evening",
    }
}

/// Takes a disliked food back in.
pub fn like_again(name: &str) -> String {
    format!("Take {name} back in")
}

/// The profile in a line; empty while nothing is said.
pub fn summary(profile: &Profile) -> String {
    let food = &profile.food;
    let mut parts: Vec<String> = Vec::new();
    parts.extend(food.diet.filter(|diet| *diet != Diet::Everything).map(|diet| names::diet(diet).to_owned()));
    parts.extend(food.without.iter().map(|one| names::exclusion(one).to_ascii_lowercase()));
    parts
        .extend(food.allergens.iter().map(|one| format!("no {}", names::allergen(one).to_ascii_lowercase())));
    let drinks = food.drinks.iter().filter(|drink| *drink != MealDrink::None);
    parts.extend(drinks.map(|drink| format!("{} with meals", names::drink(drink).to_ascii_lowercase())));
    parts.extend(food.cautions.iter().map(|one| caution(one).to_ascii_lowercase()));
    parts.extend((profile.pregnant == Some(true)).then(|| PREGNANT.to_ascii_lowercase()));
    parts.extend((profile.lactating == Some(true)).then(|| LACTATING.to_ascii_lowercase()));
    parts.extend(profile.age.map(|band| format!("age {}", age(band))));
    let mut line = parts.join(" · ");
    if let Some(first) = line.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Allergen, CodeSet};

    #[test]
    fn the_profile_reads_as_a_line() {
        let mut profile = Profile::default();
        assert_eq!(summary(&profile), "");
        profile.food.diet = Some(Diet::Vegetarian);
        profile.food.allergens = CodeSet::from_iter([Allergen::TreeNut]);
        profile.food.drinks = CodeSet::from_iter([MealDrink::Tea]);
        assert_eq!(summary(&profile), "Vegetarian · no tree nuts · tea with meals");
        profile.food.diet = None;
        assert_eq!(summary(&profile), "No tree nuts · tea with meals");
    }
}
