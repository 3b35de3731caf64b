//! Medicines over the months: begun, changed, stopped, taken up again; doses that were missed, late or beyond the plan.

use super::world::World;
use chrono::{FixedOffset, NaiveDate, NaiveDateTime, Timelike};
use stillnight::app::form::{SubstanceField, SubstanceForm, SubstanceMode};
use stillnight::app::view::{self, DoseState, DosesView, Lookup};
use stillnight::app::{DayChange, Effect, Event, Loaded, Route};
use stillnight::content::assets::Table;
use stillnight::content::{medicines, sources};
use stillnight::domain::{Dose, DoseChange, Entry, EntryId, OffsetAt, SideEffectKind, Substance, iso};

fn day(text: &str) -> NaiveDate {
    iso::date(text).unwrap()
}

/// The clock moves on, and the page notices.
fn clock(world: &mut World, now: &str) {
    world.clock(now);
    world.send(Event::Tick);
}

fn substance(world: &World, id: EntryId) -> Substance {
    match world.model.journal.entry(id) {
        Some(Entry::Substance(substance)) => substance.clone(),
        other => panic!("no substance but {other:?}"),
    }
}

/// Fills a form in and saves it, as the page does.
fn write(world: &mut World, mut form: SubstanceForm, texts: &[(SubstanceField, &str)]) {
    for (field, text) in texts {
        form.set(*field, (*text).to_owned());
    }
    let old = form.of.map(|id| substance(world, id));
    let made = form.read(old.as_ref(), world.model.now.date()).unwrap();
    world.send(Event::Put(form.of, Box::new(Entry::Substance(made))));
}

fn about(world: &World, mode: SubstanceMode, id: EntryId) -> SubstanceForm {
    SubstanceForm::about(mode, id, &substance(world, id), world.model.now.date())
}

/// Pramipexole at 22:00 since 1 March.
fn begun() -> (World, EntryId) {
    let mut world = World::new("2026-03-01T12:00:00+01:00");
    let texts = [
        (SubstanceField::Name, "Pramipexole"),
        (SubstanceField::Strength, "0,125"),
        (SubstanceField::Unit, "mg"),
        (SubstanceField::Date, "2026-03-01"),
        (SubstanceField::Time(0), "22:00"),
        (SubstanceField::Amount(0), "1"),
    ];
    write(&mut world, SubstanceForm::blank(), &texts);
    let id = world.model.journal.substances()[0].0;
    (world, id)
}

fn dose(world: &mut World, entry: Option<EntryId>, substance: EntryId, date: &str, change: DoseChange) {
    world.send(Event::Put(entry, Box::new(Entry::Dose(Dose { date: day(date), substance, change }))));
}

fn states(view: &DosesView) -> Vec<(String, DoseState)> {
    let rows = view.substances.iter().flat_map(|of| &of.rows);
    rows.map(|row| (iso::hour_minute_text(row.planned.at), row.state)).collect()
}

#[test]
fn begun_changed_stopped_taken_up_again_and_each_step_undone() {
    let (mut world, id) = begun();
    clock(&mut world, "2026-03-20T12:00:00+01:00");
    let change = about(&world, SubstanceMode::Change, id);
    write(&mut world, change, &[(SubstanceField::Time(0), "20:00"), (SubstanceField::Amount(0), "2")]);
    clock(&mut world, "2026-05-01T12:00:00+02:00");
    let stop = about(&world, SubstanceMode::Stop, id);
    write(&mut world, stop, &[]);
    let listed = view::medicines(&world.model, 20);
    assert_eq!((listed.now.len(), listed.stopped.len(), listed.stopped[0].changes), (0, 1, 1));

    clock(&mut world, "2026-06-01T12:00:00+02:00");
    let again = about(&world, SubstanceMode::Change, id);
    write(&mut world, again, &[(SubstanceField::Time(0), "21:00")]);
    let planned = |world: &World, date: &str| {
        let of = substance(world, id);
        of.planned_on(day(date)).iter().map(|dose| dose.at.hour()).collect::<Vec<_>>()
    };
    assert_eq!(planned(&world, "2026-03-19"), [22]);
    assert_eq!(planned(&world, "2026-04-30"), [20]);
    assert_eq!(planned(&world, "2026-05-15"), [0; 0]);
    assert_eq!(planned(&world, "2026-06-01"), [21]);
    assert_eq!(view::medicines(&world.model, 20).now.len(), 1);

    world.send(Event::Undo);
    assert_eq!(substance(&world, id).stop, Some(day("2026-05-01")));
    world.send(Event::Undo);
    world.send(Event::Undo);
    assert_eq!(substance(&world, id).regimens.len(), 1);
    world.send(Event::Undo);
    assert!(world.model.journal.substances().is_empty());
}

