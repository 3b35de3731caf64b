//! Files out of the page and into it. What is in them is the store's business.

use super::{js, timer};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, File, HtmlAnchorElement, HtmlInputElement, Url};

/// How long a download may take to begin before its memory is given back, in milliseconds.
const KEEP_MS: i32 = 60_000;

/// Why a chosen file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It holds more bytes than allowed; nothing was read.
    TooBig,
    /// The browser could not read it: moved, or no permission.
    Unreadable,
    /// It is no UTF-8 text.
    NotText,
}

/// Hands a text to the browser to be saved under a name. `false` when the browser refuses.
pub fn download(name: &str, mime: &str, text: &str) -> bool {
    let Some(url) = object_url(&text.into(), mime) else { return false };
    let offered = link(&url, name).map(|link| link.click()).is_some();
    timer::later(KEEP_MS, move || {
        let _ = Url::revoke_object_url(&url);
    });
    offered
}

/// The first file that was chosen in a file input, from its `change` event. The choice is cleared, so that choosing
/// the same file again is heard again.
pub fn chosen(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(file)
}

/// Reads a file as text.
///
/// # Errors
/// [`FileError::TooBig`] beyond `most_bytes`, before a single byte is read; the others as they say.
pub async fn read_text(file: &File, most_bytes: u32) -> Result<String, FileError> {
    if file.size() > f64::from(most_bytes) {
        return Err(FileError::TooBig);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileError::Unreadable)?;
    String::from_utf8(Uint8Array::new(&buffer).to_vec()).map_err(|_| FileError::NotText)
}

/// An address under which the browser finds this text until the page closes.
pub(super) fn object_url(text: &JsValue, mime: &str) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(text), &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

/// A link that saves what an address leads to.
pub(super) fn link(url: &str, name: &str) -> Option<HtmlAnchorElement> {
    let link: HtmlAnchorElement = js::document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(url);
    link.set_download(name);
    Some(link)
}
