//! A link as people paste it: with the address before it or without, folded by a mail program, in angle brackets, with a
//! full stop or the rest of the letter behind it. What is inside the link is not known here.

use super::{PREFIX, TEXT_MOST, decode};

/// What stands in front of the characters that no link has.
fn sound(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

/// The text of a link without what programs and people put behind it in an address; as it is where nothing of it is a link.
pub fn cut(text: &str) -> &str {
    Some(sound(text)).filter(|link| !link.is_empty()).unwrap_or(text)
}

/// The text of the link in what was pasted, of several the first; `None` where there is none that could be opened.
pub fn pasted(typed: &str) -> Option<String> {
    let address = typed.split_once(PREFIX);
    let link = address.map_or(typed, |(_, link)| link).trim_start();
    // Below an empty line the letter goes on, and no link has another address in it.
    let ends = [empty_line(link), link.find("http://"), link.find("https://")];
    let folded = link.get(..ends.into_iter().flatten().min().unwrap_or(link.len()))?;
    // Marks that programs put around a link, before folded lines and at their ends. None of them is part of any link.
    let strays =
        |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '=' | '"' | '\'' | '\u{200b}' | '\u{feff}');
    let all: String = folded.chars().filter(|c| !strays(*c)).collect();
    if address.is_none() && sound(&all) != all.trim_end_matches(['.', ',', ';', ')', ']']) {
        return None;
    }
    let mut text = String::new();
    let mut ends = Vec::new();
    for part in folded.split(strays) {
        text.push_str(sound(part));
        ends.push(text.len());
        if sound(part) != part || text.len() > TEXT_MOST {
            break;
        }
    }
    // Words behind a link look like parts of it. Its check sum tells where it ends; one that is sealed has none.
    let end = ends.into_iter().rev().find(|end| text.get(..*end).is_some_and(|text| decode(text).is_ok()));
    text.truncate(end.unwrap_or(text.len()));
    (!text.is_empty() && text.len() <= TEXT_MOST).then_some(text)
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
        check("Here: https://example.org/#/s/AQMBab-_9, have a look");
        check("https://example.org/#/s/AQMBab-_9. Have a look");
        check("(https://example.org/#/s/AQMBab-_9) Have a look");
        check("*https://example.org/#/s/AQMBab-_9*");
        check("https://example.org/#/s/AQMBab-_9&fbclid=1");
        check("https://example.org/#/s/AQMBab-_9 https://example.org/#/s/AQMBab-_9");
        check("https://example.org/#/s/AQMBab-_9\nhttps://example.org/#/s/AQMBab-_9\n");
        check("https://example.org/#/s/AQMBab-_9https://example.org/#/s/AQMBab-_9");
        check("#/s/AQMBab-_9 #/s/AQMBother");
        check("https://example.org/#/s/AQMBab-_9 http://example.org/#/s/AQMBother");
    }

    #[test]
    fn words_behind_a_link_are_left_where_its_check_sum_tells_the_end() {
        let whole = crate::store::link::encode(crate::store::link::LinkKind::Plan, b"oats").unwrap();
        let (start, end) = whole.split_at(7);
        let check = |typed: String| assert_eq!(pasted(&typed).as_deref(), Some(&*whole), "{typed:?}");
        check(format!("https://example.org/#/s/{whole} have a look"));
        check(format!("https://example.org/#/s/{whole}\nAll the best\nBo"));
        check(format!("https://example.org/#/s/{start}\n{end} have a look"));
        check(format!("https://example.org/#/s/{start}\n{end}"));
        // What was cut or altered is handed on as it is, and refused in words where it is opened.
        assert_eq!(pasted(&format!("#/s/{start}")).as_deref(), Some(start));
    }

    #[test]
    fn an_address_ends_where_its_link_does() {
        let check = |text: &str, expect: &str| assert_eq!(cut(text), expect, "{text:?}");
        for behind in ["", ".", ")", ",", "/", "%20", "&fbclid=1", "\u{200b}", "*"] {
            check(&format!("AQMBab-_9{behind}"), "AQMBab-_9");
        }
        // Nothing of this is a link, and is refused as what it is.
        check("<script>", "<script>");
        check("é", "é");
        check("", "");
    }

    #[test]
    fn what_holds_no_link_is_none() {
        let check = |typed: &str| assert_eq!(pasted(typed), None, "{typed:?}");
        check("");
        check(" \n ");
        check("https://example.org/");
        check("#/s/");
        check("#/s/äöü");
        check(&"A".repeat(TEXT_MOST + 1));
    }
}
