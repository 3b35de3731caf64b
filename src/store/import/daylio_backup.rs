//! Daylio's backup: base64 of JSON in a zip file. Here moods have their group, so their place on the scale is known.

use super::daylio::plain;
use super::found::{Extract, Refused, Scale, Source, Target, Value, Why};
use super::gather::{Day, Gather};
use super::json::{self, get, object, values, whole};
use super::when::Moment;
use crate::domain::{Decimal, Rated};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{FixedOffset, NaiveDate};

/// What the backup holds; `packed` is the text inside the zip file.
///
/// # Errors
/// [`Refused`].
pub fn read(packed: &[u8]) -> Result<Extract, Refused> {
    let packed: Vec<u8> = packed.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let bytes = STANDARD.decode(packed).map_err(|_| Refused::Damaged)?;
    let text = super::text::text(&bytes)?;
    let all = object(text);
    let entries = get(&all, "dayEntries").ok_or(Refused::Damaged)?;
    let named = |list: &str, value: &str| -> Vec<(i64, String)> {
        let list = values(get(&all, list).unwrap_or("[]")).into_iter().take(5_000);
        let pairs = list.filter_map(|item| {
            let item = object(item);
            Some((get(&item, "id").and_then(whole)?, json::text(get(&item, value)?).into_owned()))
        });
        pairs.collect()
    };
    // One is the best group, five the worst.
    let moods = named("customMoods", "mood_group_id");
    let tags = named("tags", "name");
    let mut to = Gather::new(Source::Daylio);
    for (at, entry) in values(entries).into_iter().enumerate() {
        to.row()?;
        let row = u32::try_from(at + 1).unwrap_or(u32::MAX);
        let entry = object(entry);
        let part =
            |name: &str| get(&entry, name).and_then(whole).and_then(|number| u32::try_from(number).ok());
        let Some(moment) = moment(&part, get(&entry, "timeZoneOffset").and_then(whole)) else {
            to.skip(row, Why::Date);
            continue;
        };
        let day = Day::new(moment.local.date(), Some(moment));
        let scale = Scale::Range(Decimal::whole(1), Decimal::whole(5));
        let series = to.series("Mood", "", Target::Rated(Rated::Mood), scale);
        let mood = get(&entry, "mood").and_then(whole);
        let group = moods.iter().find(|(id, _)| Some(*id) == mood).map(|(_, group)| group.as_str());
        let place = match group {
            Some("1") => Ok(5),
            Some("2") => Ok(4),
            Some("3") => Ok(3),
            Some("4") => Ok(2),
            Some("5") => Ok(1),
            _ => Err(Why::Word),
        };
        to.take(row, series, day, place.map(|place| Value::Number(Decimal::whole(place))));
        for tag in values(get(&entry, "tags").unwrap_or("[]")) {
            match tags.iter().find(|(id, _)| Some(*id) == whole(tag)) {
                Some((_, name)) => to.tag(row, name, day),
                None => to.skip(row, Why::Name),
            }
        }
        for (name, member) in [("Title", "note_title"), ("Note", "note")] {
            to.text(row, name, day, &plain(&json::text(get(&entry, member).unwrap_or_default())));
        }
    }
    Ok(to.finish())
}

/// The clock of the phone: year, month from nought, day, hour, minute, and the offset in milliseconds.
fn moment(part: &dyn Fn(&str) -> Option<u32>, offset_ms: Option<i64>) -> Option<Moment> {
    let date = NaiveDate::from_ymd_opt(
        i32::try_from(part("year")?).ok()?,
        part("month")?.checked_add(1)?,
        part("day")?,
    )?;
    let local = date.and_hms_opt(part("hour")?, part("minute")?, 0)?;
    let offset = offset_ms.and_then(|ms| FixedOffset::east_opt(i32::try_from(ms / 1000).ok()?));
    Some(Moment { local, offset: offset.filter(|offset| offset.local_minus_utc() % 60 == 0) })
}
