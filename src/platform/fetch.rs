//! Reading the app's own files after the page has come: content tables. Nothing is ever sent, and nobody else's
//! address is asked.

use super::js;
use wasm_bindgen::JsValue;

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
    let answer = awaited(&window, "fetch", &[path.into()]).await?;
    if js::get(&answer, "ok").is_none_or(|ok| !ok.is_truthy()) {
        let status = js::get(&answer, "status").and_then(|status| status.as_f64()).unwrap_or_default();
        return Err(format!("status {}", status as u16));
    }
    awaited(&answer, "text", &[]).await?.as_string().ok_or_else(no_answer)
}

async fn awaited(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, String> {
    js::promise(object, name, arguments).map_err(|_| no_answer())?.await.map_err(|_| no_answer())
}

/// Offline with no worker, or the browser refused to ask.
fn no_answer() -> String {
    "no answer".to_owned()
}
