//! Every tray of the meal lab against a second statement of its rules. Nothing but tests.

use super::*;
use crate::content::learn::TEXT;

fn learn() -> Learn {
    Learn::parse(TEXT).unwrap()
}

/// The claims the part of this chapter draws.
fn rows(learn: &Learn) -> Vec<String> {
    let chapter = learn.chapter("meal").unwrap();
    let section = chapter.sections.iter().find(|section| section.slot == "meal").unwrap();
    section.rows.split(' ').map(str::to_owned).collect()
}

fn every_meal() -> Vec<Meal> {
    let mut all = Vec::new();
    for iron in Iron::ALL {
        for drink in Drink::ALL {
            for timing in Timing::ALL {
                for bits in 0..16u8 {
                    let extras = [0, 1, 2, 3].map(|bit| bits >> bit & 1 == 1);
                    all.push(Meal { iron, drink, timing, extras });
                }
            }
        }
    }
    all
}

fn groups(meal: Meal) -> Vec<Group> {
    (0..PLACES).filter_map(|place| group(meal, place)).collect()
}

fn says(meal: Meal, id: &str) -> bool {
    groups(meal).iter().any(|group| group.effects.contains(&id))
}

/// When each published effect applies, said a second time and in another way.
fn applies(id: &str, meal: Meal) -> bool {
    let tablet = meal.iron == Iron::Tablet;
    let plant = !tablet && !meal.iron.is_haem();
    let with = meal.timing == Timing::With;
    let drinks = |drink| meal.drink == drink && with;
    match id {
        "meal-haem" => meal.iron.is_haem(),
        "meal-non-haem" => plant,
        "meal-legumes" => meal.iron == Iron::Lentils,
        "meal-soya" => meal.iron == Iron::Tofu,
        "meal-phytate" => meal.iron == Iron::Bread,
        "meal-cereal" => meal.iron == Iron::Cereal,
        "meal-oxalate" => meal.iron == Iron::Spinach,
        "meal-tablet" => tablet,
        "meal-sourdough" => meal.iron == Iron::Bread && meal.has(Extra::Soaked),
        "meal-sprouting" => meal.iron == Iron::Lentils && meal.has(Extra::Soaked),
        "meal-orange" => !tablet && drinks(Drink::Orange),
        "meal-tea" => !tablet && drinks(Drink::Tea),
        "meal-peppermint" => plant && drinks(Drink::Peppermint),
        "meal-camomile" => plant && drinks(Drink::Camomile),
        "meal-cocoa" => plant && drinks(Drink::Cocoa),
        "meal-milk" => !tablet && drinks(Drink::Milk),
        "meal-calcium" | "meal-calcium-diet" => !tablet && (drinks(Drink::Milk) || meal.has(Extra::Dairy)),
        "meal-vitamin-c" => !tablet && meal.has(Extra::VitaminC),
        "meal-vitamin-c-diet" => !tablet && (drinks(Drink::Orange) || meal.has(Extra::VitaminC)),
        "meal-nuts" => plant && meal.has(Extra::Nuts),
        "meal-coffee" => !tablet && drinks(Drink::Coffee),
        "meal-coffee-before" => !tablet && meal.drink == Drink::Coffee && meal.timing == Timing::Before,
        "meal-coffee-after" => !tablet && meal.drink == Drink::Coffee && meal.timing == Timing::After,
        "meal-tablet-coffee" => tablet && drinks(Drink::Coffee),
        "meal-tablet-vitamin-c" => tablet && meal.has(Extra::VitaminC),
        other => panic!("{other} has no rule"),
    }
}

#[test]
fn each_published_effect_appears_exactly_when_it_applies() {
    let rows = rows(&learn());
    for id in &rows {
        let mut times = 0;
        for meal in every_meal() {
            assert_eq!(says(meal, id), applies(id, meal), "{id} with {meal:?}");
            times += usize::from(says(meal, id));
        }
        assert!(times > 0, "{id} never appears");
    }
    for group in every_meal().into_iter().flat_map(groups) {
        for id in group.effects.iter().filter(|id| !id.is_empty()) {
            assert!(rows.iter().any(|row| row == id), "{id} is no row of the meal lab");
        }
    }
}

#[test]
fn nothing_is_put_together_from_two_effects() {
    // What is said of a thing depends on the source of iron and on that thing alone.
    for meal in every_meal() {
        for group in groups(meal) {
            let alone = match group.item {
                Item::Iron(iron) => iron.effects(),
                Item::Drink(drink, timing) => drink.effects(timing, meal.iron),
                Item::Extra(extra) => extra.effects(meal.iron),
            };
            assert_eq!(group.effects, alone, "{meal:?}");
        }
    }
}

#[test]
fn no_hour_is_named_but_the_one_tried_with_coffee() {
    for meal in every_meal().into_iter().filter(|meal| meal.timing != Timing::With) {
        let [_, drink, ..] = &groups(meal)[..] else { panic!("no drink") };
        match (meal.drink, meal.iron) {
            (Drink::Water, _) => assert!(drink.effects.is_empty()),
            (Drink::Coffee, iron) if iron != Iron::Tablet => assert_ne!(drink.effects, NOT_STUDIED),
            _ => assert_eq!(drink.effects, NOT_STUDIED, "{meal:?}"),
        }
    }
}

#[test]
fn every_effect_says_which_way_and_in_what_kind_of_study() {
    let learn = learn();
    for id in rows(&learn) {
        let claim = learn.claim(&id).unwrap();
        let (study, mark) = (claim.tag("study"), claim.tag("mark"));
        if id == "meal-tablet" {
            assert_eq!((study, mark, Mark::of(claim)), (None, None, None));
        } else {
            let known = ["meals", "tablets", "diets", "laboratory", "review"];
            assert!(known.contains(&study.unwrap()), "{id}: {study:?}");
            assert!(["more", "less", "none", "unknown"].contains(&mark.unwrap()), "{id}: {mark:?}");
        }
    }
}

#[test]
fn a_tray_shows_each_mark_once() {
    let learn = learn();
    let check = |meal: Meal, at: usize, all: &[Mark]| {
        assert_eq!(marks(&learn, &groups(meal)[at]), all, "{meal:?}");
    };
    let mut meal = Meal::FIRST;
    check(meal, 0, &[Mark::Less]);
    check(meal, 1, &[Mark::Less]);
    meal.toggle(Extra::VitaminC);
    check(meal, 2, &[Mark::More, Mark::Same]);
    meal.toggle(Extra::VitaminC);
    meal.toggle(Extra::Dairy);
    check(meal, 2, &[Mark::Less, Mark::Same]);
    check(Meal { drink: Drink::Water, ..meal }, 1, &[]);
    check(Meal { timing: Timing::After, ..meal }, 1, &[Mark::Unknown]);
    check(Meal { iron: Iron::Tablet, ..meal }, 0, &[]);
    assert!(meal.has(Extra::Dairy) && !meal.has(Extra::Nuts));
}
