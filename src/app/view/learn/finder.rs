//! Finding a place in the explainer by words: of titles, of claims, and words that are explained.
//!
//! Case and accents do not matter, and a word that stands nowhere is read as the nearest that does.

use super::super::search::{Piece, excerpt};
use crate::app::fold::{find, folded, is_of_a_word};
use crate::content::learn::{Learn, Span, spans};
use crate::content::search::distance;
use crate::content::strings::learn as words;
use crate::content::strings::learn::finder::ALSO;
use crate::content::{Chapter, learn::Term};

/// Shorter texts find nothing.
pub const LEAST: usize = 3;
/// Words of fewer letters are taken as they are.
const SLIPS_FROM: usize = 4;

/// Where words were found.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// A section of a chapter, counted from 0; none is the chapter itself.
    In(Chapter, Option<usize>),
    /// Among the words that are explained.
    Word,
}

/// One place.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Where.
    pub place: Place,
    /// Title of the section, or the word.
    pub title: String,
    /// The words around.
    pub excerpt: Vec<Piece>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Finds {
    /// Words first, then places in the order of reading.
    pub all: Vec<Found>,
    /// What was looked for instead, where a word stands nowhere.
    pub instead: Option<String>,
}

/// Finds the places that hold all the words of a text. `None` while too little was typed.
pub fn finds(learn: &Learn, typed: &str) -> Option<Finds> {
    let typed: Vec<Vec<char>> = typed
        .split(|c: char| !is_of_a_word(c))
        .map(folded)
        .filter(|word| !word.is_empty())
        .map(also)
        .collect();
    if typed.iter().map(Vec::len).sum::<usize>() < LEAST {
        return None;
    }
    let texts = texts(learn);
    let all = places(&texts, &typed);
    if !all.is_empty() {
        return Some(Finds { all, instead: None });
    }
    let near: Vec<Vec<char>> = typed.iter().map(|word| nearest(&texts, word)).collect();
    let all = if near == typed { Vec::new() } else { places(&texts, &near) };
    let said = || near.iter().map(|word| word.iter().collect()).collect::<Vec<String>>().join(" ");
    let instead = (!all.is_empty()).then(said);
    Some(Finds { all, instead })
}

/// A word as these texts write it.
fn also(word: Vec<char>) -> Vec<char> {
    let plain: String = word.iter().collect();
    ALSO.iter().find(|(typed, _)| *typed == plain).map_or(word, |(_, ours)| ours.chars().collect())
}

/// A text of a chapter: where it stands, the title above it, what it says. The title is part of what is searched.
struct Text {
    place: Place,
    title: String,
    text: String,
}

/// Every text, in the order in which they are found.
fn texts(learn: &Learn) -> Vec<Text> {
    let mut all: Vec<Text> = learn.terms.iter().map(word).collect();
    for outline in &learn.chapters {
        let Some(chapter) = Chapter::from_code(&outline.id) else { continue };
        all.push(Text {
            place: Place::In(chapter, None),
            title: words::title(chapter).to_owned(),
            text: outline.lead.clone(),
        });
        for (at, section) in outline.sections.iter().enumerate() {
            let place = Place::In(chapter, Some(at));
            let text = |text: String| Text { place: place.clone(), title: section.title.clone(), text };
            let from = all.len();
            let claims = learn.claims(&section.claims).chain(learn.claims(&section.rows));
            all.extend(claims.map(|claim| text(read(learn, &claim.text))));
            if all.len() == from {
                all.push(text(String::new()));
            }
        }
    }
    all
}

fn word(term: &Term) -> Text {
    Text { place: Place::Word, title: term.word.clone(), text: term.text.clone() }
}

/// A text as it is shown.
fn read(learn: &Learn, text: &str) -> String {
    let mut whole = String::new();
    for span in spans(text) {
        whole.push_str(match span {
            Span::Plain(words) => words,
            Span::Term { shown, id } if shown == id => learn.term(id).map_or(shown, |term| &term.word),
            Span::Term { shown, .. } => shown,
        });
    }
    whole
}

/// The places that hold every word, each once.
fn places(texts: &[Text], typed: &[Vec<char>]) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    for Text { place, title, text } in texts {
        let fits = match place {
            // A word is found by itself, not by what it is explained with.
            Place::Word => typed.iter().all(|word| begins(title, word)),
            Place::In(chapter, _) => {
                let name = words::title(*chapter);
                let near = |word: &Vec<char>| begins(title, word) || begins(text, word);
                typed.iter().any(near) && typed.iter().all(|word| near(word) || begins(name, word))
            }
        };
        let known = |found: &Found| found.place == *place && *place != Place::Word;
        if fits && !all.iter().any(known) {
            let excerpt = match place {
                Place::Word => vec![Piece { text: text.clone(), found: false }],
                Place::In(..) => excerpt(text, typed),
            };
            all.push(Found { place: place.clone(), title: title.clone(), excerpt });
        }
    }
    all
}

/// Whether a word of the text begins with these letters.
fn begins(text: &str, word: &[char]) -> bool {
    let mut from = 0;
    while let Some((start, end)) = find(text, word, from) {
        let before = text.get(..start).and_then(|before| before.chars().next_back());
        if before.is_none_or(|c| !is_of_a_word(c)) {
            return true;
        }
        from = end;
    }
    false
}

/// The word of the texts with the fewest slips from this one, if it stands nowhere itself.
fn nearest(texts: &[Text], word: &[char]) -> Vec<char> {
    let known = texts.iter().any(|text| begins(&text.title, word) || begins(&text.text, word));
    if known || word.len() < SLIPS_FROM {
        return word.to_vec();
    }
    let mut most = if word.len() < 8 { 1 } else { 2 };
    let mut best = word.to_vec();
    for text in texts.iter().flat_map(|text| [&text.title, &text.text]) {
        for other in text.split(|c: char| !is_of_a_word(c)).map(folded) {
            if other.first() == word.first()
                && let Some(slips) = distance(&other, word, most)
                && slips > 0
            {
                best = other;
                most = slips - 1;
            }
        }
    }
    best
}

#[cfg(all(test, not(feature = "ui")))]
#[path = "finder_tests.rs"]
mod tests;
