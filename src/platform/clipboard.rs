//! Putting a text on the clipboard, only ever because the person asked. Nothing is read from it.

use super::js;

/// Copies a text; `false` when the browser has no clipboard for this page or refuses.
pub async fn copy(text: &str) -> bool {
    let copied = web_sys::window()
        .and_then(|window| js::get(&window.navigator(), "clipboard"))
        .and_then(|clipboard| js::promise(&clipboard, "writeText", &[text.into()]).ok());
    match copied {
        Some(copied) => copied.await.is_ok(),
        None => false,
    }
}
