//! Sealing and opening with the browser's own cryptography, each ending with an answer to the page that asked. Phrases are
//! handed through and kept nowhere.

use crate::content::strings::phrase as words;
use crate::platform::random;
use crate::platform::seal::{self, SealError};
use crate::store::link::{Job, LinkError, LinkKind, phrase, sealed_text, to_seal};
use crate::store::sealed;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// Why nothing came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The browser has no cryptography here.
    Unavailable,
    /// The phrase is another one, or something was altered.
    Refused,
    /// Too much for a link, or for a file.
    TooMuch,
}

impl Fault {
    /// In words.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Unavailable => words::UNAVAILABLE,
            Self::Refused => words::REFUSED,
            Self::TooMuch => words::TOO_LARGE,
        }
    }
}

impl From<SealError> for Fault {
    fn from(error: SealError) -> Self {
        match error {
            SealError::Unavailable => Self::Unavailable,
            SealError::Refused => Self::Refused,
        }
    }
}

impl From<LinkError> for Fault {
    fn from(_: LinkError) -> Self {
        Self::TooMuch
    }
}

/// What is done with the answer.
pub(crate) type Done<T> = Box<dyn FnOnce(Result<T, Fault>)>;

/// A new phrase out of a list of words; `None` where the browser has no chance that nobody can guess.
pub(crate) fn new_phrase(list: &str) -> Option<String> {
    phrase::make(list, random::secret()?)
}

/// The text of a sealed link to a part of the journal.
pub(crate) fn seal_link(payload: Vec<u8>, typed: String, done: Done<String>) {
    spawn_local(async move { done(link(&payload, &typed).await) });
}

async fn link(payload: &[u8], typed: &str) -> Result<String, Fault> {
    let job = to_seal(LinkKind::Journal, payload, seal::fresh().ok_or(Fault::Unavailable)?)?;
    let encrypted = seal::seal(&key(typed), &job).await?;
    Ok(sealed_text(&job.covered, &encrypted)?)
}

/// The text of a sealed file, after it was opened again and held against what went in.
pub(crate) fn seal_file(text: String, typed: String, done: Done<String>) {
    spawn_local(async move { done(file(&text, &typed).await) });
}

async fn file(text: &str, typed: &str) -> Result<String, Fault> {
    let fresh = seal::fresh().ok_or(Fault::Unavailable)?;
    let job = sealed::to_seal(text, fresh).map_err(|_| Fault::TooMuch)?;
    let made = sealed::write(fresh, &seal::seal(&key(typed), &job).await?);
    let again = sealed::read(&made).map_err(|_| Fault::Refused)?;
    let back = seal::open(&key(typed), &again).await?;
    if back == text.as_bytes() { Ok(made) } else { Err(Fault::Refused) }
}

/// What was sealed.
pub(crate) fn unseal(job: Arc<Job>, typed: String, done: Done<Vec<u8>>) {
    spawn_local(async move { done(seal::open(&key(&typed), &job).await.map_err(Fault::from)) });
}

/// What a typed phrase comes to: two that come to the same open the same.
pub(crate) fn key(typed: &str) -> String {
    seal::written(typed)
}
