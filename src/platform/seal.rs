//! Sealing and opening with a phrase: AES-256-GCM under a key that PBKDF2-HMAC-SHA-256 makes of it. All of it is the browser's;
//! what is sealed, and how it is framed, is the store's. The phrase is kept nowhere.

use super::js;
use super::random;
use crate::store::link::{Job, NONCE_LEN, SALT_LEN, Seal};
use js_sys::{Array, JsString, RegExp, Uint8Array};
use wasm_bindgen::JsValue;

/// Why nothing came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealError {
    /// The browser has no cryptography here: insecure origins.
    Unavailable,
    /// The phrase is another one, or something was altered; which of the two cannot be told.
    Refused,
}

/// A seal with fresh salt and nonce; `None` where the browser has no good source of chance.
pub fn fresh() -> Option<Seal> {
    Some(Seal::new(random::secret::<SALT_LEN>()?, random::secret::<NONCE_LEN>()?))
}

/// A phrase as keys are made of it: in Unicode's form NFKC, in small letters, its words parted by single spaces. The tables
/// of all scripts that this takes are the browser's.
pub fn written(typed: &str) -> String {
    let between_words = RegExp::new(r"[^\p{Alphabetic}\p{N}]+", "gu");
    let small = JsString::from(typed).normalize("NFKC").to_lower_case();
    small.replace_by_pattern(&between_words, " ").trim().into()
}

/// The encrypted bytes with their tag.
///
/// # Errors
/// [`SealError::Unavailable`].
pub async fn seal(phrase: &str, job: &Job) -> Result<Vec<u8>, SealError> {
    run("encrypt", phrase, job).await.map_err(|_| SealError::Unavailable)
}

/// What was sealed.
///
/// # Errors
/// [`SealError`].
pub async fn open(phrase: &str, job: &Job) -> Result<Vec<u8>, SealError> {
    run("decrypt", phrase, job).await
}

async fn run(what: &str, phrase: &str, job: &Job) -> Result<Vec<u8>, SealError> {
    let crypto = js::get(&js_sys::global(), "crypto");
    let subtle = crypto.and_then(|crypto| js::get(&crypto, "subtle")).ok_or(SealError::Unavailable)?;
    let raw = [
        "raw".into(),
        bytes(phrase.as_bytes()),
        "PBKDF2".into(),
        JsValue::FALSE,
        Array::of1(&"deriveKey".into()).into(),
    ];
    let secret = done(&subtle, "importKey", &raw).await.ok_or(SealError::Unavailable)?;
    let stretch = js::object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", bytes(&job.seal.salt)),
        ("iterations", job.seal.iterations.into()),
    ]);
    let cipher = js::object(&[("name", "AES-GCM".into()), ("length", JsValue::from(256))]);
    let derive = [stretch.into(), secret, cipher.into(), JsValue::FALSE, Array::of1(&what.into()).into()];
    let key = done(&subtle, "deriveKey", &derive).await.ok_or(SealError::Unavailable)?;
    let cipher = js::object(&[
        ("name", "AES-GCM".into()),
        ("iv", bytes(&job.seal.nonce)),
        ("additionalData", bytes(&job.covered)),
        ("tagLength", 128.into()),
    ]);
    let answer = done(&subtle, what, &[cipher.into(), key, bytes(&job.bytes)]).await;
    Ok(Uint8Array::new(&answer.ok_or(SealError::Refused)?).to_vec())
}

/// What a promise brings; nothing when it is refused.
async fn done(object: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    js::promise(object, name, arguments).ok()?.await.ok()
}

fn bytes(of: &[u8]) -> JsValue {
    Uint8Array::from(of).into()
}
