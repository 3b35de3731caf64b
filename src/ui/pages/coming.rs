//! What stands in for a page whose part of the program is still on its way, or did not come.

use crate::app::Route;
use crate::content::strings::shell as words;
use crate::ui::components::{button, head, p};
use crate::ui::dom::{El, Node, boxed};
use crate::ui::parts::{self, Name};
use crate::ui::root;
use crate::ui::session::Session;

/// The page: its heading, which has the focus already, and a word on where the rest is.
pub fn page(part: Name, route: &Route) -> El {
    let heading = match *route {
        // Its own heading is the date.
        Route::Night(night) => Session::here().format(|f| f.date_long(night.date())),
        _ => super::title(route).to_owned(),
    };
    let page = boxed("div", "page coming", head(heading));
    let page = if super::is_wide(route) { page.attr("data-wide", "") } else { page };
    if parts::is_coming(part) {
        return page.attr("aria-busy", "true").child(boxed("p", "page__hint coming__hint", words::COMING));
    }
    page.child(missing())
}

/// Says that a part did not come, and asks for it again.
pub fn missing() -> Node {
    let again = button("plain", words::RETRY).on_click(|| {
        // The button goes, and the focus must not go with it.
        root::focus_heading();
        parts::ask_again();
    });
    Node::List(vec![
        p(words::DID_NOT_COME).attr("role", "status").into(),
        boxed("div", "actions", again).into(),
    ])
}
