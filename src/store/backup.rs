//! The `.stillnight` file: the whole journal as plain JSON, one entry a line, with counts and a SHA-256.
//!
//! Equal journals give equal bytes. Reading never drops anything silently: what does not read is handed back with its
//! text and a reason, and a file that is cut or altered still gives up what can be read, marked as such. How the file
//! reaches or leaves the device is not known here. `docs/backup-format.md` is the prose.

use super::codec::SCHEMA;
use super::schema::{self, Cursor};
use crate::domain::{EntryId, Instant, Journal, Record, Revision};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// The number of the file format this version writes.
pub const FORMAT: u32 = 1;

/// What browsers are told that the file is.
pub const MIME: &str = "application/x-stillnight+json";

/// A longer text, in bytes, is refused unread.
pub const TEXT_MOST: usize = 64 * 1024 * 1024;

/// A file with more entries is refused.
pub const ENTRIES_MOST: usize = 200_000;

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backup {
    /// When it was made, as far as the file says so.
    pub made: Option<Instant>,
    /// The version of the app that made it.
    pub app: String,
    /// How many records, tombstones included, the file says it holds.
    pub announced: u32,
    /// The records that read, in the file's order. An id may repeat in a file that was put together by hand.
    pub records: Vec<Record>,
    /// The entries that do not read.
    pub refused: Vec<Refused>,
}

/// An entry of a file that does not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Which entry of the file, counted from 1.
    pub nth: usize,
    /// Its text as it stands there, to be kept.
    pub text: String,
    /// Which part does not read; never what it holds.
    pub reason: String,
}

/// Why a file cannot simply be restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// There is nothing in it.
    Empty,
    /// Longer than [`TEXT_MOST`].
    TooLong,
    /// More entries than [`ENTRIES_MOST`].
    TooMany,
    /// Not a file of this app.
    NotOurs,
    /// Made by a newer version of the app.
    Newer,
    /// It ends, or stops being JSON, before all entries are told. Holds what could still be read.
    Cut(Box<Backup>),
    /// It is whole, but not what was written. Holds what could be read; any of it may have been altered.
    Altered(Box<Backup>),
}

/// The file of a journal, tombstones included.
pub fn write(journal: &Journal, made: Instant) -> String {
    let mut lines = Vec::new();
    let mut deleted = 0;
    let mut sha = Sha256::new();
    for record in journal.records() {
        deleted += usize::from(record.live().is_none());
        let line = line(record);
        sha.update(line.as_bytes());
        sha.update(b"\n");
        lines.push(line);
    }
    format!(
        "{{\"stillnight\":\"backup\",\"format\":{FORMAT},\"schema\":{SCHEMA},\"made\":\"{made}\",\"app\":\"{app}\",\
         \"counts\":{{\"entries\":{entries},\"deleted\":{deleted}}},\"sha256\":\"{sha}\",\"entries\":[\n{lines}\n]}}\n",
        app = env!("CARGO_PKG_VERSION"),
        entries = lines.len() - deleted,
        sha = hex(sha),
        lines = lines.join(",\n"),
    )
}

/// One record as it stands in a file.
pub(super) fn line(record: &Record) -> String {
    format!("[\"{}\",\"{}\",{}]", record.id, record.rev, schema::write(&record.state))
}

/// What a file holds.
///
/// # Errors
/// [`ReadError`]; a cut or altered file still carries what could be read.
pub fn read(text: &str) -> Result<Backup, ReadError> {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    if text.len() > TEXT_MOST {
        return Err(ReadError::TooLong);
    }
    let mut file = File::default();
    let whole = file.walk(&mut Cursor::new(text)).is_some();
    if !file.ours {
        return Err(ReadError::NotOurs);
    }
    if file.format > FORMAT || file.schema > SCHEMA {
        return Err(ReadError::Newer);
    }
    if file.entries.len() > ENTRIES_MOST {
        return Err(ReadError::TooMany);
    }
    let mut sha = Sha256::new();
    for entry in &file.entries {
        sha.update(entry.as_bytes());
        sha.update(b"\n");
        match read_line(entry) {
            Ok(record) => file.backup.records.push(record),
            Err(reason) => {
                let nth = file.backup.records.len() + file.backup.refused.len() + 1;
                file.backup.refused.push(Refused { nth, text: (*entry).to_owned(), reason });
            }
        }
    }
    // Where the checksum holds every entry is there, whatever happened to the text after the last one.
    match (hex(sha) == file.sha256, whole) {
        (true, _) => Ok(file.backup),
        (false, true) => Err(ReadError::Altered(Box::new(file.backup))),
        (false, false) => Err(ReadError::Cut(Box::new(file.backup))),
    }
}

