//! A storage bucket: a place of the origin with files of its own, so that damage to the others does not reach it.
//!
//! Chromium has them, and needs them (see [`crate::store::twin`]); elsewhere there is none, which is no error.

use super::super::js;
use wasm_bindgen::JsCast;
use web_sys::IdbFactory;

/// Its name; browsers take small letters only.
const BUCKET: &str = "stillnight-copy";

/// The IndexedDB of the bucket.
pub(super) async fn factory() -> Option<IdbFactory> {
    let buckets = js::get(&web_sys::window()?.navigator(), "storageBuckets")?;
    let options = js::bag(&[("durability", "strict")]);
    let bucket = js::promise(&buckets, "open", &[BUCKET.into(), options.into()]).ok()?.await.ok()?;
    js::get(&bucket, "indexedDB")?.dyn_into().ok()
}
