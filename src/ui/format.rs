//! Dates and clock times as the person's language writes them: the shape of the one adapter, without the browser.

use crate::domain::Instant;
use chrono::{NaiveDate, NaiveTime, Weekday};

/// Formats civil dates and times. Instants are shown as they were lived, at their own offset.
pub trait Formatter {
    /// *Sat 21 November 2026*.
    fn date_long(&self, date: NaiveDate) -> String;
    /// *Sat 21 Nov*.
    fn date_short(&self, date: NaiveDate) -> String;
    /// *21 Nov 2026*, for pages with little room.
    fn date_plain(&self, date: NaiveDate) -> String;
    /// *November 2026*.
    fn month(&self, date: NaiveDate) -> String;
    /// *Saturday 21 November*.
    fn day(&self, date: NaiveDate) -> String;
    /// *Sat*.
    fn weekday(&self, weekday: Weekday) -> String;
    /// The day a week begins with.
    fn first_weekday(&self) -> Weekday;
    /// *22:50*.
    fn time(&self, time: NaiveTime) -> String;
    /// *22:50* of an instant.
    fn clock(&self, at: Instant) -> String {
        self.time(at.time())
    }
}
