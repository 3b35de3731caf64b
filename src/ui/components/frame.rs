//! The pieces every page is built of: heading, sections, hints, lists, a part to open.

use crate::app::Route;
use crate::ui::dom::{El, Node, boxed, el};
use crate::ui::ids;

/// The heading that takes the focus on a new page.
pub fn title(words: impl Into<Node>) -> El {
    boxed("h1", "page__title", words).attr("id", ids::TITLE).attr("tabindex", "-1")
}

/// The head of a page that is only its heading.
pub fn head(words: impl Into<Node>) -> El {
    boxed("header", "page__head", title(words))
}

/// A part of a page under its own heading.
pub fn section(heading: &'static str) -> El {
    boxed("section", "section", boxed("h2", "section__title", heading))
}

/// What a page is for, in a sentence.
pub fn lead(words: &'static str) -> El {
    boxed("p", "page__lead", words)
}

/// A quiet word beside a control.
pub fn hint(words: impl Into<Node>) -> El {
    boxed("p", "field__hint", words)
}

/// A list without marks.
pub fn list(items: impl Into<Node>) -> El {
    boxed("ul", "list", items)
}

/// A part that opens: the browser's own.
pub fn disclosure(summary: &'static str, body: El) -> El {
    boxed("details", "disclosure", boxed("summary", "disclosure__summary", summary)).child(body)
}

/// A way to another page.
pub fn link(to: Route, words: &'static str) -> El {
    boxed("a", "link", words).attr_text("href", to.to_string())
}

/// A paragraph.
pub fn p(words: impl Into<Node>) -> El {
    el("p").child(words)
}
