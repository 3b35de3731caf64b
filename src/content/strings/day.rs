//! What happened by day.

/// Page.
pub const TITLE: &str = "The day";
