//! A fortnight keyed in from paper, the month it shows up in, and finding one's own words again.

use super::europe;
use super::world::{World, at, night};
use chrono::Datelike;
use stillnight::app::form::{Col, Problem, Saved};
use stillnight::app::view::{self, Mark};
use stillnight::app::{CheckinChange, EpisodeChange, Event, Route, SheetStep, StorageEvent};
use stillnight::domain::{Feel, Scale10};

const NOW: &str = "2026-10-27T09:00:00+01:00";

fn world() -> World {
    let mut world = World::new(NOW);
    world.zone(europe);
    world
}

fn key_in(world: &mut World, of: &str, cells: &[(Col, &str)]) {
    for (col, text) in cells {
        world.send(Event::Sheet(SheetStep::Cell(night(of), *col, (*text).to_owned())));
    }
}

fn save(world: &mut World) {
    world.send(Event::Sheet(SheetStep::Save));
}

fn problem(world: &World, of: &str, col: Col) -> Option<Problem> {
    world.model.sheet.cell(night(of), col).and_then(|cell| cell.problem)
}

#[test]
fn a_fortnight_is_keyed_in_saved_at_once_and_taken_back_at_once() {
    let mut world = world();
    assert_eq!(view::sheet(&world.model).start, night("2026-10-13"), "fourteen nights, the last one over");
    let full = [
        (Col::Feel, "m"),
        (Col::Onset, "11.10 pm"),
        (Col::Worst, "6"),
        (Col::Bed, "2245"),
        (Col::Latency, "40"),
        (Col::Awake, "2"),
        (Col::Wake, "6:30"),
        (Col::Slept, "6,5"),
    ];
    let mut on = night("2026-10-13");
    for _ in 0..14 {
        key_in(&mut world, &on.to_string(), &full);
        on = on.after();
    }
    assert_eq!(world.model.journal.live_count(), 0, "nothing is saved by typing");
    save(&mut world);
    assert_eq!(world.model.sheet.saved, Some(Saved { nights: 14, cells: 112, replaced: 0 }));
    assert_eq!(world.model.journal.live_count(), 28);
    let (_, checkin) = world.model.journal.checkin(night("2026-10-13")).unwrap();
    assert_eq!((checkin.feel, checkin.slept_minutes), (Some(Feel::Mild), Some(390)));
    let episodes = world.model.journal.episodes_of(night("2026-10-13"));
    assert_eq!(episodes[0].1.onset, Some(at("2026-10-13T23:10:00+01:00")));
    assert!(view::sheet(&world.model).rows[0].cells.iter().all(|cell| !cell.typed && !cell.text.is_empty()));
    world.send(Event::Undo);
    assert_eq!(world.model.journal.live_count(), 0);
}

#[test]
fn a_quiet_night_alone_is_one_entry_and_blank_cells_are_none() {
    let mut world = world();
    key_in(&mut world, "2026-10-20", &[(Col::Feel, "q"), (Col::Onset, " "), (Col::Worst, "")]);
    save(&mut world);
    assert_eq!((world.model.journal.live_count(), world.model.journal.episodes().count()), (1, 0));
    let (_, checkin) = world.model.journal.checkin(night("2026-10-20")).unwrap();
    assert_eq!((checkin.bed, checkin.awakenings, checkin.slept_minutes), (None, None, None));
}

#[test]
fn the_cell_of_an_hour_that_came_twice_asks_and_nothing_is_saved_before_the_answer() {
    let mut world = world();
    key_in(&mut world, "2026-10-24", &[(Col::Feel, "b"), (Col::Onset, "2:30")]);
    assert_eq!(problem(&world, "2026-10-24", Col::Onset), Some(Problem::Twice));
    save(&mut world);
    assert_eq!(world.model.journal.live_count(), 0);
    key_in(&mut world, "2026-10-24", &[(Col::Onset, "02:30 second")]);
    assert_eq!(problem(&world, "2026-10-24", Col::Onset), None);
    save(&mut world);
    assert_eq!(world.episode().1.onset, Some(at("2026-10-25T02:30:00+01:00")));

    let mut world = World::new("2026-03-29T09:00:00+02:00");
    world.zone(europe);
    key_in(&mut world, "2026-03-28", &[(Col::Onset, "2:30")]);
    assert_eq!(problem(&world, "2026-03-28", Col::Onset), Some(Problem::Skipped));
}

