//! Nights leave as an extract and come in elsewhere; a sealed file waits for its phrase. Nothing is written unasked.

use super::THREE_AM;
use super::world::World;
use stillnight::app::view::{GiveAsk, GiveStretch, ReceivedView, data, give, give_file, importing, received};
use stillnight::app::{
    DataEvent, Effect, EpisodeChange, Event, ImportStep, Notice, Phase, Route, SealedFile, Undo,
};
use stillnight::content::assets::Table;
use stillnight::domain::Record;
use stillnight::store::link::extract::{self, Part};
use stillnight::store::link::{LinkKind, Seal, encode};
use stillnight::store::{backup, sealed};

/// A journal with one finished episode and a note on it.
fn sender() -> World {
    let mut world = World::new(THREE_AM);
    world.send(Event::Happening);
    let (id, _) = world.episode();
    world.send(Event::Episode(id, EpisodeChange::Note("my own words".to_owned())));
    world.send(Event::Episode(id, EpisodeChange::Over));
    world
}

fn with_notes() -> GiveAsk {
    let ask = GiveAsk { stretch: GiveStretch::Month, ..GiveAsk::default() };
    GiveAsk { parts: ask.parts.toggled(Part::Notes), ..ask }
}

/// What arrives where the link is opened.
fn passed(records: &[Record]) -> Vec<Record> {
    let link = encode(LinkKind::Journal, &extract::write(records).unwrap()).unwrap();
    match received(&link) {
        ReceivedView::Plain(records) => records,
        other => panic!("{other:?}"),
    }
}

fn accept(world: &mut World) {
    world.send(Event::Data(DataEvent::Import(ImportStep::Accept)));
}

#[test]
fn nights_come_in_after_a_look_once_and_go_with_one_undo() {
    let sender = sender();
    let records = passed(&give(&sender.model, &with_notes()));
    assert_eq!(records.len(), 1);
    let mut world = World::new(THREE_AM);
    world.send(Event::Data(DataEvent::Received(records.clone())));
    assert_eq!(world.model.journal.len(), 0, "looking writes nothing");
    let view = importing(&world.model, true).unwrap();
    assert_eq!((view.preview.new, view.nothing_new, view.fits), (1, false, true));
    assert_eq!(data(&world.model).import, None, "the data page asks about files alone");
    accept(&mut world);
    let point = |effect: &Effect| matches!(effect, Effect::MakePoint { why: "import", records } if records.is_empty());
    assert!(world.seen.iter().any(point), "no restore point of the journal before");
    assert_eq!(world.model.notice, Some(Notice::Imported { new: 1, changed: 0 }));
    assert_eq!(world.episode().1.note.as_str(), "my own words");
    assert_eq!(world.model.undo.last().map(|step| step.what), Some(Undo::TakenIn));
    let before = world.model.journal.clone();
    world.send(Event::Data(DataEvent::Received(records)));
    assert!(importing(&world.model, true).unwrap().nothing_new, "the same link twice");
    accept(&mut world);
    assert_eq!(world.model.journal, before);
    world.send(Event::Undo);
    assert_eq!(world.model.journal.live_count(), 0);
}

#[test]
fn without_notes_no_word_leaves_and_the_sender_keeps_theirs() {
    let mut sender = sender();
    let ask = GiveAsk { stretch: GiveStretch::Month, ..GiveAsk::default() };
    let records = give(&sender.model, &ask);
    let file = give_file(&records, sender.model.now).unwrap();
    assert!(!file.contains("my own words"), "{file}");
    sender.send(Event::Data(DataEvent::Received(passed(&records))));
    assert!(importing(&sender.model, true).unwrap().nothing_new);
    accept(&mut sender);
    assert_eq!(sender.episode().1.note.as_str(), "my own words");
}

#[test]
fn a_file_of_an_extract_is_opened_like_any_backup() {
    let sender = sender();
    let file = give_file(&give(&sender.model, &with_notes()), sender.model.now).unwrap();
    let mut world = World::new(THREE_AM);
    world.send(Event::Data(DataEvent::FileRead(Ok(file))));
    assert_eq!(data(&world.model).import.map(|import| import.preview.new), Some(1));
    accept(&mut world);
    assert_eq!(world.model.journal.live_count(), 1);
}

#[test]
fn a_journal_that_is_still_being_read_takes_nothing_in() {
    let records = passed(&give(&sender().model, &with_notes()));
    let mut world = World::new(THREE_AM);
    world.model.phase = Phase::Recent;
    world.send(Event::Data(DataEvent::Received(records)));
    assert_eq!(importing(&world.model, true), None);
    assert!(matches!(world.model.notice, Some(Notice::Trouble(_))));
}

