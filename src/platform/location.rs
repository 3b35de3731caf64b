//! The address bar and the window's title. Fragments are plain texts here; routes are made of them elsewhere.

use super::js;
use super::listener::Listener;
use wasm_bindgen::JsValue;

/// The fragment with its `#`, percent-encoded as the address bar holds it; empty when there is none.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to a fragment (`#/journal`) as a new step of the history. Listeners hear of it.
pub fn go(fragment: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(fragment);
    }
}

/// Replaces the fragment without a step of the history. Listeners do **not** hear of it.
pub fn replace(fragment: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(fragment));
    }
}

/// One step back, as the browser's own button does.
pub fn back() {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.back();
    }
}

/// Calls `act` with the new fragment whenever it changes by a link, by [`go`] or by the browser's buttons.
pub fn on_change(act: impl Fn(String) + 'static) -> Option<Listener> {
    Listener::on(&web_sys::window()?, "hashchange", move |_| act(hash()))
}

/// Sets the window's title.
pub fn set_title(title: &str) {
    if let Some(document) = js::document() {
        document.set_title(title);
    }
}

/// The page's own address without fragment or query: what links to it begin with.
pub fn base() -> String {
    let base = js::document().and_then(|document| document.base_uri().ok().flatten()).unwrap_or_default();
    base.split(['#', '?']).next().unwrap_or_default().to_owned()
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
