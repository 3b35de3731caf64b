//! What is typed about reminders: a clock time for the evening, a day for a blood test, a day and a time for a visit.
//!
//! Nothing of it is stored: it goes into a calendar file, and stays on the page until that is left.

use super::trouble::{Said, Troubles, take};
use crate::content::strings::reminders as words;
use crate::domain::iso;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// A field of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReminderField {
    /// Clock time of the evening note.
    Evening,
    /// Day of the blood test.
    Bloods,
    /// Day of the appointment.
    Visit,
    /// Clock time of the appointment.
    VisitTime,
}

/// What stands in the fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReminderForm {
    /// Clock time of the evening note.
    pub evening: String,
    /// Day of the blood test.
    pub bloods: String,
    /// Day of the appointment.
    pub visit: String,
    /// Clock time of the appointment; empty is a whole day.
    pub visit_time: String,
}

/// Days further ahead are taken for slips.
const AHEAD: i64 = 5 * 366;

impl ReminderForm {
    /// The fields as they stand at first.
    pub fn blank() -> Self {
        Self {
            evening: "21:30".to_owned(),
            bloods: String::new(),
            visit: String::new(),
            visit_time: String::new(),
        }
    }

    /// When the evening note is.
    ///
    /// # Errors
    /// What is wrong, with the field.
    pub fn evening(&self) -> Result<NaiveTime, Troubles<ReminderField>> {
        match clock(&self.evening) {
            Ok(Some(time)) => Ok(time),
            Ok(None) => Err(vec![(ReminderField::Evening, words::NO_TIME.into())]),
            Err(said) => Err(vec![(ReminderField::Evening, said)]),
        }
    }

    /// The day of the blood test.
    ///
    /// # Errors
    /// What is wrong, with the field.
    pub fn bloods(&self, today: NaiveDate) -> Result<NaiveDate, Troubles<ReminderField>> {
        coming(&self.bloods, today).map_err(|said| vec![(ReminderField::Bloods, said)])
    }

    /// The day of the appointment, and its time if it is known.
    ///
    /// # Errors
    /// What is wrong, each with its field.
    pub fn visit(
        &self,
        now: NaiveDateTime,
    ) -> Result<(NaiveDate, Option<NaiveTime>), Troubles<ReminderField>> {
        let mut troubles = Vec::new();
        let day = take(coming(&self.visit, now.date()), ReminderField::Visit, &mut troubles);
        let time = take(clock(&self.visit_time), ReminderField::VisitTime, &mut troubles);
        if day.zip(time.flatten()).is_some_and(|(day, time)| day.and_time(time) < now) {
            troubles.push((ReminderField::VisitTime, words::TIME_OVER.into()));
        }
        day.zip(time).filter(|_| troubles.is_empty()).ok_or(troubles)
    }
}

/// A clock time; `None` for an empty field.
fn clock(typed: &str) -> Result<Option<NaiveTime>, Said> {
    let typed = typed.trim();
    match iso::typed_clock(typed) {
        Some(time) => Ok(Some(time)),
        None if typed.is_empty() => Ok(None),
        None => Err(words::NOT_A_TIME.into()),
    }
}

/// A day from today on.
fn coming(typed: &str, today: NaiveDate) -> Result<NaiveDate, Said> {
    let typed = typed.trim();
    let Some(date) = iso::date(typed) else {
        return Err(if typed.is_empty() { words::NO_DAY } else { words::NOT_A_DAY }.into());
    };
    match date.signed_duration_since(today).num_days() {
        ..0 => Err(words::DAY_OVER.into()),
        0..=AHEAD => Ok(date),
        _ => Err(words::DAY_FAR.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> NaiveDate {
        iso::date(text).unwrap()
    }

    #[test]
    fn a_time_is_needed_in_the_evening_and_not_for_a_visit() {
        let check = |typed: &str, wrong: Option<&str>| {
            let form = ReminderForm { evening: typed.to_owned(), ..ReminderForm::blank() };
            let said = form.evening().err().map(|troubles| troubles[0].1.to_string());
            assert_eq!(said.as_deref(), wrong, "{typed:?}");
        };
        check("21:30", None);
        check(" 9:05 ", None);
        check("", Some(words::NO_TIME));
        check("half past nine", Some(words::NOT_A_TIME));
        check("25:00", Some(words::NOT_A_TIME));
        let visit = ReminderForm { visit: "2026-12-01".to_owned(), ..ReminderForm::blank() };
        let noon = on("2026-11-21").and_hms_opt(12, 0, 0).unwrap();
        assert_eq!(visit.visit(noon), Ok((on("2026-12-01"), None)));
        let today = |time: &str| {
            let form = ReminderForm {
                visit: "2026-11-21".to_owned(),
                visit_time: time.to_owned(),
                ..ReminderForm::blank()
            };
            form.visit(noon).err()
        };
        assert_eq!(today("12:00"), None);
        assert_eq!(today(""), None);
        assert_eq!(today("11:59"), Some(vec![(ReminderField::VisitTime, words::TIME_OVER.into())]));
        let both = ReminderForm { visit_time: "soon".to_owned(), ..ReminderForm::blank() };
        let fields: Vec<_> = both.visit(noon).unwrap_err().into_iter().map(|(at, _)| at).collect();
        assert_eq!(fields, [ReminderField::Visit, ReminderField::VisitTime]);
    }

    #[test]
    fn a_day_to_come_is_not_over_and_not_years_away() {
        let check = |typed: &str, wrong: Option<&str>| {
            let form = ReminderForm { bloods: typed.to_owned(), ..ReminderForm::blank() };
            let said = form.bloods(on("2026-11-21")).err().map(|troubles| troubles[0].1.to_string());
            assert_eq!(said.as_deref(), wrong, "{typed:?}");
        };
        check("2026-11-21", None);
        check("2031-11-21", None);
        check("", Some(words::NO_DAY));
        check("2026-02-30", Some(words::NOT_A_DAY));
        check("2026-11-20", Some(words::DAY_OVER));
        check("2062-12-01", Some(words::DAY_FAR));
    }
}
