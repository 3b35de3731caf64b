//! A civil day in the browser's own editor, with what is wrong with it beside it. What was typed stays.

use super::note::typed;
use super::{Act, Shows, trouble};
use crate::ui::dom::{Node, boxed, el};
use std::borrow::Cow;

/// Choose a day.
pub struct DayField {
    /// What the day is of.
    pub label: &'static str,
    /// A DOM id, unique on the page.
    pub id: &'static str,
    /// The text now, `2026-11-21`.
    pub value: Shows<String>,
    /// What is wrong with it.
    pub error: Shows<Option<Cow<'static, str>>>,
    /// Another day, or none.
    pub on_change: Act<String>,
}

impl From<DayField> for Node {
    fn from(DayField { label, id, value, error, on_change }: DayField) -> Self {
        let (wrong, told) = (error.clone(), format!("{id}-error"));
        let field = el("input")
            .class("field__input")
            .attr("type", "date")
            .attr("id", id)
            .attr_text("aria-describedby", told.clone())
            .live_attr("aria-invalid", move || wrong.now().map(|_| "true".into()))
            .value(move || value.now())
            .on("change", move |event| on_change.tell(typed(&event)));
        let label = boxed("label", "field timefield", [boxed("span", "field__label", label), field]);
        boxed("div", "stack", [label, trouble(told, error)]).into()
    }
}
