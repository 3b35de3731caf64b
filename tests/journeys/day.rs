//! What happened by day: said, counted, taken over, taken back; and times that cannot be.

use super::world::{World, at, night};
use chrono::{NaiveDate, NaiveTime};
use stillnight::app::view::{self, Doubt};
use stillnight::app::{
    CheckinChange, ClockField, DayChange, DayNumber, EpisodeChange, Event, Form, TimeOf, Trouble,
};
use stillnight::domain::{
    Amount, Day, Decimal, Entry, ExerciseKind, Feel, Flag, LongSitting, Rated, Scale10, Taken,
};

const AFTERNOON: &str = "2026-11-22T14:00:00+01:00";

fn date(text: &str) -> NaiveDate {
    night(text).date()
}

fn today() -> NaiveDate {
    date("2026-11-22")
}

fn clock(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").ok()
}

fn say(world: &mut World, changes: &[DayChange]) {
    changes.iter().for_each(|change| world.send(Event::Day(today(), change.clone())));
}

fn recorded(world: &World, on: NaiveDate) -> Day {
    world.model.journal.day(on).map_or_else(|| Day::blank(on), |(_, day)| day.clone())
}

fn error(world: &World, field: impl Into<TimeOf>) -> Option<(Trouble, String)> {
    world.model.field_error(field.into()).map(|error| (error.trouble, error.typed.clone()))
}

#[test]
fn none_some_and_so_many_are_three_things_and_none_of_them_is_not_recorded() {
    let mut world = World::new(AFTERNOON);
    let amount = |world: &World| recorded(world, today()).caffeine.map(|intake| intake.amount);
    assert_eq!(amount(&world), None);
    say(&mut world, &[DayChange::Taken(Taken::Caffeine, Some(false))]);
    assert_eq!(amount(&world), Some(Amount::None));
    say(&mut world, &[DayChange::Taken(Taken::Caffeine, Some(true))]);
    assert_eq!(amount(&world), Some(Amount::Unknown));
    say(&mut world, &[DayChange::Number(DayNumber::Servings(Taken::Caffeine), Some(3))]);
    assert_eq!(amount(&world), Some(Amount::Servings(Decimal::parse("1.5").unwrap())));
    say(&mut world, &[DayChange::Taken(Taken::Caffeine, Some(true))]);
    assert_eq!(amount(&world), Some(Amount::Servings(Decimal::parse("1.5").unwrap())), "said again");
    say(&mut world, &[DayChange::Number(DayNumber::Servings(Taken::Caffeine), Some(0))]);
    assert_eq!(amount(&world), Some(Amount::Unknown), "counted down to nothing is not none");
    say(&mut world, &[DayChange::Last(Taken::Caffeine, "10:30".to_owned())]);
    assert_eq!(recorded(&world, today()).caffeine.and_then(|intake| intake.last), clock("10:30"));
    say(&mut world, &[DayChange::Taken(Taken::Caffeine, None)]);
    assert_eq!(recorded(&world, today()), Day::blank(today()));
    assert_eq!(world.model.journal.live_count(), 1, "one entry for one day");
}

#[test]
fn a_touch_that_says_nothing_makes_no_entry() {
    let mut world = World::new(AFTERNOON);
    say(
        &mut world,
        &[
            DayChange::Flag(Flag::Period, None),
            DayChange::Number(DayNumber::Servings(Taken::Alcohol), Some(2)),
            DayChange::Number(DayNumber::Sitting, Some(30)),
            DayChange::Last(Taken::Alcohol, "10:00".to_owned()),
            DayChange::BoutAt(3, "10:00".to_owned()),
            DayChange::Again(0),
            DayChange::SameAsYesterday,
        ],
    );
    assert_eq!(recorded(&world, today()).bouts(), []);
    assert!(world.model.undo.is_empty() && world.model.journal.live_count() == 0);
}

