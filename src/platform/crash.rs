//! The net under the app: a panic replaces the page by a plain block that says so and offers the stored journal.
//!
//! Invariant: nothing here touches app state, and nothing the block offers needs the program to run again. Its two
//! buttons are links: one to the page itself, one to a file made while painting.

use super::{file, focus, js};
use crate::store::keys;
use js_sys::{JSON, Object, Reflect};
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::JsValue;
use web_sys::Element;

static HAPPENED: AtomicBool = AtomicBool::new(false);

const TITLE: &str = "Something went wrong.";
const SAFE: &str = "What was saved is safe.";
const RELOAD: &str = "Reload";
const EXPORT: &str = "Save what is stored to a file";
const EXPORT_NAME: &str = "stillnight-raw.json";
const BLOCK_TITLE_ID: &str = "crash-title";

/// Paints the block when the program panics. To be called first of all.
pub fn install() {
    std::panic::set_hook(Box::new(|panic| {
        if HAPPENED.swap(true, Ordering::Relaxed) {
            return;
        }
        web_sys::console::error_1(&panic.to_string().into());
        // The place in the source, not the message: that could hold words of the journal.
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let _ = paint(&place);
    }));
}

/// Whether the program has panicked: its state may be half changed, so nothing may act on it any more.
pub fn happened() -> bool {
    HAPPENED.load(Ordering::Relaxed)
}

/// Replaces the app by the crash block. `None` when not even that was possible.
pub fn paint(place: &str) -> Option<Element> {
    let block = element("section", "crash")?;
    block.set_attribute("role", "alert").ok()?;
    let title = child(&block, "h1", "", TITLE)?;
    title.set_id(BLOCK_TITLE_ID);
    title.set_attribute("tabindex", "-1").ok()?;
    child(&block, "p", "", SAFE)?;
    let actions = child(&block, "div", "actions", "")?;
    let reload = child(&actions, "a", "button", RELOAD)?;
    reload.set_attribute("data-kind", "primary").ok()?;
    // No fragment: a page that fails at once would only fail again.
    reload.set_attribute("href", "./").ok()?;
    if let Some(link) =
        stored().and_then(|all| file::object_url(&all, "application/json")).and_then(export_link)
    {
        actions.append_child(&link).ok()?;
    }
    child(&block, "pre", "", place)?;

    let document = js::document()?;
    match document.get_element_by_id("app") {
        Some(app) => app.replace_children_with_node_1(&block),
        None => document.body()?.replace_children_with_node_1(&block),
    }
    focus::by_id(BLOCK_TITLE_ID);
    Some(block)
}

fn export_link(url: String) -> Option<Element> {
    let link = Element::from(file::link(&url, EXPORT_NAME)?);
    link.set_class_name("button");
    link.set_attribute("data-kind", "plain").ok()?;
    link.set_text_content(Some(EXPORT));
    Some(link)
}

/// Everything of ours in localStorage, word for word, as one JSON object. The texts never pass through the program's
/// own memory, which may be full or damaged.
fn stored() -> Option<JsValue> {
    let storage = web_sys::window()?.local_storage().ok()??;
    let all = Object::new();
    for key in Object::keys(storage.as_ref()).iter() {
        if key.as_string().is_some_and(|key| key.starts_with(keys::OURS)) {
            let text = js::call(&storage, "getItem", std::slice::from_ref(&key)).ok()?;
            Reflect::set(&all, &key, &text).ok()?;
        }
    }
    let text = JSON::stringify_with_replacer_and_space(&all, &JsValue::NULL, &JsValue::from_f64(1.0)).ok()?;
    Some(text.into())
}

fn element(tag: &str, class: &str) -> Option<Element> {
    let element = js::document()?.create_element(tag).ok()?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    Some(element)
}

fn child(parent: &Element, tag: &str, class: &str, text: &str) -> Option<Element> {
    let child = element(tag, class)?;
    if !text.is_empty() {
        child.set_text_content(Some(text));
    }
    parent.append_child(&child).ok()?;
    Some(child)
}
