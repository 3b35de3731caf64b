//! What must hold for the tables in `content/` before they may be built.
//!
//! No file access, no output format and no dependency: the build script runs these checks over the real tables, and
//! `tests/content.rs` over broken ones.

/// Columns of `content/help.csv`.
pub const HELP_COLUMNS: [&str; 6] = ["id", "level", "sign", "what_to_do", "source", "checked"];

/// What is known of each source of `content/sources.toml`.
pub const SOURCE_COLUMNS: [&str; 6] = ["key", "authors", "year", "title", "link", "kind"];

/// How soon to act, the most urgent first; rows stand in this order.
pub const LEVELS: [&str; 3] = ["emergency", "soon", "ask"];

/// Kinds of source.
pub const KINDS: [&str; 7] = ["study", "review", "guideline", "reference", "law", "leaflet", "page"];

/// In place of a source key: general medical knowledge, not checked against a source.
pub const GENERAL: &str = "general";

/// How a statement was checked: `V` in a copy of the source, `V2` in a page that reports it, `R` not at all.
const CHECKED: [&str; 3] = ["V", "V2", "R"];

/// Everything that is wrong, one sentence each; empty when all is well. `cited` holds the source keys that other tables
/// rest on; `banned` finds forbidden phrases in a text.
pub fn problems(
    help: &[[String; 6]],
    sources: &[[String; 6]],
    cited: &[&str],
    edition: &str,
    banned: impl Fn(&str) -> Vec<&'static str>,
) -> Vec<String> {
    let mut found = Vec::new();
    check_shape("help.csv", &HELP_COLUMNS, help, &banned, &mut found);
    check_shape("sources.toml", &SOURCE_COLUMNS, sources, &banned, &mut found);
    check_help(help, sources, &mut found);
    check_sources(help, sources, cited, &mut found);
    if !is_date(edition) {
        found.push(format!("edition.txt: \"{edition}\" is no date like 2026-01-31"));
    }
    found
}

/// Rules every table keeps: something in each cell, unique first cells, no forbidden phrase.
fn check_shape(
    file: &str,
    columns: &[&str; 6],
    rows: &[[String; 6]],
    banned: impl Fn(&str) -> Vec<&'static str>,
    found: &mut Vec<String>,
) {
    for (at, row) in rows.iter().enumerate() {
        let [id, ..] = row;
        for (column, cell) in columns.iter().zip(row) {
            if cell.is_empty() {
                found.push(format!("{file}: row \"{id}\" has nothing under {column}"));
            }
            if cell.contains(['\t', '\n', '\r']) {
                found.push(format!("{file}: row \"{id}\" has a tab or a line break under {column}"));
            }
            for phrase in banned(cell) {
                found.push(format!(
                    "{file}: row \"{id}\" makes a forbidden claim under {column}: \"{phrase}\""
                ));
            }
        }
        if rows.iter().take(at).any(|[other, ..]| other == id) {
            found.push(format!("{file}: \"{id}\" stands there twice"));
        }
    }
}

fn check_help(help: &[[String; 6]], sources: &[[String; 6]], found: &mut Vec<String>) {
    let mut reached = 0;
    for [id, level, _, _, source, checked] in help {
        match LEVELS.iter().position(|known| known == level) {
            None => found.push(format!("help.csv: row \"{id}\" has the unknown level \"{level}\"")),
            Some(place) if place < reached => {
                found.push(format!("help.csv: row \"{id}\" stands after less urgent rows"));
            }
            Some(place) => reached = place,
        }
        if source != GENERAL && !sources.iter().any(|[key, ..]| key == source) {
            found.push(format!("help.csv: row \"{id}\" names the unknown source \"{source}\""));
        }
        if !CHECKED.contains(&checked.as_str()) {
            found.push(format!(
                "help.csv: row \"{id}\" is checked as \"{checked}\", which is none of V, V2, R"
            ));
        } else if (checked == "R") != (source == GENERAL) {
            found.push(format!("help.csv: row \"{id}\" needs a source and V or V2, or \"{GENERAL}\" and R"));
        }
    }
}

fn check_sources(help: &[[String; 6]], sources: &[[String; 6]], cited: &[&str], found: &mut Vec<String>) {
    for [key, _, year, _, link, kind] in sources {
        let by_help = help.iter().any(|[_, _, _, _, source, _]| source == key);
        if !by_help && !cited.contains(&key.as_str()) {
            found.push(format!("sources.toml: nothing uses \"{key}\""));
        }
        if year != "undated" && !(year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit())) {
            found.push(format!("sources.toml: \"{key}\" needs a year of four digits or \"undated\""));
        }
        if !link.starts_with("https://") {
            found.push(format!("sources.toml: the link of \"{key}\" must begin with https://"));
        }
        if !KINDS.contains(&kind.as_str()) {
            found.push(format!("sources.toml: \"{key}\" is of the unknown kind \"{kind}\""));
        }
    }
}

/// Whether it reads like `2026-01-31`.
pub fn is_date(text: &str) -> bool {
    let parts: Vec<Option<u32>> = text.split('-').map(|part| part.parse().ok()).collect();
    text.len() == 10 && matches!(parts[..], [Some(2000..), Some(1..=12), Some(1..=31)])
}
