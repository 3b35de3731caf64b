//! Text of the search over chapters.

use super::super::count;

/// Words people type for words these texts write in another way, in small letters.
pub const ALSO: [(&str, &str); 4] =
    [("heme", "haem"), ("rls", "restless"), ("chamomile", "camomile"), ("pills", "tablet")];

/// Field.
pub const FIELD: &str = "Search the chapters";
/// Below the field while it is empty.
pub const HINT: &str = "A word or two: ferritin, coffee, pregnancy …";
/// When nothing was found.
pub const NOTHING: &str = "Nothing found. Try one word, or a shorter one.";
/// Beside a word that is explained.
pub const WORD: &str = "Word";

/// How many places.
pub fn found(n: usize) -> String {
    format!("{} found.", count(n, "place", "places"))
}

/// How many places, for another word than the one that was typed.
pub fn instead(n: usize, word: &str) -> String {
    format!("{} found for “{word}”.", count(n, "place", "places"))
}
