//! A small whole number with a button on each side. Empty is "not recorded"; the first press of + starts at the least.

use super::{Glyph, Icon};
use leptos::prelude::*;

/// Count up or down.
#[component]
pub fn Stepper(
    /// What is counted.
    label: &'static str,
    /// How much one press changes.
    #[prop(default = 1)]
    step: u16,
    /// The most.
    most: u16,
    /// What is shown while nothing is recorded.
    unknown: &'static str,
    /// How the number is written.
    #[prop(optional)]
    show: Option<fn(u16) -> String>,
    /// The number now.
    #[prop(into)]
    value: Signal<Option<u16>>,
    /// Another number; `None` when counted below nought.
    #[prop(into)]
    on_change: Callback<Option<u16>>,
) -> impl IntoView {
    let less = move |_| on_change.run(value.get_untracked().and_then(|n| n.checked_sub(step)));
    let more =
        move |_| on_change.run(Some(value.get_untracked().map_or(0, |n| n.saturating_add(step).min(most))));
    let shown = move || match value.get() {
        None => unknown.to_owned(),
        Some(n) => show.map_or_else(|| n.to_string(), |show| show(n)),
    };
    view! {
        <div class="stepper" role="group" aria-label=label>
            <span class="stepper__label">{label}</span>
            <button
                class="stepper__button"
                type="button"
                aria-label=format!("{label}: less")
                prop:disabled=move || value.get().is_none()
                on:click=less
            >
                <Glyph icon=Icon::Minus />
            </button>
            <output class="stepper__value" aria-live="polite">{shown}</output>
            <button
                class="stepper__button"
                type="button"
                aria-label=format!("{label}: more")
                prop:disabled=move || value.get() == Some(most)
                on:click=more
            >
                <Glyph icon=Icon::Plus />
            </button>
        </div>
    }
}