/// Whether a file that was just made holds so many records, tombstones included, when it is read back.
pub fn holds(text: &str, records: usize) -> bool {
    read(text).is_ok_and(|found| found.refused.is_empty() && found.records.len() == records)
}

/// A file as far as it has been walked.
#[derive(Default)]
struct File<'a> {
    ours: bool,
    format: u32,
    schema: u32,
    sha256: &'a str,
    entries: Vec<&'a str>,
    backup: Backup,
}

impl<'a> File<'a> {
    /// Walks the whole file, member by member; `None` when it ends, or stops being JSON, on the way. Members in any
    /// order and unknown ones are fine: the checksum guards the entries alone.
    fn walk(&mut self, cursor: &mut Cursor<'a>) -> Option<()> {
        cursor.eat(b'{').then_some(())?;
        loop {
            let name = cursor.string()?;
            cursor.eat(b':').then_some(())?;
            if name == "entries" {
                self.walk_entries(cursor)?;
            } else {
                self.take(name, cursor.value()?);
            }
            if !cursor.eat(b',') {
                break;
            }
        }
        (cursor.eat(b'}') && cursor.at_end()).then_some(())
    }

    fn walk_entries(&mut self, cursor: &mut Cursor<'a>) -> Option<()> {
        cursor.eat(b'[').then_some(())?;
        let mut more = !cursor.eat(b']');
        // One beyond the cap is enough to know that there are too many.
        while more && self.entries.len() <= ENTRIES_MOST {
            self.entries.push(cursor.value()?);
            more = cursor.eat(b',');
            (more || cursor.eat(b']')).then_some(())?;
        }
        Some(())
    }

    fn take(&mut self, name: &str, value: &'a str) {
        let text = value.trim_matches('"');
        match name {
            "stillnight" => self.ours = text == "backup",
            "format" => self.format = number(value),
            "schema" => self.schema = number(value),
            "made" => self.backup.made = Instant::parse(text),
            "app" => self.backup.app = text.chars().take(20).collect(),
            "sha256" => self.sha256 = text,
            "counts" => {
                let counts = schema::members(value).unwrap_or_default();
                self.backup.announced =
                    counts.iter().fold(0, |sum, count| sum.saturating_add(number(count.value)));
            }
            _ => {}
        }
    }
}

/// A number that is too great, or none, counts as the greatest: as a format it then is one this version cannot read.
fn number(value: &str) -> u32 {
    value.parse().unwrap_or(u32::MAX)
}

/// The record of a [`line`].
pub(super) fn read_line(text: &str) -> Result<Record, String> {
    let (id, rev, state) = split_entry(text).ok_or("not a list of id, revision and entry")?;
    let id = EntryId::parse(id).map_err(|_| "the id does not read")?;
    let rev = Revision::parse(rev).ok_or("the revision does not read")?;
    Ok(Record { id, rev, state: schema::read(state)? })
}

fn split_entry(text: &str) -> Option<(&str, &str, &str)> {
    let mut cursor = Cursor::new(text);
    cursor.eat(b'[').then_some(())?;
    let id = cursor.string()?;
    cursor.eat(b',').then_some(())?;
    let rev = cursor.string()?;
    cursor.eat(b',').then_some(())?;
    let state = cursor.value()?;
    (cursor.eat(b']') && cursor.at_end()).then_some((id, rev, state))
}

fn hex(sha: Sha256) -> String {
    sha.finalize().iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
