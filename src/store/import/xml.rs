//! Finds the tags of an XML text as it streams by. No tree, no text between tags, no entities but the five and numbers:
//! what a document type declares is passed over, so nothing can grow.

use super::found::Refused;

/// A longer tag, comment or declaration is refused.
const TAG_MOST: usize = 1 << 20;

/// A text on its way.
#[derive(Default)]
pub struct Tags {
    /// A tag that is not whole yet, from its `<` on.
    pending: Vec<u8>,
    /// Whether the root element has ended.
    pub ended: bool,
    root: Option<Vec<u8>>,
}

impl Tags {
    /// Whether a tag, or the beginning of one, has come.
    pub fn begun(&self) -> bool {
        self.root.is_some() || !self.pending.is_empty()
    }

    /// Takes the next bytes; each opening tag is handed on without its angle brackets.
    ///
    /// # Errors
    /// [`Refused::Damaged`] where a tag is too long to be one.
    pub fn feed(
        &mut self,
        bytes: &[u8],
        take: &mut dyn FnMut(&[u8]) -> Result<(), Refused>,
    ) -> Result<(), Refused> {
        let mut pending = std::mem::take(&mut self.pending);
        let mut rest = bytes;
        if !pending.is_empty() {
            pending.extend_from_slice(bytes);
            rest = &pending;
        }
        while let Some(start) = rest.iter().position(|byte| *byte == b'<') {
            rest = rest.get(start..).unwrap_or_default();
            let Some(length) = length(rest) else {
                if rest.len() > TAG_MOST {
                    return Err(Refused::Damaged);
                }
                self.pending = rest.to_vec();
                return Ok(());
            };
            let (tag, behind) = rest.split_at(length.min(rest.len()));
            rest = behind;
            let inside = tag.strip_prefix(b"<").and_then(|tag| tag.strip_suffix(b">")).unwrap_or_default();
            match inside.first() {
                Some(b'/') => {
                    self.ended |=
                        self.root.as_deref() == Some(inside.get(1..).unwrap_or_default().trim_ascii())
                }
                Some(first) if first.is_ascii_alphabetic() => {
                    self.root.get_or_insert_with(|| name(inside).to_vec());
                    take(inside)?;
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// The name of a tag.
pub fn name(tag: &[u8]) -> &[u8] {
    let end = tag.iter().position(|byte| byte.is_ascii_whitespace() || *byte == b'/').unwrap_or(tag.len());
    tag.get(..end).unwrap_or_default()
}

/// How long the markup is that begins here; `None` while it is not whole.
fn length(rest: &[u8]) -> Option<usize> {
    let until = |end: &[u8]| rest.windows(end.len()).position(|part| part == end).map(|at| at + end.len());
    for (start, end) in [(&b"<!--"[..], &b"-->"[..]), (b"<![CDATA[", b"]]>"), (b"<?", b"?>")] {
        if rest.starts_with(start) {
            return until(end);
        }
        // Too short to tell.
        if start.starts_with(rest) {
            return None;
        }
    }
    // A document type ends at its bracket: what it declares are then marks of their own.
    let declares = rest.starts_with(b"<!");
    let mut quote = 0;
    for (at, byte) in rest.iter().enumerate().skip(1) {
        match byte {
            b'"' | b'\'' if quote == 0 => quote = *byte,
            _ if *byte == quote => quote = 0,
            b'>' if quote == 0 => return Some(at + 1),
            b'[' if quote == 0 && declares => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// Walks the attributes of a tag, names and values as they stand there, for as long as they are wanted.
pub fn attributes<'a>(tag: &'a str, mut take: impl FnMut(&'a str, &'a str) -> bool) {
    let mut rest = tag.split_once(|c: char| c.is_ascii_whitespace()).map_or("", |(_, rest)| rest);
    while let Some((name, behind)) = rest.split_once('=') {
        let behind = behind.trim_start();
        let Some(quote) = behind.chars().next().filter(|c| matches!(c, '"' | '\'')) else { return };
        let Some((value, next)) = behind.get(1..).and_then(|inside| inside.split_once(quote)) else { return };
        if !take(name.trim(), value) {
            return;
        }
        rest = next;
    }
}

/// A text with its named signs (the five of XML, and the blank of notes) and its numbered ones; any other is left as it
/// stands.
pub fn unescape(value: &str) -> String {
    let mut text = String::new();
    let mut rest = value;
    while let Some((before, behind)) = rest.split_once('&') {
        text.push_str(before);
        let sign = behind.split_once(';').filter(|(name, _)| name.len() < 10).and_then(|(name, rest)| {
            let sign = match name {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                "apos" => '\'',
                "nbsp" => ' ',
                _ => {
                    let number = name.strip_prefix('#')?;
                    let hex = number.strip_prefix(['x', 'X']).map(|hex| u32::from_str_radix(hex, 16));
                    char::from_u32(hex.unwrap_or_else(|| number.parse()).ok()?)?
                }
            };
            Some((sign, rest))
        });
        match sign {
            Some((sign, behind)) => {
                text.push(sign);
                rest = behind;
            }
            None => {
                text.push('&');
                rest = behind;
            }
        }
    }
    text.push_str(rest);
    text
}
