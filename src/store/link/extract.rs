//! An extract of the journal: some parts of some nights, to be shown or taken along in a link.
//!
//! Entries travel under their own id and revision, so that adding the same extract twice changes nothing. Left out are what
//! was deleted, what still goes on, the profile and meal plans. Without the part *notes* every note is emptied, and such an
//! entry travels under the revision just before its own: the whole entry, should it ever come by, is newer and wins.

use super::PAYLOAD_MOST;
use crate::domain::{
    CodeSet, Coded, Entry, EntryId, Journal, Kind, Label, NightOf, Note, Record, State, Substance,
};
use crate::store::{backup, codec::SCHEMA};
use chrono::NaiveDate;

/// The number of the format this version writes.
pub const FORMAT: u32 = 1;

/// An extract has at most so many entries.
pub const ENTRIES_MOST: usize = 500;

/// A part of the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Episodes and check-ins.
    Nights,
    /// Days.
    Days,
    /// Medicines and supplements, and doses that differed.
    Taken,
    /// Lab values.
    Labs,
    /// Circumstances.
    Contexts,
    /// The person's own words in all of these.
    Notes,
}

impl Coded for Part {
    const ALL: &'static [Self] =
        &[Self::Nights, Self::Days, Self::Taken, Self::Labs, Self::Contexts, Self::Notes];
    const CODES: &'static [&'static str] = &["nights", "days", "taken", "labs", "contexts", "notes"];

    fn index(self) -> usize {
        self as usize
    }
}

/// What is to be taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The first night, and the day before it.
    pub first: NightOf,
    /// The last night.
    pub last: NightOf,
    /// Which parts.
    pub parts: CodeSet<Part>,
}

/// Why a payload is no extract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExtractError {
    /// More than [`ENTRIES_MOST`] entries, or more bytes than a link may hold.
    TooMuch,
    /// Made by a newer version of the app.
    Newer,
    /// Not an extract.
    NotOurs,
    /// This entry, counted from 1, is none of this version, deleted, or here twice.
    Entry(usize),
}

/// What stands in an extract, for the person to see before it leaves or comes in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inside {
    /// How many entries of each kind there are, by the place of the kind in its list.
    pub counts: [usize; Kind::ALL.len()],
    /// How many of them hold words of the person's own.
    pub notes: usize,
    /// The first day or night.
    pub first: Option<NaiveDate>,
    /// The last.
    pub last: Option<NaiveDate>,
}

/// The entries of a choice, by id.
pub fn take(journal: &Journal, choice: Choice) -> Vec<Record> {
    let taken: Vec<EntryId> =
        journal.substances().iter().filter(|(_, of)| lasts(of, choice)).map(|(id, _)| *id).collect();
    let chosen =
        |record: &&Record| record.live().is_some_and(|entry| belongs(entry, record.id, choice, &taken));
    let whole =
        |record: &Record| if choice.parts.has(Part::Notes) { record.clone() } else { without_notes(record) };
    journal.records().filter(chosen).map(whole).collect()
}

fn belongs(entry: &Entry, id: EntryId, choice: Choice, taken: &[EntryId]) -> bool {
    let within = |date: NaiveDate| choice.first.date() <= date && date <= choice.last.date();
    let (part, there) = match entry {
        Entry::Episode(episode) => (Part::Nights, within(episode.night.date()) && !episode.is_running()),
        Entry::Night(checkin) => (Part::Nights, within(checkin.night.date())),
        Entry::Day(day) => (Part::Days, within(day.date)),
        Entry::Substance(_) => (Part::Taken, taken.contains(&id)),
        // Without its medicine it would say nothing.
        Entry::Dose(dose) => (Part::Taken, within(dose.date) && taken.contains(&dose.substance)),
        Entry::Lab(lab) => (Part::Labs, within(lab.date)),
        Entry::Context(context) => {
            let ended = context.until.is_some_and(|until| until < choice.first.date());
            (Part::Contexts, context.from <= choice.last.date() && !ended)
        }
        Entry::Profile(_) | Entry::Plan(_) => return false,
    };
    there && choice.parts.has(part)
}

