//! Dates, clock times and moments as the fixed-width texts of ISO 8601, written and read without a pattern language.
//!
//! Why not the calendar library's own: its patterns and readers are general, and cost the first screen some 30 kB. The
//! calendar itself (which days exist, what follows what) stays the library's. Nothing here knows how people write dates.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, Timelike};

/// `2026-11-21`. Years beyond four digits carry a sign and do not read back.
pub fn date_text(date: NaiveDate) -> String {
    let mut text = String::with_capacity(10);
    push_date(&mut text, date);
    text
}

/// `22:30`, or `22:30:15` where there are seconds.
pub fn clock_text(time: NaiveTime) -> String {
    let mut text = hour_minute_text(time);
    if time.second() != 0 {
        text.push(':');
        push(&mut text, time.second(), 2);
    }
    text
}

/// `22:30`, whatever the seconds.
pub fn hour_minute_text(time: NaiveTime) -> String {
    let mut text = String::with_capacity(8);
    push_hour_minute(&mut text, time);
    text
}

/// `2026-11-21T23:10:05+01:00`, to the second; an offset is rounded to whole minutes.
pub fn moment_text(at: &DateTime<FixedOffset>) -> String {
    let mut text = String::with_capacity(25);
    push_date(&mut text, at.date_naive());
    text.push('T');
    push_hour_minute(&mut text, at.time());
    text.push(':');
    push(&mut text, at.second(), 2);
    let offset = at.offset().local_minus_utc();
    text.push(if offset < 0 { '-' } else { '+' });
    let minutes = (offset.unsigned_abs() + 30) / 60;
    push(&mut text, minutes / 60, 2);
    text.push(':');
    push(&mut text, minutes % 60, 2);
    text
}

fn push_date(text: &mut String, date: NaiveDate) {
    let year = date.year();
    if !(0..=9999).contains(&year) {
        text.push(if year < 0 { '-' } else { '+' });
    }
    push(text, year.unsigned_abs(), 4);
    text.push('-');
    push(text, date.month(), 2);
    text.push('-');
    push(text, date.day(), 2);
}

fn push_hour_minute(text: &mut String, time: NaiveTime) {
    push(text, time.hour(), 2);
    text.push(':');
    push(text, time.minute(), 2);
}

/// A number with leading zeros, at least so many digits wide.
fn push(text: &mut String, number: u32, width: u32) {
    if width > 1 || number > 9 {
        push(text, number / 10, width.saturating_sub(1));
    }
    text.push(char::from_digit(number % 10, 10).unwrap_or('0'));
}

/// Reads `2026-11-21` and no other spelling.
pub fn date(text: &str) -> Option<NaiveDate> {
    let mut rest = Rest(text.as_bytes());
    let date = rest.date()?;
    rest.end().then_some(date)
}

/// Reads what [`clock_text`] writes: seconds only where there are any.
pub fn clock(text: &str) -> Option<NaiveTime> {
    let mut rest = Rest(text.as_bytes());
    let (hour, minute) = rest.hour_minute()?;
    let mut second = 0;
    if !rest.end() {
        rest.mark(b":")?;
        second = rest.number(2).filter(|second| *second != 0)?;
    }
    if rest.end() { NaiveTime::from_hms_opt(hour, minute, second) } else { None }
}

/// Reads a clock time as people type it: hour and minute of one or two digits each, no seconds.
pub fn typed_clock(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = text.trim().split_once(':')?;
    let part = |digits: &str| {
        let mut rest = Rest(digits.as_bytes());
        let number = rest.number(digits.len().clamp(1, 2))?;
        rest.end().then_some(number)
    };
    NaiveTime::from_hms_opt(part(hour)?, part(minute)?, 0)
}

/// Reads what [`moment_text`] writes, and the other spellings RFC 3339 allows: `Z`, a fraction of a second (dropped), a
/// leap second (read as the one before), a space or `t` in the middle, the typographer's minus.
pub fn moment(text: &str) -> Option<DateTime<FixedOffset>> {
    let mut rest = Rest(text.as_bytes());
    let date = rest.date()?;
    rest.mark(b"Tt ")?;
    let (hour, minute) = rest.hour_minute()?;
    rest.mark(b":")?;
    let second = rest.number(2)?;
    if rest.mark(b".").is_some() {
        rest.number(1)?;
        while rest.number(1).is_some() {}
    }
    let seconds = rest.offset()?;
    let time = NaiveTime::from_hms_opt(hour, minute, if second == 60 { 59 } else { second })?;
    let offset = FixedOffset::east_opt(seconds).filter(|_| rest.end())?;
    date.and_time(time).and_local_timezone(offset).single()
}

