//! Laws of the page, over journals of every kind of entry.

use super::*;
use crate::domain::{DeviceId, Entry, EntryId, Episode, Instant, Journal, Record, Revision, Scale10, State};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;

fn night(day: u32) -> NightOf {
    NightOf::on(NaiveDate::default() + Days::new(day.into()))
}

fn entry(kind: u8, day: u32, worst: u8) -> Entry {
    let night = night(day);
    match kind {
        0 => Entry::Night(crate::domain::Checkin::blank(night)),
        1 => Entry::Day(crate::domain::Day::blank(night.date())),
        _ => Entry::Episode(Episode {
            worst: Scale10::new(worst),
            onset: Instant::from_unix_ms(i64::from(day) * 86_400_000 + i64::from(worst) * 7_000_000, 60),
            ..Episode::blank(night)
        }),
    }
}

fn journal(entries: &[(u8, u32, u8)], deleted: usize) -> Journal {
    let mut journal = Journal::default();
    for (n, (kind, day, worst)) in entries.iter().enumerate() {
        let rev = Revision::new(n as u64 + 1, 0, DeviceId(1));
        let state = match n < deleted {
            true => State::Deleted { at_ms: 1, content: None },
            false => State::Live(entry(*kind, *day, *worst)),
        };
        journal.put(Record { id: EntryId::new(n as u64, [1; 6]), rev, state });
    }
    journal
}

proptest! {
    #[test]
    fn each_entry_counts_in_one_night_and_stands_in_one_column_of_each_chart(
        entries in prop::collection::vec((0u8..4, 0u32..40_000, 0u8..=10), 1..80),
        near in any::<bool>(),
        deleted in 0usize..4,
    ) {
        let entries: Vec<_> =
            entries.into_iter().map(|(kind, day, worst)| (kind, if near { day % 300 } else { day }, worst)).collect();
        let journal = journal(&entries, deleted);
        let wanted = journal.live().filter(|(_, entry)| entry.night().is_some()).count();
        let (Some(first), Some(last)) = (journal.first_night(), journal.last_nights(1).0.first().copied()) else {
            prop_assert_eq!(wanted, 0);
            return Ok(());
        };
        let facts = nightly(&journal, first, last);
        prop_assert!(facts.windows(2).all(|two| two[0].night < two[1].night));
        prop_assert_eq!(facts.iter().map(|facts| facts.entries).sum::<usize>(), wanted);
        let span = Span { first, last };
        for measure in MEASURES {
            let chart = chart(measure, span, &facts);
            prop_assert_eq!(chart.columns.iter().map(|column| column.entries).sum::<usize>(), wanted);
            prop_assert!(chart.columns.iter().all(|column| column.recorded <= column.span.nights()));
            for (_, entry) in journal.live() {
                let Some(night) = entry.night() else { continue };
                let holding = chart.columns.iter().filter(|c| c.span.first <= night && night <= c.span.last);
                prop_assert_eq!(holding.count(), 1);
            }
            for value in chart.columns.iter().filter_map(|column| column.value) {
                prop_assert!(chart.low <= value.low && value.low <= value.mid && value.mid <= value.high);
                prop_assert!(value.high <= chart.high);
            }
        }
    }
}

#[test]
fn ten_years_stand_in_columns_the_eye_can_tell_apart() {
    let entries: Vec<_> = (0..10_950).map(|n| (2 + (n % 3 == 0) as u8 * 2, n / 3, (n % 11) as u8)).collect();
    let journal = journal(&entries, 0);
    let mut model = crate::app::Model::new(
        Instant::parse("1980-01-01T08:00:00+00:00").unwrap(),
        crate::app::Route::Patterns,
        crate::app::Prefs::default(),
        DeviceId(1),
    );
    model.phase = Phase::Complete;
    model.journal = journal;
    let PatternsView::Charts(picture) = patterns(&model, patterns_key(&model, Range::All)) else {
        panic!("no charts")
    };
    assert!(picture.charts.iter().all(|chart| chart.columns.len() <= 132));
    assert_eq!(picture.recorded, 3650);
}
