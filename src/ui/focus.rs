//! Moving the focus within a page, as the answer to a tap: to a field that needs another look, back to the heading.
//!
//! Where the focus goes on another route is not decided here.

use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

/// Focuses an element by its id. One that is not there takes no focus, and nothing is lost.
#[inline(never)]
pub fn by_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        on(element);
    }
}

/// Focuses an element.
pub fn on(element: Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        // Refused only by an element that is gone.
        let _ = element.focus();
    }
}
