//! Bytes of a file to its text, and the mark that parts its cells.

use super::Refused;
use crate::store::csv::Rows;

/// A longer file that must be read as a whole is refused.
pub const TEXT_MOST: usize = 64 * 1024 * 1024;

/// The text of a file, without a byte order mark.
///
/// # Errors
/// [`Refused::Empty`], [`Refused::TooLong`], or [`Refused::Encoding`] where it is not UTF-8.
pub fn text(bytes: &[u8]) -> Result<&str, Refused> {
    if bytes.len() > TEXT_MOST {
        return Err(Refused::TooLong);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => text,
        // The marks of UTF-16 are no UTF-8, and its Latin letters come with zeros.
        _ => return Err(Refused::Encoding),
    };
    if text.trim().is_empty() { Err(Refused::Empty) } else { Ok(text) }
}

/// The mark that cuts the first row into most cells; a comma where none cuts it.
pub fn mark(text: &str) -> char {
    let mut best = (1, ',');
    for mark in [',', ';', '\t'] {
        let first = Rows::new(text, mark).next();
        // A quote inside a cell: the mark cut through a quoted one.
        let first = first.filter(|row| !row.cells.iter().any(|cell| cell.contains('"')));
        let cells = first.map_or(0, |row| row.cells.len());
        if cells > best.0 {
            best = (cells, mark);
        }
    }
    best.1
}

/// How the numbers of a file are written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Comma {
    /// `7.5`; a comma, if any, parts thousands, and such a number is refused.
    Point,
    /// `7,5`.
    Decimal,
}

/// What the cells of a file say about commas in numbers.
pub fn comma<'a>(cells: impl Iterator<Item = &'a str>) -> Comma {
    let (mut decimal, mut point) = (false, false);
    for cell in cells {
        let cell = cell.trim();
        let cell = cell.strip_prefix('-').unwrap_or(cell);
        if cell.is_empty() || !cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b',' || byte == b'.')
        {
            continue;
        }
        // More than one point is a date or a version, and says nothing about numbers.
        point |= cell.matches('.').count() == 1;
        // Three digits behind a comma may be thousands; any other count is decimals.
        decimal |= cell.split_once(',').is_some_and(|(_, part)| part.len() != 3 && !part.contains(','));
    }
    if decimal && !point { Comma::Decimal } else { Comma::Point }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_is_decimal_where_the_file_shows_it() {
        let check = |cells: &[&str], decimal: bool| {
            assert_eq!(comma(cells.iter().copied()) == Comma::Decimal, decimal, "{cells:?}");
        };
        check(&["7,5", "6,25"], true);
        check(&["01.02.2026", "7,5"], true);
        check(&["1.2.3", "-0,5"], true);
        check(&["7.5", "6,25"], false);
        check(&["1,234"], false);
        check(&["2026-02-01", "8"], false);
    }
}
