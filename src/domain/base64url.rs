//! A few bytes as base64url characters without padding, and back.
//!
//! Must not be in here: text of any length. That comes with links, which have a library for it; ids and checksums are
//! short, come by the thousand, and are read on the first screen.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Writes bytes, four characters for each three.
pub fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity((8 * bytes.len()).div_ceil(6));
    let (mut held, mut bits) = (0_u32, 0);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 6 {
            bits -= 6;
            text.push(character(held >> bits));
        }
    }
    if bits > 0 {
        text.push(character(held << (6 - bits)));
    }
    text
}

/// Reads exactly what [`write`] writes of so many bytes; anything else, another spelling of them too, is refused.
pub fn read<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    fill(&mut bytes, text).map(|()| bytes)
}

fn fill(bytes: &mut [u8], text: &str) -> Option<()> {
    if text.len() != (8 * bytes.len()).div_ceil(6) {
        return None;
    }
    let (mut held, mut bits) = (0_u32, 0);
    let mut slots = bytes.iter_mut();
    for sign in text.bytes() {
        held = held << 6 | value(sign)?;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            *slots.next()? = u8::try_from(held >> bits & 255).ok()?;
        }
    }
    // What is left over says nothing, so it must be nothing.
    (held & ((1 << bits) - 1) == 0).then_some(())
}

fn character(low: u32) -> char {
    let sign = ALPHABET.get((low & 63) as usize);
    char::from(sign.copied().unwrap_or_default())
}

fn value(sign: u8) -> Option<u32> {
    let (from, first) = match sign {
        b'A'..=b'Z' => (b'A', 0),
        b'a'..=b'z' => (b'a', 26),
        b'0'..=b'9' => (b'0', 52),
        b'-' => (b'-', 62),
        b'_' => (b'_', 63),
        _ => return None,
    };
    Some(u32::from(sign - from) + first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use proptest::prelude::*;

    /// Holds one size against the library: what either writes, and what either takes.
    fn check<const N: usize>(bytes: [u8; N], foreign: &str) {
        let text = URL_SAFE_NO_PAD.encode(bytes);
        assert_eq!(write(&bytes), text);
        assert_eq!(read(&text), Some(bytes));
        let taken = URL_SAFE_NO_PAD.decode(foreign).ok().and_then(|bytes| bytes.try_into().ok());
        assert_eq!(read::<N>(foreign), taken, "{foreign:?}");
    }

    proptest! {
        #[test]
        fn it_writes_and_takes_what_the_library_does(
            twelve: [u8; 12],
            four: [u8; 4],
            word in "[A-Za-z0-9_-]{16}|[A-Za-z0-9_-]{6}|[A-D]{5}[A-Za-z]|.{0,17}",
        ) {
            check(twelve, &word);
            check(four, &word);
        }
    }

    #[test]
    fn another_spelling_of_the_same_bytes_is_refused() {
        assert_eq!(read(&write(&[1, 2, 3, 4])), Some([1, 2, 3, 4]));
        check([1, 2, 3, 4], "AQIDBB");
        check([1, 2, 3, 4], "AQIDBA");
        check([1, 2, 3, 4], "AQID+A");
    }
}
