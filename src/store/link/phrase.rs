//! The phrase that seals a link: six words of a list of 2,048, so 66 bits of chance; and phrases as people type them.
//!
//! Which words there are, and where chance comes from, is not known here.

/// So many words make a phrase.
pub const WORDS: usize = 6;

/// So many words the list must have: eleven bits choose one.
pub const LIST: usize = 2048;

/// Random bytes that a phrase takes: six times eleven bits, and six bits to spare.
pub const CHANCE: usize = 9;

/// Makes a phrase from a list with one word a line; `None` unless it has as many words as it must.
pub fn make(list: &str, chance: [u8; CHANCE]) -> Option<String> {
    let words: Vec<&str> = list.lines().collect();
    if words.len() != LIST {
        return None;
    }
    let bits = chance.iter().fold(0u128, |bits, byte| bits << 8 | u128::from(*byte));
    let mut phrase = String::new();
    for nth in 0..WORDS {
        let place = usize::try_from(bits >> (11 * nth) & 0x7ff).ok()?;
        if nth > 0 {
            phrase.push(' ');
        }
        phrase.push_str(words.get(place)?);
    }
    Some(phrase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_eleven_bits_choose_a_word() {
        let list: Vec<String> = (0..LIST).map(|n| format!("w{n}")).collect();
        let list = list.join("\n");
        let check = |chance: [u8; CHANCE], phrase: &str| {
            assert_eq!(make(&list, chance).as_deref(), Some(phrase), "{chance:?}");
        };
        check([0; 9], "w0 w0 w0 w0 w0 w0");
        check([255; 9], "w2047 w2047 w2047 w2047 w2047 w2047");
        check([0, 0, 0, 0, 0, 0, 0, 8, 1], "w1 w1 w0 w0 w0 w0");
        // The bits to spare change nothing.
        check([0b1111_1100, 0, 0, 0, 0, 0, 0, 0, 0], "w0 w0 w0 w0 w0 w0");
        assert_eq!(make("one\ntwo", [0; 9]), None);
    }
}
