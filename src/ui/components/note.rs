//! Free text. It is handed on when the field is left; until then every key is, so that nothing typed can be lost.

use super::{Act, Shows, button, hint};
use crate::content::strings::journal as words;
use crate::ui::dom::{Node, boxed, el};
use leptos::prelude::untrack;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlInputElement, HtmlTextAreaElement};

/// Type a note.
pub struct NoteField {
    /// What the note is about.
    pub label: &'static str,
    /// The text that is saved.
    pub value: Shows<String>,
    /// The text that is not, if it differs.
    pub draft: Shows<Option<String>>,
    /// The text is being written.
    pub on_input: Act<String>,
    /// The text was changed and left, or is to be saved as it stands.
    pub on_change: Act<String>,
}

impl From<NoteField> for Node {
    fn from(NoteField { label, value, draft, on_input, on_change }: NoteField) -> Self {
        let (saved, unsaved) = (on_change.clone(), draft.clone());
        let field = el("textarea")
            .class("field__input")
            .attr("rows", "3")
            .value(move || unsaved().unwrap_or_else(|| value()))
            .on("input", move |event| on_input(typed(&event)))
            .on("change", move |event| saved(typed(&event)));
        // Leaving a field that nobody touched tells nothing, so a draft found again needs a button.
        let (waits, text) = (draft.clone(), draft);
        let unsaved = move || {
            waits().is_some().then(|| {
                let (text, save) = (text.clone(), on_change.clone());
                let save = button("quiet", words::NOTE_SAVE).on_click(move || {
                    if let Some(text) = untrack(|| text()) {
                        save(text);
                    }
                });
                boxed("div", "row", hint(words::NOTE_DRAFT)).child(save)
            })
        };
        let label = boxed("label", "field", [boxed("span", "field__label", label), field]);
        boxed("div", "stack", label).live(unsaved).into()
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
