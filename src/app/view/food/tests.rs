//! The food pages over the published tables.

use super::*;
use crate::app::food::{FoodDesk, Order, reference};
use crate::content::{foods, intakes};
use crate::domain::food::{Advice, Figure, Food, FoodRules, Unfit};
use crate::domain::{AgeBand, Allergen, Caution, CodeSet, Diet, MealDrink, Nutrient, Profile, Sex};

fn table() -> Vec<Food> {
    foods::parse(foods::TEXT).unwrap()
}

fn of(profile: Profile, order: Order) -> Setting {
    let rules = FoodRules::of(&profile);
    let reference = reference(&intakes::parse(intakes::TEXT).unwrap(), &profile, &rules, false);
    let mut desk = FoodDesk::default();
    desk.choices.order = order;
    Setting { profile, rules, reference, desk }
}

/// Iron in focus, at 31 to 50.
fn woman() -> Profile {
    let mut profile = Profile { age: Some(AgeBand::Y31), sex: Some(Sex::Female), ..Profile::default() };
    profile.food.focus = CodeSet::from_iter([Nutrient::Iron]);
    profile
}

#[test]
fn a_vegetarian_with_allergies_sees_what_fits() {
    let mut profile = woman();
    profile.food.diet = Some(Diet::Vegetarian);
    profile.food.allergens = CodeSet::from_iter([Allergen::TreeNut, Allergen::Peanut]);
    profile.food.drinks = CodeSet::from_iter([MealDrink::Tea]);
    let (foods, setting) = (table(), of(profile, Order::Score));
    let view = food_list(&foods, &setting, 1000);
    assert_eq!((view.found, view.found + view.left_out), (view.rows.len(), view.all));
    for row in &view.rows {
        let food = foods.iter().find(|food| food.ndb == row.ndb).unwrap();
        assert!(food.diet >= Diet::Vegetarian && !food.allergens.has(Allergen::TreeNut), "{}", row.name);
        assert!(row.score.is_some() && row.bars.len() == 1);
    }
    assert!(view.rows.windows(2).all(|two| {
        let points = |row: &FoodRow| row.score.as_ref().unwrap().points;
        points(&two[0]) >= points(&two[1])
    }));
    let lentils = food_item(&foods, &setting, 16070, 100).unwrap();
    assert!(lentils.iron && !lentils.partners.is_empty());
    assert_eq!(lentils.apart.iter().filter(|one| one.theirs).count(), 1);
    let twice = food_item(&foods, &setting, 16070, 200).unwrap();
    for (once, twice) in lentils.figures.iter().zip(&twice.figures) {
        assert_eq!(once.served.map(|served| served * 2), twice.served);
        assert_eq!(once.hundred, twice.hundred);
    }
    let beef = food_item(&foods, &setting, 23575, 100).unwrap();
    assert_eq!((beef.unfit, beef.score.is_none(), beef.partners.is_empty()), (Some(Unfit::Diet), true, true));
    assert!(food_item(&foods, &setting, 99_999, 100).is_none());
}

#[test]
fn figures_alone_for_children_and_in_kidney_disease() {
    let foods = table();
    let child = Profile { age: Some(AgeBand::Y9), ..woman() };
    let mut kidney = woman();
    kidney.food.cautions = CodeSet::from_iter([Caution::Kidney]);
    for profile in [child, kidney] {
        let setting = of(profile, Order::Most(Figure::Iron));
        assert_ne!(setting.rules.advice, Advice::Full);
        let view = food_list(&foods, &setting, 1000);
        assert_eq!(view.found, view.all);
        assert!(view.rows.iter().all(|row| row.score.is_none()));
        assert!(view.rows.iter().flat_map(|row| &row.bars).all(|bar| bar.share.is_none()));
        let lentils = food_item(&foods, &setting, 16070, 100).unwrap();
        assert!(lentils.partners.is_empty() && lentils.apart.is_empty());
        assert!(lentils.figures.iter().all(|row| row.share.is_none()) && lentils.known == 12);
    }
}

#[test]
fn too_much_iron_is_not_looked_for() {
    let mut profile = woman();
    profile.food.cautions = CodeSet::from_iter([Caution::IronOverload]);
    let (foods, setting) = (table(), of(profile, Order::Most(Figure::Iron)));
    assert!(!orders(&setting.rules).contains(&Order::Most(Figure::Iron)));
    let view = food_list(&foods, &setting, 1000);
    let names: Vec<String> = view.rows.iter().map(|row| row.name.to_lowercase()).collect();
    assert!(names.windows(2).all(|two| two[0].chars().next() <= two[1].chars().next()), "not by name");
    assert!(view.left_out > 0 && view.rows.iter().all(|row| row.score.is_none()));
}

#[test]
fn unknown_stays_unknown() {
    let foods = table();
    let mut profile = woman();
    profile.food.focus = CodeSet::from_iter([Nutrient::VitaminD]);
    let setting = of(profile, Order::Most(Figure::VitaminD));
    let view = food_list(&foods, &setting, 1000);
    let known = |row: &FoodRow| row.bars[0].amount.is_some();
    let first = view.rows.iter().position(|row| !known(row)).unwrap();
    assert!(view.rows[first..].iter().all(|row| !known(row) && row.bars[0].share.is_none()));
    for row in &view.rows[first..] {
        assert!(row.known.0 < row.known.1, "{}", row.name);
    }
}
