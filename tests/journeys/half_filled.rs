//! Forms that are half filled when the page ends: they are there again, until they are saved or put away.

use super::world::World;
use stillnight::app::form::{ContextForm, LabForm, SubstanceField, SubstanceForm};
use stillnight::app::view::{Stands, stands};
use stillnight::app::{DataEvent, Effect, Event, Form, Phase, StorageEvent};
use stillnight::domain::{Analyte, Comparator, ContextKind, Entry, EntryId};

const NOON: &str = "2026-11-22T12:00:00+01:00";

/// Something was typed or chosen in a form: the page tells what stands in it, or that it is as it was opened.
fn filled(world: &mut World, form: Form, text: String, opened: &str) {
    world.send(Event::Typing(form, if text == opened { String::new() } else { text }));
}

/// The form was saved or put away.
fn ended(world: &mut World, form: Form) {
    world.send(Event::Typing(form, String::new()));
}

/// What the device keeps of forms, by the names it keeps them under.
fn device(world: &World) -> Vec<(String, String)> {
    let mut kept: Vec<(String, String)> = Vec::new();
    for effect in &world.seen {
        if let Effect::KeepDraft(form, _) | Effect::ForgetDraft(form) = effect {
            kept.retain(|(name, _)| *name != form.name());
        }
        if let Effect::KeepDraft(form, text) = effect {
            kept.push((form.name(), text.clone()));
        }
    }
    kept
}

/// The page ends, and the app begins again from what the device keeps.
fn reload(world: &World) -> World {
    let mut again = World::new(NOON);
    again.model.journal = world.model.journal.clone();
    let kept = device(world).into_iter().filter_map(|(name, text)| Some((Form::parse(&name)?, text)));
    again.send(Event::Storage(StorageEvent::Drafts(kept.collect())));
    again
}

fn half_a_lab() -> LabForm {
    LabForm {
        analyte: Some(Analyte::Ferritin),
        comparator: Comparator::Less,
        value: "1".to_owned(),
        fasting: Some(false),
        note: "first line\n\tand \\ second".to_owned(),
        ..LabForm::blank()
    }
}

#[test]
fn half_a_lab_value_is_there_again_and_its_draft_goes_when_it_is_saved() {
    let mut world = World::new(NOON);
    filled(&mut world, Form::Lab, half_a_lab().kept(), &LabForm::blank().kept());
    assert_eq!(world.model.journal.records().count(), 0, "a draft is no entry");

    let mut world = reload(&world);
    let left = world.model.draft(Form::Lab).and_then(LabForm::from_kept);
    assert_eq!(left, Some(half_a_lab()));
    let mut whole = LabForm {
        date: "2026-11-03".to_owned(),
        value: "15".to_owned(),
        unit: "ng/mL".to_owned(),
        ..half_a_lab()
    };
    filled(&mut world, Form::Lab, whole.kept(), &LabForm::blank().kept());
    let lab = whole.check(world.model.now.date()).unwrap();
    world.send(Event::Put(None, Box::new(Entry::Lab(lab))));
    ended(&mut world, Form::Lab);
    assert_eq!(device(&world), []);
    let world = reload(&world);
    assert_eq!((world.model.draft(Form::Lab), world.model.journal.labs().len()), (None, 1));
}

#[test]
fn each_page_has_a_form_of_its_own_and_what_is_put_away_stays_away() {
    let mut world = World::new(NOON);
    let mut medicine = SubstanceForm::blank();
    medicine.set(SubstanceField::Name, "Pramip".to_owned());
    let mut context = ContextForm { kind: Some(ContextKind::Pregnancy), ..ContextForm::default() };
    filled(&mut world, Form::Medicine, medicine.kept(), &SubstanceForm::blank().kept());
    filled(&mut world, Form::Context, context.kept(), "");
    filled(&mut world, Form::Lab, half_a_lab().kept(), &LabForm::blank().kept());

    let mut world = reload(&world);
    ended(&mut world, Form::Lab);
    assert_eq!(world.model.draft(Form::Lab), None);
    assert_eq!(world.model.draft(Form::Medicine).and_then(SubstanceForm::from_kept), Some(medicine));
    assert_eq!(world.model.draft(Form::Context).and_then(ContextForm::from_kept), Some(context));
}

