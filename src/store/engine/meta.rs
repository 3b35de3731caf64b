//! What the stores say about themselves: the schema number.
//!
//! Both hold it as a word; later versions may add words after it. A higher number than ours stops all writing.

use super::KeepError;
use crate::store::codec::SCHEMA;
use crate::store::keys;
use crate::store::migrate::{Plan, plan};
use crate::store::ports::{LocalArea, LocalError, Stores, Write};

/// The schema number in what a store says of itself.
fn schema(text: &str) -> Option<u32> {
    text.split(' ').next()?.parse().ok()
}

/// Whether this is what a newer version of the app says of its data.
pub(super) fn is_newer(meta: Option<&str>) -> bool {
    matches!(plan(meta.and_then(schema)), Plan::Newer { .. })
}

/// Whether a newer version of the app wrote to the fast area.
pub(super) fn local_is_newer(local: &dyn LocalArea) -> Result<bool, LocalError> {
    Ok(is_newer(local.get(keys::META)?.as_deref()))
}

/// Writes the schema number down in both stores, where it is not yet. To be called once after [`super::open`].
///
/// # Errors
/// [`KeepError`] of the fast area; a strict database that does not answer is no error, the next start tries again.
pub async fn introduce(stores: &Stores) -> Result<(), KeepError> {
    introduce_local(stores)?;
    let decide = |found: Vec<Option<String>>| match found.first() {
        Some(Some(_)) => Vec::new(),
        _ => vec![Write::Put { key: keys::STRICT_SCHEMA.to_owned(), value: SCHEMA.to_string() }],
    };
    let _ = stores.transact(vec![keys::STRICT_SCHEMA.to_owned()], Box::new(decide)).await;
    Ok(())
}

fn introduce_local(stores: &Stores) -> Result<(), KeepError> {
    let meta = stores.local.get(keys::META).map_err(KeepError::Local)?;
    if is_newer(meta.as_deref()) {
        stores.make_read_only();
    }
    if stores.is_read_only() {
        return Err(KeepError::ReadOnly);
    }
    if meta.as_deref().and_then(schema).is_none() {
        stores.local.set(keys::META, &SCHEMA.to_string()).map_err(KeepError::Local)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_versions_may_say_more_but_not_less() {
        let check = |text: &str, expect: Option<u32>, newer: bool| {
            assert_eq!((schema(text), is_newer(Some(text))), (expect, newer), "{text:?}");
        };
        check("1", Some(1), false);
        check("1 0a1b2c3d", Some(1), false);
        check("7 0a1b2c3d and more", Some(7), true);
        check("7", Some(7), true);
        check("", None, false);
        check("zz 7", None, false);
        assert!(!is_newer(None));
    }
}
