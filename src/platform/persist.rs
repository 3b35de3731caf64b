//! Asking the browser not to throw the journal away when space runs short. When to ask is decided elsewhere.

use super::js;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Asks for lasting storage; Firefox asks the person. `None` where it cannot be asked for.
pub async fn ask() -> Option<bool> {
    answer("persist").await
}

/// Whether storage is lasting already. `None` where the browser does not say.
pub async fn granted() -> Option<bool> {
    answer("persisted").await
}

async fn answer(question: &str) -> Option<bool> {
    let storage = js::get(&web_sys::window()?.navigator(), "storage")?;
    let promise: Promise = js::call(&storage, question, &[]).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.as_bool()
}
