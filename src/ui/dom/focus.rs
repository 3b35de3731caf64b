//! What has the focus when it is moved or taken away: browsers drop it, and a reader of the screen starts over at the top.
//!
//! A page that knows better where to go says so itself, later. No words and no routes here.

use leptos::prelude::document;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, FocusOptions, HtmlDialogElement, HtmlElement};
use std::cell::RefCell;
use std::iter::successors;

/// The parts of a page whose headings say where one is.
const PARTS: &str = "section, main";
const HEADINGS: &str = "h1, h2, h3";

thread_local! {
    /// What had the focus before a question was laid over the page.
    static BENEATH: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Shows a question over the page; what has the focus now takes it again when the question goes. The browser's own way
/// back is lost where the question goes while it is closing.
pub fn lay_over(dialog: &HtmlDialogElement) {
    BENEATH.set(document().active_element());
    // Showing it fails only where it is open already.
    let _ = dialog.show_modal();
}

/// Does something that may move the focused element about the page.
pub(super) fn kept<R>(act: impl FnOnce() -> R) {
    let held = document().active_element();
    act();
    if held != document().active_element()
        && let Some(held) = held
    {
        on(held);
    }
}

/// An element is about to go. Where it holds the focus, the heading of what it stood in takes it once all is drawn.
pub(super) fn leaves(gone: &Element) {
    let page = document();
    if !page.active_element().is_some_and(|held| gone.contains(Some(&held))) {
        return;
    }
    let beneath = if gone.tag_name() == "DIALOG" { BENEATH.take() } else { None };
    let above = |part: &Element| part.parent_element()?.closest(PARTS).ok().flatten();
    let stood: Vec<_> = successors(above(gone), above).collect();
    spawn_local(async move {
        if page.active_element().is_some_and(|now| now.tag_name() != "BODY") {
            return;
        }
        if let Some(beneath) = beneath.filter(|beneath| beneath.is_connected()) {
            on(beneath);
            return;
        }
        let found = |part: &Element| part.query_selector(HEADINGS).ok().flatten();
        let heading = stood.iter().filter(|part| part.is_connected()).find_map(found);
        if let Some(heading) = heading.or_else(|| page.query_selector("main h1").ok().flatten()) {
            // Fails only for a name that is none.
            let _ = heading.set_attribute("tabindex", "-1");
            on(heading);
        }
    });
}

/// Focuses an element where it stands: what the person looks at does not move.
fn on(element: Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        let still = FocusOptions::new();
        still.set_prevent_scroll(true);
        // Refused only by an element that is gone.
        let _ = element.focus_with_options(&still);
    }
}
