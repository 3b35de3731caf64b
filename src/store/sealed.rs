//! A sealed `.stillnight` file: the text of a backup file, encrypted with a phrase.
//!
//! ```text
//! {"stillnight":"sealed","format":1,"iterations":600000,"salt":"…","nonce":"…","sealed":"…"}
//! ```
//!
//! Only framing, as with sealed links: nothing is encrypted here, chance comes in as an argument, and what stands in the text
//! is not looked at. `docs/backup-format.md` is the prose.

use super::backup;
use super::link::{ITERATIONS, ITERATIONS_MOST, Job, NONCE_LEN, SALT_LEN, Seal, TAG_LEN};
use super::schema::Cursor;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// The number of the file format this version writes.
pub const FORMAT: u32 = 1;

/// A longer plain text, in bytes, is not sealed: its file would be longer than [`backup::TEXT_MOST`].
pub const PLAIN_MOST: usize = (backup::TEXT_MOST - 1024) / 4 * 3;

/// Why a text is no sealed file that this version opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealedError {
    /// It may be another file of this app, but it is not sealed.
    NotSealed,
    /// Too long to be sealed, or to be read.
    TooLong,
    /// Sealed by a newer version of the app.
    Newer,
    /// It ends too early, or its parts do not read.
    Cut,
    /// The phrase would be stretched too few or too many times.
    UnknownSeal,
}

/// What to encrypt for a file. The tag covers everything else that stands in it.
///
/// # Errors
/// [`SealedError::TooLong`].
pub fn to_seal(text: &str, seal: Seal) -> Result<Job, SealedError> {
    if text.len() > PLAIN_MOST {
        return Err(SealedError::TooLong);
    }
    Ok(Job { covered: covered(seal).into_bytes(), seal, bytes: text.as_bytes().to_vec() })
}

/// What the tag covers: made of the values, so that a file laid out anew still opens.
fn covered(seal: Seal) -> String {
    let Seal { iterations, salt, nonce } = seal;
    let (salt, nonce) = (URL_SAFE_NO_PAD.encode(salt), URL_SAFE_NO_PAD.encode(nonce));
    format!("stillnight sealed {FORMAT} {iterations} {salt} {nonce}")
}

/// The text of a file, from how it was sealed and the encrypted bytes, tag included.
pub fn write(seal: Seal, encrypted: &[u8]) -> String {
    format!(
        "{{\"stillnight\":\"sealed\",\"format\":{FORMAT},\"iterations\":{iterations},\"salt\":\"{salt}\",\"nonce\":\"{nonce}\",\n\
         \"sealed\":\"{sealed}\"}}\n",
        iterations = seal.iterations,
        salt = URL_SAFE_NO_PAD.encode(seal.salt),
        nonce = URL_SAFE_NO_PAD.encode(seal.nonce),
        sealed = URL_SAFE_NO_PAD.encode(encrypted),
    )
}

/// What to decrypt of a file.
///
/// # Errors
/// [`SealedError`], a different one for each thing that can be wrong.
pub fn read(text: &str) -> Result<Job, SealedError> {
    if text.len() > backup::TEXT_MOST {
        return Err(SealedError::TooLong);
    }
    let mut head = Head::default();
    let whole = head.walk(&mut Cursor::new(text.trim_start_matches('\u{feff}'))).is_some();
    if !head.ours {
        return Err(SealedError::NotSealed);
    }
    match head.format.parse::<u32>() {
        Ok(FORMAT) => {}
        Ok(0) => return Err(SealedError::Cut),
        _ if head.format.is_empty() => return Err(SealedError::Cut),
        _ => return Err(SealedError::Newer),
    }
    if !whole {
        return Err(SealedError::Cut);
    }
    let allowed = |iterations: &u32| (ITERATIONS..=ITERATIONS_MOST).contains(iterations);
    let iterations = head.iterations.parse().ok().filter(allowed).ok_or(SealedError::UnknownSeal)?;
    let salt: [u8; SALT_LEN] = exactly(head.salt).ok_or(SealedError::Cut)?;
    let nonce: [u8; NONCE_LEN] = exactly(head.nonce).ok_or(SealedError::Cut)?;
    let bytes = URL_SAFE_NO_PAD.decode(head.sealed).ok().filter(|bytes| bytes.len() >= TAG_LEN);
    let bytes = bytes.ok_or(SealedError::Cut)?;
    let seal = Seal { iterations, salt, nonce };
    Ok(Job { covered: covered(seal).into_bytes(), seal, bytes })
}

fn exactly<const LEN: usize>(text: &str) -> Option<[u8; LEN]> {
    URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()
}

/// A file as far as it has been walked.
#[derive(Default)]
struct Head<'a> {
    ours: bool,
    format: &'a str,
    iterations: &'a str,
    salt: &'a str,
    nonce: &'a str,
    sealed: &'a str,
}

impl<'a> Head<'a> {
    /// Walks all members, in any order; `None` when the text ends, or stops being JSON, on the way, and when it says that it
    /// is another file.
    fn walk(&mut self, cursor: &mut Cursor<'a>) -> Option<()> {
        cursor.eat(b'{').then_some(())?;
        loop {
            let name = cursor.string()?;
            cursor.eat(b':').then_some(())?;
            let value = cursor.value()?;
            let text = value.trim_matches('"');
            match name {
                "stillnight" => {
                    self.ours = text == "sealed";
                    self.ours.then_some(())?;
                }
                "format" => self.format = value,
                "iterations" => self.iterations = value,
                "salt" => self.salt = text,
                "nonce" => self.nonce = text,
                "sealed" => self.sealed = text,
                _ => {}
            }
            if !cursor.eat(b',') {
                break;
            }
        }
        (cursor.eat(b'}') && cursor.at_end()).then_some(())
    }
}