#[test]
fn yes_no_and_ratings_have_a_way_back() {
    let mut world = World::new(AFTERNOON);
    for flag in [Flag::Period, Flag::Illness, Flag::Travel] {
        for said in [Some(true), Some(false), None] {
            say(&mut world, &[DayChange::Flag(flag, said)]);
            assert_eq!(recorded(&world, today()).flag(flag), said, "{flag:?}");
        }
    }
    for rated in [Rated::Symptoms, Rated::Sleepiness, Rated::Mood] {
        for said in [Scale10::new(0), Scale10::new(10), None] {
            say(&mut world, &[DayChange::Rated(rated, said)]);
            assert_eq!(recorded(&world, today()).rated(rated), said, "{rated:?}");
        }
    }
}

#[test]
fn sitting_and_naps_are_no_yes_or_so_long() {
    let mut world = World::new(AFTERNOON);
    let check = |world: &mut World, change, sitting, nap| {
        say(world, &[change]);
        let day = recorded(world, today());
        assert_eq!((day.sitting, day.nap_minutes), (sitting, nap));
    };
    let sat = |minutes| Some(LongSitting::Yes(minutes));
    check(&mut world, DayChange::Sat(Some(true)), sat(None), None);
    assert!(view::sits_today(&world.model));
    check(&mut world, DayChange::Begin(DayNumber::Sitting), sat(Some(60)), None);
    check(&mut world, DayChange::Number(DayNumber::Sitting, Some(0)), sat(None), None);
    check(&mut world, DayChange::Napped(Some(true)), sat(None), Some(15));
    check(&mut world, DayChange::Number(DayNumber::Nap, Some(40)), sat(None), Some(40));
    check(&mut world, DayChange::Napped(Some(true)), sat(None), Some(40));
    check(&mut world, DayChange::Napped(Some(false)), sat(None), Some(0));
    check(&mut world, DayChange::Sat(Some(false)), Some(LongSitting::No), Some(0));
    check(&mut world, DayChange::Napped(None), Some(LongSitting::No), None);
    assert!(!view::sits_today(&world.model));
}

#[test]
fn exercise_is_none_or_bouts_and_nothing_said_is_neither() {
    let mut world = World::new(AFTERNOON);
    let check = |world: &mut World, change, kinds: Option<&[ExerciseKind]>| {
        say(world, &[change]);
        let exercise = recorded(world, today()).exercise;
        let found = exercise.map(|bouts| bouts.iter().map(|bout| bout.kind).collect::<Vec<_>>());
        assert_eq!(found.as_deref(), kinds);
    };
    use ExerciseKind::{Stretch, Walk};
    check(&mut world, DayChange::NoExercise, Some(&[]));
    check(&mut world, DayChange::NoExercise, None);
    check(&mut world, DayChange::Exercise(Walk), Some(&[Walk]));
    check(&mut world, DayChange::BoutAt(0, "9:05".to_owned()), Some(&[Walk]));
    check(&mut world, DayChange::Begin(DayNumber::Bout(0)), Some(&[Walk]));
    check(&mut world, DayChange::Again(0), Some(&[Walk, Walk]));
    let bouts = recorded(&world, today()).exercise.unwrap();
    let told: Vec<_> = bouts.iter().map(|bout| (bout.at, bout.minutes)).collect();
    assert_eq!(told, [(clock("09:05"), Some(30)), (None, Some(30))]);
    check(&mut world, DayChange::Exercise(Stretch), Some(&[Walk, Walk, Stretch]));
    check(&mut world, DayChange::Drop(0), Some(&[Walk, Stretch]));
    check(&mut world, DayChange::Exercise(Walk), Some(&[Stretch]));
    check(&mut world, DayChange::Drop(0), None);
    check(&mut world, DayChange::Exercise(Walk), Some(&[Walk]));
    check(&mut world, DayChange::NoExercise, Some(&[]));
}

