//! One day: what is recorded of it, and whether the day before has something to take over.

use crate::app::{Form, Model};
use crate::domain::{Day, EntryId};
use chrono::{Days, NaiveDate};

/// One day in full.
#[derive(Clone, Debug, PartialEq)]
pub struct DayView {
    /// What is recorded; a blank day where nothing is.
    pub day: Day,
    /// Its entry, if there is one.
    pub id: Option<EntryId>,
    /// What stands in the field of its note, where that is not saved yet.
    pub draft: Option<String>,
    /// The day before has habits that are not recorded here yet.
    pub copyable: bool,
    /// The day lies ahead.
    pub ahead: bool,
}

/// Makes one day.
pub fn day(model: &Model, date: NaiveDate) -> DayView {
    let found = model.journal.day(date);
    let day = found.map_or_else(|| Day::blank(date), |(_, day)| day.clone());
    let yesterday = date.checked_sub_days(Days::new(1)).and_then(|date| model.journal.day(date));
    DayView {
        id: found.map(|(id, _)| id),
        draft: model.draft(Form::Day(date)).map(str::to_owned),
        copyable: yesterday.is_some_and(|(_, yesterday)| day.filled_from(yesterday, None) != day),
        ahead: date > model.now.date(),
        day,
    }
}
