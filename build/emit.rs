//! Rust and plain text for tables that have passed the checks.
//!
//! Nothing is decided here: a row goes out as it came in, only the codes become variants.

use crate::checks::GENERAL;

/// A file the page fetches.
pub struct Asset {
    /// What the program calls it.
    pub name: &'static str,
    /// File name, with the first 12 digits of the hash.
    pub file: String,
    /// SHA-256 of its bytes in hex.
    pub sha256: String,
}

/// The rows for `content::help::ROWS`.
pub fn help(rows: &[[String; 6]]) -> String {
    array(rows, |[id, level, sign, action, source, checked]| {
        let standing = match (source.as_str(), checked.as_str()) {
            (GENERAL, _) => "Standing::General".to_owned(),
            (key, "V2") => format!("Standing::SecondHand({key:?})"),
            (key, _) => format!("Standing::Checked({key:?})"),
        };
        let level = variant(level);
        format!(
            "HelpRow {{ id: {id:?}, level: Level::{level}, sign: {sign:?}, action: {action:?}, standing: {standing} }}"
        )
    })
}

/// The rows for `content::sources::ALL`.
pub fn sources(rows: &[[String; 6]]) -> String {
    array(rows, |[key, authors, year, title, link, kind]| {
        let year = year.parse::<u16>().map_or("None".to_owned(), |year| format!("Some({year})"));
        let text = |cell: &String| format!("Cow::Borrowed({cell:?})");
        format!(
            "Source {{ key: {}, authors: {}, year: {year}, title: {}, link: {}, kind: SourceKind::{} }}",
            text(key),
            text(authors),
            text(title),
            text(link),
            variant(kind)
        )
    })
}

/// `content::assets::ASSETS` and `content::EDITION`.
pub fn assets(assets: &[Asset], edition: &str) -> String {
    let rows: Vec<String> = assets
        .iter()
        .map(|Asset { name, file, sha256 }| {
            format!("Asset {{ name: {name:?}, file: {file:?}, sha256: {sha256:?} }}")
        })
        .collect();
    format!(
        "/// Every fetched file.\npub static ASSETS: &[Asset] = &[{}];\n\
         /// The day the content was last gone over, as `YYYY-MM-DD`.\npub const EDITION: &str = {edition:?};\n",
        rows.join(",\n")
    )
}

fn array(rows: &[[String; 6]], row: impl Fn(&[String; 6]) -> String) -> String {
    format!("&[{}]\n", rows.iter().map(row).collect::<Vec<_>>().join(",\n"))
}

/// `emergency` becomes `Emergency`.
fn variant(code: &str) -> String {
    let mut letters = code.chars();
    letters.next().map_or(String::new(), |first| first.to_ascii_uppercase().to_string() + letters.as_str())
}
