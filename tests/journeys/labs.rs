//! Lab values and circumstances: typed in, changed, taken back, brought back, and read back from a file as they were.

use super::world::{World, at};
use stillnight::app::form::{ContextForm, LabField, LabForm};
use stillnight::app::view::{self, LabsView};
use stillnight::app::{DataEvent, Effect, Event, ImportStep, Loaded, Route};
use stillnight::domain::units::canonical;
use stillnight::domain::{
    Analyte, Coded, Comparator, ContextKind, Entry, EntryId, LabUnits, Profile, RedFlag, iso,
};
use stillnight::store::backup;

const NOON: &str = "2026-11-22T12:00:00+01:00";

/// Saves what stands in the form, as the page does.
fn save(world: &mut World, form: &LabForm) {
    let lab = form.check(iso::date("2026-11-22").unwrap()).expect("taken");
    world.send(Event::Put(form.id, Box::new(Entry::Lab(lab))));
}

fn form(analyte: Analyte, date: &str, value: &str, unit: &str) -> LabForm {
    let mut form = LabForm::blank();
    form.pick(analyte, Some(unit));
    LabForm { date: date.to_owned(), value: value.to_owned(), ..form }
}

fn page(world: &World) -> LabsView {
    view::labs(&world.model)
}

/// Each group: its name, and its values with their days, newest first.
fn shown(world: &World) -> Vec<(Analyte, String, Vec<String>)> {
    let row = |(_, lab): &(EntryId, stillnight::domain::Lab)| {
        format!("{} {} {}", lab.date, lab.value.map(|v| v.to_string()).unwrap_or_default(), lab.unit.as_str())
    };
    let groups = page(world).groups.into_iter();
    groups.map(|g| (g.analyte, g.name.as_str().to_owned(), g.rows.iter().map(row).collect())).collect()
}

#[test]
fn a_report_goes_in_value_by_value_and_stands_by_what_was_measured_newest_first() {
    let mut world = World::new(NOON);
    let first = form(Analyte::Tsat, "2026-11-03", "21,5", "%");
    save(&mut world, &first);
    let next = LabForm {
        value: "75".to_owned(),
        unit: "ng/mL".to_owned(),
        analyte: Some(Analyte::Ferritin),
        ..first.next()
    };
    save(&mut world, &next);
    save(&mut world, &form(Analyte::Ferritin, "2025-03-01", "<15", "µg/L"));
    let mut own = form(Analyte::Other, "2026-11-03", "1.2", "");
    own.name = "Zinc 🧪".to_owned();
    save(&mut world, &own);
    let own = LabForm { name: "zinc 🧪".to_owned(), date: "2026-11-04".to_owned(), ..own };
    save(&mut world, &own);
    let text = |words: &[&str]| words.iter().map(|&w| w.to_owned()).collect::<Vec<_>>();
    assert_eq!(
        shown(&world),
        [
            (Analyte::Ferritin, String::new(), text(&["2026-11-03 75 ng/mL", "2025-03-01 15 µg/L"])),
            (Analyte::Tsat, String::new(), text(&["2026-11-03 21.5 %"])),
            (Analyte::Other, "zinc 🧪".to_owned(), text(&["2026-11-04 1.2 ", "2026-11-03 1.2 "])),
        ]
    );
    assert_eq!(page(&world).groups[0].rows[1].1.comparator, Comparator::Less);
}

#[test]
fn a_value_is_changed_taken_back_deleted_and_brought_back() {
    let mut world = World::new(NOON);
    save(&mut world, &form(Analyte::Ferritin, "2026-11-03", "75", "ng/mL"));
    let (id, lab) = page(&world).groups[0].rows[0].clone();
    let again = LabForm { value: "57".to_owned(), ..LabForm::of(id, &lab) };
    save(&mut world, &again);
    assert_eq!(shown(&world)[0].2, ["2026-11-03 57 ng/mL"]);
    world.send(Event::Undo);
    assert_eq!(page(&world).groups[0].rows, [(id, lab.clone())]);
    // Saved as it stands: nothing new to take back.
    let steps = world.model.undo.len();
    save(&mut world, &LabForm::of(id, &lab));
    assert_eq!(world.model.undo.len(), steps);
    world.send(Event::Delete(id));
    assert!(shown(&world).is_empty());
    world.send(Event::Data(DataEvent::BringBack(id)));
    assert_eq!(page(&world).groups[0].rows, [(id, lab)]);
}

#[test]
fn what_was_typed_is_read_back_from_a_file_to_the_letter() {
    let mut world = World::new(NOON);
    let mut lab = form(Analyte::Ferritin, "2026-11-03", "> 1500,5", "ng/mL");
    (lab.low, lab.high) = ("15".to_owned(), "150,25".to_owned());
    (lab.morning, lab.fasting, lab.iron_free_day) = (Some(true), Some(false), None);
    lab.assay = "Labor Süd, ECLIA".to_owned();
    lab.note = "🩸 بعد الإفطار\nsecond line".to_owned();
    save(&mut world, &lab);
    let context = ContextForm {
        kind: Some(ContextKind::RedFlag),
        red_flag: Some(RedFlag::SelfHarm),
        from: "2026-11-20".to_owned(),
        ..ContextForm::default()
    };
    let taken = context.check(iso::date("2026-11-22").unwrap()).unwrap();
    world.send(Event::Put(None, Box::new(Entry::Context(taken.clone()))));
    let before = (page(&world).groups, view::contexts(&world.model));

    let file = backup::write(&world.model.journal, at(NOON));
    let mut other = World::new(NOON);
    other.send(Event::Data(DataEvent::FileRead(Ok(file))));
    other.send(Event::Data(DataEvent::Import(ImportStep::Accept)));
    assert_eq!((page(&other).groups, view::contexts(&other.model)), before);
    assert_eq!(before.1.now[0].1, taken);
}

