//! Text of the planner.

use super::{KIDNEY, YOUNG, amounts, count, names};
use crate::domain::Meal;
use crate::domain::food::planner::{Answer, Limit};
use crate::domain::food::{Advice, Apart, Figure, Millionths};

/// Heading.
pub const TITLE: &str = "Plan a day";
/// What it is for.
pub const LEAD: &str = "Put meals together and see what they add up to.";
/// Nothing is in the day yet.
pub const EMPTY_TITLE: &str = "This day is still empty";
/// What can be done about it.
pub const EMPTY_TEXT: &str = "Fill it from foods that fit you, or add foods to the meals below. Whatever you add, the sums follow at once.";
/// The same where nothing is filled in.
pub const EMPTY_BY_HAND: &str = "Add foods to the meals below. The figures follow at once.";
/// Above the filling.
pub const FILL: &str = "Fill the day";
/// What filling does.
pub const FILL_TEXT: &str = "Foods that fit you are chosen so that the day reaches each amount you look at. What you keep stays; all else is chosen anew.";
/// Fills it.
pub const FILL_IT: &str = "Fill it for me";
/// Fills it another way.
pub const FILL_AGAIN: &str = "Another day";
/// While it is worked on.
pub const WORKING: &str = "Working …";
/// Done.
pub const FILLED: &str = "The day is filled. It reaches each amount you look at.";
/// There was no energy to reach.
pub const FILLED_SHORT: &str = "These foods are a beginning, not all that somebody eats in a day. For a fuller day, say above how much energy it should have.";
/// No other day was found.
pub const SAME: &str = "The same day came out again. Keep a food or change the energy, and try once more.";
/// Nothing is looked for.
pub const NO_FOCUS: &str = "There is no amount to reach yet. Pick above what you want to look at.";
/// Something is looked for that has no reference.
pub const NO_REFERENCE: &str =
    "No amount a day is published for what you look at and the age and sex you told us.";
/// The energy range.
pub const ENERGY: &str = "Energy of the day";
/// Below it.
pub const ENERGY_HINT: &str = "In kcal. Leave both empty if it does not matter.";
/// From.
pub const FROM: &str = "From, kcal";
/// To.
pub const TO: &str = "To, kcal";
/// Above the sums.
pub const SUMS: &str = "What the day brings";
/// Nothing is looked for, so there are no sums here.
pub const SUMS_NONE: &str = "Pick what you want to look at, and its sum stands here.";
/// The same where figures is all there is.
pub const SUMS_PLAIN: &str = "The figures of this day stand below, without amounts to reach.";
/// All other sums.
pub const OTHERS: &str = "All other figures of the day";
/// Columns of their table.
pub const COLUMNS: [&str; 3] = ["Figure", "In this day", "Foods without a figure"];
/// Above the meals.
pub const MEALS: &str = "The meals";
/// Opens the search of a meal.
pub const ADD: &str = "Add";
/// The field of the search.
pub const ADD_SEARCH: &str = "Which food?";
/// Puts the search away.
pub const ADD_CLOSE: &str = "Done adding";
/// Nothing was found.
pub const ADD_NONE: &str = "No food that fits you has this name.";
/// The day is full.
pub const FULL: &str = "Nothing was added: a meal holds 20 servings of a food, a day 100 foods.";
/// The other meal has too much of it.
pub const NO_ROOM: &str = "It was not moved: a meal holds 20 servings of a food.";
/// Nothing is in a meal.
pub const NOTHING: &str = "Nothing yet.";
/// Opens what can be done with a food.
pub const CHANGE: &str = "Change";
/// Counts servings.
pub const SERVINGS: &str = "Servings";
/// Keeps it when the day is filled.
pub const KEEP: &str = "Keep when filling";
/// It is kept.
pub const KEPT: &str = "Kept";
/// Exchanges it.
pub const SWAP: &str = "Another instead";
/// There is none.
pub const SWAP_NONE: &str = "Nothing else fits here.";
/// Takes it out.
pub const REMOVE: &str = "Take out";
/// Above the other meals.
pub const MOVE: &str = "Move to";
/// A food that is not in the table.
pub const UNKNOWN: &str = "This copy of the table does not have this food, so none of its figures are known.";
/// Above the notes on when to drink and eat.
pub const APART: &str = "Better at another time of day";
/// Milk in the meal.
pub const IN_THE_WAY: &str =
    "Milk products and drinks with calcium are better apart from the meal with the most iron.";
