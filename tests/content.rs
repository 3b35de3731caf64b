//! What the app says about health, checked over every place that holds words.

mod tidy;

#[path = "../build/checks.rs"]
mod checks;
#[path = "content/explainer.rs"]
mod explainer;
#[path = "../build/intakes.rs"]
mod intakes;
#[path = "../build/learn.rs"]
mod learn;
#[path = "../build/lines.rs"]
mod lines;
#[path = "../build/rows.rs"]
mod rows;
#[path = "../build/medicines.rs"]
mod table;

use sha2::{Digest, Sha256};
use std::collections::HashSet;
use stillnight::app::view::learn::walk;
use stillnight::content::help::{GENERAL_LABEL, HelpRow, Level, ROWS, Standing, rows};
use stillnight::content::learn::{Learn, TEXT, plain};
use stillnight::content::medicines;
use stillnight::content::wording::violations;
use stillnight::content::{EDITION, sources, strings};

/// Longest sentence in help text, in words: short enough for a tired reader of twelve.
const LONGEST_SENTENCE: usize = 22;

fn assert_careful(path: &str, text: &str) {
    assert_eq!(violations(text), [""; 0], "{path}: {text}");
}

#[test]
fn no_place_with_words_makes_a_forbidden_claim() {
    for (path, text) in tidy::files("content") {
        assert_careful(&path, &text);
    }
    for (path, text) in tidy::files("src/content/strings") {
        for literal in tidy::rust(&tidy::without_tests(&text)).literals {
            assert_careful(&path, &literal);
        }
    }
    for (path, text) in tidy::files("public") {
        if path.ends_with(".js") || path.ends_with(".webmanifest") || path.ends_with(".html") {
            assert_careful(&path, &without_tags(&text));
        }
    }
    for (path, text) in tidy::files("index.html") {
        assert_careful(&path, &without_tags(&text));
    }
}

