//! Clock times as typed: which day they mean, and which pass of a repeated hour.
//!
//! A clock time alone has no date. It is the one nearest to what is known already (the old value, or the night), so
//! that correcting 23:50 to 00:10 crosses midnight without asking for a date. An ambiguous hour is asked, never guessed.

use super::{Ports, checkin, save};
use crate::app::{ClockField, Effect, Model, Notice, OffsetQuestion, Undo};
use crate::domain::{Course, Entry, Instant, NightOf, Resolved, iso};
use chrono::{Days, NaiveDateTime, NaiveTime, TimeDelta};

/// What a typed clock time should be near to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Near {
    /// The nearest to this moment, before or after.
    Moment(Instant),
    /// The first at or after this moment.
    After(Instant),
    /// The nearest to the midnight of this night.
    Night(NightOf),
    /// The nearest to six in the morning after this night.
    Morning(NightOf),
}

/// A clock time was typed into a field; an empty text clears it.
#[inline(never)]
pub(super) fn typed(
    model: &mut Model,
    ports: &mut Ports,
    field: ClockField,
    near: Near,
    text: &str,
) -> Vec<Effect> {
    if text.trim().is_empty() {
        return set(model, ports, field, None);
    }
    let Some(time) = iso::typed_clock(text) else {
        model.notice = Some(Notice::NotATime);
        return Vec::new();
    };
    let Some(local) = nearest(near, time) else {
        model.notice = Some(Notice::NotATime);
        return Vec::new();
    };
    match (ports.offset_at)(local).resolve(local) {
        Resolved::At(at) => set(model, ports, field, Some(at)),
        Resolved::Ambiguous { first, second } => {
            model.question = Some(OffsetQuestion { field, first, second });
            Vec::new()
        }
        Resolved::Skipped => {
            model.notice = Some(Notice::SkippedHour);
            Vec::new()
        }
    }
}

/// The repeated hour was answered.
pub(super) fn chosen(model: &mut Model, ports: &mut Ports, choice: Option<Instant>) -> Vec<Effect> {
    match (model.question.take(), choice) {
        (Some(question), Some(at)) => set(model, ports, question.field, Some(at)),
        _ => Vec::new(),
    }
}

fn set(model: &mut Model, ports: &mut Ports, field: ClockField, at: Option<Instant>) -> Vec<Effect> {
    if at.is_some_and(|at| at > ports.now) {
        model.notice = Some(Notice::StillAhead);
        return Vec::new();
    }
    model.notice = None;
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
    let (anchor, earliest) = match near {
        Near::Moment(at) => (at.local(), None),
        Near::After(at) => (at.local(), Some(at.local())),
        Near::Night(night) => (night.date().checked_add_days(Days::new(1))?.and_time(NaiveTime::MIN), None),
        Near::Morning(night) => (night.date().checked_add_days(Days::new(1))?.and_hms_opt(6, 0, 0)?, None),
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
        check(Near::Night(night), "22:30", "2026-11-21 22:30:00");
        check(Near::Night(night), "03:12", "2026-11-22 03:12:00");
        check(Near::Morning(night), "06:30", "2026-11-22 06:30:00");
        check(Near::Morning(night), "23:00", "2026-11-21 23:00:00");
        check(Near::After(at("2026-11-22T03:12:40+01:00")), "03:12", "2026-11-22 03:12:00");
        check(Near::After(at("2026-11-22T03:12:40+01:00")), "03:05", "2026-11-23 03:05:00");
        check(Near::After(at("2026-11-21T23:10:00+01:00")), "00:40", "2026-11-22 00:40:00");
    }
}
