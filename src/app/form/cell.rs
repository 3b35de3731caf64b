//! One cell of the fortnight: its text read, and written the one way it is shown afterwards.
//!
//! People copy what stands on paper, so each column takes the spellings found there. What is not understood is refused,
//! never guessed, and an empty cell is "not recorded", never nought. Which day a clock time means is not decided here.

use crate::content::strings::{labels, paper};
use crate::domain::{Coded, Feel, iso};
use chrono::NaiveTime;

/// A column, in the order of the sheet of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Col {
    /// How the night was.
    Feel,
    /// When the first symptom came.
    Onset,
    /// The worst of the night, 0–10.
    Worst,
    /// When the person went to bed.
    Bed,
    /// Minutes until asleep.
    Latency,
    /// How many times awake.
    Awake,
    /// When the person got up.
    Wake,
    /// Hours slept.
    Slept,
}

impl Col {
    /// All of them, in their order.
    pub const ALL: [Self; 8] = [
        Self::Feel,
        Self::Onset,
        Self::Worst,
        Self::Bed,
        Self::Latency,
        Self::Awake,
        Self::Wake,
        Self::Slept,
    ];

    /// The most a number of this column can be: a rating, a count, or minutes.
    fn most(self) -> u16 {
        match self {
            Self::Worst => 10,
            Self::Awake => 60,
            Self::Latency => 600,
            _ => 24 * 60,
        }
    }
}

/// Which of the two passes of an hour that came twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
    /// The first.
    First,
    /// The second.
    Second,
}

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// How the night was.
    Feel(Feel),
    /// A clock time, and which pass of it where that was said.
    Time(NaiveTime, Option<Pass>),
    /// A rating, a count, or minutes, as the column has it.
    Number(u16),
}

/// Why a text was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is none of the spellings of its column.
    Unreadable,
    /// More than there can be.
    TooMuch,
}

/// Reads a cell. Blank is "not recorded".
///
/// # Errors
/// [`Wrong`], where the text is not understood.
pub fn read(col: Col, text: &str) -> Result<Option<Value>, Wrong> {
    let text = text.trim().to_ascii_lowercase();
    if text.is_empty() {
        return Ok(None);
    }
    let number = match col {
        Col::Feel => return feel(&text).map(|feel| Some(Value::Feel(feel))).ok_or(Wrong::Unreadable),
        Col::Onset | Col::Bed | Col::Wake => {
            return clock(&text).map(|(time, pass)| Some(Value::Time(time, pass))).ok_or(Wrong::Unreadable);
        }
        Col::Worst | Col::Awake => digits(&text),
        Col::Latency => digits(without_min(&text)).or_else(|| length(&text)),
        Col::Slept => length(&text),
    };
    match number {
        Some(number) if number > col.most() => Err(Wrong::TooMuch),
        Some(number) => Ok(Some(Value::Number(number))),
        None => Err(Wrong::Unreadable),
    }
}

/// Writes a value as [`read`] reads it back.
pub fn print(col: Col, value: Value) -> String {
    match value {
        Value::Feel(feel) => labels::feel(feel).to_owned(),
        Value::Time(time, pass) => {
            let mut text = iso::hour_minute_text(time);
            if let Some(pass) = pass {
                text.push(' ');
                text.push_str(if pass == Pass::First { paper::FIRST } else { paper::SECOND });
            }
            text
        }
        Value::Number(minutes) if col == Col::Slept => {
            let time = NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minutes % 60) * 60, 0);
            let minute = iso::hour_minute_text(time.unwrap_or_default());
            format!("{}{}", minutes / 60, minute.strip_prefix("00").unwrap_or_default())
        }
        Value::Number(number) => number.to_string(),
    }
}

