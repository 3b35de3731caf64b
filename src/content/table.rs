//! The fetched tables as text: the number of rows, then a row a line with a tab between cells.
//!
//! `build.rs` writes them and refuses cells that would need quotes. Nothing here knows what a row is about.

use std::str::FromStr;

/// A table that cannot be used, and from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Line, from 1.
    pub line: usize,
}

/// Reads every row.
///
/// # Errors
/// [`Broken`], where a line is no row, or where there are not as many as the first line says.
pub fn rows<T, const CELLS: usize>(
    text: &str,
    read: impl Fn([&str; CELLS]) -> Option<T>,
) -> Result<Vec<T>, Broken> {
    let mut lines = text.split_terminator('\n');
    let count: usize = lines.next().and_then(|line| usize::from_str(line).ok()).ok_or(Broken { line: 1 })?;
    let mut rows = Vec::new();
    for line in lines {
        let cells = <[&str; CELLS]>::try_from(line.split('\t').collect::<Vec<_>>());
        rows.push(cells.ok().and_then(&read).ok_or(Broken { line: rows.len() + 2 })?);
    }
    // A file that was cut has too few rows, or no end to its last.
    let whole = rows.len() == count && text.ends_with('\n');
    if whole { Ok(rows) } else { Err(Broken { line: rows.len() + 2 }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_tables_read() {
        let check = |text: &str, expect: Result<Vec<u8>, usize>| {
            let found =
                rows(text, |[letter, number]: [&str; 2]| (letter == "a").then(|| number.parse().ok())?);
            assert_eq!(found, expect.map_err(|line| Broken { line }), "{text:?}");
        };
        check("2\na\t1\na\t2\n", Ok(vec![1, 2]));
        check("0\n", Ok(vec![]));
        check("", Err(1));
        check("[]", Err(1));
        check("<!doctype html>\n", Err(1));
        check("2\na\t1\n", Err(3));
        check("2\na\t1\na\t2", Err(4));
        check("1\na\t1\na\t2\n", Err(4));
        check("1\na\n", Err(2));
        check("1\na\t1\tb\n", Err(2));
        check("2\na\t1\nb\t2\n", Err(3));
        check("1\na\t999\n", Err(2));
    }
}
