//! What is wrong with typed texts, in words to stand beside their fields; and the readings that several forms share.

use crate::content::strings::labs as words;
use crate::domain::{Decimal, DecimalError, Text, TextError, iso};
use chrono::{Datelike, NaiveDate};
use std::borrow::Cow;

/// Words beside a field.
pub type Said = Cow<'static, str>;

/// What is wrong, each with its field, in the order of the fields on the page.
pub type Troubles<F> = Vec<(F, Said)>;

/// What is wrong with one field.
pub fn trouble_of<F: PartialEq>(troubles: &[(F, Said)], field: F) -> Option<Said> {
    troubles.iter().find(|(of, _)| *of == field).map(|(_, said)| said.clone())
}

/// The value of a reading, or `None` with its trouble noted.
pub(super) fn take<F, T>(read: Result<T, Said>, field: F, troubles: &mut Troubles<F>) -> Option<T> {
    read.map_err(|said| troubles.push((field, said))).ok()
}

/// A day that has come, from 1900 on.
#[inline(never)]
pub(super) fn past_date(typed: &str, today: NaiveDate) -> Result<NaiveDate, Said> {
    if typed.trim().is_empty() {
        return Err(words::DATE_MISSING.into());
    }
    match iso::date(typed.trim()) {
        None => Err(words::DATE_UNREADABLE.into()),
        Some(date) if date.year() < 1900 => Err(words::DATE_OLD.into()),
        Some(date) if date > today => Err(words::DATE_FUTURE.into()),
        Some(date) => Ok(date),
    }
}

/// A number that is not below zero; `None` for an empty field.
#[inline(never)]
pub(super) fn number(typed: &str) -> Result<Option<Decimal>, Said> {
    match Decimal::parse(typed) {
        Ok(number) if number.millionths() < 0 => Err(words::NEGATIVE.into()),
        Ok(number) => Ok(Some(number)),
        Err(DecimalError::Empty) => Ok(None),
        Err(DecimalError::OutOfRange) => Err(words::TOO_MANY_DIGITS.into()),
        Err(DecimalError::NotANumber) if is_separated(typed.trim()) => Err(words::SEPARATORS.into()),
        Err(DecimalError::NotANumber) => Err(words::NOT_A_NUMBER.into()),
    }
}

/// Digits with marks between them.
fn is_separated(typed: &str) -> bool {
    let mark = |c: char| matches!(c, '.' | ',' | '\'' | '’' | '_') || c.is_whitespace();
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    typed.chars().all(|c| c.is_ascii_digit() || mark(c))
        && digit(typed.chars().next())
        && digit(typed.chars().next_back())
}

/// A bounded text.
#[inline(never)]
pub(super) fn text<const MOST: usize>(typed: &str) -> Result<Text<MOST>, Said> {
    Text::new(typed).map_err(|TextError::TooLong { found, most }| words::too_long(found, most).into())
}
