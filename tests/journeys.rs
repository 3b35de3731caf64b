//! Scripts of what people do, played against the app without a browser.

#[path = "journeys/compare.rs"]
mod compare;
#[path = "journeys/day.rs"]
mod day;
#[path = "journeys/following.rs"]
mod following;
#[path = "journeys/food.rs"]
mod food;
#[path = "journeys/forgotten.rs"]
mod forgotten;
#[path = "journeys/going_back.rs"]
mod going_back;
#[path = "journeys/half_filled.rs"]
mod half_filled;
#[path = "journeys/keeping.rs"]
mod keeping;
#[path = "journeys/labs.rs"]
mod labs;
#[path = "journeys/leaving.rs"]
mod leaving;
#[path = "journeys/medicines.rs"]
mod medicines;
#[path = "journeys/month.rs"]
mod month;
#[path = "journeys/moved.rs"]
mod moved;
#[path = "journeys/patterns.rs"]
mod patterns;
#[path = "journeys/reminders.rs"]
mod reminders;
#[path = "journeys/report.rs"]
mod report;
#[path = "journeys/sharing.rs"]
mod sharing;
#[path = "journeys/sheet.rs"]
mod sheet;
#[path = "common/strategies.rs"]
mod strategies;
#[path = "journeys/taking.rs"]
mod taking;
#[path = "journeys/undone.rs"]
mod undone;
#[path = "journeys/updates.rs"]
mod updates;
#[path = "common/world.rs"]
mod world;

use chrono::{FixedOffset, NaiveDateTime, Timelike};
use stillnight::app::view::{self, Mood};
use stillnight::app::{
    CheckinChange, ClockField, DataEvent, Effect, EpisodeChange, Event, ImportStep, Notice, Status,
    StorageEvent, Tap, Trouble,
};
use stillnight::domain::{Course, Feel, Helped, OffsetAt, Place, Remedy, Scale10, State};
use stillnight::store::backup;
use stillnight::store::engine::{Refusal, SaveOutcome};
use world::{World, at, night};

const THREE_AM: &str = "2026-11-22T03:12:00+01:00";

fn tapped() -> World {
    let mut world = World::new(THREE_AM);
    world.send(Event::Happening);
    world
}

#[test]
fn one_tap_at_three_is_saved_under_the_night_of_the_evening_before() {
    let world = tapped();
    let (_, episode) = world.episode();
    assert_eq!(episode.night, night("2026-11-21"));
    assert_eq!(episode.onset, Some(at(THREE_AM)));
    assert_eq!(view::mood(&world.model), Mood::Running);
    assert_eq!(world.model.status, Status::Saved);
    assert!(world.seen.contains(&Effect::RunningHint(Some(at(THREE_AM).unix_ms()))));
    assert_eq!(world.model.notice, Some(Notice::FirstSave));
}

#[test]
fn a_second_tap_in_the_dark_changes_nothing() {
    let mut world = tapped();
    world.send(Event::Happening);
    world.episode();
}

#[test]
fn an_episode_is_described_timed_and_ended_step_by_step() {
    let mut world = tapped();
    let (id, _) = world.episode();
    let change = |world: &mut World, change| world.send(Event::Episode(id, change));
    change(&mut world, EpisodeChange::Worst(Scale10::new(7)));
    change(&mut world, EpisodeChange::Place(Place::LeftLeg));
    change(&mut world, EpisodeChange::Try(Remedy::Walk));
    world.clock("2026-11-22T03:18:00+01:00");
    change(&mut world, EpisodeChange::Try(Remedy::Stretch));
    world.clock("2026-11-22T03:20:00+01:00");
    change(&mut world, EpisodeChange::Tried(1, Some(Helped::Some)));
    world.clock("2026-11-22T03:43:00+01:00");
    change(&mut world, EpisodeChange::Over);
    let (_, episode) = world.episode();
    assert_eq!(episode.seconds(), Some(31 * 60));
    assert_eq!(episode.tried.iter().map(|a| a.seconds()).collect::<Vec<_>>(), [Some(360), Some(120)]);
    assert_eq!(episode.tried[1].helped, Some(Helped::Some));
    assert!(world.seen.ends_with(&[Effect::RunningHint(None)]));
    assert_eq!(view::mood(&world.model), Mood::Night);
}