#[test]
fn a_day_as_planned_is_one_tap_and_silence_is_not_a_dose() {
    let (mut world, _) = begun();
    let date = day("2026-03-01");
    let view = view::doses(&world.model, date);
    assert_eq!((view.as_planned, view.planned, view.different), (None, true, false));
    world.send(Event::Day(date, DayChange::AsPlanned(Some(true))));
    assert_eq!(view::doses(&world.model, date).as_planned, Some(true));
    world.send(Event::Undo);
    assert_eq!(view::doses(&world.model, date).as_planned, None);
    assert!(view::doses(&world.model, day("2026-02-28")).substances.is_empty());
}

#[test]
fn missed_moved_and_extra_stand_beside_the_plan() {
    let (mut world, id) = begun();
    let date = day("2026-03-01");
    let at = iso::clock("22:00").unwrap();
    dose(&mut world, None, id, "2026-03-01", DoseChange::Missed { planned: Some(at) });
    let (entry, _) = world.model.journal.doses_of(date)[0];
    assert_eq!(states(&view::doses(&world.model, date)), [("22:00".to_owned(), DoseState::Missed(entry))]);
    let taken = iso::clock("23:40");
    dose(&mut world, Some(entry), id, "2026-03-01", DoseChange::Moved { planned: at, taken });
    assert_eq!(
        states(&view::doses(&world.model, date)),
        [("22:00".to_owned(), DoseState::Moved(entry, taken))]
    );
    dose(&mut world, None, id, "2026-03-01", DoseChange::Extra { taken: None, amount: None });
    let view = view::doses(&world.model, date);
    assert_eq!((view.substances[0].extras.len(), view.different), (1, true));
    assert_eq!(view.substances[0].extras[0].amount, None, "an unknown dose is not nought");
    assert!(!view::doses(&world.model, day("2026-03-02")).different);
    world.send(Event::Delete(entry));
    assert_eq!(states(&view::doses(&world.model, date)), [("22:00".to_owned(), DoseState::AsPlanned)]);
    world.send(Event::Undo);
    assert!(view::doses(&world.model, date).substances[0].rows[0].state != DoseState::AsPlanned);
}

/// Berlin: summer time from 02:00 on 29 March 2026.
fn berlin(local: NaiveDateTime) -> OffsetAt {
    let east = |hours: i32| FixedOffset::east_opt(hours * 3600).unwrap();
    let change = day("2026-03-29").and_hms_opt(2, 0, 0).unwrap();
    OffsetAt::One(if local < change { east(1) } else { east(2) })
}

#[test]
fn a_dose_in_an_hour_the_clocks_skip_stays_on_its_day() {
    let (mut world, id) = begun();
    world.zone(berlin);
    clock(&mut world, "2026-03-28T12:00:00+01:00");
    let change = about(&world, SubstanceMode::Change, id);
    write(&mut world, change, &[(SubstanceField::Time(0), "02:30")]);
    clock(&mut world, "2026-03-29T09:00:00+02:00");
    let date = day("2026-03-29");
    let planned = iso::clock("02:30").unwrap();
    dose(&mut world, None, id, "2026-03-29", DoseChange::Moved { planned, taken: iso::clock("03:10") });
    let view = view::doses(&world.model, date);
    assert!(
        matches!(view.substances[0].rows[0].state, DoseState::Moved(_, Some(taken)) if taken.hour() == 3)
    );
    assert!(!view::doses(&world.model, day("2026-03-28")).different);
    assert!(!view::doses(&world.model, day("2026-03-30")).different);
}