/// Markup splits a claim that a reader sees whole.
fn without_tags(html: &str) -> String {
    html.split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn the_page_without_a_program_says_what_the_program_says() {
    let learn = Learn::parse(TEXT).unwrap();
    let (_, page) = tidy::files("index.html").remove(0);
    let (_, rest) = page.split_once("<h2>What it is</h2>").unwrap();
    let (health, _) = rest.split_once("</noscript>").unwrap();
    let mut texts: Vec<String> = learn.claims.iter().map(|claim| plain(&claim.text)).collect();
    texts.extend(ROWS.iter().flat_map(|row| [row.sign, row.action]).map(str::to_owned));
    texts.extend([strings::learn::NOT_REVIEWED, "When to get help"].map(str::to_owned));
    let known: HashSet<&str> = texts.iter().flat_map(|text| sentences(text)).collect();
    let said = without_tags(health);
    for sentence in sentences(&said) {
        assert!(
            known.iter().any(|other| *other == sentence || other.split(',').next() == Some(sentence)),
            "only the page without a program says: {sentence}"
        );
    }
    for row in rows(Level::Emergency) {
        assert!(said.contains(row.sign), "{}", row.id);
        let first = sentences(row.action).next().unwrap();
        assert!(said.contains(first), "{}: {first}", row.id);
    }
    for id in ["what-is", "what-clinician"] {
        assert!(said.contains(&plain(&learn.claim(id).unwrap().text)), "{id}");
    }
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', ':', '\n']).map(str::trim).filter(|sentence| !sentence.is_empty())
}

#[test]
fn the_walk_draws_the_claims_it_is_given() {
    let learn = Learn::parse(TEXT).unwrap();
    let sections = learn.chapters.iter().flat_map(|chapter| &chapter.sections);
    let section = sections.into_iter().find(|section| section.slot == "walk").unwrap();
    let rows: Vec<&str> = section.rows.split(' ').collect();
    let (features, others) = rows.split_at(walk::Step::ASKED.len());
    assert_eq!(features, ["what-urge", "what-rest", "what-move", "what-evening", "what-else"]);
    for look in walk::Look::OTHERS {
        assert!(others.contains(&look.claim()), "{look:?}");
        // A row of pictures and the paragraph say the same three things in the same order.
        let text = &learn.claim(look.claim()).unwrap().text;
        assert!(sentences(text).count() >= walk::Panel::ALL.len(), "{text}");
    }
}

#[test]
fn every_help_row_names_a_source_or_says_that_it_has_none() {
    let known: HashSet<&str> = sources::ALL.iter().map(|source| source.key.as_ref()).collect();
    for row in ROWS {
        match row.standing {
            Standing::Checked(key) | Standing::SecondHand(key) => {
                assert!(known.contains(key), "{}: {key}", row.id)
            }
            Standing::General => assert!(!GENERAL_LABEL.is_empty()),
        }
    }
    assert_eq!(GENERAL_LABEL, "general medical knowledge, not checked against a source");
}

#[test]
fn help_text_is_short_and_plain() {
    for HelpRow { id, sign, action, .. } in ROWS {
        for text in [sign, action] {
            assert!(text.ends_with('.'), "{id}: {text}");
            for sentence in text.split(['.', ':', ';']) {
                let words = sentence.split_whitespace().count();
                assert!(words <= LONGEST_SENTENCE, "{id}: {words} words: {sentence}");
            }
            // A number to call is right in one country and wrong in the next.
            assert!(!text.contains(|c: char| c.is_ascii_digit()) || text.contains("B12"), "{id}: {text}");
        }
    }
}

#[test]
fn an_emergency_says_whom_to_call_and_self_harm_names_the_crisis_line() {
    for row in rows(Level::Emergency) {
        assert!(row.action.contains("local emergency number"), "{}", row.id);
    }
    let row = rows(Level::Emergency).find(|row| row.sign.contains("harming yourself")).unwrap();
    assert!(row.action.contains("local crisis line"));
}

#[test]
fn iron_is_never_named_without_children_and_a_test_or_a_clinician() {
    for row in ROWS.iter().filter(|row| row.sign.contains("iron")) {
        assert!(row.action.contains("where children cannot reach it"), "{}", row.id);
        assert!(
            ["blood test", "doctor", "emergency"].iter().any(|word| row.action.contains(word)),
            "{}",
            row.id
        );
    }
}

fn row<const N: usize>(cells: [&str; N]) -> [String; N] {
    cells.map(str::to_owned)
}

#[test]
fn the_build_refuses_broken_tables() {
    let help = || {
        vec![
            row(["a", "emergency", "A sign.", "Call.", "S", "V"]),
            row(["b", "ask", "Another.", "Ask.", "general", "R"]),
        ]
    };
    let sources = || vec![row(["S", "Someone", "2020", "Title", "https://a.example/", "study"])];
    let problems = |help: &[[String; 6]], sources: &[[String; 6]], edition: &str| {
        checks::problems(help, sources, &[], edition, violations).join("\n")
    };
    assert_eq!(problems(&help(), &sources(), EDITION), "");

    let check_help = |at: usize, column: usize, cell: &str, says: &str| {
        let mut help = help();
        help[at][column] = cell.to_owned();
        let said = problems(&help, &sources(), EDITION);
        assert!(said.contains(says), "{cell}: {said}");
    };
    check_help(0, 4, "Nobody", "row \"a\" names the unknown source \"Nobody\"");
    check_help(0, 4, "general", "nothing uses \"S\"");
    check_help(1, 0, "a", "\"a\" stands there twice");
    check_help(1, 3, "", "row \"b\" has nothing under what_to_do");
    check_help(1, 1, "later", "unknown level \"later\"");
    check_help(1, 3, "Take iron.", "forbidden claim under what_to_do: \"take iron");
    check_help(0, 5, "R", "row \"a\" needs a source and V or V2");
    check_help(1, 5, "V", "row \"b\" needs a source and V or V2");
    check_help(1, 5, "W", "none of V, V2, R");
    let mut reversed = help();
    reversed.reverse();
    assert!(problems(&reversed, &sources(), EDITION).contains("row \"a\" stands after less urgent rows"));

    let check_source = |column: usize, cell: &str, says: &str| {
        let mut sources = sources();
        sources[0][column] = cell.to_owned();
        let said = problems(&help(), &sources, EDITION);
        assert!(said.contains(says), "{cell}: {said}");
    };
    check_source(0, "T", "nothing uses \"T\"");
    check_source(2, "last year", "needs a year");
    check_source(3, "Clinically proven", "forbidden claim under title");
    check_source(4, "http://a.example/", "must begin with https://");
    check_source(5, "rumour", "unknown kind \"rumour\"");
    for edition in ["", "2026-13-01", "1 May 2026", "2026-1-100"] {
        assert!(problems(&help(), &sources(), edition).contains("no date"), "{edition}");
    }
}

#[test]
fn the_build_refuses_published_lines_without_a_source_that_was_seen() {
    let sources = [row(["S", "Someone", "2020", "Title", "https://a.example/", "study"])];
    let check = |column: usize, cell: &str, says: &str| {
        let mut line = row(["l", "ferritin", "75 ng/mL", "A line.", "S", "V"]);
        cell.clone_into(&mut line[column]);
        let said = lines::problems(&[line], &sources, violations).join("\n");
        assert!(said.contains(says) && said.is_empty() == says.is_empty(), "{cell}: {said}");
    };
    check(0, "m", "");
    check(2, "75", "needs a number, a blank and a unit");
    check(2, "low ng/mL", "needs a number, a blank and a unit");
    check(3, "Your ferritin is low.", "makes a forbidden claim");
    check(3, "", "says nothing");
    check(4, "general", "row \"l\" names the unknown source \"general\"");
    check(5, "R", "row \"l\" must be checked as V or V2");
    let twice = row(["l", "ferritin", "75 ng/mL", "A line.", "S", "V"]);
    assert_eq!(lines::cited(std::slice::from_ref(&twice)), ["S"]);
    assert!(lines::emit(std::slice::from_ref(&twice)).contains("value: \"75\", unit: \"ng/mL\""));
    assert!(lines::problems(&[twice.clone(), twice], &sources, violations).join("").contains("twice"));
    let (_, table) = tidy::files("content/lab_lines.csv").remove(0);
    assert_eq!(table.lines().next(), Some(lines::COLUMNS.join(",").as_str()));
}

/// SHA-256 of the table whose figures were compared, one by one, with the reference tables (`scripts/intakes.mjs`).
const INTAKES: &str = "a8b1f8de3e0a07a7018c6aeb453ea38b6bb477a26b3eeef34de98b6ee9e3d6d1";

fn intake_rows() -> Vec<intakes::Row> {
    let (_, table) = tidy::files("content/intakes.csv").remove(0);
    let mut lines = table.lines();
    assert_eq!(lines.next(), Some(intakes::COLUMNS.join(",").as_str()));
    lines.map(|line| row(line.split(',').collect::<Vec<_>>().try_into().unwrap())).collect()
}

#[test]
fn the_recommended_intakes_are_the_compared_ones() {
    let (_, table) = tidy::files("content/intakes.csv").remove(0);
    let hash: String = Sha256::digest(table).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hash, INTAKES, "compare them again with scripts/intakes.mjs, then freeze the new hash");
}