/// Above the list.
pub const SHOPPING: &str = "To buy";
/// Below it.
pub const SHOPPING_HINT: &str = "Weights are of the food as it is named: cooked where it says cooked.";
/// Prints.
pub const PRINT: &str = "Print";
/// Deletes the day.
pub const DELETE: &str = "Delete this day";
/// Above the name and the date.
pub const NAME_AND_DATE: &str = "Name, date, other days";
/// The name.
pub const NAME: &str = "Name of this day";
/// The date.
pub const DATE: &str = "Its date, if it has one";
/// A day that has no name and no date.
pub const UNNAMED: &str = "A day";
/// The date is none.
pub const DATE_WRONG: &str = "This is no date.";
/// Begins another one.
pub const NEW: &str = "New day";
/// Above the others.
pub const DAYS: &str = "Your other days";
/// How days are filled.
pub const ABOUT: &str = "How a day is filled";
/// In sentences.
pub const ABOUT_TEXT: &str = "At most two servings of a food and three of its kind. No upper level that counts food is passed. \
     Milk products stand apart from the meal with the most iron. Liver, fish with much mercury, raw egg, much iodine or \
     selenium, and grapefruit are never chosen for you. Plain and varied foods come first. A figure that is not known counts as nothing.";
/// Adds to a meal from a food's own page.
pub const ADD_TO: &str = "Add to which meal?";
/// Leads to the day.
pub const SEE: &str = "See the day";

/// A day in a list.
pub fn day(name: &str, date: Option<String>) -> String {
    match (name, date) {
        ("", None) => UNNAMED.to_owned(),
        ("", Some(date)) => date,
        (name, None) => name.to_owned(),
        (name, Some(date)) => format!("{name} · {date}"),
    }
}

/// How much of a food: `1.5 × 1 cup (198 g)`.
pub fn portion(hundredths: u32, serving: &str, hundredths_of_a_gram: u32) -> String {
    let serving = amounts::serving(serving, hundredths_of_a_gram);
    if hundredths == 100 { serving } else { format!("{} × {serving}", times(hundredths)) }
}

/// A number of servings: `1.5`.
pub fn times(hundredths: u32) -> String {
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => whole.to_string(),
        (whole, rest) if rest % 10 == 0 => format!("{whole}.{}", rest / 10),
        (whole, rest) => format!("{whole}.{rest:02}"),
    }
}

/// What has to be known of a food, as a sentence.
pub fn note(note: &str) -> Option<String> {
    let mut letters = note.chars();
    let first = letters.next()?;
    Some(format!("{}{}.", first.to_ascii_uppercase(), letters.as_str()))
}

/// The servings of a food that is not in the table.
pub fn servings(hundredths: u32) -> String {
    format!("{} {}", times(hundredths), if hundredths == 100 { "serving" } else { "servings" })
}

/// What to buy of it: `3 servings, 594 g`.
pub fn bought(hundredths: u32, hundredths_of_a_gram: u32) -> String {
    let grams = (u64::from(hundredths) * u64::from(hundredths_of_a_gram) + 5_000) / 10_000;
    format!("{}, {grams} g", servings(hundredths))
}

/// A food that has no name here.
pub fn number(ndb: u32) -> String {
    format!("Food number {ndb}")
}

/// An amount in a row: `Iron 6.6 mg`, `Iron not known`.
pub fn part(figure: Figure, amount: Option<Millionths>) -> String {
    format!("{} {}", names::figure(figure), amounts::amount(amount, figure))
}

/// A sum: `17.2 mg of 18 mg`.
pub fn sum(figure: Figure, amount: Millionths, of: Option<Millionths>) -> String {
    let sum = amounts::sum(amount, figure);
    match of {
        Some(of) => format!("{sum} of {}", amounts::amount(Some(of), figure)),
        None => sum,
    }
}

/// In the place of sums of what is looked for.
pub fn no_sums(advice: Advice) -> &'static str {
    if advice == Advice::Full { SUMS_NONE } else { SUMS_PLAIN }
}

/// Some of a sum is not known.
pub fn unknown(foods: u16) -> Option<String> {
    (foods > 0).then(|| format!("{} unknown", count(usize::from(foods), "food", "foods")))
}

/// A sum is above its upper level.
pub fn above(figure: Figure, amount: Millionths, upper: Millionths) -> String {
    format!(
        "This day has {} of {}. That is above the upper level published for a day, {}.",
        amounts::sum(amount, figure),
        in_a_sentence(figure),
        amounts::amount(Some(upper), figure)
    )
}

/// Behind the reason why a food does not fit.
pub const NOT_COUNTED: &str = "It stays here, but counts nowhere.";

/// Moves something to a meal.
pub fn to_meal(meal: Meal) -> String {
    format!("{MOVE} {}", meal_in_a_sentence(meal))
}