#[test]
fn what_cannot_be_is_said_beside_the_cell_and_the_text_kept() {
    let check = |cells: &[(Col, &str)], col: Col, expect: Problem| {
        let mut world = world();
        key_in(&mut world, "2026-10-20", cells);
        assert_eq!(problem(&world, "2026-10-20", col), Some(expect), "{cells:?}");
        save(&mut world);
        assert_eq!(world.model.journal.live_count(), 0, "{cells:?}");
        let view = view::sheet(&world.model);
        assert_eq!(view.first_doubt().map(|(row, _)| view.rows[row].night), Some(night("2026-10-20")));
    };
    check(&[(Col::Bed, "2:00"), (Col::Wake, "1:30")], Col::Wake, Problem::BeforeBed);
    check(&[(Col::Wake, "1:30"), (Col::Bed, "1:30")], Col::Wake, Problem::BeforeBed);
    check(&[(Col::Bed, "23"), (Col::Wake, "6"), (Col::Slept, "8")], Col::Slept, Problem::LongerThanBed);
    check(&[(Col::Worst, "0")], Col::Worst, Problem::NoughtAlone);
    let wrong = |text| {
        let mut world = world();
        key_in(&mut world, "2026-10-20", &[(Col::Slept, text)]);
        assert_eq!(world.model.sheet.cells[0].text, text);
        assert!(matches!(problem(&world, "2026-10-20", Col::Slept), Some(Problem::Wrong(_))), "{text}");
    };
    ["30", "-7", "seven", "25:00"].into_iter().for_each(wrong);
    // Not yet: tonight's wake, and nights to come.
    let mut world = world();
    key_in(&mut world, "2026-10-26", &[(Col::Wake, "9:30")]);
    assert_eq!(problem(&world, "2026-10-26", Col::Wake), Some(Problem::Ahead));
    key_in(&mut world, "2026-10-28", &[(Col::Feel, "q")]);
    assert_eq!(problem(&world, "2026-10-28", Col::Feel), Some(Problem::NightAhead));
}

#[test]
fn what_is_recorded_is_shown_and_only_changed_cells_touch_it() {
    let mut world = world();
    let this = night("2026-10-20");
    world.send(Event::Checkin(this, CheckinChange::Note("kept".to_owned())));
    world.send(Event::Checkin(this, CheckinChange::Bed("23:00".to_owned())));
    world.send(Event::Checkin(this, CheckinChange::Quality(Scale10::new(4))));
    let row = |world: &World| view::sheet(&world.model).rows[7].clone();
    assert_eq!((row(&world).night, row(&world).cells[3].text.as_str()), (this, "23:00"));
    key_in(&mut world, "2026-10-20", &[(Col::Bed, "2300")]);
    assert_eq!(world.model.sheet.cells, [], "the same in another spelling is no change");
    key_in(&mut world, "2026-10-20", &[(Col::Bed, "22:30"), (Col::Awake, "1")]);
    assert_eq!(row(&world).cells[3].was.as_deref(), Some("23:00"));
    save(&mut world);
    assert_eq!(world.model.sheet.saved, Some(Saved { nights: 1, cells: 2, replaced: 1 }));
    let (_, checkin) = world.model.journal.checkin(this).unwrap();
    assert_eq!((checkin.note.as_str(), checkin.quality), ("kept", Scale10::new(4)));
    assert_eq!((checkin.bed, checkin.awakenings), (Some(at("2026-10-20T22:30:00+01:00")), Some(1)));
}

#[test]
fn several_episodes_of_a_night_are_left_to_its_own_page() {
    let mut world = world();
    for onset in ["23:10", "01:00"] {
        world.send(Event::AddEpisode(night("2026-10-20")));
        let blank = world.model.journal.episodes_of(night("2026-10-20")).last().unwrap().0;
        world.send(Event::Episode(blank, EpisodeChange::Onset(onset.to_owned())));
    }
    let cell = view::sheet(&world.model).rows[7].cells[1].clone();
    assert_eq!((cell.fixed, cell.text.as_str()), (true, "23:10"));
    key_in(&mut world, "2026-10-20", &[(Col::Onset, "22:00"), (Col::Worst, "9")]);
    assert_eq!(world.model.sheet.cells, []);
}