#[test]
fn the_build_refuses_a_broken_table_of_intakes() {
    let sources = intake_rows().into_iter().map(|[.., source, _]| {
        row([source.as_str(), "Someone", "2020", "Title", "https://a.example/", "reference"])
    });
    let sources: Vec<[String; 6]> = sources.collect();
    assert_eq!(intakes::problems(&intake_rows(), &sources), [""; 0]);
    assert_eq!(intakes::cited(&intake_rows()).len(), intake_rows().len());
    assert_eq!(intakes::compact(&intake_rows()).len(), 18);

    let check = |group: &str, nutrient: &str, kind: &str, column: usize, cell: &str, says: &str| {
        let mut rows = intake_rows();
        let named = |row: &&mut intakes::Row| row[..3] == [group, nutrient, kind];
        cell.clone_into(&mut rows.iter_mut().find(named).unwrap()[column]);
        let said = intakes::problems(&rows, &sources).join("\n");
        assert!(said.contains(says), "{cell}: {said}");
    };
    check("p19", "iron", "rda", 0, "p51", "p51 iron rda is of an unknown kind or group");
    check("p19", "iron", "rda", 0, "p31", "p19 iron rda stands there 0 times");
    check("p19", "iron", "rda", 0, "p31", "p31 iron rda stands there 2 times");
    check("p19", "iron", "rda", 1, "zinc", "of an unknown nutrient");
    check("p19", "iron", "rda", 2, "max", "of an unknown kind or group");
    check("p19", "iron", "rda", 3, "none", "needs a figure above zero, not \"none\"");
    check("p19", "iron", "rda", 3, "0", "needs a figure above zero");
    check("y14", "folate", "ul", 3, "many", "needs a figure above zero");
    check("y14", "folate", "ul", 4, "µg DFE", "is in \"µg DFE\"");
    check("y14", "folate", "ul", 5, "food", "cannot count \"food\"");
    check("y14", "folate", "ul", 5, "", "cannot count \"\"");
    check("y14", "b12", "ul", 5, "all", "cannot count \"all\"");
    check("m14", "iron", "rda", 5, "all", "cannot count \"all\"");
    check("m14", "iron", "rda", 6, "T", "names the unknown source \"T\"");
    check("m14", "iron", "rda", 6, "FDA-RDI", "the figures of iron rda differ in more than the figure");
    check("m14", "iron", "rda", 7, "R", "must be checked as V or V2, not \"R\"");
}

