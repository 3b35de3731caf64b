//! Where one is in the app: printed into, and parsed from, the fragment of the address.
//!
//! Invariant: `Route::parse(route.to_string()) == route` for every route; anything unknown is Tonight, never an error
//! page, so that an old bookmark still opens the button people need.

use crate::content::Chapter;
use crate::domain::{Coded, NightOf, Nutrient};
use crate::store::link::cut;
use std::fmt;

/// A place in the app.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// Home: it changes with the hour.
    #[default]
    Tonight,
    /// All nights.
    Journal,
    /// One night in full.
    Night(NightOf),
    /// Two weeks of nights as a grid, to key in from paper, and the blank sheet to print.
    Paper,
    /// Severity, onset, sleep over time; comparisons.
    Patterns,
    /// The clinician's page, to print.
    Report,
    /// Medicines and supplements.
    Medicines,
    /// Lab values.
    Labs,
    /// Circumstances a clinician asks about, with dates.
    Context,
    /// The explainer's list of chapters.
    Learn,
    /// A chapter of the explainer.
    Chapter(Chapter),
    /// Foods, and what is in them.
    Food,
    /// The same, the most of a nutrient first.
    FoodFor(Nutrient),
    /// One food, by the number of its row.
    FoodItem(u32),
    /// What somebody eats and avoids.
    FoodProfile,
    /// A day of meals.
    FoodPlan,
    /// Storage, backup, restore, delete.
    Data,
    /// A file of another app is taken in.
    Import,
    /// Nights are handed on to somebody.
    Give,
    /// A link is pasted.
    Open,
    /// Calendar files to be reminded by.
    Reminders,
    /// The journal goes to another device, or into the installed app.
    Move,
    /// Preferences of this device.
    Settings,
    /// Urgent signs, whom to call, how to use the app.
    Help,
    /// What the app is and is not.
    About,
    /// The list of what has no tab on a phone.
    More,
    /// A received link; its payload is not decoded until the page asks.
    Shared(String),
}

impl Route {
    /// Reads a fragment, with or without its `#`. Of received links what no link has is cut off
    /// their ends; else they are kept as they came.
    pub fn parse(fragment: &str) -> Self {
        let path = fragment.strip_prefix('#').unwrap_or(fragment);
        let path = path.strip_prefix('/').unwrap_or(path);
        if let Some(payload) = path.strip_prefix("s/") {
            return Self::Shared(cut(payload).to_owned());
        }
        let path = path.strip_suffix('/').unwrap_or(path);
        match path.split_once('/').unwrap_or((path, "")) {
            ("journal", "") => Self::Journal,
            ("journal", "paper") => Self::Paper,
            ("journal", night) => NightOf::parse(night).map_or(Self::Journal, Self::Night),
            ("patterns", "") => Self::Patterns,
            ("report", "") => Self::Report,
            ("medicines", "") => Self::Medicines,
            ("labs", "") => Self::Labs,
            ("context", "") => Self::Context,
            ("learn", chapter) => Chapter::from_code(chapter).map_or(Self::Learn, Self::Chapter),
            ("food", place) => food(place),
            ("data", "") => Self::Data,
            ("import", "") => Self::Import,
            ("share", "") => Self::Give,
            ("open", "") => Self::Open,
            ("reminders", "") => Self::Reminders,
            ("move", "") => Self::Move,
            ("settings", "") => Self::Settings,
            ("help", "") => Self::Help,
            ("about", "") => Self::About,
            ("more", "") => Self::More,
            _ => Self::Tonight,
        }
    }

    /// The tab that is marked as current on this route.
    pub fn tab(&self) -> Route {
        match self {
            Self::Night(_) | Self::Paper => Self::Journal,
            Self::Chapter(_) => Self::Learn,
            Self::FoodFor(_) | Self::FoodItem(_) | Self::FoodProfile | Self::FoodPlan => Self::Food,
            Self::Report
            | Self::Medicines
            | Self::Labs
            | Self::Context
            | Self::Data
            | Self::Import
            | Self::Give
            | Self::Open
            | Self::Reminders
            | Self::Move
            | Self::Settings
            | Self::About => Self::More,
            other => other.clone(),
        }
    }
}

