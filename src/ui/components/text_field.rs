//! A line of text or a number, with what is wrong with it beside it. What was typed stays as it is until it is taken.

use super::note::typed;
use super::{Act, Shows};
use crate::ui::dom::{Node, boxed, el};
use std::borrow::Cow;

/// Type one line.
pub struct TextField {
    /// What it is.
    pub label: &'static str,
    /// A DOM id, unique on the page: what is wrong is tied to the field by it.
    pub id: String,
    /// Which keys a phone offers: `text`, `decimal`, `numeric`.
    pub keys: &'static str,
    /// The text now.
    pub value: Shows<String>,
    /// What is wrong with it.
    pub error: Shows<Option<Cow<'static, str>>>,
    /// The text is being typed.
    pub on_input: Act<String>,
}

impl From<TextField> for Node {
    fn from(TextField { label, id, keys, value, error, on_input }: TextField) -> Self {
        let (wrong, told) = (error.clone(), format!("{id}-error"));
        let field = el("input")
            .class("field__input")
            .attr("type", "text")
            .attr("inputmode", keys)
            .attr("dir", "auto")
            .attr("autocomplete", "off")
            .attr_text("id", id)
            .attr_text("aria-describedby", told.clone())
            .live_attr("aria-invalid", move || wrong.now().map(|_| "true".into()))
            .value(move || value.now())
            .on("input", move |event| on_input.tell(typed(&event)));
        let label = boxed("label", "field", [boxed("span", "field__label", label), field]);
        let error = boxed("p", "field__error", Self::NOTHING)
            .attr_text("id", told)
            .attr("role", "status")
            .live(move || error.now().map(Self::Text));
        boxed("div", "stack", [label, error]).into()
    }
}
