//! Notes that are still being written when the page ends, and what is offered before the app is installed elsewhere.

use super::THREE_AM;
use super::world::{World, night};
use stillnight::app::view::{self, InstallView};
use stillnight::app::{
    CheckinChange, DataEvent, Effect, EpisodeChange, Event, Form, ImportStep, InstallEvent, StorageEvent,
};
use stillnight::domain::Feel;
use stillnight::store::engine::{Refusal, SaveOutcome};

fn typed(form: Form, text: &str) -> (World, Effect) {
    let mut world = World::new(THREE_AM);
    world.send(Event::Typing(form, text.to_owned()));
    (world, Effect::ForgetDraft(form))
}

fn last_night() -> Form {
    Form::Night(night("2026-11-21"))
}

fn shown(world: &World) -> Option<String> {
    view::night(&world.model, night("2026-11-21")).draft
}

fn left(text: &str) -> Event {
    Event::Checkin(night("2026-11-21"), CheckinChange::Note(text.to_owned()))
}

#[test]
fn what_is_typed_is_kept_at_every_key_and_goes_when_it_is_saved() {
    let (mut world, forgotten) = typed(last_night(), "legs like w");
    assert_eq!(shown(&world).as_deref(), Some("legs like w"));
    assert!(world.seen.contains(&Effect::KeepDraft(last_night(), "legs like w".to_owned())));
    assert_eq!(world.model.journal.records().count(), 0, "a draft is no entry");
    world.send(Event::Typing(last_night(), "legs like wire ".to_owned()));
    world.send(left("legs like wire "));
    assert_eq!(shown(&world), None);
    assert_eq!(world.seen.iter().filter(|effect| **effect == forgotten).count(), 1);
    assert_eq!(view::night(&world.model, night("2026-11-21")).checkin.note.as_str(), "legs like wire");
}

#[test]
fn a_draft_outlives_a_save_that_was_refused() {
    let (mut world, forgotten) = typed(last_night(), "legs");
    world.storage(|_| SaveOutcome::Refused(Refusal::Full));
    world.send(left("legs"));
    assert_eq!(shown(&world).as_deref(), Some("legs"));
    world.storage(|_| SaveOutcome::Saved);
    world.send(Event::RetryUnsaved);
    assert_eq!(shown(&world), None);
    assert!(world.seen.contains(&forgotten));
}

#[test]
fn a_draft_outlives_other_changes_and_a_note_too_long() {
    let (mut world, forgotten) = typed(last_night(), "legs");
    world.send(Event::Checkin(night("2026-11-21"), CheckinChange::Feel(Some(Feel::Bad))));
    assert_eq!(shown(&world).as_deref(), Some("legs"));
    let long = "x".repeat(4_001);
    world.send(Event::Typing(last_night(), long.clone()));
    world.send(left(&long));
    assert_eq!(shown(&world), Some(long));
    assert!(!world.seen.contains(&forgotten));
}

#[test]
fn there_is_no_draft_of_what_is_stored_already() {
    let (mut world, forgotten) = typed(last_night(), "legs");
    world.send(left("legs"));
    world.seen.clear();
    world.send(Event::Typing(last_night(), "legs!".to_owned()));
    world.send(Event::Typing(last_night(), "legs".to_owned()));
    assert_eq!(shown(&world), None);
    world.send(Event::Typing(last_night(), "legs ".to_owned()));
    world.send(left("legs "));
    assert_eq!(shown(&world), None, "blanks at the end are no change, and no save will come");
    assert_eq!(world.seen.iter().filter(|effect| **effect == forgotten).count(), 2);
}

#[test]
fn drafts_of_the_last_run_are_shown_and_go_with_their_entry() {
    let mut world = World::new(THREE_AM);
    world.send(Event::Happening);
    let (id, _) = world.episode();
    let form = Form::Episode(id);
    world.send(Event::Storage(StorageEvent::Drafts(vec![(form, "half a sent".to_owned())])));
    let draft = |world: &World| view::night(&world.model, night("2026-11-21")).episodes[0].draft.clone();
    assert_eq!(draft(&world).as_deref(), Some("half a sent"));
    world.send(Event::Episode(id, EpisodeChange::Over));
    assert_eq!(draft(&world).as_deref(), Some("half a sent"));
    world.send(Event::Delete(id));
    assert!(world.seen.contains(&Effect::ForgetDraft(form)));
}

#[test]
fn nothing_is_offered_to_install_before_the_journal_is_in_a_file() {
    let mut world = World::new(THREE_AM);
    let how = |world: &World| view::data(&world.model).install;
    assert_eq!(how(&world), InstallView::Menu);
    world.send(Event::Install(InstallEvent::Found { standalone: false, apart: true }));
    assert_eq!(how(&world), InstallView::Share);
    world.send(Event::Install(InstallEvent::Offered));
    assert_eq!(how(&world), InstallView::Offer);
    world.send(Event::Happening);
    assert_eq!(how(&world), InstallView::SaveFirst);
    world.clock("2026-11-22T03:13:00+01:00");
    world.send(Event::Data(DataEvent::Export));
    assert_eq!(how(&world), InstallView::Offer);
    world.send(Event::Install(InstallEvent::Wanted));
    assert_eq!((how(&world), world.seen.last()), (InstallView::Share, Some(&Effect::OfferInstall)));
    world.send(Event::Install(InstallEvent::Found { standalone: true, apart: false }));
    assert_eq!(how(&world), InstallView::Done);
}

#[test]
fn the_restore_point_of_the_day_follows_a_whole_comparison_only() {
    let world = World::new(THREE_AM);
    assert!(world.seen.contains(&Effect::DailyPoint));
    let mut world = World::new(THREE_AM);
    world.seen.clear();
    world.send(Event::Storage(StorageEvent::Reconciled(false)));
    assert!(!world.seen.contains(&Effect::DailyPoint));
}

#[test]
fn going_back_waits_for_the_restore_point_of_now() {
    let mut world = World::new(THREE_AM);
    world.send(Event::Happening);
    let (id, _) = world.episode();
    world.points(Err("no room".to_owned()));
    world.send(Event::Data(DataEvent::PointRead(1, Ok(Vec::new()))));
    world.send(Event::Data(DataEvent::GoBack(ImportStep::Accept)));
    assert!(world.model.journal.entry(id).is_some(), "without a restore point nothing changes");
    world.points(Ok(()));
    world.send(Event::Data(DataEvent::PointRead(1, Ok(Vec::new()))));
    world.send(Event::Data(DataEvent::GoBack(ImportStep::Accept)));
    assert!(world.model.journal.entry(id).is_none());
}
