//! A group of named answers: one of several (radio buttons) or any of several (checkboxes).

use crate::content::strings::tonight;
use crate::domain::{CodeSet, Coded};
use leptos::prelude::*;

/// One answer of several.
pub struct Answer {
    code: &'static str,
    label: &'static str,
}

/// The shared drawing; answers are told apart by code so that one function serves every list.
fn group(
    kind: &'static str,
    legend: &'static str,
    name: String,
    answers: Vec<Answer>,
    chosen: Signal<Vec<&'static str>>,
    on_pick: Callback<&'static str>,
) -> AnyView {
    let answer = move |Answer { code, label }: Answer| {
        view! {
            <label class="choice">
                <input
                    class="visually-hidden"
                    type=kind
                    name=name.clone()
                    prop:checked=move || chosen.with(|all| all.contains(&code))
                    on:change=move |_| on_pick.run(code)
                />
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="choices">
            <legend class="choices__legend">{legend}</legend>
            <div class="choices__list">{answers.into_iter().map(answer).collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

fn answers<T: Coded>(label: fn(T) -> &'static str) -> Vec<Answer> {
    T::ALL.iter().map(|item| Answer { code: item.code(), label: label(*item) }).collect()
}

/// One answer of a coded list.
#[component]
pub fn Choices<T: Coded + Send + Sync>(
    /// The question.
    legend: &'static str,
    /// Name of the radio group, unique on the page.
    #[prop(into)]
    name: String,
    /// The label of an item.
    label: fn(T) -> &'static str,
    /// The item now.
    #[prop(into)]
    value: Signal<Option<T>>,
    /// An item was picked.
    #[prop(into)]
    on_pick: Callback<T>,
) -> impl IntoView {
    let chosen = Signal::derive(move || value.get().map(T::code).into_iter().collect());
    let picked = Callback::new(move |code| {
        if let Some(item) = T::from_code(code) {
            on_pick.run(item);
        }
    });
    group("radio", legend, name, answers(label), chosen, picked)
}

/// Any of a coded list.
#[component]
pub fn Ticks<T: Coded + Send + Sync>(
    /// The question.
    legend: &'static str,
    /// Name of the group, unique on the page.
    #[prop(into)]
    name: String,
    /// The label of an item.
    label: fn(T) -> &'static str,
    /// The items now.
    #[prop(into)]
    value: Signal<CodeSet<T>>,
    /// An item was put in or taken out.
    #[prop(into)]
    on_toggle: Callback<T>,
) -> impl IntoView {
    let chosen = Signal::derive(move || value.get().iter().map(T::code).collect());
    let picked = Callback::new(move |code| {
        if let Some(item) = T::from_code(code) {
            on_toggle.run(item);
        }
    });
    group("checkbox", legend, name, answers(label), chosen, picked)
}

/// Yes or no, neither until said.
#[component]
pub fn YesNo(
    /// The question.
    legend: &'static str,
    /// Name of the radio group, unique on the page.
    #[prop(into)]
    name: String,
    /// The answer now.
    #[prop(into)]
    value: Signal<Option<bool>>,
    /// An answer was given.
    #[prop(into)]
    on_pick: Callback<Option<bool>>,
) -> impl IntoView {
    let both = vec![Answer { code: "y", label: tonight::YES }, Answer { code: "n", label: tonight::NO }];
    let chosen =
        Signal::derive(move || value.get().map(|yes| if yes { "y" } else { "n" }).into_iter().collect());
    let picked = Callback::new(move |code| on_pick.run(Some(code == "y")));
    group("radio", legend, name, both, chosen, picked)
}
