//! A file the person chose, written again and again (File System Access). Not every browser has it.
//!
//! A write goes to a copy that takes the file's place when it is whole, so that a crash leaves the old file.

use super::js;
use super::strict::object;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::File;

/// Where the choice is kept; the journal's own database holds texts only.
const DATABASE: &str = "stillnight-file";

/// Why a file could not be written or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessError {
    /// The person must be asked first.
    Permission,
    /// Anything else: it is gone, the disk is full, another program holds it.
    Failed,
}

/// A chosen file.
pub struct Chosen(JsValue);

/// Whether the browser lets files be chosen for writing.
pub fn offered() -> bool {
    web_sys::window().is_some_and(|window| js::get(&window, "showSaveFilePicker").is_some())
}

/// Lets the person choose, at a tap; `None` when they did not, or the browser refused.
pub async fn choose(name: &str, mime: &str, ending: &str) -> Option<Chosen> {
    let accept = js::object(&[(mime, Array::of1(&ending.into()))]);
    let kinds = Array::of1(&js::object(&[("accept", accept)]));
    let options = js::object(&[("suggestedName", JsValue::from(name)), ("types", kinds.into())]);
    let window = web_sys::window()?;
    let handle = ended(&window, "showSaveFilePicker", &[options.into()]).await.ok()?;
    Some(Chosen(handle))
}

/// Keeps the choice for the next visit, or forgets it. `false` where that does not work.
pub async fn keep(chosen: Option<&Chosen>) -> bool {
    object::keep(DATABASE, chosen.map(|chosen| &chosen.0)).await.is_ok()
}

/// The choice of an earlier visit.
pub async fn kept() -> Option<Chosen> {
    object::kept(DATABASE).await.ok().flatten().map(Chosen)
}

impl Chosen {
    /// Its name, without its place.
    pub fn name(&self) -> String {
        js::get(&self.0, "name").and_then(|name| name.as_string()).unwrap_or_default()
    }

    /// Whether it may be written. With `ask`, at a tap, the browser asks the person where it must.
    pub async fn allowed(&self, ask: bool) -> bool {
        let method = if ask { "requestPermission" } else { "queryPermission" };
        let answer = ended(&self.0, method, &[js::bag(&[("mode", "readwrite")]).into()]).await;
        answer.ok().and_then(|answer| answer.as_string()).as_deref() == Some("granted")
    }

    /// The file as it is now.
    ///
    /// # Errors
    /// [`AccessError`].
    pub async fn file(&self) -> Result<File, AccessError> {
        let file = ended(&self.0, "getFile", &[]).await?;
        file.dyn_into().map_err(|_| AccessError::Failed)
    }

    /// Writes a text in place of what the file held.
    ///
    /// # Errors
    /// [`AccessError`]; the file then still holds what it held.
    pub async fn write(&self, text: &str) -> Result<(), AccessError> {
        let writing = ended(&self.0, "createWritable", &[]).await?;
        if let Err(error) = ended(&writing, "write", &[text.into()]).await {
            // What could not be written whole is thrown away; that this fails too changes nothing.
            let _ = ended(&writing, "abort", &[]).await;
            return Err(error);
        }
        ended(&writing, "close", &[]).await.map(drop)
    }
}

async fn ended(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, AccessError> {
    let fault = |error: JsValue| match js::error_name(&error).as_str() {
        "NotAllowedError" | "SecurityError" => AccessError::Permission,
        _ => AccessError::Failed,
    };
    js::promise(object, name, arguments).map_err(fault)?.await.map_err(fault)
}
