//! Patterns.

use super::compare;
use crate::content::strings::patterns as words;
use crate::ui::components::head;
use crate::ui::dom::{El, boxed};
use crate::ui::session::Session;

/// The page.
pub fn page() -> El {
    boxed("div", "page", head(words::TITLE)).child(compare::section(Session::here()))
}
