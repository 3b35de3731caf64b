//! Text of the page for taking the journal to another device.

/// Page.
pub const TITLE: &str = "Move your journal";
