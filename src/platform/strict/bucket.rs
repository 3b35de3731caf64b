//! A storage bucket: a place of the origin with files of its own, so that damage to the others does not reach it.
//!
//! Chromium has them, and needs them (see [`crate::store::twin`]); elsewhere there is none, which is no error.

use super::super::js;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::IdbFactory;

/// Its name; browsers take small letters only.
const BUCKET: &str = "stillnight-copy";

/// The IndexedDB of the bucket.
pub(super) async fn factory() -> Option<IdbFactory> {
    let buckets = js::get(&web_sys::window()?.navigator(), "storageBuckets")?;
    let options = js::bag(&[("durability", "strict")]);
    let opening: Promise =
        js::call(&buckets, "open", &[BUCKET.into(), options.into()]).ok()?.dyn_into().ok()?;
    let bucket = JsFuture::from(opening).await.ok()?;
    js::get(&bucket, "indexedDB")?.dyn_into().ok()
}
