//! What a calendar can be asked to remind of: the check-in in the evening, doses as they are planned, a day to have blood taken,
//! an appointment.
//!
//! Titles are neutral: no name of a medicine or of an illness goes into a calendar.

use crate::app::{Model, Phase, Route};
use crate::content::strings::{calendar as words, reminders as said};
use crate::domain::{PlannedDose, Regimen, iso, order};
use crate::store::calendar::{self, Reminder};
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

/// What a person may choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// The check-in, every evening at a clock time.
    Evening(NaiveTime),
    /// Every planned dose that lies ahead.
    Doses,
    /// A day to have blood taken again.
    Bloods(NaiveDate),
    /// An appointment.
    Appointment(NaiveDate, Option<NaiveTime>),
}

/// What the page shows beside its fields.
#[derive(Clone, Debug, PartialEq)]
pub struct RemindersView {
    /// The civil day of now.
    pub today: NaiveDate,
    /// The doses that lie ahead.
    pub doses: Vec<Reminder>,
    /// All entries have been read: only then the reminders are those of the last file, and all of them.
    pub complete: bool,
}

/// Makes it.
pub fn reminders_view(model: &Model) -> RemindersView {
    RemindersView {
        today: model.now.date(),
        doses: reminders(model, Wish::Doses, ""),
        complete: model.phase == Phase::Complete,
    }
}

/// The name and the text of the calendar file of a wish. Its name is as neutral as what is in it.
pub fn calendar_file(model: &Model, wish: Wish, base: &str) -> (&'static str, String) {
    let name = match wish {
        Wish::Evening(_) => "evening.ics",
        Wish::Doses => "reminders.ics",
        Wish::Bloods(_) => "date.ics",
        Wish::Appointment(..) => "appointment.ics",
    };
    (name, calendar::write(&reminders(model, wish, base), model.now))
}

/// A day ahead, in minutes.
const DAY: i16 = 24 * 60;
/// An hour ahead, where a day ahead is over.
const HOUR: i16 = 60;
/// Nine in the morning of the day before: nobody should be called at midnight.
const MORNING_BEFORE: i16 = 15 * 60;
/// Nine in the morning of the day itself, where that is over.
const THAT_MORNING: i16 = -9 * 60;

/// The reminders of a wish. `base` is the address of the app, without a fragment.
pub fn reminders(model: &Model, wish: Wish, base: &str) -> Vec<Reminder> {
    let today = model.now.date();
    let reminder = |what: &str, title: &str, first: NaiveDate, route: Route| Reminder {
        uid: calendar::uid(&model.journal, what),
        title: title.to_owned(),
        first,
        at: None,
        every_days: None,
        until: None,
        ahead: 0,
        link: format!("{base}{route}"),
    };
    match wish {
        Wish::Evening(at) => vec![Reminder {
            at: Some(at),
            every_days: Some(1),
            ..reminder("evening", words::EVENING, today, Route::Tonight)
        }],
        Wish::Doses => {
            let mut found: Vec<Reminder> = Vec::new();
            for (first, days, at, until) in doses(model, today) {
                // What is taken at the same time of the same days is one reminder.
                let what = format!(
                    "dose-{}-{days}-{}",
                    first.num_days_from_ce() % i32::from(days.max(1)),
                    at.num_seconds_from_midnight()
                );
                let end = until.map(|until| format!("{what}-{}", iso::date_text(until))).unwrap_or(what);
                let of = Reminder {
                    at: Some(at),
                    every_days: Some(days),
                    until,
                    ..reminder(&end, words::DOSE, first, Route::Tonight)
                };
                if found.iter().all(|known| known.uid != of.uid) {
                    found.push(of);
                }
            }
            order::sort_by_key(&mut found, |one| {
                one.at.map_or(0, |at| u128::from(at.num_seconds_from_midnight()))
            });
            found
        }
        Wish::Bloods(date) => {
            let what = format!("bloods-{}", iso::date_text(date));
            let ahead = ahead(model, date, None);
            vec![Reminder { ahead, ..reminder(&what, words::BLOODS, date, Route::Labs) }]
        }
        Wish::Appointment(date, at) => {
            let what = format!("appointment-{}", iso::date_text(date));
            let ahead = ahead(model, date, at);
            vec![Reminder { at, ahead, ..reminder(&what, words::APPOINTMENT, date, Route::Report) }]
        }
    }
}

/// How long before it the calendar calls, in minutes: as early as is still to come, or when it begins.
fn ahead(model: &Model, date: NaiveDate, at: Option<NaiveTime>) -> i16 {
    let minutes = |time: NaiveTime| i64::from(time.num_seconds_from_midnight() / 60);
    let days = date.signed_duration_since(model.now.date()).num_days();
    let left = days * i64::from(DAY) + at.map_or(0, minutes) - minutes(model.now.time());
    let calls = if at.is_some() { [DAY, HOUR] } else { [MORNING_BEFORE, THAT_MORNING] };
    calls.into_iter().find(|ahead| left > i64::from(*ahead)).unwrap_or(0)
}

/// When the calendar calls for something that comes once, as a sentence.
pub fn called(one: &Reminder) -> &'static str {
    match one.ahead {
        DAY => said::DAY_AHEAD,
        HOUR => said::HOUR_AHEAD,
        MORNING_BEFORE => said::MORNING_BEFORE,
        THAT_MORNING => said::THAT_MORNING,
        _ if one.at.is_some() => said::AT_THAT_TIME,
        _ => said::TODAY,
    }
}

/// Doses that lie ahead: the first day, every so many days, the clock time, and the last day where one is known.
fn doses(model: &Model, today: NaiveDate) -> Vec<(NaiveDate, u8, NaiveTime, Option<NaiveDate>)> {
    let mut found = Vec::new();
    for (_, substance) in model.journal.substances() {
        let stop = substance.stop;
        for regimen in substance.regimens.iter().filter(|regimen| !regimen.is_pause()) {
            // Another way of taking it ends this one.
            let next =
                substance.regimens.iter().map(|other| other.from).filter(|from| *from > regimen.from).min();
            let without = next.into_iter().chain(stop).min();
            let until = without.and_then(|day| day.pred_opt());
            let Some(first) = regimen.next_day(today) else { continue };
            if until.is_none_or(|until| first <= until) {
                let dose = |dose: &PlannedDose| (first, every(regimen), dose.at, until);
                found.extend(regimen.doses.iter().map(dose));
            }
        }
    }
    found
}

fn every(regimen: &Regimen) -> u8 {
    regimen.every_days.max(1)
}
