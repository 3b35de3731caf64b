//! What a day shows, over a larder of four foods.

use super::*;
use crate::app::food::{FoodDesk, from_hundredths};
use crate::domain::food::fixtures::food;
use crate::domain::food::{FoodGroup, FoodRules, Reference};
use crate::domain::{Caution, CodeSet, MealDrink, Profile};

fn setting(profile: &Profile) -> Setting {
    let rules = FoodRules::of(profile);
    let mut published = Reference::default();
    published.values[Nutrient::Iron.index()] = Some(18_000_000);
    published.upper[Nutrient::Iron.index()] = Some(45_000_000);
    let reference = published.under(&rules);
    Setting { profile: profile.clone(), rules, reference, desk: FoodDesk::default() }
}

fn looks_for_iron() -> Profile {
    let mut profile = Profile::default();
    profile.food.focus = CodeSet::from_iter([Nutrient::Iron]);
    profile.food.drinks = CodeSet::from_iter([MealDrink::Tea]);
    profile
}

fn one(meal: Meal, ndb: u32, hundredths: u32) -> PlannedFood {
    PlannedFood { meal, ndb, servings: from_hundredths(hundredths), locked: false }
}

/// 1: beans with 6 mg of iron a serving; 2: milk; 3: rice with little iron, which is not known of 4.
fn larder() -> Vec<Food> {
    let mut foods: Vec<Food> = (1..=4).map(food).collect();
    let iron = Figure::Iron.index();
    foods[0].figures[iron] = Some(6_00);
    foods[1].group = FoodGroup::Dairy;
    foods[1].figures[Figure::Calcium.index()] = Some(12_000);
    foods[3].figures[iron] = None;
    foods
}

fn view(profile: &Profile, foods: Vec<PlannedFood>) -> PlanView {
    plan(&larder(), &setting(profile), &Plan { foods, ..Plan::default() })
}

#[test]
fn sums_say_what_is_known_of_the_day_and_what_is_not() {
    let day = vec![one(Meal::Lunch, 1, 250), one(Meal::Dinner, 4, 100), one(Meal::Dinner, 99, 100)];
    let seen = view(&looks_for_iron(), day);
    let [iron] = seen.looked_for[..] else { panic!("{:?}", seen.looked_for) };
    assert_eq!((iron.amount, iron.unknown, iron.share), (15_000_000, 2, Some(833)));
    assert_eq!(seen.others.len(), Figure::ALL.len() - 1);
    assert_eq!(seen.above(), []);
    let rows = &seen.meals[2].1;
    assert_eq!(rows[0].amounts, [(Figure::Iron, None)]);
    assert_eq!((rows[1].ndb, rows[1].food.clone()), (99, None));
}

#[test]
fn a_sum_above_an_upper_level_is_named_with_it() {
    let seen = view(&looks_for_iron(), vec![one(Meal::Lunch, 1, 750)]);
    assert_eq!(seen.above(), []);
    let seen = view(&looks_for_iron(), vec![one(Meal::Lunch, 1, 751)]);
    assert_eq!(seen.above()[0].above, Some(45_000_000));
    assert_eq!(seen.above()[0].amount, 45_060_000);
}

#[test]
fn what_the_profile_leaves_out_stays_with_its_reason_and_counts_nowhere() {
    let mut profile = looks_for_iron();
    profile.food.dislikes = vec![1];
    let seen = view(&profile, vec![one(Meal::Lunch, 1, 100), one(Meal::Lunch, 3, 100)]);
    assert_eq!(seen.meals[1].1[0].unfit, Some(Unfit::Disliked));
    assert_eq!(seen.looked_for[0].amount, 1_000_000);
    assert_eq!(seen.shopping.iter().map(|one| one.ndb).collect::<Vec<_>>(), [3]);
}

#[test]
fn milk_in_the_meal_with_the_iron_has_a_better_place_and_so_has_the_tea() {
    let day = |meal| vec![one(meal, 1, 100), one(meal, 2, 100), one(Meal::Dinner, 2, 50)];
    let better = |seen: &PlanView| {
        let rows = seen.meals.iter().flat_map(|(_, rows)| rows);
        rows.map(|row| row.better_in).collect::<Vec<_>>()
    };
    let seen = view(&looks_for_iron(), day(Meal::Lunch));
    assert_eq!(better(&seen), [None, Some(Meal::Snacks), None]);
    assert_eq!(seen.apart, Some((Meal::Lunch, vec![Apart::Tea])));
    let seen = view(&looks_for_iron(), day(Meal::Snacks));
    assert_eq!(better(&seen), [None, None, Some(Meal::Breakfast)]);
    // Little iron, or nobody looks for it: there is nothing to keep apart.
    assert_eq!(view(&looks_for_iron(), vec![one(Meal::Lunch, 3, 100)]).apart, None);
    let mut other = looks_for_iron();
    other.food.focus = CodeSet::from_iter([Nutrient::B12]);
    assert_eq!(
        (better(&view(&other, day(Meal::Lunch))), view(&other, day(Meal::Lunch)).apart),
        (vec![None; 3], None)
    );
}

#[test]
fn with_kidney_disease_there_are_figures_and_no_targets() {
    let mut profile = looks_for_iron();
    profile.food.cautions = CodeSet::from_iter([Caution::Kidney]);
    let seen = view(&profile, vec![one(Meal::Lunch, 1, 2000), one(Meal::Lunch, 2, 100)]);
    assert_eq!((seen.looked_for.len(), seen.above(), seen.apart.clone()), (0, vec![], None));
    assert!(seen.others.iter().all(|sum| sum.of.is_none() && sum.share.is_none()));
    assert!(!seen.is_empty() && view(&profile, Vec::new()).is_empty());
}

#[test]
fn a_food_of_two_meals_is_bought_once() {
    let day = vec![one(Meal::Dinner, 3, 50), one(Meal::Breakfast, 1, 100), one(Meal::Lunch, 3, 150)];
    let seen = view(&looks_for_iron(), day);
    let list: Vec<_> = seen.shopping.iter().map(|one| (one.ndb, one.hundredths)).collect();
    assert_eq!(list, [(1, 100), (3, 200)]);
}
