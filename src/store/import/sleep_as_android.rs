//! Sleep as Android's records: each a heading and a row of its own. Graphs and sounds are left out.

use super::found::{Extract, Refused, Scale, Sleep, Source, Target, Value, Why};
use super::gather::{Day, Gather, number};
use super::text::Comma;
use super::when::{self, DateOrder};
use crate::domain::Decimal;
use crate::store::csv::Rows;

/// Whether a text begins with such a heading.
pub fn is_it(text: &str) -> bool {
    let mut rows = Rows::new(text, ',');
    rows.next().is_some_and(|row| {
        ["Id", "Tz", "From", "To"].iter().enumerate().all(|(at, name)| row.cell(at) == *name)
    })
}

/// What the records hold.
///
/// # Errors
/// [`Refused`].
pub fn read(text: &str) -> Result<Extract, Refused> {
    let mut to = Gather::new(Source::SleepAsAndroid);
    let mut heading: Vec<String> = Vec::new();
    for row in Rows::new(text, ',') {
        if row.cell(0) == "Id" {
            heading = row.cells.iter().map(|cell| cell.trim().to_owned()).collect();
            continue;
        }
        to.row()?;
        let cell = |name: &str| heading.iter().position(|cell| cell == name).map_or("", |at| row.cell(at));
        // Sounds and movements may follow in lines of their own, with nothing in the first columns.
        if row.cell(0).is_empty() && row.cell(2).is_empty() && row.fault.is_none() {
            continue;
        }
        if row.fault.is_some() || heading.is_empty() {
            to.skip(row.number, Why::Row);
            continue;
        }
        let moment =
            |name: &str| when::moment(cell(name), DateOrder::DayFirst).and_then(|(_, moment)| moment);
        let (Some(bed), Some(wake)) = (moment("From"), moment("To")) else {
            to.skip(row.number, Why::Date);
            continue;
        };
        let day = Day::new(bed.local.date(), Some(bed));
        // Decimal hours, with the comma of some languages.
        let slept = match number(cell("Hours"), Comma::Decimal).map(Decimal::millionths) {
            Ok(hours @ 1..=24_000_000) => u16::try_from((hours * 60 + 500_000) / 1_000_000).ok(),
            Err(Why::Blank) | Ok(0) => None,
            _ => {
                to.skip(row.number, Why::Number);
                continue;
            }
        };
        if wake.local <= bed.local || (wake.local - bed.local).num_hours() > 24 {
            to.skip(row.number, Why::Time);
            continue;
        }
        let series = to.series("Sleep", "", Target::Sleep, Scale::Plain);
        let sleep = Sleep { bed: Some(bed), wake: Some(wake), slept, floating: false };
        to.take(row.number, series, day, Ok(Value::Sleep(sleep)));
        // A rating of nought is one that was not given.
        match number(cell("Rating"), Comma::Decimal) {
            Ok(rating) if rating.millionths() != 0 => {
                let scale = Scale::Range(Decimal::whole(0), Decimal::whole(5));
                let series = to.series("Rating", "", Target::Quality, scale);
                to.take(row.number, series, day, Ok(Value::Number(rating)));
            }
            Ok(_) | Err(Why::Blank) => {}
            Err(why) => to.skip(row.number, why),
        }
        let comment = cell("Comment");
        if !comment.is_empty() {
            let series = to.series("Comment", "", Target::NightNote, Scale::Plain);
            to.take(row.number, series, day, Ok(Value::Text(comment.to_owned())));
        }
    }
    Ok(to.finish())
}
