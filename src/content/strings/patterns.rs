//! Patterns: charts and comparisons.

/// Page.
pub const TITLE: &str = "Patterns";
