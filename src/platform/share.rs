//! Handing an address or a file to the device's own sheet, only ever because the person asked. Copying is the clipboard's.

use super::js;
use js_sys::{Array, Object};
use web_sys::{File, FilePropertyBag};

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
    show(&js::bag(&[("title", title), ("url", url)])).await
}

/// Whether the sheet takes a file of this name and kind.
pub fn takes(name: &str, mime: &str) -> bool {
    let asked = || {
        let navigator = web_sys::window()?.navigator();
        js::call(&navigator, "canShare", &[with_file(name, mime, "")?.into()]).ok()
    };
    asked().is_some_and(|yes| yes.is_truthy())
}

/// Shows the sheet with a file.
pub async fn share_file(name: &str, mime: &str, text: &str) -> Shared {
    match with_file(name, mime, text) {
        Some(bag) => show(&bag).await,
        None => Shared::No,
    }
}

fn with_file(name: &str, mime: &str, text: &str) -> Option<Object> {
    let options = FilePropertyBag::new();
    options.set_type(mime);
    let file = File::new_with_str_sequence_and_options(&Array::of1(&text.into()), name, &options).ok()?;
    Some(js::object(&[("files", Array::of1(&file))]))
}

async fn show(bag: &Object) -> Shared {
    let Some(window) = web_sys::window() else { return Shared::No };
    let Ok(shown) = js::promise(&window.navigator(), "share", &[bag.into()]) else { return Shared::No };
    match shown.await {
        Ok(_) => Shared::Shown,
        Err(error) if js::error_name(&error) == "AbortError" => Shared::Shown,
        Err(_) => Shared::No,
    }
}
