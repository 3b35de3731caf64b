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

/// How a night is drawn. One that was called quiet, and has an episode, is not quiet: nobody said how it was.
pub fn mark(journal: &Journal, night: NightOf) -> Mark {
    let calm = journal.episodes_of(night).is_empty();
    match journal.checkin(night) {
        Some((_, checkin)) => {
            checkin.feel.filter(|feel| calm || *feel != Feel::Quiet).map_or(Mark::Partly, Mark::Said)
        }
        None if calm => Mark::Missing,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Prefs, Route};
    use crate::domain::{Checkin, DeviceId, Entry, EntryId, Episode, Record, Revision, State};
    use proptest::prelude::*;

    fn model(entries: Vec<Entry>) -> Model {
        let now = Instant::parse("2026-03-10T20:00:00+01:00").unwrap();
        let mut model = Model::new(now, Route::Journal, Prefs::default(), DeviceId(1));
        for (n, entry) in (0u8..).zip(entries) {
            let rev = Revision::new(1, 0, DeviceId(1));
            model.journal.put(Record { id: EntryId::new(1, [n; 6]), rev, state: State::Live(entry) });
        }
        model
    }

    fn night(day: u64) -> NightOf {
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        NightOf::on(first.checked_add_days(chrono::Days::new(day)).unwrap())
    }

    fn entry() -> impl Strategy<Value = Entry> {
        (0u64..90, 0u8..3).prop_map(|(day, kind)| match kind {
            0 => Entry::Night(Checkin { feel: Some(Feel::Quiet), ..Checkin::blank(night(day)) }),
            1 => Entry::Night(Checkin::blank(night(day))),
            _ => Entry::Episode(Episode::blank(night(day))),
        })
    }

    proptest! {
        #[test]
        fn every_entry_stands_in_exactly_one_cell_of_one_month(entries in prop::collection::vec(entry(), 0..40)) {
            let mut model = model(entries.clone());
            let mut cells = Vec::new();
            for month_number in 1..=3 {
                model.month = NaiveDate::from_ymd_opt(2026, month_number, 15);
                cells.extend(month(&model).days);
            }
            prop_assert!(cells.iter().enumerate().all(|(at, cell)| cell.night == night(at as u64)));
            let episodes = entries.iter().filter(|entry| matches!(entry, Entry::Episode(_))).count();
            prop_assert_eq!(cells.iter().map(|cell| cell.episodes).sum::<usize>(), episodes);
            for cell in &cells {
                let any = entries.iter().any(|entry| entry.night() == Some(cell.night));
                prop_assert_eq!(cell.mark != Mark::Missing, any, "{:?}", cell.night);
            }
        }
    }

    #[test]
    fn a_night_is_whole_once_somebody_said_how_it_was() {
        let check = |entries: Vec<Entry>, mark| {
            let model = model(entries);
            assert_eq!(super::mark(&model.journal, night(40)), mark);
        };
        let checkin = |feel| Entry::Night(Checkin { feel, ..Checkin::blank(night(40)) });
        let episode = || Entry::Episode(Episode::blank(night(40)));
        check(vec![], Mark::Missing);
        check(vec![episode()], Mark::Partly);
        check(vec![checkin(None)], Mark::Partly);
        check(vec![checkin(None), episode()], Mark::Partly);
        check(vec![checkin(Some(Feel::Bad))], Mark::Said(Feel::Bad));
        check(vec![episode(), checkin(Some(Feel::Mild))], Mark::Said(Feel::Mild));
    }

    #[test]
    fn nights_still_to_come_are_no_gaps() {
        let view = month(&model(vec![]));
        assert_eq!((view.days.len(), view.begun, view.recorded), (31, 10, 0));
        assert_eq!(view.days.iter().filter(|day| day.ahead).count(), 21);
        assert_eq!((view.after, view.now), (None, None));
        assert_eq!(view.before, NaiveDate::from_ymd_opt(2026, 2, 1).unwrap());
    }
}
