//! A clock time, in the browser's own editor, with what is wrong with it beside it. What it means (which day, which pass
//! of a repeated hour) is not decided here.

use super::note::typed;
use super::{Act, Shows};
use crate::ui::dom::{Node, boxed, el};
use crate::ui::ids;
use std::borrow::Cow;

/// Type a clock time.
pub struct TimeField {
    /// What the time is of.
    pub label: &'static str,
    /// The time now, `HH:MM`, or what was typed and could not be taken.
    pub value: Shows<String>,
    /// What is wrong with it, or worth a second look.
    pub error: Shows<Option<Cow<'static, str>>>,
    /// Another time, `HH:MM`, or empty.
    pub on_change: Act<String>,
}

impl From<TimeField> for Node {
    fn from(TimeField { label, value, error, on_change }: TimeField) -> Self {
        let (wrong, told) = (error.clone(), ids::fresh());
        let field = el("input")
            .class("field__input")
            .attr("type", "time")
            .attr_text("aria-describedby", told.clone())
            .live_attr("aria-invalid", move || wrong.now().map(|_| "true".into()))
            .value(move || value.now())
            .on("change", move |event| on_change.tell(typed(&event)));
        let label = boxed("label", "field timefield", [boxed("span", "field__label", label), field]);
        let error = boxed("p", "field__error", Self::NOTHING)
            .attr_text("id", told)
            .attr("role", "status")
            .live(move || error.now().map(Self::Text));
        boxed("div", "field", [label, error]).into()
    }
}
