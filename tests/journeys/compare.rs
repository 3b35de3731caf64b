//! A journal of mixed nights, entered the way people do, compared.

use super::world::{World, at, night};
use chrono::{Days, NaiveDate, NaiveTime};
use stillnight::app::view::{CompareAsk, CompareRow, CompareView, compare, compare_key};
use stillnight::app::{Event, Model, Prefs, Route};
use stillnight::domain::compare::{DayFactor, Factor, Lag, Outcome, Span, Untold};
use stillnight::domain::{
    Amount, Attempt, Checkin, Day, Decimal, DeviceId, Entry, EntryId, Episode, Feel, Instant, Intake,
    NightOf, Record, Remedy, Revision, Scale10, State,
};

const FIRST: &str = "2026-10-01";

fn date(n: u64) -> NaiveDate {
    night(FIRST).date().checked_add_days(Days::new(n)).unwrap()
}

fn onset(n: u64, hour: u32) -> Option<Instant> {
    Instant::parse(&format!("{}T{hour:02}:30:00+01:00", date(n)))
}

fn caffeine(servings: i32, last: Option<u32>) -> Option<Intake> {
    let amount = if servings == 0 { Amount::None } else { Amount::Servings(Decimal::whole(servings)) };
    Some(Intake { amount, last: last.and_then(|hour| NaiveTime::from_hms_opt(hour, 0, 0)) })
}

fn worst(n: u64) -> u8 {
    4 + u8::try_from(n % 3).unwrap() + if n.is_multiple_of(2) { 2 } else { 0 }
}

/// Night `n`: every seventh is not written down at all. Of the others, caffeine on even days, late on every fourth; a
/// night is two points worse after caffeine; every third is quiet; walking on the harder ones, else warmth.
fn entries(n: u64) -> Vec<Entry> {
    if n % 7 == 6 {
        return Vec::new();
    }
    let on = NightOf::on(date(n));
    let late = n.is_multiple_of(4);
    let had = if n % 2 == 1 { caffeine(0, None) } else { caffeine(2, Some(if late { 17 } else { 9 })) };
    let day = Entry::Day(Day { caffeine: had.filter(|_| !n.is_multiple_of(5)), ..Day::blank(date(n)) });
    if n.is_multiple_of(3) {
        let checkin = Checkin { feel: Some(Feel::Quiet), slept_minutes: Some(420), ..Checkin::blank(on) };
        return vec![day, Entry::Night(checkin)];
    }
    let worst = worst(n);
    let remedy = if worst > 6 { Remedy::Walk } else { Remedy::Heat };
    let tried = vec![Attempt { remedy, name: None, start: None, until: None, helped: None }];
    let worst = Scale10::new(worst);
    let episode = Episode { onset: onset(n, if late { 21 } else { 22 }), worst, tried, ..Episode::blank(on) };
    vec![day, Entry::Episode(episode)]
}

fn kept(nights: u64) -> World {
    let mut world = World::new("2026-12-01T13:00:00+01:00");
    for entry in (0..nights).flat_map(entries) {
        world.send(Event::Put(None, Box::new(entry)));
    }
    world
}

fn ask(outcome: Outcome, lag: Lag) -> CompareAsk {
    CompareAsk { outcome, lag, span: Span::All }
}

fn row(view: &CompareView, factor: Factor) -> CompareRow {
    *view.rows.iter().find(|row| row.factor == factor).expect("a row")
}

fn counts(view: &CompareView, factor: Factor) -> (usize, usize, usize) {
    let CompareRow { with, without, left_out, .. } = row(view, factor);
    (with, without, left_out)
}

const CAFFEINE: Factor = Factor::Day(DayFactor::Caffeine);
const LATE: Factor = Factor::Day(DayFactor::LateCaffeine);
const WALK: Factor = Factor::Tried(Remedy::Walk);

/// What the counts should be, worked out a second way: straight from the plan of the journal.
fn planned(nights: u64, keep: impl Fn(u64) -> Option<bool>) -> (usize, usize, usize) {
    // The journal begins with its first record and runs to the evening before the last noon.
    let all = (0..61).map(|n| if n < nights { keep(n) } else { None });
    let (mut with, mut without, mut left_out) = (0, 0, 0);
    for night in all {
        match night {
            Some(true) => with += 1,
            Some(false) => without += 1,
            None => left_out += 1,
        }
    }
    (with, without, left_out)
}

fn written(n: u64) -> bool {
    n % 7 != 6
}

#[test]
fn two_months_of_mixed_entries_give_the_counts_one_would_make_by_hand() {
    let world = kept(61);
    let view = compare(&world.model, ask(Outcome::Severity, Lag::Same));
    assert_eq!(view.nights, 61);
    let known = |n| written(n) && !n.is_multiple_of(5);
    assert_eq!(counts(&view, CAFFEINE), planned(61, |n| known(n).then_some(n % 2 == 0)));
    assert_eq!(counts(&view, LATE), planned(61, |n| known(n).then_some(n % 4 == 0)));
    let walked = planned(61, |n| (written(n) && n % 3 != 0).then_some(worst(n) > 6));
    assert_eq!(counts(&view, WALK), walked);
    assert!(!view.rows.iter().any(|row| row.factor == Factor::Day(DayFactor::Alcohol)), "never recorded");
    let found = row(&view, WALK).found.unwrap();
    assert!(found.low > 0 && !found.holds_nought, "{found:?}");
}

