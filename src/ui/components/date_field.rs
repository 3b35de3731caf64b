//! A civil date, in the browser's own editor.

use super::note::{put_back, typed};
use super::{Act, shows};
use crate::domain::NightOf;
use crate::ui::dom::{El, boxed, el};
use leptos::prelude::untrack;

/// Choose the night of a date. A field that is left without one shows again what holds.
pub fn date_field(
    label: &'static str,
    value: impl Fn() -> Option<NightOf> + Send + Sync + 'static,
    on_change: Act<NightOf>,
) -> El {
    let shown = shows(move || value().map(|night| night.to_string()).unwrap_or_default());
    let holds = shown.clone();
    let field = el("input")
        .class("field__input")
        .attr("type", "date")
        .value(move || shown.now())
        .on("blur", move |event| {
            if NightOf::parse(&typed(&event)).is_none() {
                put_back(&event, &untrack(|| holds.now()));
            }
        })
        .on("change", move |event| {
            if let Some(night) = NightOf::parse(&typed(&event)) {
                on_change.tell(night);
            }
        });
    boxed("label", "field timefield", [boxed("span", "field__label", label), field])
}
