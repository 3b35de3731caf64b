//! The list of words that phrases are made of: that of BIP 39, with its licence in `third-party/bip39`.
//!
//! Words that look or sound alike are not in it, and the first four letters tell each from all others. What a phrase is for is
//! not known here.

/// What the program calls the fetched file.
pub const ASSET: &str = "words";

/// The text of the fetched file. Only outside the page.
#[cfg(not(feature = "ui"))]
pub static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/words.txt"));

#[cfg(all(test, not(feature = "ui")))]
mod tests {
    use super::*;

    #[test]
    fn four_letters_tell_every_word_from_the_others() {
        let words: Vec<&str> = TEXT.lines().collect();
        assert_eq!(words.len(), 2048);
        let mut starts: Vec<String> = words.iter().map(|word| word.chars().take(4).collect()).collect();
        starts.dedup();
        assert_eq!(starts.len(), 2048);
    }
}