#[test]
fn what_is_accepted_is_not_put_away_any_more() {
    let records = passed(&give(&sender().model, &with_notes()));
    let mut world = World::new(THREE_AM);
    world.send(Event::Data(DataEvent::Received(records.clone())));
    world.send(Event::Data(DataEvent::Import(ImportStep::Cancel)));
    assert_eq!(importing(&world.model, true), None);
    accept(&mut world);
    assert_eq!(world.model.journal.len(), 0, "what was put away was taken in");
    world.points(Err("no room".to_owned()));
    world.send(Event::Data(DataEvent::Received(records)));
    accept(&mut world);
    assert_eq!(world.model.journal.len(), 0, "taken in without a restore point");
}

/// A sealed file, by a cipher that changes nothing.
fn sealed_file(text: &str) -> String {
    let job = sealed::to_seal(text, Seal::new([1; 16], [2; 12])).unwrap();
    sealed::write(job.seal, &[job.bytes.as_slice(), &[0; 16]].concat())
}

#[test]
fn a_sealed_file_waits_for_its_phrase_and_goes_on_as_any_other() {
    let sender = sender();
    let text = backup::write(&sender.model.journal, sender.model.now);
    let mut world = World::new(THREE_AM);
    world.send(Event::Data(DataEvent::FileRead(Ok(sealed_file(&text)))));
    let view = data(&world.model);
    assert_eq!((view.sealed, view.import, view.file_error), (true, None, None));
    let job = world.model.data.sealed.clone().unwrap();
    assert_eq!(job.bytes[..text.len()], *text.as_bytes(), "kept as long as it is asked for");
    world.send(Event::Data(DataEvent::FileRead(Ok(text))));
    let view = data(&world.model);
    assert_eq!((view.sealed, view.import.map(|import| import.preview.new)), (false, Some(1)));
    accept(&mut world);
    assert_eq!(world.model.journal.live_count(), 1);

    world.send(Event::Data(DataEvent::FileRead(Ok(sealed_file("{}")))));
    world.send(Event::Data(DataEvent::Import(ImportStep::Cancel)));
    assert!(!data(&world.model).sealed, "put away");
    world.send(Event::Data(DataEvent::FileRead(Ok(sealed_file("{}").replace("\"salt\":", "\"Salt\":")))));
    let view = data(&world.model);
    assert!(!view.sealed && view.file_error.is_some_and(|why| why.contains("incomplete")));
}

#[test]
fn a_backup_counts_once_it_was_read_back() {
    let mut world = sender();
    world.send(Event::Data(DataEvent::Export));
    let downloads = |world: &World| -> Vec<(String, String)> {
        let found = world.seen.iter().filter_map(|effect| match effect {
            Effect::Download { name, text } => Some((name.clone(), text.clone())),
            _ => None,
        });
        found.collect()
    };
    let [(name, text)] = downloads(&world).try_into().unwrap();
    assert_eq!(name, "stillnight-2026-11-22.stillnight");
    assert!(
        backup::holds(&text, 1) && !backup::holds(&text, 2) && !backup::holds(&text[..text.len() / 2], 1)
    );
    let file = SealedFile { text: sealed_file(&text), made: 7, entries: 1 };
    world.send(Event::Data(DataEvent::ExportSealed(Box::new(file.clone()))));
    assert_eq!(world.model.last_backup, Some(7), "as old as what is in it");
    assert_eq!(world.model.notice, Some(Notice::Exported(1)));
    world.send(Event::Data(DataEvent::SaveExtract("x".to_owned())));
    assert_eq!(world.model.last_backup, Some(7), "an extract is no backup");
    let names: Vec<String> = downloads(&world).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names[1..], [name, "stillnight-extract-2026-11-22.stillnight".to_owned()]);
}

#[test]
fn tables_are_fetched_where_they_are_needed() {
    let mut world = World::new(THREE_AM);
    world.send(Event::Routed(Route::Give));
    assert!(!world.seen.contains(&Effect::Fetch(Table::Words)));
    world.send(Event::Data(DataEvent::WordsWanted));
    assert!(world.seen.contains(&Effect::Fetch(Table::Words)));
    world.send(Event::Fetched(Table::Words, Ok("able".to_owned())));
    world.seen.clear();
    world.send(Event::Data(DataEvent::WordsWanted));
    assert!(world.seen.is_empty(), "words are fetched once");
    let foods = |payload: &str| {
        let mut world = World::new(THREE_AM);
        world.send(Event::Routed(Route::Shared(payload.to_owned())));
        world.seen.contains(&Effect::Fetch(Table::Foods))
    };
    assert!(foods("AQEB") && !foods("AQMB"), "the foods are for links to food");
    let mut world = World::new(THREE_AM);
    world.send(Event::Data(DataEvent::ShareLink("#/s/AQMB".to_owned())));
    assert!(
        world
            .seen
            .iter()
            .any(|effect| matches!(effect, Effect::Share { fragment, .. } if fragment == "#/s/AQMB"))
    );
}
