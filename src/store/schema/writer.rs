//! Builds the JSON of an entry, member by member, in the order it is called.
//!
//! What is absent, empty or off leaves no member. No knowledge of any kind of entry; [`super::reader`] is the way back.

use super::field::clock_text;
use super::quote::quote;
use crate::domain::{CodeSet, Coded, Scale10, Text};
use chrono::NaiveTime;
use std::fmt::Display;

/// A JSON text on its way. Names are ours and need no escapes.
pub struct Writer {
    text: String,
}

impl Writer {
    /// The text of one object.
    pub fn object(members: impl FnOnce(&mut Self)) -> String {
        let mut writer = Self { text: String::from("{") };
        members(&mut writer);
        writer.text + "}"
    }

    /// What parts this member or element from the one before, if there is one.
    fn part(&mut self) {
        if !matches!(self.text.as_bytes().last(), Some(b'{' | b'[')) {
            self.text.push(',');
        }
    }

    #[inline(never)]
    fn name(&mut self, name: &str) {
        self.part();
        self.text.push('"');
        self.text.push_str(name);
        self.text.push_str("\":");
    }

    /// A text; nothing for the empty one.
    #[inline(never)]
    pub fn string(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.name(name);
            quote(value, &mut self.text);
        }
    }

    /// A person's text.
    pub fn text<const MAX: usize>(&mut self, name: &str, value: &Text<MAX>) {
        self.string(name, value.as_str());
    }

    /// Whatever prints the way it is stored.
    pub fn shown(&mut self, name: &str, value: Option<impl Display>) {
        if let Some(value) = value {
            self.string(name, &value.to_string());
        }
    }

    /// A clock time.
    pub fn clock(&mut self, name: &str, value: Option<NaiveTime>) {
        if let Some(value) = value {
            self.string(name, &clock_text(value));
        }
    }

    /// An item of a list.
    pub fn code(&mut self, name: &str, item: Option<impl Coded>) {
        self.string(name, item.map_or("", Coded::code));
    }

    /// A set of items.
    pub fn codes(&mut self, name: &str, set: CodeSet<impl Coded>) {
        self.string(name, &set.codes());
    }

    /// A whole number.
    pub fn number(&mut self, name: &str, value: Option<u16>) {
        if let Some(value) = value {
            self.name(name);
            self.whole(value.into());
        }
    }

    /// A rating.
    pub fn scale(&mut self, name: &str, value: Option<Scale10>) {
        self.number(name, value.map(|scale| scale.get().into()));
    }

    /// Yes or no.
    pub fn flag(&mut self, name: &str, value: Option<bool>) {
        if let Some(value) = value {
            self.name(name);
            quote(&value, &mut self.text);
        }
    }

    /// A list; nothing for the empty one.
    pub fn list<T>(&mut self, name: &str, items: &[T], write: impl Fn(&mut Self, &T)) {
        self.optional_list(name, Some(items).filter(|items| !items.is_empty()), write);
    }

    /// A list that says something by being there, even empty.
    pub fn optional_list<T>(&mut self, name: &str, items: Option<&[T]>, write: impl Fn(&mut Self, &T)) {
        let Some(items) = items else { return };
        self.name(name);
        self.text.push('[');
        for item in items {
            self.part();
            write(self, item);
        }
        self.text.push(']');
    }

    /// A text as an element of a list.
    pub fn element(&mut self, value: &str) {
        quote(value, &mut self.text);
    }

    /// An object as an element of a list.
    pub fn members(&mut self, members: impl FnOnce(&mut Self)) {
        self.text.push('{');
        members(self);
        self.text.push('}');
    }

    /// A whole number as an element of a list.
    pub fn whole(&mut self, value: u32) {
        quote(&value, &mut self.text);
    }
}
