//! Searching the words a person wrote: notes of episodes, nights and days, and names of their own.
//!
//! Entries without words are passed over, so that ten years of nights are looked through at each key.

use crate::app::fold::{find, folded};
use crate::app::{Model, Route};
use crate::domain::{Entry, Kind, NightOf, order};
use chrono::{Datelike, NaiveDate};

/// A stretch of a found text.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// They are what was searched for.
    pub found: bool,
}

/// One place where the words stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What kind of entry it is.
    pub kind: Kind,
    /// Its date, if it has one: of a night the evening it began.
    pub date: Option<NaiveDate>,
    /// Where to read it in full.
    pub to: Route,
    /// The words around.
    pub excerpt: Vec<Piece>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchView {
    /// The newest, as many as are shown.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub total: usize,
}

/// So many characters are shown before the first word found, and in all.
const BEFORE: usize = 30;
const LONGEST: usize = 160;

/// Finds the entries whose own words hold all the words of a text, newest date first. `None` for a text without words.
pub fn search(model: &Model, text: &str, most: usize) -> Option<SearchView> {
    let words: Vec<Vec<char>> = text.split_whitespace().map(folded).filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return None;
    }
    let mut found = Vec::new();
    for (_, entry) in model.journal.live() {
        if let Some(text) = matching(entry, &words) {
            found.push((entry, text));
        }
    }
    let date =
        |entry: &Entry| entry.date().map_or(0, |date| u128::from(date.num_days_from_ce().abs_diff(i32::MIN)));
    order::sort_by_key(&mut found, |(entry, _)| u128::MAX - date(entry));
    let hit = |(entry, text): &(&Entry, &str)| Hit {
        kind: entry.kind(),
        date: entry.date(),
        to: place(entry),
        excerpt: excerpt(text, &words),
    };
    Some(SearchView { hits: found.iter().take(most).map(hit).collect(), total: found.len() })
}

/// The first of an entry's own texts that holds all the words.
fn matching<'a>(entry: &'a Entry, words: &[Vec<char>]) -> Option<&'a str> {
    let holds = |text: &&'a str| !text.is_empty() && words.iter().all(|word| find(text, word, 0).is_some());
    match entry {
        Entry::Episode(episode) => {
            let names = episode.tried.iter().filter_map(|attempt| Some(attempt.name.as_ref()?.as_str()));
            std::iter::once(episode.note.as_str()).chain(names).find(holds)
        }
        Entry::Night(checkin) => Some(checkin.note.as_str()).filter(holds),
        Entry::Day(day) => Some(day.note.as_str()).filter(holds),
        Entry::Substance(substance) => {
            let effects = substance.side_effects.iter().map(|effect| effect.note.as_str());
            [substance.name.as_str(), substance.note.as_str()].into_iter().chain(effects).find(holds)
        }
        Entry::Lab(lab) => [lab.name.as_str(), lab.note.as_str()].into_iter().find(holds),
        Entry::Context(context) => [context.name.as_str(), context.note.as_str()].into_iter().find(holds),
        Entry::Dose(_) | Entry::Profile(_) | Entry::Plan(_) => None,
    }
}

/// Where an entry is read in full. A day stands with the night it leads to.
fn place(entry: &Entry) -> Route {
    match entry {
        Entry::Substance(_) => Route::Medicines,
        Entry::Lab(_) => Route::Labs,
        Entry::Context(_) => Route::Context,
        _ => entry.date().map_or(Route::Journal, |date| Route::Night(NightOf::on(date))),
    }
}

/// The text around the first word found, with every word marked.
pub(super) fn excerpt(text: &str, words: &[Vec<char>]) -> Vec<Piece> {
    let first = |from: usize| {
        let places = words.iter().filter_map(|word| find(text, word, from));
        // Of two that start together, the longer.
        places.reduce(|a, b| if (b.0, a.1) < (a.0, b.1) { b } else { a })
    };
    let mut pieces = Vec::new();
    let mut piece = |text: String, found: bool| {
        if !text.is_empty() {
            pieces.push(Piece { text, found });
        }
    };
    let start = first(0).map_or(0, |(from, _)| back(text, from));
    let end = text
        .get(start..)
        .and_then(|rest| rest.char_indices().nth(LONGEST))
        .map_or(text.len(), |(at, _)| start + at);
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default().to_owned();
    let mut at = start;
    if start > 0 {
        piece("…".to_owned(), false);
    }
    while let Some((from, to)) = first(at).filter(|(_, to)| *to <= end) {
        piece(part(at, from), false);
        piece(part(from, to), true);
        at = to;
    }
    piece(part(at, end), false);
    if end < text.len() {
        piece(" …".to_owned(), false);
    }
    pieces
}

/// A place some characters earlier, between two words where there is one.
fn back(text: &str, from: usize) -> usize {
    let before = text.get(..from).unwrap_or_default();
    let Some((start, _)) = before.char_indices().rev().nth(BEFORE) else { return 0 };
    let cut = before.get(start..).unwrap_or_default();
    start + cut.find(char::is_whitespace).unwrap_or(0)
}