#[test]
fn same_as_yesterday_is_one_step_that_can_be_taken_back() {
    let mut world = World::new(AFTERNOON);
    let yesterday = date("2026-11-21");
    for change in [
        DayChange::Taken(Taken::Caffeine, Some(true)),
        DayChange::Begin(DayNumber::Servings(Taken::Caffeine)),
        DayChange::Last(Taken::Caffeine, "16:00".to_owned()),
        DayChange::Taken(Taken::Alcohol, Some(false)),
        DayChange::Rated(Rated::Mood, Scale10::new(7)),
        DayChange::Flag(Flag::Illness, Some(true)),
        DayChange::Note("tired".to_owned()),
    ] {
        world.send(Event::Day(yesterday, change));
    }
    assert!(view::day(&world.model, today()).copyable);
    assert!(!view::day(&world.model, yesterday).copyable);
    say(&mut world, &[DayChange::Taken(Taken::Alcohol, Some(true)), DayChange::SameAsYesterday]);
    let day = recorded(&world, today());
    let caffeine = day.caffeine.unwrap();
    assert_eq!((caffeine.amount, caffeine.last), (Amount::of_halves(2), None), "16:00 is still to come");
    assert_eq!(day.alcohol.map(|intake| intake.amount), Some(Amount::Unknown), "said already");
    assert_eq!((day.mood, day.illness, day.note.as_str()), (None, None, ""));
    assert!(!view::day(&world.model, today()).copyable);
    world.send(Event::Undo);
    assert_eq!(recorded(&world, today()).caffeine, None);
    assert!(view::day(&world.model, today()).copyable);
}

#[test]
fn what_is_still_to_come_is_refused_beside_the_field_and_stays_there() {
    let mut world = World::new(AFTERNOON);
    say(
        &mut world,
        &[DayChange::Taken(Taken::Caffeine, Some(true)), DayChange::Exercise(ExerciseKind::Walk)],
    );
    let coffee = TimeOf::Last(today(), Taken::Caffeine);
    let check = |world: &mut World, typed: &str, trouble: Option<Trouble>, kept: Option<NaiveTime>| {
        say(world, &[DayChange::Last(Taken::Caffeine, typed.to_owned())]);
        assert_eq!(error(world, coffee), trouble.map(|trouble| (trouble, typed.to_owned())), "{typed}");
        assert_eq!(recorded(world, today()).caffeine.and_then(|intake| intake.last), kept, "{typed}");
    };
    check(&mut world, "13:10", None, clock("13:10"));
    check(&mut world, "14:06", Some(Trouble::Ahead), clock("13:10"));
    check(&mut world, "25:00", Some(Trouble::NotATime), clock("13:10"));
    // Another field does not take the message away, and clocks differ by minutes.
    say(&mut world, &[DayChange::BoutAt(0, "23:00".to_owned())]);
    assert!(error(&world, coffee).is_some() && error(&world, TimeOf::Bout(today(), 0)).is_some());
    check(&mut world, "14:05", None, clock("14:05"));
    check(&mut world, "", None, None);
    say(&mut world, &[DayChange::Drop(0)]);
    assert!(world.model.field_errors.is_empty());
}

#[test]
fn times_of_a_night_must_have_been_and_an_end_must_follow_its_start() {
    let mut world = World::new("2026-11-22T03:40:00+01:00");
    let this = night("2026-11-21");
    world.send(Event::AddEpisode(this));
    let (id, _) = world.episode();
    let check = |world: &mut World, change, field: ClockField, trouble: Option<Trouble>| {
        match field {
            ClockField::Onset(_) | ClockField::End(_) => world.send(Event::Episode(id, change)),
            _ => unreachable!(),
        }
        assert_eq!(error(world, field).map(|(trouble, _)| trouble), trouble);
    };
    let onset = |text: &str| EpisodeChange::Onset(text.to_owned());
    let end = |text: &str| EpisodeChange::End(text.to_owned());
    check(&mut world, onset("05:00"), ClockField::Onset(id), Some(Trouble::Ahead));
    assert_eq!(world.episode().1.onset, None);
    check(&mut world, onset("03:12"), ClockField::Onset(id), None);
    check(&mut world, end("03:05"), ClockField::End(id), Some(Trouble::BeforeStart));
    check(&mut world, end("04:30"), ClockField::End(id), Some(Trouble::Ahead));
    assert_eq!(world.episode().1.end(), None);
    check(&mut world, end("03:38"), ClockField::End(id), None);
    assert_eq!(world.episode().1.seconds(), Some(26 * 60));
    for (change, field) in [
        (CheckinChange::Bed("04:00".to_owned()), ClockField::Bed(this)),
        (CheckinChange::Wake("07:00".to_owned()), ClockField::Wake(this)),
    ] {
        world.send(Event::Checkin(this, change));
        assert_eq!(error(&world, field).map(|(trouble, _)| trouble), Some(Trouble::Ahead));
    }
    assert!(world.model.journal.checkin(this).is_none(), "nothing of it was saved");
    world.send(Event::Routed(stillnight::app::Route::Journal));
    assert!(world.model.field_errors.is_empty());
}