/// Whether it was taken on any day of a choice, as far as that is known.
fn lasts(substance: &Substance, choice: Choice) -> bool {
    !substance.is_stopped(choice.first.date())
        && substance.begun().is_none_or(|begun| begun <= choice.last.date())
}

fn without_notes(record: &Record) -> Record {
    let mut bare = record.clone();
    if let State::Live(entry) = &mut bare.state {
        empty(entry);
    }
    if bare != *record {
        bare.rev = record.rev.before();
    }
    bare
}

/// Empties what the person wrote in words of their own. Names stay: without them the rest says nothing.
fn empty(entry: &mut Entry) {
    match entry {
        Entry::Episode(episode) => episode.note = Note::default(),
        Entry::Night(checkin) => checkin.note = Note::default(),
        Entry::Day(day) => day.note = Note::default(),
        Entry::Substance(substance) => {
            substance.note = Note::default();
            substance.side_effects.iter_mut().for_each(|effect| effect.note = Label::default());
        }
        Entry::Lab(lab) => lab.note = Note::default(),
        Entry::Context(context) => context.note = Note::default(),
        Entry::Dose(_) | Entry::Profile(_) | Entry::Plan(_) => {}
    }
}

/// The payload of an extract: a line that says what it is, then one entry a line, as in a backup file.
///
/// # Errors
/// [`ExtractError::TooMuch`]: it has to travel as a file.
pub fn write(records: &[Record]) -> Result<Vec<u8>, ExtractError> {
    let mut text = head();
    for record in records {
        text.push('\n');
        text.push_str(&backup::line(record));
    }
    if records.len() > ENTRIES_MOST || text.len() > PAYLOAD_MOST {
        return Err(ExtractError::TooMuch);
    }
    Ok(text.into_bytes())
}

fn head() -> String {
    format!("stillnight extract {FORMAT} {SCHEMA}")
}

/// The entries of an extract. One that does not read, or stands there twice, spoils all of it: somebody altered it.
///
/// # Errors
/// [`ExtractError`].
pub fn read(payload: &[u8]) -> Result<Vec<Record>, ExtractError> {
    if payload.len() > PAYLOAD_MOST {
        return Err(ExtractError::TooMuch);
    }
    let text = std::str::from_utf8(payload).map_err(|_| ExtractError::NotOurs)?;
    let mut lines = text.split('\n');
    let numbers = lines.next().and_then(|head| head.strip_prefix("stillnight extract "));
    let numbers = numbers.and_then(|numbers| numbers.split_once(' ')).ok_or(ExtractError::NotOurs)?;
    match (numbers.0.parse::<u32>(), numbers.1.parse::<u32>()) {
        (Ok(FORMAT), Ok(SCHEMA)) => {}
        (Ok(format), Ok(schema)) if format > FORMAT || schema > SCHEMA => return Err(ExtractError::Newer),
        _ => return Err(ExtractError::NotOurs),
    }
    let mut records: Vec<Record> = Vec::new();
    for (nth, line) in lines.enumerate() {
        if nth == ENTRIES_MOST {
            return Err(ExtractError::TooMuch);
        }
        let broken = ExtractError::Entry(nth + 1);
        let record = backup::read_line(line).map_err(|_| broken)?;
        let travels = record.live().is_some_and(travels);
        if !travels || records.iter().any(|known| known.id == record.id) {
            return Err(broken);
        }
        records.push(record);
    }
    Ok(records)
}

/// Whether such an entry may be in an extract at all.
fn travels(entry: &Entry) -> bool {
    match entry {
        Entry::Profile(_) | Entry::Plan(_) => false,
        Entry::Episode(episode) => !episode.is_running(),
        _ => true,
    }
}

/// What stands in it.
pub fn inside(records: &[Record]) -> Inside {
    let mut found = Inside::default();
    for (record, entry) in records.iter().filter_map(|record| Some((record, record.live()?))) {
        if let Some(count) = found.counts.get_mut(entry.kind().index()) {
            *count += 1;
        }
        found.notes += usize::from(without_notes(record) != *record);
        if let Some(date) = entry.date() {
            found.first = Some(found.first.map_or(date, |first| first.min(date)));
            found.last = Some(found.last.map_or(date, |last| last.max(date)));
        }
    }
    found
}
