//! Reading the repository's own files: which there are, and what of a Rust file is code, literal or comment.
//!
//! A scanner, not a parser: enough to tell `"crate::ui"` in a string from a path. No rule lives here.

use std::fs;
use std::path::Path;

/// Folders that hold nothing written by hand.
const SKIPPED: &[&str] = &[".git", ".build", "target", "dist", "node_modules", "corpus", "artifacts"];

/// Root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every UTF-8 file under a folder or path of the repository: its path with forward slashes, and its text.
pub fn files(under: &str) -> Vec<(String, String)> {
    let mut waiting = vec![root().join(under)];
    let mut found = Vec::new();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            if !path.file_name().is_some_and(|name| SKIPPED.iter().any(|skipped| name == *skipped)) {
                waiting.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            }
        } else if let Ok(text) = fs::read_to_string(&path) {
            found.push((relative(&path), text));
        }
    }
    found.sort();
    found
}

fn relative(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap()
        .to_str()
        .unwrap()
        .replace('\\', "/")
        .trim_start_matches("./")
        .to_owned()
}

/// A Rust file taken apart. All three texts keep the line breaks, so that line numbers agree.
pub struct Rust {
    /// Code alone: comments gone, literals emptied.
    pub code: String,
    /// Code with its literals, comments gone.
    pub uncommented: String,
    /// String literals in order, as written between the quotes (escapes of the source kept).
    pub literals: Vec<String>,
}

/// Takes a Rust file apart.
pub fn rust(source: &str) -> Rust {
    let text: Vec<char> = source.chars().collect();
    let mut out = Rust { code: String::new(), uncommented: String::new(), literals: Vec::new() };
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let (kind, length) = token(rest, at.checked_sub(1).map(|before| text[before]));
        let piece: String = rest[..length].iter().collect();
        let breaks: String = piece.chars().filter(|c| *c == '\n').collect();
        match kind {
            Kind::Code => {
                out.code += &piece;
                out.uncommented += &piece;
            }
            Kind::Comment => {
                out.code += &breaks;
                out.uncommented += &breaks;
            }
            Kind::Literal => {
                out.literals.push(inside(&piece));
                out.code += "\"\"";
                out.code += &breaks;
                out.uncommented += &piece;
            }
        }
        at += length;
    }
    out
}

/// The file without its items marked `#[cfg(test)]`.
pub fn without_tests(source: &str) -> String {
    let mut rest = source;
    let mut kept = String::new();
    while let Some(start) = rest.find("#[cfg(test)]") {
        kept += &rest[..start];
        let item = &rest[start..];
        rest = &item[item_end(item)..];
    }
    kept + rest
}

/// Where an item ends: after the brace that closes its first one, or after a semicolon that comes before any brace.
fn item_end(item: &str) -> usize {
    let text: Vec<char> = item.chars().collect();
    let (mut depth, mut at, mut bytes) = (0_usize, 0, 0);
    while at < text.len() {
        let (kind, length) = token(&text[at..], at.checked_sub(1).map(|before| text[before]));
        let c = text[at];
        bytes += text[at..at + length].iter().map(|c| c.len_utf8()).sum::<usize>();
        at += length;
        match (kind, c) {
            (Kind::Code, '{') => depth += 1,
            (Kind::Code, '}') if depth <= 1 => return bytes,
            (Kind::Code, '}') => depth -= 1,
            (Kind::Code, ';') if depth == 0 => return bytes,
            _ => {}
        }
    }
    bytes
}

#[derive(PartialEq)]
enum Kind {
    Code,
    Comment,
    Literal,
}

/// What stands at the start of `rest`, and how many characters it takes.
fn token(rest: &[char], before: Option<char>) -> (Kind, usize) {
    let starts = |what: &str| what.chars().zip(rest).filter(|(a, b)| a == *b).count() == what.len();
    let until = |from: usize, end: &dyn Fn(&[char]) -> Option<usize>| {
        (from..rest.len()).find_map(|at| end(&rest[at..]).map(|length| at + length)).unwrap_or(rest.len())
    };
    if starts("//") {
        return (Kind::Comment, rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()));
    }
    if starts("/*") {
        return (Kind::Comment, until(2, &|r| (r.starts_with(&['*', '/'])).then_some(2)));
    }
    let in_word = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    if !in_word && starts("r") {
        let hashes = rest[1..].iter().take_while(|c| **c == '#').count();
        if rest.get(1 + hashes) == Some(&'"') {
            let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
            return (Kind::Literal, until(hashes + 2, &|r| r.starts_with(&end).then_some(end.len())));
        }
    }
    if starts("\"") {
        let mut at = 1;
        while at < rest.len() && rest[at] != '"' {
            at += if rest[at] == '\\' { 2 } else { 1 };
        }
        return (Kind::Literal, (at + 1).min(rest.len()));
    }
    if starts("'\\") {
        return (Kind::Code, until(3, &|r| r.starts_with(&['\'']).then_some(1)));
    }
    // A character such as '"' or '/', not a lifetime.
    if starts("'") && rest.get(2) == Some(&'\'') {
        return (Kind::Code, 3);
    }
    (Kind::Code, 1)
}

fn inside(literal: &str) -> String {
    literal.trim_start_matches(['r', '#']).trim_end_matches('#').trim_matches('"').to_owned()
}
