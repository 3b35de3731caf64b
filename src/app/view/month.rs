//! One month of nights as a calendar. Only the nights of that month are looked at, however long the journal is.

use crate::app::{Model, Phase};
use crate::domain::{Feel, Instant, Journal, NightOf, Scale10};
use chrono::{Datelike, Months, NaiveDate};

/// How a night is drawn, here and in charts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing is recorded.
    Missing,
    /// Something is recorded, but nobody said how the night was: an episode, a bedtime, a note.
    Partly,
    /// Somebody said how it was.
    Said(Feel),
}

/// One night of the month.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthDay {
    /// Which.
    pub night: NightOf,
    /// How it is drawn.
    pub mark: Mark,
    /// How many episodes.
    pub episodes: usize,
    /// The first onset.
    pub first_onset: Option<Instant>,
    /// The strongest worst.
    pub worst: Option<Scale10>,
    /// It is tonight.
    pub tonight: bool,
    /// It lies ahead, with nothing recorded.
    pub ahead: bool,
}

/// A month.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthView {
    /// Its first day.
    pub first: NaiveDate,
    /// Its nights, in order.
    pub days: Vec<MonthDay>,
    /// Nights that are over or going on: so many can have a record.
    pub begun: usize,
    /// How many of them have one.
    pub recorded: usize,
    /// How many were quiet.
    pub quiet: usize,
    /// A day of the month before.
    pub before: NaiveDate,
    /// A day of the month after; `None` where that lies wholly ahead.
    pub after: Option<NaiveDate>,
    /// A day of the month of tonight, where that is another.
    pub now: Option<NaiveDate>,
    /// Older entries are still being read.
    pub loading: bool,
}

/// How a night is drawn.
pub fn mark(journal: &Journal, night: NightOf) -> Mark {
    match journal.checkin(night) {
        Some((_, checkin)) => checkin.feel.map_or(Mark::Partly, Mark::Said),
        None if journal.episodes_of(night).is_empty() => Mark::Missing,
        None => Mark::Partly,
    }
}

fn first_of(date: NaiveDate) -> NaiveDate {
    date.with_day(1).unwrap_or(date)
}

/// Makes the month that is shown.
pub fn month(model: &Model) -> MonthView {
    let tonight = model.tonight();
    let first = first_of(model.month.unwrap_or(tonight.date()));
    let days: Vec<MonthDay> = first
        .iter_days()
        .take_while(|date| date.month() == first.month())
        .map(|date| day(model, NightOf::on(date), tonight))
        .collect();
    let count = |wanted: fn(&MonthDay) -> bool| days.iter().filter(|day| wanted(day)).count();
    let after = first.checked_add_months(Months::new(1));
    let current = first_of(tonight.date());
    MonthView {
        first,
        begun: count(|day| !day.ahead),
        recorded: count(|day| day.mark != Mark::Missing),
        quiet: count(|day| day.mark == Mark::Said(Feel::Quiet)),
        days,
        before: first.checked_sub_months(Months::new(1)).unwrap_or(first),
        after: after.filter(|after| *after <= current),
        now: (first != current).then_some(current),
        loading: model.phase != Phase::Complete,
    }
}

fn day(model: &Model, night: NightOf, tonight: NightOf) -> MonthDay {
    let mark = mark(&model.journal, night);
    let mut day = MonthDay {
        night,
        mark,
        episodes: 0,
        first_onset: None,
        worst: None,
        tonight: night == tonight,
        ahead: night > tonight && mark == Mark::Missing,
    };
    for (_, episode) in model.journal.episodes_of(night) {
        day.episodes += 1;
        // They come earliest first, those without an onset last.
        day.first_onset = day.first_onset.or(episode.onset);
        day.worst = day.worst.max(episode.worst);
    }
    day
}
