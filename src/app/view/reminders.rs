//! What a calendar can be asked to remind of: the check-in in the evening, doses as they are planned, a day to have blood taken,
//! an appointment.
//!
//! Titles are neutral: no name of a medicine or of an illness goes into a calendar.

use crate::app::{Model, Route};
use crate::content::strings::calendar as words;
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

/// A day ahead, in minutes.
const DAY: u16 = 24 * 60;

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
            vec![Reminder { ahead: DAY, ..reminder(&what, words::BLOODS, date, Route::Labs) }]
        }
        Wish::Appointment(date, at) => {
            let what = format!("appointment-{}", iso::date_text(date));
            vec![Reminder { at, ahead: DAY, ..reminder(&what, words::APPOINTMENT, date, Route::Report) }]
        }
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
