//! The Intl adapter in the shape the pages know.

use crate::app::{ClockPref, Prefs, WeekPref};
use crate::platform::intl::{Intl, locale};
use crate::ui::format::Formatter;
use chrono::{NaiveDate, NaiveTime, Weekday};
use std::rc::Rc;

struct Formats(Intl);

impl Formatter for Formats {
    fn date_long(&self, date: NaiveDate) -> String {
        self.0.date_long(date)
    }
    fn date_short(&self, date: NaiveDate) -> String {
        self.0.date_short(date)
    }
    fn date_plain(&self, date: NaiveDate) -> String {
        self.0.date_plain(date)
    }
    fn month(&self, date: NaiveDate) -> String {
        self.0.month_year(date)
    }
    fn day(&self, date: NaiveDate) -> String {
        self.0.day(date)
    }
    fn weekday(&self, weekday: Weekday) -> String {
        self.0.weekday_short(weekday)
    }
    fn first_weekday(&self) -> Weekday {
        self.0.first_weekday()
    }
    fn time(&self, time: NaiveTime) -> String {
        self.0.time(time)
    }
}

/// Formats for these preferences.
pub(super) fn of(prefs: Prefs) -> Rc<dyn Formatter> {
    let hour12 = match prefs.clock {
        ClockPref::Auto => None,
        ClockPref::H12 => Some(true),
        ClockPref::H24 => Some(false),
    };
    let week = match prefs.week {
        WeekPref::Auto => None,
        WeekPref::Monday => Some(Weekday::Mon),
        WeekPref::Sunday => Some(Weekday::Sun),
        WeekPref::Saturday => Some(Weekday::Sat),
    };
    Rc::new(Formats(Intl::new(&locale(), hour12, week)))
}
