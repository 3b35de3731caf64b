//! A half-filled form as a text and back: what is kept of it until it is saved (`app::draft`).
//!
//! Each field that has something in it is a line: its name, a tab, what stands in it. A backslash, a tab and a line break
//! in that are written `\\`, `\t` and `\n`. What is not known here is passed over, so that a later version can say more and
//! a damaged text still gives what can be read of it. Which fields a form has is said beside the form; whether what stands
//! in them can be taken is not asked here.

mod context;
mod lab;
mod substance;

use crate::domain::{Coded, EntryId};

/// A form as a text, line by line.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A line, even where nothing stands in the field.
    #[inline(never)]
    fn line(&mut self, name: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(name);
        self.0.push('\t');
        for c in value.chars() {
            match c {
                '\\' => self.0.push_str("\\\\"),
                '\t' => self.0.push_str("\\t"),
                '\n' => self.0.push_str("\\n"),
                c => self.0.push(c),
            }
        }
    }

    /// A line, where something stands in the field.
    fn put(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.line(name, value);
        }
    }

    /// The entry the form is about.
    fn id(&mut self, id: Option<EntryId>) {
        if let Some(id) = id {
            self.line(ID, &id.to_string());
        }
    }

    /// What was chosen from a list.
    fn code<T: Coded>(&mut self, name: &str, chosen: Option<T>) {
        self.put(name, chosen.map_or("", T::code));
    }

    /// Yes, no, or nothing said.
    fn answer(&mut self, name: &str, said: Option<bool>) {
        self.put(name, said.map_or("", |yes| if yes { YES } else { NO }));
    }

    /// The text.
    fn text(self) -> String {
        self.0
    }
}

/// The name of the entry the form is about.
const ID: &str = "id";
const YES: &str = "yes";
const NO: &str = "no";

/// What an answer says.
fn answer(value: &str) -> Option<bool> {
    match value {
        YES => Some(true),
        NO => Some(false),
        _ => None,
    }
}

/// Puts what a text says into a form, field by field; `take` says whether it knew the field and what stands in it. `None`
/// where nothing was.
fn read<T>(mut form: T, text: &str, take: fn(&mut T, &str, String) -> Option<()>) -> Option<T> {
    let mut any = false;
    for line in text.split('\n') {
        if let Some((name, value)) = line.split_once('\t') {
            any |= take(&mut form, name, plain(value)).is_some();
        }
    }
    any.then_some(form)
}

/// A value as it was. A backslash that stands for nothing stands for itself.
#[inline(never)]
fn plain(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut rest = value.chars();
    while let Some(c) = rest.next() {
        if c != '\\' {
            text.push(c);
            continue;
        }
        match rest.next() {
            Some('\\') => text.push('\\'),
            Some('t') => text.push('\t'),
            Some('n') => text.push('\n'),
            other => {
                text.push('\\');
                text.extend(other);
            }
        }
    }
    text
}

#[cfg(test)]
mod tests;