#[test]
fn a_quiet_night_is_one_tap_and_one_entry() {
    let mut world = World::new("2026-11-22T07:40:00+01:00");
    assert_eq!(view::mood(&world.model), Mood::Morning);
    let asked = view::tonight(&world.model).last_night;
    assert_eq!(asked, night("2026-11-21"));
    world.send(Event::Checkin(asked, CheckinChange::Feel(Some(Feel::Quiet))));
    world.send(Event::Checkin(asked, CheckinChange::Wake("06:30".to_owned())));
    assert_eq!(world.model.journal.live_count(), 1);
    let (_, checkin) = world.model.journal.checkin(asked).unwrap();
    assert_eq!((checkin.feel, checkin.wake), (Some(Feel::Quiet), Some(at("2026-11-22T06:30:00+01:00"))));
}

#[test]
fn a_flight_after_the_final_wake_counts_with_the_coming_night() {
    let mut world = World::new("2026-11-22T07:40:00+01:00");
    world.send(Event::Checkin(night("2026-11-21"), CheckinChange::Wake("06:30".to_owned())));
    world.clock("2026-11-22T10:00:00+01:00");
    world.send(Event::Happening);
    assert_eq!(world.episode().1.night, night("2026-11-22"));
}

#[test]
fn correcting_a_time_over_midnight_needs_no_date() {
    let mut world = tapped();
    let (id, _) = world.episode();
    world.send(Event::Episode(id, EpisodeChange::Onset("23:50".to_owned())));
    assert_eq!(world.episode().1.onset, Some(at("2026-11-21T23:50:00+01:00")));
    assert_eq!(world.episode().1.night, night("2026-11-21"));
    world.send(Event::Episode(id, EpisodeChange::End("00:20".to_owned())));
    assert_eq!(world.episode().1.course, Course::Over(Some(at("2026-11-22T00:20:00+01:00"))));
    world.send(Event::Episode(id, EpisodeChange::Onset("half past".to_owned())));
    let error = world.model.field_error(ClockField::Onset(id).into()).expect("said beside the field");
    assert_eq!((error.trouble, error.typed.as_str()), (Trouble::NotATime, "half past"));
    assert_eq!(world.episode().1.onset, Some(at("2026-11-21T23:50:00+01:00")));
}

/// Clocks go back at 03:00 on 25 October and forward at 02:00 on 29 March, as in much of Europe.
fn europe(local: NaiveDateTime) -> OffsetAt {
    let east = |hours: i32| FixedOffset::east_opt(hours * 3600).unwrap();
    match (local.date().to_string().as_str(), local.hour()) {
        ("2026-10-25", 2) => OffsetAt::Two { first: east(2), second: east(1) },
        ("2026-03-29", 2) => OffsetAt::None,
        ("2026-10-25", 0..2) | ("2026-10-24", _) => OffsetAt::One(east(2)),
        _ => OffsetAt::One(east(1)),
    }
}

#[test]
fn the_hour_that_comes_twice_is_asked_and_the_one_that_never_came_is_said() {
    let mut world = World::new("2026-10-25T07:00:00+01:00");
    world.zone(europe);
    let this = night("2026-10-24");
    world.send(Event::AddEpisode(this));
    let (id, _) = world.episode();
    world.send(Event::Episode(id, EpisodeChange::Onset("02:30".to_owned())));
    let question = world.model.question.expect("asked");
    assert_eq!(world.episode().1.onset, None);
    world.send(Event::OffsetChosen(Some(question.second)));
    assert_eq!(world.episode().1.onset, Some(at("2026-10-25T02:30:00+01:00")));

    let mut world = World::new("2026-03-29T09:00:00+02:00");
    world.zone(europe);
    world.send(Event::AddEpisode(night("2026-03-28")));
    let (id, _) = world.episode();
    world.send(Event::Episode(id, EpisodeChange::Onset("02:30".to_owned())));
    let error = world.model.field_error(ClockField::Onset(id).into()).map(|error| error.trouble);
    assert_eq!((world.episode().1.onset, error), (None, Some(Trouble::Skipped)));
}

#[test]
fn a_tap_of_the_shell_becomes_one_episode_however_often_it_is_offered() {
    let mut world = World::new("2026-11-22T03:13:00+01:00");
    let tap = Tap { key: "k".to_owned(), at: at(THREE_AM), newest: true };
    world.send(Event::Tapped(tap.clone()));
    assert_eq!(world.episode().1.onset, Some(at(THREE_AM)));
    assert!(world.seen.contains(&Effect::ForgetTap("k".to_owned())));
    world.send(Event::Tapped(tap));
    world.episode();
}