#[test]
fn odd_nights_are_asked_about_and_no_sleep_is_longer_than_a_day() {
    let mut world = World::new("2026-11-22T09:00:00+01:00");
    let this = night("2026-11-21");
    let send = |world: &mut World, change| world.send(Event::Checkin(this, change));
    let seen = |world: &World| view::night(&world.model, this);
    send(&mut world, CheckinChange::Bed("23:30".to_owned()));
    send(&mut world, CheckinChange::Wake("22:00".to_owned()));
    assert_eq!(seen(&world).doubt, Some(Doubt::Backwards));
    send(&mut world, CheckinChange::Wake("06:30".to_owned()));
    assert_eq!(seen(&world).doubt, None);
    send(&mut world, CheckinChange::Slept(Some(1800)));
    assert_eq!(seen(&world).checkin.slept_minutes, Some(1440));
    assert!(seen(&world).slept_over);
    send(&mut world, CheckinChange::Slept(Some(420)));
    assert!(!seen(&world).slept_over);
    send(&mut world, CheckinChange::Awakenings(Some(2)));
    send(&mut world, CheckinChange::AwakeningsLegs(Some(5)));
    assert_eq!(seen(&world).checkin.awakenings_legs, Some(2));
}

#[test]
fn a_clock_set_back_makes_no_negative_time() {
    let mut world = World::new("2026-11-22T03:12:00+01:00");
    world.send(Event::Happening);
    let (id, _) = world.episode();
    world.clock("2026-11-22T02:20:00+01:00");
    world.send(Event::Tick);
    assert_eq!(view::running_seconds(&world.model), Some((0, None)));
    world.send(Event::Episode(id, EpisodeChange::Over));
    let shown = view::night(&world.model, night("2026-11-21")).episodes.remove(0);
    assert_eq!((shown.seconds, shown.doubt), (None, Some(Doubt::Backwards)));
    world.send(Event::Undo);
    assert!(world.episode().1.is_running());
}

#[test]
fn a_note_beyond_all_measure_stays_in_its_field_and_any_script_is_kept() {
    let mut world = World::new(AFTERNOON);
    let form = Form::Day(today());
    let long = "ab ".repeat(33_334);
    world.send(Event::Typing(form, long.clone()));
    say(&mut world, &[DayChange::Note(long.clone())]);
    assert_eq!(world.model.journal.live_count(), 0);
    assert_eq!(view::day(&world.model, today()).draft, Some(long));
    for note in ["رجلي لا تهدأ 🦵", "עייף 😴 היום", "नींद नहीं\nआई"]
    {
        world.send(Event::Typing(form, note.to_owned()));
        say(&mut world, &[DayChange::Note(note.to_owned())]);
        assert_eq!(recorded(&world, today()).note.as_str(), note);
        assert_eq!(view::day(&world.model, today()).draft, None);
    }
}

#[test]
fn up_now_and_the_usual_hours_are_a_tap_each() {
    let mut world = World::new("2026-11-22T07:40:00+01:00");
    for (back, slept) in [("2026-11-20", 390), ("2026-11-19", 360), ("2026-11-17", 480)] {
        world.send(Event::Checkin(night(back), CheckinChange::Slept(Some(slept))));
    }
    let last = view::tonight(&world.model).last_night;
    world.send(Event::Checkin(last, CheckinChange::Feel(Some(Feel::Mild))));
    world.send(Event::Checkin(last, CheckinChange::SleptUsual));
    world.send(Event::Checkin(last, CheckinChange::Wake("10:00".to_owned())));
    assert!(error(&world, ClockField::Wake(last)).is_some());
    world.send(Event::Checkin(last, CheckinChange::UpNow));
    assert!(world.model.field_errors.is_empty());
    let (_, checkin) = world.model.journal.checkin(last).unwrap();
    assert_eq!((checkin.slept_minutes, checkin.wake), (Some(390), Some(at("2026-11-22T07:40:00+01:00"))));
}

