//! Files to the device's own sheet, for pages whose text the browser only takes at a tap.

use crate::platform::share::{self, Shared};
use wasm_bindgen_futures::spawn_local;

/// Whether the device's sheet takes a file of this name and kind.
pub(crate) fn can_share_file(name: &str, mime: &str) -> bool {
    share::takes(name, mime)
}

/// Shows the device's sheet with a file, and says whether it could be shown.
pub(crate) fn share_file(
    name: &'static str,
    mime: &'static str,
    text: String,
    then: impl Fn(bool) + 'static,
) {
    spawn_local(async move { then(share::share_file(name, mime, &text).await == Shared::Shown) });
}
