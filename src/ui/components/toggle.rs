//! On or off: the browser's own checkbox, spoken of as a switch. Only for what is always one or the other; a question
//! that may be unanswered is a choice of yes or no.

use super::{Act, Shows};
use crate::ui::dom::{El, boxed, el};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlInputElement;

/// Switch something on or off.
pub fn toggle(label: &'static str, value: Shows<bool>, on_change: Act<bool>) -> El {
    let input = el("input")
        .attr("type", "checkbox")
        .attr("role", "switch")
        .class("visually-hidden")
        .flag("checked", move || value.now())
        .on("change", move |event| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = input {
                on_change.tell(input.checked());
            }
        });
    let track = boxed("span", "toggle__track", crate::ui::dom::Node::NOTHING).attr("aria-hidden", "true");
    boxed("label", "toggle", [input, track, boxed("span", "toggle__label", label)])
}
