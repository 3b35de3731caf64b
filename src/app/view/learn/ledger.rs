//! The ledger of sources: which statements rest on each, and which of them a filter leaves.
//!
//! Sources are listed, never ranked.

use crate::app::fold::{find, folded};
use crate::content::Chapter;
use crate::content::learn::{Claim, Learn};
use crate::content::sources::{Source, SourceKind};

/// What is asked for. The default asks for everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Words of the author, the title, the year or the key.
    pub text: String,
    /// The kind of source.
    pub kind: Option<SourceKind>,
    /// The chapter that uses it.
    pub chapter: Option<Chapter>,
}

/// Where each claim is said first; `None` for those that only the food pages say.
pub type Places<'a> = Vec<(&'a Claim, Option<Chapter>)>;

/// Every claim with the first chapter that says it, in the order of reading.
pub fn places(learn: &Learn) -> Places<'_> {
    let mut all: Places = Vec::new();
    for outline in &learn.chapters {
        let Some(chapter) = Chapter::from_code(&outline.id) else { continue };
        for section in &outline.sections {
            for claim in learn.claims(&section.claims).chain(learn.claims(&section.rows)) {
                if !all.iter().any(|(known, _)| known.id == claim.id) {
                    all.push((claim, Some(chapter)));
                }
            }
        }
    }
    let food = learn.claims.iter().filter(|claim| claim.tag("page") == Some("food"));
    all.extend(food.map(|claim| (claim, None)));
    all
}

/// The claims that rest on a source. None: only other tables of the app do (urgent signs, lab lines, medicines).
pub fn uses<'a>(places: &Places<'a>, source: &Source) -> Places<'a> {
    let rests = |claim: &Claim| claim.source_keys().any(|key| key == source.key);
    places.iter().filter(|(claim, _)| rests(claim)).copied().collect()
}

/// The places of the sources a filter leaves, in the order of the list.
pub fn left(places: &Places, sources: &[Source], filter: &Filter) -> Vec<usize> {
    let words: Vec<Vec<char>> = filter.text.split_whitespace().map(folded).collect();
    let fits = |source: &Source| {
        let year = source.year.map(|year| year.to_string()).unwrap_or_default();
        let texts = [&*source.authors, &source.title, &source.key, &year];
        words.iter().all(|word| word.is_empty() || texts.iter().any(|text| find(text, word, 0).is_some()))
            && filter.kind.is_none_or(|kind| kind == source.kind)
            && filter
                .chapter
                .is_none_or(|chapter| uses(places, source).iter().any(|(_, said)| *said == Some(chapter)))
    };
    sources.iter().enumerate().filter(|(_, source)| fits(source)).map(|(at, _)| at).collect()
}

#[cfg(all(test, not(feature = "ui")))]
mod tests {
    use super::*;
    use crate::content::learn::TEXT;
    use crate::content::sources::ALL;

    #[test]
    fn a_filter_leaves_what_it_asks_for() {
        let learn = Learn::parse(TEXT).unwrap();
        let places = places(&learn);
        let keys = |filter: &Filter| -> Vec<&str> {
            left(&places, ALL, filter).into_iter().map(|at| &*ALL[at].key).collect()
        };
        let text = |text: &str| Filter { text: text.to_owned(), ..Filter::default() };
        assert_eq!(keys(&Filter::default()).len(), ALL.len());
        assert_eq!(keys(&text("hurrell polyphenolic")), ["Hurrell99"]);
        assert_eq!(keys(&text("MORCK 1983")), ["Morck83"]);
        assert_eq!(keys(&text("  ")).len(), ALL.len());
        assert_eq!(keys(&text("qqq")), [""; 0]);
        let law = Filter { kind: Some(SourceKind::Law), ..Filter::default() };
        assert!(keys(&law).contains(&"21CFR"));
        let meal = Filter { chapter: Some(Chapter::Meal), ..text("tea iron") };
        assert!(!keys(&meal).contains(&"AUSRLS"));
        assert_eq!(keys(&Filter { kind: Some(SourceKind::Law), ..text("hurrell") }), [""; 0]);
        let both = Filter { chapter: Some(Chapter::Meal), kind: Some(SourceKind::Law), ..Filter::default() };
        assert_eq!(keys(&both), ["21CFR"]);
    }

    #[test]
    fn every_claim_has_a_place_and_every_named_source_its_claims() {
        let learn = Learn::parse(TEXT).unwrap();
        let places = places(&learn);
        assert_eq!(places.len(), learn.claims.len());
        for (claim, _) in &places {
            for key in claim.source_keys() {
                let source = ALL.iter().find(|source| source.key == key).unwrap();
                assert!(uses(&places, source).iter().any(|(used, _)| used.id == claim.id), "{key}");
            }
        }
    }
}
