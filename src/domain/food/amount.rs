//! Exact amounts: per serving, per 100 g, per 100 kcal; shares of a reference. Integers throughout, so that totals add up
//! to the last digit. No rounding for the eye happens here.

use super::table::{FIGURES, Figure, Food};
use crate::domain::{Coded, Decimal};

/// An amount in millionths of its unit (mg, µg, g or kcal).
pub type Millionths = u64;

/// What an amount is counted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// One usual serving.
    Serving,
    /// 100 g.
    HundredGrams,
    /// 100 kcal.
    HundredKcal,
}

/// Why a number of servings is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServingsError {
    /// None, or fewer.
    None,
    /// More than [`SERVINGS_MOST`].
    TooMany,
    /// Finer than hundredths.
    TooFine,
}

/// The most servings of one food in a meal.
pub const SERVINGS_MOST: u32 = 20;

/// A number of servings in hundredths.
///
/// # Errors
/// [`ServingsError`]
pub fn servings(number: Decimal) -> Result<u32, ServingsError> {
    let millionths = number.millionths();
    if millionths <= 0 {
        return Err(ServingsError::None);
    }
    if millionths > i64::from(SERVINGS_MOST) * 1_000_000 {
        return Err(ServingsError::TooMany);
    }
    if millionths % 10_000 != 0 {
        return Err(ServingsError::TooFine);
    }
    u32::try_from(millionths / 10_000).map_err(|_| ServingsError::TooMany)
}

impl Food {
    /// A figure for a basis; `None` where it is unknown, or where nothing has energy to count by.
    pub fn amount(&self, figure: Figure, basis: Basis) -> Option<Millionths> {
        let hundredths = u64::from(self.figure(figure)?);
        match basis {
            Basis::Serving => Some(hundredths * u64::from(self.serving_cg)),
            Basis::HundredGrams => Some(hundredths * 10_000),
            Basis::HundredKcal => {
                let kcal = self.figure(Figure::Energy).filter(|kcal| *kcal > 0)?;
                Some(hundredths * 100_000_000 / u64::from(kcal))
            }
        }
    }

    /// A figure for so many hundredths of a serving.
    pub fn served(&self, figure: Figure, hundredths: u32) -> Option<Millionths> {
        Some(self.amount(figure, Basis::Serving)? * u64::from(hundredths) / 100)
    }
}

/// A share in thousandths, rounded down, so that 1000 is never less than the whole; `None` without a reference.
pub fn share(amount: Millionths, of: Millionths) -> Option<u32> {
    (of > 0).then(|| u32::try_from(amount.saturating_mul(1000) / of).unwrap_or(u32::MAX))
}

/// A sum over foods of which some may be unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// What is known of it.
    pub amount: Millionths,
    /// How many foods it counts.
    pub known: u16,
    /// How many foods have no such figure.
    pub unknown: u16,
}

/// The sums over foods, each with hundredths of a serving, by [`Figure`]. A food that is not in the table is `None`: all
/// its figures are unknown.
pub fn totals<'a>(foods: impl IntoIterator<Item = (Option<&'a Food>, u32)>) -> [Total; FIGURES] {
    let mut totals = [Total::default(); FIGURES];
    for (food, hundredths) in foods {
        for (total, figure) in totals.iter_mut().zip(Figure::ALL) {
            match food.and_then(|food| food.served(*figure, hundredths)) {
                Some(amount) => {
                    total.amount = total.amount.saturating_add(amount);
                    total.known = total.known.saturating_add(1);
                }
                None => total.unknown = total.unknown.saturating_add(1),
            }
        }
    }
    totals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::food::fixtures::food;

    #[test]
    fn amounts_are_exact_and_unknown_ones_stay_unknown() {
        let mut lentils = food(16070);
        lentils.serving_cg = 99_00;
        lentils.figures[Figure::Energy.index()] = Some(11_600);
        lentils.figures[Figure::Iron.index()] = Some(3_33);
        let iron = |basis| lentils.amount(Figure::Iron, basis);
        assert_eq!(iron(Basis::Serving), Some(3_296_700));
        assert_eq!(iron(Basis::HundredGrams), Some(3_330_000));
        assert_eq!(iron(Basis::HundredKcal), Some(2_870_689));
        assert_eq!(lentils.served(Figure::Iron, 150), Some(4_945_050));
        assert_eq!(lentils.amount(Figure::VitaminD, Basis::Serving), None);
        lentils.figures[Figure::Energy.index()] = Some(0);
        assert_eq!(lentils.amount(Figure::Iron, Basis::HundredKcal), None);
    }

    #[test]
    fn servings_are_more_than_none_and_not_a_thousand() {
        let check =
            |typed: &str, expect| assert_eq!(servings(Decimal::parse(typed).unwrap()), expect, "{typed}");
        check("1.5", Ok(150));
        check("0.25", Ok(25));
        check("20", Ok(2000));
        check("0", Err(ServingsError::None));
        check("-1", Err(ServingsError::None));
        check("1000", Err(ServingsError::TooMany));
        check("999999999999", Err(ServingsError::TooMany));
        check("0.333", Err(ServingsError::TooFine));
    }

    #[test]
    fn a_share_is_rounded_down_and_needs_a_reference() {
        assert_eq!(share(17_999_999, 18_000_000), Some(999));
        assert_eq!(share(18_000_000, 18_000_000), Some(1000));
        assert_eq!(share(1, 0), None);
        assert_eq!(share(u64::MAX, 1), Some(u32::MAX));
    }

    #[test]
    fn totals_count_what_they_do_not_know() {
        let known = food(1);
        let mut unknown = food(2);
        unknown.figures[Figure::Iron.index()] = None;
        let totals = totals([(Some(&known), 100), (Some(&unknown), 200), (None, 100)]);
        let iron = totals[Figure::Iron.index()];
        assert_eq!((iron.amount, iron.known, iron.unknown), (known.served(Figure::Iron, 100).unwrap(), 1, 2));
    }
}