/// A meal within a sentence.
pub fn meal_in_a_sentence(meal: Meal) -> &'static str {
    match meal {
        Meal::Breakfast => "breakfast",
        Meal::Lunch => "lunch",
        Meal::Dinner => "dinner",
        Meal::Snacks => "snacks",
    }
}

/// Opens the search of a meal, for screen readers.
pub fn add_to(meal: Meal) -> String {
    format!("Add to {}", meal_in_a_sentence(meal))
}

/// A food was added.
pub fn added(name: &str, meal: Meal) -> String {
    format!("{name} was added to {}.", meal_in_a_sentence(meal))
}

/// Opens what can be done with a food, for screen readers.
pub fn change(name: &str) -> String {
    format!("{CHANGE} {name}")
}

/// Something to drink or eat apart from a meal.
pub fn move_drinks(meal: Meal, drinks: &[Apart]) -> String {
    let names: Vec<_> = drinks.iter().map(|one| drink(*one)).collect();
    format!(
        "Most of the day’s iron is in {}. You said you have {} with meals. Between meals it keeps out of the way.",
        meal_of_day(meal),
        names.join(" and ")
    )
}

fn meal_of_day(meal: Meal) -> &'static str {
    match meal {
        Meal::Snacks => "the snacks",
        other => meal_in_a_sentence(other),
    }
}

fn drink(apart: Apart) -> &'static str {
    match apart {
        Apart::Tea => "tea",
        Apart::Coffee => "coffee",
        Apart::Cocoa => "cocoa",
        Apart::HerbalTea => "herbal tea",
        Apart::Calcium => "milk",
    }
}

/// Locked foods that were taken out.
pub fn taken_out(names: &[String]) -> String {
    format!("Taken out, because your profile leaves them out: {}.", names.join(", "))
}

/// The energy that was asked for.
pub fn energy_asked((from, to): (u16, u16)) -> String {
    format!("You asked for {from} to {to} kcal.")
}

/// Why the day was not filled, in sentences.
pub fn not_filled(answer: &Answer, energy: Option<(u16, u16)>, looks: bool) -> Vec<String> {
    let said = match answer {
        Answer::OutOfReach(nutrients) => {
            let names: Vec<_> = nutrients.iter().map(|one| in_a_sentence(one.figure())).collect();
            let all = names.join(" and ");
            return vec![
                format!("No day of foods that fit you reaches the amount of {all}."),
                "At most two servings of a food and three of its kind are chosen, and that is not enough here.".to_owned(),
            ];
        }
        Answer::NoDay { limits, proven } => {
            let first = if *proven {
                "No day of foods that fit you keeps all limits at once."
            } else {
                "A long search found no day that keeps all limits. There may still be one."
            };
            let mut said = vec![first.to_owned()];
            if limits.is_empty() {
                said.push("No single limit stands in the way: more than one would have to give.".to_owned());
            } else {
                let names: Vec<_> = limits.iter().map(|limit| self::limit(*limit, energy)).collect();
                said.push(format!("A day was found when one of these was put aside: {}.", names.join("; ")));
            }
            return said;
        }
        Answer::NoTarget if looks => NO_REFERENCE,
        Answer::NoTarget => NO_FOCUS,
        Answer::NotOffered(Advice::Young) => YOUNG,
        Answer::NotOffered(_) => KIDNEY,
        Answer::Day(_) => FILLED,
    };
    vec![said.to_owned()]
}

fn limit(limit: Limit, energy: Option<(u16, u16)>) -> String {
    let (from, to) = energy.unwrap_or_default();
    match limit {
        Limit::Target(nutrient) => format!("the amount of {}", in_a_sentence(nutrient.figure())),
        Limit::EnergyLeast => format!("at least {from} kcal"),
        Limit::EnergyMost => format!("at most {to} kcal"),
        Limit::Upper(nutrient) => format!("the upper level of {}", in_a_sentence(nutrient.figure())),
        Limit::Portions => "two servings of a food, three of its kind".to_owned(),
        Limit::Kept => "the foods you keep".to_owned(),
    }
}

/// A figure within a sentence.
fn in_a_sentence(figure: Figure) -> String {
    let name = names::figure(figure);
    let mut text = name.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    text
}

/// An energy that is no number.
pub const ENERGY_NUMBER: &str = "A whole number, please: 2000.";
/// Beyond what makes sense.
pub const ENERGY_RANGE: &str = "From 1 to 10000 kcal.";
/// One of the two is missing.
pub const ENERGY_BOTH: &str = "Fill in both, or leave both empty.";
/// The wrong way round.
pub const ENERGY_ORDER: &str = "This is less than where the range begins.";

#[cfg(test)]
mod tests;
