//! Handing an address to the device's own sheet, only ever because the person asked. Copying is the clipboard's.

use super::js;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The sheet was shown, and either used or put away: both are the person's answer.
    Shown,
    /// There is no such sheet here, or it refused.
    No,
}

/// Shows the sheet with a title and an address.
pub async fn share(title: &str, url: &str) -> Shared {
    let promise: Option<Promise> = web_sys::window().and_then(|window| {
        let bag = js::bag(&[("title", title), ("url", url)]);
        js::call(&window.navigator(), "share", &[bag.into()]).ok()?.dyn_into().ok()
    });
    match promise {
        None => Shared::No,
        Some(promise) => match JsFuture::from(promise).await {
            Ok(_) => Shared::Shown,
            Err(error) if js::error_name(&error) == "AbortError" => Shared::Shown,
            Err(_) => Shared::No,
        },
    }
}
