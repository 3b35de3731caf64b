//! The sources behind health statements: a table the page fetches when somebody looks at it.
//!
//! The rows stand in `content/sources.toml`. No statement is made here; a source only says where one can be read.

use super::table::{self, Broken};
use std::borrow::Cow;
use std::fmt;

/// Name of the fetched file in [`super::assets`].
pub const ASSET: &str = "sources";

/// In place of a year.
const UNDATED: &str = "undated";

/// A kind of source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// One study of people.
    Study,
    /// A review or a pooled analysis of several.
    Review,
    /// Advice of a professional society.
    Guideline,
    /// A regulation.
    Law,
    /// Information for patients.
    Leaflet,
    /// A work of reference for clinicians.
    Reference,
    /// Anything else; its title says what it is.
    Page,
}

/// Where a statement can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Not the table it should be: cut, foreign or of another edition.
    Malformed(Broken),
    /// A table without rows.
    Empty,
    /// A source whose link does not begin with `https://`.
    Link(String),
}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(Broken { line }) => write!(f, "The file cannot be read at line {line}."),
            Self::Empty => f.write_str("The file has no rows."),
            Self::Link(key) => write!(f, "The source {key} has a link that cannot be used."),
        }
    }
}

/// Reads the fetched table.
///
/// # Errors
/// A [`ContentError`]; nothing of a damaged table is used.
pub fn parse(text: &str) -> Result<Vec<Source>, ContentError> {
    let rows = table::rows(text, source).map_err(ContentError::Malformed)?;
    match rows.iter().find(|row| !row.link.starts_with("https://")) {
        _ if rows.is_empty() => Err(ContentError::Empty),
        Some(row) => Err(ContentError::Link(row.key.clone().into_owned())),
        None => Ok(rows),
    }
}

fn source([key, authors, year, title, link, kind]: [&str; 6]) -> Option<Source> {
    let owned = |cell: &str| Cow::Owned(cell.to_owned());
    Some(Source {
        key: owned(key),
        authors: owned(authors),
        year: if year == UNDATED { None } else { Some(year.parse().ok()?) },
        title: owned(title),
        link: owned(link),
        kind: match kind {
            "study" => SourceKind::Study,
            "review" => SourceKind::Review,
            "guideline" => SourceKind::Guideline,
            "law" => SourceKind::Law,
            "leaflet" => SourceKind::Leaflet,
            "reference" => SourceKind::Reference,
            "page" => SourceKind::Page,
            _ => return None,
        },
    })
}

/// The same table, compiled in. Only outside the page, which must fetch it.
#[cfg(not(feature = "ui"))]
pub static ALL: &[Source] = include!(concat!(env!("OUT_DIR"), "/sources.rs"));

/// The text of the fetched file. Only outside the page.
#[cfg(not(feature = "ui"))]
pub static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/sources.txt"));

#[cfg(all(test, not(feature = "ui")))]
mod tests {
    use super::*;

    #[test]
    fn the_fetched_table_is_the_compiled_one() {
        assert_eq!(parse(TEXT).as_deref(), Ok(ALL));
    }

    #[test]
    fn a_damaged_table_is_refused_whole() {
        let check = |text: &str, error: ContentError| assert_eq!(parse(text), Err(error), "{text}");
        let row = |year: &str, link: &str, kind: &str| format!("1\nA\tB\t{year}\tC\t{link}\t{kind}\n");
        let https = "https://a.example/";
        assert_eq!(parse(&row("undated", https, "law")).map(|rows| rows[0].year), Ok(None));
        check("0\n", ContentError::Empty);
        check(&row("2020", "javascript:0", "law"), ContentError::Link("A".to_owned()));
        check(&row("MMXX", https, "law"), ContentError::Malformed(Broken { line: 2 }));
        check(&row("2020", https, "rumour"), ContentError::Malformed(Broken { line: 2 }));
        check(&row("2020", https, "law\tmore"), ContentError::Malformed(Broken { line: 2 }));
    }
}
