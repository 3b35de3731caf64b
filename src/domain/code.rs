//! Closed lists with a stable short code per item, and sets of them.
//!
//! The codes are what files and links carry; they are frozen once released, while variant names may change freely.
//! UI labels do not live here (see `content::strings`).

use std::fmt;
use std::marker::PhantomData;

/// A closed list whose items have a frozen short code. All that differs between lists is two tables and the item's
/// place in them, so that a list costs next to no code of its own.
pub trait Coded: Copy + Eq + fmt::Debug + 'static {
    /// Every item, in display order.
    const ALL: &'static [Self];

    /// The frozen codes, in the order of [`Coded::ALL`]: lower-case ASCII, unique within the list.
    const CODES: &'static [&'static str];

    /// The item's place in both tables.
    fn index(self) -> usize;

    /// The frozen code.
    fn code(self) -> &'static str {
        Self::CODES.get(self.index()).copied().unwrap_or_default()
    }

    /// The item of that code, or `None` for a code this version does not know.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.get(place(Self::CODES, code)?).copied()
    }
}

/// The place of a code in a table. One for all lists, as are the two below: inlined, each list would bring its own.
#[inline(never)]
pub(crate) fn place(codes: &[&str], code: &str) -> Option<usize> {
    codes.iter().position(|known| *known == code)
}

/// Declares an enum with its codes, in display order.
macro_rules! coded {
    ($(#[$meta:meta])* $name:ident { $($(#[$item_meta:meta])* $item:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$item_meta])* $item,)+ }

        impl $crate::domain::Coded for $name {
            const ALL: &'static [Self] = &[$(Self::$item,)+];
            const CODES: &'static [&'static str] = &[$($code,)+];
            fn index(self) -> usize {
                self as usize
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
    pub const EMPTY: Self = Self::of(0);

    fn bit(item: T) -> u64 {
        1 << item.index()
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
        Self::of(self.bits | Self::bit(item))
    }

    /// The set with the item put in if it was absent, taken out if it was there.
    #[must_use]
    pub fn toggled(self, item: T) -> Self {
        Self::of(self.bits ^ Self::bit(item))
    }

    /// The items, in display order.
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::ALL.iter().copied().filter(move |item| self.has(*item))
    }

    /// The codes of its items with single spaces between, in display order; the empty text for the empty set.
    pub fn codes(self) -> String {
        join(T::CODES, self.bits)
    }

    /// The set of the places that [`places`] found in [`Coded::CODES`].
    pub(crate) const fn of(bits: u64) -> Self {
        Self { bits, list: PhantomData }
    }
}

/// The codes of the bits that are set.
#[inline(never)]
fn join(codes: &[&str], bits: u64) -> String {
    let mut text = String::new();
    for (at, code) in codes.iter().enumerate() {
        if bits & 1 << at != 0 {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(code);
        }
    }
    text
}

/// The places of the codes that [`CodeSet::codes`] listed, as bits; `None` where one is not in the table.
#[inline(never)]
pub(crate) fn places(codes: &[&str], text: &str) -> Option<u64> {
    text.split(' ').try_fold(0, |bits, code| Some(bits | 1 << place(codes, code)?))
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
        assert_eq!(T::ALL.len(), T::CODES.len(), "{name}");
        for (at, item) in T::ALL.iter().enumerate() {
            let code = item.code();
            assert_eq!(item.index(), at, "{name} {code}");
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

    #[test]
    fn a_set_is_told_by_its_codes() {
        let check = |text: &str, set: Option<&[Place]>| {
            let set = set.map(|items| items.iter().copied().collect::<CodeSet<Place>>());
            assert_eq!(places(Place::CODES, text).map(CodeSet::of), set, "{text:?}");
        };
        check("ll ar", Some(&[Place::LeftLeg, Place::Arms]));
        check("ar ll ll", Some(&[Place::LeftLeg, Place::Arms]));
        for unknown in ["", " ", "ll ", "ll  ar", "LL", "ll zz"] {
            check(unknown, None);
        }
        assert_eq!(CodeSet::from_iter([Place::Arms, Place::LeftLeg]).codes(), "ll ar");
        assert_eq!(CodeSet::<Place>::EMPTY.codes(), "");
    }
}
