//! DOM ids that more than one place names; the boot script and the pre-wasm shell use the same.

use std::sync::atomic::{AtomicU32, Ordering};

/// The main region, target of the skip link. Like the next three it is the shell's first, and then the app's.
pub const MAIN: &str = "main";
/// The tabs of a phone, the rail of a wide screen.
pub const TABS: &str = "tabs";
/// Help and More, above the page of a phone.
pub const CORNER: &str = "corner";
/// The skip link.
pub const SKIP: &str = "skip";
/// The heading that takes the focus on a new page.
pub const TITLE: &str = "page-title";

/// An id that no other element has, to tie a message to its field.
pub fn fresh() -> String {
    static MADE: AtomicU32 = AtomicU32::new(0);
    format!("f{}", MADE.fetch_add(1, Ordering::Relaxed))
}
