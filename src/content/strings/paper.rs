//! Keying in from paper, and the blank sheet to print.

/// Page.
pub const TITLE: &str = "Two weeks on paper";
