//! A month of mixed use, nights in which the clocks change, journeys across zones; and whatever is done, each entry is
//! found under exactly one night.

use super::europe;
use super::world::{World, at, night};
use chrono::{Days, FixedOffset, NaiveDate, NaiveDateTime};
use proptest::prelude::*;
use stillnight::app::view;
use stillnight::app::{CheckinChange, DayChange, DayNumber, EpisodeChange, Event, Model};
use stillnight::domain::{Entry, Feel, Flag, Instant, NightOf, OffsetAt, Rated, Remedy, Scale10, Taken};

/// What the nights of the journal show, by entry; and every entry that ought to be shown, each once.
fn found_and_wanted(model: &Model) -> [Vec<String>; 2] {
    let mut found = Vec::new();
    for row in view::journal(model, usize::MAX).rows {
        let shown = view::night(model, row.night);
        assert!(shown.episodes.iter().all(|episode| episode.night == row.night));
        found.extend(shown.episodes.iter().map(|episode| episode.id.to_string()));
        found.extend(shown.checkin_id.map(|id| id.to_string()));
    }
    let of_nights = model.journal.live().filter(|(_, entry)| entry.night().is_some());
    let mut wanted: Vec<String> = of_nights.map(|(id, _)| id.to_string()).collect();
    found.sort();
    wanted.sort();
    [found, wanted]
}

fn check_each_once(model: &Model) {
    let [found, wanted] = found_and_wanted(model);
    assert_eq!(found, wanted);
}

#[test]
fn a_month_of_mixed_use_is_all_there() {
    let mut world = World::new("2026-11-01T07:00:00+01:00");
    let first = night("2026-11-01").date();
    for n in 0..30u64 {
        let day = first.checked_add_days(Days::new(n)).unwrap();
        let this = NightOf::on(day);
        world.clock(&format!("{day}T17:00:00+01:00"));
        if n % 3 != 2 {
            world.send(Event::Day(day, DayChange::Taken(Taken::Caffeine, Some(n % 2 == 0))));
            world.send(Event::Day(day, DayChange::Flag(Flag::Travel, Some(false))));
        }
        world.clock(&format!("{day}T22:30:00+01:00"));
        if n % 2 == 0 {
            world.send(Event::GoingToBed);
        }
        let next = day.checked_add_days(Days::new(1)).unwrap();
        if n % 4 == 0 {
            world.clock(&format!("{next}T02:00:00+01:00"));
            world.send(Event::Happening);
            let (id, _) = world.model.journal.running().expect("runs");
            world.send(Event::Episode(id, EpisodeChange::Worst(Scale10::new(6))));
            world.send(Event::Episode(id, EpisodeChange::Try(Remedy::Walk)));
            world.clock(&format!("{next}T02:25:00+01:00"));
            world.send(Event::Episode(id, EpisodeChange::Over));
        }
        world.clock(&format!("{next}T07:15:00+01:00"));
        world.send(Event::Tick);
        if n % 5 != 4 {
            let feel = if n % 4 == 0 { Feel::Moderate } else { Feel::Quiet };
            let asked = view::tonight(&world.model).last_night;
            assert_eq!(asked, this);
            world.send(Event::Checkin(asked, CheckinChange::Feel(Some(feel))));
            world.send(Event::Checkin(asked, CheckinChange::SleptUsual));
        }
    }
    check_each_once(&world.model);
    let list = view::journal(&world.model, usize::MAX);
    let said = |feel| list.rows.iter().filter(|row| row.feel == Some(feel)).count();
    let unsaid = list.rows.iter().filter(|row| row.feel.is_none()).count();
    assert_eq!((said(Feel::Moderate), said(Feel::Quiet), unsaid), (6, 18, 3));
    assert_eq!(list.total, 27, "three nights hold nothing at all, and are not made up");
    assert_eq!(world.model.journal.episodes().count(), 8);
    let days = world.model.journal.live().filter(|(_, entry)| matches!(entry, Entry::Day(_))).count();
    assert_eq!(days, 20);
}

