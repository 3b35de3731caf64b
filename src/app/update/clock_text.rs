//! Clock times as typed: which day they mean, which pass of a repeated hour, and which cannot be taken.
//!
//! A clock time alone has no date. It is the one nearest to what is known already (the old value, or the night), so
//! that correcting 23:50 to 00:10 crosses midnight without asking for a date. An ambiguous hour is asked, never guessed.
//! What cannot be taken stays in its field with the reason beside it; nothing is saved.

use super::{Ports, checkin, save};
use crate::app::{ClockField, Effect, Model, OffsetQuestion, TimeOf, Trouble, Undo};
use crate::domain::{Boundary, Course, Entry, Instant, NightOf, Resolved, iso};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// A time this far ahead of the clock is not yet *still to come*: clocks differ.
const AHEAD_SECONDS: i64 = 5 * 60;

/// What a typed clock time should be near to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Near {
    /// The nearest to this moment, before or after.
    Moment(Instant),
    /// The first at or after this moment.
    After(Instant),
    /// The nearest to the middle of this night: midnight, where the night ends at noon.
    Night(NightOf, Boundary),
    /// The nearest to six hours later.
    Morning(NightOf, Boundary),
}

/// The clock time of a text; the inner `None` is an empty one, the outer one no time, which the field then says.
pub(super) fn read(model: &mut Model, field: TimeOf, text: &str) -> Option<Option<NaiveTime>> {
    model.forget_error(field);
    if text.trim().is_empty() {
        return Some(None);
    }
    let time = iso::typed_clock(text);
    if time.is_none() {
        model.refuse(field, Trouble::NotATime, text);
    }
    time.map(Some)
}

/// The clock time of a text about a civil date; as [`read`], and none that is still to come.
pub(super) fn on_date(
    model: &mut Model,
    ports: &Ports,
    field: TimeOf,
    date: NaiveDate,
    text: &str,
) -> Option<Option<NaiveTime>> {
    let time = read(model, field, text)?;
    let late = |time| (date.and_time(time) - ports.now.local()).num_seconds() > AHEAD_SECONDS;
    if time.is_some_and(late) {
        model.refuse(field, Trouble::Ahead, text);
        return None;
    }
    Some(time)
}

/// A clock time was typed into a field of a night; an empty text clears it.
#[inline(never)]
pub(super) fn typed(
    model: &mut Model,
    ports: &mut Ports,
    field: ClockField,
    near: Near,
    text: &str,
) -> Vec<Effect> {
    let Some(time) = read(model, field.into(), text) else { return Vec::new() };
    let Some(time) = time else { return set(model, ports, field, None) };
    let local = nearest(near, time);
    let found = local.map_or(Resolved::Skipped, |local| (ports.offset_at)(local).resolve(local));
    let past = |at: Instant| at.seconds_since(ports.now) <= AHEAD_SECONDS;
    let trouble = match found {
        Resolved::At(at) if past(at) => return set(model, ports, field, Some(at)),
        Resolved::Ambiguous { first, second } if past(second) => {
            model.question = Some(OffsetQuestion { field, first, second });
            return Vec::new();
        }
        // The second pass is still to come.
        Resolved::Ambiguous { first, .. } if past(first) => return set(model, ports, field, Some(first)),
        Resolved::Skipped => Trouble::Skipped,
        _ if before(near, time) => Trouble::BeforeStart,
        _ => Trouble::Ahead,
    };
    model.refuse(field.into(), trouble, text);
    Vec::new()
}

/// Whether a time that must follow a moment would rather be one just before it.
fn before(near: Near, time: NaiveTime) -> bool {
    match near {
        Near::After(start) => nearest(Near::Moment(start), time).is_some_and(|local| local < start.local()),
        _ => false,
    }
}

