//! A received link to food: what is in it, or why nothing of it is shown; and what every page of a link has in common.
//! Opening one writes nothing.

use super::food;
use crate::app::Route;
use crate::app::view::{SharedView, shared};
use crate::content::strings::shared as words;
use crate::store::link::LinkError;
use crate::store::link::food::FoodLinkError;
use crate::ui::components::{head, p};
use crate::ui::dom::{El, Node, boxed};

/// The page.
pub fn page(payload: &str) -> El {
    frame(match shared(payload) {
        SharedView::Food(food) => food::received(food),
        SharedView::Sealed => refused(words::SEALED.to_owned()),
        SharedView::NotShown => refused(words::UNKNOWN.to_owned()),
        SharedView::Refused(error) => refused(no_link(error).to_owned()),
        SharedView::NoFood(error) => refused(no_food(error).to_owned()),
    })
}

/// What stands around the inside of any link.
pub(super) fn frame(inside: Node) -> El {
    let back = boxed("a", "button", words::BACK)
        .attr("data-kind", "plain")
        .attr_text("href", Route::Tonight.to_string());
    boxed("div", "page received", head(words::TITLE))
        .child(inside)
        .child(p(words::SAFE))
        .child(boxed("div", "actions", back))
}

/// Why nothing of a link is shown.
pub(super) fn refused(why: String) -> Node {
    p(why).attr("role", "status").into()
}

/// Why a text is no link.
pub(super) fn no_link(error: LinkError) -> &'static str {
    match error {
        LinkError::Empty => words::EMPTY,
        LinkError::TooLong => words::TOO_LONG,
        LinkError::NotBase64 => words::NOT_OURS,
        LinkError::Cut => words::CUT,
        LinkError::UnknownVersion(_) => words::NEWER,
        LinkError::UnknownKind(_) => words::UNKNOWN,
        LinkError::UnknownFlags(_) | LinkError::UnknownSeal(_) => words::UNKNOWN_FLAGS,
        LinkError::BadPacking => words::BAD_PACKING,
        LinkError::TooMuchInside => words::TOO_MUCH,
    }
}

fn no_food(error: FoodLinkError) -> &'static str {
    match error {
        FoodLinkError::Malformed => words::MALFORMED,
        FoodLinkError::Newer => words::NEWER_FOOD,
        FoodLinkError::TooMany => words::TOO_MANY,
        FoodLinkError::Empty => words::NO_FOOD,
        FoodLinkError::TooLong(_) => words::TOO_LONG,
    }
}
