//! What the journal holds beside nights: days and doses by civil date, medicines, lab values, circumstances.
//!
//! Nothing is inferred here: what is not recorded is absent.

use super::{Journal, Record, night_key};
use crate::domain::{Context, Day, Dose, Entry, EntryId, Lab, NightOf, Plan, Substance, order};
use chrono::{Datelike, NaiveDate};

/// The day a record is filed under, as the night that follows it, so that one kind of key serves both.
pub(super) fn day_of(record: &Record) -> Option<NightOf> {
    match record.live()? {
        Entry::Day(day) => Some(NightOf::on(day.date)),
        Entry::Dose(dose) => Some(NightOf::on(dose.date)),
        _ => None,
    }
}

/// A number that sorts dates.
fn date_key(date: NaiveDate) -> u128 {
    u128::from(date.num_days_from_ce().abs_diff(i32::MIN))
}

impl Journal {
    fn of_date(&self, date: NaiveDate) -> impl Iterator<Item = &Record> {
        self.at(self.by_date.of(night_key(NightOf::on(date))))
    }

    /// What is recorded about a day; the newest revision where two devices made one each.
    pub fn day(&self, date: NaiveDate) -> Option<(EntryId, &Day)> {
        let mut newest: Option<(&Record, &Day)> = None;
        for record in self.of_date(date) {
            let newer = |(known, _): (&Record, _)| (known.rev, known.id) < (record.rev, record.id);
            if let Some(Entry::Day(day)) = record.live()
                && newest.is_none_or(newer)
            {
                newest = Some((record, day));
            }
        }
        newest.map(|(record, day)| (record.id, day))
    }

    /// Deviations from the plan on a day, oldest entry first.
    pub fn doses_of(&self, date: NaiveDate) -> Vec<(EntryId, &Dose)> {
        let mut found = Vec::new();
        for record in self.of_date(date) {
            if let Some(Entry::Dose(dose)) = record.live() {
                found.push((record.id, dose));
            }
        }
        order::sort_by_key(&mut found, |(id, _)| id.number());
        found
    }

    /// All medicines and supplements, oldest entry first.
    pub fn substances(&self) -> Vec<(EntryId, &Substance)> {
        let mut found = Vec::with_capacity(self.substances.len());
        for record in self.at(self.substances.iter().copied()) {
            if let Some(Entry::Substance(substance)) = record.live() {
                found.push((record.id, substance));
            }
        }
        order::sort_by_key(&mut found, |(id, _)| id.number());
        found
    }

    /// All lab values, oldest draw first.
    pub fn labs(&self) -> Vec<(EntryId, &Lab)> {
        let mut found = Vec::with_capacity(self.labs.len());
        for record in self.at(self.labs.iter().copied()) {
            if let Some(Entry::Lab(lab)) = record.live() {
                found.push((record.id, lab));
            }
        }
        order::sort_by_key(&mut found, |(id, _)| id.number());
        order::sort_by_key(&mut found, |(_, lab)| date_key(lab.date));
        found
    }

    /// All circumstances, earliest first.
    pub fn contexts(&self) -> Vec<(EntryId, &Context)> {
        let mut found = Vec::with_capacity(self.contexts.len());
        for record in self.at(self.contexts.iter().copied()) {
            if let Some(Entry::Context(context)) = record.live() {
                found.push((record.id, context));
            }
        }
        order::sort_by_key(&mut found, |(id, _)| id.number());
        order::sort_by_key(&mut found, |(_, context)| date_key(context.from));
        found
    }

    /// All days of meals, the newest first.
    pub fn plans(&self) -> Vec<(EntryId, &Plan)> {
        let mut found = Vec::new();
        for record in self.at(self.plans.iter().copied()) {
            if let Some(Entry::Plan(plan)) = record.live() {
                found.push((record.id, plan));
            }
        }
        order::sort_by_key(&mut found, |(id, _)| u128::MAX - id.number());
        found
    }

    /// The living episodes and check-ins of the nights from one to another, both included, night by night.
    pub fn between(&self, first: NightOf, last: NightOf) -> impl Iterator<Item = &Record> {
        self.by_night.between(night_key(first), night_key(last)).filter_map(|place| self.records.get(place))
    }

    /// The first night with an episode or a check-in.
    pub fn first_night(&self) -> Option<NightOf> {
        self.at(self.by_night.places()).find_map(super::night_of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{DeviceId, Revision, State};

    fn record(n: u8, ms: u64, entry: Entry) -> Record {
        let id = EntryId::new(1, [n; 6]);
        Record { id, rev: Revision::new(ms, 0, DeviceId(1)), state: State::Live(entry) }
    }

    fn date(text: &str) -> NaiveDate {
        NightOf::parse(text).unwrap().date()
    }

    #[test]
    fn a_day_that_moves_to_another_date_is_found_there_alone() {
        let mut journal = Journal::default();
        let day = |on: &str| Entry::Day(Day::blank(date(on)));
        journal.put(record(1, 1, day("2026-03-01")));
        journal.put(record(1, 2, day("2026-03-02")));
        assert!(journal.day(date("2026-03-01")).is_none());
        assert!(journal.day(date("2026-03-02")).is_some());
        journal.put(Record {
            state: State::Deleted { at_ms: 0, content: None },
            ..record(1, 3, day("2026-03-02"))
        });
        assert!(journal.day(date("2026-03-02")).is_none());
    }

    #[test]
    fn two_records_of_one_day_speak_with_the_newer_voice() {
        let mut journal = Journal::default();
        let day = |illness| Entry::Day(Day { illness: Some(illness), ..Day::blank(date("2026-03-01")) });
        journal.extend(vec![record(2, 5, day(false)), record(1, 9, day(true))]);
        assert_eq!(journal.day(date("2026-03-01")).and_then(|(_, day)| day.illness), Some(true));
    }
}
