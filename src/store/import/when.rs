//! Dates, clock times and moments as other apps and spreadsheets write them.
//!
//! Nothing is guessed for one cell alone: which of two numbers is the day is decided over all cells of a file, or asked.
//! Years have four digits, or the last two of this century behind points or strokes; anything else is refused.

use crate::domain::{Instant, OffsetAt};
use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

/// The order of the numbers in a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum DateOrder {
    /// 2026-11-21.
    YearFirst,
    /// 21/11/2026.
    DayFirst,
    /// 11/21/2026.
    MonthFirst,
}

/// What all dates of a file say about their order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Order {
    /// They read in one order only.
    Is(DateOrder),
    /// They read as day first and as month first, and not to the same dates.
    Ask,
    /// No cell is a date.
    NoDates,
}

/// A local civil time, with its offset from UTC where the file tells it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// What the clock on the wall showed.
    pub local: NaiveDateTime,
    /// East of UTC.
    pub offset: Option<FixedOffset>,
}

/// The numbers of a date, in the order they stand there.
struct Numbers {
    at: [(u32, usize); 3],
    /// A month that stands there as a word takes the place of a number.
    named: Option<usize>,
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// A letter of any script, or another sign beyond ASCII: no such word is a month or a weekday here.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || !c.is_ascii()
}

fn numbers(text: &str) -> Option<Numbers> {
    let mut found = Numbers { at: [(0, 0); 3], named: None };
    let mut count = 0;
    let mut rest = text.trim();
    while let Some(first) = rest.chars().next() {
        let same = |c: char| (c.is_ascii_digit(), is_letter(c)) == (first.is_ascii_digit(), is_letter(first));
        let (part, behind) = rest.split_at_checked(rest.find(|c| !same(c)).unwrap_or(rest.len()))?;
        rest = behind;
        if first.is_ascii_digit() {
            *found.at.get_mut(count)? = (part.parse().ok()?, part.len());
            count += 1;
        } else if is_letter(first) {
            let word = part.to_ascii_lowercase();
            let start = word.get(..3).unwrap_or_default();
            if let Some(month) = MONTHS.iter().position(|name| *name == start) {
                found.named.is_none().then_some(())?;
                found.named = Some(count);
                *found.at.get_mut(count)? = (month as u32 + 1, 2);
                count += 1;
            } else if !WEEKDAYS.contains(&start) && !matches!(&*word, "st" | "nd" | "rd" | "th" | "of") {
                return None;
            }
        } else if !part.chars().all(|c| matches!(c, '-' | '/' | '.' | ',' | ' ')) {
            return None;
        }
    }
    (count == 3).then_some(found)
}

/// The date of a cell.
pub fn date(text: &str, order: DateOrder) -> Option<NaiveDate> {
    let Numbers { at: [first, second, third], named } = numbers(text)?;
    let (year, month, day) = match (first.1, third.1, named) {
        (4, 1 | 2, None | Some(1)) => (first, second, third),
        (1 | 2, 4, Some(0)) => (third, first, second),
        (1 | 2, 4, Some(1)) => (third, second, first),
        (1 | 2, 4, None) if order == DateOrder::MonthFirst => (third, first, second),
        (1 | 2, 4, None) if order == DateOrder::DayFirst => (third, second, first),
        (1 | 2, 2, None) if is_short(text, third) => {
            let year = (2000 + third.0, 4);
            match order {
                DateOrder::MonthFirst => (year, first, second),
                DateOrder::DayFirst => (year, second, first),
                DateOrder::YearFirst => return None,
            }
        }
        _ => return None,
    };
    (month.1 < 3 && day.1 < 3).then_some(())?;
    NaiveDate::from_ymd_opt(i32::try_from(year.0).ok()?, month.0, day.0)
}

/// Whether the last number is a year without its century. With dashes the year mostly comes first; and what ends in 70 or
/// more may be of the last century.
fn is_short(text: &str, (last, _): (u32, usize)) -> bool {
    last < 70 && !text.contains(['-', ',']) && text.contains(['.', '/'])
}

/// Whether all of the numbers of a date could as well begin with the year: then nobody but the person knows.
fn may_begin_with_year(text: &str) -> bool {
    let at = numbers(text).filter(|found| found.named.is_none()).map(|found| found.at);
    matches!(at, Some([(_, 2), (1..=12, _), (1..=31, 2)]))
}

/// The order that the dates of a file are written in. Cells that are no dates have no say.
pub fn order<'a>(cells: impl Iterator<Item = &'a str>) -> Order {
    let (mut any, mut day, mut month, mut differ) = (false, true, true, false);
    let (mut short, mut told) = (false, false);
    for cell in cells {
        let text = date_part(cell).0;
        let by_day = date(text, DateOrder::DayFirst);
        let by_month = date(text, DateOrder::MonthFirst);
        if by_day.is_none() && by_month.is_none() {
            continue;
        }
        any = true;
        day &= by_day.is_some();
        month &= by_month.is_some();
        differ |= by_day != by_month;
        // One date that cannot begin with its year tells of all.
        let year_first = may_begin_with_year(text);
        short |= year_first;
        told |= !year_first;
    }
    match (any, day, month) {
        (false, ..) => Order::NoDates,
        _ if short && !told => Order::Ask,
        (_, true, true) if differ => Order::Ask,
        // Without a difference one order is as good as the other; one that begins with the year reads in both.
        (_, true, _) => Order::Is(DateOrder::DayFirst),
        (_, false, true) => Order::Is(DateOrder::MonthFirst),
        // Some read only one way and some only the other: there is no one order, so the person is asked.
        (_, false, false) => Order::Ask,
    }
}

