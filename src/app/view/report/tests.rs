//! What the page is made of: chosen nights, chosen blocks, every night once in the table.

use super::*;
use crate::app::view::patterns::{PatternsView, patterns, patterns_key};
use crate::app::{Prefs, Route};
use crate::domain::{
    CodeSet, Coded, Course, DeviceId, Entry, EntryId, Episode, Feel, Instant, Journal, Record, Revision,
    Scale10, State,
};
use proptest::prelude::*;

fn night(text: &str) -> NightOf {
    NightOf::parse(text).unwrap()
}

fn model(entries: Vec<Entry>) -> Model {
    let now = Instant::parse("2026-11-21T13:00:00+01:00").unwrap();
    let mut model = Model::new(now, Route::Report, Prefs::default(), DeviceId(7));
    model.phase = Phase::Complete;
    let records = (1u16..).zip(entries).map(|(n, entry)| {
        let [high, low] = n.to_be_bytes();
        let rev = Revision::new(u64::from(n), 0, DeviceId(1));
        Record { id: EntryId::new(1, [0, 0, 0, 0, high, low]), rev, state: State::Live(entry) }
    });
    model.journal.extend(records.collect());
    model
}

/// An episode each evening of so many nights up to 20 November 2026, a little earlier and stronger every week.
fn evenings(nights: u32) -> Vec<Entry> {
    let span = Span::up_to(night("2026-11-20"), nights);
    let mut found = Vec::new();
    let mut night = span.first;
    for n in 0..nights {
        let start = Instant::parse(&format!("{night}T22:{:02}:00+01:00", 59 - n % 40)).unwrap();
        let over = Course::Over(Some(start.plus_seconds(1800 + i64::from(n % 7) * 600).unwrap()));
        let worst = Scale10::new(u8::try_from(2 + n % 8).unwrap());
        found.push(Entry::Episode(Episode { course: over, worst, ..Episode::begun(night, start) }));
        night = night.after();
    }
    found
}

fn sheet(model: &Model, ask: ReportAsk) -> Report {
    match report(model, report_key(model, ask)) {
        ReportView::Sheet(report) => *report,
        ReportView::Loading => panic!("still loading"),
    }
}

#[test]
fn its_figures_are_those_of_the_patterns_page() {
    let model = model(evenings(182));
    let sheet = sheet(&model, ReportAsk::default());
    let PatternsView::Charts(picture) = patterns(&model, patterns_key(&model, Range::Quarter)) else {
        panic!("no charts")
    };
    assert_eq!((sheet.span, sheet.recorded), (picture.span, picture.recorded));
    assert_eq!(sheet.changes.unwrap().0, picture.changes);
    let (strip, marks) = sheet.strip.unwrap();
    assert_eq!((&strip, &marks), (&picture.charts[1], &picture.marks));
    for row in sheet.glance.unwrap() {
        let measure = match row.sign {
            Sign::Strength => Measure::Strength,
            Sign::Onset => Measure::Onset,
            Sign::Hours => Measure::Hours,
            Sign::Sleep => Measure::Sleep,
            _ => continue,
        };
        let chart = picture.charts.iter().find(|chart| chart.measure == measure).unwrap();
        let told = match row.now {
            Told::Middle { mid, count, .. } => Some((mid, count)),
            _ => None,
        };
        assert_eq!(told, chart.summary.value.map(|value| (value.mid, value.count)), "{measure:?}");
    }
}

#[test]
fn a_block_that_was_not_chosen_is_not_made() {
    let model = model(evenings(30));
    for block in Block::ALL {
        let blocks = CodeSet::EMPTY.with(*block);
        let sheet = sheet(&model, ReportAsk { blocks, ..ReportAsk::default() });
        let made = [
            sheet.glance.is_some(),
            sheet.strip.is_some(),
            sheet.changes.is_some(),
            sheet.taken.is_some(),
            sheet.bloods.is_some(),
            sheet.tried.is_some(),
            sheet.around.is_some(),
        ];
        let wanted: Vec<bool> = Block::ALL.iter().map(|other| other == block).collect();
        assert_eq!(made.to_vec(), wanted, "{block:?}");
    }
}

