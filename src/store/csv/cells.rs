//! Cuts a table's text into rows and cells, without copying what stands there plainly.
//!
//! Why not a library's reader: a row with a quote that never closes, or with text behind a closed quote, must be said
//! and left out. The readers at hand take such a row for something else in silence, and are larger.

use std::borrow::Cow;

/// What is wrong with the way a row is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// A quote opens and never closes: the file was cut, or a quote is missing.
    OpenQuote,
    /// Text stands between a closing quote and the end of its cell.
    BehindQuote,
    /// More cells than any table has.
    TooWide,
}

/// A row with more cells is no row of a table.
const CELLS_MOST: usize = 2_000;

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// Which row, counted from 1 with the heading and with empty lines, as spreadsheets count.
    pub number: u32,
    /// Its cells.
    pub cells: Vec<Cow<'a, str>>,
    /// What is wrong with it; then the cells are not to be trusted.
    pub fault: Option<Fault>,
}

impl Row<'_> {
    /// A cell without white space around it; empty where there is none.
    pub fn cell(&self, at: usize) -> &str {
        self.cells.get(at).map_or("", |cell| cell.trim())
    }

    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// The rows of a text, empty lines left out.
pub struct Rows<'a> {
    rest: &'a str,
    mark: char,
    number: u32,
}

impl<'a> Rows<'a> {
    /// Rows whose cells are parted by `mark`.
    pub fn new(text: &'a str, mark: char) -> Self {
        Self { rest: text, mark, number: 0 }
    }

    /// Takes the next cell; says whether it was the row's last.
    fn cell(&mut self, fault: &mut Option<Fault>) -> (Cow<'a, str>, bool) {
        let mut cell = Cow::Borrowed("");
        if let Some(inside) = self.rest.strip_prefix('"') {
            self.rest = inside;
            loop {
                let Some((part, rest)) = self.rest.split_once('"') else {
                    *fault = Some(Fault::OpenQuote);
                    add(&mut cell, std::mem::take(&mut self.rest));
                    break;
                };
                add(&mut cell, part);
                self.rest = rest;
                match rest.strip_prefix('"') {
                    Some(rest) => self.rest = rest,
                    None => break,
                }
                add(&mut cell, "\"");
            }
            let behind = self.plain();
            if !behind.trim_matches(' ').is_empty() {
                fault.get_or_insert(Fault::BehindQuote);
            }
        } else {
            add(&mut cell, self.plain());
        }
        let more = self.rest.strip_prefix(self.mark);
        let rest = more.or(self.rest.strip_prefix("\r\n")).or(self.rest.strip_prefix(['\r', '\n']));
        self.rest = rest.unwrap_or_default();
        (cell, more.is_none())
    }

    /// What stands before the next mark or line end.
    fn plain(&mut self) -> &'a str {
        let mark = self.mark;
        let end = self.rest.find([mark, '\r', '\n']).unwrap_or(self.rest.len());
        let (part, rest) = self.rest.split_at_checked(end).unwrap_or_default();
        self.rest = rest;
        part
    }
}

fn add<'a>(cell: &mut Cow<'a, str>, part: &'a str) {
    if cell.is_empty() {
        *cell = Cow::Borrowed(part);
    } else if !part.is_empty() {
        cell.to_mut().push_str(part);
    }
}

impl<'a> Iterator for Rows<'a> {
    type Item = Row<'a>;

    fn next(&mut self) -> Option<Row<'a>> {
        while !self.rest.is_empty() {
            self.number += 1;
            let mut row = Row { number: self.number, cells: Vec::new(), fault: None };
            loop {
                let (cell, last) = self.cell(&mut row.fault);
                if row.cells.len() < CELLS_MOST {
                    row.cells.push(cell);
                } else {
                    row.fault = Some(Fault::TooWide);
                }
                if last {
                    break;
                }
            }
            if !row.is_blank() || row.fault.is_some() {
                return Some(row);
            }
        }
        None
    }
}
