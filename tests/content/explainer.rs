//! What the explainer says: every sentence short, with its standing, and everything in `content/` in use.

use crate::learn::{self, Chapter, Claim, Learn, Section, Term};
use crate::{LONGEST_SENTENCE, assert_careful};
use stillnight::content::learn::{Checked, Kind, Learn as Fetched, TEXT, plain};
use stillnight::content::sources;
use stillnight::content::wording::violations;

fn fetched() -> Fetched {
    Fetched::parse(TEXT).unwrap()
}

#[test]
fn every_claim_is_short_and_plain_and_ends() {
    for claim in &fetched().claims {
        for text in [&claim.text, &claim.reason] {
            let text = plain(text);
            assert!(text.ends_with(['.', '?', '”']), "{}: {text}", claim.id);
            for sentence in text.split_inclusive(['.', ':', ';', '?']) {
                let words = sentence.split_whitespace().count();
                assert!(words <= LONGEST_SENTENCE, "{}: {words} words: {sentence}", claim.id);
            }
            assert_careful(&claim.id, &text);
        }
    }
}

#[test]
fn every_claim_has_a_source_or_says_that_it_has_none() {
    let claims = fetched().claims;
    assert!(claims.len() >= 120, "{}", claims.len());
    for claim in &claims {
        // What is said about a page nobody could open names the page, and says so.
        let named = claim.tag("source") == Some("unopened") && plain(&claim.text).contains("We could not");
        let bare = claim.source_keys().count() == 0;
        assert_eq!(bare, claim.checked == Checked::No && !named, "{}", claim.id);
        for key in claim.source_keys() {
            assert!(sources::ALL.iter().any(|source| source.key == key), "{}: {key}", claim.id);
        }
    }
}

#[test]
fn a_claim_about_doses_names_none_for_the_reader() {
    for claim in fetched().claims.iter().filter(|claim| claim.kind == Kind::Advice) {
        let text = plain(&claim.text);
        for unit in [" mg", " mcg", " µg", " IU"] {
            assert!(!text.contains(unit), "{}: {text}", claim.id);
        }
    }
}

#[test]
fn chapters_on_iron_say_test_first_and_keep_from_children() {
    let learn = fetched();
    for id in ["iron", "helps", "seeking-help"] {
        let chapter = learn.chapter(id).unwrap();
        let claims =
            chapter.sections.iter().flat_map(|s| learn.claims(&s.claims).chain(learn.claims(&s.rows)));
        let text: String = claims.map(|claim| plain(&claim.text).to_lowercase() + " ").collect();
        for word in ["blood test", "child"] {
            assert!(text.contains(word), "{id} does not say \"{word}\"");
        }
    }
}

#[test]
fn the_words_explained_are_in_order_and_all_in_use() {
    let learn = fetched();
    assert!(learn.terms.is_sorted_by_key(|term| &term.id));
    let texts: Vec<&str> = learn.claims.iter().map(|claim| &*claim.text).collect();
    for term in &learn.terms {
        let (plain, other) = (format!("{{{}}}", term.id), format!("|{}}}", term.id));
        let used = texts.iter().any(|text| text.contains(&plain) || text.contains(&other));
        assert!(used, "no text marks the word {}", term.id);
        assert!(term.text.ends_with('.'), "{}", term.id);
    }
}

/// An explainer of one chapter, one claim and one word, without a fault.
fn small() -> Learn {
    let text = |text: &str| text.to_owned();
    Learn {
        claims: vec![Claim {
            id: text("a"),
            text: text("A {word} stands here."),
            kind: text("supported"),
            grade: text("limited"),
            reason: text("Small studies."),
            sources: vec![text("S")],
            checked: text("primary"),
            date: text("2026-01-31"),
            label: String::new(),
            tags: vec![text("from:here")],
        }],
        chapters: vec![Chapter {
            id: text("c"),
            lead: text("A lead."),
            extra: 2,
            sections: vec![Section { title: text("Title"), claims: vec![text("a")], ..Section::default() }],
        }],
        terms: vec![Term { id: text("word"), word: text("word"), text: text("A word.") }],
    }
}

fn said(learn: &Learn) -> String {
    let source = ["S", "Someone", "2020", "Title", "https://a.example/", "study"].map(str::to_owned);
    learn::problems(learn, &[source], violations).join("\n")
}

#[test]
fn the_build_refuses_a_broken_explainer() {
    assert_eq!(said(&small()), "");
    assert_eq!(learn::cited(&small()), ["S"]);
    let check = |break_it: fn(&mut Learn), says: &str| {
        let mut learn = small();
        break_it(&mut learn);
        let said = said(&learn);
        assert!(said.contains(says), "{says}: {said}");
    };
    check(|l| l.claims.push(l.claims[0].clone()), "claims.toml: \"a\" stands there twice");
    check(|l| l.claims[0].kind = "rumour".into(), "which is none of established");
    check(|l| l.claims[0].grade = "great".into(), "which is none of strong");
    check(|l| l.claims[0].checked = "yes".into(), "which is none of primary");
    check(|l| l.claims[0].sources[0] = "T".into(), "unknown source \"T\"");
    check(|l| l.claims[0].sources.clear(), "needs a source, or checked");
    check(|l| l.claims[0].checked = "no".into(), "needs a source, or checked");
    check(|l| l.claims[0].date = "yesterday".into(), "no date like");
    check(|l| l.claims[0].reason.clear(), "the reason of \"a\" says nothing");
    check(|l| l.claims[0].text = "You have RLS.".into(), "makes a forbidden claim");
    check(|l| l.claims[0].text = "{You|word} have RLS.".into(), "makes a forbidden claim");
    check(|l| l.claims[0].text = "A\ttab.".into(), "has a tab");
    check(|l| l.claims[0].text = "A {world}.".into(), "marks the unknown word \"world\"");
    check(|l| l.claims[0].text = "A {word.".into(), "without its other half");
    check(|l| l.claims[0].reason = "A {word}.".into(), "marks a word in its reason");
    check(|l| l.claims[0].tags[0] = "from".into(), "is not name:value");
    check(|l| l.claims[0].id = "A".into(), "only small letters");
    check(|l| l.chapters[0].sections[0].claims.clear(), "is empty");
    check(|l| l.chapters[0].sections[0].claims.clear(), "\"a\" is shown in no chapter");
    check(|l| l.chapters[0].sections[0].claims[0] = "b".into(), "there is no claim \"b\"");
    check(|l| l.chapters[0].lead = "Detox.".into(), "the lead of \"c\" makes a forbidden claim");
    check(|l| l.terms[0].text.clear(), "\"word\" says nothing");
}

#[test]
fn the_fetched_text_is_what_was_checked() {
    let read = Fetched::parse(&learn::fetched(&small())).unwrap();
    assert_eq!(read.chapters[0].minutes, 3);
    assert_eq!(plain(&read.claim("a").unwrap().text), "A word stands here.");
    assert_eq!(learn::plain("{Other|word} and {word}"), "Other and word");
}
