//! A link as people paste it: with the address before it or without, folded by a mail program, in angle brackets, with the
//! rest of the letter below. What is inside the link is not known here.

use super::{PREFIX, TEXT_MOST};

/// The text of the link in what was pasted; `None` where there is none that could be opened.
pub fn pasted(typed: &str) -> Option<String> {
    let link = typed.split_once(PREFIX).map_or(typed, |(_, link)| link).trim_start();
    // Below an empty line the letter goes on.
    let end = empty_line(link).unwrap_or(link.len());
    let folded = link.get(..end)?;
    // Marks that programs put around a link, before folded lines and at their ends. None of them is part of any link.
    let strays =
        |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '=' | '"' | '\'' | '\u{200b}' | '\u{feff}');
    let text: String = folded.chars().filter(|c| !strays(*c)).collect();
    let text = text.trim_end_matches(['.', ',', ';', ')', ']']);
    let fits = !text.is_empty() && text.len() <= TEXT_MOST;
    let sound = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (fits && text.chars().all(sound)).then(|| text.to_owned())
}

/// Where a line ends that only an empty one follows.
fn empty_line(text: &str) -> Option<usize> {
    text.char_indices().filter(|(_, c)| *c == '\n').map(|(at, _)| at).find(|at| {
        let next = text.get(at + 1..).and_then(|rest| rest.split('\n').next());
        next.is_some_and(|line| line.trim().is_empty())
            && text.get(at + 1..).is_some_and(|rest| rest.contains('\n'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_found_however_it_was_pasted() {
        let check = |typed: &str| assert_eq!(pasted(typed).as_deref(), Some("AQMBab-_9"), "{typed:?}");
        check("AQMBab-_9");
        check("https://example.org/app/#/s/AQMBab-_9");
        check("  #/s/AQMBab-_9\n");
        check("See <https://example.org/#/s/AQMBab-_9>.");
        check("https://example.org/#/s/AQMB\r\nab-_9\r\n");
        check("> https://example.org/#/s/AQMB\n> ab-_9");
        check("https://example.org/#/s/AQMB=\nab-_9\n\nAll the best, Bo");
        check("https://example.org/#/s/AQMB ab-_9\r\n \r\nAll the best");
        check("#/s/AQMB\u{200b}ab-_9");
    }

    #[test]
    fn what_holds_no_link_is_none() {
        let check = |typed: &str| assert_eq!(pasted(typed), None, "{typed:?}");
        check("");
        check(" \n ");
        check("https://example.org/");
        check("#/s/");
        check("#/s/abc?d");
        check("#/s/äöü");
        check(&"A".repeat(TEXT_MOST + 1));
    }
}