#[test]
fn a_form_as_it_was_opened_keeps_nothing() {
    let mut world = World::new(NOON);
    let mut form = SubstanceForm::blank();
    let opened = form.kept();
    filled(&mut world, Form::Medicine, form.kept(), &opened);
    form.set(SubstanceField::Name, "P".to_owned());
    filled(&mut world, Form::Medicine, form.kept(), &opened);
    form.set(SubstanceField::Name, String::new());
    filled(&mut world, Form::Medicine, form.kept(), &opened);
    assert_eq!(world.model.draft(Form::Medicine), None);
    let kept = world.seen.iter().filter(|effect| matches!(effect, Effect::KeepDraft(..))).count();
    let forgotten = world.seen.iter().filter(|effect| matches!(effect, Effect::ForgetDraft(_))).count();
    assert_eq!((kept, forgotten), (1, 1));
}

#[test]
fn deleting_everything_takes_half_filled_forms_along() {
    let mut world = World::new(NOON);
    filled(&mut world, Form::Lab, half_a_lab().kept(), &LabForm::blank().kept());
    world.send(Event::Data(DataEvent::WipeTyped("delete".to_owned())));
    world.send(Event::Data(DataEvent::Wipe));
    assert_eq!(world.model.draft(Form::Lab), None);
}

#[test]
fn another_tab_that_keeps_or_saves_the_form_is_heard() {
    let mut world = World::new(NOON);
    let heard = |world: &mut World, text: Option<&str>| {
        world.send(Event::Storage(StorageEvent::Draft(Form::Lab, text.map(str::to_owned))));
        world.model.draft(Form::Lab).map(str::to_owned)
    };
    filled(&mut world, Form::Context, "note\tn".to_owned(), "");
    assert_eq!(heard(&mut world, Some("value\t1")).as_deref(), Some("value\t1"));
    assert_eq!(heard(&mut world, Some("value\t15")).as_deref(), Some("value\t15"));
    assert_eq!(heard(&mut world, None), None);
    assert_eq!(world.model.draft(Form::Context), Some("note\tn"), "the other forms stay");
    assert_eq!(device(&world).len(), 1, "what another tab keeps is not written again");
}

#[test]
fn whether_the_entry_of_a_form_is_there_is_said_once_it_is_known() {
    let mut world = World::new(NOON);
    let lab = LabForm { date: "2026-11-03".to_owned(), value: String::new(), ..half_a_lab() };
    let lab = lab.check(world.model.now.date()).unwrap();
    world.send(Event::Put(None, Box::new(Entry::Lab(lab))));
    let id = world.model.journal.labs()[0].0;
    let is_lab: fn(&Entry) -> bool = |entry| matches!(entry, Entry::Lab(_));
    let check = |world: &World, id: EntryId, kind, expected: Stands| {
        assert_eq!(stands(&world.model, Some(id), kind), expected);
    };
    check(&world, id, is_lab, Stands::Here);
    check(&world, id, |entry| matches!(entry, Entry::Context(_)), Stands::Nowhere);
    assert_eq!(stands(&world.model, None, is_lab), Stands::Nowhere);
    let other = EntryId::new(1, [0; 6]);
    for (phase, expected) in [(Phase::Recent, Stands::NotYet), (Phase::Complete, Stands::Nowhere)] {
        world.model.phase = phase;
        check(&world, other, is_lab, expected);
        check(&world, id, is_lab, Stands::Here);
    }
    world.send(Event::Delete(id));
    world.model.phase = Phase::Recent;
    check(&world, id, is_lab, Stands::Nowhere);
    world.send(Event::Undo);
    check(&world, id, is_lab, Stands::Here);
}
