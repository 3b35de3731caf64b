//! What a sealed payload is made of: how often the phrase is stretched, salt, nonce, and the encrypted bytes with their tag.
//!
//! ```text
//! version · kind · flags · iterations (4) · salt (16) · nonce (12)      covered by the tag, in the clear
//! encrypted payload · tag (16)
//! ```
//!
//! Only framing: nothing is encrypted here, and chance comes in as an argument. AES-256-GCM and PBKDF2-HMAC-SHA-256 are the
//! browser's.

use super::decode::inflate;
use super::{DEFLATED, HEAD_LEN, LinkError, LinkKind, SEALED, TAG_LEN, TEXT_MOST, VERSION, encode::packed};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// How often the phrase is stretched in links this app makes; fewer are refused.
pub const ITERATIONS: u32 = 600_000;

/// More iterations are refused: a link must not keep a phone busy for minutes.
pub const ITERATIONS_MOST: u32 = 2_000_000;

/// Length of the salt.
pub const SALT_LEN: usize = 16;

/// Length of the nonce.
pub const NONCE_LEN: usize = 12;

const COVERED_LEN: usize = HEAD_LEN + 4 + SALT_LEN + NONCE_LEN;

/// How a payload is sealed. Salt and nonce are made anew for every link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seal {
    /// How often the phrase is stretched.
    pub iterations: u32,
    /// Goes into the key with the phrase.
    pub salt: [u8; SALT_LEN],
    /// Goes into the encryption.
    pub nonce: [u8; NONCE_LEN],
}

impl Seal {
    /// As this app seals.
    pub fn new(salt: [u8; SALT_LEN], nonce: [u8; NONCE_LEN]) -> Self {
        Self { iterations: ITERATIONS, salt, nonce }
    }
}

/// Bytes to encrypt or to decrypt, and what the tag covers beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// How.
    pub seal: Seal,
    /// Travels in the clear; the tag covers it.
    pub covered: Vec<u8>,
    /// To encrypt: the packed payload. To decrypt: the encrypted bytes, tag included.
    pub bytes: Vec<u8>,
}

/// What to encrypt for a link. The payload is deflated where that makes it smaller.
///
/// # Errors
/// [`LinkError::TooMuchInside`]: nobody could open it.
pub fn to_seal(kind: LinkKind, payload: &[u8], seal: Seal) -> Result<Job, LinkError> {
    let (flags, bytes) = packed(payload)?;
    let mut covered = Vec::with_capacity(COVERED_LEN);
    covered.extend_from_slice(&[VERSION, kind.number(), flags | SEALED]);
    covered.extend_from_slice(&seal.iterations.to_be_bytes());
    covered.extend_from_slice(&seal.salt);
    covered.extend_from_slice(&seal.nonce);
    Ok(Job { seal, covered, bytes })
}

/// The text of a sealed link, from what the tag covers and the encrypted bytes, tag included.
///
/// # Errors
/// [`LinkError::TooLong`]: it has to travel as a file.
pub fn sealed_text(covered: &[u8], encrypted: &[u8]) -> Result<String, LinkError> {
    let text = URL_SAFE_NO_PAD.encode([covered, encrypted].concat());
    if text.len() > TEXT_MOST { Err(LinkError::TooLong) } else { Ok(text) }
}

/// What to decrypt of a sealed link, from its head and what comes after that.
///
/// # Errors
/// [`LinkError::Cut`] if it is too short, [`LinkError::UnknownSeal`] for a number of iterations out of bounds.
pub fn to_open(header: [u8; HEAD_LEN], rest: &[u8]) -> Result<Job, LinkError> {
    let parts = rest.split_first_chunk::<4>().and_then(|(iterations, rest)| {
        let (salt, rest) = rest.split_first_chunk::<SALT_LEN>()?;
        let (nonce, bytes) = rest.split_first_chunk::<NONCE_LEN>()?;
        Some((u32::from_be_bytes(*iterations), salt, nonce, bytes))
    });
    let (iterations, salt, nonce, bytes) =
        parts.filter(|(.., bytes)| bytes.len() >= TAG_LEN).ok_or(LinkError::Cut)?;
    if !(ITERATIONS..=ITERATIONS_MOST).contains(&iterations) {
        return Err(LinkError::UnknownSeal(iterations));
    }
    let covered = rest.get(..rest.len() - bytes.len()).unwrap_or_default();
    let covered = [header.as_slice(), covered].concat();
    Ok(Job { seal: Seal { iterations, salt: *salt, nonce: *nonce }, covered, bytes: bytes.to_vec() })
}

/// The payload of a link whose tag fitted.
///
/// # Errors
/// [`LinkError`], where it does not inflate or is too much.
pub fn opened(header: [u8; HEAD_LEN], decrypted: Vec<u8>) -> Result<Vec<u8>, LinkError> {
    let [_, _, flags] = header;
    if flags & DEFLATED == 0 { Ok(decrypted) } else { inflate(&decrypted) }
}
