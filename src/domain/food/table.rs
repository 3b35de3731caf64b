//! What a row of the food table holds. Figures are exact and unknown ones stay unknown; how they are read from the
//! fetched text is not known here, nor what anybody may be shown.

use crate::domain::code::coded;
use crate::domain::{Allergen, CodeSet, Coded, Diet, Exclusion, Nutrient};

coded! {
    /// Kinds of food.
    FoodGroup {
        /// Beef, lamb, pork, game.
        RedMeat = "redmeat",
        /// Sausages and deli meat.
        Deli = "deli",
        /// Offal.
        Offal = "offal",
        /// Poultry.
        Poultry = "poultry",
        /// Fish.
        Fish = "fish",
        /// Shellfish.
        Shellfish = "shellfish",
        /// Eggs.
        Eggs = "eggs",
        /// Milk, yogurt, cheese.
        Dairy = "dairy",
        /// Plant drinks.
        PlantMilk = "plantmilk",
        /// Soy foods.
        Soy = "soy",
        /// Meat substitutes.
        Substitutes = "substitutes",
        /// Beans, peas and lentils.
        Beans = "beans",
        /// Nuts and peanuts.
        Nuts = "nuts",
        /// Seeds.
        Seeds = "seeds",
        /// Grains and pasta.
        Grains = "grains",
        /// Bread and crackers.
        Bread = "bread",
        /// Breakfast cereals.
        Cereals = "cereals",
        /// Leafy vegetables.
        Leafy = "leafy",
        /// Other vegetables.
        Vegetables = "vegetables",
        /// Mushrooms.
        Mushrooms = "mushrooms",
        /// Seaweed and algae.
        Seaweed = "seaweed",
        /// Fruit.
        Fruit = "fruit",
        /// Dried fruit.
        DriedFruit = "driedfruit",
        /// Juices.
        Juices = "juices",
        /// Herbs and spices.
        Herbs = "herbs",
        /// Sweets.
        Sweets = "sweets",
        /// Fats and spreads.
        Fats = "fats",
    }
}

coded! {
    /// What the table knows of a food besides its figures: our own classification, to be read beside the label.
    Mark {
        /// Flesh of animals, fish or shellfish: part of its iron is haem iron.
        Haem = "haem",
        /// The figures rest on added nutrients, as sold in the United States.
        Fortified = "fortified",
        /// A made product: what is in it differs by brand.
        Varies = "varies",
        /// Some phytate.
        PhytateSome = "phytatesome",
        /// Much phytate, a brake on iron from plants.
        Phytate = "phytate",
        /// Much oxalate, which ties up iron, magnesium and calcium.
        Oxalate = "oxalate",
        /// Fish advice: best choice.
        FishBest = "fishbest",
        /// Fish advice: good choice.
        FishGood = "fishgood",
        /// Fish advice: choice to avoid, for its mercury.
        FishAvoid = "fishavoid",
        /// Liver and what is made of it: very much vitamin A.
        Liver = "liver",
        /// Cocoa: caffeine.
        Caffeine = "caffeine",
        /// May carry listeria.
        Listeria = "listeria",
        /// Raw egg.
        RawEgg = "rawegg",
        /// High iodine.
        Iodine = "iodine",
        /// Very high iodine.
        IodineVery = "iodinevery",
        /// Very high selenium.
        Selenium = "selenium",
        /// Grapefruit changes how many medicines work.
        Grapefruit = "grapefruit",
        /// Green food with much vitamin K, to be eaten steadily with warfarin.
        VitaminK = "vitamink",
        /// Not to be eaten raw, as the table has it.
        CookFirst = "cookfirst",
    }
}

coded! {
    /// The figures of a food, in the order of the table.
    Figure {
        /// Energy, kcal.
        Energy = "kcal",
        /// Protein, g.
        Protein = "protein",
        /// Fibre, g.
        Fibre = "fibre",
        /// Iron, mg.
        Iron = "iron",
        /// Magnesium, mg.
        Magnesium = "mg",
        /// Calcium, mg.
        Calcium = "ca",
        /// Sodium, mg.
        Sodium = "na",
        /// Vitamin C, mg.
        VitaminC = "vitc",
        /// Vitamin D, µg.
        VitaminD = "vitd",
        /// Vitamin B12, µg.
        B12 = "b12",
        /// Folate, µg of dietary folate equivalents.
        Folate = "folate",
        /// Vitamin A, µg of retinol activity equivalents.
        VitaminA = "vita",
    }
}

impl Nutrient {
    /// The figure that counts it.
    pub fn figure(self) -> Figure {
        match self {
            Self::Iron => Figure::Iron,
            Self::VitaminD => Figure::VitaminD,
            Self::Magnesium => Figure::Magnesium,
            Self::B12 => Figure::B12,
            Self::Folate => Figure::Folate,
            Self::VitaminC => Figure::VitaminC,
        }
    }
}

/// How many figures there are.
pub const FIGURES: usize = Figure::ALL.len();

/// How many nutrients one can look for.
pub const NUTRIENTS: usize = Nutrient::ALL.len();

/// One food.
#[derive(Clone, Debug, PartialEq)]
pub struct Food {
    /// Its number in the source, the key.
    pub ndb: u32,
    /// Its number in FoodData Central.
    pub fdc: u32,
    /// Its plain name.
    pub name: String,
    /// What kind of food it is.
    pub group: FoodGroup,
    /// One usual serving in the source's household units.
    pub serving: String,
    /// The same in hundredths of a gram, never 0.
    pub serving_cg: u32,
    /// Figures per 100 g in hundredths of their unit, by [`Figure`]; `None` where the source has none.
    pub figures: [Option<u32>; FIGURES],
    /// The strictest diet that has it.
    pub diet: Diet,
    /// Kinds of animal in it that somebody may leave out.
    pub meats: CodeSet<Exclusion>,
    /// Allergens.
    pub allergens: CodeSet<Allergen>,
    /// What else is known.
    pub marks: CodeSet<Mark>,
    /// A sentence of its own; mostly empty.
    pub note: String,
}

impl Food {
    /// A figure per 100 g in hundredths of its unit, if it is known.
    pub fn figure(&self, figure: Figure) -> Option<u32> {
        self.figures.get(figure.index()).copied().flatten()
    }

    /// How many of all its figures are known.
    pub fn known(&self) -> usize {
        self.figures.iter().flatten().count()
    }
}

/// The food of a number.
pub fn find(foods: &[Food], ndb: u32) -> Option<&Food> {
    foods.iter().find(|food| food.ndb == ndb)
}
