//! Daylio's table, in all four forms. The mood is a word the person may have changed; its place on a scale is asked.

use super::found::{Extract, Refused, Scale, Source, Target, Why};
use super::gather::{Day, Gather};
use super::table::{Table, given};
use super::when::{self, DateOrder, Moment};
use crate::domain::Rated;

/// Whether a heading is Daylio's.
pub fn is_it(table: &Table) -> bool {
    table.has(&["date", "weekday", "time", "mood", "activities", "note"])
}

/// What the table holds.
///
/// # Errors
/// [`Refused`].
pub fn read(table: &Table) -> Result<Extract, Refused> {
    let mut to = Gather::new(Source::Daylio);
    let place = |name: &str| table.column(name).unwrap_or(usize::MAX);
    let [full, date, year, time] = ["full_date", "date", "year", "time"].map(place);
    let [mood, activities, scales, title, note] =
        ["mood", "activities", "scales", "note_title", "note"].map(place);
    table.walk(&mut to, &mut |to, row| {
        let number = row.number;
        // The oldest form has the year apart, and the day in the words of the phone's language.
        let written = match row.cell(full) {
            "" => format!("{} {}", row.cell(date), row.cell(year)),
            full => full.to_owned(),
        };
        let Some(date) = when::date(&written, DateOrder::YearFirst) else {
            return to.skip(number, Why::Date);
        };
        let at = match row.cell(time) {
            "" => None,
            text => match when::clock(text) {
                Some((time, _)) => Some(Moment { local: date.and_time(time), offset: None }),
                None => return to.skip(number, Why::Time),
            },
        };
        let day = Day::new(date, at);
        let series = to.series("Mood", "", Target::Rated(Rated::Mood), Scale::Words(Vec::new()));
        let word = given(row.cell(mood)).and_then(|word| to.word(series?, word));
        to.take(number, series, day, word);
        to.tags(number, row.cell(activities), day);
        to.text(number, "Scales", day, row.cell(scales));
        to.text(number, "Title", day, row.cell(title));
        to.text(number, "Note", day, &plain(row.cell(note)));
    })?;
    Ok(to.finish())
}

/// A note without its markup: breaks and paragraphs become line ends, any other tag goes.
pub fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let is_tag = tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        match tag.split_once('>').filter(|_| is_tag) {
            Some((name, behind)) => {
                if ["br", "/p", "/div", "/li"].iter().any(|end| name.starts_with(end)) {
                    text.push('\n');
                }
                rest = behind;
            }
            None => {
                text.push('<');
                rest = tag;
            }
        }
    }
    text.push_str(rest);
    super::xml::unescape(&text)
}
