//! The explainer as data: chapters of sections of claims, and the words explained on tap.
//!
//! The texts stand in `content/`, checked by `build/learn.rs`; the page fetches them. Nothing here knows how a claim is
//! drawn, or anything about the reader.

mod claim;
mod text;

pub use claim::{Checked, Claim, Grade, Kind};
pub use text::{Span, plain, spans};

use super::sources::ContentError;
use super::table::{self, Broken};

/// Name of the fetched file in [`super::assets`].
pub const ASSET: &str = "learn";

/// Between the tables of the file.
const NEXT_TABLE: char = '\u{1e}';

/// What the explainer says.
#[derive(Clone, Debug, PartialEq)]
pub struct Learn {
    /// In the order of reading.
    pub chapters: Vec<Outline>,
    /// Every claim; see [`Learn::claim`].
    pub claims: Vec<Claim>,
    /// Words in the order of the alphabet.
    pub terms: Vec<Term>,
}

/// A chapter's outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Its name in addresses; see [`super::Chapter`].
    pub id: String,
    /// What it is about.
    pub lead: String,
    /// Minutes it takes to read and try out.
    pub minutes: u32,
    /// Its sections in order.
    pub sections: Vec<Section>,
}

/// A section of a chapter.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Heading.
    pub title: String,
    /// Ids of the claims that are its paragraphs, one blank between.
    pub claims: String,
    /// Name of the interactive part below them; may be empty.
    pub slot: String,
    /// Ids of the claims that the part draws itself, one blank between.
    pub rows: String,
}

/// A word explained on tap.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// As texts mark it.
    pub id: String,
    /// As it is shown.
    pub word: String,
    /// What it means.
    pub text: String,
}

impl Learn {
    /// Reads the fetched file.
    ///
    /// # Errors
    /// A [`ContentError`]; nothing of a damaged file is used. Lines are counted within their table.
    pub fn parse(text: &str) -> Result<Self, ContentError> {
        Self::read(text).map_err(ContentError::Malformed)
    }

    fn read(text: &str) -> Result<Self, Broken> {
        let tables: Vec<&str> = text.split(NEXT_TABLE).collect();
        let [chapters, sections, claims, terms] = tables[..] else { return Err(Broken { line: 1 }) };
        let mut chapters = table::rows(chapters, outline)?;
        for (id, section) in table::rows(sections, section)? {
            let chapter = chapters.iter_mut().find(|chapter| chapter.id == id).ok_or(Broken { line: 1 })?;
            chapter.sections.push(section);
        }
        Ok(Self { chapters, claims: table::rows(claims, claim::read)?, terms: table::rows(terms, term)? })
    }

    /// The chapter of that name.
    pub fn chapter(&self, id: &str) -> Option<&Outline> {
        self.chapters.iter().find(|chapter| chapter.id == id)
    }

    /// The claim of that id.
    pub fn claim(&self, id: &str) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.id == id)
    }

    /// The claims of a list of ids with blanks between them.
    pub fn claims<'a>(&'a self, ids: &'a str) -> impl Iterator<Item = &'a Claim> {
        ids.split(' ').filter_map(|id| self.claim(id))
    }

    /// The word of that id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == id)
    }
}

fn outline([id, lead, minutes]: [&str; 3]) -> Option<Outline> {
    let minutes = minutes.parse().ok()?;
    Some(Outline { id: id.to_owned(), lead: lead.to_owned(), minutes, sections: Vec::new() })
}

fn section([chapter, title, claims, slot, rows]: [&str; 5]) -> Option<(String, Section)> {
    let section = Section {
        title: title.to_owned(),
        claims: claims.to_owned(),
        slot: slot.to_owned(),
        rows: rows.to_owned(),
    };
    Some((chapter.to_owned(), section))
}

fn term([id, word, text]: [&str; 3]) -> Option<Term> {
    Some(Term { id: id.to_owned(), word: word.to_owned(), text: text.to_owned() })
}

/// The text of the fetched file. Only outside the page.
#[cfg(not(feature = "ui"))]
pub static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/learn.txt"));

#[cfg(all(test, not(feature = "ui")))]
mod tests {
    use super::*;
    use crate::content::Chapter;

    #[test]
    fn the_fetched_file_reads_and_holds_every_chapter_in_order() {
        let learn = Learn::parse(TEXT).unwrap();
        let ids: Vec<&str> = learn.chapters.iter().map(|chapter| &*chapter.id).collect();
        assert_eq!(ids, Chapter::ALL.map(Chapter::code));
        for section in learn.chapters.iter().flat_map(|chapter| &chapter.sections) {
            for id in section.claims.split(' ').chain(section.rows.split(' ')).filter(|id| !id.is_empty()) {
                assert!(learn.claim(id).is_some(), "{id}");
            }
        }
    }

    #[test]
    fn a_damaged_file_is_refused_whole() {
        let claim = "1\nid\tlabel\ttext\tsafety\tplain\tno\t2026-01-31\t\t\treason\n";
        let file = |chapters: &str, sections: &str, claims: &str| {
            [chapters, sections, claims, "1\nw\tWord\tMeaning\n"].join("\u{1e}")
        };
        let whole = file("1\na\tLead\t3\n", "1\na\tTitle\tid\t\t\n", claim);
        let learn = Learn::parse(&whole).unwrap();
        assert_eq!(learn.claims(&learn.chapters[0].sections[0].claims).count(), 1);
        assert_eq!(learn.term("w").map(|term| &*term.word), Some("Word"));
        let check = |text: &str, line| {
            assert_eq!(Learn::parse(text), Err(ContentError::Malformed(Broken { line })), "{text}");
        };
        check("", 1);
        check(&whole.replace('\u{1e}', "\n"), 1);
        check(&file("1\na\tLead\tlong\n", "0\n", claim), 2);
        check(&file("0\n", "1\na\tTitle\tid\t\t\n", claim), 1);
        check(&file("0\n", "0\n", &claim.replace("safety", "rumour")), 2);
        check(&file("0\n", "0\n", &claim.replace("plain", "great")), 2);
        check(&file("0\n", "0\n", &claim.replace("\tno", "\tyes")), 2);
    }
}
