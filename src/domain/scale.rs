//! Our own plain 0–10 rating. It borrows no item, wording, anchor or band from any licensed scale.

/// A whole number from 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scale10(u8);

impl Scale10 {
    /// The rating, or `None` outside 0–10.
    pub fn new(value: u8) -> Option<Self> {
        (value <= 10).then_some(Self(value))
    }

    /// The number, 0–10.
    pub fn get(self) -> u8 {
        self.0
    }

    /// All eleven ratings, ascending.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=10).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_nought_to_ten_exist() {
        assert_eq!(Scale10::new(10).map(Scale10::get), Some(10));
        assert_eq!(Scale10::new(11), None);
        assert_eq!(Scale10::all().count(), 11);
    }
}
