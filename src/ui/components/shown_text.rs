//! A text to be marked and copied, in a field that nobody can change.

use crate::ui::dom::{El, boxed, el};

/// Draws it.
pub fn shown_text(label: &'static str, text: String) -> El {
    let field = el("input")
        .class("field__input")
        .attr("type", "text")
        .attr("readonly", "")
        .value(move || text.clone());
    boxed("label", "field", [boxed("span", "field__label", label), field])
}
