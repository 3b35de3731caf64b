//! Nomie's backups, versions 3 to 6, and its detailed tables, versions 5 and 6.
//!
//! What was tracked stands in the notes: `#tag(value)`. People and places stay in the text as they are; positions on the
//! map are not read.

use super::found::{Extract, Refused, Scale, Source, Target, Value, Why};
use super::gather::{Day, Gather, number};
use super::table::Table;
use super::text::Comma;
use super::when::{self, Moment, OffsetPort};
use super::{json, propose};
use crate::domain::{Decimal, Instant};

/// Whether a JSON text begins as Nomie's backups do.
pub fn is_it(text: &str) -> bool {
    let all = json::object(text);
    json::get(&all, "nomie").is_some_and(|head| json::get(&json::object(head), "number").is_some())
        || json::get(&all, "files")
            .is_some_and(|files| json::object(files).iter().any(|(path, _)| path == "trackers.json"))
}

/// Whether a heading is that of a detailed table.
pub fn is_table(table: &Table) -> bool {
    table.has(&["epoch", "start", "end", "offset", "note"])
}

/// What Nomie knows of a tag.
struct Tracker {
    tag: String,
    label: String,
    kind: String,
    unit: String,
    range: Option<(Decimal, Decimal)>,
}

/// What the backup holds.
///
/// # Errors
/// [`Refused`].
pub fn read(text: &str, offset_at: OffsetPort) -> Result<Extract, Refused> {
    let all = json::object(text);
    let mut to = Gather::new(Source::Nomie);
    let mut logs: Vec<&str> = Vec::new();
    let mut trackers = json::get(&all, "trackers").unwrap_or_default();
    logs.extend(json::get(&all, "events").map(json::values).unwrap_or_default());
    for (path, content) in json::get(&all, "files").map(json::object).unwrap_or_default() {
        if path == "trackers.json" {
            trackers = content;
        } else if path.starts_with("data/books/") {
            logs.extend(json::values(content));
        }
    }
    let trackers: Vec<Tracker> = json::values(trackers).into_iter().take(2_000).map(tracker).collect();
    for (at, log) in logs.into_iter().enumerate() {
        to.row()?;
        let row = u32::try_from(at + 1).unwrap_or(u32::MAX);
        let log = json::object(log);
        let end = json::get(&log, "end").or(json::get(&log, "start")).unwrap_or_default();
        let offset = json::get(&log, "offset").and_then(json::whole);
        let Some(at) = moment(end, offset, offset_at) else {
            to.skip(row, Why::Date);
            continue;
        };
        let note = json::text(json::get(&log, "note").unwrap_or_default());
        let day = Day::new(at.local.date(), Some(at));
        let rest = tags(&note, &mut |tag, value| tracked(&mut to, row, day, &trackers, tag, value));
        to.text(row, "Note", day, &rest);
    }
    Ok(to.finish())
}

/// What a detailed table holds.
///
/// # Errors
/// [`Refused`].
pub fn read_table(table: &Table, offset_at: OffsetPort) -> Result<Extract, Refused> {
    let mut to = Gather::new(Source::Nomie);
    let place = |name: &str| table.column(name).unwrap_or(usize::MAX);
    let [epoch, offset, note, tag, value] = ["epoch", "offset", "note", "tracker", "value"].map(place);
    table.walk(&mut to, &mut |to, row| {
        let offset = json::whole(row.cell(offset));
        let Some(at) = moment(row.cell(epoch), offset, offset_at) else {
            return to.skip(row.number, Why::Date);
        };
        let day = Day::new(at.local.date(), Some(at));
        let alone = tag != usize::MAX;
        let rest = tags(row.cell(note), &mut |tag, value| {
            if !alone {
                tracked(to, row.number, day, &[], tag, value);
            }
        });
        if alone {
            let tag = row.cell(tag);
            tracked(to, row.number, day, &[], tag.trim_start_matches('#'), Some(row.cell(value)));
        }
        to.text(row.number, "Note", day, &rest);
    })?;
    Ok(to.finish())
}

/// Milliseconds or a written moment, with JavaScript's offset: minutes west of UTC.
fn moment(end: &str, offset: Option<i64>, offset_at: OffsetPort) -> Option<Moment> {
    let text = json::text(end);
    let ms = match json::whole(&text) {
        // Seconds until the year 5138, milliseconds from 1973 on.
        Some(seconds) if text.len() < 12 => seconds.checked_mul(1000)?,
        Some(ms) => ms,
        None => Instant::parse(&text)?.unix_ms(),
    };
    let east = offset.map(|west| i32::try_from(-west)).transpose().ok()?;
    east.is_none_or(|east| (-840..=840).contains(&east)).then(|| when::at_unix_ms(ms, east, offset_at))?
}

fn tracker(text: &str) -> Tracker {
    let all = json::object(text);
    let get = |name: &str| json::text(json::get(&all, name).unwrap_or_default()).into_owned();
    let bound = |name: &str| number(&get(name), Comma::Point).ok();
    let (tag, label, kind) = (get("tag"), get("label"), get("type"));
    let range = bound("min").zip(bound("max")).filter(|_| kind == "range");
    Tracker { label: if label.is_empty() { tag.clone() } else { label }, tag, kind, unit: get("uom"), range }
}

/// Gives every `#tag` and `#tag(value)` of a note away; what is left comes back.
fn tags(note: &str, give: &mut dyn FnMut(&str, Option<&str>)) -> String {
    let mut left = String::new();
    let mut rest = note;
    while let Some((before, behind)) = rest.split_once('#') {
        left.push_str(before);
        let end = behind.find(|c: char| !propose::is_word(c) && c != '_' && c != '-').unwrap_or(behind.len());
        let (tag, after) = behind.split_at_checked(end).unwrap_or_default();
        if tag.is_empty() || left.ends_with(propose::is_word) {
            left.push('#');
            rest = behind;
            continue;
        }
        let value = after.strip_prefix('(').and_then(|inside| inside.split_once(')'));
        give(tag, value.map(|(value, _)| value));
        rest = value.map_or(after, |(_, behind)| behind);
    }
    left.push_str(rest);
    let mut text = String::new();
    for word in left.split_whitespace() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

fn tracked(to: &mut Gather, row: u32, day: Day, trackers: &[Tracker], tag: &str, value: Option<&str>) {
    let known = trackers.iter().find(|known| known.tag == tag);
    let name = known.map_or(tag, |known| &known.label);
    let kind = known.map_or("", |known| &known.kind);
    let value = value.unwrap_or_default().trim();
    if value.is_empty() || kind == "tick" && value == "1" {
        return to.tag(row, name, day);
    }
    let unit = match kind {
        "timer" => "min",
        _ => known.map_or("", |known| &known.unit),
    };
    let scale =
        known.and_then(|known| known.range).map_or(Scale::Plain, |(low, high)| Scale::Range(low, high));
    let target = if unit == "min" { Target::Note } else { propose::rated(name) };
    let series = to.series(name, unit, target, scale);
    let found = match kind {
        "timer" => {
            seconds(value).and_then(|seconds| Decimal::from_millionths(seconds / 60)).ok_or(Why::Number)
        }
        _ => number(value, Comma::Point),
    };
    to.take(row, series, day, found.map(Value::Number));
}

/// Millionths of seconds from a number of seconds, or from hours, minutes and seconds.
fn seconds(value: &str) -> Option<i64> {
    let mut sum = 0i64;
    for part in value.split(':') {
        let part = number(part, Comma::Point).ok()?.millionths();
        sum = sum.checked_mul(60)?.checked_add(part).filter(|_| part >= 0)?;
    }
    Some(sum)
}
