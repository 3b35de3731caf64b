//! Text around the help rows in a chapter; the rows are content with sources.

/// Why a row has no grade.
pub const REASON: &str = "It says what to do, and nobody tests that in a trial.";
