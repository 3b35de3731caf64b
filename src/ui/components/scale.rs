//! The 0–10 scale: eleven radio buttons, so that arrow keys, touch and screen readers work as everywhere.

use crate::domain::Scale10;
use leptos::prelude::*;

/// Pick a number from 0 to 10.
#[component]
pub fn Scale(
    /// The question.
    legend: &'static str,
    /// What 0 means.
    low: &'static str,
    /// What 10 means.
    high: &'static str,
    /// Name of the radio group, unique on the page.
    #[prop(into)]
    name: String,
    /// The number now.
    #[prop(into)]
    value: Signal<Option<Scale10>>,
    /// A number was picked.
    #[prop(into)]
    on_pick: Callback<Option<Scale10>>,
) -> impl IntoView {
    let step = move |n: Scale10| {
        view! {
            <label class="scale__step">
                <input
                    class="visually-hidden"
                    type="radio"
                    name=name.clone()
                    prop:checked=move || value.get() == Some(n)
                    on:change=move |_| on_pick.run(Some(n))
                />
                <span>{n.get()}</span>
            </label>
        }
    };
    view! {
        <fieldset class="scale">
            <legend class="scale__legend">{legend}</legend>
            <div class="scale__steps">{Scale10::all().map(step).collect_view()}</div>
            <p class="scale__ends"><span>{low}</span><span>{high}</span></p>
        </fieldset>
    }
}
