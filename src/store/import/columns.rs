//! Any other table: the person says which column is which, starting from a proposal.
//!
//! Two shapes: *wide*, a row a day with a column for each thing, and *long*, a row a reading with its name. Nothing is
//! taken for a unit that the file does not name, and a share of a daily value is never an amount.

use super::found::{Extract, Refused, Scale, Source, Target, Value, Why};
use super::gather::{Day, Gather, number};
use super::propose;
use super::table::{Table, in_brackets};
use super::text::Comma;
use super::when::{self, DateOrder, Moment};
use crate::domain::Decimal;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Use {
    /// Nothing that is taken.
    Leave,
    /// The date, with a clock time or without.
    Date,
    /// The clock time, where it stands apart.
    Time,
    /// The name of the reading, in a long table.
    Name,
    /// The value that belongs to the name.
    Value,
    /// The unit that belongs to the value.
    Unit,
    /// A text.
    Text,
    /// A series of its own, in a wide table.
    Series,
}

/// What each column holds, in the order of the file.
pub type Columns = Vec<Use>;

/// A table as it is shown while columns are chosen: its heading, some rows, and a proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    /// The heading.
    pub heading: Vec<String>,
    /// The first rows.
    pub rows: Vec<Vec<String>>,
    /// What each column most likely holds.
    pub columns: Columns,
}

/// How many rows are shown.
const SHOWN: usize = 5;
/// By how many rows a column is judged.
const JUDGED: usize = 200;

const DATES: [&str; 6] = ["date", "day", "datetime", "timestamp", "observation_date", "start"];
const TIMES: [&str; 3] = ["time", "clock", "hour"];
const NAMES: [&str; 6] = ["name", "metric", "featurename", "tracker_name", "symptom", "category"];
const VALUES: [&str; 5] = ["value", "amount", "rating", "observation_value", "severity"];
const TEXTS: [&str; 4] = ["note", "notes", "comment", "comments"];

/// The table of a text, with a proposal for its columns.
///
/// # Errors
/// [`Refused::Unknown`] where there is no table.
pub fn sample(table: &Table) -> Result<Sample, Refused> {
    let rows: Vec<_> = table.rows().take(JUDGED).collect();
    if table.heading.len() < 2 || rows.is_empty() {
        return Err(Refused::Unknown);
    }
    let named = |names: &[&str], at: usize| {
        let heading = table.heading.get(at).map_or("", String::as_str).to_ascii_lowercase();
        names.contains(&heading.as_str())
    };
    let cells = |at: usize| rows.iter().map(move |row| row.cell(at)).filter(|cell| !cell.is_empty());
    let all = |at: usize, test: &dyn Fn(&str) -> bool| cells(at).next().is_some() && cells(at).all(test);
    let is_date = |text: &str| {
        [DateOrder::DayFirst, DateOrder::MonthFirst].iter().any(|order| when::moment(text, *order).is_some())
    };
    let mut columns = vec![Use::Leave; table.heading.len()];
    let places = 0..columns.len();
    let date = places.clone().find(|at| named(&DATES, *at) && all(*at, &is_date));
    let date = date.or_else(|| places.clone().find(|at| all(*at, &is_date)));
    let time = places
        .clone()
        .find(|at| Some(*at) != date && named(&TIMES, *at) && all(*at, &|text| when::clock(text).is_some()));
    let free = |at: &usize| Some(*at) != date && Some(*at) != time;
    let name = places.clone().find(|at| free(at) && named(&NAMES, *at));
    let value = places.clone().find(|at| free(at) && named(&VALUES, *at));
    for at in places {
        let Some(column) = columns.get_mut(at) else { continue };
        *column = match at {
            _ if Some(at) == date => Use::Date,
            _ if Some(at) == time => Use::Time,
            _ if named(&TEXTS, at) => Use::Text,
            _ if name.is_some() && value.is_some() => match at {
                _ if Some(at) == name => Use::Name,
                _ if Some(at) == value => Use::Value,
                _ if named(&["unit", "units"], at) => Use::Unit,
                _ => Use::Leave,
            },
            _ if cells(at).next().is_some() => Use::Series,
            _ => Use::Leave,
        };
    }
    let shown = rows.iter().take(SHOWN);
    let shown = shown.map(|row| (0..table.heading.len()).map(|at| row.cell(at).to_owned()).collect());
    Ok(Sample { heading: table.heading.clone(), rows: shown.collect(), columns })
}

