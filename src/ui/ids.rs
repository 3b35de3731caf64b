//! DOM ids that more than one place names; the boot script and the pre-wasm shell use the same.

/// The element the app mounts into.
pub const APP: &str = "app";
/// The main region, target of the skip link.
pub const MAIN: &str = "main";
/// The heading that takes the focus on a new page.
pub const TITLE: &str = "page-title";
