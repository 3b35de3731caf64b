//! The data page: files out and in, bringing back, deleting everything.
//!
//! Invariant: nothing of a file is taken in before the person has seen what it would do and said yes, and a restore
//! point has been written; the same for going back to an earlier state (`restore`).

use super::{Ports, expire, intake, now_ms, restore, save, storage};
use crate::app::{
    AutoStep, DataEvent, DataPage, Effect, Event, Import, ImportStep, Incoming, Model, Notice, Phase,
    SealedFile, Taking, view,
};
use crate::content::assets::Table;
use crate::content::strings::{data as words, give};
use crate::domain::{Entry, EntryId, Record, Revision, State, iso};
use crate::store::backup::{self, Backup, ReadError};
use crate::store::sealed::{self, SealedError};
use crate::store::{codec, keys, merge};
use std::sync::Arc;

/// One step.
pub fn data(model: &mut Model, ports: &mut Ports, event: Event) -> Vec<Effect> {
    let Event::Data(event) = event else { return Vec::new() };
    match event {
        DataEvent::Export => export(model),
        DataEvent::ExportSealed(file) => exported(model, *file),
        DataEvent::SaveExtract(text) => {
            let name = format!("stillnight-extract-{}.stillnight", iso::date_text(ports.now.date()));
            vec![Effect::Download { name, text }]
        }
        DataEvent::ShareLink(fragment) => vec![Effect::Share { title: give::SHARE_TITLE, fragment }],
        DataEvent::WordsWanted => super::wanted(model, &[Table::Words]),
        DataEvent::Received(records) => received(model, records),
        DataEvent::Table => restore::table(model),
        DataEvent::Calendar(wish, base) => {
            let (name, text) = view::calendar_file(model, wish, &base);
            vec![Effect::Download { name: name.to_owned(), text }]
        }
        DataEvent::ExportQuarantine => vec![Effect::ReadQuarantine],
        DataEvent::QuarantineRead(pairs) => {
            let text =
                pairs.iter().map(|(key, raw)| format!("{key}\n{raw}\n")).collect::<Vec<_>>().join("\n");
            vec![Effect::Download {
                name: format!("stillnight-damaged-{}.txt", iso::date_text(ports.now.date())),
                text,
            }]
        }
        DataEvent::FileRead(text) => file_read(model, text),
        DataEvent::Import(step) => import(model, step),
        DataEvent::Take(taking) => take(model, taking),
        DataEvent::TakeOn => intake::step(model, ports),
        DataEvent::StopTaking => intake::stop(model),
        DataEvent::PointMade(result) => point_made(model, ports, result),
        DataEvent::PointsListed(points) => {
            model.data.points = points;
            Vec::new()
        }
        DataEvent::RestorePoint(at) => vec![Effect::ReadPoint(at)],
        DataEvent::PointRead(at, records) => restore::read(model, at, records),
        DataEvent::GoBack(step) => restore::answered(model, step),
        DataEvent::BringBack(id) => bring_back(model, ports, id),
        DataEvent::WipeTyped(typed) => {
            model.data.wipe_typed = typed;
            Vec::new()
        }
        DataEvent::Wipe => wipe(model, ports),
        DataEvent::Wiped(result) => wiped(model, result),
    }
}

#[inline(never)]
fn export(model: &mut Model) -> Vec<Effect> {
    if model.phase != Phase::Complete {
        // A file of half the journal would look like a backup.
        model.notice = Some(Notice::Trouble(words::EXPORT_WAIT.to_owned()));
        return Vec::new();
    }
    let text = backup::write(&model.journal, model.now);
    if !backup::holds(&text, model.journal.len()) {
        return trouble(model, words::EXPORT_FAILED.to_owned());
    }
    let made = now_ms(model);
    save::close_moment(model, made);
    exported(model, SealedFile { text, made, entries: model.journal.live_count() })
}

