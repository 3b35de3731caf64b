//! Cronometer's servings: foods of a day with their nutrients, added up to one figure a day.
//!
//! A blank cell is not nought: a sum with a blank in it is a least amount. A day whose foods all say nought is not a
//! finding, because tables of foods say nought for what they do not know.

use super::found::{Extract, Refused, Scale, Source, Target, Value, Why};
use super::gather::{Day, Gather, number, rounded};
use super::table::Table;
use super::when::{self, DateOrder, Moment};
use crate::domain::Taken;
use chrono::NaiveDate;

/// Whether a heading is that of Cronometer's servings.
pub fn is_it(table: &Table) -> bool {
    table.has(&["Day", "Food Name", "Amount", "Energy (kcal)"])
}

/// What is taken, with the beginning of its column's name.
const WANTED: [(&str, &str); 9] = [
    ("Iron (", "Iron"),
    ("Magnesium (", "Magnesium"),
    ("Vitamin D (", "Vitamin D"),
    ("B12 (", "Vitamin B12"),
    ("Folate (", "Folate"),
    ("Vitamin C (", "Vitamin C"),
    ("Calcium (", "Calcium"),
    ("Caffeine (", "Caffeine"),
    ("Alcohol (", "Alcohol"),
];

struct Column {
    at: usize,
    name: &'static str,
    unit: String,
    /// International units of vitamin D, 40 to the microgram.
    by_40: bool,
}

/// The sum of a day.
struct Sum {
    row: u32,
    date: NaiveDate,
    last: Option<Moment>,
    /// Millionths, and whether a blank is among them.
    of: Vec<(i64, bool)>,
}

/// What the table holds.
///
/// # Errors
/// [`Refused`].
pub fn read(table: &Table) -> Result<Extract, Refused> {
    let mut to = Gather::new(Source::Cronometer);
    let columns = columns(table);
    let comma = table.comma(0);
    let (day, time) = (table.column("Day").unwrap_or(usize::MAX), table.column("Time").unwrap_or(usize::MAX));
    let order = table.order(day, Some(DateOrder::YearFirst))?;
    let mut sums: Vec<Sum> = Vec::new();
    table.walk(&mut to, &mut |to, row| {
        let Some(date) = when::date(row.cell(day), order) else { return to.skip(row.number, Why::Date) };
        let clock = row.cell(time);
        let at = when::clock(clock).map(|(time, _)| Moment { local: date.and_time(time), offset: None });
        if at.is_none() && !clock.is_empty() {
            return to.skip(row.number, Why::Time);
        }
        let mut found = Vec::with_capacity(columns.len());
        for column in &columns {
            match number(row.cell(column.at), comma) {
                Ok(amount) => found.push((amount.millionths(), false)),
                Err(Why::Blank) => found.push((0, true)),
                Err(why) => return to.skip(row.number, why),
            }
        }
        if sums.last().is_none_or(|sum| sum.date != date) {
            match sums.iter().position(|sum| sum.date == date) {
                Some(known) => {
                    let known = sums.remove(known);
                    sums.push(known);
                }
                None => {
                    sums.push(Sum { row: row.number, date, last: None, of: vec![(0, false); columns.len()] })
                }
            }
        }
        let Some(sum) = sums.last_mut() else { return };
        let last = |moment: &Option<Moment>| moment.map(|moment| moment.local);
        if last(&at) > last(&sum.last) {
            sum.last = at;
        }
        for (sum, (amount, blank)) in sum.of.iter_mut().zip(found) {
            *sum = (sum.0.saturating_add(amount), sum.1 | blank);
        }
    })?;
    for sum in sums {
        for (column, (amount, blank)) in columns.iter().zip(sum.of) {
            let amount = if column.by_40 { amount / 40 } else { amount };
            let Some(amount) = rounded(amount) else { continue };
            let target = match column.name {
                "Caffeine" => Target::Taken(Taken::Caffeine),
                "Alcohol" => Target::Taken(Taken::Alcohol),
                _ => Target::Note,
            };
            let series = to.series(column.name, &column.unit, target, Scale::Plain);
            let value = if blank { Value::AtLeast(amount) } else { Value::Number(amount) };
            // When the last food was is not when the last caffeine was.
            to.take(sum.row, series, Day::new(sum.date, None), Ok(value));
        }
    }
    Ok(to.finish())
}

fn columns(table: &Table) -> Vec<Column> {
    let mut found = Vec::new();
    for (start, name) in WANTED {
        let Some(at) = table.heading.iter().position(|cell| cell.starts_with(start)) else { continue };
        let heading = table.heading.get(at).map_or("", String::as_str);
        let unit = heading.rsplit_once('(').map_or("", |(_, unit)| unit.trim_end_matches(')'));
        // Two micro signs look alike.
        let unit = unit.replace('\u{3bc}', "\u{b5}");
        // A share of a daily value is no amount.
        if unit.contains('%') || unit.is_empty() {
            continue;
        }
        let by_40 = name == "Vitamin D" && unit == "IU";
        let unit = if by_40 { "\u{b5}g".to_owned() } else { unit };
        found.push(Column { at, name, unit, by_40 });
    }
    found
}
