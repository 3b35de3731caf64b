//! What goes with a food and what is better kept apart from it over the day. About absorption of iron only; the sentences
//! and how strong the evidence is stand with the text.

use super::table::{Figure, Food, FoodGroup, Mark};
use super::{Advice, Basis, FoodRules, Millionths};
use crate::domain::code::coded;
use crate::domain::{Coded, MealDrink, order};

/// A serving with this much iron is worth pairing: a tenth of the Daily Value of 18 mg.
pub const PAIRED_IRON: Millionths = 1_800_000;
/// A serving with this much vitamin C is a partner: a fifth of the Daily Value of 90 mg.
pub const PARTNER_C: Millionths = 18_000_000;
/// A serving with this much calcium is kept apart from iron, if it brings no iron itself.
const MUCH_CALCIUM: Millionths = 100_000_000;
/// So many partners of one kind of food.
const OF_A_GROUP: usize = 3;

coded! {
    /// What is kept apart from an iron-rich meal.
    Apart {
        /// Tea, black or green.
        Tea = "tea",
        /// Coffee.
        Coffee = "coffee",
        /// Cocoa.
        Cocoa = "cocoa",
        /// Herbal tea.
        HerbalTea = "herbal",
        /// Milk, yogurt, cheese and drinks with added calcium.
        Calcium = "calcium",
    }
}

/// One thing to keep apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeepApart {
    /// What.
    pub what: Apart,
    /// The person drinks it with meals.
    pub theirs: bool,
}

/// Whether a serving brings enough iron to think about what stands beside it.
pub fn brings_iron(food: &Food) -> bool {
    food.amount(Figure::Iron, Basis::Serving).is_some_and(|iron| iron >= PAIRED_IRON)
}

/// Milk products and drinks with calcium: in the meal with the iron they are in the way.
pub fn brings_calcium(food: &Food) -> bool {
    let group = matches!(food.group, FoodGroup::Dairy | FoodGroup::PlantMilk | FoodGroup::Juices);
    let much = food.amount(Figure::Calcium, Basis::Serving).is_some_and(|calcium| calcium >= MUCH_CALCIUM);
    group && much && !brings_iron(food)
}

/// Foods with vitamin C that go with a food whose iron is from plants, the richest first; empty where it brings little
/// iron, or where iron is too high already. None that the profile leaves out, none with a warning, few of one kind.
pub fn partners<'a>(foods: &'a [Food], food: &Food, rules: &FoodRules, most: usize) -> Vec<&'a Food> {
    if rules.overload() || !brings_iron(food) || food.marks.has(Mark::Haem) {
        return Vec::new();
    }
    let with_c = |other: &Food| {
        let c = other.amount(Figure::VitaminC, Basis::Serving).filter(|c| *c >= PARTNER_C)?;
        let plain = other.ndb != food.ndb && rules.may_fill(other) && !brings_calcium(other);
        (plain && !other.marks.has(Mark::Fortified)).then_some(c)
    };
    let mut found: Vec<&Food> = foods.iter().filter(|other| with_c(other).is_some()).collect();
    order::sort_by_key(&mut found, |other| u128::from(u64::MAX - with_c(other).unwrap_or(0)));
    let mut taken = [0; FoodGroup::ALL.len()];
    found.retain(|other| {
        let Some(count) = taken.get_mut(other.group.index()) else { return false };
        *count += 1;
        *count <= OF_A_GROUP
    });
    found.truncate(most);
    found
}

/// What to keep apart from a food over the day; the person's own drinks first.
pub fn keep_apart(food: &Food, rules: &FoodRules) -> Vec<KeepApart> {
    if rules.advice != Advice::Full || rules.overload() || !brings_iron(food) {
        return Vec::new();
    }
    let theirs = |what: Apart| match what {
        Apart::Tea => rules.drinks.has(MealDrink::Tea),
        Apart::Coffee => rules.drinks.has(MealDrink::Coffee),
        Apart::Cocoa => rules.drinks.has(MealDrink::Cocoa),
        Apart::HerbalTea => false,
        Apart::Calcium => rules.drinks.has(MealDrink::Milk),
    };
    let all = Apart::ALL.iter().map(|what| KeepApart { what: *what, theirs: theirs(*what) });
    let (mut first, rest): (Vec<_>, Vec<_>) = all.partition(|one| one.theirs);
    first.extend(rest);
    first
}
