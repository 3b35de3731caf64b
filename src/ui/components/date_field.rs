//! A civil date, in the browser's own editor.

use super::Act;
use super::note::typed;
use crate::domain::NightOf;
use crate::ui::dom::{El, boxed, el};

/// Choose the night of a date; a field that holds no date says nothing.
pub fn date_field(
    label: &'static str,
    value: impl Fn() -> Option<NightOf> + Send + 'static,
    on_change: Act<NightOf>,
) -> El {
    let field = el("input")
        .class("field__input")
        .attr("type", "date")
        .value(move || value().map(|night| night.to_string()).unwrap_or_default())
        .on("change", move |event| {
            if let Some(night) = NightOf::parse(&typed(&event)) {
                on_change.tell(night);
            }
        });
    boxed("label", "field timefield", [boxed("span", "field__label", label), field])
}
