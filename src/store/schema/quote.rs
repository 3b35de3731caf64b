//! Single JSON values: a text between quotes with its escapes, a number, a yes or no; and texts back.

use serde::Serialize;
use std::borrow::Cow;
use std::str::Chars;

/// Appends a text, a whole number or a yes or no as JSON.
#[inline(never)]
pub fn quote(value: &(impl Serialize + ?Sized), to: &mut String) {
    // These always serialise. Were that ever untrue, the entry would not read back, and whoever saves compares what
    // was written before calling it saved.
    to.push_str(&serde_json::to_string(value).unwrap_or_default());
}

/// The text of a JSON string; `None` where the value is none, or a malformed one.
///
/// Not serde's reader: asked for a text it also brings everything to say what else it found, numbers with a fraction
/// included, which is ten times the code. A test holds the two against each other.
#[inline(never)]
pub fn unquote(value: &str) -> Option<Cow<'_, str>> {
    let inside = value.strip_prefix('"')?.strip_suffix('"')?;
    // Most texts stand there as they are, and are not copied.
    if inside.bytes().all(|byte| byte >= b' ' && byte != b'\\' && byte != b'"') {
        return Some(Cow::Borrowed(inside));
    }
    let mut text = String::with_capacity(inside.len());
    let mut rest = inside.chars();
    while let Some(next) = rest.next() {
        text.push(match next {
            '\\' => escaped(&mut rest)?,
            '\0'..'\u{20}' | '"' => return None,
            plain => plain,
        });
    }
    Some(Cow::Owned(text))
}

/// The character that stands behind a backslash.
fn escaped(rest: &mut Chars<'_>) -> Option<char> {
    Some(match rest.next()? {
        plain @ ('"' | '\\' | '/') => plain,
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => match unit(rest)? {
            // The first half of a pair, which is nothing without its second.
            high @ 0xd800..0xdc00 => {
                (rest.next()? == '\\' && rest.next()? == 'u').then_some(())?;
                let low = unit(rest)?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
                char::from_u32(0x1_0000 + ((high - 0xd800) << 10) + low)?
            }
            other => char::from_u32(other)?,
        },
        _ => return None,
    })
}

/// Four hexadecimal digits.
fn unit(rest: &mut Chars<'_>) -> Option<u32> {
    (0..4).try_fold(0, |unit, _| Some(unit << 4 | rest.next()?.to_digit(16)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn serde(value: &str) -> Option<String> {
        serde_json::from_str(value).ok()
    }

    #[test]
    fn escapes_are_read_or_refused() {
        let check = |inside: &str, text: Option<&str>| {
            let value = ["\"", inside, "\""].concat();
            assert_eq!(unquote(&value).as_deref(), text, "{value}");
            assert_eq!(serde(&value).as_deref(), text, "serde: {value}");
        };
        check("", Some(""));
        check("é🦵\u{7f}\u{2028}", Some("é🦵\u{7f}\u{2028}"));
        check(r#"\" \\ \/ \b \f \n \r \t"#, Some("\" \\ / \u{8} \u{c} \n \r \t"));
        check(r"\u0041\u00e9\u20AC\uffff\u0000", Some("Aé€\u{ffff}\0"));
        check(r"\ud83e\uddb5 \uD800\uDC00 \udbff\udfff", Some("🦵 \u{10000} \u{10ffff}"));
        for half in
            [r"\ud83e", r"\uddb5", r"\ud83e\ud83e", r"\ud83e\u0041", r"\ud83ex", r"\ud83e\n", r"\ud83e\"]
        {
            check(half, None);
        }
        for bad in [
            r"\", r"\x", r"\0", r"\'", r"\u", r"\u004", r"\u00g1", r"\U0041", r"\u+041", "\n", "\u{1f}", "\"",
        ] {
            check(bad, None);
        }
        for other in ["", "\"", "a", "null", "1", "[\"a\"]"] {
            assert_eq!((unquote(other), serde(other)), (None, None), "{other}");
        }
    }

    proptest! {
        #[test]
        fn what_serde_reads_is_read_and_nothing_else(inside in r#"([\\"/bnu0d8Ce9fé🦵a]|\\u[dD][89a-fA-F][0-9a-f]{2}|\\u[0-9a-f]{3,4}|\\[a-u/\\"]){0,8}"#) {
            let value = ["\"", &inside, "\""].concat();
            prop_assert_eq!(unquote(&value).map(Cow::into_owned), serde(&value));
        }

        #[test]
        fn every_text_reads_back(text in "(?s).{0,40}") {
            let mut value = String::new();
            quote(text.as_str(), &mut value);
            prop_assert_eq!(unquote(&value), Some(text.into()));
        }
    }
}