#[test]
fn a_note_of_a_hundred_thousand_characters_is_refused_with_its_count_and_stays_in_the_form() {
    let form =
        LabForm { note: "🦵".repeat(100_000), ..form(Analyte::Ferritin, "2026-11-03", "75", "ng/mL") };
    let wrong = form.check(iso::date("2026-11-22").unwrap()).expect_err("taken");
    assert!(wrong.len() == 1 && wrong[0].0 == LabField::Note && wrong[0].1.contains("100000"), "{wrong:?}");
    assert_eq!(form.note.chars().count(), 100_000);
}

#[test]
fn the_unit_offered_is_the_last_one_used_or_of_the_persons_family_or_none() {
    let mut world = World::new(NOON);
    assert_eq!(page(&world).usual_unit(Analyte::VitaminD), None);
    let profile = Profile { units: Some(LabUnits::Conventional), ..Profile::default() };
    world.send(Event::Put(None, Box::new(Entry::Profile(Box::new(profile)))));
    assert_eq!(page(&world).usual_unit(Analyte::VitaminD).as_deref(), Some("ng/mL"));
    assert_eq!(page(&world).units(Analyte::VitaminD)[0].text, "ng/mL");
    save(&mut world, &form(Analyte::VitaminD, "2026-11-03", "50", "nmol/L"));
    assert_eq!(page(&world).usual_unit(Analyte::VitaminD).as_deref(), Some("nmol/L"));
}

#[test]
fn another_unit_shows_the_same_amount_and_leaves_the_entry_as_typed() {
    let mut world = World::new(NOON);
    save(&mut world, &form(Analyte::VitaminD, "2026-11-03", "20", "ng/mL"));
    let group = page(&world).groups[0].clone();
    let (_, lab) = &group.rows[0];
    assert_eq!(view::converted(lab, Some("nmol/L")).map(|v| v.to_string()).as_deref(), Some("49.9"));
    assert_eq!(view::converted(lab, Some("ng/mL")), None);
    assert_eq!(view::converted(lab, None), None);
    let units: Vec<_> = group.units().iter().map(|unit| unit.text).collect();
    assert_eq!(units, ["nmol/L", "ng/mL", "µg/L"]);
    assert_eq!(shown(&world)[0].2, ["2026-11-03 20 ng/mL"]);
}

#[test]
fn circumstances_go_on_until_their_last_day_and_single_days_are_dated() {
    let mut world = World::new(NOON);
    let mut add = |kind, from: &str, until: &str| {
        let form = ContextForm {
            kind: Some(kind),
            from: from.to_owned(),
            until: until.to_owned(),
            ..ContextForm::default()
        };
        let context = form.check(iso::date("2026-11-22").unwrap()).expect("taken");
        world.send(Event::Put(None, Box::new(Entry::Context(context))));
    };
    add(ContextKind::Kidney, "2020-05-01", "");
    add(ContextKind::Pregnancy, "2024-01-01", "2024-08-01");
    add(ContextKind::BloodDonation, "2026-11-20", "");
    add(ContextKind::Dialysis, "2026-10-01", "2026-11-22");
    let kinds = |rows: Vec<(EntryId, stillnight::domain::Context)>| {
        rows.into_iter().map(|(_, c)| c.kind).collect::<Vec<_>>()
    };
    let found = view::contexts(&world.model);
    assert_eq!(kinds(found.now), [ContextKind::Dialysis, ContextKind::Kidney]);
    assert_eq!(kinds(found.past), [ContextKind::BloodDonation, ContextKind::Pregnancy]);
}

#[test]
fn the_page_fetches_the_sources_once() {
    let mut world = World::new(NOON);
    world.send(Event::Routed(Route::Labs));
    assert_eq!(world.seen.iter().filter(|effect| **effect == Effect::FetchSources).count(), 1);
    world.model.sources = Loaded::Ready(Vec::new());
    world.send(Event::Routed(Route::Labs));
    assert_eq!(world.seen.iter().filter(|effect| **effect == Effect::FetchSources).count(), 1);
}

#[test]
fn every_analyte_can_be_typed_in_and_read_back() {
    let mut world = World::new(NOON);
    for analyte in Analyte::ALL.iter().copied() {
        let unit = canonical(analyte).map_or("", |unit| unit.text);
        let mut form = form(analyte, "2026-11-03", "50", unit);
        form.name = "Name".to_owned();
        form.sure = form.question().unwrap_or_default();
        save(&mut world, &form);
    }
    assert_eq!(page(&world).groups.len(), Analyte::ALL.len());
}
