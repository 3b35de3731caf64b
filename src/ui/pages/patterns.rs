//! Patterns.

use crate::content::strings::patterns as words;
use crate::ui::components::head;
use crate::ui::dom::{El, boxed};

/// The page.
pub fn page() -> El {
    boxed("div", "page", head(words::TITLE))
}
