//! A small whole number with a button on each side. Empty is "not recorded"; the first press of + starts at the least.

use super::{Act, Icon, Shows, glyph};
use crate::app::form::less;
use crate::ui::dom::{El, Node, boxed};
use leptos::prelude::untrack;

/// Count up or down.
pub struct Stepper {
    /// What is counted.
    pub label: &'static str,
    /// How much one press changes.
    pub step: u16,
    /// The least; below nought is not recorded.
    pub least: u16,
    /// The most.
    pub most: u16,
    /// What is shown while nothing is recorded.
    pub unknown: &'static str,
    /// How the number is written.
    pub show: fn(u16) -> String,
    /// The number now.
    pub value: Shows<Option<u16>>,
    /// Another number; `None` when counted below a least of nought.
    pub on_change: Act<Option<u16>>,
}

impl From<Stepper> for Node {
    fn from(Stepper { label, step, least, most, unknown, show, value, on_change }: Stepper) -> Self {
        let (below, above, fewer) = (value.clone(), value.clone(), on_change.clone());
        let (first, full) = (value.clone(), value.clone());
        let fewest = press(format!("{label}: less"), Icon::Minus)
            .flag("disabled", move || less(first.now(), step, least).is_none())
            .on_click(move || {
                if let Some(to) = less(untrack(|| below.now()), step, least) {
                    fewer.tell(to);
                }
            });
        let more = press(format!("{label}: more"), Icon::Plus)
            .flag("disabled", move || full.now() == Some(most))
            .on_click(move || {
                on_change
                    .tell(Some(untrack(|| above.now()).map_or(least, |n| n.saturating_add(step).min(most))))
            });
        let shown = boxed("output", "stepper__value", Self::NOTHING)
            .attr("aria-live", "polite")
            .live(move || value.now().map_or_else(|| unknown.to_owned(), show));
        boxed("div", "stepper", [boxed("span", "stepper__label", label), fewest, shown, more])
            .attr("role", "group")
            .attr("aria-label", label)
            .into()
    }
}

fn press(name: String, icon: Icon) -> El {
    boxed("button", "stepper__button", glyph(icon)).attr("type", "button").attr_text("aria-label", name)
}
