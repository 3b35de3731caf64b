//! Writes a journal as one tidy table: one reading a row, for spreadsheets and statistics, and exact enough to come back.
//!
//! Living entries only, each with its id in the last column; deleted ones and revisions are in the backup file alone.

use super::fields::{Field, Shape, fields, kind_name};
use super::guard::push_row;
use crate::domain::{Entry, EntryId, Instant, Journal, Kind, NightOf, State, order};
use crate::store::schema::{self, items, unquote};

/// The columns.
pub const HEADER: [&str; 9] =
    ["night_of", "at", "utc_offset", "kind", "name", "value", "unit", "note", "source"];

/// What stands before an entry's id in the column `source`.
pub(super) const OURS: &str = "stillnight ";

/// The table of all living entries: by date, those without one first.
pub fn write(journal: &Journal) -> String {
    let mut entries: Vec<(EntryId, &Entry)> = journal.live().collect();
    order::sort_by_key(&mut entries, |(_, entry)| entry.date().map_or(0, |date| NightOf::on(date).number()));
    let mut to = String::new();
    push_row(&mut to, &HEADER);
    for (id, entry) in entries {
        // A dose has no note of its own: there its medicine's name says which one is meant.
        let named = match entry {
            Entry::Dose(dose) => journal.entry(dose.substance),
            _ => None,
        };
        let name = match named {
            Some(Entry::Substance(substance)) => substance.name.as_str(),
            _ => "",
        };
        write_entry(&mut to, id, entry, name);
    }
    to
}

fn write_entry(to: &mut String, id: EntryId, entry: &Entry, name: &str) {
    // As stored, so that this table can lose nothing the store keeps.
    let json = schema::write(&State::Live(entry.clone()));
    let members = schema::members(&json).unwrap_or_default();
    let raw = |name: &str| members.iter().find(|member| member.name == name).map(|member| member.value);
    let text = |name: &str| raw(name).and_then(unquote).unwrap_or_default();
    let kind = entry.kind();
    let all = fields(kind);
    let with = |shape| all.iter().find(|field| field.shape == shape).map(|field| text(field.member));
    let mut rows = Rows {
        start: to.len(),
        to,
        night: with(Shape::Night).unwrap_or_default().into_owned(),
        kind: kind_name(kind),
        note: with(Shape::Note).map_or(name.to_owned(), |note| note.into_owned()),
        source: format!("{OURS}{id}"),
        onset: Instant::parse(&text("o")).filter(|_| kind == Kind::Episode),
        bed: Instant::parse(&text("b")).filter(|_| kind == Kind::Night),
    };
    if kind == Kind::Lab {
        rows.value(&text("a"), &text("v"), &text("u"));
    }
    for field in all {
        if let Some(stored) = raw(field.member) {
            rows.field(field, field.name, stored);
        }
    }
    if rows.to.len() == rows.start {
        rows.value("", "", "");
    }
}

/// What all rows of an entry share, and the text they go to.
struct Rows<'a> {
    to: &'a mut String,
    start: usize,
    night: String,
    kind: &'static str,
    note: String,
    source: String,
    onset: Option<Instant>,
    bed: Option<Instant>,
}

impl Rows<'_> {
    /// One row. The note stands in the first.
    fn push(&mut self, name: &str, [at, offset, value, unit]: [&str; 4]) {
        let note = if self.to.len() == self.start { &*self.note } else { "" };
        push_row(self.to, &[&self.night, at, offset, self.kind, name, value, unit, note, &self.source]);
    }

    fn value(&mut self, name: &str, value: &str, unit: &str) {
        self.push(name, ["", "", value, unit]);
    }

    /// A moment, stored whole or as seconds after another one.
    fn moment(&mut self, name: &str, stored: &str, value: &str) {
        let at = match stored.parse() {
            Ok(seconds) => self.onset.or(self.bed).and_then(|base| base.plus_seconds(seconds)),
            Err(_) => Instant::parse(stored),
        };
        let text = at.map_or(String::new(), |at| at.to_string());
        let (local, offset) = text.split_at_checked(19).unwrap_or_default();
        // Without the letters a spreadsheet takes the sign for the start of a formula.
        let offset = if offset.is_empty() { String::new() } else { format!("UTC{offset}") };
        self.push(name, [local, &offset, value, ""]);
    }

    /// A value with a clock time of that day.
    fn clock(&mut self, name: &str, clock: Option<&str>, value: &str, unit: &str) {
        let at = clock.map_or(String::new(), |clock| format!("{}T{clock}", self.night));
        self.push(name, [&at, "", value, unit]);
    }

    fn field(&mut self, field: &Field, name: &str, stored: &str) {
        let text = || unquote(stored).unwrap_or_default();
        match field.shape {
            Shape::Night | Shape::Note => {}
            Shape::Text => self.value(name, &text(), field.unit),
            Shape::Number => self.value(name, stored, field.unit),
            Shape::Flag => self.value(name, if stored == "true" { "yes" } else { "no" }, ""),
            Shape::Moment => self.moment(name, &text(), ""),
            Shape::Intake => {
                let text = text();
                let (amount, clock) = split_off(&text, '@');
                self.clock(name, clock, amount, field.unit);
            }
            _ => {
                let listed = items(stored).unwrap_or_default();
                if listed.is_empty() {
                    self.value(name, "none", "");
                }
                for (at, item) in listed.into_iter().enumerate() {
                    self.item(field, &format!("{name}.{}", at + 1), item);
                }
            }
        }
    }

    /// One of several.
    fn item(&mut self, field: &Field, name: &str, item: &str) {
        let text = unquote(item).unwrap_or_default();
        match field.shape {
            Shape::Numbers => self.value(name, item, field.unit),
            Shape::Moments => self.moment(name, &text, ""),
            Shape::Attempts => {
                let mut parts = text.splitn(5, ' ');
                let mut next = || parts.next().unwrap_or("-");
                let (remedy, start, until, helped) = (next(), next(), next(), next());
                self.moment(name, start, remedy);
                if until != "-" {
                    self.moment(&format!("{name}.until"), until, "");
                }
                for (part, value) in [("helped", Some(helped).filter(|h| *h != "-")), ("name", parts.next())]
                {
                    if let Some(value) = value {
                        self.value(&format!("{name}.{part}"), value, "");
                    }
                }
            }
            Shape::Bouts => {
                let (rest, minutes) = split_off(&text, '/');
                let (kind, clock) = split_off(rest, '@');
                self.clock(name, clock, kind, "");
                if let Some(minutes) = minutes {
                    self.value(&format!("{name}.minutes"), minutes, "min");
                }
            }
            Shape::Objects(parts) => {
                for member in schema::members(item).unwrap_or_default() {
                    if let Some(part) = parts.iter().find(|part| part.member == member.name) {
                        self.field(part, &format!("{name}.{}", part.name), member.value);
                    }
                }
            }
            _ => self.value(name, &text, field.unit),
        }
    }
}

fn split_off(text: &str, mark: char) -> (&str, Option<&str>) {
    text.split_once(mark).map_or((text, None), |(before, after)| (before, Some(after)))
}
