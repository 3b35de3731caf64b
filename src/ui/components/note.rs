//! Free text. It is handed on when the field is left; until then every key is, so that nothing typed can be lost.

use super::{Act, Shows, button, hint};
use crate::content::strings::journal as words;
use crate::domain::{Note, TextError};
use crate::ui::dom::{Node, boxed, el};
use crate::ui::ids;
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
        let (saved, unsaved, written) = (on_change.clone(), draft.clone(), draft.clone());
        let wrong = move || written.now().and_then(|text| too_long(&text));
        let (invalid, told) = (wrong.clone(), ids::fresh());
        let field = el("textarea")
            .class("field__input")
            .attr("rows", "3")
            .attr("dir", "auto")
            .attr_text("aria-describedby", told.clone())
            .live_attr("aria-invalid", move || invalid().map(|_| "true".into()))
            .value(move || unsaved.now().unwrap_or_else(|| value.now()))
            .on("input", move |event| on_input.tell(typed(&event)))
            .on("change", move |event| saved.tell(typed(&event)));
        // Leaving a field that nobody touched tells nothing, so a draft found again needs a button.
        let (waits, text) = (draft.clone(), draft);
        let unsaved = move || {
            waits.now().is_some_and(|text| too_long(&text).is_none()).then(|| {
                let (text, save) = (text.clone(), on_change.clone());
                let save = button("quiet", words::NOTE_SAVE).on_click(move || {
                    if let Some(text) = untrack(|| text.now()) {
                        save.tell(text);
                    }
                });
                boxed("div", "row", hint(words::NOTE_DRAFT)).child(save)
            })
        };
        let label = boxed("label", "field", [boxed("span", "field__label", label), field]);
        let error = boxed("p", "field__error", Self::NOTHING)
            .attr_text("id", told)
            .attr("role", "status")
            .live(wrong);
        boxed("div", "stack", [label, error]).live(unsaved).into()
    }
}

/// What to say of a text that no note can hold.
fn too_long(text: &str) -> Option<String> {
    match Note::new(text) {
        Err(TextError::TooLong { found, most }) => Some(words::note_too_long(found - most)),
        Ok(_) => None,
    }
}

/// Puts a text into the field an event comes from.
pub fn put_back(event: &Event, text: &str) {
    if let Some(Ok(input)) = event.target().map(JsCast::dyn_into::<HtmlInputElement>) {
        input.set_value(text);
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
