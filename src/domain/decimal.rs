//! Exact decimal numbers as people type them: lab values, doses, servings. Never floats, so 0.1 stays 0.1.

use std::fmt;

/// A number with up to 6 decimals and a magnitude below 10^12. Keeps no trailing zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    digits: i64,
    scale: u8,
}

/// Why a text is no number we take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalError {
    /// Nothing was typed.
    Empty,
    /// Something other than digits, one sign and one decimal point or comma.
    NotANumber,
    /// More than 12 digits before, or 6 after, the decimal point.
    OutOfRange,
}

impl Decimal {
    /// A whole number.
    pub const fn whole(value: i32) -> Self {
        Self { digits: value as i64, scale: 0 }
    }

    /// Reads a number with a decimal point or a decimal comma. Thousands separators are refused, never guessed.
    ///
    /// # Errors
    /// [`DecimalError`] saying which rule the text breaks.
    pub fn parse(text: &str) -> Result<Self, DecimalError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(DecimalError::Empty);
        }
        let (negative, body) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = body.split_once(['.', ',']).unwrap_or((body, ""));
        let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() && fraction.is_empty() || !all_digits(whole) || !all_digits(fraction) {
            return Err(DecimalError::NotANumber);
        }
        let whole = whole.trim_start_matches('0');
        let fraction = fraction.trim_end_matches('0');
        if whole.len() > 12 || fraction.len() > 6 {
            return Err(DecimalError::OutOfRange);
        }
        let digits =
            whole.bytes().chain(fraction.bytes()).fold(0i64, |sum, b| sum * 10 + i64::from(b - b'0'));
        let scale = u8::try_from(fraction.len()).map_err(|_| DecimalError::OutOfRange)?;
        Ok(Self { digits: if negative { -digits } else { digits }, scale })
    }

    /// The number in millionths: exact, and below 10^18 whatever the sign.
    pub const fn millionths(self) -> i64 {
        self.digits * 10i64.pow(6 - self.scale as u32)
    }

    /// The number of so many millionths; `None` from 10^18 of them on.
    pub fn from_millionths(millionths: i64) -> Option<Self> {
        if millionths.unsigned_abs() >= 10u64.pow(18) {
            return None;
        }
        let (mut digits, mut scale) = (millionths, 6);
        while scale > 0 && digits % 10 == 0 {
            digits /= 10;
            scale -= 1;
        }
        Some(Self { digits, scale })
    }
}

/// The canonical form: decimal point, no thousands separators.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let unit = 10u64.pow(u32::from(self.scale));
        let (whole, fraction) = (self.digits.unsigned_abs() / unit, self.digits.unsigned_abs() % unit);
        match self.scale {
            0 => write!(f, "{sign}{whole}"),
            scale => write!(f, "{sign}{whole}.{fraction:0width$}", width = usize::from(scale)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn typed_numbers_are_read_exactly_or_refused() {
        let check = |typed: &str, expect: Result<&str, DecimalError>| {
            let found = Decimal::parse(typed).map(|number| number.to_string());
            assert_eq!(found.as_deref().map_err(|e| *e), expect, "{typed:?}");
        };
        check("75", Ok("75"));
        check(" 12,50 ", Ok("12.5"));
        check("-0.30", Ok("-0.3"));
        check(".5", Ok("0.5"));
        check("007", Ok("7"));
        check("0", Ok("0"));
        check("", Err(DecimalError::Empty));
        check("1.234,5", Err(DecimalError::NotANumber));
        check("1 000", Err(DecimalError::NotANumber));
        check("7e3", Err(DecimalError::NotANumber));
        check(".", Err(DecimalError::NotANumber));
        check("1234567890123", Err(DecimalError::OutOfRange));
        check("0.1234567", Err(DecimalError::OutOfRange));
    }

    proptest! {
        #[test]
        fn the_printed_form_reads_back_as_the_same_number(digits in -999_999_999_999i64..999_999_999_999, point in 0u8..6) {
            let text = format!("{}.{:0width$}", digits / 10i64.pow(point.into()), (digits % 10i64.pow(point.into())).abs(), width = point.max(1) as usize);
            let number = Decimal::parse(&text).unwrap();
            prop_assert_eq!(Decimal::parse(&number.to_string()), Ok(number));
        }

        #[test]
        fn millionths_are_the_same_number(millionths in -999_999_999_999_999_999i64..=999_999_999_999_999_999) {
            let number = Decimal::from_millionths(millionths).unwrap();
            prop_assert_eq!(number.millionths(), millionths);
            prop_assert_eq!(Decimal::parse(&number.to_string()), Ok(number));
        }

        #[test]
        fn no_text_panics(text in ".{0,40}") {
            let _ = Decimal::parse(&text);
        }
    }
}
