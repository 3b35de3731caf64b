//! The sources behind health statements: a table the page fetches when somebody looks at it.
//!
//! The rows stand in `content/sources.csv`. No statement is made here; a source only says where one can be read.

use serde::Deserialize;
use std::borrow::Cow;
use std::fmt;

/// Name of the fetched file in [`super::assets`].
pub const ASSET: &str = "sources";

/// A kind of source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    /// One study of people.
    Study,
    /// Advice of a professional society.
    Guideline,
    /// A regulation.
    Law,
    /// Information for patients.
    Leaflet,
    /// A work of reference for clinicians.
    Reference,
}

/// Where a statement can be read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Short key that statements name it by.
    pub key: Cow<'static, str>,
    /// Who wrote it.
    pub authors: Cow<'static, str>,
    /// Year it appeared; `None` for pages that change without saying when.
    pub year: Option<u16>,
    /// Title, with the journal where there is one.
    pub title: Cow<'static, str>,
    /// Where it is, always `https:`.
    pub link: Cow<'static, str>,
    /// What kind of source it is.
    pub kind: SourceKind,
}

/// Why a fetched table cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContentError {
    /// Not the JSON it should be: cut, foreign or of another edition.
    Malformed {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// A table without rows.
    Empty,
    /// A source whose link does not begin with `https://`.
    Link(String),
}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed { line, column } => {
                write!(f, "The file cannot be read at line {line}, column {column}.")
            }
            Self::Empty => f.write_str("The file has no rows."),
            Self::Link(key) => write!(f, "The source {key} has a link that cannot be used."),
        }
    }
}

/// Reads the fetched table.
///
/// # Errors
/// A [`ContentError`]; nothing of a damaged table is used.
pub fn parse(json: &str) -> Result<Vec<Source>, ContentError> {
    let rows: Vec<Source> = serde_json::from_str(json)
        .map_err(|error| ContentError::Malformed { line: error.line(), column: error.column() })?;
    match rows.iter().find(|row| !row.link.starts_with("https://")) {
        _ if rows.is_empty() => Err(ContentError::Empty),
        Some(row) => Err(ContentError::Link(row.key.clone().into_owned())),
        None => Ok(rows),
    }
}

/// The same table, compiled in. Only outside the page, which must fetch it.
#[cfg(not(feature = "ui"))]
pub static ALL: &[Source] = include!(concat!(env!("OUT_DIR"), "/sources.rs"));

/// The text of the fetched file. Only outside the page.
#[cfg(not(feature = "ui"))]
pub static JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/sources.json"));

#[cfg(all(test, not(feature = "ui")))]
mod tests {
    use super::*;

    #[test]
    fn the_fetched_table_is_the_compiled_one() {
        assert_eq!(parse(JSON).as_deref(), Ok(ALL));
    }

    #[test]
    fn a_damaged_table_is_refused_whole() {
        let check = |json: &str, error: ContentError| assert_eq!(parse(json), Err(error), "{json}");
        let row = |link: &str, more: &str| {
            format!(
                r#"[{{"key":"A","authors":"B","year":null,"title":"C","link":"{link}","kind":"law"{more}}}]"#
            )
        };
        assert_eq!(parse(&row("https://a.example/", "")).map(|rows| rows.len()), Ok(1));
        check("[]", ContentError::Empty);
        check(&row("javascript:0", ""), ContentError::Link("A".to_owned()));
        for bad in
            ["", "{}", "<!doctype html>", &JSON[..JSON.len() / 2], &row("https://a.example/", r#","x":1"#)]
        {
            assert!(matches!(parse(bad), Err(ContentError::Malformed { .. })), "{bad}");
        }
    }
}
