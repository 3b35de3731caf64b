//! Putting a text on the clipboard, only ever because the person asked. Nothing is read from it.

use super::js;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Copies a text; `false` when the browser has no clipboard for this page or refuses.
pub async fn copy(text: &str) -> bool {
    let promise: Option<Promise> = web_sys::window()
        .and_then(|window| js::get(&window.navigator(), "clipboard"))
        .and_then(|clipboard| js::call(&clipboard, "writeText", &[text.into()]).ok()?.dyn_into().ok());
    match promise {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    }
}
