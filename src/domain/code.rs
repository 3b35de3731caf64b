//! Closed lists with a stable short code per item, and sets of them.
//!
//! The codes are what files and links carry; they are frozen once released, while variant names may change freely.
//! UI labels do not live here (see `content::strings`).

use std::fmt;
use std::marker::PhantomData;

/// A closed list whose items have a frozen short code.
pub trait Coded: Copy + Eq + fmt::Debug + 'static {
    /// Every item, in display order.
    const ALL: &'static [Self];

    /// The frozen code: lower-case ASCII, unique within the list.
    fn code(self) -> &'static str;

    /// The item of that code, or `None` for a code this version does not know.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|item| item.code() == code)
    }
}

/// Declares an enum with its codes, in display order.
macro_rules! coded {
    ($(#[$meta:meta])* $name:ident { $($(#[$item_meta:meta])* $item:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$item_meta])* $item,)+ }

        impl $crate::domain::Coded for $name {
            const ALL: &'static [Self] = &[$(Self::$item,)+];
            fn code(self) -> &'static str {
                match self { $(Self::$item => $code,)+ }
            }
        }
    };
}
pub(crate) use coded;

/// A set of items of one coded list, at most 64 of them. Iterates in display order, so equal sets print equally.
pub struct CodeSet<T> {
    bits: u64,
    list: PhantomData<T>,
}

impl<T: Coded> CodeSet<T> {
    /// The empty set: for most fields it means "not recorded".
    pub const EMPTY: Self = Self { bits: 0, list: PhantomData };

    fn bit(item: T) -> u64 {
        T::ALL.iter().position(|other| *other == item).map_or(0, |at| 1 << at)
    }

    /// Whether nothing is in it.
    pub fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// How many items are in it.
    pub fn len(self) -> usize {
        self.bits.count_ones() as usize
    }

    /// Whether the item is in it.
    pub fn has(self, item: T) -> bool {
        self.bits & Self::bit(item) != 0
    }

    /// The set with the item in it.
    #[must_use]
    pub fn with(self, item: T) -> Self {
        Self { bits: self.bits | Self::bit(item), list: PhantomData }
    }

    /// The set with the item put in if it was absent, taken out if it was there.
    #[must_use]
    pub fn toggled(self, item: T) -> Self {
        Self { bits: self.bits ^ Self::bit(item), list: PhantomData }
    }

    /// The items, in display order.
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::ALL.iter().copied().filter(move |item| self.has(*item))
    }
}

impl<T: Coded> FromIterator<T> for CodeSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        items.into_iter().fold(Self::EMPTY, Self::with)
    }
}

// Derives would ask `T: Default`, `T: Hash` and so on for nothing.
impl<T> Clone for CodeSet<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for CodeSet<T> {}
impl<T> PartialEq for CodeSet<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}
impl<T> Eq for CodeSet<T> {}
impl<T: Coded> Default for CodeSet<T> {
    fn default() -> Self {
        Self::EMPTY
    }
}
impl<T: Coded> fmt::Debug for CodeSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::*;

    fn check_codes<T: Coded>(name: &str) {
        assert!(T::ALL.len() <= 64, "{name} no longer fits a CodeSet");
        for item in T::ALL {
            let code = item.code();
            assert!(
                !code.is_empty() && code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()),
                "{name} {code}"
            );
            assert_eq!(T::from_code(code), Some(*item), "{name}: {code} stands for two items");
        }
    }

    #[test]
    fn every_list_has_unique_plain_codes_and_fits_a_set() {
        check_codes::<Place>("place");
        check_codes::<Sensation>("sensation");
        check_codes::<Situation>("situation");
        check_codes::<Remedy>("remedy");
        check_codes::<Helped>("helped");
        check_codes::<Feel>("feel");
        check_codes::<ExerciseKind>("exercise");
        check_codes::<SubstanceKind>("substance");
        check_codes::<SideEffectKind>("side effect");
        check_codes::<Analyte>("analyte");
        check_codes::<Comparator>("comparator");
        check_codes::<ContextKind>("context");
        check_codes::<RedFlag>("red flag");
        check_codes::<AgeBand>("age band");
        check_codes::<Sex>("sex");
        check_codes::<LabUnits>("lab units");
        check_codes::<Nutrient>("nutrient");
        check_codes::<Diet>("diet");
        check_codes::<Exclusion>("exclusion");
        check_codes::<Allergen>("allergen");
        check_codes::<MealDrink>("drink");
        check_codes::<Caution>("caution");
        check_codes::<Meal>("meal");
    }

    #[test]
    fn a_set_keeps_display_order_and_toggles() {
        let set: CodeSet<Place> = [Place::Arms, Place::LeftLeg].into_iter().collect();
        assert_eq!(set.iter().collect::<Vec<_>>(), [Place::LeftLeg, Place::Arms]);
        assert_eq!(set.toggled(Place::Arms).len(), 1);
        assert_eq!(set.toggled(Place::Arms).toggled(Place::Arms), set);
        assert!(CodeSet::<Place>::EMPTY.is_empty());
    }
}
