//! Names of nutrients, kinds of food, marks, diets, allergens.

use crate::domain::food::{Brake, Figure, FoodGroup, Mark};
use crate::domain::{Allergen, Diet, Exclusion, Meal, MealDrink, Nutrient};

/// A nutrient.
pub fn nutrient(nutrient: Nutrient) -> &'static str {
    figure(nutrient.figure())
}

/// A figure.
pub fn figure(figure: Figure) -> &'static str {
    match figure {
        Figure::Energy => "Energy",
        Figure::Protein => "Protein",
        Figure::Fibre => "Fibre",
        Figure::Iron => "Iron",
        Figure::Magnesium => "Magnesium",
        Figure::Calcium => "Calcium",
        Figure::Sodium => "Sodium",
        Figure::VitaminC => "Vitamin C",
        Figure::VitaminD => "Vitamin D",
        Figure::B12 => "Vitamin B12",
        Figure::Folate => "Folate",
        Figure::VitaminA => "Vitamin A",
    }
}

/// A kind of food.
pub fn group(group: FoodGroup) -> &'static str {
    match group {
        FoodGroup::RedMeat => "Red meat",
        FoodGroup::Deli => "Sausages and deli meat",
        FoodGroup::Offal => "Offal",
        FoodGroup::Poultry => "Poultry",
        FoodGroup::Fish => "Fish",
        FoodGroup::Shellfish => "Shellfish",
        FoodGroup::Eggs => "Eggs",
        FoodGroup::Dairy => "Milk, yogurt, cheese",
        FoodGroup::PlantMilk => "Plant drinks",
        FoodGroup::Soy => "Soya foods",
        FoodGroup::Substitutes => "Meat substitutes",
        FoodGroup::Beans => "Beans, peas, lentils",
        FoodGroup::Nuts => "Nuts and peanuts",
        FoodGroup::Seeds => "Seeds",
        FoodGroup::Grains => "Grains and pasta",
        FoodGroup::Bread => "Bread and crackers",
        FoodGroup::Cereals => "Breakfast cereals",
        FoodGroup::Leafy => "Leafy vegetables",
        FoodGroup::Vegetables => "Other vegetables",
        FoodGroup::Mushrooms => "Mushrooms",
        FoodGroup::Seaweed => "Seaweed and algae",
        FoodGroup::Fruit => "Fruit",
        FoodGroup::DriedFruit => "Dried fruit",
        FoodGroup::Juices => "Juices",
        FoodGroup::Herbs => "Herbs and spices",
        FoodGroup::Sweets => "Sweets",
        FoodGroup::Fats => "Fats and spreads",
    }
}

/// A mark.
pub fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Haem => "Haem iron",
        Mark::Fortified => "Fortified",
        Mark::Varies => "Recipe varies",
        Mark::PhytateSome => "Some phytate",
        Mark::Phytate => "Much phytate",
        Mark::Oxalate => "Much oxalate",
        Mark::FishBest => "Low mercury",
        Mark::FishGood => "Some mercury",
        Mark::FishAvoid => "High mercury",
        Mark::Liver => "Much vitamin A",
        Mark::Caffeine => "Caffeine",
        Mark::Listeria => "Listeria",
        Mark::RawEgg => "Raw egg",
        Mark::Iodine => "High iodine",
        Mark::IodineVery => "Very high iodine",
        Mark::Selenium => "Very high selenium",
        Mark::Grapefruit => "Grapefruit",
        Mark::VitaminK => "Vitamin K",
        Mark::CookFirst => "Cook it first",
    }
}

/// A mark that warns stands out.
pub fn warns(mark: Mark) -> bool {
    matches!(
        mark,
        Mark::FishAvoid
            | Mark::Liver
            | Mark::Listeria
            | Mark::RawEgg
            | Mark::CookFirst
            | Mark::IodineVery
            | Mark::Selenium
            | Mark::Grapefruit
            | Mark::Oxalate
    )
}

/// The claims that explain a mark, one blank between.
pub fn explained(mark: Mark) -> &'static str {
    match mark {
        Mark::Haem => "meal-two-kinds meal-haem",
        Mark::Fortified => "food-fortified",
        Mark::Varies => "food-varies",
        Mark::PhytateSome | Mark::Phytate => "meal-phytate",
        Mark::Oxalate => "meal-oxalate",
        Mark::FishBest | Mark::FishGood => "food-fish",
        Mark::FishAvoid => "food-fish-avoid",
        Mark::Liver => "food-liver",
        Mark::Caffeine => "food-cocoa",
        Mark::Listeria => "food-listeria",
        Mark::RawEgg => "food-egg",
        Mark::CookFirst => "food-cook",
        Mark::Iodine | Mark::IodineVery => "food-iodine",
        Mark::Selenium => "food-selenium",
        Mark::Grapefruit => "food-grapefruit",
        Mark::VitaminK => "food-vitamin-k",
    }
}

/// What makes a nutrient count for less.
pub fn brake(brake: Brake) -> &'static str {
    match brake {
        Brake::Oxalate => "counted a quarter, for much oxalate",
        Brake::Phytate => "counted 60 %, for much phytate",
        Brake::PhytateSome => "counted 80 %, for some phytate",
    }
}

/// A diet.
pub fn diet(diet: Diet) -> &'static str {
    match diet {
        Diet::Everything => "Everything",
        Diet::Pescatarian => "Fish, no meat",
        Diet::Vegetarian => "Vegetarian",
        Diet::Vegan => "Vegan",
    }
}

/// Something left out within a diet.
pub fn exclusion(exclusion: Exclusion) -> &'static str {
    match exclusion {
        Exclusion::Pork => "No pork",
        Exclusion::Beef => "No beef",
        Exclusion::Lamb => "No lamb",
        Exclusion::Poultry => "No poultry",
        Exclusion::Offal => "No offal",
        Exclusion::Shellfish => "No shellfish",
    }
}

/// An allergen.
pub fn allergen(allergen: Allergen) -> &'static str {
    match allergen {
        Allergen::Milk => "Milk",
        Allergen::Egg => "Egg",
        Allergen::Fish => "Fish",
        Allergen::Crustacean => "Crustaceans",
        Allergen::Mollusc => "Molluscs",
        Allergen::TreeNut => "Tree nuts",
        Allergen::Peanut => "Peanut",
        Allergen::Soy => "Soya",
        Allergen::Wheat => "Wheat",
        Allergen::Gluten => "Gluten",
        Allergen::Sesame => "Sesame",
        Allergen::Celery => "Celery",
        Allergen::Mustard => "Mustard",
        Allergen::Lupin => "Lupin",
        Allergen::Sulphite => "Sulphites",
    }
}

/// A drink with meals.
pub fn drink(drink: MealDrink) -> &'static str {
    match drink {
        MealDrink::Tea => "Tea",
        MealDrink::Coffee => "Coffee",
        MealDrink::Cocoa => "Cocoa",
        MealDrink::Milk => "Milk",
        MealDrink::None => "None of these",
    }
}

/// A meal.
pub fn meal(meal: Meal) -> &'static str {
    match meal {
        Meal::Breakfast => "Breakfast",
        Meal::Lunch => "Lunch",
        Meal::Dinner => "Dinner",
        Meal::Snacks => "Snacks",
    }
}
