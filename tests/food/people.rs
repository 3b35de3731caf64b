//! People drawn by number: what they eat, look for and lock. The same number is the same person.
#![allow(dead_code, reason = "each test crate that includes this file uses its own part of it")]

use std::sync::OnceLock;
use stillnight::app::food::reference;
use stillnight::content::{foods, intakes};
use stillnight::domain::food::{Advice, Food, FoodRules, Reference};
use stillnight::domain::{
    AgeBand, Allergen, Caution, CodeSet, Coded, Decimal, Diet, Exclusion, Meal, MealDrink, Nutrient,
    PlannedFood, Profile, Sex,
};

/// The table.
pub fn foods() -> &'static [Food] {
    static FOODS: OnceLock<Vec<Food>> = OnceLock::new();
    FOODS.get_or_init(|| foods::parse(foods::TEXT).expect("a whole table"))
}

/// The published intakes.
pub fn intakes() -> &'static [intakes::Intake] {
    static INTAKES: OnceLock<Vec<intakes::Intake>> = OnceLock::new();
    INTAKES.get_or_init(|| intakes::parse(intakes::TEXT).expect("a whole table"))
}

/// Chance that can be had again.
pub struct Dice(u64);

impl Dice {
    pub fn of(seed: u32) -> Self {
        Self(u64::from(seed) * 2 + 1)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    pub fn is_one_in(&mut self, sides: u64) -> bool {
        self.roll(sides) == 0
    }

    pub fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len() as u64) as usize].clone()
    }

    fn some<T: Coded>(&mut self, sides: u64) -> CodeSet<T> {
        T::ALL.iter().copied().filter(|_| self.is_one_in(sides)).collect()
    }
}

/// Somebody.
#[derive(Debug)]
pub struct Person {
    pub profile: Profile,
    pub rules: FoodRules,
    pub reference: Reference,
    pub energy: Option<(u16, u16)>,
    pub kept: Vec<PlannedFood>,
}

/// Any profile at all, for whom suggestions are made or not.
pub fn profile(dice: &mut Dice) -> Profile {
    let mut profile = Profile {
        age: if dice.is_one_in(8) { None } else { Some(dice.one(AgeBand::ALL)) },
        sex: if dice.is_one_in(8) { None } else { Some(dice.one(Sex::ALL)) },
        pregnant: Some(dice.is_one_in(6)),
        lactating: Some(dice.is_one_in(8)),
        ..Profile::default()
    };
    let food = &mut profile.food;
    food.focus = dice.some(3);
    food.focus = food.focus.with(dice.one(Nutrient::ALL));
    food.diet = if dice.is_one_in(5) { None } else { Some(dice.one(Diet::ALL)) };
    food.without = dice.some::<Exclusion>(6);
    food.allergens = dice.some::<Allergen>(12);
    food.dislikes = (0..dice.roll(12)).map(|_| dice.one(foods()).ndb).collect();
    food.drinks = dice.some::<MealDrink>(3);
    food.cautions = dice.some::<Caution>(12);
    food.vegetarian_iron = dice.is_one_in(3);
    profile
}

/// Somebody for whom a day can be filled.
pub fn person(seed: u32) -> Person {
    let mut dice = Dice::of(seed);
    loop {
        let profile = profile(&mut dice);
        let rules = FoodRules::of(&profile);
        let reference = reference(intakes(), &profile, &rules, dice.is_one_in(4));
        if rules.advice != Advice::Full || rules.focus.iter().all(|nutrient| reference.of(nutrient).is_none())
        {
            continue;
        }
        let energy = match dice.roll(3) {
            0 => None,
            1 => {
                let least = 1400 + 100 * dice.roll(10) as u16;
                Some((least, least + 100 + 100 * dice.roll(4) as u16))
            }
            _ => {
                let least = 300 + 100 * dice.roll(8) as u16;
                Some((least, least + 50 + 100 * dice.roll(6) as u16))
            }
        };
        let fitting: Vec<&Food> = foods().iter().filter(|food| rules.unfit(food).is_none()).collect();
        let mut kept = Vec::new();
        for _ in 0..if fitting.is_empty() { 0 } else { dice.roll(4) } {
            let half = Decimal::parse(dice.one(&["0.5", "1", "1.5", "2"])).expect("a number");
            kept.push(PlannedFood {
                meal: dice.one(Meal::ALL),
                ndb: dice.one(&fitting).ndb,
                servings: half,
                locked: true,
            });
        }
        return Person { profile, rules, reference, energy, kept };
    }
}
