//! Several lines of text in a form, with what is wrong with them beside them. What was typed stays.

use super::note::typed;
use super::{Act, Shows, trouble};
use crate::ui::dom::{Node, boxed, el};
use std::borrow::Cow;

/// Type several lines.
pub struct AreaField {
    /// What they are about.
    pub label: &'static str,
    /// A DOM id, unique on the page.
    pub id: &'static str,
    /// The text now.
    pub value: Shows<String>,
    /// What is wrong with it.
    pub error: Shows<Option<Cow<'static, str>>>,
    /// The text is being typed.
    pub on_input: Act<String>,
}

impl From<AreaField> for Node {
    fn from(AreaField { label, id, value, error, on_input }: AreaField) -> Self {
        let (wrong, told) = (error.clone(), format!("{id}-error"));
        let field = el("textarea")
            .class("field__input")
            .attr("rows", "3")
            .attr("dir", "auto")
            .attr("id", id)
            .attr_text("aria-describedby", told.clone())
            .live_attr("aria-invalid", move || wrong.now().map(|_| "true".into()))
            .value(move || value.now())
            .on("input", move |event| on_input.tell(typed(&event)));
        let label = boxed("label", "field", [boxed("span", "field__label", label), field]);
        boxed("div", "stack", [label, trouble(told, error)]).into()
    }
}