#[test]
fn an_older_tap_is_kept_as_an_episode_that_is_over() {
    let mut world = World::new("2026-11-22T03:13:00+01:00");
    let tap = |at_text: &str, newest| Tap { key: at_text.to_owned(), at: at(at_text), newest };
    world.send(Event::Tapped(tap("2026-11-20T02:00:00+01:00", false)));
    world.send(Event::Tapped(tap(THREE_AM, true)));
    let courses: Vec<_> = world.model.journal.episodes().map(|(_, episode)| episode.course).collect();
    assert_eq!(courses.len(), 2);
    assert!(courses.contains(&Course::Over(None)) && courses.contains(&Course::Running));
}

#[test]
fn a_save_without_room_stays_on_the_screen_and_can_be_tried_again() {
    let mut world = World::new(THREE_AM);
    world.storage(|_| SaveOutcome::Refused(Refusal::Full));
    world.send(Event::Happening);
    assert!(world.episode().1.is_running());
    assert_eq!(world.model.status, Status::Failed(Refusal::Full));
    assert_eq!(view::shell(&world.model).banner, Some(view::Banner::Unsaved(Refusal::Full)));
    world.storage(|_| SaveOutcome::Saved);
    world.send(Event::RetryUnsaved);
    assert_eq!(world.model.status, Status::Saved);
    assert_eq!(view::shell(&world.model).banner, None);
}

#[test]
fn two_edits_of_one_entry_are_shown_and_either_can_stay() {
    for (mine, worst) in [(true, 7), (false, 3)] {
        let mut world = tapped();
        let (id, _) = world.episode();
        world.storage(|request| {
            let mut theirs = request.record.clone();
            if let State::Live(stillnight::domain::Entry::Episode(episode)) = &mut theirs.state {
                episode.worst = Scale10::new(3);
            }
            SaveOutcome::Conflict { theirs }
        });
        world.send(Event::Episode(id, EpisodeChange::Worst(Scale10::new(7))));
        assert!(view::shell(&world.model).conflict);
        world.storage(|_| SaveOutcome::Saved);
        world.send(Event::ConflictResolved(mine));
        assert_eq!(world.episode().1.worst, Scale10::new(worst));
        assert!(world.model.conflict.is_none());
    }
}

#[test]
fn kept_is_said_where_strict_storage_does_not_work() {
    let mut world = World::new(THREE_AM);
    world.storage(|_| SaveOutcome::Kept);
    world.send(Event::Happening);
    assert_eq!(world.model.status, Status::Kept);
    assert_eq!(view::shell(&world.model).banner, Some(view::Banner::NotStrict));
}

#[test]
fn a_file_changes_nothing_before_yes_and_a_restore_point_comes_first() {
    let donor = tapped();
    let file = backup::write(&donor.model.journal, at(THREE_AM));
    let mut world = World::new("2026-11-22T08:00:00+01:00");
    world.send(Event::Data(DataEvent::FileRead(Ok(file.clone()))));
    let import = world.model.data.import.clone().expect("a preview");
    assert_eq!((import.preview.new, world.model.journal.live_count()), (1, 0));
    world.send(Event::Data(DataEvent::Import(ImportStep::Accept)));
    assert!(matches!(
        world.seen.iter().find(|e| matches!(e, Effect::MakePoint { .. })),
        Some(Effect::MakePoint { why: "import", .. })
    ));
    assert_eq!(world.episode(), donor.episode());
    world.send(Event::Data(DataEvent::FileRead(Ok(file))));
    let again = world.model.data.import.clone().expect("a preview");
    assert_eq!((again.preview.same, again.records.len()), (1, 0));
}

#[test]
fn a_wrong_file_is_named_in_words_and_changes_nothing() {
    for text in ["", "hello", "{\"stillnight\":\"backup\",\"format\":99}", "{}"] {
        let mut world = tapped();
        world.send(Event::Data(DataEvent::FileRead(Ok(text.to_owned()))));
        assert!(world.model.data.file_error.is_some() && world.model.data.import.is_none(), "{text}");
        world.episode();
    }
}

fn wiped() -> (World, String) {
    let mut world = tapped();
    let file = backup::write(&world.model.journal, at(THREE_AM));
    world.send(Event::Data(DataEvent::WipeTyped("Delete ".to_owned())));
    world.send(Event::Data(DataEvent::Wipe));
    (world, file)
}

