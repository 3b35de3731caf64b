//! Lab values.

/// Page.
pub const TITLE: &str = "Lab values";
