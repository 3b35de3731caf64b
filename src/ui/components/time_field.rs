//! A clock time, in the browser's own editor. What it means (which day, which pass of a repeated hour) is not decided here.

use super::note::typed;
use super::{Act, Shows};
use crate::domain::{Instant, iso};
use crate::ui::dom::{Node, boxed, el};

/// Type a clock time.
pub struct TimeField {
    /// What the time is of.
    pub label: &'static str,
    /// The moment now.
    pub value: Shows<Option<Instant>>,
    /// Another time, `HH:MM`, or empty.
    pub on_change: Act<String>,
}

impl From<TimeField> for Node {
    fn from(TimeField { label, value, on_change }: TimeField) -> Self {
        let shown = move || value().map(|at| iso::hour_minute_text(at.time())).unwrap_or_default();
        let field = el("input")
            .class("field__input")
            .attr("type", "time")
            .value(shown)
            .on("change", move |event| on_change(typed(&event)));
        boxed("label", "field timefield", [boxed("span", "field__label", label), field]).into()
    }
}
