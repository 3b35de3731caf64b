//! x
use crate::content::strings::moving as words;
use crate::ui::components::head;
use crate::ui::dom::{El, boxed};

/// The page.
pub fn page() -> El {
    boxed("div", "page moving", head(words::TITLE))
}