#[test]
fn the_boundary_moves_new_entries_only() {
    let mut world = World::new("2026-11-22T14:00:00+01:00");
    world.send(Event::Happening);
    let (id, _) = world.episode();
    assert_eq!(world.episode().1.night, night("2026-11-22"));
    world.send(Event::Episode(id, EpisodeChange::Over));
    world.send(Event::Boundary("18:00".to_owned()));
    assert_eq!(world.episode().1.night, night("2026-11-22"), "a stored night stays");
    assert_eq!(world.model.tonight(), night("2026-11-21"));
    world.send(Event::Boundary("six".to_owned()));
    assert_eq!(error(&world, TimeOf::Boundary), Some((Trouble::NotATime, "six".to_owned())));
    assert_eq!(world.model.tonight(), night("2026-11-21"));
    let profiles = |world: &World| {
        world.model.journal.live().filter(|(_, entry)| matches!(entry, Entry::Profile(_))).count()
    };
    for cleared in ["", "12:00"] {
        world.send(Event::Boundary("06:00".to_owned()));
        assert!(world.model.journal.profile().unwrap().boundary.is_some());
        world.send(Event::Boundary(cleared.to_owned()));
        assert_eq!(world.model.journal.profile().unwrap().boundary, None, "{cleared:?}");
    }
    assert_eq!(profiles(&world), 1);
}

#[test]
fn a_night_whose_only_answer_is_taken_back_is_not_recorded() {
    let mut world = World::new("2026-11-22T09:00:00+01:00");
    let this = night("2026-11-18");
    let recorded = |world: &World| {
        let month = view::month(&world.model);
        (month.recorded, view::journal(&world.model, 10).total)
    };
    world.send(Event::Checkin(this, CheckinChange::Bed(String::new())));
    world.send(Event::Checkin(this, CheckinChange::Feel(None)));
    assert_eq!(recorded(&world), (0, 0), "nothing was said");
    world.send(Event::Checkin(this, CheckinChange::Bed("23:00".to_owned())));
    assert_eq!(recorded(&world), (1, 1));
    world.send(Event::Checkin(this, CheckinChange::Bed(String::new())));
    assert_eq!(recorded(&world), (0, 0));
    world.send(Event::Undo);
    assert_eq!(recorded(&world), (1, 1));
    assert!(view::night(&world.model, this).checkin.bed.is_some());
}

#[test]
fn a_quiet_night_with_an_episode_is_not_counted_as_quiet() {
    let mut world = World::new("2026-11-22T09:00:00+01:00");
    let this = night("2026-11-18");
    world.send(Event::Checkin(this, CheckinChange::Feel(Some(Feel::Quiet))));
    assert_eq!(view::month(&world.model).quiet, 1);
    assert!(!view::quiet_with_episode(&world.model.journal, this));
    world.send(Event::AddEpisode(this));
    let month = view::month(&world.model);
    assert_eq!((month.quiet, month.recorded), (0, 1));
    assert!(view::quiet_with_episode(&world.model.journal, this), "asked about");
}

#[test]
fn a_corrected_time_stays_in_its_night() {
    let mut world = World::new("2026-11-22T14:00:00+01:00");
    let this = night("2026-11-18");
    let bed = |world: &mut World, text: &str| {
        world.send(Event::Checkin(this, CheckinChange::Bed(text.to_owned())));
        world.model.journal.checkin(this).unwrap().1.bed.unwrap().local().to_string()
    };
    assert_eq!(bed(&mut world, "11:30"), "2026-11-19 11:30:00");
    assert_eq!(bed(&mut world, "23:15"), "2026-11-18 23:15:00");
    assert_eq!(bed(&mut world, "00:10"), "2026-11-19 00:10:00");
}
