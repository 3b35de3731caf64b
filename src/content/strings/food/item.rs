//! Text of the page of one food.

use super::names;
use crate::domain::food::{Apart, Unfit};

/// The number is not in the table.
pub const UNKNOWN: &str = "There is no food with this number in our table.";
/// Back to the list.
pub const BACK: &str = "All foods";
/// Counts servings.
pub const SERVINGS: &str = "Servings";
/// Above the figures.
pub const FIGURES: &str = "What is in it";
/// Columns.
pub const COLUMNS: [&str; 4] = ["Figure", "Served", "Of a day", "In 100 g"];
/// Above the marks.
pub const MARKS: &str = "Good to know";
/// Above the partners.
pub const PARTNERS: &str = "Goes well with";
/// Below it.
pub const PARTNERS_TEXT: &str = "Foods with vitamin C that fit you, to eat in the same meal:";
/// Above what is kept apart.
pub const APART: &str = "Better at another time of day";
/// Below it.
pub const APART_TEXT: &str = "In studies these lowered how much iron was taken up from the same meal:";
/// Leads to the source.
pub const SOURCE: &str = "This food in FoodData Central";
/// The person does not like it.
pub const DISLIKE: &str = "I do not like this";
/// The person likes it after all.
pub const LIKE: &str = "Take it back in";
/// Hands on the address.
pub const SHARE: &str = "Share this food";
/// Opens how it would be put in order.
pub const ORDER: &str = "Its place in the order";
/// Adds it to a meal.
pub const ADD: &str = "Add to a day";
/// Not known is no nought.
pub const GAPS: &str = "Not known means that the source has no figure. It does not mean nought.";

/// What is kept apart.
pub fn apart(apart: Apart) -> &'static str {
    match apart {
        Apart::Tea => "Tea",
        Apart::Coffee => "Coffee",
        Apart::Cocoa => "Cocoa",
        Apart::HerbalTea => "Herbal tea",
        Apart::Calcium => "Milk, yogurt, cheese, drinks with calcium",
    }
}

/// The claims about it, one blank between.
pub fn apart_explained(apart: Apart) -> &'static str {
    match apart {
        Apart::Tea => "meal-tea",
        Apart::Coffee => "meal-coffee meal-coffee-before meal-coffee-after",
        Apart::Cocoa => "meal-cocoa",
        Apart::HerbalTea => "meal-peppermint meal-camomile",
        Apart::Calcium => "meal-calcium meal-calcium-diet",
    }
}

/// The person's own.
pub const YOURS: &str =
    "You said you have this with meals. Moving it to between meals keeps it out of the way.";

/// Why a food is left out of lists and plans.
pub fn unfit(unfit: Unfit) -> String {
    match unfit {
        Unfit::Allergen(allergens) => {
            let names: Vec<_> =
                allergens.iter().map(|one| names::allergen(one).to_ascii_lowercase()).collect();
            format!("Left out of your lists: it has {}.", names.join(", "))
        }
        Unfit::Diet => "Left out of your lists: it is not part of your diet.".to_owned(),
        Unfit::Meat(_) => "Left out of your lists: it has meat that you leave out.".to_owned(),
        Unfit::Pregnancy => {
            "Left out of your lists: the usual advice for pregnancy is not to eat it.".to_owned()
        }
        Unfit::Iron => "Left out of your lists: it has much iron.".to_owned(),
        Unfit::Disliked => "Left out of your lists: you do not like it.".to_owned(),
    }
}
