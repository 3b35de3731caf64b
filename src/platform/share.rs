//! Handing an address or a file to the device's own sheet, only ever because the person asked. Copying is the clipboard's.

use super::js;
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
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
    let bag = Object::new();
    Reflect::set(&bag, &"files".into(), &Array::of1(&file)).ok()?;
    Some(bag)
}

async fn show(bag: &Object) -> Shared {
    let promise: Option<Promise> = web_sys::window()
        .and_then(|window| js::call(&window.navigator(), "share", &[bag.into()]).ok()?.dyn_into().ok());
    match promise {
        None => Shared::No,
        Some(promise) => match JsFuture::from(promise).await {
            Ok(_) => Shared::Shown,
            Err(error) if js::error_name(&error) == "AbortError" => Shared::Shown,
            Err(_) => Shared::No,
        },
    }
}
