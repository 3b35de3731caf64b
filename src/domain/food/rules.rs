//! What a profile means for food: who is shown figures only, what may not be shown at all, what is never filled in.
//!
//! One place decides what is left out ([`FoodRules::unfit`]); lists, partners, plans, swaps and links all ask it.

use super::Basis;
use super::table::{Figure, Food, FoodGroup, Mark};
use crate::domain::{AgeBand, Allergen, Caution, CodeSet, Diet, Exclusion, MealDrink, Nutrient, Profile};

/// How far the app goes for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Suggestions, targets and plans.
    Full,
    /// Figures only: somebody under 14.
    Young,
    /// Figures only: kidney disease, where a renal dietitian decides.
    Kidney,
}

/// Why a food is left out. The first that holds, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It has these allergens.
    Allergen(CodeSet<Allergen>),
    /// It is not part of the diet.
    Diet,
    /// It has meat that is left out.
    Meat(CodeSet<Exclusion>),
    /// Not in pregnancy, by the usual advice.
    Pregnancy,
    /// Much iron, where there is too much already.
    Iron,
    /// Not liked.
    Disliked,
}

/// With too much iron already, foods from this much of it in a serving on are not suggested: a fifth of the Daily Value of
/// 18 mg, which a label may call high.
const MUCH_IRON: u64 = 3_600_000;

/// Marks of foods that are not for every day: never chosen for a plan, and half their score.
pub(super) const NOT_EVERY_DAY: [Mark; 7] = [
    Mark::Liver,
    Mark::FishAvoid,
    Mark::RawEgg,
    Mark::CookFirst,
    Mark::IodineVery,
    Mark::Selenium,
    Mark::Grapefruit,
];

/// What a profile means for food.
#[derive(Clone, Debug, PartialEq)]
pub struct FoodRules {
    /// How far the app goes.
    pub advice: Advice,
    /// Nutrients in focus that may be looked for: no iron where there is too much of it.
    pub focus: CodeSet<Nutrient>,
    /// Diet; everything unless the person said otherwise.
    pub diet: Diet,
    /// Meats left out.
    pub without: CodeSet<Exclusion>,
    /// Allergens and intolerances.
    pub allergens: CodeSet<Allergen>,
    /// Foods disliked.
    pub dislikes: Vec<u32>,
    /// Drinks with meals.
    pub drinks: CodeSet<MealDrink>,
    /// Cautions.
    pub cautions: CodeSet<Caution>,
    /// Pregnant.
    pub pregnant: bool,
    /// The iron reference is multiplied by 1.8: the person switched it on and eats no meat or fish.
    pub vegetarian_iron: bool,
}

impl FoodRules {
    /// What a profile means.
    pub fn of(profile: &Profile) -> Self {
        let food = &profile.food;
        let young = matches!(profile.age, Some(AgeBand::Y4 | AgeBand::Y9));
        let advice = match () {
            () if young => Advice::Young,
            () if food.cautions.has(Caution::Kidney) => Advice::Kidney,
            () => Advice::Full,
        };
        let overload = food.cautions.has(Caution::IronOverload);
        let focus = if overload && food.focus.has(Nutrient::Iron) {
            food.focus.toggled(Nutrient::Iron)
        } else {
            food.focus
        };
        let diet = food.diet.unwrap_or(Diet::Everything);
        Self {
            advice,
            focus: if advice == Advice::Full { focus } else { CodeSet::EMPTY },
            diet,
            without: food.without,
            allergens: food.allergens,
            dislikes: food.dislikes.clone(),
            drinks: food.drinks,
            cautions: food.cautions,
            pregnant: profile.pregnant == Some(true),
            vegetarian_iron: food.vegetarian_iron
                && matches!(diet, Diet::Vegetarian | Diet::Vegan)
                && !overload,
        }
    }

    /// Iron overload or haemochromatosis.
    pub fn overload(&self) -> bool {
        self.cautions.has(Caution::IronOverload)
    }

    /// Why a food is left out; `None` if it is not.
    pub fn unfit(&self, food: &Food) -> Option<Unfit> {
        let allergens: CodeSet<Allergen> =
            food.allergens.iter().filter(|one| self.allergens.has(*one)).collect();
        if !allergens.is_empty() {
            return Some(Unfit::Allergen(allergens));
        }
        if food.diet < self.diet {
            return Some(Unfit::Diet);
        }
        let meats: CodeSet<Exclusion> = food.meats.iter().filter(|one| self.without.has(*one)).collect();
        if !meats.is_empty() {
            return Some(Unfit::Meat(meats));
        }
        let any = |marks: &[Mark]| marks.iter().any(|mark| food.marks.has(*mark));
        let risky =
            [Mark::Liver, Mark::FishAvoid, Mark::Listeria, Mark::RawEgg, Mark::Iodine, Mark::IodineVery];
        if self.pregnant && any(&risky) {
            return Some(Unfit::Pregnancy);
        }
        let much = food.amount(Figure::Iron, Basis::Serving).is_some_and(|iron| iron >= MUCH_IRON);
        if self.overload() && much {
            return Some(Unfit::Iron);
        }
        self.dislikes.contains(&food.ndb).then_some(Unfit::Disliked)
    }

    /// Whether a plan may be filled with it. A person may add by hand what the app never chooses.
    pub fn may_fill(&self, food: &Food) -> bool {
        let has = |mark: Mark| food.marks.has(mark);
        // Nobody eats more cumin to get a mineral.
        let seasoning = matches!(food.group, FoodGroup::Herbs | FoodGroup::Fats);
        // Oxalate ties up what the plan would count on.
        let tied =
            has(Mark::Oxalate) && (self.focus.has(Nutrient::Iron) || self.focus.has(Nutrient::Magnesium));
        let unsure = has(Mark::Varies) && !self.allergens.is_empty();
        let greens = has(Mark::VitaminK) && self.cautions.has(Caution::Warfarin);
        let evening = has(Mark::Caffeine) && self.cautions.has(Caution::EveningCaffeine);
        let kept_out = seasoning || tied || unsure || greens || evening || NOT_EVERY_DAY.into_iter().any(has);
        self.advice == Advice::Full && !kept_out && self.unfit(food).is_none()
    }
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
