//! The rules of the repository that a compiler does not know, as data, and the search for breaches.

mod tidy;

/// Layers and what each may name of the crate besides itself.
const LAYERS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("content", &["domain"]),
    ("store", &["domain"]),
    ("app", &["store", "content", "domain"]),
    ("platform", &["store", "domain"]),
    ("ui", &["app", "content", "domain", "store"]),
];

/// The one place that joins the page with the browser.
const JOINT: &[&str] = &["src/ui/root.rs", "src/ui/root/"];

/// Where to look.
enum Look {
    /// Code: comments and literals left out. A word must stand alone: `rand` is not found in `operand`.
    Code,
    /// Code with its literals, comments left out; any place counts.
    Text,
    /// Starts of string literals.
    LiteralStart,
    /// The whole file; a word must stand alone.
    File,
}

/// Words that must not be found in some places.
struct Rule {
    why: &'static str,
    under: &'static [&'static str],
    except: &'static [&'static str],
    /// Whether items marked `#[cfg(test)]` are free to break it.
    tests_free: bool,
    look: Look,
    words: &'static [&'static str],
}

const CORE: &[&str] = &["src/domain/", "src/content/", "src/store/", "src/app/"];

const RULES: &[Rule] = &[
    Rule {
        why: "the core knows no browser, no clock and no chance: those come in as arguments",
        under: CORE,
        except: &[],
        tests_free: false,
        look: Look::Code,
        words: &[
            "leptos",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "gloo_storage",
            "std::time",
            "SystemTime",
            "Utc::now",
            "Local::now",
            "rand",
            "getrandom",
        ],
    },
    Rule {
        why: "text becomes markup nowhere, and the security policy forbids inline styles",
        under: &["src/", "public/", "index.html"],
        except: &[],
        tests_free: false,
        look: Look::Text,
        words: &["inner_html", "innerHTML", "style=\""],
    },
    Rule {
        why: "storage and browser calls fail in the field: a failure is a value there",
        under: &["src/store/", "src/platform/"],
        except: &[],
        tests_free: true,
        look: Look::Text,
        words: &[".unwrap()", ".expect("],
    },
    Rule {
        why: "storage keys are named in one place",
        under: &["src/"],
        except: &["src/store/keys.rs"],
        tests_free: true,
        look: Look::LiteralStart,
        words: &["stillnight/"],
    },
    Rule {
        why: "what is left to do belongs in an issue, not in a file",
        under: &[""],
        except: &["package-lock.json"],
        tests_free: false,
        look: Look::File,
        words: &[concat!("TO", "DO"), concat!("FIX", "ME")],
    },
    Rule {
        why: "a test runs or goes",
        under: &["src/", "tests/"],
        except: &[],
        tests_free: false,
        look: Look::Text,
        words: &[concat!("#[", "ignore")],
    },
];

/// Longest file of src/ and tests/, in lines, and where data may be longer.
const LONGEST: usize = 400;
const LONGER_DATA: &[&str] = &["tests/fixtures/", "tests/e2e/counter/Cargo.lock"];

/// Every breach in one file, one sentence each.
fn breaches(path: &str, text: &str) -> Vec<String> {
    let mut found: Vec<String> = RULES.iter().flat_map(|rule| broken_words(rule, path, text)).collect();
    found.extend(wrong_arrows(path, text));
    if path.starts_with("src/") && path.ends_with(".rs") && !text.starts_with("//!") {
        found.push("does not begin with //! and its purpose".to_owned());
    }
    let lines = text.lines().count();
    if is_under(path, &["src/", "tests/"]) && !is_under(path, LONGER_DATA) && lines > LONGEST {
        found.push(format!("has {lines} lines; {LONGEST} is the most"));
    }
    found.into_iter().map(|what| format!("{path} {what}")).collect()
}

fn is_under(path: &str, places: &[&str]) -> bool {
    places.iter().any(|place| path.starts_with(place))
}

fn broken_words(rule: &Rule, path: &str, text: &str) -> Vec<String> {
    let is_rust = path.ends_with(".rs");
    if !is_under(path, rule.under) || is_under(path, rule.except) {
        return Vec::new();
    }
    let text = if rule.tests_free && is_rust { tidy::without_tests(text) } else { text.to_owned() };
    let parts = if is_rust { Some(tidy::rust(&text)) } else { None };
    let has = |word: &&&str| match (&rule.look, &parts) {
        (Look::Code, Some(parts)) => has_word(&parts.code, word),
        (Look::Text, Some(parts)) => parts.uncommented.contains(**word),
        (Look::LiteralStart, Some(parts)) => parts.literals.iter().any(|literal| literal.starts_with(**word)),
        (Look::Code | Look::LiteralStart, None) => false,
        (Look::Text, None) => text.contains(**word),
        (Look::File, _) => has_word(&text, word),
    };
    rule.words.iter().filter(has).map(|word| format!("has {word}: {}", rule.why)).collect()
}

/// Whether `word` stands in `text` with no letter, digit or underscore on either side.
fn has_word(text: &str, word: &str) -> bool {
    let part_of_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(word).any(|(at, _)| {
        !part_of_word(text[..at].chars().next_back()) && !part_of_word(text[at + word.len()..].chars().next())
    })
}

