//! Reading the app's own files after the page has come: content tables. Nothing is ever sent, and nobody else's
//! address is asked.

use super::js;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The text of a file of the app, by its path relative to the page (`content/sources-0123456789ab.json`).
///
/// # Errors
/// The reason, for the diagnostics only. A path that leaves the page's own folder is an error too: such a request is
/// not made at all.
pub async fn text(path: &str) -> Result<String, String> {
    if path.starts_with('/') || path.contains(':') || path.split('/').any(|part| part == "..") {
        return Err("not a path of the app".to_owned());
    }
    let window = web_sys::window().ok_or_else(no_answer)?;
    let answer = awaited(js::call(&window, "fetch", &[path.into()])).await?;
    if js::get(&answer, "ok").is_none_or(|ok| !ok.is_truthy()) {
        let status = js::get(&answer, "status").and_then(|status| status.as_f64()).unwrap_or_default();
        return Err(format!("status {}", status as u16));
    }
    awaited(js::call(&answer, "text", &[])).await?.as_string().ok_or_else(no_answer)
}

async fn awaited(called: Result<JsValue, JsValue>) -> Result<JsValue, String> {
    let promise: Promise = called.and_then(|value| value.dyn_into()).map_err(|_| no_answer())?;
    JsFuture::from(promise).await.map_err(|_| no_answer())
}

/// Offline with no worker, or the browser refused to ask.
fn no_answer() -> String {
    "no answer".to_owned()
}
