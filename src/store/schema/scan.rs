//! Finds where JSON values begin and end, so that each can be read, kept or refused by itself.
//!
//! It does not judge what is inside a value (serde does), builds no tree and cannot recurse: a hostile file costs one
//! pass. No knowledge of any kind of entry.

/// A place in a JSON text.
pub struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    /// At the beginning of a text.
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
    }

    /// Steps over a mark such as `{` or `,` if it is the next thing.
    pub fn eat(&mut self, mark: u8) -> bool {
        self.skip_space();
        let there = self.peek() == Some(mark);
        self.at += usize::from(there);
        there
    }

    /// Whether nothing but white space is left.
    pub fn at_end(&mut self) -> bool {
        self.skip_space();
        self.at == self.text.len()
    }

    /// What stands between the quotes of the string that comes next, escapes as they are.
    pub fn string(&mut self) -> Option<&'a str> {
        if !self.eat(b'"') {
            return None;
        }
        let start = self.at;
        loop {
            match self.peek()? {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        let inside = self.text.get(start..self.at)?;
        self.at += 1;
        Some(inside)
    }

    /// The text of the value that comes next; `None` when the text ends inside it or no value begins here.
    pub fn value(&mut self) -> Option<&'a str> {
        self.skip_space();
        let start = self.at;
        let mut depth = 0usize;
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.string()?;
                }
                Some(b'{' | b'[') => {
                    depth += 1;
                    self.at += 1;
                }
                Some(b'}' | b']') if depth > 0 => {
                    depth -= 1;
                    self.at += 1;
                }
                Some(b',' | b':' | b' ' | b'\t' | b'\r' | b'\n') if depth > 0 => self.at += 1,
                Some(_) if self.scalar() => {}
                _ => return None,
            }
            if depth == 0 {
                return self.text.get(start..self.at);
            }
        }
    }

    /// Steps over a number or a word.
    fn scalar(&mut self) -> bool {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'+' | b'.')) {
            self.at += 1;
        }
        self.at > start
    }
}

/// One member of an object.
pub struct Member<'a> {
    /// The name, escapes as they are.
    pub name: &'a str,
    /// The value's text.
    pub value: &'a str,
}

/// The members of a text that is one JSON object and nothing else.
#[inline(never)]
pub fn members(text: &str) -> Option<Vec<Member<'_>>> {
    let mut found = Vec::new();
    enclosed(text, b'{', b'}', |cursor| {
        let name = cursor.string()?;
        let value = cursor.eat(b':').then(|| cursor.value())??;
        found.push(Member { name, value });
        Some(())
    })?;
    Some(found)
}

/// The values in a text that is one JSON list and nothing else.
#[inline(never)]
pub fn items(text: &str) -> Option<Vec<&str>> {
    let mut found = Vec::new();
    enclosed(text, b'[', b']', |cursor| {
        found.push(cursor.value()?);
        Some(())
    })?;
    Some(found)
}

/// Walks what stands between two marks with commas between.
fn enclosed<'a>(
    text: &'a str,
    open: u8,
    close: u8,
    mut next: impl FnMut(&mut Cursor<'a>) -> Option<()>,
) -> Option<()> {
    let mut cursor = Cursor::new(text);
    cursor.eat(open).then_some(())?;
    let mut more = !cursor.eat(close);
    while more {
        next(&mut cursor)?;
        more = cursor.eat(b',');
        (more || cursor.eat(close)).then_some(())?;
    }
    cursor.at_end().then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn members_are_cut_out_whole() {
        let check = |text: &str, expect: Option<&[(&str, &str)]>| {
            let found = members(text).map(|all| all.iter().map(|m| (m.name, m.value)).collect::<Vec<_>>());
            assert_eq!(found.as_deref(), expect, "{text}");
        };
        check("{}", Some(&[]));
        check(r#" {"a":1 , "b":"x,}\"]" } "#, Some(&[("a", "1"), ("b", r#""x,}\"]""#)]));
        check(
            r#"{"a":{"b":[1,{"c":[]}]},"d":-1.5e+3}"#,
            Some(&[("a", r#"{"b":[1,{"c":[]}]}"#), ("d", "-1.5e+3")]),
        );
        for broken in
            ["", "[]", "{", r#"{"a"}"#, r#"{"a":}"#, r#"{"a":1"#, r#"{"a":"x"#, r#"{"a":[1}"#, r#"{"a":1}x"#]
        {
            check(broken, None);
        }
        check("{\"a\":\"\\", None);
    }

    #[test]
    fn items_are_cut_out_whole() {
        let check =
            |text: &str, expect: Option<&[&str]>| assert_eq!(items(text).as_deref(), expect, "{text}");
        check("[]", Some(&[]));
        check(r#" [1, "a,]" ,[2,{}] ] "#, Some(&["1", r#""a,]""#, "[2,{}]"]));
        for broken in ["", "{}", "[", "[1", "[1,]", "[,1]", "[1 2]", "[1]]", "1"] {
            check(broken, None);
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in r#"[\[\]{}",:\\a1 é]{0,40}"#) {
            let _ = members(&text);
            let _ = items(&text);
        }
    }
}
