//! Collects findings while a file is read: names become series, values are cleaned, and what does not fit is noted.

use super::found::{Extract, Found, Part, Refused, Scale, Series, Skip, Source, Target, Value, Why};
use super::propose;
use super::text::Comma;
use super::when::Moment;
use crate::domain::{Decimal, Label, Note};
use chrono::{Datelike, NaiveDate};

/// A file with more names is no journal; reading on would only cost time.
const SERIES_MOST: usize = 500;
/// So many rows left out are listed one by one.
const SKIPPED_MOST: usize = 100_000;
/// A series told in more words is a text.
const WORDS_MOST: usize = 100;

/// What was found so far.
pub struct Gather {
    extract: Extract,
}

impl Gather {
    /// Nothing yet.
    pub fn new(source: Source) -> Self {
        let extract = Extract {
            source,
            series: Vec::new(),
            found: Vec::new(),
            entries: Vec::new(),
            skipped: Vec::new(),
            unlisted: 0,
            rows: 0,
            ask_night: false,
        };
        Self { extract }
    }

    /// Counts a row, before anything is made of it.
    ///
    /// # Errors
    /// [`Refused::TooMany`].
    pub fn row(&mut self) -> Result<(), Refused> {
        self.extract.rows += 1;
        if self.extract.rows as usize > super::ROWS_MOST { Err(Refused::TooMany) } else { Ok(()) }
    }

    /// Counts a record of no interest.
    pub fn pass(&mut self) {
        self.extract.rows = self.extract.rows.saturating_add(1);
    }

    /// Notes that a row, or a part of it, is left out.
    pub fn skip(&mut self, row: u32, why: Why) {
        if self.extract.skipped.len() < SKIPPED_MOST {
            self.extract.skipped.push(Skip { row, why });
        } else {
            self.extract.unlisted = self.extract.unlisted.saturating_add(1);
        }
    }

    /// The file leaves open whether a night is filed under its evening or its morning.
    pub fn ask_night(&mut self) {
        self.extract.ask_night = true;
    }

    /// The series of a name and unit, made with what it would be where it is new.
    pub fn series(&mut self, name: &str, unit: &str, target: Target, scale: Scale) -> Result<u16, Why> {
        let clean = |text: &str| Label::new(text).map(|label| label.as_str().replace(['\n', '\t'], " "));
        let (name, unit) = (clean(name).map_err(|_| Why::TooLong)?, clean(unit).map_err(|_| Why::TooLong)?);
        if name.is_empty() {
            return Err(Why::Blank);
        }
        let known = self.extract.series.iter().position(|series| series.name == name && series.unit == unit);
        let at = known.unwrap_or(self.extract.series.len());
        if at == SERIES_MOST {
            return Err(Why::TooManyNames);
        }
        if known.is_none() {
            let series = Series { name, unit, words: Vec::new(), count: 0, seen: None, target, scale };
            self.extract.series.push(series);
        }
        u16::try_from(at).map_err(|_| Why::TooManyNames)
    }

    /// The place of a word in a series.
    pub fn word(&mut self, series: u16, word: &str) -> Result<Value, Why> {
        let word = Label::new(word).map_err(|_| Why::TooLong)?;
        let Some(series) = self.extract.series.get_mut(usize::from(series)) else { return Err(Why::Word) };
        let known = series.words.iter().position(|other| other == word.as_str());
        let at = known.unwrap_or(series.words.len());
        if at == WORDS_MOST {
            return Err(Why::TooManyNames);
        }
        if known.is_none() {
            series.words.push(word.as_str().to_owned());
            if let Scale::Words(places) = &mut series.scale {
                places.push(propose::word(word.as_str()));
            }
        }
        u16::try_from(at).map(Value::Word).map_err(|_| Why::TooManyNames)
    }

