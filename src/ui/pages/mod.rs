//! One page a file. Each has one `h1` with the shared id, which takes the focus when the route changes.
//!
//! The first screen waits for one file of the program, so every other page comes in a part of its own (`ui::parts`,
//! docs/decisions.md). A new page is a `mod` and one line in the list below: under `here` only if it must be there when
//! nothing else comes, else in the part it shares most with. A new part is a block with a name for its file; what two
//! parts share goes into a further file for just these two, so they should stay few. `with` names the answers to
//! events that only pages of this part send: they come with it.

mod about;
mod backup;
mod below;
mod bouts;
mod checkin;
mod clock;
mod coming;
mod compare;
mod context;
mod data;
mod day;
mod day_more;
mod doses;
mod ended;
mod episode;
mod fields;
mod food;
mod give;
mod help;
mod import;
mod importer;
mod intake;
mod journal;
mod kept;
mod labs;
mod learn;
mod list;
mod medicines;
mod month;
mod more;
mod morning;
mod moving;
mod night;
mod open;
mod paper;
mod patterns;
mod phrase;
mod qr;
mod received;
mod reminders;
mod report;
mod running;
mod search;
mod settings;
mod shared;
mod sheet;
mod told;
mod tonight;
mod tried;

use super::dom::{Node, live};
use super::parts::{self, Coming, Here, Name, Part};
use crate::app::{Answer, Event, Route, answers};
use crate::store::link::begins_as_food;
use list::{handed_over, pages};

pages! {
    // The first screen, and what must be there when nothing else comes.
    here {
        Route::Tonight => tonight::page(),
        Route::Help => help::page(),
        Route::More => more::page(),
    }
    // What Tonight asks by day and in the morning.
    BELOW in below with [Event::Day(..) => answers::day] {
        Route::Tonight => below::page(),
    }
    // One's own nights.
    BOOK in book with [Event::Day(..) => answers::day, Event::Sheet(_) => answers::sheet] {
        Route::Journal => journal::page(),
        Route::Night(night) => night::page(night),
        Route::Paper => paper::page(),
    }
    // What is kept beside the nights.
    RECORD in record {
        Route::Medicines => medicines::page(),
        Route::Labs => labs::page(),
        Route::Context => context::page(),
    }
    // What all of it looks like over time.
    CHARTS in charts {
        Route::Patterns => patterns::page(),
        Route::Report => report::page(),
    }
    // What is known.
    EXPLAINER in explainer {
        Route::Learn => learn::page(),
        Route::Chapter(chapter) => learn::chapter(chapter),
    }
    // What there is to eat, and links to it.
    FOOD in food with [Event::Food(_) => answers::food] {
        Route::Food => food::page(),
        Route::FoodFor(_nutrient) => food::page(),
        Route::FoodItem(ndb) => food::item(ndb),
        Route::FoodProfile => food::profile(),
        Route::FoodPlan => food::plan(),
        Route::Shared(payload) if begins_as_food(payload.as_str()) => shared::page(&payload),
    }
    // What comes from outside and goes there, by a file or a link.
    FILES in files with [Event::Data(_) => answers::data, Event::Auto(_) => answers::auto] {
        Route::Data => data::page(),
        Route::Give => give::page(),
        Route::Open => open::page(),
        Route::Shared(payload) => received::page(&payload),
        Route::Reminders => reminders::page(),
        Route::Move => moving::page(),
    }
    // What other apps wrote.
    IMPORTER in importer with [Event::Data(_) => answers::data] {
        Route::Import => importer::page(),
    }
    // About the app itself.
    READING in reading {
        Route::Settings => settings::page(),
        Route::About => about::page(),
    }
}

/// The page of a route, at once if its part is here.
pub fn page(route: Route) -> Node {
    let Some(part) = part_of(&route) else { return draw_here(route) };
    match parts::here(part) {
        Some(here) => (here.draw)(route),
        None => coming::page(part, &route).into(),
    }
}

/// What stands on Tonight below its buttons, as soon as its part is here.
fn rest_of_tonight() -> Node {
    live(|| match parts::here(&BELOW) {
        Some(here) => (here.draw)(Route::Tonight),
        None if parts::is_coming(&BELOW) => Node::NOTHING,
        None => coming::missing(),
    })
}

/// Fetches the part that a route's page comes in, if it is in one.
pub async fn fetch_for(route: &Route) {
    if let Some(part) = part_of(route) {
        // The page says so if it did not come.
        let _ = parts::fetch(part).await;
    }
}

/// The answer to an event, or the part that has it and is not here yet.
pub fn answer(event: &Event) -> Result<Answer, Name> {
    let Some(part) = part_with(event) else { return Ok(answers::own) };
    // Several parts may have it.
    ALL.iter().find_map(|part| (parts::here(part)?.answer)(event)).ok_or(part)
}

/// Fetches every part, one after the other; says whether all came. Before each it is waited for: a tap goes first.
pub async fn fetch_all(rest: impl AsyncFn()) -> bool {
    let mut all = true;
    for part in ALL {
        rest().await;
        // A page that needs a part that did not come asks for it again.
        all &= parts::fetch(part).await;
    }
    all
}

/// Whether the page of a route takes more room than a column of text where there is some: it says so by `data-wide`, and
/// what stands in for it must be as wide, or its heading would move.
fn is_wide(route: &Route) -> bool {
    matches!(route, Route::Journal | Route::Paper | Route::FoodPlan | Route::Report)
}

/// The name of a route's page, as the browser's tab shows it.
pub fn title(route: &Route) -> &'static str {
    use crate::content::strings::{
        about, context, data, food, give, help, import, journal, labs, learn, medicines, moving, paper,
        patterns, reminders, report, settings, shared, shell, tonight,
    };
    match route {
        Route::Tonight => tonight::TITLE,
        Route::Journal | Route::Night(_) => journal::TITLE,
        Route::Paper => paper::TITLE,
        Route::Patterns => patterns::TITLE,
        Route::Report => report::TITLE,
        Route::Medicines => medicines::TITLE,
        Route::Labs => labs::TITLE,
        Route::Context => context::TITLE,
        Route::Learn => learn::TITLE,
        Route::Chapter(chapter) => learn::title(*chapter),
        Route::Food | Route::FoodFor(_) | Route::FoodItem(_) => food::TITLE,
        Route::FoodProfile => food::profile::TITLE,
        Route::FoodPlan => food::TO_PLAN,
        Route::Data => data::TITLE,
        Route::Import => import::TITLE,
        Route::Give => give::TITLE,
        Route::Open => shared::OPEN_TITLE,
        Route::Reminders => reminders::TITLE,
        Route::Move => moving::TITLE,
        Route::Settings => settings::TITLE,
        Route::Help => help::TITLE,
        Route::About => about::TITLE,
        Route::More => shell::MORE_TITLE,
        Route::Shared(_) => shared::TITLE,
    }
}
