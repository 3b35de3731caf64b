//! DOM ids that more than one place names; the boot script and the pre-wasm shell use the same.

use std::sync::atomic::{AtomicU32, Ordering};

/// The element the app mounts into.
pub const APP: &str = "app";
/// The main region, target of the skip link.
pub const MAIN: &str = "main";
/// The heading that takes the focus on a new page.
pub const TITLE: &str = "page-title";

/// An id that no other element has, to tie a message to its field.
pub fn fresh() -> String {
    static MADE: AtomicU32 = AtomicU32::new(0);
    format!("f{}", MADE.fetch_add(1, Ordering::Relaxed))
}