#[test]
fn a_night_of_twenty_five_hours_keeps_both_passes_of_the_hour() {
    let mut world = World::new("2026-10-24T23:00:00+02:00");
    world.zone(europe);
    let this = night("2026-10-24");
    world.send(Event::GoingToBed);
    let mut onsets = Vec::new();
    for (begins, ends) in [
        ("2026-10-25T02:40:00+02:00", "2026-10-25T02:10:00+01:00"),
        ("2026-10-25T02:40:00+01:00", "2026-10-25T02:50:00+01:00"),
    ] {
        world.clock(begins);
        world.send(Event::Happening);
        let (id, _) = world.model.journal.running().expect("runs");
        world.clock(ends);
        world.send(Event::Episode(id, EpisodeChange::Over));
        onsets.push(at(begins));
    }
    world.clock("2026-10-25T07:00:00+01:00");
    world.send(Event::Checkin(this, CheckinChange::UpNow));
    let shown = view::night(&world.model, this);
    assert_eq!(shown.episodes.iter().filter_map(|e| e.onset).collect::<Vec<_>>(), onsets);
    assert_eq!(shown.episodes.iter().map(|e| e.seconds).collect::<Vec<_>>(), [Some(1800), Some(600)]);
    let in_bed = shown.checkin.wake.unwrap().seconds_since(shown.checkin.bed.unwrap());
    assert_eq!(in_bed, 9 * 3600, "23:00 to 07:00 was nine hours that night");
    check_each_once(&world.model);
}

#[test]
fn in_the_first_pass_of_a_repeated_hour_the_second_is_not_asked_about() {
    let mut world = World::new("2026-10-25T02:20:00+02:00");
    world.zone(europe);
    world.send(Event::AddEpisode(night("2026-10-24")));
    let (id, _) = world.episode();
    world.send(Event::Episode(id, EpisodeChange::Onset("02:10".to_owned())));
    assert!(world.model.question.is_none());
    assert_eq!(world.episode().1.onset, Some(at("2026-10-25T02:10:00+02:00")));
    // Later that night both have been, so it is asked; who does not answer changes nothing, and reads why.
    world.clock("2026-10-25T04:00:00+01:00");
    world.send(Event::Episode(id, EpisodeChange::Onset("02:30".to_owned())));
    assert!(world.model.question.is_some());
    world.send(Event::OffsetChosen(None));
    assert_eq!(world.episode().1.onset, Some(at("2026-10-25T02:10:00+02:00")));
    let error = &world.model.field_errors[0];
    assert_eq!((error.trouble, error.typed.as_str()), (stillnight::app::Trouble::Twice, "02:30"));
}

#[test]
fn a_night_of_twenty_three_hours_is_one_night() {
    let mut world = World::new("2026-03-28T23:00:00+01:00");
    world.zone(europe);
    let this = night("2026-03-28");
    world.send(Event::GoingToBed);
    world.clock("2026-03-29T03:05:00+02:00");
    world.send(Event::Happening);
    let (id, begun) = world.episode();
    assert_eq!(begun.night, this);
    world.clock("2026-03-29T03:20:00+02:00");
    world.send(Event::Episode(id, EpisodeChange::Over));
    world.clock("2026-03-29T07:00:00+02:00");
    world.send(Event::Checkin(this, CheckinChange::UpNow));
    let shown = view::night(&world.model, this);
    assert_eq!(shown.checkin.wake.unwrap().seconds_since(shown.checkin.bed.unwrap()), 7 * 3600);
    assert_eq!(shown.doubt, None);
    check_each_once(&world.model);
}

/// Nine hours west of UTC.
fn alaska(_: NaiveDateTime) -> OffsetAt {
    OffsetAt::One(FixedOffset::west_opt(9 * 3600).unwrap())
}

#[test]
fn travel_moves_no_entry_and_times_stay_as_they_were_lived() {
    let mut world = World::new("2026-11-20T23:30:00+01:00");
    world.send(Event::Happening);
    let (id, _) = world.episode();
    world.send(Event::Episode(id, EpisodeChange::Over));
    let before = world.episode().1;
    // The same moment a day later reads 13:30 where the person is now.
    world.zone(alaska);
    world.clock("2026-11-21T13:30:00-09:00");
    world.send(Event::Tick);
    assert_eq!(world.episode().1, before);
    assert_eq!(world.model.tonight(), night("2026-11-21"));
    world.send(Event::Happening);
    let (abroad, episode) = world.model.journal.running().expect("runs");
    assert_eq!((episode.night, episode.onset), (night("2026-11-21"), Some(at("2026-11-21T13:30:00-09:00"))));
    // Correcting what was lived at home is read where the person is now; the day stays.
    world.send(Event::Episode(id, EpisodeChange::Onset("23:10".to_owned())));
    let corrected = view::night(&world.model, night("2026-11-20")).episodes.remove(0);
    assert_eq!(corrected.onset.map(Instant::local), Some(at("2026-11-20T23:10:00+01:00").local()));
    world.send(Event::Episode(abroad, EpisodeChange::Over));
    check_each_once(&world.model);
}

