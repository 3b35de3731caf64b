//! Where a stepper begins: at what the person recorded last, or usually. Nothing is recorded by looking.

use crate::app::DayNumber;
use crate::domain::{Day, Exercise, ExerciseKind, Journal, NightOf, order};
use chrono::{Days, NaiveDate};

/// So far back a last number is looked for, in days.
const LOOK_BACK: u64 = 90;

/// So many recorded nights make what is usual.
const NIGHTS: usize = 14;

/// Minutes slept where no night says, and how fine a usual number is.
const SLEPT: u16 = 7 * 60;
const FINE: u16 = 15;

/// Minutes the person usually sleeps: the median of the last 14 nights that say, to the quarter of an hour.
pub(super) fn slept(journal: &Journal, before: NightOf) -> u16 {
    let mut found = Vec::with_capacity(NIGHTS);
    let mut night = before;
    for _ in 0..LOOK_BACK {
        night = night.before();
        found.extend(journal.checkin(night).and_then(|(_, checkin)| checkin.slept_minutes));
        if found.len() == NIGHTS {
            break;
        }
    }
    order::sort_by_key(&mut found, |minutes| u128::from(*minutes));
    let middle = |back: usize| found.get(found.len().checked_sub(back)? / 2).copied();
    let median = middle(1).zip(middle(0)).map(|(low, high)| low / 2 + high / 2 + low % 2 * (high % 2));
    median.map_or(SLEPT, |minutes| minutes.saturating_add(FINE / 2) / FINE * FINE)
}

/// The number of that name recorded last before a date, else a plain small one.
pub(super) fn number(journal: &Journal, date: NaiveDate, number: DayNumber, like: Option<Exercise>) -> u16 {
    let kind = like.map(|bout| bout.kind);
    (1..=LOOK_BACK)
        .filter_map(|back| journal.day(date.checked_sub_days(Days::new(back))?))
        .find_map(|(_, day)| of_day(day, number, kind))
        .unwrap_or(match number {
            DayNumber::Servings(_) => 2,
            DayNumber::Nap => 15,
            DayNumber::Sitting => 60,
            DayNumber::Bout(_) => 30,
        })
}

fn of_day(day: &Day, number: DayNumber, kind: Option<ExerciseKind>) -> Option<u16> {
    let found = match number {
        DayNumber::Servings(taken) => day.intake(taken)?.amount.halves(),
        DayNumber::Nap => day.nap_minutes,
        DayNumber::Sitting => day.sitting_minutes(),
        DayNumber::Bout(_) => {
            let alike = day.bouts().iter().find(|bout| kind == Some(bout.kind));
            alike.and_then(|bout| bout.minutes)
        }
    };
    found.filter(|number| *number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Amount, Checkin, DeviceId, Entry, EntryId, Intake, Record, Revision, State, Taken};

    fn journal(entries: Vec<Entry>) -> Journal {
        let mut journal = Journal::default();
        for (n, entry) in entries.into_iter().enumerate() {
            let id = EntryId::new(n as u64, [0; 6]);
            journal.put(Record { id, rev: Revision::new(1, 0, DeviceId(1)), state: State::Live(entry) });
        }
        journal
    }

    fn night(text: &str) -> NightOf {
        NightOf::parse(text).unwrap()
    }

    #[test]
    fn what_is_usual_is_the_middle_of_the_last_recorded_nights() {
        let check = |slept: &[Option<u16>], usual: u16| {
            let mut on = night("2026-11-20");
            let mut entries = Vec::new();
            for slept_minutes in slept {
                entries.push(Entry::Night(Checkin { slept_minutes: *slept_minutes, ..Checkin::blank(on) }));
                on = on.before();
            }
            assert_eq!(super::slept(&journal(entries), night("2026-11-21")), usual, "{slept:?}");
        };
        check(&[], 420);
        check(&[None, None], 420);
        check(&[Some(300)], 300);
        check(&[None, Some(390), None, Some(360)], 375);
        check(&[Some(361), Some(60), Some(500)], 360);
        check(&[Some(65535), Some(65535)], 65535 / 15 * 15);
        // Older than the last fourteen counts no more.
        let mut many = vec![Some(330); 14];
        many.extend([Some(0); 20]);
        check(&many, 330);
    }

    #[test]
    fn a_stepper_begins_at_the_last_number_above_nought() {
        let day = |on: &str, halves: Option<u16>, nap: Option<u16>| {
            let amount = halves.map_or(Amount::Unknown, Amount::of_halves);
            Entry::Day(Day {
                caffeine: Some(Intake { amount, last: None }),
                nap_minutes: nap,
                ..Day::blank(night(on).date())
            })
        };
        let journal = journal(vec![
            day("2026-11-18", Some(5), Some(40)),
            day("2026-11-19", Some(6), Some(0)),
            day("2026-11-20", None, None),
            day("2026-11-22", Some(8), Some(90)),
        ]);
        let check = |what: DayNumber, begins: u16| {
            assert_eq!(number(&journal, night("2026-11-21").date(), what, None), begins, "{what:?}");
        };
        check(DayNumber::Servings(Taken::Caffeine), 6);
        check(DayNumber::Servings(Taken::Alcohol), 2);
        check(DayNumber::Nap, 40);
        check(DayNumber::Sitting, 60);
        check(DayNumber::Bout(0), 30);
    }
}
