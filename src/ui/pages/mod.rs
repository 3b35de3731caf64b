//! One page a file. Each has one `h1` with the shared id, which takes the focus when the route changes.

mod about;
mod checkin;
mod compare;
mod context;
mod data;
mod episode;
mod help;
mod import;
mod journal;
mod labs;
mod medicines;
mod more;
mod night;
mod paper;
mod patterns;
mod running;
mod settings;
mod shared;
mod tonight;
mod tried;

use super::dom::Node;
use crate::app::Route;

/// The page of a route.
pub fn page(route: Route) -> Node {
    match route {
        Route::Tonight => tonight::page(),
        Route::Journal => journal::page().into(),
        Route::Night(night) => night::page(night).into(),
        Route::Paper => paper::page().into(),
        Route::Patterns => patterns::page().into(),
        Route::Medicines => medicines::page().into(),
        Route::Labs => labs::page().into(),
        Route::Context => context::page().into(),
        Route::Data => data::page().into(),
        Route::Settings => settings::page().into(),
        Route::Help => help::page().into(),
        Route::About => about::page().into(),
        Route::More => more::page().into(),
        Route::Shared(payload) => shared::page(&payload).into(),
    }
}
