//! Files of other apps, and tables of any kind: bytes to a neutral list of findings, and findings to entries.
//!
//! Two steps, both pure. [`read`] (or [`Stream`] for large files) says what a file holds, row by row, and what was left
//! out and why. [`plan`] then says what taking it would do to a journal, under choices the person can see and change:
//! which series goes where, what its scale means, which dates are taken. Nothing is written here, and no row of a file is
//! kept. `docs/import-formats.md` is the prose.

mod bearable;
pub mod columns;
mod cronometer;
mod daylio;
mod daylio_backup;
mod fhir;
pub mod found;
mod gather;
mod health;
mod json;
mod night;
mod nomie;
pub mod plan;
mod propose;
mod sleep_as_android;
mod stream;
mod table;
pub mod text;
pub mod when;
mod xml;
mod zip;

pub use columns::{Columns, Sample, Use};
pub(super) use found::row_fault;
pub use found::{Extract, Found, Part, Refused, Scale, Series, Skip, Sleep, Source, Target, Value, Why};
pub use plan::{Choices, Counts, Here, ImportPlan, Origin, plan};
pub use stream::Stream;
pub(super) use text::mark;

use super::csv;
use crate::domain::Boundary;
use table::Table;
use when::{DateOrder, OffsetPort};

/// A table with more rows is refused.
pub const ROWS_MOST: usize = 200_000;

/// What only the person, or the device, can tell.
#[derive(Clone, Copy)]
pub struct Answers<'a> {
    /// Whether the day or the month comes first, where the file does not tell.
    pub order: Option<DateOrder>,
    /// Which column holds what, in a table of unknown origin.
    pub columns: Option<&'a Columns>,
    /// Which offset a local time has where the person is.
    pub offset_at: OffsetPort<'a>,
    /// Where one night ends and the next begins.
    pub boundary: Boundary,
}

/// What a file holds. One call for any size that fits in memory; see [`Stream`] for the others.
///
/// # Errors
/// [`Refused`]; of these, two ask for an answer.
pub fn read(bytes: &[u8], answers: Answers) -> Result<Extract, Refused> {
    let mut stream = Stream::default();
    stream.feed(bytes, answers)?;
    stream.finish(answers)
}

/// The table of a file of unknown origin, to choose columns from.
///
/// # Errors
/// [`Refused`].
pub fn sample(bytes: &[u8]) -> Result<Sample, Refused> {
    columns::sample(&Table::new(text::text(bytes)?)?)
}

/// What a text holds.
fn read_text(bytes: &[u8], answers: Answers) -> Result<Extract, Refused> {
    let text = text::text(bytes)?;
    if text.trim_start().starts_with(['{', '[']) {
        let ours = json::get(&json::object(text), "stillnight").is_some();
        return match nomie::is_it(text) {
            true => nomie::read(text, answers.offset_at),
            false => Err(if ours { Refused::Backup } else { Refused::Unknown }),
        };
    }
    if sleep_as_android::is_it(text) {
        return sleep_as_android::read(text);
    }
    let table = Table::new(text)?;
    let heading: Vec<String> = table.heading.iter().map(|cell| cell.to_ascii_lowercase()).collect();
    let heading: Vec<&str> = heading.iter().map(String::as_str).collect();
    if csv::is_tidy(&heading) {
        return read_ours(text, answers);
    }
    if bearable::is_it(&table) {
        bearable::read(&table)
    } else if daylio::is_it(&table) {
        daylio::read(&table)
    } else if cronometer::is_it(&table) {
        cronometer::read(&table)
    } else if nomie::is_table(&table) {
        nomie::read_table(&table, answers.offset_at)
    } else if let Some(columns) = answers.columns {
        columns::read(&table, columns, answers.order)
    } else {
        columns::sample(&table).and(Err(Refused::AskColumns))
    }
}

fn read_ours(text: &str, answers: Answers) -> Result<Extract, Refused> {
    let restored = csv::restore(text, answers.order)?;
    let mut extract = gather::Gather::new(Source::Stillnight).finish();
    extract.entries = restored.entries;
    extract.skipped = restored.skipped;
    extract.rows = restored.rows;
    Ok(extract)
}
