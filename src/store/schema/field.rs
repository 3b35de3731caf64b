//! How single fields are written and read: dates, clock times, instants, numbers, codes, texts.
//!
//! Reading is strict: a field that is there and does not read is an error that names it. The error never repeats the
//! field's content, because reasons end up in diagnostics that people copy.

use crate::domain::{CodeSet, Coded, Decimal, Instant, NightOf, Scale10, Text};
use chrono::{NaiveDate, NaiveTime, Timelike};

/// The stored name of a field that does not read.
#[derive(Debug)]
pub struct Bad(pub &'static str);

/// A field read, or the name of one that does not.
pub type Read<T> = Result<T, Bad>;

/// A field that must read.
pub fn need<T>(field: &'static str, found: Option<T>) -> Read<T> {
    found.ok_or(Bad(field))
}

/// A field that may be absent and must read if it is there.
pub fn maybe<S, T>(
    field: &'static str,
    stored: Option<S>,
    read: impl FnOnce(S) -> Option<T>,
) -> Read<Option<T>> {
    stored.map(|stored| need(field, read(stored))).transpose()
}

/// `2026-11-21`.
pub fn date(text: impl AsRef<str>) -> Option<NaiveDate> {
    NightOf::parse(text.as_ref()).map(NightOf::date)
}

/// `22:30`, or `22:30:15` where there are seconds.
pub fn clock(text: impl AsRef<str>) -> Option<NaiveTime> {
    let text = text.as_ref();
    let pattern = if text.len() == 5 { "%H:%M" } else { "%H:%M:%S" };
    let time = NaiveTime::parse_from_str(text, pattern).ok()?;
    // Chrono forgives missing zeros; the stored form does not.
    (clock_text(time) == text).then_some(time)
}

/// The form [`clock`] reads.
pub fn clock_text(time: NaiveTime) -> String {
    time.format(if time.second() == 0 { "%H:%M" } else { "%H:%M:%S" }).to_string()
}

/// An instant written whole, or as seconds after `base`.
pub fn instant(text: impl AsRef<str>, base: Option<Instant>) -> Option<Instant> {
    let text = text.as_ref();
    match text.parse() {
        Ok(seconds) => base?.plus_seconds(seconds),
        Err(_) => Instant::parse(text),
    }
}

/// The form [`instant`] reads: seconds where both were lived at the same offset from UTC, because only then do seconds
/// say everything.
pub fn instant_text(at: Instant, base: Option<Instant>) -> String {
    match base {
        Some(base) if base.offset() == at.offset() => at.seconds_since(base).to_string(),
        _ => at.to_string(),
    }
}

/// A whole number 0–10.
pub fn scale(number: u16) -> Option<Scale10> {
    Scale10::new(u8::try_from(number).ok()?)
}

/// The number behind a rating.
pub fn scale_number(scale: Scale10) -> u16 {
    scale.get().into()
}

/// A decimal number as text, so that 0.1 stays 0.1.
pub fn decimal(text: impl AsRef<str>) -> Option<Decimal> {
    Decimal::parse(text.as_ref()).ok()
}

/// An item by its code.
pub fn code<T: Coded>(text: impl AsRef<str>) -> Option<T> {
    T::from_code(text.as_ref())
}

/// The code of an item, as a field.
pub fn code_text(item: impl Coded) -> String {
    item.code().to_owned()
}

/// A set as codes with single spaces between; nothing for the empty set.
pub fn codes_text<T: Coded>(set: CodeSet<T>) -> Option<String> {
    let codes: Vec<_> = set.iter().map(Coded::code).collect();
    (!codes.is_empty()).then(|| codes.join(" "))
}

/// The set that [`codes_text`] wrote. A code this version does not know is an error, never left out.
pub fn codes<T: Coded>(field: &'static str, text: Option<String>) -> Read<CodeSet<T>> {
    let set = maybe(field, text, |text| text.split(' ').map(T::from_code).collect())?;
    Ok(set.unwrap_or_default())
}

/// A text; nothing for the empty one.
pub fn text<const MAX: usize>(text: &Text<MAX>) -> Option<String> {
    (!text.is_empty()).then(|| text.as_str().to_owned())
}

/// The text that [`text`] wrote; cleaned again, because files come from anywhere.
pub fn read_text<const MAX: usize>(field: &'static str, stored: Option<String>) -> Read<Text<MAX>> {
    Ok(maybe(field, stored, |stored| Text::new(&stored).ok())?.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_written_form_of_a_clock_time_reads() {
        let check = |text: &str, reads: bool| assert_eq!(clock(text).is_some(), reads, "{text:?}");
        check("22:30", true);
        check("22:30:15", true);
        for bad in ["22:30:00", "7:05", "24:00", "22:60", "2230", "", "22:30 ", "+2:30"] {
            check(bad, false);
        }
    }

    #[test]
    fn an_instant_is_seconds_only_where_seconds_say_everything() {
        let at = |text: &str| Instant::parse(text).unwrap();
        let base = at("2026-10-25T01:30:00+02:00");
        let check = |moment: &str, base: Option<Instant>, text: &str| {
            assert_eq!(instant_text(at(moment), base), text);
            assert_eq!(instant(text, base), Some(at(moment)), "{text}");
        };
        check("2026-10-25T02:00:05+02:00", Some(base), "1805");
        check("2026-10-25T01:29:00+02:00", Some(base), "-60");
        check("2026-10-25T02:30:00+01:00", Some(base), "2026-10-25T02:30:00+01:00");
        check("2026-10-25T02:00:05+02:00", None, "2026-10-25T02:00:05+02:00");
        assert_eq!(instant("1805", None), None, "seconds after nothing");
        assert_eq!(instant("999999999999999999", Some(base)), None, "beyond any calendar");
    }
}
