//! Clock times as typed: which day they mean, which pass of a repeated hour, and which cannot be taken.
//!
//! A clock time alone has no date. It is the one nearest to what is known already: the night, or the old value where that is
//! corrected a little, so that correcting 23:50 to 00:10 crosses midnight without asking for a date. An ambiguous hour is asked, never guessed.
//! What cannot be taken stays in its field with the reason beside it; nothing is saved.

use super::{Ports, checkin, save};
use crate::app::{ClockField, Effect, Model, OffsetQuestion, TimeOf, Trouble, Undo};
use crate::domain::{Boundary, Course, Entry, Instant, NightOf, OffsetAt, Resolved, iso};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// A time this far ahead of the clock is not yet *still to come*: clocks differ.
const AHEAD_SECONDS: i64 = 5 * 60;

/// A time that moves by no more than this is corrected; one that moves further was typed for another half of the day.
const CORRECTED_HOURS: i64 = 6;

/// An old value further than this from its night's anchor is on a wrong day itself.
const OF_NIGHT_HOURS: i64 = 18;

/// Times are typed to the minute: an onset at 03:12:40 and an end typed as 03:12 are one moment, not a day apart.
const WITHIN_MINUTE: i64 = 59;

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

/// A clock time was typed into a field of a night, in the place of an old one or of none; an empty text clears it.
#[inline(never)]
pub(super) fn typed(
    model: &mut Model,
    ports: &mut Ports,
    field: ClockField,
    (near, old): (Near, Option<Instant>),
    text: &str,
) -> Vec<Effect> {
    let Some(time) = read(model, field.into(), text) else { return Vec::new() };
    let Some(time) = time else { return set(model, ports, field, None) };
    let found = found(ports.offset_at, near, old, time);
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

/// The moment or moments that a typed time means.
fn found(
    offset_at: &dyn Fn(NaiveDateTime) -> OffsetAt,
    near: Near,
    old: Option<Instant>,
    time: NaiveTime,
) -> Resolved {
    let (beside, start) = match near {
        Near::After(at) => (old.or(Some(at)), Some(at)),
        Near::Moment(at) => (old.or(Some(at)), None),
        Near::Night(..) | Near::Morning(..) => (old, None),
    };
    let of = |local: Option<NaiveDateTime>| {
        local.map_or(Resolved::Skipped, |local| instant(offset_at, beside, local))
    };
    // In a repeated hour a later moment can show an earlier time, and of its two passes one can lie before the start.
    if let Some(start) = start
        && let Resolved::Ambiguous { first, second } = of(nearest(Near::Moment(start), time))
        && first.seconds_since(start) < -WITHIN_MINUTE
        && second.seconds_since(start) >= -WITHIN_MINUTE
    {
        return Resolved::At(second);
    }
    of(meant(near, old, time))
}

/// The moment that a civil one is: by the clock of this device, or by the clock beside it where that was of another zone,
/// so that a night recorded on a journey keeps its length when one of its times is corrected at home.
fn instant(
    offset_at: &dyn Fn(NaiveDateTime) -> OffsetAt,
    beside: Option<Instant>,
    local: NaiveDateTime,
) -> Resolved {
    let here = |local| offset_at(local).resolve(local);
    let is_here = |at: Instant| match here(at.local()) {
        Resolved::At(found) => found == at,
        Resolved::Ambiguous { first, second } => first == at || second == at,
        Resolved::Skipped => false,
    };
    match beside.filter(|at| !is_here(*at)) {
        Some(at) => Instant::from_local(local, at.offset()).map_or(Resolved::Skipped, Resolved::At),
        None => here(local),
    }
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
            let mut what = Undo::Changed;
            if field == ClockField::Onset(id) {
                episode.onset = at;
            } else {
                if episode.is_running() {
                    what = Undo::Ended;
                    episode.stop_trying(at);
                }
                episode.course = Course::Over(at);
            }
            save::put(model, ports, id, Entry::Episode(episode), what)
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

/// The civil moment of a clock time in the place of an old one.
fn meant(near: Near, old: Option<Instant>, time: NaiveTime) -> Option<NaiveDateTime> {
    let within =
        |a: NaiveDateTime, b: NaiveDateTime, hours| (a - b).abs() <= TimeDelta::seconds(hours * 3600);
    let corrected = old.and_then(|old| {
        let local = nearest(Near::Moment(old), time)?;
        let small = within(local, old.local(), CORRECTED_HOURS);
        (small && within(old.local(), anchor(near)?, OF_NIGHT_HOURS)).then_some(local)
    });
    corrected.or_else(|| nearest(near, time))
}

/// The moment a clock time should be near to.
fn anchor(near: Near) -> Option<NaiveDateTime> {
    let within = |night: NightOf, boundary: Boundary, hours| {
        night.date().and_time(boundary.0).checked_add_signed(TimeDelta::try_hours(hours)?)
    };
    match near {
        Near::Moment(at) | Near::After(at) => Some(at.local()),
        Near::Night(night, boundary) => within(night, boundary, 12),
        Near::Morning(night, boundary) => within(night, boundary, 18),
    }
}

/// The civil moment of a clock time that is nearest to what is known.
#[inline(never)]
pub(super) fn nearest(near: Near, time: NaiveTime) -> Option<NaiveDateTime> {
    let anchor = anchor(near)?;
    let day = anchor.date();
    let days = [day.checked_sub_days(Days::new(1)), Some(day), day.checked_add_days(Days::new(1))];
    let candidates = days.into_iter().flatten().map(|date| date.and_time(time));
    let late_enough = |at: &NaiveDateTime| {
        !matches!(near, Near::After(_)) || *at + TimeDelta::seconds(WITHIN_MINUTE) >= anchor
    };
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

    #[test]
    fn a_corrected_time_keeps_the_zone_it_was_recorded_in() {
        let berlin = Instant::parse("2026-11-18T12:00:00+01:00").unwrap().offset();
        let check = |beside: Option<&str>, local: &str, expect: &str| {
            let beside = beside.map(|at| Instant::parse(at).unwrap());
            let expect = Instant::parse(expect).unwrap();
            let found = instant(&|_| OffsetAt::One(berlin), beside, expect.local());
            assert_eq!(found, Resolved::At(expect), "{beside:?}");
            assert_eq!(expect.local().to_string(), local);
        };
        check(None, "2026-11-18 22:40:00", "2026-11-18T22:40:00+01:00");
        check(Some("2026-11-18T22:30:00+01:00"), "2026-11-18 22:40:00", "2026-11-18T22:40:00+01:00");
        check(Some("2026-11-18T22:30:00-05:00"), "2026-11-18 22:40:00", "2026-11-18T22:40:00-05:00");
        check(Some("2026-11-18T23:30:00-05:00"), "2026-11-19 00:45:00", "2026-11-19T00:45:00-05:00");
    }

    #[test]
    fn an_end_in_the_repeated_hour_comes_after_its_start() {
        let zone = |local: NaiveDateTime| {
            let offset =
                |hours| Instant::parse(&format!("2026-10-25T12:00:00+0{hours}:00")).unwrap().offset();
            let day = NaiveDate::from_ymd_opt(2026, 10, 25).unwrap();
            let hour = |hour| day.and_hms_opt(hour, 0, 0).unwrap();
            match local {
                local if local < hour(2) => OffsetAt::One(offset(2)),
                local if local < hour(3) => OffsetAt::Two { first: offset(2), second: offset(1) },
                _ => OffsetAt::One(offset(1)),
            }
        };
        let check = |start: &str, time: &str, expect: &[&str]| {
            let at = |text: &str| Instant::parse(&format!("2026-10-{text}")).unwrap();
            let expect = match expect {
                [one] => Resolved::At(at(one)),
                [first, second] => Resolved::Ambiguous { first: at(first), second: at(second) },
                _ => Resolved::Skipped,
            };
            let near = Near::After(at(start));
            let found = found(&zone, near, None, iso::typed_clock(time).unwrap());
            assert_eq!(found, expect, "{start} to {time}");
        };
        // An earlier time on the clock, twenty minutes short of an hour later.
        check("25T02:30:00+02:00", "02:10", &["25T02:10:00+01:00"]);
        check("25T02:30:20+02:00", "02:30", &["25T02:30:00+02:00", "25T02:30:00+01:00"]);
        check("25T02:30:00+02:00", "02:50", &["25T02:50:00+02:00", "25T02:50:00+01:00"]);
        // Only the second pass comes after the start.
        check("25T02:10:00+01:00", "02:50", &["25T02:50:00+01:00"]);
        check("25T01:50:00+02:00", "02:10", &["25T02:10:00+02:00", "25T02:10:00+01:00"]);
        check("25T02:30:00+01:00", "02:10", &["26T02:10:00+01:00"]);
        check("25T02:30:00+02:00", "01:50", &["26T01:50:00+01:00"]);
        check("24T23:30:00+02:00", "03:10", &["25T03:10:00+01:00"]);
    }

    #[test]
    fn a_correction_stays_in_its_night() {
        let night = NightOf::parse("2026-11-18").unwrap();
        let noon = Boundary::default();
        let check = |near: Near, old: &str, time: &str, expect: &str| {
            let (old, time) = (Instant::parse(old).unwrap(), iso::typed_clock(time).unwrap());
            assert_eq!(meant(near, Some(old), time).unwrap().to_string(), expect, "{old:?} {time}");
        };
        let begun = Near::Night(night, noon);
        check(begun, "2026-11-18T23:50:00+01:00", "00:10", "2026-11-19 00:10:00");
        check(begun, "2026-11-19T00:10:00+01:00", "23:50", "2026-11-18 23:50:00");
        // Eleven for eleven at night, as a clock of twelve hours has it.
        check(begun, "2026-11-19T11:00:00+01:00", "22:45", "2026-11-18 22:45:00");
        check(begun, "2026-11-19T11:00:00+01:00", "23:00", "2026-11-18 23:00:00");
        check(begun, "2026-11-19T10:00:00+01:00", "21:30", "2026-11-18 21:30:00");
        check(begun, "2026-11-18T22:00:00+01:00", "07:00", "2026-11-19 07:00:00");
        // Awake past noon.
        check(begun, "2026-11-19T11:50:00+01:00", "12:10", "2026-11-19 12:10:00");
        check(begun, "2026-11-19T12:30:00+01:00", "12:20", "2026-11-19 12:20:00");
        // What is a day late already comes back.
        check(begun, "2026-11-19T22:45:00+01:00", "22:45", "2026-11-18 22:45:00");
        let up = Near::Morning(night, noon);
        check(up, "2026-11-18T18:30:00+01:00", "06:30", "2026-11-19 06:30:00");
        check(up, "2026-11-19T06:30:00+01:00", "07:10", "2026-11-19 07:10:00");
    }
}