/// What is left to read.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    /// Exactly so many digits.
    fn number(&mut self, width: usize) -> Option<u32> {
        let (digits, rest) = self.0.split_at_checked(width)?;
        let mut number = 0;
        for digit in digits {
            number = number * 10 + char::from(*digit).to_digit(10)?;
        }
        self.0 = rest;
        Some(number)
    }

    /// One of these bytes.
    fn mark(&mut self, any_of: &[u8]) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        any_of.contains(first).then(|| self.0 = rest)?;
        Some(*first)
    }

    fn end(&self) -> bool {
        self.0.is_empty()
    }

    fn date(&mut self) -> Option<NaiveDate> {
        let year = self.number(4)?;
        self.mark(b"-")?;
        let month = self.number(2)?;
        self.mark(b"-")?;
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, self.number(2)?)
    }

    fn hour_minute(&mut self) -> Option<(u32, u32)> {
        let hour = self.number(2)?;
        self.mark(b":")?;
        Some((hour, self.number(2)?))
    }

    /// Seconds east of UTC.
    fn offset(&mut self) -> Option<i32> {
        if self.mark(b"Zz").is_some() {
            return Some(0);
        }
        let east = match self.0.strip_prefix("−".as_bytes()) {
            Some(rest) => {
                self.0 = rest;
                false
            }
            None => self.mark(b"+-")? == b'+',
        };
        let (hours, minutes) = self.hour_minute().filter(|(_, minutes)| *minutes < 60)?;
        let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
        Some(if east { seconds } else { -seconds })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The calendar library's general reader, which [`moment`] must agree with to the letter.
    fn reference(text: &str) -> Option<DateTime<FixedOffset>> {
        DateTime::parse_from_rfc3339(text).ok()?.with_nanosecond(0)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn a_date_reads_back_and_is_spelt_as_the_calendar_spells_it(days in -400_000i32..4_000_000) {
            if let Some(day) = NaiveDate::from_num_days_from_ce_opt(days) {
                prop_assert_eq!(date_text(day), day.to_string());
                prop_assert_eq!(date(&date_text(day)), Some(day).filter(|day| (0..=9999).contains(&day.year())));
            }
        }

        #[test]
        fn a_clock_time_reads_back(seconds in 0u32..86_400) {
            let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap();
            prop_assert_eq!(clock(&clock_text(time)), Some(time));
            prop_assert_eq!(typed_clock(&hour_minute_text(time)), time.with_second(0));
        }

        #[test]
        fn a_moment_is_written_and_read_as_the_calendar_does(ms in -62_000_000_000_000i64..250_000_000_000_000, minutes in -1439i32..=1439) {
            let offset = FixedOffset::east_opt(minutes * 60).unwrap();
            let at = DateTime::from_timestamp(ms.div_euclid(1000), 0).unwrap().with_timezone(&offset);
            prop_assert_eq!(moment_text(&at), at.format("%Y-%m-%dT%H:%M:%S%:z").to_string());
            prop_assert_eq!(moment(&moment_text(&at)), Some(at));
        }

        #[test]
        fn near_misses_are_read_or_refused_as_the_calendar_does(
            text in "[0-9]{4}-[01][0-9]-[0-3][0-9][Tt _][0-2][0-9]:[0-6][0-9]:[0-6][0-9](\\.[0-9]{0,12})?([Zz]|[-+−][0-2][0-9]:?[0-6][0-9])[ 0]?",
            at in 0usize..32,
            with in "[-+:.TZ0-9 ]?",
        ) {
            prop_assert_eq!(moment(&text), reference(&text), "{}", text);
            let mut other: Vec<char> = text.chars().collect();
            if at < other.len() {
                other.splice(at..=at, with.chars());
            }
            let other: String = other.into_iter().collect();
            prop_assert_eq!(moment(&other), reference(&other), "{}", other);
        }

        #[test]
        fn typed_times_are_read_or_refused_as_the_calendar_does(text in "[0-9]{0,3}:?[0-9]{0,3}") {
            prop_assert_eq!(typed_clock(&text), NaiveTime::parse_from_str(&text, "%H:%M").ok(), "{}", text);
        }

        #[test]
        fn no_text_panics(text in ".{0,40}") {
            let _ = (date(&text), clock(&text), typed_clock(&text), moment(&text));
        }
    }

    #[test]
    fn only_the_written_forms_read() {
        for text in [
            "2026-1-05",
            "2026-02-30",
            "26-01-05",
            "2026-11-21x",
            "+026-11-21",
            "2026_11_21",
            "２026-1-1",
            "",
        ] {
            assert_eq!(date(text), None, "{text:?}");
        }
        for text in [
            "22:30:00", "7:05", "24:00", "22:60", "2230", "", "22:30 ", "+2:30", "22:30:60", "22:30:",
            "22:30:1",
        ] {
            assert_eq!(clock(text), None, "{text:?}");
        }
        for text in ["", ":", "7", "7:", ":5", "24:00", "7:60", "7:05:00", "+7:05", "7.05", "007:05"] {
            assert_eq!(typed_clock(text), None, "{text:?}");
        }
        assert_eq!(typed_clock(" 7:5 "), NaiveTime::from_hms_opt(7, 5, 0));
        for text in [
            "2026-11-22T03:12:40",
            "2026-11-22T03:12+01:00",
            "2026-11-22T03:12:40+0100",
            "2026-11-22T03:12:40+24:00",
            "2026-11-22T03:12:40+01:60",
            "2026-11-22T03:12:61+01:00",
            "2026-11-22T03:12:40.+01:00",
            "2026-11-22T03:12:40+01:00 ",
            "2026-02-29T03:12:40+01:00",
        ] {
            assert_eq!(moment(text), None, "{text:?}");
        }
    }
}