/// A place among the foods.
fn food(place: &str) -> Route {
    match place {
        "plan" => Route::FoodPlan,
        "profile" => Route::FoodProfile,
        _ => match (Nutrient::from_code(place), place.parse()) {
            (Some(nutrient), _) => Route::FoodFor(nutrient),
            (None, Ok(ndb)) => Route::FoodItem(ndb),
            _ => Route::Food,
        },
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tonight => f.write_str("#/tonight"),
            Self::Journal => f.write_str("#/journal"),
            Self::Night(night) => write!(f, "#/journal/{night}"),
            Self::Paper => f.write_str("#/journal/paper"),
            Self::Patterns => f.write_str("#/patterns"),
            Self::Report => f.write_str("#/report"),
            Self::Medicines => f.write_str("#/medicines"),
            Self::Labs => f.write_str("#/labs"),
            Self::Context => f.write_str("#/context"),
            Self::Learn => f.write_str("#/learn"),
            Self::Chapter(chapter) => write!(f, "#/learn/{}", chapter.code()),
            Self::Food => f.write_str("#/food"),
            Self::FoodFor(nutrient) => write!(f, "#/food/{}", nutrient.code()),
            Self::FoodItem(ndb) => write!(f, "#/food/{ndb}"),
            Self::FoodProfile => f.write_str("#/food/profile"),
            Self::FoodPlan => f.write_str("#/food/plan"),
            Self::Data => f.write_str("#/data"),
            Self::Import => f.write_str("#/import"),
            Self::Give => f.write_str("#/share"),
            Self::Open => f.write_str("#/open"),
            Self::Reminders => f.write_str("#/reminders"),
            Self::Move => f.write_str("#/move"),
            Self::Settings => f.write_str("#/settings"),
            Self::Help => f.write_str("#/help"),
            Self::About => f.write_str("#/about"),
            Self::More => f.write_str("#/more"),
            Self::Shared(payload) => write!(f, "#/s/{payload}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_route() -> impl Strategy<Value = Route> {
        prop_oneof![
            Just(Route::Tonight),
            Just(Route::Journal),
            (1900i32..2200, 1u32..13, 1u32..29).prop_map(|(y, m, d)| {
                Route::Night(NightOf::on(chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap()))
            }),
            Just(Route::Paper),
            Just(Route::Patterns),
            Just(Route::Report),
            Just(Route::Medicines),
            Just(Route::Labs),
            Just(Route::Context),
            Just(Route::Learn),
            (0..Chapter::ALL.len()).prop_map(|at| Route::Chapter(Chapter::ALL[at])),
            Just(Route::Food),
            (0..Nutrient::ALL.len()).prop_map(|at| Route::FoodFor(Nutrient::ALL[at])),
            any::<u32>().prop_map(Route::FoodItem),
            Just(Route::FoodProfile),
            Just(Route::FoodPlan),
            Just(Route::Data),
            Just(Route::Import),
            Just(Route::Give),
            Just(Route::Open),
            Just(Route::Reminders),
            Just(Route::Move),
            Just(Route::Settings),
            Just(Route::Help),
            Just(Route::About),
            Just(Route::More),
            "[A-Za-z0-9_-]{0,64}".prop_map(Route::Shared),
        ]
    }

    proptest! {
        #[test]
        fn every_route_reads_back(route in any_route()) {
            prop_assert_eq!(Route::parse(&route.to_string()), route);
        }

        #[test]
        fn no_fragment_panics(text in ".{0,60}") {
            let _ = Route::parse(&text);
        }
    }

    #[test]
    fn unknown_places_are_tonight_and_broken_nights_the_journal() {
        let check = |text: &str, route: Route| assert_eq!(Route::parse(text), route, "{text}");
        check("", Route::Tonight);
        check("#/nowhere", Route::Tonight);
        check("#/food/11457", Route::FoodItem(11457));
        check("#/food/vitd/", Route::FoodFor(Nutrient::VitaminD));
        check("#/food/sugar", Route::Food);
        check("#/journal/2026-02-30", Route::Journal);
        check("#/journal/", Route::Journal);
        check("#/learn/cures", Route::Learn);
        check("#/learn/vitamin-d/", Route::Chapter(Chapter::VitaminD));
        check("journal", Route::Journal);
        check("#/s/AQMBab-_9", Route::Shared("AQMBab-_9".to_owned()));
        check("#/s/AQMBab-_9).", Route::Shared("AQMBab-_9".to_owned()));
        check("#/s/AQMBab-_9&fbclid=1", Route::Shared("AQMBab-_9".to_owned()));
    }
}
