//! What the stores say about themselves: the schema number and which device this is.
//!
//! The fast area holds `<schema> <device as 8 hex digits>`; later versions may add words after these two. The strict
//! database holds the schema number alone. A higher schema number than ours stops all writing.

use super::KeepError;
use crate::domain::DeviceId;
use crate::store::codec::SCHEMA;
use crate::store::keys;
use crate::store::migrate::{Plan, plan};
use crate::store::ports::{LocalArea, LocalError, Stores, StrictError, Write};

/// What the fast area says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Meta {
    /// The schema number its data has.
    pub(super) schema: Option<u32>,
    /// Which device this is.
    pub(super) device: Option<DeviceId>,
}

impl Meta {
    fn parse(text: &str) -> Self {
        let mut words = text.split(' ');
        let schema = words.next().and_then(|word| word.parse().ok());
        let device = words.next().filter(|word| word.len() == 8);
        let device = device.and_then(|word| u32::from_str_radix(word, 16).ok()).map(DeviceId);
        Self { schema, device }
    }

    /// Reads it.
    pub(super) fn read(local: &dyn LocalArea) -> Result<Self, LocalError> {
        Ok(local.get(keys::META)?.as_deref().map(Self::parse).unwrap_or_default())
    }

    /// Whether a newer version of the app wrote here.
    pub(super) fn is_newer(self) -> bool {
        matches!(plan(self.schema), Plan::Newer { .. })
    }
}

/// Whether the strict database's schema number is a newer version's.
pub(super) fn strict_is_newer(schema: Option<&str>) -> bool {
    matches!(plan(schema.and_then(|text| text.parse().ok())), Plan::Newer { .. })
}

/// Writes down which device this is and the schema number, where that is not yet so. To be called once after
/// [`super::open`] found no device, with a random number.
///
/// # Errors
/// [`KeepError`] of the fast area; a strict database that does not answer is no error, the next start tries again.
pub async fn introduce(stores: &Stores, device: DeviceId) -> Result<(), KeepError> {
    if stores.is_read_only() {
        return Err(KeepError::ReadOnly);
    }
    let local = &*stores.local;
    if Meta::read(local).map_err(KeepError::Local)?.is_newer() {
        stores.make_read_only();
        return Err(KeepError::ReadOnly);
    }
    local.set(keys::META, &format!("{SCHEMA} {:08x}", device.0)).map_err(KeepError::Local)?;
    if let Some(strict) = &stores.strict {
        let written: Result<(), StrictError> = strict
            .transact(
                vec![keys::STRICT_SCHEMA.to_owned()],
                stores.guarded(|found| match found.first() {
                    Some(Some(_)) => Vec::new(),
                    _ => vec![Write::Put { key: keys::STRICT_SCHEMA.to_owned(), value: SCHEMA.to_string() }],
                }),
            )
            .await;
        drop(written);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_versions_may_say_more_but_not_less() {
        let check = |text: &str, schema: Option<u32>, device: Option<u32>| {
            assert_eq!(Meta::parse(text), Meta { schema, device: device.map(DeviceId) }, "{text:?}");
        };
        check("1 0a1b2c3d", Some(1), Some(0x0a1b_2c3d));
        check("7 0a1b2c3d and more", Some(7), Some(0x0a1b_2c3d));
        check("7", Some(7), None);
        check("", None, None);
        check("1 zz", Some(1), None);
        assert!(strict_is_newer(Some("2")) && !strict_is_newer(Some("1")) && !strict_is_newer(None));
    }
}