#[test]
fn nights_are_those_asked_for() {
    let model = model(evenings(200));
    let check = |stretch, own: Option<(&str, &str)>, first: &str, nights: u32| {
        let own = own.map(|(one, other)| (night(one), night(other)));
        let found = sheet(&model, ReportAsk { stretch, own, ..ReportAsk::default() }).span;
        assert_eq!((found.first, found.nights()), (night(first), nights), "{stretch:?}");
        let ask = ReportAsk { stretch, own, ..ReportAsk::default() };
        assert_eq!(ask.is_shortened(), nights == 14_610, "{stretch:?}");
    };
    check(Stretch::Month, None, "2026-10-24", 28);
    check(Stretch::Quarter, None, "2026-08-22", 91);
    check(Stretch::Year, None, "2025-11-22", 364);
    check(Stretch::All, None, "2026-05-05", 200);
    check(Stretch::Own, None, "2026-08-22", 91);
    check(Stretch::Own, Some(("2026-11-10", "2026-11-01")), "2026-11-01", 10);
    // A mistyped year.
    check(Stretch::Own, Some(("0206-11-10", "2026-11-20")), "1986-11-21", 14_610);
    // What was typed for a stretch that is not shown says nothing.
    check(Stretch::Month, Some(("0206-11-10", "2026-11-20")), "2026-10-24", 28);
}

#[test]
fn a_missing_night_is_no_quiet_one() {
    let mut entries = evenings(28);
    entries.truncate(20);
    let sheet = sheet(&model(entries), ReportAsk { stretch: Stretch::Month, ..ReportAsk::default() });
    assert_eq!((sheet.recorded, sheet.span.nights()), (20, 28));
    let nights = sheet.glance.unwrap().into_iter().find(|row| row.sign == Sign::Nights).unwrap();
    assert_eq!((nights.before, nights.now), (Told::Nothing, Told::Share { with: 20, known: 20 }));
}

#[test]
fn a_year_is_a_dot_for_each_night_and_ten_years_are_not() {
    let model = model(evenings(28));
    let columns = |own: (&str, &str)| {
        let own = Some((night(own.0), night(own.1)));
        let strip = sheet(&model, ReportAsk { stretch: Stretch::Own, own, ..ReportAsk::default() }).strip;
        strip.unwrap().0.columns.len()
    };
    assert_eq!(columns(("2025-11-20", "2026-11-20")), 366);
    assert_eq!(columns(("2016-11-20", "2026-11-20")), 121);
}

#[test]
fn what_is_typed_is_cut_to_its_room_and_cleaned() {
    let check = |typed: &str, most, kept: &str, over| {
        assert_eq!(printed(typed, most), (kept.to_owned(), over), "{typed}");
    };
    check("  A. B. ", 60, "A. B.", 0);
    check("What now?\nAnd then?", 60, "What now? And then?", 0);
    check("abcdef", 4, "abcd", 2);
    check("a\u{202e}b", 60, "ab", 0);
    check("", 60, "", 0);
}

proptest! {
    #[test]
    fn every_night_stands_once_in_the_table(back in 0u32..800, nights in 1u32..800, with in 0u32..60) {
        let mut journal = Journal::default();
        journal.extend(model(evenings(with)).journal.records().cloned().collect());
        let last = Span::up_to(night("2026-11-20"), back + 1).first;
        let span = Span::up_to(last, nights);
        let lines: Vec<NightLine> = night_sheets(&journal, span).concat();
        let shown = nights.min(NIGHTS_MOST);
        prop_assert_eq!(lines.len(), shown as usize);
        prop_assert_eq!(lines.last().map(|line| line.night), Some(last));
        prop_assert!(lines.windows(2).all(|two| two[0].night.after() == two[1].night));
        let facts: Vec<_> = lines.iter().filter_map(|line| line.facts).collect();
        let shown = Span::up_to(last, shown);
        prop_assert_eq!(facts, nightly(&journal, shown.first, shown.last));
    }
}

#[test]
fn quiet_nights_count_as_known() {
    let quiet = crate::domain::Checkin {
        feel: Some(Feel::Quiet),
        ..crate::domain::Checkin::blank(night("2026-11-19"))
    };
    let mut entries = evenings(1);
    entries.push(Entry::Night(quiet));
    let glance = sheet(&model(entries), ReportAsk::default()).glance.unwrap();
    assert_eq!(glance[0].now, Told::Share { with: 1, known: 2 });
}