#[test]
fn delete_everything_needs_the_word_and_cannot_be_undone_into_life() {
    let mut world = tapped();
    world.send(Event::Data(DataEvent::Wipe));
    world.episode();
    let (mut world, _) = wiped();
    assert_eq!(world.model.journal.records().count(), 0);
    world.send(Event::Undo);
    assert_eq!(world.model.journal.records().count(), 0);
}

#[test]
fn a_backup_can_be_brought_back_after_everything_was_deleted() {
    let (mut world, file) = wiped();
    let until = world.model.wiped_before.expect("a wipe");
    world.send(Event::Data(DataEvent::FileRead(Ok(file))));
    world.send(Event::Data(DataEvent::Import(ImportStep::Accept)));
    let (id, _) = world.episode();
    assert!(world.model.journal.record(id).unwrap().rev > until);
}

#[test]
fn another_tab_that_wipes_takes_this_one_along() {
    let mut world = tapped();
    let until = world.model.last_rev.unwrap();
    world.send(Event::Storage(StorageEvent::Wiped(until)));
    assert_eq!(world.model.journal.records().count(), 0);
    assert!(world.model.undo.is_empty());
}

#[test]
fn a_deleted_entry_can_be_brought_back_for_thirty_days() {
    let mut world = tapped();
    let (id, before) = world.episode();
    world.send(Event::Delete(id));
    assert_eq!(view::data(&world.model).deleted.len(), 1);
    world.clock("2026-12-22T03:11:00+01:00");
    world.send(Event::Tick);
    assert_eq!(view::data(&world.model).deleted.first().map(|d| d.days_left), Some(1));
    world.clock("2026-12-22T03:12:00+01:00");
    world.send(Event::Tick);
    assert!(view::data(&world.model).deleted.is_empty());
    world.send(Event::Data(DataEvent::BringBack(id)));
    assert_eq!(world.model.journal.live_count(), 0, "too late");
    world.clock("2026-12-22T03:11:59+01:00");
    world.send(Event::Data(DataEvent::BringBack(id)));
    assert_eq!(world.episode().1, before);
}

/// A deleted episode, and another recorded at this moment, should there be one; then a start at that one.
fn started_with_a_deleted_entry(used: Option<&str>, now: &str, strict: bool) -> (World, State) {
    let mut world = tapped();
    let (id, _) = world.episode();
    world.send(Event::Delete(id));
    if let Some(used) = used {
        world.clock(used);
        world.send(Event::CalmSoFar);
    }
    world.clock(now);
    world.send(Event::Storage(StorageEvent::Reconciled(strict)));
    let state = world.model.journal.record(id).unwrap().state.clone();
    (world, state)
}

#[test]
fn a_start_after_thirty_days_leaves_only_the_tombstone() {
    let check = |used: Option<&str>, now: &str, strict: bool, stripped: bool| {
        let (world, state) = started_with_a_deleted_entry(used, now, strict);
        let State::Deleted { at_ms, content } = state else { panic!("{now}: lives") };
        assert_eq!((at_ms, content.is_none()), (at(THREE_AM).unix_ms() as u64, stripped), "{used:?} {now}");
        assert_ne!(world.model.status, Status::Saving);
    };
    let later = Some("2026-12-20T20:00:00+01:00");
    check(later, "2026-12-22T03:11:00+01:00", true, false);
    check(later, "2026-12-22T03:12:00+01:00", true, true);
    check(None, "2026-12-22T03:12:00+01:00", true, true);
    // The strict copy is not to be trusted today.
    check(later, "2026-12-22T03:12:00+01:00", false, false);
    // A clock far ahead, or behind, with or without something recorded by it at this start.
    check(later, "2071-01-01T08:00:00+01:00", true, false);
    check(None, "2071-01-01T08:00:00+01:00", true, false);
    check(Some("2071-01-01T07:59:00+01:00"), "2071-01-01T08:00:00+01:00", true, false);
    check(later, "2020-01-01T08:00:00+01:00", true, false);
}

#[test]
fn two_tabs_that_strip_one_tombstone_ask_nothing() {
    let mut world = tapped();
    let (id, _) = world.episode();
    world.send(Event::Delete(id));
    world.storage(|request| SaveOutcome::Conflict { theirs: request.record.clone() });
    world.clock("2026-12-22T03:12:00+01:00");
    world.send(Event::Storage(StorageEvent::Reconciled(true)));
    assert!(matches!(world.model.journal.record(id).unwrap().state, State::Deleted { content: None, .. }));
    assert!(world.model.conflict.is_none());
}
