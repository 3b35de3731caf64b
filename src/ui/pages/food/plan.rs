//! A day of meals.

use super::larder::when_ready;
use super::notes::no_trial;
use crate::content::strings::food as words;
use crate::ui::components::head;
use crate::ui::dom::{El, Node, boxed};

/// The page.
pub fn page() -> El {
    boxed("div", "page foodplan", head(words::TO_PLAN)).child(when_ready(|_| Node::NOTHING)).child(no_trial())
}
