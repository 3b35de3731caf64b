//! The energy range of a day, as typed.

/// The most kcal a day can be asked for.
const MOST: u16 = 10_000;

/// What is wrong with what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnergyError {
    /// No whole number.
    NotANumber,
    /// More than [`MOST`], or nought.
    OutOfRange,
    /// One of the two is missing.
    Missing,
    /// The end is below the beginning.
    Reversed,
}

/// From, to, in kcal; `None` where both are empty.
///
/// # Errors
/// What is wrong, and whether it is the end that has to change.
pub fn energy(from: &str, to: &str) -> Result<Option<(u16, u16)>, (bool, EnergyError)> {
    let (from, to) = (from.trim(), to.trim());
    if from.is_empty() && to.is_empty() {
        return Ok(None);
    }
    let number = |text: &str, end: bool| {
        if text.is_empty() {
            return Err((end, EnergyError::Missing));
        }
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err((end, EnergyError::NotANumber));
        }
        let number = text.parse().ok().filter(|kcal: &u16| (1..=MOST).contains(kcal));
        number.ok_or((end, EnergyError::OutOfRange))
    };
    let (from, to) = (number(from, false)?, number(to, true)?);
    if to < from { Err((true, EnergyError::Reversed)) } else { Ok(Some((from, to))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_two_numbers_in_order_or_nothing() {
        let check = |from, to, expect| assert_eq!(energy(from, to), expect, "{from:?} to {to:?}");
        check("", " ", Ok(None));
        check("1800", " 2200 ", Ok(Some((1800, 2200))));
        check("2000", "2000", Ok(Some((2000, 2000))));
        check("1800", "", Err((true, EnergyError::Missing)));
        check("", "1800", Err((false, EnergyError::Missing)));
        check("many", "2000", Err((false, EnergyError::NotANumber)));
        check("1800", "-5", Err((true, EnergyError::NotANumber)));
        check("1800", "99999999", Err((true, EnergyError::OutOfRange)));
        check("0", "2000", Err((false, EnergyError::OutOfRange)));
        check("2200", "1800", Err((true, EnergyError::Reversed)));
    }
}
