//! A half-filled form as a text and back: what is kept of it until it is saved (`app::draft`).
//!
//! Each field that has something in it is a line: its name, a tab, what stands in it. A backslash, a tab and a line break
//! in that are written `\\`, `\t` and `\n`. What is not known here is passed over, so that a later version can say more and
//! a damaged text still gives what can be read of it. Whether what stands in a field can be taken is not asked here.

mod field;
mod fields;

use field::Field;

/// A form whose fields are called up one by one, each with its name. Names are frozen: a later version reads them.
trait Fields {
    /// Calls `each` for every field.
    fn each(&mut self, each: &mut dyn FnMut(&str, &mut dyn Field));
}

/// A form as a text.
#[inline(never)]
fn write(form: &mut dyn Fields) -> String {
    let mut text = String::new();
    form.each(&mut |name, field| {
        let value = field.text();
        if !value.is_empty() {
            line(&mut text, name, &value);
        }
    });
    text
}

/// Puts what a text says into a form; says whether anything was.
#[inline(never)]
fn read(form: &mut dyn Fields, text: &str) -> bool {
    let mut any = false;
    lines(text, &mut |name, value| {
        form.each(&mut |known, field| any |= known == name && field.put(&value).is_some());
    });
    any
}

/// Adds a line: two values.
#[inline(never)]
fn line(text: &mut String, first: &str, second: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    escape(text, first);
    text.push('\t');
    escape(text, second);
}

/// Calls `each` for the two values of every line that has two.
#[inline(never)]
fn lines(text: &str, each: &mut dyn FnMut(String, String)) {
    for line in text.split('\n') {
        if let Some((first, second)) = line.split_once('\t') {
            each(plain(first), plain(second));
        }
    }
}

#[inline(never)]
fn escape(text: &mut String, value: &str) {
    for c in value.chars() {
        let (c, escaped) = match c {
            '\t' => ('t', true),
            '\n' => ('n', true),
            c => (c, c == '\\'),
        };
        if escaped {
            text.push('\\');
        }
        text.push(c);
    }
}

/// A value as it was. A backslash that stands for nothing stands for itself.
#[inline(never)]
fn plain(value: &str) -> String {
    let mut text = String::new();
    let mut escaped = false;
    for c in value.chars() {
        if !escaped && c == '\\' {
            escaped = true;
            continue;
        }
        let c = match c {
            't' if escaped => '\t',
            'n' if escaped => '\n',
            c => {
                if escaped && c != '\\' {
                    text.push('\\');
                }
                c
            }
        };
        text.push(c);
        escaped = false;
    }
    if escaped {
        text.push('\\');
    }
    text
}

#[cfg(test)]
mod tests;
