//! Medicines and supplements.

/// Page.
pub const TITLE: &str = "Medicines and supplements";