#[test]
fn the_list_of_names_comes_when_the_page_is_opened_and_is_asked_for_again_after_a_failure() {
    let mut world = World::new("2026-11-22T12:00:00+01:00");
    world.send(Event::Routed(Route::Medicines));
    assert!(world.seen.ends_with(&[Effect::Fetch(Table::Medicines), Effect::Fetch(Table::Sources)]));
    assert_eq!(view::lookup(&world.model, "Benadryl"), Lookup::Loading);
    world.send(Event::Fetched(Table::Medicines, Err("offline".to_owned())));
    assert_eq!(view::lookup(&world.model, "Benadryl"), Lookup::Failed);
    world.send(Event::Fetched(Table::Sources, Ok(sources::TEXT.to_owned())));
    world.send(Event::Routed(Route::Medicines));
    assert_eq!(world.seen.last(), Some(&Effect::Fetch(Table::Medicines)));
    world.send(Event::Fetched(Table::Medicines, Ok(medicines::TEXT.to_owned())));
    assert!(matches!(world.model.medicines, Loaded::Ready(_)));
    assert_eq!(view::lookup(&world.model, "be"), Lookup::Nothing);
    assert_eq!(view::lookup(&world.model, "ibuprofen"), Lookup::NotListed);

    let Lookup::Found { notes, thin, maybe } = view::lookup(&world.model, "Benadril") else {
        panic!("not found")
    };
    assert_eq!((notes.len(), thin.len(), maybe.len()), (1, 0, 2));
    assert!(notes[0].slip && notes[0].note.generic == "diphenhydramine");
    assert!(notes[0].note.sources.iter().all(|source| source.link.is_some()));
    let Lookup::Found { notes, thin, .. } = view::lookup(&world.model, "omeprazole") else {
        panic!("not found")
    };
    assert_eq!((notes.len(), thin.len()), (0, 1), "a thin signal waits behind more");
}

#[test]
fn dopamine_medicines_ask_about_urges_and_others_do_not() {
    let (mut world, id) = begun();
    world.send(Event::Fetched(Table::Medicines, Ok(medicines::TEXT.to_owned())));
    let row = |world: &World| view::medicines(&world.model, 20).now[0].clone();
    assert!(row(&world).ask_urges);
    let mut effect = about(&world, SubstanceMode::Effect, id);
    effect.effect = Some(SideEffectKind::Urges);
    write(&mut world, effect, &[(SubstanceField::Words, "buying things at night")]);
    assert_eq!(row(&world).effects.len(), 1);
    let rename = about(&world, SubstanceMode::Correct, id);
    write(&mut world, rename, &[(SubstanceField::Name, "Loratadine")]);
    assert!(!row(&world).ask_urges);
}

#[test]
fn five_hundred_medicines_are_shown_a_step_at_a_time() {
    let (mut world, id) = begun();
    let one = substance(&world, id);
    for n in 0..499 {
        clock(&mut world, &format!("2026-04-{:02}T12:00:00+02:00", n / 20 + 1));
        world.send(Event::Put(None, Box::new(Entry::Substance(one.clone()))));
    }
    let view = view::medicines(&world.model, 20);
    assert_eq!((view.now.len(), view.more), (20, true));
    assert!(!view::medicines(&world.model, 500).more);
}

#[test]
fn what_was_noted_stays_in_sight_when_the_plan_is_corrected() {
    let (mut world, id) = begun();
    let date = day("2026-03-01");
    let at = iso::clock("22:00");
    dose(&mut world, None, id, "2026-03-01", DoseChange::Missed { planned: at });
    let (entry, _) = world.model.journal.doses_of(date)[0];
    let form = about(&world, SubstanceMode::Correct, id);
    write(&mut world, form, &[(SubstanceField::Time(0), "21:30")]);
    let view = view::doses(&world.model, date);
    assert_eq!(
        states(&view),
        [("21:30".to_owned(), DoseState::AsPlanned), ("22:00".to_owned(), DoseState::Missed(entry))]
    );
    assert!(view.different);
    world.send(Event::Delete(entry));
    assert_eq!(states(&view::doses(&world.model, date)), [("21:30".to_owned(), DoseState::AsPlanned)]);
}