/// A file of the whole journal that was read back goes out.
fn exported(model: &mut Model, file: SealedFile) -> Vec<Effect> {
    model.last_backup = Some(file.made);
    model.notice = Some(Notice::Exported(file.entries));
    let name = format!("stillnight-{}.stillnight", iso::date_text(model.now.date()));
    vec![Effect::Download { name, text: file.text }, Effect::RememberBackup(file.made)]
}

/// What came by a link goes the way of a file.
#[inline(never)]
fn received(model: &mut Model, records: Vec<Record>) -> Vec<Effect> {
    if model.phase != Phase::Complete {
        return trouble(model, words::RECEIVED_WAIT.to_owned());
    }
    if model.read_only() {
        return Vec::new();
    }
    let import = preview(model, Backup { records, ..Backup::default() });
    model.data.import = Some(Import { linked: true, ..import });
    model.data.file_error = None;
    Vec::new()
}

#[inline(never)]
fn file_read(model: &mut Model, text: Result<String, String>) -> Vec<Effect> {
    model.data.import = None;
    model.data.file_error = None;
    model.data.sealed = None;
    let text = match text.map(|text| (sealed::read(&text), text)) {
        Ok((Ok(job), _)) => {
            model.data.sealed = Some(Arc::new(job));
            return Vec::new();
        }
        Ok((Err(SealedError::NotSealed | SealedError::TooLong), text)) => Ok(text),
        Ok((Err(error), _)) => return refuse(model, sealed_words(error).to_owned()),
        Err(why) => Err(why),
    };
    let (found, warning) = match text.map(|text| backup::read(&text)) {
        Ok(Ok(found)) => (found, None),
        Ok(Err(ReadError::Cut(found))) => (*found, Some(words::FILE_CUT)),
        Ok(Err(ReadError::Altered(found))) => (*found, Some(words::FILE_ALTERED)),
        Ok(Err(error)) => return refuse(model, file_words(&error).to_owned()),
        Err(why) => return refuse(model, why),
    };
    model.data.file_error = warning.map(str::to_owned);
    model.data.import = Some(preview(model, found));
    Vec::new()
}

fn refuse(model: &mut Model, why: String) -> Vec<Effect> {
    model.data.file_error = Some(why);
    Vec::new()
}

fn sealed_words(error: SealedError) -> &'static str {
    match error {
        SealedError::NotSealed => words::FILE_NOT_OURS,
        SealedError::TooLong => words::FILE_TOO_LONG,
        SealedError::Newer | SealedError::UnknownSeal => words::FILE_NEWER,
        SealedError::Cut => words::FILE_SEALED_CUT,
    }
}

fn file_words(error: &ReadError) -> &'static str {
    match error {
        ReadError::Empty => words::FILE_EMPTY,
        ReadError::TooLong | ReadError::TooMany => words::FILE_TOO_LONG,
        ReadError::NotOurs => words::FILE_NOT_OURS,
        ReadError::Newer => words::FILE_NEWER,
        ReadError::Cut(_) => words::FILE_CUT,
        ReadError::Altered(_) => words::FILE_ALTERED,
    }
}

#[inline(never)]
fn preview(model: &Model, found: Backup) -> Import {
    let counts = merge::preview(&model.journal, &found.records, now_ms(model));
    let records: Vec<Record> = merge::winners(&model.journal, &found.records).into_iter().cloned().collect();
    let size = |record: &Record| keys::units(&keys::entry(record.id), &codec::encode(record));
    let known = |record: &Record| model.journal.record(record.id).map_or(0, size);
    let units = records.iter().map(|record| size(record).saturating_sub(known(record))).sum();
    Import {
        preview: counts,
        fits: model.health.used_units.saturating_add(units) <= keys::QUOTA_UNITS,
        records,
        unreadable: found
            .refused
            .into_iter()
            .map(|refused| format!("{}: {}", refused.nth, refused.reason))
            .collect(),
        units,
        accepted: false,
        linked: false,
    }
}

