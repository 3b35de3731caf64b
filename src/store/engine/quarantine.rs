//! Texts that could not be read, kept whole for the person to download. Nothing but a wipe ever removes one.
//!
//! Named `<ms>-<n>`: the moment the entry was made (there is no clock here) and a checksum of what is set aside, so
//! that setting the same text aside twice makes one item. The value is the key it stood under, a line break, the text.

use crate::domain::{EntryId, order};
use crate::store::keys;
use crate::store::ports::{LocalArea, LocalError, Stores, Write};
use crc::{CRC_64_XZ, Crc, NoTable};

const SUM: Crc<u64, NoTable> = Crc::<u64, NoTable>::new(&CRC_64_XZ);

/// A text set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Its name, `<ms>-<n>`.
    pub name: String,
    /// The key it stood under.
    pub from: String,
    /// The text as it was found.
    pub raw: String,
}

/// Key and value of an item.
fn item(prefix: &str, id: EntryId, from: &str, raw: &str) -> (String, String) {
    let mut value = String::with_capacity(from.len() + 1 + raw.len());
    value.push_str(from);
    value.push('\n');
    value.push_str(raw);
    let mut key = prefix.to_owned();
    key.push_str(&id.created_ms().to_string());
    key.push('-');
    key.push_str(&SUM.checksum(value.as_bytes()).to_string());
    (key, value)
}

/// Sets a text of the fast area aside and reads it back. Until this has worked the original must stay.
pub(super) fn set_aside(local: &dyn LocalArea, id: EntryId, raw: &str) -> Result<(), LocalError> {
    let (key, value) = item(keys::QUARANTINE, id, &keys::entry(id), raw);
    local.set(&key, &value)?;
    if local.get(&key)?.as_deref() == Some(&*value) { Ok(()) } else { Err(LocalError::Blocked) }
}

/// The write that sets a text of the strict database aside, for the transaction that replaces it.
pub(super) fn strict_write(id: EntryId, raw: &str) -> Write {
    let (key, value) = item(keys::STRICT_QUARANTINE, id, &keys::strict_entry(id), raw);
    Write::Put { key, value }
}

/// Everything set aside in either store, oldest entry first. What cannot be read now is left out, not lost.
pub async fn read_quarantine(stores: &Stores) -> Vec<SetAside> {
    let strict = stores.read_all(keys::STRICT_QUARANTINE).await.unwrap_or_default();
    let mut found = Vec::new();
    for key in stores.local.keys().unwrap_or_default() {
        if let (Some(name), Ok(Some(value))) = (key.strip_prefix(keys::QUARANTINE), stores.local.get(&key)) {
            found.push(set_aside_item(name, &value));
        }
    }
    for (key, value) in strict {
        found.push(set_aside_item(key.strip_prefix(keys::STRICT_QUARANTINE).unwrap_or(&key), &value));
    }
    order::sort_by_key(&mut found, |item| {
        let (ms, sum) = item.name.split_once('-').unwrap_or((&item.name, ""));
        u128::from(number(ms)) << 64 | u128::from(number(sum))
    });
    found
}

fn set_aside_item(name: &str, value: &str) -> SetAside {
    let (from, raw) = value.split_once('\n').unwrap_or(("", value));
    SetAside { name: name.to_owned(), from: from.to_owned(), raw: raw.to_owned() }
}

fn number(digits: &str) -> u64 {
    digits.parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::ports::MemoryArea;
    use std::rc::Rc;

    #[test]
    fn what_is_set_aside_comes_back_as_it_was_and_once() {
        let area = Rc::new(MemoryArea::default());
        let id = EntryId::new(5, [1; 6]);
        for raw in ["broken\ntext", "broken\ntext", ""] {
            set_aside(&*area, id, raw).unwrap();
        }
        let found = pollster::block_on(read_quarantine(&Stores::new(area, None)));
        let mut raws: Vec<_> = found.iter().map(|item| item.raw.as_str()).collect();
        raws.sort_unstable();
        assert_eq!(raws, ["", "broken\ntext"]);
        assert!(found.iter().all(|item| item.from == keys::entry(id) && item.name.starts_with("5-")));
    }
}
