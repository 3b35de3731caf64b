//! Asking the browser not to throw the journal away when space runs short. When to ask is decided elsewhere.

use super::js;

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
    js::promise(&storage, question, &[]).ok()?.await.ok()?.as_bool()
}