/// The repeated hour was answered, or the question was put away.
pub(super) fn chosen(model: &mut Model, ports: &mut Ports, choice: Option<Instant>) -> Vec<Effect> {
    match (model.question.take(), choice) {
        (Some(question), Some(at)) => set(model, ports, question.field, Some(at)),
        (Some(question), None) => {
            let typed = iso::hour_minute_text(question.first.time());
            model.refuse(question.field.into(), Trouble::Twice, &typed);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn set(model: &mut Model, ports: &mut Ports, field: ClockField, at: Option<Instant>) -> Vec<Effect> {
    match field {
        ClockField::Onset(id) | ClockField::End(id) => {
            let Some(Entry::Episode(episode)) = model.journal.entry(id) else { return Vec::new() };
            let mut episode = episode.clone();
            if field == ClockField::Onset(id) {
                episode.onset = at;
            } else {
                episode.course = Course::Over(at);
            }
            save::put(model, ports, id, Entry::Episode(episode), Undo::Changed)
        }
        ClockField::Bed(night) | ClockField::Wake(night) => {
            let (id, mut checkin) = checkin::of_night(model, ports, night);
            if field == ClockField::Bed(night) {
                checkin.bed = at;
            } else {
                checkin.wake = at;
            }
            save::put(model, ports, id, Entry::Night(checkin), Undo::Changed)
        }
    }
}

/// The civil moment of a clock time that is nearest to what is known.
#[inline(never)]
pub(super) fn nearest(near: Near, time: NaiveTime) -> Option<NaiveDateTime> {
    let within = |night: NightOf, boundary: Boundary, hours| {
        night.date().and_time(boundary.0).checked_add_signed(TimeDelta::try_hours(hours)?)
    };
    let (anchor, earliest) = match near {
        Near::Moment(at) => (at.local(), None),
        Near::After(at) => (at.local(), Some(at.local())),
        Near::Night(night, boundary) => (within(night, boundary, 12)?, None),
        Near::Morning(night, boundary) => (within(night, boundary, 18)?, None),
    };
    let day = anchor.date();
    let days = [day.checked_sub_days(Days::new(1)), Some(day), day.checked_add_days(Days::new(1))];
    let candidates = days.into_iter().flatten().map(|date| date.and_time(time));
    // To the minute: an onset at 03:12:40 and an end typed as 03:12 are one moment, not a day apart.
    let late_enough = |at: &NaiveDateTime| earliest.is_none_or(|first| *at + TimeDelta::seconds(59) >= first);
    candidates.filter(late_enough).min_by_key(|at| (*at - anchor).abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_time_means_the_nearest_day() {
        let at = |text| Instant::parse(text).unwrap();
        let night = NightOf::parse("2026-11-21").unwrap();
        let check = |near: Near, time: &str, expect: &str| {
            let time = iso::typed_clock(time).unwrap();
            assert_eq!(nearest(near, time).unwrap().to_string(), expect, "{near:?} {time}");
        };
        check(Near::Moment(at("2026-11-21T23:50:00+01:00")), "00:10", "2026-11-22 00:10:00");
        check(Near::Moment(at("2026-11-22T00:10:00+01:00")), "23:50", "2026-11-21 23:50:00");
        let noon = Boundary::default();
        check(Near::Night(night, noon), "22:30", "2026-11-21 22:30:00");
        check(Near::Night(night, noon), "03:12", "2026-11-22 03:12:00");
        check(Near::Morning(night, noon), "06:30", "2026-11-22 06:30:00");
        check(Near::Morning(night, noon), "23:00", "2026-11-21 23:00:00");
        // To bed at eight after a night at work, up in the afternoon.
        let evening = Boundary(iso::typed_clock("20:00").unwrap());
        check(Near::Night(night, evening), "08:10", "2026-11-22 08:10:00");
        check(Near::Night(night, evening), "13:30", "2026-11-22 13:30:00");
        check(Near::Morning(night, evening), "16:00", "2026-11-22 16:00:00");
        check(Near::After(at("2026-11-22T03:12:40+01:00")), "03:12", "2026-11-22 03:12:00");
        check(Near::After(at("2026-11-22T03:12:40+01:00")), "03:05", "2026-11-23 03:05:00");
        check(Near::After(at("2026-11-21T23:10:00+01:00")), "00:40", "2026-11-22 00:40:00");
    }
}