#[test]
fn what_was_typed_outlives_another_page_and_another_fortnight() {
    let mut world = world();
    key_in(&mut world, "2026-10-20", &[(Col::Worst, "twelve")]);
    world.send(Event::Routed(Route::Tonight));
    world.send(Event::Sheet(SheetStep::Start(night("2026-01-01"))));
    assert_eq!(view::sheet(&world.model).unsaved, 1);
    save(&mut world);
    let view = view::sheet(&world.model);
    assert_eq!((view.start, view.first_doubt()), (night("2026-10-20"), Some((0, 2))), "the doubt is shown");
}

#[test]
fn the_month_counts_what_is_recorded_and_follows_the_night_one_came_from() {
    let mut world = world();
    key_in(&mut world, "2026-10-20", &[(Col::Feel, "q")]);
    key_in(&mut world, "2026-10-21", &[(Col::Feel, "b"), (Col::Onset, "23:10"), (Col::Worst, "8")]);
    key_in(&mut world, "2026-10-22", &[(Col::Bed, "23:10")]);
    save(&mut world);
    let month = view::month(&world.model);
    assert_eq!((month.days.len(), month.begun, month.recorded, month.quiet), (31, 26, 3, 1));
    let marks: Vec<_> = month.days[19..23].iter().map(|day| day.mark).collect();
    assert_eq!(marks, [Mark::Said(Feel::Quiet), Mark::Said(Feel::Bad), Mark::Partly, Mark::Missing]);
    assert_eq!((month.days[20].episodes, month.days[20].worst), (1, Scale10::new(8)));
    assert!(month.days[25].tonight && month.days[26].ahead && month.after.is_none() && month.now.is_none());
    world.send(Event::Routed(Route::Night(night("2021-03-04"))));
    world.send(Event::Routed(Route::Journal));
    let month = view::month(&world.model);
    assert_eq!((month.first.year(), month.first.month(), month.begun), (2021, 3, 31));
    assert!(month.after.is_some() && month.now.is_some());
}

#[test]
fn own_words_are_found_newest_first_whatever_their_case_and_accents() {
    let mut world = world();
    let note = |world: &mut World, of: &str, text: &str| {
        world.send(Event::Checkin(night(of), CheckinChange::Note(text.to_owned())));
    };
    note(&mut world, "2026-10-01", "Müde nach der Reise");
    note(&mut world, "2026-10-03", "MUDE, und wieder müde");
    note(&mut world, "2026-10-02", "رجلي مُتْعَبة 🦵");
    world.send(Event::AddEpisode(night("2026-10-05")));
    let (id, _) = world.episode();
    world.send(Event::Episode(id, EpisodeChange::Note("reise, müde".to_owned())));
    let found = |text: &str| {
        let view = view::search(&world.model, text, 60)?;
        Some(view.hits.iter().map(|hit| hit.date.unwrap().day()).collect::<Vec<_>>())
    };
    assert_eq!(found("mude"), Some(vec![5, 3, 1]));
    assert_eq!(found("müde REISE"), Some(vec![5, 1]));
    assert_eq!(found("متعبة"), Some(vec![2]));
    assert_eq!(found("🦵"), Some(vec![2]));
    assert_eq!(found("nowhere"), Some(vec![]));
    assert_eq!(found("  "), None);
    let view = view::search(&world.model, "müde", 1).unwrap();
    assert_eq!((view.hits.len(), view.total), (1, 3));
    let hits = view::search(&world.model, "müde", 9).unwrap().hits;
    let marked: Vec<_> = hits[1].excerpt.iter().map(|piece| (piece.text.as_str(), piece.found)).collect();
    assert_eq!(marked, [("MUDE", true), (", und wieder ", false), ("müde", true)]);
    assert_eq!(hits[0].to, Route::Night(night("2026-10-05")));
}

#[test]
fn what_was_typed_goes_with_everything_else_that_is_deleted() {
    let mut world = world();
    world.send(Event::Happening);
    key_in(&mut world, "2026-10-20", &[(Col::Worst, "5")]);
    let until = world.model.last_rev.unwrap();
    world.send(Event::Storage(StorageEvent::Wiped(until)));
    assert_eq!(world.model.sheet.cells, []);
}