/// Names of the crate that a file of some layer must not use.
fn wrong_arrows(path: &str, text: &str) -> Vec<String> {
    if !path.starts_with("src/") || !path.ends_with(".rs") {
        return Vec::new();
    }
    let layer = LAYERS.iter().find(|(layer, _)| path.starts_with(&format!("src/{layer}/")));
    let named = crate_names(&tidy::rust(text).code);
    let is_wrong = |name: &&String| {
        let is_layer = LAYERS.iter().any(|(layer, _)| layer == name);
        let allowed = match layer {
            _ if *name == "platform" && is_under(path, JOINT) => true,
            Some((own, below)) => name == own || below.contains(&name.as_str()),
            // lib.rs and main.rs belong to no layer; only the joint may reach the browser.
            None => *name != "platform",
        };
        is_layer && !allowed
    };
    named.iter().filter(is_wrong).map(|name| format!("names {name}, which it must not know")).collect()
}

/// First names after `crate::`, `stillnight::` and `super::`, those in braces included.
fn crate_names(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    for start in ["crate::", "stillnight::", "super::"] {
        for (at, _) in code.match_indices(start) {
            let rest = &code[at + start.len()..];
            match rest.strip_prefix('{') {
                Some(group) => names.extend(top_level(group)),
                None => names.push(first_name(rest)),
            }
        }
    }
    names.sort();
    names.dedup();
    names
}

/// First names of the items of a `{…}` group.
fn top_level(group: &str) -> Vec<String> {
    let mut names = vec![first_name(group)];
    let mut depth = 0;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(first_name(&group[at + 1..])),
            _ => {}
        }
    }
    names
}

fn first_name(path: &str) -> String {
    path.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn the_repository_keeps_its_rules() {
    let found: Vec<String> = tidy::files("").iter().flat_map(|(path, text)| breaches(path, text)).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn every_rule_can_be_broken() {
    let check = |path: &str, text: &str, says: &str| {
        let found = breaches(path, text);
        assert!(found.iter().any(|what| what.contains(says)), "{path} {text:?}: {found:?}");
    };
    check("src/domain/x.rs", "//! X.\nuse crate::store::codec;", "names store");
    check("src/domain/x.rs", "//! X.\nuse crate::{domain::Night, content};", "names content");
    check("src/domain/x.rs", "//! X.\nuse super::super::app::Model;", "names app");
    check("src/content/x.rs", "//! X.\nfn f(_: crate::store::Key) {}", "names store");
    check("src/store/x.rs", "//! X.\nuse crate::content::help;", "names content");
    check("src/app/x.rs", "//! X.\nuse crate::ui::root;", "names ui");
    check("src/platform/x.rs", "//! X.\nuse crate::app::Model;", "names app");
    check("src/ui/pages/x.rs", "//! X.\nuse crate::platform::clock;", "names platform");
    check("src/main.rs", "//! X.\nuse stillnight::{ui, platform::crash};", "names platform");
    for word in RULES[0].words {
        check("src/app/x.rs", &format!("//! X.\nlet a = {word}::b;"), word);
    }
    check("src/ui/x.rs", "//! X.\nview! { <p inner_html=a></p> }", "inner_html");
    check("src/ui/x.rs", "//! X.\nview! { <p style=\"color:red\"></p> }", "style=");
    check("index.html", "<p style=\"color:red\">", "style=");
    check("src/store/x.rs", "//! X.\nlet a = b.unwrap();", ".unwrap()");
    check(
        "src/platform/x.rs",
        "//! X.\n#[cfg(test)]\nmod t { a.unwrap() }\nfn f() { b.expect(\"c\") }",
        ".expect(",
    );
    check("src/ui/x.rs", "//! X.\nconst A: &str = \"stillnight/e/\";", "named in one place");
    check("docs/x.md", concat!("TO", "DO: write"), "belongs in an issue");
    check("style/x.css", concat!("/* FIX", "ME */"), "belongs in an issue");
    check("tests/x.rs", concat!("#[", "ignore]\nfn a() {}"), "a test runs or goes");
    check("src/app/x.rs", "use crate::domain::Night;", "does not begin with //!");
    check("tests/x.rs", &"\n".repeat(LONGEST + 1), "401 lines");
}

#[test]
fn what_is_allowed_passes() {
    let check = |path: &str, text: &str| assert_eq!(breaches(path, text), [""; 0], "{path} {text:?}");
    check("src/ui/root.rs", "//! X.\nuse crate::platform::clock;");
    check("src/ui/root/ports.rs", "//! X.\nuse crate::{app::Model, platform::clock};");
    check(
        "src/app/x.rs",
        "//! X.\n// As crate::ui does, with rand and leptos.\nlet operand = \"crate::ui rand\";",
    );
    check(
        "src/app/x.rs",
        "//! X.\nuse crate::{domain::{self, Night}, store::codec};\nfn f<'a>(c: char) { c == '\"' }",
    );
    check("src/store/keys.rs", "//! X.\nconst A: &str = \"stillnight/e/\";");
    check(
        "src/store/x.rs",
        "//! X.\nfn f() {}\n#[cfg(test)]\nmod tests {\n fn g() { a.unwrap(); \"stillnight/e/\" }\n}",
    );
    check("src/store/x.rs", "//! X.\n#[cfg(test)]\nuse a::{b};\nfn f() {}");
    check("tests/fixtures/x.txt", &"\n".repeat(LONGEST + 1));
    check("tests/e2e/counter/Cargo.lock", &"\n".repeat(LONGEST + 1));
}
