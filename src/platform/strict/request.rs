//! Reading every key under a prefix in one go, and which of many keys there are. No transactions are begun or ended here.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbKeyRange, IdbObjectStore, IdbRequest};

/// Two requests under way, for the keys and the values of one range.
pub(super) struct All {
    keys: IdbRequest,
    values: IdbRequest,
}

/// Asks for everything under a prefix.
pub(super) fn all(table: &IdbObjectStore, prefix: &str) -> Result<All, JsValue> {
    let range = range(prefix)?;
    Ok(All { keys: table.get_all_keys_with_key(&range)?, values: table.get_all_with_key(&range)? })
}

/// All keys that begin with the prefix, as long as none goes on with the last code unit there is.
pub(super) fn range(prefix: &str) -> Result<IdbKeyRange, JsValue> {
    IdbKeyRange::bound(&prefix.into(), &format!("{prefix}\u{ffff}").into())
}

/// Asks which keys there are from the first to the last of these; nothing where there are none.
pub(super) fn names(table: &IdbObjectStore, keys: &[String]) -> Option<Result<IdbRequest, JsValue>> {
    let (first, last) = (keys.iter().min()?, keys.iter().max()?);
    let range = IdbKeyRange::bound(&first.into(), &last.into());
    Some(range.and_then(|range| table.get_all_keys_with_key(&range)))
}

/// The answer, in the order of the keys.
pub(super) fn named(request: &IdbRequest) -> Vec<String> {
    let Some(names) = texts(request) else { return Vec::new() };
    names.iter().filter_map(|name| name.as_string()).collect()
}

impl All {
    /// The answers, once the transaction has completed.
    pub(super) fn pairs(&self) -> Vec<(String, String)> {
        let (Some(keys), Some(values)) = (texts(&self.keys), texts(&self.values)) else { return Vec::new() };
        keys.iter()
            .zip(values.iter())
            .filter_map(|(key, value)| Some((key.as_string()?, value.as_string()?)))
            .collect()
    }
}

fn texts(request: &IdbRequest) -> Option<Array> {
    request.result().ok()?.dyn_into().ok()
}