/// One thing a person might do, some minutes after the last.
#[derive(Clone, Debug)]
enum Step {
    Tap(u8),
    Feel(u8, u8),
    Add(u8),
    Night(u8, u8),
    Onset(u8, u8),
    Day(u8, u8),
    Boundary(u8),
    Undo,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0u8..4).prop_map(Step::Tap),
        2 => (0u8..40, 0u8..4).prop_map(|(night, feel)| Step::Feel(night, feel)),
        1 => (0u8..40).prop_map(Step::Add),
        2 => (0u8..9, 0u8..40).prop_map(|(which, night)| Step::Night(which, night)),
        2 => (0u8..9, 0u8..24).prop_map(|(which, hour)| Step::Onset(which, hour)),
        2 => (0u8..40, 0u8..4).prop_map(|(day, what)| Step::Day(day, what)),
        1 => (0u8..24).prop_map(Step::Boundary),
        1 => Just(Step::Undo),
    ]
}

fn some_night(n: u8) -> NightOf {
    NightOf::on(NaiveDate::from_ymd_opt(2026, 10, 1).unwrap().checked_add_days(Days::new(n.into())).unwrap())
}

fn play(world: &mut World, step: &Step) {
    let which = |world: &World, n: u8| {
        let all: Vec<_> = world.model.journal.episodes().map(|(id, _)| id).collect();
        (!all.is_empty()).then(|| all[usize::from(n) % all.len()])
    };
    match step {
        Step::Tap(n) => {
            let over = world.model.journal.running().map(|(id, _)| id);
            world.send(match (n, over) {
                (0, _) => Event::CalmSoFar,
                (1, _) => Event::GoingToBed,
                (_, Some(id)) => Event::Episode(id, EpisodeChange::Over),
                (_, None) => Event::Happening,
            });
        }
        Step::Feel(night, feel) => {
            let feel = [Feel::Quiet, Feel::Mild, Feel::Moderate, Feel::Bad][usize::from(*feel)];
            world.send(Event::Checkin(some_night(*night), CheckinChange::Feel(Some(feel))));
        }
        Step::Add(night) => world.send(Event::AddEpisode(some_night(*night))),
        Step::Night(n, night) => {
            if let Some(id) = which(world, *n) {
                world.send(Event::Episode(id, EpisodeChange::Night(some_night(*night))));
            }
        }
        Step::Onset(n, hour) => {
            if let Some(id) = which(world, *n) {
                world.send(Event::Episode(id, EpisodeChange::Onset(format!("{hour}:30"))));
                world.send(Event::OffsetChosen(None));
            }
        }
        Step::Day(day, what) => {
            let change = match what {
                0 => DayChange::Taken(Taken::Caffeine, Some(true)),
                1 => DayChange::Begin(DayNumber::Servings(Taken::Caffeine)),
                2 => DayChange::Rated(Rated::Mood, Scale10::new(5)),
                _ => DayChange::SameAsYesterday,
            };
            world.send(Event::Day(some_night(*day).date(), change));
        }
        Step::Boundary(hour) => world.send(Event::Boundary(format!("{hour}:00"))),
        Step::Undo => world.send(Event::Undo),
    }
}

proptest! {
    #[test]
    fn each_entry_is_under_exactly_one_night(
        steps in prop::collection::vec((step(), 1u32..3000, any::<bool>()), 1..50),
    ) {
        let mut world = World::new("2026-10-01T08:00:00+02:00");
        let mut now = at("2026-10-01T08:00:00+02:00");
        for (step, minutes, away) in steps {
            now = now.plus_seconds(i64::from(minutes) * 60).unwrap();
            let offset = if away { -9 * 60 } else { 60 };
            let here = Instant::from_unix_ms(now.unix_ms(), offset).unwrap();
            world.zone(if away { alaska } else { europe });
            world.clock(&here.to_string());
            play(&mut world, &step);
            let [found, wanted] = found_and_wanted(&world.model);
            prop_assert_eq!(found, wanted);
            let days: Vec<_> = world.model.journal.live().filter_map(|(id, entry)| match entry {
                Entry::Day(day) => Some((id, day.date)),
                _ => None,
            }).collect();
            for (id, date) in days {
                prop_assert_eq!(world.model.journal.day(date).map(|(id, _)| id), Some(id));
            }
        }
    }
}