/// A word of the list, the start of one, or its key.
fn feel(text: &str) -> Option<Feel> {
    let starts = |feel: &Feel| labels::feel(*feel).to_ascii_lowercase().starts_with(text);
    let by_key = |feel: &Feel| paper::key(*feel) == text;
    Feel::ALL.iter().find(|feel| by_key(feel)).or_else(|| Feel::ALL.iter().find(|feel| starts(feel))).copied()
}

/// A whole number of up to four digits.
fn digits(text: &str) -> Option<u16> {
    let plain = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// `2310`, `23:10`, `23.10`, `23h10`, `11.10 pm`, `7`, `24:00`; with *first* or *second* for an hour that came twice.
fn clock(text: &str) -> Option<(NaiveTime, Option<Pass>)> {
    let ends = |text: &str, ends: [&str; 4]| {
        ends.into_iter().find_map(|end| text.strip_suffix(end)).map(|rest| rest.trim_end().to_owned())
    };
    let mut text = text.to_owned();
    let mut pass = None;
    for (this, words) in [(Pass::First, [paper::FIRST, "1st"]), (Pass::Second, [paper::SECOND, "2nd"])] {
        if let Some(rest) = ends(&text, [words[0], words[1], words[0], words[1]]) {
            (text, pass) = (rest, Some(this));
            break;
        }
    }
    let mut afternoon = None;
    for (this, words) in [(false, ["a.m.", "a.m", "am", "a"]), (true, ["p.m.", "p.m", "pm", "p"])] {
        if let Some(rest) = ends(&text, words) {
            (text, afternoon) = (rest, Some(this));
            break;
        }
    }
    let (hour, minute) = match text.split_once([':', '.', ',', 'h', ' ']) {
        Some((hour, "")) if text.ends_with('h') => (hour, "00"),
        Some((hour, minute)) => (hour.trim_end(), minute.trim_start()),
        None if text.len() > 2 => text.split_at_checked(text.len() - 2)?,
        None => (text.as_str(), "00"),
    };
    if hour.len() > 2 || minute.len() != 2 {
        return None;
    }
    let (hour, minute) = (digits(hour)?, digits(minute)?);
    let hour = match (afternoon, hour) {
        (None, 24) if minute == 0 => 0,
        (None, hour) => hour,
        (Some(afternoon), 1..=12) => hour % 12 + if afternoon { 12 } else { 0 },
        (Some(_), _) => return None,
    };
    NaiveTime::from_hms_opt(u32::from(hour), u32::from(minute), 0).map(|time| (time, pass))
}

/// A text without *min* or *m* at its end.
fn without_min(text: &str) -> &str {
    text.strip_suffix("min").or_else(|| text.strip_suffix('m')).unwrap_or(text).trim_end()
}

/// Minutes of a length of time: `6`, `6.5`, `6,25`, `6:30`, `6h30`, `6 h 30 min`, `45 min`. A bare number is hours.
fn length(text: &str) -> Option<u16> {
    if let Some((hours, rest)) = text.split_once([':', 'h']) {
        let rest = ["ours", "our", "rs", "r"].iter().find_map(|end| rest.strip_prefix(end)).unwrap_or(rest);
        let rest = without_min(rest.trim());
        let minutes = if rest.is_empty() && !text.contains(':') { 0 } else { digits(rest)? };
        let hours = digits(hours.trim_end()).filter(|_| minutes < 60)?;
        return Some(hours.saturating_mul(60).saturating_add(minutes));
    }
    let minutes = without_min(text);
    if minutes.len() < text.len() {
        return digits(minutes);
    }
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let part = match part.len() {
        1 => digits(part)? * 6,
        2 => (digits(part)? * 60 + 50) / 100,
        _ => return None,
    };
    Some(digits(whole)?.saturating_mul(60).saturating_add(part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(col: Col, text: &str, shown: Result<&str, Wrong>) {
        let found = read(col, text).map(|value| value.map(|value| print(col, value)).unwrap_or_default());
        assert_eq!(found, shown.map(str::to_owned), "{col:?} {text:?}");
    }

    #[test]
    fn clock_times_are_read_as_paper_has_them() {
        for text in [
            "2310",
            "23:10",
            "23.10",
            "23,10",
            "23h10",
            "23 10",
            " 11.10 pm",
            "11:10PM",
            "1110p",
            "11 10 p.m.",
        ] {
            check(Col::Onset, text, Ok("23:10"));
        }
        check(Col::Bed, "7", Ok("07:00"));
        check(Col::Bed, "710", Ok("07:10"));
        check(Col::Bed, "23h", Ok("23:00"));
        check(Col::Wake, "24:00", Ok("00:00"));
        check(Col::Wake, "12 am", Ok("00:00"));
        check(Col::Wake, "12.05 pm", Ok("12:05"));
        check(Col::Onset, "2.30 2nd", Ok("02:30 second"));
        check(Col::Onset, "02:30 first", Ok("02:30 first"));
        check(Col::Onset, "  ", Ok(""));
        for text in [
            "25:00", "23:60", "2:5", "13 pm", "0 am", "23:10:00", "-1", "late", "31000", "23.", ":10", "pm",
            "é10",
        ] {
            check(Col::Onset, text, Err(Wrong::Unreadable));
        }
    }

    #[test]
    fn lengths_of_time_are_read_as_paper_has_them() {
        for text in ["6.5", "6,5", "6:30", "6h30", "6 h 30 min", "6 hours 30", "6hr 30m", "390 min", "6.50"] {
            check(Col::Slept, text, Ok("6:30"));
        }
        check(Col::Slept, "7", Ok("7:00"));
        check(Col::Slept, "0", Ok("0:00"));
        check(Col::Slept, "24", Ok("24:00"));
        check(Col::Slept, "5,33", Ok("5:20"));
        check(Col::Slept, "8 h", Ok("8:00"));
        check(Col::Latency, "20", Ok("20"));
        check(Col::Latency, "20 min", Ok("20"));
        check(Col::Latency, "1:15", Ok("75"));
        for text in ["30", "24.1", "24:01", "9999"] {
            check(Col::Slept, text, Err(Wrong::TooMuch));
        }
        for text in ["-3", "6:", "6:75", "6.123", "six", "6;30", ".", "h"] {
            check(Col::Slept, text, Err(Wrong::Unreadable));
        }
        check(Col::Latency, "601", Err(Wrong::TooMuch));
    }

    #[test]
    fn ratings_counts_and_words() {
        check(Col::Worst, "0", Ok("0"));
        check(Col::Worst, "10", Ok("10"));
        check(Col::Worst, "11", Err(Wrong::TooMuch));
        for text in ["-1", "7.5", "7,5", "seven", "７"] {
            check(Col::Worst, text, Err(Wrong::Unreadable));
        }
        check(Col::Awake, "3", Ok("3"));
        check(Col::Awake, "61", Err(Wrong::TooMuch));
        for (text, word) in
            [("q", "Quiet"), ("M", "Mild"), ("o", "Moderate"), ("mo", "Moderate"), ("bad", "Bad")]
        {
            check(Col::Feel, text, Ok(word));
        }
        check(Col::Feel, "fine", Err(Wrong::Unreadable));
    }

    fn col() -> impl Strategy<Value = Col> {
        prop::sample::select(Col::ALL.to_vec())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn what_is_read_prints_back_the_same(col in col(), text in "([0-9]{0,3}[:., h]?[0-9]{0,3} ?(am|p\\.m\\.|min|1st|second|h)?|[qmob][a-z]{0,3})") {
            if let Ok(Some(value)) = read(col, &text) {
                prop_assert_eq!(read(col, &print(col, value)), Ok(Some(value)), "{:?}", text);
            }
        }

        #[test]
        fn any_text_is_read_or_refused(col in col(), text in ".{0,12}") {
            if let Ok(Some(value)) = read(col, &text) {
                prop_assert_eq!(read(col, &print(col, value)), Ok(Some(value)));
            }
        }
    }
}
