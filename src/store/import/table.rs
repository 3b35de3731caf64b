//! What all tables share: a heading, columns found by name, one order of dates and one way of writing numbers.

use super::found::{Refused, Why, row_fault};
use super::gather::Gather;
use super::text::{Comma, comma, mark};
use super::when::{self, DateOrder, Order};
use crate::store::csv::{Row, Rows};

/// A table whose heading has been read.
pub struct Table<'a> {
    text: &'a str,
    mark: char,
    /// The heading's cells, trimmed.
    pub heading: Vec<String>,
}

impl<'a> Table<'a> {
    /// The table of a text.
    ///
    /// # Errors
    /// [`Refused::Unknown`] where the first row is none.
    pub fn new(text: &'a str) -> Result<Self, Refused> {
        let mark = mark(text);
        let first = Rows::new(text, mark).next().filter(|row| row.fault.is_none()).ok_or(Refused::Unknown)?;
        let heading = first.cells.iter().map(|cell| cell.trim().to_owned()).collect();
        Ok(Self { text, mark, heading })
    }

    /// The column of one of these names, in whatever case.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.heading.iter().position(|cell| cell.eq_ignore_ascii_case(name))
    }

    /// Whether all of these columns are there.
    pub fn has(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.column(name).is_some())
    }

    /// The rows behind the heading; one more than is taken at most, so that too many are seen.
    pub fn rows(&self) -> impl Iterator<Item = Row<'a>> {
        Rows::new(self.text, self.mark).skip(1).take(super::ROWS_MOST + 1)
    }

    /// The order of the dates in a column.
    ///
    /// # Errors
    /// [`Refused::AskDateOrder`] where the file does not tell and nobody has answered.
    pub fn order(&self, column: usize, answer: Option<DateOrder>) -> Result<DateOrder, Refused> {
        let cells: Vec<String> = self.rows().map(|row| row.cell(column).to_owned()).collect();
        match (when::order(cells.iter().map(String::as_str)), answer) {
            (Order::Is(order), _) | (Order::Ask, Some(order)) => Ok(order),
            (Order::Ask, None) => Err(Refused::AskDateOrder),
            (Order::NoDates, _) => Ok(DateOrder::YearFirst),
        }
    }

    /// How the numbers of all cells from a column on are written.
    pub fn comma(&self, from: usize) -> Comma {
        let mut seen = Vec::new();
        for row in self.rows() {
            let cells = row.cells.iter().skip(from).filter(|cell| cell.contains(',') || cell.contains('.'));
            seen.extend(cells.filter(|cell| cell.len() < 20).map(|cell| cell.clone().into_owned()));
        }
        comma(seen.iter().map(String::as_str))
    }

    /// Walks all rows that can be read; the others are noted.
    ///
    /// # Errors
    /// [`Refused::TooMany`].
    pub fn walk(&self, to: &mut Gather, take: &mut dyn FnMut(&mut Gather, &Row)) -> Result<(), Refused> {
        for row in self.rows() {
            to.row()?;
            match row_fault(&row, self.heading.len()) {
                Some(why) => to.skip(row.number, why),
                None => take(to, &row),
            }
        }
        Ok(())
    }
}

/// A cell that must hold something.
pub fn given(cell: &str) -> Result<&str, Why> {
    if cell.is_empty() { Err(Why::Blank) } else { Ok(cell) }
}

/// `Iron (mg)` as name and unit, by the last brackets: names may have brackets of their own.
pub fn in_brackets(heading: &str) -> (&str, &str) {
    let parts =
        heading.rsplit_once('(').and_then(|(name, unit)| Some((name.trim(), unit.strip_suffix(')')?.trim())));
    parts.filter(|(name, _)| !name.is_empty()).unwrap_or((heading, ""))
}
