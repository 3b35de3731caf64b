//! Text of the food pages. What they say about health stands in `content/claims.toml`.

pub mod amounts;
pub mod item;
pub mod names;
pub mod plan;
pub mod profile;
pub mod share;

use super::count;
use crate::domain::food::Figure;

/// Heading of the list.
pub const TITLE: &str = "Food";
/// What it is for.
pub const LEAD: &str = "What is in ordinary foods, for what you want to look at.";
/// While the tables load.
pub const LOADING: &str = "The foods are on their way …";
/// When they did not come.
pub const FAILED: &str = "The table of foods could not be loaded. It comes back when you are online.";
/// The nutrients to choose from.
pub const FOCUS: &str = "What do you want to look at?";
/// Below them, while none is chosen.
pub const FOCUS_NONE: &str = "Pick one or more, and the foods come in their order.";
/// Leads to the profile.
pub const TO_PROFILE: &str = "What you eat and avoid";
/// Nothing is recorded there yet.
pub const PROFILE_EMPTY: &str = "Nothing said yet. All foods are shown.";
/// Leads to the planner.
pub const TO_PLAN: &str = "Plan a day";
/// What it does.
pub const TO_PLAN_TEXT: &str = "Meals from foods that fit you, counted for you.";
/// Looks for names.
pub const SEARCH: &str = "Search foods";
/// Opens what narrows and orders the list.
pub const SORT: &str = "Order and filter";
/// The order.
pub const ORDER: &str = "Order";
/// The group.
pub const GROUP: &str = "Kind of food";
/// All groups.
pub const ANY_GROUP: &str = "All kinds";
/// What amounts are counted for.
pub const BASIS: &str = "Count per";
/// The three of them.
pub const BASES: [(&str, &str); 3] = [("serving", "Usual serving"), ("grams", "100 g"), ("kcal", "100 kcal")];
/// Shares are of the Daily Value.
pub const DAILY: &str = "Compare with the Daily Value of US labels";
/// Below the switch.
pub const DAILY_HINT: &str = "Off: with the recommended allowance (RDA) of your age and sex, if you told us.";
/// By the score.
pub const BY_SCORE: &str = "Best fit first";
/// By name.
pub const BY_NAME: &str = "By name";
/// Shows more rows.
pub const MORE: &str = "Show more";
/// Above what was put side by side.
pub const SIDE: &str = "Side by side";
/// Empties it.
pub const SIDE_NONE: &str = "Put all away";
/// Puts a food beside others.
pub const COMPARE: &str = "Compare";
/// Shares what is side by side.
pub const SHARE_SIDE: &str = "Share these";
/// The figure's column.
pub const FIGURE: &str = "Figure";
/// Opens how a place in the order came about, and what the marks mean.
pub const WHY: &str = "Explain";
/// Nothing is left.
pub const NONE_FIT: &str = "No food fits all of this. Loosen the search, the filter or what you avoid.";
/// Above the foot.
pub const ABOUT: &str = "About these figures";
/// Where the figures come from.
pub const SOURCE: &str = "Figures: US Department of Agriculture, Standard Reference, Release 28 (public domain). They are averages; your food may differ.";
/// Our own marks.
pub const OURS: &str = "Allergens, diets and all marks are our own classification and nobody has reviewed them yet. With an allergy the label decides.";
/// How the order is made.
pub const HOW: &str = "The order: the share of a day in one portion, at most the whole. Oxalate and phytate make iron count \
     less, oxalate magnesium too. These brakes are ours, and only sort the list. Some foods that are not for every day count half.";
/// Figures only, under 14.
pub const YOUNG: &str = "For children under 14 this page shows figures only: no targets, no order, no plans. Ask the child’s doctor or a dietitian.";
/// Figures only, kidney disease.
pub const KIDNEY: &str = "With kidney disease your renal dietitian decides what to eat. This page shows figures and suggests nothing.";
/// No iron.
pub const OVERLOAD: &str =
    "With too much iron in the body this page looks for no iron. Foods with much of it are left out.";
/// The iron allowance is multiplied.
pub const RAISED: &str = "Iron is counted against 1.8 times the allowance, as you switched on.";
/// Shares are of the Daily Value, since no life stage is known.
pub const STAGE_UNKNOWN: &str =
    "Shares are of the Daily Value of US labels. Tell us age and sex for the allowance of your age.";
/// Shares are of the Daily Value, since no allowance is published for the life stage.
pub const STAGE_UNPUBLISHED: &str = "Shares are of the Daily Value of US labels. No allowance in pregnancy or while breast-feeding is published for the age you told us.";
/// Shares are of the Daily Value, by choice.
pub const OF_DAILY: &str = "Shares are of the Daily Value of US labels.";
/// Shares are of the allowance.
pub const OF_ALLOWANCE: &str = "Shares are of the recommended allowance (RDA) for your age and sex.";

/// By a figure.
pub fn by_most(figure: Figure) -> &'static str {
    match figure {
        Figure::Energy => "Most energy first",
        Figure::Protein => "Most protein first",
        Figure::Fibre => "Most fibre first",
        Figure::Iron => "Most iron first",
        Figure::Magnesium => "Most magnesium first",
        Figure::Calcium => "Most calcium first",
        Figure::Sodium => "Most sodium first",
        Figure::VitaminC => "Most vitamin C first",
        Figure::VitaminD => "Most vitamin D first",
        Figure::B12 => "Most vitamin B12 first",
        Figure::Folate => "Most folate first",
        Figure::VitaminA => "Most vitamin A first",
    }
}

/// How many foods there are.
pub fn found(found: usize, left_out: usize) -> String {
    let found = if found == 0 { NONE_FIT.to_owned() } else { format!("{}.", count(found, "food", "foods")) };
    if left_out == 0 { found } else { format!("{found} {left_out} left out by what you avoid.") }
}

/// Says to screen readers what is compared.
pub fn compare(name: &str) -> String {
    format!("{COMPARE} {name}")
}

/// Says to screen readers whose place is explained.
pub fn why(name: &str) -> String {
    format!("{WHY} {name}")
}

/// Some figures are missing.
pub fn coverage(known: usize, all: usize) -> String {
    format!("{known} of {all} figures known")
}

/// A share that follows an amount.
pub fn of_a_day(share: &str) -> String {
    format!(", {share} of a day")
}

/// A score was halved.
pub const HALVED: &str = "Not for every day: counts half";

/// What the last line of a score is.
pub fn mean(parts: usize) -> String {
    if parts == 1 {
        "Points of 100, for the order".to_owned()
    } else {
        format!("Mean of {parts}, points of 100, for the order")
    }
}
