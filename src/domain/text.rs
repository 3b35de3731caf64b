//! Bounded free text, cleaned of characters that can hide or reorder other text.
//!
//! Text is kept as typed otherwise: no trimming inside, no case change, emoji and right-to-left scripts untouched.

/// Text of at most `MAX` characters without control or bidirectional-override characters (line breaks and tabs stay).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text<const MAX: usize>(String);

/// A person's note: up to 4,000 characters.
pub type Note = Text<4000>;

/// A short name (a medicine, a unit, an assay): up to 80 characters.
pub type Label = Text<80>;

/// Why a text was refused. The text itself stays with the caller, so that nothing typed is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// Longer than allowed; holds both counts, in characters.
    TooLong {
        /// Characters there are.
        found: usize,
        /// Characters there may be.
        most: usize,
    },
}

impl<const MAX: usize> Text<MAX> {
    /// Cleans and takes the text; surrounding white space goes.
    ///
    /// # Errors
    /// [`TextError::TooLong`] when more than `MAX` characters remain.
    pub fn new(typed: &str) -> Result<Self, TextError> {
        let clean: String = typed.chars().filter(|c| !is_hidden(*c)).collect();
        let clean = clean.trim();
        let found = clean.chars().count();
        if found > MAX {
            return Err(TextError::TooLong { found, most: MAX });
        }
        Ok(Self(clean.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Control characters but line break and tab, and the bidirectional embeddings, overrides and isolates.
fn is_hidden(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_go_and_ordinary_ones_stay() {
        let check =
            |typed: &str, kept: &str| assert_eq!(Note::new(typed).unwrap().as_str(), kept, "{typed:?}");
        check("  two legs\n", "two legs");
        check("a\u{202e}b\u{2066}c\u{0}d", "abcd");
        check("رجلين 🦵 line\nbreak\ttab", "رجلين 🦵 line\nbreak\ttab");
    }

    #[test]
    fn too_long_says_by_how_much() {
        assert_eq!(Label::new(&"é".repeat(81)), Err(TextError::TooLong { found: 81, most: 80 }));
        assert!(Label::new(&"é".repeat(80)).is_ok());
    }
}
