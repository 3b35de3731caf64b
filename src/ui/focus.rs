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

/// Focuses the first thing in an element, which is its heading: for a part that has just been opened. Asked of the part
/// as a whole, because what is in it is put together before the part is in the page.
pub fn first_in(element: Element) {
    if let Some(heading) = element.first_element_child() {
        on(heading);
    }
}

fn on(element: Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        // Refused only by an element that is gone.
        let _ = element.focus();
    }
}
