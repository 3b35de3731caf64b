//! JSON strings: a text between quotes with its escapes, and back.

use std::borrow::Cow;

/// Appends the text as a JSON string.
#[inline(never)]
pub fn quote(text: &str, to: &mut String) {
    // A text always serialises. Were that ever untrue, the entry would not read back, and whoever saves compares what
    // was written before calling it saved.
    to.push_str(&serde_json::to_string(text).unwrap_or_default());
}

/// The text of a JSON string; `None` where the value is none, or a malformed one.
#[inline(never)]
pub fn unquote(value: &str) -> Option<Cow<'_, str>> {
    let inside = value.strip_prefix('"')?.strip_suffix('"')?;
    // Most texts stand there as they are, and are not copied.
    if inside.bytes().all(|byte| byte >= b' ' && byte != b'\\') {
        return Some(Cow::Borrowed(inside));
    }
    serde_json::from_str(value).ok().map(Cow::Owned)
}
