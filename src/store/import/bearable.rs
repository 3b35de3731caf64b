//! Bearable's table, with seven columns (2020 to 2022) and with eight.
//!
//! One reading a row. Sleep, and what is noted before getting up, may belong to the night before the row's date: asked.

use super::found::{Extract, Part, Refused, Scale, Sleep, Source, Target, Value, Why};
use super::gather::{Day, Gather, number};
use super::propose;
use super::table::{Table, given, in_brackets};
use super::text::Comma;
use super::when::{self, DateOrder, Moment};
use crate::domain::{Decimal, Rated, SubstanceKind};
use crate::store::csv::Row;

const MARK: &str = "rating/amount";

/// Whether a heading is Bearable's.
pub fn is_it(table: &Table) -> bool {
    table.has(&["date", "time of day", "category", MARK, "detail"])
}

/// What the table holds.
///
/// # Errors
/// [`Refused`].
pub fn read(table: &Table) -> Result<Extract, Refused> {
    let mut to = Gather::new(Source::Bearable);
    let place = |name: &str| table.column(name).unwrap_or(usize::MAX);
    let date = table.column("date formatted").unwrap_or(place("date"));
    let [time, category, amount, detail, notes] =
        ["time of day", "category", MARK, "detail", "notes"].map(place);
    let comma = Comma::Point;
    table.walk(&mut to, &mut |to, row| {
        let Some(date) = when::date(row.cell(date), DateOrder::YearFirst) else {
            return to.skip(row.number, Why::Date);
        };
        let Some((part, at)) = part(row.cell(time)) else { return to.skip(row.number, Why::Time) };
        let at = at.map(|time| Moment { local: date.and_time(time), offset: None });
        let day = Day { date, at, part };
        let reading = Reading { row, day, amount: row.cell(amount), detail: row.cell(detail), comma };
        reading.take(to, row.cell(category));
        to.text(row.number, "Notes", day, row.cell(notes));
    })?;
    Ok(to.finish())
}

/// A part of the day, or a clock time.
fn part(text: &str) -> Option<(Part, Option<chrono::NaiveTime>)> {
    Some(match text {
        "" | "all day" => (Part::Whole, None),
        "pre" => (Part::Before, None),
        "am" | "mid" => (Part::Daytime, None),
        "pm" => (Part::Evening, None),
        clock => (Part::Whole, Some(when::clock(clock)?.0)),
    })
}

struct Reading<'a> {
    row: &'a Row<'a>,
    day: Day,
    amount: &'a str,
    detail: &'a str,
    comma: Comma,
}

impl Reading<'_> {
    fn take(&self, to: &mut Gather, category: &str) {
        let row = self.row.number;
        if self.day.part == Part::Before {
            to.ask_night();
        }
        match category {
            "Mood" => self.number(to, category, Target::Rated(Rated::Mood), Scale::Plain),
            "Sleep quality" => {
                to.ask_night();
                self.number(to, category, Target::Quality, scale(1, 5));
            }
            "Sleep" => self.sleep(to),
            "Symptom" => {
                // The word for how strong stands in the last brackets; names may have brackets of their own.
                let (name, _) = in_brackets(self.detail);
                self.number(to, name, propose::rated(name), scale(0, 4));
            }
            "Meds/Supplements" => self.dose(to),
            "Factors" | "Sleep factors" | "Food Diary factors" if self.amount.is_empty() => {
                to.tags(row, self.detail, self.day);
            }
            "Food Diary" | "Gratitudes" => {
                let text = self.detail.strip_prefix("Meals: ").unwrap_or(self.detail);
                to.text(row, category, self.day, text);
            }
            _ if self.amount.is_empty() => to.text(row, category, self.day, self.detail),
            _ if self.detail.is_empty() => self.number(to, category, propose::rated(category), Scale::Plain),
            _ => self.number(to, &format!("{category}: {}", self.detail), Target::Note, Scale::Plain),
        }
    }

    fn number(&self, to: &mut Gather, name: &str, target: Target, scale: Scale) {
        let series = to.series(name, "", target, scale);
        to.take(self.row.number, series, self.day, number(self.amount, self.comma).map(Value::Number));
    }

    /// `Name (unit)` with the amount apart. An amount that is blank is not known.
    fn dose(&self, to: &mut Gather) {
        let (name, unit) = in_brackets(self.detail);
        let series = to.series(name, unit, Target::Dose(SubstanceKind::Medicine), Scale::Plain);
        let value = match given(self.amount) {
            Ok(amount) => number(amount, self.comma).map(Value::Number),
            Err(_) => Ok(Value::Some),
        };
        to.take(self.row.number, series, self.day, value);
    }

    /// `7:30` slept, and `Asleep 23:40 - 06:10. In bed 23:00 - 06:30`.
    fn sleep(&self, to: &mut Gather) {
        let clock = |text: &str| {
            let (time, _) = when::clock(text)?;
            Some(Moment { local: self.day.date.and_time(time), offset: None })
        };
        // A sentence for each, with a full stop between.
        let span = |word: &str| {
            let sentence = self.detail.split('.').find_map(|part| part.trim().strip_prefix(word))?;
            let (from, until) = sentence.split_once('-')?;
            Some((clock(from)?, clock(until)?))
        };
        let (asleep, in_bed) = (span("Asleep "), span("In bed "));
        let slept = self.amount.split_once(':').and_then(|(hours, minutes)| {
            let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
            (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
        });
        to.ask_night();
        let series = to.series("Sleep", "", Target::Sleep, Scale::Plain);
        let wrong = slept.is_none() && !self.amount.is_empty() || asleep.is_none() && !self.detail.is_empty();
        let bed = in_bed.or(asleep).map(|(from, _)| from);
        let sleep = Sleep { bed, wake: asleep.map(|(_, until)| until), slept, floating: true };
        let blank = slept.is_none() && bed.is_none();
        let value = match (wrong, blank) {
            (true, _) => Err(Why::Time),
            (_, true) => Err(Why::Blank),
            _ => Ok(Value::Sleep(sleep)),
        };
        to.take(self.row.number, series, self.day, value);
    }
}

fn scale(low: i32, high: i32) -> Scale {
    Scale::Range(Decimal::whole(low), Decimal::whole(high))
}
