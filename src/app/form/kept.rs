//! A half-filled form as a text and back: what is kept of it until it is saved (`app::draft`).
//!
//! Each field that has something in it is a line: its name, a tab, what stands in it. A backslash, a tab and a line break
//! in that are written `\\`, `\t` and `\n`. What is not known here is passed over, so that a later version can say more and
//! a damaged text still gives what can be read of it. Whether what stands in a field can be taken is not asked here.

mod context;
mod lab;
mod substance;

use crate::domain::EntryId;

/// The name of the entry that a form is about.
const ID: &str = "id";
const YES: &str = "yes";
const NO: &str = "no";

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
            let (c, escaped) = match c {
                '\t' => ('t', true),
                '\n' => ('n', true),
                c => (c, c == '\\'),
            };
            if escaped {
                self.0.push('\\');
            }
            self.0.push(c);
        }
    }

    /// A line, where something stands in the field.
    #[inline(never)]
    fn put(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.line(name, value);
        }
    }

    /// The entry the form is about.
    #[inline(never)]
    fn id(&mut self, id: Option<EntryId>) {
        if let Some(id) = id {
            self.line(ID, &id.to_string());
        }
    }

    /// Yes, no, or nothing said.
    #[inline(never)]
    fn answers(&mut self, answers: &[(&str, &mut Option<bool>)]) {
        for (name, said) in answers {
            self.put(name, said.map_or("", |yes| if yes { YES } else { NO }));
        }
    }

    /// Texts.
    #[inline(never)]
    fn texts(&mut self, texts: &[(&str, &mut String)]) {
        for (name, text) in texts {
            self.put(name, text);
        }
    }

    /// All of it.
    fn text(self) -> String {
        self.0
    }
}

/// A form that is filled in by the names of its fields.
trait Fields {
    /// Puts something into a field; `None` where the name is not known, or what stands there not understood.
    fn put(&mut self, name: &str, value: String) -> Option<()>;
}

/// Puts what a text says into a form; says whether anything was.
#[inline(never)]
fn read(form: &mut dyn Fields, text: &str) -> bool {
    let mut any = false;
    for line in text.split('\n') {
        if let Some((name, value)) = line.split_once('\t') {
            any |= form.put(name, plain(value)).is_some();
        }
    }
    any
}

/// A value as it was. A backslash that stands for nothing stands for itself.
#[inline(never)]
fn plain(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut escaped = false;
    for c in value.chars() {
        if !escaped && c == '\\' {
            escaped = true;
            continue;
        }
        match c {
            't' if escaped => text.push('\t'),
            'n' if escaped => text.push('\n'),
            c => {
                if escaped && c != '\\' {
                    text.push('\\');
                }
                text.push(c);
            }
        }
        escaped = false;
    }
    if escaped {
        text.push('\\');
    }
    text
}

/// What an answer says.
fn answer(value: &str) -> Option<bool> {
    match value {
        YES => Some(true),
        NO => Some(false),
        _ => None,
    }
}

/// Gives the question of this name its answer.
#[inline(never)]
fn choose(answers: &mut [(&str, &mut Option<bool>)], name: &str, value: &str) -> Option<()> {
    let (_, said) = answers.iter_mut().find(|(known, _)| *known == name)?;
    **said = Some(answer(value)?);
    Some(())
}

/// Puts a text into the field of this name.
#[inline(never)]
fn fill(texts: &mut [(&str, &mut String)], name: &str, value: String) -> Option<()> {
    let (_, text) = texts.iter_mut().find(|(known, _)| *known == name)?;
    **text = value;
    Some(())
}

#[cfg(test)]
mod tests;
