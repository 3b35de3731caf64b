//! What has no tab on a phone.

use crate::app::Route;
use crate::content::strings::{
    about, context, data, give, labs, medicines, moving, reminders, report, settings, shared, shell,
};
use crate::ui::components::{head, list};
use crate::ui::dom::{El, boxed};

/// The page.
pub fn page() -> El {
    let link = |route: Route, label: &'static str| {
        let link =
            boxed("a", "entry", boxed("span", "entry__what", label)).attr_text("href", route.to_string());
        boxed("li", "list__item", link)
    };
    let links = [
        link(Route::Report, report::TITLE),
        link(Route::Medicines, medicines::TITLE),
        link(Route::Labs, labs::TITLE),
        link(Route::Context, context::TITLE),
        link(Route::Reminders, reminders::TITLE),
        link(Route::Data, data::TITLE),
        link(Route::Give, give::TITLE),
        link(Route::Open, shared::OPEN_TITLE),
        link(Route::Move, moving::TITLE),
        link(Route::Settings, settings::TITLE),
        link(Route::About, about::TITLE),
    ];
    boxed("div", "page", head(shell::MORE_TITLE)).child(list(links))
}
