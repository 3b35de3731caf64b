//! Reads the members of one JSON object by name, strictly, and remembers the first that does not read.
//!
//! Absent and faulty both come back as `None`, so that reading an entry is one straight line; [`Reader::finish`] then
//! lets nothing out that had a fault, a member nobody took or one that stands there twice. Faults name the member and
//! never repeat what it holds. No knowledge of any kind of entry.

use super::field::natural;
use super::quote::unquote;
use super::scan::{Member, items, members};
use crate::domain::{CodeSet, Coded, Scale10, Text, place, places};
use std::borrow::Cow;
use std::mem::take;

/// The members of an object that nobody has taken yet.
pub struct Reader<'a> {
    /// A member that was taken has the empty value, which JSON has not.
    members: Vec<Member<'a>>,
    fault: Option<String>,
}

/// What the fault of an object is called that lacks a member it must have.
const MISSING: &str = "(missing)";

impl<'a> Reader<'a> {
    /// Of these members.
    pub fn new(members: Vec<Member<'a>>) -> Self {
        Self { members, fault: None }
    }

    /// What was read, once all of it has been: the name of the first member that is wrong otherwise.
    pub fn finish<T>(self, found: Option<T>) -> Result<T, String> {
        match self.end(found.is_none()) {
            None => found.ok_or_else(|| MISSING.to_owned()),
            Some(fault) => Err(fault),
        }
    }

    #[inline(never)]
    fn end(self, missing: bool) -> Option<String> {
        let mut left =
            self.members.iter().filter(|member| !member.value.is_empty()).map(|member| member.name);
        // Where one is missing, others were not asked for: they are not to blame.
        let fault = if missing { Some(MISSING) } else { left.next() };
        self.fault.or_else(|| fault.map(str::to_owned))
    }

    /// Notes that this member does not read.
    #[inline(never)]
    pub fn fail(&mut self, name: &str) {
        self.fault.get_or_insert_with(|| name.to_owned());
    }

    /// What became of the member of this name; a fault where it did not read.
    fn checked<T>(&mut self, name: &str, found: Option<T>) -> Option<T> {
        if found.is_none() {
            self.fail(name);
        }
        found
    }