fn import(model: &mut Model, step: ImportStep) -> Vec<Effect> {
    match step {
        ImportStep::Cancel => {
            // What was accepted is on its way.
            let _ = model.data.import.take_if(|import| !import.accepted);
            model.data.file_error = None;
            model.data.sealed = None;
            Vec::new()
        }
        ImportStep::Accept => {
            let Some(import) = model
                .data
                .import
                .as_mut()
                .filter(|import| import.fits && !import.accepted && model.data.intake.is_none())
            else {
                return Vec::new();
            };
            import.accepted = true;
            vec![make_point(model, "import")]
        }
    }
}

/// Entries of another app's file are taken in once the state of now has its restore point.
fn take(model: &mut Model, taking: Box<Taking>) -> Vec<Effect> {
    if model.read_only()
        || model.data.taking.is_some()
        || model.data.intake.is_some()
        || taking.entries.is_empty()
    {
        return Vec::new();
    }
    model.data.taking = Some(taking);
    vec![make_point(model, "import")]
}

#[inline(never)]
fn taken(model: &mut Model, ports: &Ports, taking: Taking) -> Vec<Effect> {
    let told = Notice::Imported { new: taking.new, changed: taking.changed };
    let changes = |(id, entry): &(EntryId, Entry)| model.journal.entry(*id) != Some(entry);
    let entries = taking.entries.into_iter().filter(changes);
    let incoming = entries.map(|(id, entry)| Incoming::Entry(id, entry)).collect();
    intake::begin(model, ports, incoming, told)
}

fn make_point(model: &Model, why: &'static str) -> Effect {
    Effect::MakePoint { why, records: model.journal.records().cloned().collect() }
}

#[inline(never)]
fn point_made(model: &mut Model, ports: &mut Ports, result: Result<(), String>) -> Vec<Effect> {
    if let Some(earlier) = model.data.earlier.take_if(|earlier| earlier.accepted) {
        return match result {
            Ok(()) => restore::go_back(model, ports, &earlier.records),
            Err(why) => trouble(model, why),
        };
    }
    if let Some(taking) = model.data.taking.take() {
        return match result {
            Ok(()) => taken(model, ports, *taking),
            Err(why) => trouble(model, why),
        };
    }
    let Some(import) = model.data.import.take_if(|import| import.accepted) else {
        return vec![Effect::ListPoints];
    };
    if let Err(why) = result {
        model.data.import = Some(Import { accepted: false, ..import });
        model.data.file_error = Some(why);
        return Vec::new();
    }
    let (new, changed) = (import.preview.new, import.preview.changed + import.preview.deleted);
    model.data.file_error = None;
    let incoming = import.records.into_iter().map(Incoming::Record).collect();
    intake::begin(model, ports, incoming, Notice::Imported { new, changed })
}

fn trouble(model: &mut Model, why: String) -> Vec<Effect> {
    model.notice = Some(Notice::Trouble(why));
    Vec::new()
}

fn bring_back(model: &mut Model, ports: &Ports, id: EntryId) -> Vec<Effect> {
    match model.journal.record(id).map(|record| &record.state) {
        Some(State::Deleted { at_ms, content: Some(entry) }) if expire::can_bring_back(model, *at_ms) => {
            let entry = (**entry).clone();
            save::write(model, ports, id, State::Live(entry))
        }
        _ => Vec::new(),
    }
}

fn wipe(model: &mut Model, ports: &Ports) -> Vec<Effect> {
    if !view::wipe_armed(model) || model.data.wiping {
        return Vec::new();
    }
    model.data.wiping = true;
    let until = save::next_revision(model, ports);
    vec![Effect::Wipe(until)]
}

fn wiped(model: &mut Model, result: Result<Revision, String>) -> Vec<Effect> {
    model.data = DataPage::default();
    match result {
        Ok(until) => {
            storage::forget(model, until);
            model.last_backup = None;
            model.notice = Some(Notice::Wiped);
            vec![Effect::RunningHint(None), Effect::Measure, Effect::Auto(AutoStep::Forget)]
        }
        Err(why) => trouble(model, why),
    }
}
