//! Reads the tidy table back into entries, also after a spreadsheet has sorted it or put dates in its own order.
//!
//! An entry reads whole or not at all: a row that its kind has no place for, or a value that does not fit, leaves the
//! entry out with a reason. Nothing is decided here about what becomes of the entries.

use super::cells::Rows;
use super::fields::{Field, Shape, fields, kind_name};
use super::guard::unguard;
use super::tidy::{HEADER, OURS};
use crate::domain::{Analyte, Coded, Entry, EntryId, Kind, State, iso, order};
use crate::store::import::when::{self, DateOrder, Order};
use crate::store::import::{ROWS_MOST, Refused, Skip, Why, mark, row_fault};
use crate::store::schema::{self, quote};

/// What a table holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Restored {
    /// Entries with the first row each came from. Those written by hand have no id yet.
    pub entries: Vec<(u32, Option<EntryId>, Entry)>,
    /// Rows left out.
    pub skipped: Vec<Skip>,
    /// How many rows there are.
    pub rows: u32,
}

/// Whether a heading is that of the tidy table.
pub fn is_tidy(heading: &[&str]) -> bool {
    ["night_of", "kind", "name", "value", "source"].iter().all(|name| heading.contains(name))
}

/// The entries of a table. `order` answers which number of a date is the day, where the table does not tell.
///
/// # Errors
/// [`Refused`].
pub fn restore(text: &str, answer: Option<DateOrder>) -> Result<Restored, Refused> {
    let mut rows = Rows::new(text, mark(text));
    let heading = rows.next().ok_or(Refused::Empty)?;
    let names: Vec<String> = heading.cells.iter().map(|cell| cell.trim().to_ascii_lowercase()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    if !is_tidy(&names) {
        return Err(Refused::Unknown);
    }
    let places = HEADER.map(|name| names.iter().position(|known| *known == name).unwrap_or(usize::MAX));
    let mut found = Restored::default();
    let mut lines: Vec<Line> = Vec::new();
    for row in rows {
        found.rows += 1;
        if found.rows as usize > ROWS_MOST {
            return Err(Refused::TooMany);
        }
        let cells = places.map(|at| unguard(row.cells.get(at).map_or("", |cell| cell)).to_owned());
        let [night, at, offset, kind, name, value, unit, note, source] = cells;
        let kind = Kind::ALL.iter().find(|known| kind_name(**known) == kind.trim()).copied();
        match (row_fault(&row, heading.cells.len()), kind) {
            (Some(why), _) => found.skipped.push(Skip { row: row.number, why }),
            (_, None) => found.skipped.push(Skip { row: row.number, why: Why::Kind }),
            (None, Some(kind)) => {
                lines.push(Line {
                    row: row.number,
                    kind,
                    night,
                    at,
                    offset,
                    name,
                    value,
                    unit,
                    note,
                    source,
                });
            }
        }
    }
    // A spreadsheet writes all dates in one way, those among the values too.
    let dates = lines.iter().map(|line| &*line.night);
    let dates = dates.chain(lines.iter().filter(|line| line.is_dated()).map(|line| &*line.value));
    let order = match (when::order(dates), answer) {
        (Order::Ask, None) => return Err(Refused::AskDateOrder),
        (Order::Ask, Some(order)) | (Order::Is(order), _) => order,
        (Order::NoDates, _) => DateOrder::YearFirst,
    };
    for line in lines.iter_mut().filter(|line| line.is_dated()) {
        // What is no date stays as it is, and is told with the name of its field.
        if let Some(date) = when::date(&line.value, order) {
            line.value = iso::date_text(date);
        }
    }
    join(&mut lines);
    order::sort_by_key(&mut lines, Line::key);
    let mut lines = lines.into_iter().peekable();
    while let Some(first) = lines.next() {
        let key = first.key();
        let mut group = vec![first];
        while let Some(line) = lines.next_if(|line| line.key() == key) {
            group.push(line);
        }
        take(&mut found, group, order);
    }
    order::sort_by_key(&mut found.entries, |(row, ..)| (*row).into());
    order::sort_by_key(&mut found.skipped, |skip| skip.row.into());
    Ok(found)
}

/// A row, cell by cell.
struct Line {
    row: u32,
    kind: Kind,
    night: String,
    at: String,
    offset: String,
    name: String,
    value: String,
    unit: String,
    note: String,
    source: String,
}

impl Line {
    fn id(&self) -> Option<EntryId> {
        EntryId::parse(self.source.trim().strip_prefix(OURS)?).ok()
    }

    /// Whether the value is a date: the first and last days of medicines, their doses and effects, and of circumstances.
    fn is_dated(&self) -> bool {
        let field = self.name.trim().rsplit('.').next();
        matches!(self.kind, Kind::Substance | Kind::Context)
            && matches!(field, Some("from" | "until" | "start" | "stop"))
    }

    /// Rows with one id are one entry. Of those without, a night or a day is known by its date, anything else is alone.
    fn key(&self) -> u128 {
        match self.id() {
            Some(id) => id.number(),
            None => self.date_key().unwrap_or(OWN << 1 | u128::from(self.row)),
        }
    }

    /// What a night or a day is known by, where no id tells.
    fn date_key(&self) -> Option<u128> {
        let date = self.night.trim().bytes().fold(0u128, |sum, byte| sum << 8 ^ u128::from(byte));
        let key = OWN | (date & ((1 << 90) - 1)) << 1 | u128::from(self.kind == Kind::Day);
        matches!(self.kind, Kind::Night | Kind::Day).then_some(key)
    }
}

/// Beyond all ids.
const OWN: u128 = 1 << 100;

/// Gives rows of a night or a day that were added by hand to the entry of that date in the same table, where there is one.
fn join(lines: &mut [Line]) {
    let mut dated: Vec<(u128, EntryId)> = Vec::new();
    for line in lines.iter() {
        dated.extend(line.date_key().zip(line.id()));
    }
    order::sort_by_key(&mut dated, |(key, _)| *key);
    for line in lines {
        let Some(key) = line.date_key().filter(|_| line.id().is_none()) else { continue };
        if let Ok(at) = dated.binary_search_by_key(&key, |(key, _)| *key)
            && let Some((_, id)) = dated.get(at)
        {
            line.source = format!("{OURS}{id}");
        }
    }
}

/// No entry has as many rows; one that has would only cost time.
const LINES_MOST: usize = 2_000;

/// Takes the rows of one entry.
fn take(found: &mut Restored, lines: Vec<Line>, order: DateOrder) {
    let rows: Vec<u32> = lines.iter().map(|line| line.row).collect();
    let id = lines.first().and_then(Line::id);
    match Parts::new(lines, order).and_then(Parts::entry) {
        Ok(entry) => found.entries.push((rows.iter().copied().min().unwrap_or(0), id, entry)),
        Err(why) => found.skipped.extend(rows.into_iter().map(|row| Skip { row, why })),
    }
}

/// The rows of one entry that nobody has taken yet.
struct Parts {
    lines: Vec<Line>,
    kind: Kind,
    night: String,
    note: String,
    order: DateOrder,
}

impl Parts {
    fn new(lines: Vec<Line>, order: DateOrder) -> Result<Self, Why> {
        let first = lines.first().ok_or(Why::Row)?;
        let kind = first.kind;
        let night = first.night.trim().to_owned();
        if lines.len() > LINES_MOST
            || lines.iter().any(|line| line.kind != kind || line.night.trim() != night)
        {
            return Err(Why::Mixed);
        }
        let night = match (night.is_empty(), when::date(&night, order)) {
            (true, _) => String::new(),
            (_, Some(date)) => iso::date_text(date),
            (_, None) => return Err(Why::Date),
        };
        let mut note = String::new();
        for line in lines.iter().filter(|line| !line.note.is_empty()) {
            if !note.is_empty() && note != line.note {
                return Err(Why::Mixed);
            }
            note.clone_from(&line.note);
        }
        Ok(Self { lines, kind, night, note, order })
    }

    fn take(&mut self, name: &str) -> Option<Line> {
        let at = self.lines.iter().position(|line| line.name.trim() == name)?;
        Some(self.lines.remove(at))
    }

    fn entry(mut self) -> Result<Entry, Why> {
        let kind = self.kind;
        let mut json = format!("{{\"k\":\"{}\"", kind.code());
        self.lines.retain(|line| !(line.name.trim().is_empty() && line.value.trim().is_empty()));
        if kind == Kind::Lab {
            let at = self.lines.iter().position(|line| Analyte::from_code(line.name.trim()).is_some());
            let line = self.lines.remove(at.ok_or(Why::Field("name"))?);
            for (member, text) in [("a", &line.name), ("v", &line.value), ("u", &line.unit)] {
                push(&mut json, member, text_json(text.trim()));
            }
            if !self.lines.iter().any(|line| line.name.trim() == "comparator") {
                push(&mut json, "c", text_json("eq"));
            }
        }
        for field in fields(kind) {
            push(&mut json, field.member, self.field(field, field.name));
        }
        if !self.lines.is_empty() {
            return Err(Why::Name);
        }
        json.push('}');
        match schema::read(&json) {
            Ok(State::Live(entry)) => Ok(entry),
            Ok(State::Deleted { .. }) => Err(Why::Kind),
            Err(reason) => Err(Why::Field(blamed(kind, &reason))),
        }
    }

    /// The stored form of a field; nothing where the table has no row for it.
    fn field(&mut self, field: &Field, name: &str) -> Option<String> {
        match field.shape {
            Shape::Night => return text_json(&self.night),
            Shape::Note => return text_json(&self.note),
            Shape::Text | Shape::Number | Shape::Flag | Shape::Moment | Shape::Intake => {
                let line = self.take(name)?;
                return self.single(field.shape, &line);
            }
            _ => {}
        }
        let mut json = String::new();
        let none =
            field.shape == Shape::Bouts && self.take(name).is_some_and(|line| line.value.trim() == "none");
        for at in 1usize.. {
            let Some(item) = self.item(field, &format!("{name}.{at}")) else { break };
            json.push(if json.is_empty() { '[' } else { ',' });
            json.push_str(&item);
        }
        match (json.is_empty(), none) {
            (true, false) => None,
            (true, true) => Some("[]".to_owned()),
            // Both none and some cannot be: what does not read is named.
            (false, true) => Some(UNREADABLE.to_owned()),
            (false, false) => Some(json + "]"),
        }
    }

    fn single(&self, shape: Shape, line: &Line) -> Option<String> {
        let value = line.value.trim();
        match shape {
            Shape::Number => Some(digits(value)),
            Shape::Flag => Some(match value {
                "yes" => "true".to_owned(),
                "no" => "false".to_owned(),
                _ => UNREADABLE.to_owned(),
            }),
            Shape::Moment => Some(quoted(&self.moment(line))),
            Shape::Intake => Some(quoted(&(value.to_owned() + &self.clock(line)))),
            _ => text_json(&line.value),
        }
    }

    /// A date and a time with their offset, in the stored form.
    fn moment(&self, line: &Line) -> String {
        let at = when::moment(&line.at, self.order).and_then(|(_, moment)| moment);
        let offset = if line.offset.trim().is_empty() { None } else { when::offset(&line.offset) };
        let at = at.zip(offset).and_then(|(at, offset)| crate::domain::Instant::from_local(at.local, offset));
        at.map_or("?".to_owned(), |at| at.to_string())
    }

    /// `@` and the clock time of a row; a time of another day does not read.
    fn clock(&self, line: &Line) -> String {
        if line.at.trim().is_empty() {
            return String::new();
        }
        let at = when::moment(&line.at, self.order).and_then(|(_, moment)| moment);
        match at.filter(|at| iso::date_text(at.local.date()) == self.night) {
            Some(at) => format!("@{}", iso::clock_text(at.local.time())),
            None => "@?".to_owned(),
        }
    }

    /// One of several.
    fn item(&mut self, field: &Field, name: &str) -> Option<String> {
        if let Shape::Objects(parts) = field.shape {
            let mut json = String::from("{");
            for part in parts {
                push(&mut json, part.member, self.field(part, &format!("{name}.{}", part.name)));
            }
            return (json.len() > 1).then(|| json + "}");
        }
        let line = self.take(name)?;
        let part = |parts: &mut Self, part: &str| parts.take(&format!("{name}.{part}"));
        Some(match field.shape {
            Shape::Numbers => digits(line.value.trim()),
            Shape::Moments => quoted(&self.moment(&line)),
            Shape::Attempts => {
                let start = if line.at.trim().is_empty() { "-".to_owned() } else { self.moment(&line) };
                let until = part(self, "until").map_or("-".to_owned(), |line| self.moment(&line));
                let helped = part(self, "helped").map_or("-".to_owned(), |line| line.value);
                let own = part(self, "name").map_or(String::new(), |line| format!(" {}", line.value));
                quoted(&format!("{} {start} {until} {helped}{own}", line.value.trim()))
            }
            Shape::Bouts => {
                let minutes =
                    part(self, "minutes").map_or(String::new(), |line| format!("/{}", line.value.trim()));
                quoted(&format!("{}{}{minutes}", line.value.trim(), self.clock(&line)))
            }
            _ => quoted(&line.value),
        })
    }
}

fn push(json: &mut String, member: &str, value: Option<String>) {
    if let Some(value) = value {
        if json.len() > 1 {
            json.push(',');
        }
        json.push_str(&format!("\"{member}\":{value}"));
    }
}

/// A whole number as JSON; what is none cannot become part of the text.
fn digits(value: &str) -> String {
    let fits = !value.is_empty() && value.len() < 11 && value.bytes().all(|byte| byte.is_ascii_digit());
    if fits { value.to_owned() } else { UNREADABLE.to_owned() }
}

/// JSON in the place of a value that does not read, so that the store refuses the field by its name.
const UNREADABLE: &str = "\"?\"";

fn quoted(text: &str) -> String {
    let mut json = String::new();
    quote(text, &mut json);
    json
}

/// A text as JSON; nothing for the empty one, which is the same as none.
fn text_json(text: &str) -> Option<String> {
    if text.is_empty() { None } else { Some(quoted(text)) }
}

/// The name in the table of the field that a reason of the store names.
fn blamed(kind: Kind, reason: &str) -> &'static str {
    let member = reason.split([' ', '.']).nth(2);
    match member {
        Some("(missing)") | None => "",
        Some("v") if kind == Kind::Lab => "value",
        Some("u") if kind == Kind::Lab => "unit",
        Some(member) => {
            fields(kind).iter().find(|field| field.member == member).map_or("", |field| field.name)
        }
    }
}
