//! A clock time, in the browser's own editor. What it means (which day, which pass of a repeated hour) is not decided here.

use crate::domain::{Instant, iso};
use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;

/// Type a clock time.
#[component]
pub fn TimeField(
    /// What the time is of.
    label: &'static str,
    /// The moment now.
    #[prop(into)]
    value: Signal<Option<Instant>>,
    /// Another time, `HH:MM`, or empty.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let shown = move || value.get().map(|at| iso::hour_minute_text(at.time())).unwrap_or_default();
    let changed = move |event: Targeted<Event, HtmlInputElement>| on_change.run(event.target().value());
    view! {
        <label class="field timefield">
            <span class="field__label">{label}</span>
            <input class="field__input" type="time" prop:value=shown on:change:target=changed />
        </label>
    }
}
