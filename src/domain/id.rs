//! Immutable entry ids: 48 bits of milliseconds and 48 random bits, as 16 base64url characters.
//!
//! The milliseconds only help to find recent entries first; no rule reads meaning into them, because a clock can be wrong.

use super::base64url;
use std::fmt;

/// The id of one entry, the same for all its revisions and on every device.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId([u8; 12]);

/// A text that is not an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdError;

impl EntryId {
    /// Length of the text form in characters.
    pub const TEXT_LEN: usize = 16;

    /// Makes an id from the clock (unix milliseconds; only the low 48 bits count) and 48 random bits.
    pub fn new(unix_ms: u64, random: [u8; 6]) -> Self {
        let mut bytes = [0; 12];
        let (time, noise) = bytes.split_at_mut(6);
        time.copy_from_slice(unix_ms.to_be_bytes().get(2..).unwrap_or_default());
        noise.copy_from_slice(&random);
        Self(bytes)
    }

    /// When the id was made, in unix milliseconds by the clock of the device that made it.
    pub fn created_ms(self) -> u64 {
        self.0.iter().take(6).fold(0, |ms, byte| ms << 8 | u64::from(*byte))
    }

    /// Reads the 16-character form; anything else, also a non-canonical spelling, is refused.
    ///
    /// # Errors
    /// [`IdError`] when the text is not exactly the text form of some id.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        base64url::read(text).map(Self).ok_or(IdError)
    }

    /// The raw bytes, in the order that sorts by time of creation.
    pub fn bytes(self) -> [u8; 12] {
        self.0
    }

    /// The same as a number below 2^96: greater ids have greater numbers.
    pub fn number(self) -> u128 {
        self.0.iter().fold(0, |number, byte| number << 8 | u128::from(*byte))
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&base64url::write(&self.0))
    }
}

impl fmt::Debug for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EntryId({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_form_round_trips_and_keeps_the_time() {
        let id = EntryId::new(1_795_000_000_123, [1, 2, 3, 250, 251, 252]);
        assert_eq!(id.to_string().len(), EntryId::TEXT_LEN);
        assert_eq!(EntryId::parse(&id.to_string()), Ok(id));
        assert_eq!(id.created_ms(), 1_795_000_000_123);
        assert!(EntryId::new(2, [0; 6]).number() > EntryId::new(1, [255; 6]).number());
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "AAAAAAAAAAAAAAA",
            "AAAAAAAAAAAAAAAAA",
            "AAAA AAAAAAAAAAA",
            "AAAAAAAAAAAAAAA=",
            "äAAAAAAAAAAAAAA",
        ] {
            assert_eq!(EntryId::parse(text), Err(IdError), "{text:?}");
        }
    }
}