#[test]
fn the_build_refuses_a_broken_table_of_medicines() {
    let sources = [row(["S", "Someone", "2020", "Title", "https://a.example/", "study"])];
    let rows = || {
        let name = |generic, brands| {
            let note = "Listed for its group: a kind of medicine.";
            row([generic, "", "", "decongestant", "mixed", "group", brands, "S", "V", note])
        };
        vec![name("one", "First (UK)"), name("other", "First (US)")]
    };
    let problems = |rows: &[table::Row]| table::problems(rows, &sources, violations).join("\n");
    assert_eq!(problems(&rows()), "");
    assert_eq!(table::cited(&rows()), ["S", "S"]);
    assert!(checks::problems(&[], &sources, &["S"], EDITION, violations).is_empty());

    let check = |column: usize, cell: &str, says: &str| {
        let mut rows = rows();
        rows[1][column] = cell.to_owned();
        let said = problems(&rows);
        let name = if column == 0 { cell } else { "other" };
        assert!(said.contains(&format!("row \"{name}\"")) && said.contains(says), "{cell}: {said}");
    };
    check(0, "one", "gives the name \"one\" a second time");
    check(1, "ONE", "gives the name \"one\" a second time");
    check(2, "b; B", "gives the name \"b\" a second time");
    check(3, "decongestent", "unknown class");
    check(3, "", "nothing under class");
    check(4, "harmless", "unknown relation \"harmless\"");
    check(5, "rumour", "unknown strength \"rumour\"");
    check(5, "trial", "must say \"listed for its group\"");
    check(6, "Second", "names the brand \"Second\" without a country");
    check(6, "Second (FR)", "without a country");
    check(6, "First (UK)", "gives the name \"first (uk)\" a second time");
    check(7, "T", "unknown source \"T\"");
    check(8, "R", "neither V nor V2");
    check(9, "Take more iron. Listed for its group.", "forbidden claim under note");
    check(9, "Listed for its group, at 25 mg.", "names a dose in its note: \"25 mg\"");
    check(9, "Listed for its group, at 25mg.", "names a dose in its note: \"25mg\"");
    check(9, "Listed for\tits group.", "a tab or a line break");
}

#[test]
fn a_note_on_a_medicine_is_short_and_plain() {
    for medicine in medicines::parse(medicines::TEXT).unwrap() {
        let (name, note) = (medicine.generic(), &medicine.note);
        assert!(note.ends_with('.'), "{name}: {note}");
        for sentence in note.split(['.', ':', ';']) {
            let words = sentence.split_whitespace().count();
            assert!(words <= LONGEST_SENTENCE, "{name}: {words} words: {sentence}");
        }
    }
    let iron = medicines::parse(medicines::TEXT).unwrap();
    let iron = iron.iter().find(|medicine| medicine.class == "iron by mouth").unwrap();
    assert!(iron.note.contains("blood test") && iron.note.contains("where children cannot reach it"));
}
