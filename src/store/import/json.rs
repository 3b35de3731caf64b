//! Foreign JSON, member by member: nothing is built that is not asked for, and nothing can recurse.

use crate::store::schema::{items, members, unquote};
use std::borrow::Cow;

/// The members of an object, names unescaped; none where the text is no object.
pub fn object(text: &str) -> Vec<(Cow<'_, str>, &str)> {
    let read = |name: &str| unquote(&format!("\"{name}\"")).map(Cow::into_owned);
    let found = members(text).unwrap_or_default().into_iter();
    let plain = found.filter_map(|member| match member.name.contains('\\') {
        true => Some((Cow::Owned(read(member.name)?), member.value)),
        false => Some((Cow::Borrowed(member.name), member.value)),
    });
    plain.collect()
}

/// The values of a list; of an object, those of its members.
pub fn values(text: &str) -> Vec<&str> {
    items(text).unwrap_or_else(|| object(text).into_iter().map(|(_, value)| value).collect())
}

/// The member of a name.
pub fn get<'a>(of: &[(Cow<'_, str>, &'a str)], name: &str) -> Option<&'a str> {
    of.iter().find(|(known, _)| known == name).map(|(_, value)| *value).filter(|value| *value != "null")
}

/// The text of a string, or of whatever stands there without quotes.
pub fn text(value: &str) -> Cow<'_, str> {
    if value.starts_with('"') { unquote(value).unwrap_or_default() } else { Cow::Borrowed(value) }
}

/// A whole number, also one that stands in quotes.
pub fn whole(value: &str) -> Option<i64> {
    let text = text(value);
    text.split_once('.').map_or(&*text, |(whole, _)| whole).parse().ok()
}
