//! Short texts of the engine's own, each with a checksum at its end, so that a flipped bit is noticed.
//!
//! Entries have their own envelope (`codec`); this is for the few lines about entries.

use crate::store::codec::crc;

/// The text with its checksum.
pub(super) fn seal(mut body: String) -> String {
    let sum = crc(&[body.as_bytes()]);
    body.push(' ');
    for digit in (0..8).rev() {
        body.extend(char::from_digit(sum >> (4 * digit) & 15, 16));
    }
    body
}

/// The text without its checksum, if that holds.
pub(super) fn unseal(text: &str) -> Option<&str> {
    let (body, _) = text.rsplit_once(' ')?;
    (seal(body.to_owned()) == text).then_some(body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_flipped_character_breaks_the_seal() {
        let sealed = seal("a b é".to_owned());
        assert_eq!(unseal(&sealed), Some("a b é"));
        for at in 0..sealed.len() {
            let mut bytes = sealed.clone().into_bytes();
            bytes[at] ^= 1;
            if let Ok(text) = String::from_utf8(bytes) {
                assert_eq!(unseal(&text), None, "{text}");
            }
        }
        assert_eq!(unseal(""), None);
    }
}
