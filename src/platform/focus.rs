//! Moving the keyboard's and the screen reader's place on the page. When to move it is decided elsewhere.

use super::js;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Focuses an element by its id; `false` when it is not there or takes no focus.
pub fn by_id(id: &str) -> bool {
    js::document().and_then(|document| document.get_element_by_id(id)).is_some_and(focus)
}

/// Whether the focus is on the element with this id.
pub fn is_on(id: &str) -> bool {
    js::document().and_then(|document| document.active_element()).is_some_and(|element| element.id() == id)
}

/// Takes the focus from where it is. A field that was written in is told now, and not while its page is being taken away.
pub fn leave() {
    let focused = js::document().and_then(|document| document.active_element());
    if let Some(element) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Refused only by an element that is gone.
        let _ = element.blur();
    }
}

/// Focuses the page's heading, so that a screen reader says where the person is, and shows the page from its top.
pub fn heading() -> bool {
    let heading = js::document().and_then(|document| document.query_selector("main h1").ok().flatten());
    let focused =
        heading.is_some_and(|heading| heading.set_attribute("tabindex", "-1").is_ok() && focus(heading));
    top();
    focused
}

/// Scrolls to the top of the page.
pub fn top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

fn focus(element: Element) -> bool {
    element.dyn_into::<HtmlElement>().is_ok_and(|element| element.focus().is_ok())
}
