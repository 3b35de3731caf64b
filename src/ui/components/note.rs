//! Free text. It is handed on when the field is left; what was typed stays in the field whatever becomes of it.

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use leptos::web_sys::HtmlTextAreaElement;

/// Type a note.
#[component]
pub fn NoteField(
    /// What the note is about.
    label: &'static str,
    /// The text now.
    #[prop(into)]
    value: Signal<String>,
    /// The text was changed and left.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let changed = move |event: Targeted<Event, HtmlTextAreaElement>| on_change.run(event.target().value());
    view! {
        <label class="field">
            <span class="field__label">{label}</span>
            <textarea class="field__input" rows="3" prop:value=move || value.get() on:change:target=changed></textarea>
        </label>
    }
}
