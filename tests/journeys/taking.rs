//! A file of another app is taken in: seen first, a restore point before, one step to take it all back.

use super::THREE_AM;
use super::world::{World, night};
use stillnight::app::view::{import_plan, taking};
use stillnight::app::{DataEvent, Effect, Event, Notice, Undo};
use stillnight::domain::{Boundary, OffsetAt};
use stillnight::store::import::{Answers, Choices, Extract, read};

const FILE: &str = include_str!("../fixtures/import/bearable-7.csv");

fn utc(_: chrono::NaiveDateTime) -> OffsetAt {
    OffsetAt::One(chrono::FixedOffset::east_opt(0).unwrap())
}

fn extract() -> Extract {
    let answers = Answers { order: None, columns: None, offset_at: &utc, boundary: Boundary::default() };
    read(FILE.as_bytes(), answers).unwrap()
}

fn take(world: &mut World) {
    let extract = extract();
    let plan = import_plan(&world.model, &extract, &Choices::proposed(&extract), &utc);
    if let Some(taking) = taking(&plan) {
        world.send(Event::Data(DataEvent::Take(Box::new(taking))));
    }
}

#[test]
fn all_of_a_file_comes_after_a_restore_point_and_goes_with_one_undo() {
    let mut world = World::new(THREE_AM);
    take(&mut world);
    let brought = world.model.journal.live_count();
    assert!(brought > 0);
    let point = |effect: &Effect| matches!(effect, Effect::MakePoint { why: "import", records } if records.is_empty());
    assert!(world.seen.iter().any(point), "no restore point of the journal before");
    assert_eq!(world.model.notice, Some(Notice::Imported { new: brought, changed: 0 }));
    assert_eq!(world.model.undo.last().map(|step| step.what), Some(Undo::TakenIn));
    assert!(world.model.journal.first_night().is_some_and(|first| first <= night("2020-09-22")));
    let revisions = world.model.journal.records().map(|record| record.rev).max();
    take(&mut world);
    assert_eq!(
        world.model.journal.records().map(|record| record.rev).max(),
        revisions,
        "the same file twice"
    );
    world.send(Event::Undo);
    assert_eq!(world.model.journal.live_count(), 0);
    take(&mut world);
    let back: Vec<_> = world.model.journal.live().collect();
    assert!(back.is_empty(), "what was deleted here came back unasked: {back:?}");
}

#[test]
fn without_a_restore_point_nothing_is_taken_in() {
    let mut world = World::new(THREE_AM);
    world.points(Err("no room".to_owned()));
    take(&mut world);
    assert_eq!(world.model.journal.records().count(), 0);
    assert_eq!(world.model.notice, Some(Notice::Trouble("no room".to_owned())));
    world.points(Ok(()));
    take(&mut world);
    assert!(world.model.journal.live_count() > 0);
}
