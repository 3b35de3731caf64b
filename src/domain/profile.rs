//! What the person says about themselves: life stage, units, the boundary of their night, and their food profile.
//! One entry; where two devices made one each, the newer revision speaks.

use super::code::coded;
use super::{Boundary, CodeSet, Label};

coded! {
    /// Age bands of the dietary reference intakes.
    AgeBand {
        /// 4–8 years.
        Y4 = "y4",
        /// 9–13 years.
        Y9 = "y9",
        /// 14–18 years.
        Y14 = "y14",
        /// 19–30 years.
        Y19 = "y19",
        /// 31–50 years.
        Y31 = "y31",
        /// 51–70 years.
        Y51 = "y51",
        /// 71 years and more.
        Y71 = "y71",
    }
}

coded! {
    /// Sex, for dietary reference intakes only.
    Sex {
        /// Female.
        Female = "f",
        /// Male.
        Male = "m",
    }
}

coded! {
    /// Which family of laboratory units is offered first.
    LabUnits {
        /// SI units.
        Si = "si",
        /// Conventional units.
        Conventional = "conv",
    }
}

coded! {
    /// Nutrients one can look for.
    Nutrient {
        /// Iron.
        Iron = "iron",
        /// Vitamin D.
        VitaminD = "vitd",
        /// Magnesium.
        Magnesium = "mg",
        /// Vitamin B12.
        B12 = "b12",
        /// Folate.
        Folate = "folate",
        /// Vitamin C.
        VitaminC = "vitc",
    }
}

coded! {
    /// What the person eats.
    Diet {
        /// Everything.
        Everything = "all",
        /// Fish but no meat.
        Pescatarian = "pesc",
        /// No meat, no fish.
        Vegetarian = "veg",
        /// Nothing from animals.
        Vegan = "vegan",
    }
}

coded! {
    /// Meats left out within a diet.
    Exclusion {
        /// No pork.
        Pork = "pork",
        /// No beef.
        Beef = "beef",
        /// No lamb.
        Lamb = "lamb",
        /// No poultry.
        Poultry = "poultry",
        /// No offal.
        Offal = "offal",
        /// No shellfish.
        Shellfish = "shellfish",
    }
}

coded! {
    /// Allergens of the EU 14 and the US 9.
    Allergen {
        /// Milk.
        Milk = "milk",
        /// Egg.
        Egg = "egg",
        /// Fish.
        Fish = "fish",
        /// Crustaceans.
        Crustacean = "crust",
        /// Molluscs.
        Mollusc = "moll",
        /// Tree nuts.
        TreeNut = "nut",
        /// Peanut.
        Peanut = "peanut",
        /// Soy.
        Soy = "soy",
        /// Wheat.
        Wheat = "wheat",
        /// Gluten.
        Gluten = "gluten",
        /// Sesame.
        Sesame = "sesame",
        /// Celery.
        Celery = "celery",
        /// Mustard.
        Mustard = "mustard",
        /// Lupin.
        Lupin = "lupin",
        /// Sulphites.
        Sulphite = "sulphite",
    }
}

coded! {
    /// What is drunk with meals.
    MealDrink {
        /// Tea.
        Tea = "tea",
        /// Coffee.
        Coffee = "coffee",
        /// Cocoa.
        Cocoa = "cocoa",
        /// Milk.
        Milk = "milk",
        /// None of these.
        None = "none",
    }
}

coded! {
    /// Reasons to be careful with suggestions about food.
    Caution {
        /// Kidney disease.
        Kidney = "kidney",
        /// Iron overload or haemochromatosis.
        IronOverload = "ironload",
        /// Warfarin.
        Warfarin = "warfarin",
        /// No caffeine in the evening.
        EveningCaffeine = "caffeine",
    }
}

/// What the person eats and avoids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoodProfile {
    /// Nutrients in focus.
    pub focus: CodeSet<Nutrient>,
    /// Diet.
    pub diet: Option<Diet>,
    /// Meats left out.
    pub without: CodeSet<Exclusion>,
    /// Allergens and intolerances.
    pub allergens: CodeSet<Allergen>,
    /// Foods disliked, by the food table's NDB number.
    pub dislikes: Vec<u32>,
    /// Drinks with meals. Empty means not recorded; `None` of these is an item of its own.
    pub drinks: CodeSet<MealDrink>,
    /// Cautions.
    pub cautions: CodeSet<Caution>,
    /// Whether the 1.8-fold iron allowance for vegetarian diets is switched on; off unless the person did.
    pub vegetarian_iron: bool,
}

/// The person's profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Age band.
    pub age: Option<AgeBand>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Pregnant.
    pub pregnant: Option<bool>,
    /// Lactating.
    pub lactating: Option<bool>,
    /// Laboratory units offered first.
    pub units: Option<LabUnits>,
    /// Where one night ends and the next begins, if not at noon.
    pub boundary: Option<Boundary>,
    /// Food.
    pub food: FoodProfile,
    /// A total the clinic's own questionnaire gave, kept as text and never interpreted.
    pub clinic_score: Label,
}
