//! How values inside a text are written and read: dates, clock times, instants, decimal numbers.
//!
//! Reading is strict: only the form that is written reads.

use crate::domain::{Decimal, Instant};

pub use crate::domain::iso::{clock, clock_text, date};

/// An instant written whole, or as seconds after `base`.
pub fn instant(text: &str, base: Option<Instant>) -> Option<Instant> {
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

/// A decimal number as text, so that 0.1 stays 0.1.
pub fn decimal(text: &str) -> Option<Decimal> {
    Decimal::parse(text).ok()
}

/// Digits as a number.
#[inline(never)]
pub fn natural(text: &str) -> Option<u32> {
    text.parse().ok()
}

/// Appends a part behind its mark, where there is one.
#[inline(never)]
pub fn add(text: &mut String, mark: char, part: Option<String>) {
    if let Some(part) = part {
        text.push(mark);
        text.push_str(&part);
    }
}

/// What stands before a mark, and what after it where it is there.
#[inline(never)]
pub fn split_off(text: &str, mark: char) -> (&str, Option<&str>) {
    text.split_once(mark).map_or((text, None), |(before, after)| (before, Some(after)))
}

/// A part that may be absent and must read if it is there.
pub fn maybe<'a, T>(part: Option<&'a str>, read: impl FnOnce(&'a str) -> Option<T>) -> Option<Option<T>> {
    part.map_or(Some(None), |text| read(text).map(Some))
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
