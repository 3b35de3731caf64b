//! A received link: what can be said of it. Opening one writes nothing.

use crate::app::Route;
use crate::content::strings::shared as words;
use crate::store::link::{LinkError, Opened, decode};
use crate::ui::components::{head, p};
use crate::ui::dom::{El, boxed};

/// The page.
pub fn page(payload: &str) -> El {
    let back = boxed("a", "button", words::BACK)
        .attr("data-kind", "plain")
        .attr_text("href", Route::Tonight.to_string());
    boxed("div", "page", head(words::TITLE))
        .child(p(say(payload)).attr("role", "status"))
        .child(p(words::SAFE))
        .child(back)
}

fn say(payload: &str) -> &'static str {
    match decode(payload) {
        Ok(Opened::Sealed { .. }) => words::SEALED,
        Ok(Opened::Plain { .. }) => words::UNKNOWN,
        Err(LinkError::TooLong | LinkError::TooMuchInside) => words::TOO_LONG,
        Err(LinkError::Cut) => words::CUT,
        Err(LinkError::UnknownVersion(_)) => words::NEWER,
        Err(LinkError::UnknownKind(_) | LinkError::UnknownFlags(_)) => words::UNKNOWN,
        Err(_) => words::NOT_OURS,
    }
}