/// What the table holds, its columns being what the person says.
///
/// # Errors
/// [`Refused`].
pub fn read(table: &Table, columns: &Columns, answer: Option<DateOrder>) -> Result<Extract, Refused> {
    let place = |wanted: Use| columns.iter().position(|found| *found == wanted);
    let date =
        place(Use::Date).filter(|_| columns.len() == table.heading.len()).ok_or(Refused::AskColumns)?;
    let [time, name, value, unit] = [Use::Time, Use::Name, Use::Value, Use::Unit].map(place);
    let order = table.order(date, answer)?;
    let comma = table.comma(0);
    let mut to = Gather::new(Source::Table);
    let percent = is_percent(table);
    table.walk(&mut to, &mut |to, row| {
        let Some((date, at)) = when::moment(row.cell(date), order) else {
            return to.skip(row.number, Why::Date);
        };
        let clock = time.map_or("", |time| row.cell(time));
        let at = match when::clock(clock) {
            Some((time, offset)) => Some(Moment { local: date.and_time(time), offset }),
            None if clock.is_empty() => at,
            None => return to.skip(row.number, Why::Time),
        };
        let day = Day::new(date, at);
        if let (Some(name), Some(value)) = (name, value) {
            let (heading, own) = in_brackets(row.cell(name));
            let unit = unit.map_or(own, |unit| row.cell(unit));
            reading(to, row.number, day, heading, unit, row.cell(value), comma);
        }
        for (at, column) in columns.iter().enumerate() {
            let heading = table.heading.get(at).map_or("", String::as_str);
            match column {
                Use::Text => {
                    to.text(row.number, if heading.is_empty() { "Note" } else { heading }, day, row.cell(at))
                }
                Use::Series if row.cell(at).is_empty() => {}
                Use::Series if percent && PERCENT.contains(&heading) => to.skip(row.number, Why::Percent),
                Use::Series => {
                    let (heading, unit) = in_brackets(heading);
                    reading(to, row.number, day, heading, unit, row.cell(at), comma);
                }
                _ => {}
            }
        }
    })?;
    Ok(to.finish())
}

/// One diary of foods gives four nutrients as shares of a daily value, under names that look like amounts.
const PERCENT: [&str; 4] = ["Vitamin A", "Vitamin C", "Calcium", "Iron"];

fn is_percent(table: &Table) -> bool {
    table.has(&PERCENT) && table.has(&["Date", "Meal", "Calories"])
}

/// A cell: blank is nothing, yes is so, a number is a number, anything else is a text.
fn reading(to: &mut Gather, row: u32, day: Day, name: &str, unit: &str, cell: &str, comma: Comma) {
    match &*cell.to_ascii_lowercase() {
        "" => return,
        "yes" | "true" | "x" | "✓" => return to.tag(row, name, day),
        // Not so is something else than not told.
        "no" | "false" => {
            let series = to.series(name, "", propose::tag(name), Scale::Plain);
            return to.take(row, series, day, Ok(Value::No));
        }
        _ => {}
    }
    let share = |text: &str| text.contains('%');
    if share(cell) || share(unit) || share(name) {
        return match propose::is_nutrient(name) {
            true => to.skip(row, Why::Percent),
            false => to.text(row, name, day, cell),
        };
    }
    let sleep = propose::is_sleep(name);
    let minutes = if sleep { slept(cell, name, unit, comma) } else { None };
    let target = match (sleep, minutes) {
        (true, Some(_)) => Target::Slept,
        // Hours or minutes: where the table does not say, the line in the note keeps the number as it is.
        (true, None) => Target::Note,
        _ => match propose::rated(name) {
            // A number of unknown unit is no count of servings.
            Target::Taken(_) if unit.is_empty() => Target::Note,
            other => other,
        },
    };
    match number(cell, comma) {
        Ok(value) if target != Target::Slept => {
            if target == Target::Quality {
                to.ask_night();
            }
            let series = to.series(name, unit, target, Scale::Plain);
            to.take(row, series, day, Ok(Value::Number(value)));
        }
        Err(Why::Number)
            if cell.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-')) =>
        {
            to.skip(row, Why::Number);
        }
        _ => match minutes {
            Some(minutes) => {
                to.ask_night();
                let series = to.series(name, "min", Target::Slept, Scale::Plain);
                to.take(row, series, day, Ok(Value::Number(minutes)));
            }
            None => to.text(row, name, day, cell),
        },
    }
}

/// Minutes from `7:30`, or from a number whose unit is told, in the heading's brackets or in its words.
fn slept(cell: &str, name: &str, unit: &str, comma: Comma) -> Option<Decimal> {
    let millionths = match propose::clock_minutes(cell) {
        Some(minutes) => minutes * 1_000_000,
        None => {
            let value = number(cell, comma).ok()?.millionths();
            let hours = propose::in_hours(if unit.is_empty() { name } else { unit })?;
            value.checked_mul(if hours { 60 } else { 1 })?
        }
    };
    Decimal::from_millionths(millionths)
}