#[test]
fn the_day_before_is_the_day_before() {
    let view = compare(&kept(61).model, ask(Outcome::Severity, Lag::Before));
    let known = |n: u64| n > 0 && written(n) && written(n - 1) && !(n - 1).is_multiple_of(5);
    assert_eq!(counts(&view, CAFFEINE), planned(61, |n| known(n).then_some(n % 2 == 1)));
}

#[test]
fn quiet_nights_have_no_onset_and_sleep_counts_only_where_it_was_said() {
    let model = kept(61).model;
    let view = compare(&model, ask(Outcome::Onset, Lag::Same));
    let known = |n: u64| written(n) && !n.is_multiple_of(5) && !n.is_multiple_of(3);
    assert_eq!(counts(&view, LATE), planned(61, |n| known(n).then_some(n % 4 == 0)));
    let view = compare(&model, ask(Outcome::Sleep, Lag::Same));
    let known = |n: u64| written(n) && !n.is_multiple_of(5) && n.is_multiple_of(3);
    assert_eq!(counts(&view, CAFFEINE), planned(61, |n| known(n).then_some(n % 2 == 0)));
    assert_eq!(row(&view, CAFFEINE).found, Err(Untold::FewNights));
}

#[test]
fn three_weeks_are_too_few_to_tell_and_nothing_is_nothing() {
    let view = compare(&kept(21).model, CompareAsk::default());
    assert!(view.rows.iter().all(|row| row.found == Err(Untold::FewNights)) && !view.rows.is_empty());
    assert_eq!((view.told(), view.nights), (0, 61));
    let view = compare(&World::new("2026-12-01T13:00:00+01:00").model, CompareAsk::default());
    assert_eq!((view.rows.len(), view.nights), (0, 0));
}

#[test]
fn three_months_are_thirteen_weeks_and_never_reach_before_the_first_record() {
    let mut world = kept(61);
    let nights =
        |world: &World, span| compare(&world.model, CompareAsk { span, ..CompareAsk::default() }).nights;
    assert_eq!(nights(&world, Span::Quarter), 61);
    let early = Checkin { feel: Some(Feel::Mild), ..Checkin::blank(night("2025-03-01")) };
    world.send(Event::Put(None, Box::new(Entry::Night(early))));
    assert_eq!(nights(&world, Span::Quarter), 91);
    assert_eq!(nights(&world, Span::Year), 365);
    assert_eq!(nights(&world, Span::All), 640);
    // A mistyped year does not keep the page busy for ever.
    let mistyped = Checkin { feel: Some(Feel::Mild), ..Checkin::blank(night("1026-03-01")) };
    world.send(Event::Put(None, Box::new(Entry::Night(mistyped))));
    assert_eq!(nights(&world, Span::All), 14_610);
}

#[test]
fn the_night_that_goes_on_is_not_looked_at() {
    let check = |now: &str, nights: usize| {
        let mut world = kept(61);
        world.clock(now);
        world.send(Event::Happening);
        let key = compare_key(&world.model);
        assert_eq!(compare(&world.model, CompareAsk::default()).nights, nights, "{now} {key:?}");
    };
    check("2026-11-30T23:40:00+01:00", 60);
    check("2026-12-01T02:40:00+01:00", 60);
    check("2026-12-01T07:40:00+01:00", 61);
    check("2026-12-01T15:40:00+01:00", 61);
}

#[test]
fn an_edit_wakes_the_comparisons() {
    let mut world = kept(61);
    let before = compare_key(&world.model);
    assert_eq!(before, compare_key(&world.model));
    let (id, _) = world.model.journal.day(date(1)).unwrap();
    world
        .send(Event::Put(Some(id), Box::new(Entry::Day(Day { illness: Some(true), ..Day::blank(date(1)) }))));
    let edited = compare_key(&world.model);
    assert_ne!(before, edited);
    world.send(Event::Undo);
    assert_ne!(edited, compare_key(&world.model));
}

/// Ten years, all outcomes: what a page can afford while a finger is still on the glass.
#[test]
fn ten_years_are_compared_in_a_moment() {
    let mut model =
        Model::new(at("2036-10-01T13:00:00+01:00"), Route::Patterns, Prefs::default(), DeviceId(7));
    let mut records = Vec::new();
    for (made, entry) in (1..).zip((0..3_650).flat_map(entries)) {
        let id = EntryId::new(made, [1; 6]);
        records.push(Record { id, rev: Revision::new(made, 0, DeviceId(7)), state: State::Live(entry) });
    }
    model.journal.extend(records);
    let timed = |outcome| {
        let began = std::time::Instant::now();
        let view = compare(&model, ask(outcome, Lag::Before));
        assert_eq!(view.nights, 3_653);
        began.elapsed()
    };
    let fastest = (0..5).map(|_| timed(Outcome::Severity)).min().unwrap();
    println!("ten years: {fastest:?}");
    assert!(fastest.as_millis() < 100, "{fastest:?}");
}
