//! Keys and focus inside grids, where the arrow keys go from cell to cell. What a key does is the page's business.

use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlElement, KeyboardEvent};

/// The name of the pressed key, unless another key changes its meaning; `true` with Shift.
pub fn key(event: &Event) -> Option<(String, bool)> {
    let event: &KeyboardEvent = event.dyn_ref()?;
    let changed = event.ctrl_key() || event.alt_key() || event.meta_key();
    (!changed).then(|| (event.key(), event.shift_key()))
}

/// The id of the element an event comes from, or of the nearest one around it that has one.
pub fn source(event: &Event) -> Option<String> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest("[id]").ok().flatten().map(|element| element.id())
}

/// Moves the focus; `false` where there is nothing of that id to take it.
pub fn focus(id: &str) -> bool {
    let element = document().get_element_by_id(id).and_then(|found| found.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}
