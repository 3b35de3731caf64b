//! Text around drawn figures and published lines. What they show stands in `content/claims.toml` and
//! `content/lab_lines.csv`.

/// The ends of a likely range: `likely range 1.31 to 6.25`.
pub fn range(low: &str, high: &str) -> String {
    format!("likely range {low} to {high}")
}

/// A change within one group: `from 26 to 10`.
pub fn moved(from: &str, to: &str) -> String {
    format!("from {from} to {to}")
}

/// The end of a scale: `40 points`.
pub fn end(figure: &str, unit: &str) -> String {
    format!("{figure} {unit}")
}

/// Said of changes without a comparison group.
pub const ALONE: &str = "nobody to compare with";

/// Above the published lines.
pub const LINES: &str =
    "Lines that others have published. This page knows no value of yours and compares nothing.";
/// Why a published line has no grade.
pub const LINE_REASON: &str = "A line from published guidance, given as the source has it. Only a clinician can say what it means for one person.";