    /// A finding.
    pub fn find(&mut self, row: u32, series: u16, day: Day, value: Value) {
        if !(1970..2200).contains(&day.date.year()) {
            return self.skip(row, Why::Date);
        }
        let value = match value {
            Value::Text(text) => match Note::new(&text) {
                Ok(note) if note.is_empty() => return,
                Ok(note) => Value::Text(note.as_str().to_owned()),
                Err(_) => return self.skip(row, Why::TooLong),
            },
            value => value,
        };
        if let Some(known) = self.extract.series.get_mut(usize::from(series)) {
            known.count += 1;
            if let Value::Number(number) | Value::AtLeast(number) = value {
                let (low, high) = known.seen.unwrap_or((number, number));
                let least = if number.millionths() < low.millionths() { number } else { low };
                let most = if number.millionths() > high.millionths() { number } else { high };
                known.seen = Some((least, most));
            }
        }
        let Day { date, at, part } = day;
        self.extract.found.push(Found { row, series, date, at, part, value });
    }

    /// A finding whose series may not take; then that is noted.
    pub fn take(&mut self, row: u32, series: Result<u16, Why>, day: Day, value: Result<Value, Why>) {
        match (series, value) {
            (Ok(series), Ok(value)) => self.find(row, series, day, value),
            (Err(why), _) | (_, Err(why)) => self.skip(row, why),
        }
    }

    /// A text of the day, under its own name.
    pub fn text(&mut self, row: u32, name: &str, day: Day, text: &str) {
        if !text.trim().is_empty() {
            let series = self.series(name, "", Target::Note, Scale::Plain);
            self.take(row, series, day, Ok(Value::Text(text.to_owned())));
        }
    }

    /// Something that was so that day.
    pub fn tag(&mut self, row: u32, name: &str, day: Day) {
        if !name.trim().is_empty() {
            let series = self.series(name, "", propose::tag(name), Scale::Plain);
            self.take(row, series, day, Ok(Value::Some));
        }
    }

    /// Several of them, with bars between.
    pub fn tags(&mut self, row: u32, names: &str, day: Day) {
        names.split('|').for_each(|name| self.tag(row, name, day));
    }

    /// All of it, with a scale proposed wherever one is needed and none is known.
    pub fn finish(mut self) -> Extract {
        for (at, series) in self.extract.series.iter_mut().enumerate() {
            propose::scale(&self.extract.found, at, series.target, &mut series.scale);
        }
        self.extract
    }
}

/// When a finding was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Day {
    /// The civil date.
    pub date: NaiveDate,
    /// The moment.
    pub at: Option<Moment>,
    /// The part of the day.
    pub part: Part,
}

impl Day {
    /// A date, with a moment where one is known.
    pub fn new(date: NaiveDate, at: Option<Moment>) -> Self {
        Self { date, at, part: Part::Whole }
    }
}

/// A sum of many parts, in millionths, to two decimals; to three digits where it is less than one, as an amount in grams is.
pub fn rounded(millionths: i64) -> Option<Decimal> {
    let mut step = 10_000;
    while step > 1 && millionths < step * 100 {
        step /= 10;
    }
    Decimal::from_millionths(millionths.saturating_add(step / 2) / step * step).filter(|_| millionths > 0)
}

/// A number of a file. More than six decimals are cut: nothing here is measured that finely.
pub fn number(text: &str, comma: Comma) -> Result<Decimal, Why> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Why::Blank);
    }
    if text.contains(',') && comma == Comma::Point {
        return Err(Why::Number);
    }
    let cut = text.split_once(['.', ',']).map(|(whole, part)| {
        let digits = part.bytes().all(|byte| byte.is_ascii_digit());
        let short = if digits { part.get(..6).unwrap_or(part) } else { part };
        format!("{whole}.{short}")
    });
    Decimal::parse(cut.as_deref().unwrap_or(text)).map_err(|_| Why::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_rounded_to_what_can_be_seen_of_it() {
        let check = |millionths: i64, expect: Option<&str>| {
            assert_eq!(rounded(millionths).map(|sum| sum.to_string()).as_deref(), expect, "{millionths}");
        };
        check(12_345_678, Some("12.35"));
        check(1_004_999, Some("1"));
        check(345_678, Some("0.346"));
        // Iron told in grams.
        check(18_000, Some("0.018"));
        check(12_345, Some("0.0123"));
        check(123, Some("0.000123"));
        check(2, Some("0.000002"));
        check(0, None);
        check(-1, None);
    }
}