    /// The member's value as it stands there.
    #[inline(never)]
    pub fn value(&mut self, name: &str) -> Option<&'a str> {
        let is_it = |spelled: &str| spelled == name || spelled.contains('\\') && unescaped(spelled, name);
        self.members.iter_mut().find(|member| is_it(member.name)).map(|member| take(&mut member.value))
    }

    /// The value of a member that may say `null` for being absent.
    fn optional(&mut self, name: &str) -> Option<&'a str> {
        self.value(name).filter(|value| *value != "null")
    }

    #[inline(never)]
    fn string(&mut self, name: &str) -> Option<Cow<'a, str>> {
        let value = self.optional(name)?;
        self.checked(name, unquote(value))
    }

    /// A text that stands for something else.
    pub fn parsed<T>(&mut self, name: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.string(name)?;
        self.checked(name, parse(&text))
    }

    /// A person's text, empty where there is none; cleaned again, because files come from anywhere.
    pub fn text<const MAX: usize>(&mut self, name: &str) -> Text<MAX> {
        self.parsed(name, |text| Text::new(text).ok()).unwrap_or_default()
    }

    /// An item of a list.
    pub fn code<T: Coded>(&mut self, name: &str) -> Option<T> {
        T::ALL.get(self.place(name, T::CODES)?).copied()
    }

    #[inline(never)]
    fn place(&mut self, name: &str, codes: &[&str]) -> Option<usize> {
        self.parsed(name, |code| place(codes, code))
    }

    /// A set of items. A code this version does not know is a fault, never left out.
    pub fn codes<T: Coded>(&mut self, name: &str) -> CodeSet<T> {
        CodeSet::of(self.places(name, T::CODES))
    }

    #[inline(never)]
    fn places(&mut self, name: &str, codes: &[&str]) -> u64 {
        self.parsed(name, |text| places(codes, text)).unwrap_or_default()
    }

    /// A whole number.
    #[inline(never)]
    pub fn number(&mut self, name: &str) -> Option<u16> {
        let value = self.optional(name)?;
        self.checked(name, whole(value).and_then(|number| number.try_into().ok()))
    }

    /// A whole number up to 255.
    #[inline(never)]
    pub fn count(&mut self, name: &str) -> Option<u8> {
        let number = self.number(name)?;
        self.checked(name, number.try_into().ok())
    }

    /// A rating.
    #[inline(never)]
    pub fn scale(&mut self, name: &str) -> Option<Scale10> {
        let number = self.count(name)?;
        self.checked(name, Scale10::new(number))
    }

    /// Yes, no, or not said.
    #[inline(never)]
    pub fn flag(&mut self, name: &str) -> Option<bool> {
        let value = self.optional(name)?;
        self.checked(name, yes_or_no(value))
    }

    /// Yes if it says so.
    #[inline(never)]
    pub fn is_set(&mut self, name: &str) -> bool {
        let Some(value) = self.value(name) else { return false };
        self.checked(name, yes_or_no(value)).unwrap_or_default()
    }

    /// A list, empty where there is none.
    pub fn list<T>(&mut self, name: &str, read: impl Fn(&'a str) -> Option<T>) -> Vec<T> {
        let value = self.value(name);
        self.each(name, value, read)
    }

    /// A list that says something by being there, even empty.
    pub fn optional_list<T>(&mut self, name: &str, read: impl Fn(&'a str) -> Option<T>) -> Option<Vec<T>> {
        let value = self.optional(name)?;
        Some(self.each(name, Some(value), read))
    }

    /// A list of texts that stand for something else.
    pub fn texts<T>(&mut self, name: &str, parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
        self.list(name, |value| parse(&unquote(value)?))
    }

    /// A list of objects. The faults of one are named after the list and the member.
    pub fn objects<T>(&mut self, name: &str, read: impl Fn(&mut Reader<'a>) -> Option<T>) -> Vec<T> {
        let value = self.value(name);
        let mut found = Vec::new();
        for object in self.items(name, value) {
            let mut inner = self.inner(name, object);
            let object = read(&mut inner);
            self.close(name, inner, object.is_none());
            if let Some(object) = object {
                found.push(object);
            }
        }
        found
    }

    #[inline(never)]
    fn inner(&mut self, name: &str, object: &'a str) -> Reader<'a> {
        Reader::new(self.checked(name, members(object)).unwrap_or_default())
    }

    /// Takes over the fault of an object inside.
    #[inline(never)]
    fn close(&mut self, name: &str, inner: Reader<'a>, missing: bool) {
        if let Some(fault) = inner.end(missing) {
            self.fail(&[name, ".", &fault].concat());
        }
    }

    fn each<T>(&mut self, name: &str, value: Option<&'a str>, read: impl Fn(&'a str) -> Option<T>) -> Vec<T> {
        let mut found = Vec::new();
        for item in self.items(name, value) {
            match read(item) {
                Some(item) => found.push(item),
                None => self.fail(name),
            }
        }
        found
    }

    #[inline(never)]
    fn items(&mut self, name: &str, value: Option<&'a str>) -> Vec<&'a str> {
        let Some(value) = value else { return Vec::new() };
        self.checked(name, items(value)).unwrap_or_default()
    }
}

/// Whether a name spelled with escapes is the one meant.
fn unescaped(spelled: &str, name: &str) -> bool {
    unquote(&["\"", spelled, "\""].concat()).is_some_and(|spelled| spelled == name)
}

fn yes_or_no(value: &str) -> Option<bool> {
    value.parse().ok()
}

/// A whole number as JSON has it: digits alone, and no zero before others.
pub fn whole(value: &str) -> Option<u32> {
    let plain = value.bytes().all(|byte| byte.is_ascii_digit()) && (value == "0" || !value.starts_with('0'));
    plain.then(|| natural(value))?
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn whole_numbers_are_what_serde_takes_for_them(value in "-?[0-9]{0,11}|[-+.eE0-9]{0,6}") {
            prop_assert_eq!(whole(&value), serde_json::from_str(&value).ok());
        }
    }
}
