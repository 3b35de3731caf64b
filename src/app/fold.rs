//! Letters as a search sees them: without case, accents and the vowel signs of scripts that leave them out.
//!
//! Written out for the scripts of Europe, for Hebrew and for Arabic, because the general tables of the standard library
//! cost the first screen more than the search itself. Letters of other scripts are compared as they stand. No lengths
//! change but for signs that are dropped, so that a place in the text is a place in what was typed.

/// Base letters of U+00C0 to U+00DF, the same again 32 places on. A star stands for itself.
const LATIN_1: &[u8; 32] = b"aaaaaa*ceeeeiiiidnooooo*ouuuuy**";

/// Base letters of U+0100 to U+017F.
const LATIN_A: &[u8; 128] = b"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllll\
nnnnnnn**oooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// Whether a character belongs to a word, where a search begins at words. Beyond ASCII everything does but signs of
/// Latin-1 and the general punctuation: no table of all scripts here either.
pub fn is_of_a_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || (c >= '\u{c0}' && !matches!(c, '×' | '÷' | '\u{2000}'..='\u{206f}'))
}

/// The letter a search compares; `None` for a sign that is passed over.
pub fn fold(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(c.to_ascii_lowercase());
    }
    let code = u32::from(c);
    let moved = |by: u32| char::from_u32(code + by).unwrap_or(c);
    let base = |table: &[u8], first: u32| {
        let at = usize::try_from(code - first).ok();
        at.and_then(|at| table.get(at)).filter(|base| **base != b'*').map(|base| char::from(*base))
    };
    Some(match code {
        // Accents of their own, tatweel, Hebrew points and Arabic vowel signs.
        0x300..=0x36f | 0x591..=0x5bd | 0x5bf..=0x5c7 | 0x640 | 0x64b..=0x65f | 0x670 => return None,
        // Ø stands among the letters with strokes; ÷ and × are no letters.
        0xd7 | 0xf7 => c,
        0xc0..=0xdf => base(LATIN_1, 0xc0).unwrap_or_else(|| if code == 0xdf { c } else { moved(32) }),
        0xff => 'y',
        0xe0..=0xfe => base(LATIN_1, 0xe0).unwrap_or(c),
        0x100..=0x17f => base(LATIN_A, 0x100).unwrap_or_else(|| moved(1 - code % 2)),
        0x386 | 0x3ac => 'α',
        0x388 | 0x3ad => 'ε',
        0x389 | 0x3ae => 'η',
        0x38a | 0x3af => 'ι',
        0x38c | 0x3cc => 'ο',
        0x38e | 0x3cd => 'υ',
        0x38f | 0x3ce => 'ω',
        0x3c2 => 'σ',
        0x391..=0x3a9 => moved(32),
        0x401 | 0x451 => 'е',
        0x400..=0x40f => moved(80),
        0x410..=0x42f => moved(32),
        0x622 | 0x623 | 0x625 | 0x671 => 'ا',
        _ => c,
    })
}

/// A whole text, folded.
pub fn folded(text: &str) -> Vec<char> {
    text.chars().filter_map(fold).collect()
}

/// Where a folded word first stands in a text at or after a place, in bytes. Signs that are passed over count to the
/// letter before them.
pub fn find(text: &str, word: &[char], from: usize) -> Option<(usize, usize)> {
    let (first, _) = word.split_first()?;
    let rest = text.get(from..)?;
    for (at, c) in rest.char_indices() {
        if fold(c) == Some(*first)
            && let Some(length) = rest.get(at..).and_then(|here| starts(here, word))
        {
            return Some((from + at, from + at + length));
        }
    }
    None
}

/// How many bytes of the text the word takes at its start.
fn starts(text: &str, word: &[char]) -> Option<usize> {
    let mut wanted = word.iter();
    let mut left = wanted.next();
    for (at, c) in text.char_indices() {
        match (fold(c), left) {
            (None, _) => {}
            (Some(_), None) => return Some(at),
            (Some(folded), Some(letter)) if folded == *letter => left = wanted.next(),
            _ => return None,
        }
    }
    left.is_none().then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_that_differ_in_case_and_accents_are_one() {
        let check = |text: &str, word: &str, found: Option<&str>| {
            let place = find(text, &folded(word), 0);
            assert_eq!(place.map(|(from, to)| &text[from..to]), found, "{word:?} in {text:?}");
        };
        check("Nach dem KAFFEE müde", "mude", Some("müde"));
        check("Nach dem KAFFEE müde", "kaffée", Some("KAFFEE"));
        check("Zażółć gęślą jaźń", "zazolc", Some("Zażółć"));
        check("ŁÓDŹ", "łódź", Some("ŁÓDŹ"));
        check("cafe\u{301} noir", "CAFÉ", Some("cafe\u{301}"));
        check("cafe\u{301} noir", "cafe n", Some("cafe\u{301} n"));
        check("Τα πόδια μου", "ΠΟΔΙΑ", Some("πόδια"));
        check("Ноги, ещё", "ЕЩЕ", Some("ещё"));
        check("أرجلي مُتْعَبة", "ارجلي", Some("أرجلي"));
        check("أرجلي مُتْعَبة", "متعبة", Some("مُتْعَبة"));
        check("🦵 leg", "🦵", Some("🦵"));
        check("legs", "legs!", None);
        check("legs", "", None);
        check("aaab", "aab", Some("aab"));
    }

    #[test]
    fn words_end_at_signs_in_every_script() {
        let check = |text: &str, words: &[&str]| {
            let found: Vec<_> = text.split(|c| !is_of_a_word(c)).filter(|word| !word.is_empty()).collect();
            assert_eq!(found, words, "{text}");
        };
        check("restless-legs, 3 am", &["restless", "legs", "3", "am"]);
        check("the patient’s “legs”—both…", &["the", "patient", "s", "legs", "both"]);
        check("Füße, жжение; رجلين 5×2", &["Füße", "жжение", "رجلين", "5", "2"]);
        check("«naïve»\u{a0}½", &["naïve"]);
    }

    proptest! {
        #[test]
        fn letters_of_words_belong_to_them(c in "[\\p{L}\\p{N}&&[^\u{0}-\u{bf}]]") {
            prop_assert!(is_of_a_word(c.chars().next().unwrap()));
        }

        #[test]
        fn a_text_is_found_in_itself_whatever_stands_before(before in ".{0,8}", text in "\\PC{1,12}") {
            let word = folded(&text);
            prop_assume!(!word.is_empty());
            let whole = format!("{before}{text}");
            let (from, to) = find(&whole, &word, 0).expect("found");
            prop_assert_eq!(folded(&whole[from..to]), word);
        }

        #[test]
        fn upper_and_lower_case_of_europe_fold_alike(c in "[À-ÖØ-Þ\u{100}-\u{12f}\u{139}-\u{147}Α-ΡΣ-ΩА-ЯЀ-Џ]") {
            let c = c.chars().next().unwrap();
            let lower: Vec<char> = c.to_lowercase().collect();
            prop_assert_eq!(fold(c), fold(lower[0]), "{}", c);
        }
    }
}
