//! Free text. It is handed on when the field is left; what was typed stays in the field whatever becomes of it.

use super::{Act, Shows};
use crate::ui::dom::{Node, boxed, el};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlInputElement, HtmlTextAreaElement};

/// Type a note.
pub struct NoteField {
    /// What the note is about.
    pub label: &'static str,
    /// The text now.
    pub value: Shows<String>,
    /// The text was changed and left.
    pub on_change: Act<String>,
}

impl From<NoteField> for Node {
    fn from(NoteField { label, value, on_change }: NoteField) -> Self {
        let field = el("textarea")
            .class("field__input")
            .attr("rows", "3")
            .value(move || value())
            .on("change", move |event| on_change(typed(&event)));
        boxed("label", "field", [boxed("span", "field__label", label), field]).into()
    }
}

/// What stands in the field an event comes from.
pub fn typed(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => input.value(),
        Err(target) => target.dyn_into::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default(),
    }
}
