//! localStorage as the store's [`LocalArea`]. Which keys exist and what they hold is the store's business.

use super::js;
use crate::store::ports::{LocalArea, LocalError};
use gloo_storage::Storage as _;
use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};

/// Written and removed again at start; outside the journal's own keys.
const PROBE: &str = "stillnight.probe";

/// The browser's localStorage, proved to be there.
pub struct LocalStorage(web_sys::Storage);

/// Looks whether localStorage can be used.
///
/// # Errors
/// [`LocalError::Blocked`] when the browser refuses access, or has a storage that can hold nothing at all (some
/// private windows). A storage that is merely full is usable: what it holds can be read.
pub fn probe() -> Result<LocalStorage, LocalError> {
    let window = web_sys::window().ok_or(LocalError::Blocked)?;
    // Only now may gloo be asked: it throws where this getter does.
    window.local_storage().ok().flatten().ok_or(LocalError::Blocked)?;
    let storage = LocalStorage(gloo_storage::LocalStorage::raw());
    match storage.set(PROBE, "1") {
        Ok(()) => storage.remove(PROBE)?,
        Err(LocalError::Quota) if storage.0.length().is_ok_and(|length| length > 0) => {}
        Err(_) => return Err(LocalError::Blocked),
    }
    Ok(storage)
}

impl LocalArea for LocalStorage {
    fn get(&self, key: &str) -> Result<Option<String>, LocalError> {
        self.0.get_item(key).map_err(|error| sort(&error))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), LocalError> {
        self.0.set_item(key, value).map_err(|error| sort(&error))
    }

    fn remove(&self, key: &str) -> Result<(), LocalError> {
        self.0.remove_item(key).map_err(|error| sort(&error))
    }

    fn keys(&self) -> Result<Vec<String>, LocalError> {
        // One call for all names: asking for them one by one takes some engines quadratic time.
        Ok(Object::keys(self.0.unchecked_ref::<Object>()).iter().filter_map(|key| key.as_string()).collect())
    }
}

/// Full or refused: the two things that can go wrong. Firefox names its quota error in its own way.
fn sort(error: &JsValue) -> LocalError {
    let code = js::get(error, "code").and_then(|code| code.as_f64());
    let name = js::error_name(error);
    if code == Some(22.0) || name == "QuotaExceededError" || name == "NS_ERROR_DOM_QUOTA_REACHED" {
        LocalError::Quota
    } else {
        LocalError::Blocked
    }
}
