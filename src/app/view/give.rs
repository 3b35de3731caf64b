//! What somebody chooses to hand on, and what then goes in: the entries, counted and in the order they are read.

use crate::app::Model;
use crate::domain::{CodeSet, Coded, Entry, Instant, Journal, NightOf, Record, order};
use crate::store::backup;
use crate::store::link::extract::{Choice, Part, take};
use chrono::{Datelike, Days, NaiveDate};

/// Which nights, up to the last there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GiveStretch {
    /// Those of the month that goes on.
    Month,
    /// 14 nights.
    Fortnight,
    /// 30 nights.
    Thirty,
    /// 90 nights.
    Ninety,
    /// From one night to another.
    Own,
}

impl Coded for GiveStretch {
    const ALL: &'static [Self] = &[Self::Month, Self::Fortnight, Self::Thirty, Self::Ninety, Self::Own];
    const CODES: &'static [&'static str] = &["month", "14", "30", "90", "own"];

    fn index(self) -> usize {
        self as usize
    }
}

/// What was chosen. The person's own words stay out until they say otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GiveAsk {
    /// Which nights.
    pub stretch: GiveStretch,
    /// From which night to which, for [`GiveStretch::Own`]; in any order.
    pub own: Option<(NightOf, NightOf)>,
    /// Which parts.
    pub parts: CodeSet<Part>,
}

impl Default for GiveAsk {
    fn default() -> Self {
        let parts = Part::ALL.iter().copied().filter(|part| *part != Part::Notes).collect();
        Self { stretch: GiveStretch::Fortnight, own: None, parts }
    }
}

impl GiveAsk {
    /// The first and the last night, when this one is the last there is.
    pub fn nights(&self, last: NightOf) -> (NightOf, NightOf) {
        let back =
            |nights: u64| last.date().checked_sub_days(Days::new(nights - 1)).map_or(last, NightOf::on);
        match (self.stretch, self.own) {
            (GiveStretch::Own, Some((one, other))) => (one.min(other), one.max(other)),
            (GiveStretch::Month, _) => (last.date().with_day(1).map_or(last, NightOf::on), last),
            (GiveStretch::Thirty, _) => (back(30), last),
            (GiveStretch::Ninety, _) => (back(90), last),
            (GiveStretch::Fortnight, _) | (GiveStretch::Own, None) => (back(14), last),
        }
    }
}

/// The entries that would leave.
pub fn give(model: &Model, ask: &GiveAsk) -> Vec<Record> {
    let (first, last) = ask.nights(model.tonight());
    take(&model.journal, Choice { first, last, parts: ask.parts })
}

/// A file of such entries, like any other backup file; `None` if it does not read back.
pub fn give_file(records: &[Record], made: Instant) -> Option<String> {
    let mut journal = Journal::default();
    journal.extend(records.to_vec());
    let text = backup::write(&journal, made);
    backup::holds(&text, records.len()).then_some(text)
}

/// Entries of one part, newest first, by their place in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// Which part.
    pub part: Part,
    /// The entries, each with the date it is told under.
    pub rows: Vec<(Option<NaiveDate>, usize)>,
}

/// Entries as they are read: by night, day, medicine, lab value, circumstance.
pub fn chapters(records: &[Record]) -> Vec<Chapter> {
    let chapter = |part: &Part| {
        let mine = |(at, record): (usize, &Record)| {
            let entry = record.live().filter(|entry| part_of(entry) == *part)?;
            Some((entry.date(), at, rank(entry)))
        };
        let mut rows: Vec<_> = records.iter().enumerate().filter_map(mine).collect();
        // Later dates first; of one night how it was, then its episodes as they came; of medicines the doses below.
        order::sort_by_key(&mut rows, |(date, at, rank)| {
            let day = date.map_or(0, |date| i64::from(date.num_days_from_ce()));
            let late = u64::try_from(i64::from(i32::MAX) - day).unwrap_or(0);
            u128::from(rank.0) << 96 | u128::from(late) << 48 | u128::from(rank.1) << 32 | *at as u128
        });
        let rows: Vec<_> = rows.into_iter().map(|(date, at, _)| (date, at)).collect();
        (!rows.is_empty()).then_some(Chapter { part: *part, rows })
    };
    Part::ALL.iter().filter_map(chapter).collect()
}

/// What decides before the date, and after it.
fn rank(entry: &Entry) -> (u8, u8) {
    match entry {
        Entry::Dose(_) => (1, 0),
        Entry::Episode(_) => (0, 1),
        _ => (0, 0),
    }
}

fn part_of(entry: &Entry) -> Part {
    match entry {
        Entry::Episode(_) | Entry::Night(_) => Part::Nights,
        Entry::Day(_) => Part::Days,
        Entry::Substance(_) | Entry::Dose(_) => Part::Taken,
        Entry::Lab(_) => Part::Labs,
        // Neither a profile nor a meal plan travels.
        Entry::Context(_) | Entry::Profile(_) | Entry::Plan(_) => Part::Contexts,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Checkin, Day, DeviceId, EntryId, Episode, Revision, State};

    fn night(text: &str) -> NightOf {
        NightOf::parse(text).unwrap()
    }

    #[test]
    fn each_stretch_ends_with_the_last_night() {
        let check = |stretch, own: Option<(&str, &str)>, first: &str, last: &str| {
            let own = own.map(|(one, other)| (night(one), night(other)));
            let ask = GiveAsk { stretch, own, ..GiveAsk::default() };
            assert_eq!(ask.nights(night("2026-11-21")), (night(first), night(last)), "{stretch:?}");
        };
        check(GiveStretch::Month, None, "2026-11-01", "2026-11-21");
        check(GiveStretch::Fortnight, None, "2026-11-08", "2026-11-21");
        check(GiveStretch::Thirty, None, "2026-10-23", "2026-11-21");
        check(GiveStretch::Ninety, None, "2026-08-24", "2026-11-21");
        check(GiveStretch::Own, None, "2026-11-08", "2026-11-21");
        check(GiveStretch::Own, Some(("2026-03-09", "2026-02-01")), "2026-02-01", "2026-03-09");
    }

    #[test]
    fn own_words_stay_out_at_first() {
        let parts = GiveAsk::default().parts;
        assert!(!parts.has(Part::Notes));
        assert_eq!(parts.len(), Part::ALL.len() - 1);
    }

    #[test]
    fn newest_nights_come_first_and_how_a_night_was_before_its_episodes() {
        let record = |n: u8, entry| Record {
            id: EntryId::new(1000, [n; 6]),
            rev: Revision::new(5000, 0, DeviceId(1)),
            state: State::Live(entry),
        };
        let (old, new) = (night("2026-11-10"), night("2026-11-11"));
        let records = [
            record(1, Entry::Episode(Episode::blank(new))),
            record(2, Entry::Night(Checkin::blank(old))),
            record(3, Entry::Day(Day::blank(old.date()))),
            record(4, Entry::Night(Checkin::blank(new))),
        ];
        let told: Vec<(Part, Vec<usize>)> = chapters(&records)
            .into_iter()
            .map(|chapter| (chapter.part, chapter.rows.into_iter().map(|(_, at)| at).collect()))
            .collect();
        assert_eq!(told, [(Part::Nights, vec![3, 0, 1]), (Part::Days, vec![2])]);
        let file = give_file(&records, Instant::parse("2026-11-21T12:00:00+01:00").unwrap()).unwrap();
        assert_eq!(backup::read(&file).unwrap().records, records);
    }
}
