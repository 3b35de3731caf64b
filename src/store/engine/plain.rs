//! Small values of one device: drafts of forms and plain preferences. No envelope, no second copy.

use super::KeepError;
use crate::store::keys::{self, Plain};
use crate::store::ports::{LocalError, Stores};

fn put(stores: &Stores, key: &str, value: &str) -> Result<(), KeepError> {
    if stores.is_read_only() {
        return Err(KeepError::ReadOnly);
    }
    stores.local.set(key, value).map_err(KeepError::Local)
}

fn remove(stores: &Stores, key: &str) -> Result<(), KeepError> {
    if stores.is_read_only() {
        return Err(KeepError::ReadOnly);
    }
    stores.local.remove(key).map_err(KeepError::Local)
}

/// The value as it stands; what it may be is the caller's to check.
///
/// # Errors
/// Those of reading the fast area.
pub fn plain(stores: &Stores, which: Plain) -> Result<Option<String>, LocalError> {
    stores.local.get(which.key())
}

/// Keeps a value.
///
/// # Errors
/// [`KeepError`]; the old value then still stands.
pub fn put_plain(stores: &Stores, which: Plain, value: &str) -> Result<(), KeepError> {
    put(stores, which.key(), value)
}

/// Forgets a value.
///
/// # Errors
/// [`KeepError`]; the value then still stands.
pub fn remove_plain(stores: &Stores, which: Plain) -> Result<(), KeepError> {
    remove(stores, which.key())
}

/// Every draft, with the name of its form. What cannot be read now is left out, not lost.
pub fn drafts(stores: &Stores) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for key in stores.local.keys().unwrap_or_default() {
        if let Some(form) = key.strip_prefix(keys::DRAFTS)
            && let Ok(Some(text)) = stores.local.get(&key)
        {
            found.push((form.to_owned(), text));
        }
    }
    found
}

/// Keeps the draft of a form.
///
/// # Errors
/// [`KeepError`]; the old draft then still stands.
pub fn put_draft(stores: &Stores, form: &str, text: &str) -> Result<(), KeepError> {
    put(stores, &keys::draft(form), text)
}

/// Forgets the draft of a form.
///
/// # Errors
/// [`KeepError`]; the draft then still stands.
pub fn remove_draft(stores: &Stores, form: &str) -> Result<(), KeepError> {
    remove(stores, &keys::draft(form))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::ports::MemoryArea;
    use std::rc::Rc;

    #[test]
    fn drafts_and_preferences_are_kept_until_the_stores_are_read_only() {
        let stores = Stores::new(Rc::new(MemoryArea::default()), None);
        assert_eq!(put_draft(&stores, "night", "half a sent"), Ok(()));
        assert_eq!(put_plain(&stores, Plain::Theme, "night"), Ok(()));
        stores.make_read_only();
        assert_eq!(put_draft(&stores, "night", "x"), Err(KeepError::ReadOnly));
        assert_eq!(remove_draft(&stores, "night"), Err(KeepError::ReadOnly));
        assert_eq!(drafts(&stores), [("night".to_owned(), "half a sent".to_owned())]);
        assert_eq!(plain(&stores, Plain::Theme), Ok(Some("night".to_owned())));
    }
}