/// The text up to a clock time, and from it on.
fn date_part(text: &str) -> (&str, &str) {
    let text = text.trim();
    let Some(colon) = text.find(':') else { return (text, "") };
    let head = text.get(..colon).unwrap_or_default();
    let start = head.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let date = head.get(..start).unwrap_or_default();
    (date.trim_end_matches(['T', 't', ' ', ',']), text.get(start..).unwrap_or_default())
}

/// The clock time of a cell, with the offset behind it if there is one: `22:30`, `7:05:10`, `10:00 pm`, `23:10:00 +0100`.
pub fn clock(text: &str) -> Option<(NaiveTime, Option<FixedOffset>)> {
    let text = text.trim();
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let number = |text: &str| -> Option<(u32, usize)> {
        let length = digits(text);
        (1..=2).contains(&length).then_some(())?;
        Some((text.get(..length)?.parse().ok()?, length))
    };
    let (mut hour, length) = number(text)?;
    let rest = text.get(length..)?.strip_prefix(':')?;
    let (minute, length) = number(rest)?;
    let mut rest = rest.get(length..)?;
    let mut second = 0;
    (length == 2).then_some(())?;
    if let Some(behind) = rest.strip_prefix(':') {
        let (found, length) = number(behind).filter(|(_, length)| *length == 2)?;
        second = found.min(59);
        (found <= 60).then_some(())?;
        rest = behind.get(length..)?;
        if let Some(part) = rest.strip_prefix('.') {
            rest = part.get(digits(part)..)?;
        }
    }
    // White space of any kind: some systems put a narrow one before "pm".
    let half: String =
        rest.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_ascii_lowercase();
    let rest = rest.trim();
    let rest = match &*half {
        "am" | "pm" => {
            (1..=12).contains(&hour).then_some(())?;
            hour = hour % 12 + if half == "pm" { 12 } else { 0 };
            rest.chars().all(|c| c.is_ascii_alphabetic() || c == '.').then_some("")?
        }
        _ => rest,
    };
    let time = NaiveTime::from_hms_opt(hour, minute, second)?;
    if rest.is_empty() { Some((time, None)) } else { Some((time, Some(offset(rest)?))) }
}

/// `+01:00`, `+0100`, `-5`, `Z`, each with or without `UTC` or `GMT` in front.
pub fn offset(text: &str) -> Option<FixedOffset> {
    let text = text.trim();
    let text = text.strip_prefix("UTC").or(text.strip_prefix("GMT")).unwrap_or(text);
    if matches!(text, "Z" | "z" | "") {
        return FixedOffset::east_opt(0);
    }
    let (east, rest) = match text.strip_prefix('+') {
        Some(rest) => (1, rest),
        None => (-1, text.strip_prefix(['-', '−'])?),
    };
    let (hours, minutes) = match rest.split_once(':') {
        Some(parts) => parts,
        None if rest.len() == 4 => rest.split_at_checked(2)?,
        None => (rest, "00"),
    };
    let number = |text: &str| -> Option<i32> {
        (text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
    };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    (hours <= 14 && minutes < 60).then_some(())?;
    FixedOffset::east_opt(east * (hours * 3600 + minutes * 60))
}

/// The moment of a cell that holds date and clock time; the date alone where there is no time.
pub fn moment(text: &str, order: DateOrder) -> Option<(NaiveDate, Option<Moment>)> {
    let (day, rest) = date_part(text);
    let day = date(day, order)?;
    if rest.is_empty() {
        return Some((day, None));
    }
    let (time, offset) = clock(rest)?;
    Some((day, Some(Moment { local: day.and_time(time), offset })))
}

/// The moment of unix milliseconds, at an offset of so many minutes east where the file tells it; else at the one that
/// holds where the person is.
pub fn at_unix_ms(ms: i64, minutes_east: Option<i32>, offset_at: OffsetPort) -> Option<Moment> {
    let at = |minutes| Instant::from_unix_ms(ms, minutes);
    let at = match minutes_east {
        Some(minutes) => at(minutes)?,
        None => {
            // The port answers for local time. The first guess may fall beside a change of clocks, the second does not.
            let mut found = at(0)?;
            for _ in 0..2 {
                let seconds = match offset_at(found.local()) {
                    OffsetAt::One(offset) => offset.local_minus_utc(),
                    OffsetAt::Two { first, .. } => first.local_minus_utc(),
                    OffsetAt::None => break,
                };
                found = at(seconds / 60)?;
            }
            found
        }
    };
    Some(Moment { local: at.local(), offset: Some(at.offset()) })
}

/// Which offsets a local time has where the person is.
pub type OffsetPort<'a> = &'a dyn Fn(NaiveDateTime) -> OffsetAt;
