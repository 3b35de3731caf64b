//! Every storage key and prefix of the app, in one place, and the counting of room.
//!
//! Invariant: no other file spells a key out (`public/boot.js` excepted, which runs before this code). Nothing here
//! touches storage; it only knows names.

use super::ports::{LocalArea, LocalError};
use crate::domain::{EntryId, Revision};

/// Room every browser grants an origin's fast area, in UTF-16 units of keys and values together: the smallest quota
/// of the three engines (WebKit, as soon as one character is not Latin-1).
pub const QUOTA_UNITS: usize = 2_621_440;

/// What all our keys in the fast area start with.
pub const OURS: &str = "stillnight/";
/// Entries in the fast area: `stillnight/e/<id>`.
pub const ENTRIES: &str = "stillnight/e/";
/// Edits on their way to the strict database: `stillnight/p/<id>/<revision>`.
pub const PENDING: &str = "stillnight/p/";
/// Texts set aside because they could not be read: `stillnight/q/<ms>-<n>`.
pub const QUARANTINE: &str = "stillnight/q/";
/// Half-filled forms: `stillnight/draft/<form>`.
pub const DRAFTS: &str = "stillnight/draft/";
/// The schema number.
pub const META: &str = "stillnight/meta";
/// Up to which revision everything was deleted.
pub const WIPED: &str = "stillnight/wiped";

/// Entries in the strict database: `e/<id>`.
pub const STRICT_ENTRIES: &str = "e/";
/// Texts of the strict database that could not be read: `q/<ms>-<n>`.
pub const STRICT_QUARANTINE: &str = "q/";
/// What the strict database says about itself.
pub const STRICT_META: &str = "meta/";
/// Up to which revision everything was deleted.
pub const STRICT_WIPED: &str = "meta/wiped";
/// The schema number.
pub const STRICT_SCHEMA: &str = "meta/schema";
/// How many transactions the strict database and its copy have seen.
pub const STRICT_TURN: &str = "meta/turn";
/// Headers of restore points: `restore/<ms>`.
pub const RESTORE: &str = "restore/";
/// Contents of restore points: `restore-body/<ms>`; apart from the headers, so that a list costs little.
pub const RESTORE_BODY: &str = "restore-body/";

/// The plain single values of one device. They are no part of the journal and are never merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plain {
    /// `auto`, `day`, `dark` or `night`.
    Theme,
    /// Text size in percent.
    Text,
    /// `auto`, `12` or `24`.
    Clock,
    /// First weekday: `auto`, `mon`, `sun` or `sat`.
    Week,
    /// The clock on Tonight: `shown` or `hidden`.
    Face,
    /// Onset of the running episode in unix milliseconds: a hint for the boot script.
    Running,
    /// A tap taken before the app ran, as JSON.
    Tap,
    /// When a backup file was last made.
    Backup,
    /// When the file that follows the journal was last written, and how many entries it then held.
    AutoFile,
}

impl Plain {
    /// Its key in the fast area.
    pub fn key(self) -> &'static str {
        match self {
            Self::Theme => "stillnight/pref/theme",
            Self::Text => "stillnight/pref/text",
            Self::Clock => "stillnight/pref/clock",
            Self::Week => "stillnight/pref/week",
            Self::Face => "stillnight/pref/face",
            Self::Running => "stillnight/running",
            Self::Tap => "stillnight/tap",
            Self::Backup => "stillnight/backup",
            Self::AutoFile => "stillnight/autofile",
        }
    }
}

/// Key of an entry in the fast area.
pub fn entry(id: EntryId) -> String {
    format!("{ENTRIES}{id}")
}

/// The entry a key of the fast area stands for.
pub fn entry_id(key: &str) -> Option<EntryId> {
    EntryId::parse(key.strip_prefix(ENTRIES)?).ok()
}

/// Key of the note about an edit on its way. One per revision, so that no tab touches another's.
pub fn pending(id: EntryId, rev: Revision) -> String {
    format!("{PENDING}{id}/{rev}")
}

/// The entry and revision a key of the fast area tells of.
pub fn pending_id(key: &str) -> Option<(EntryId, Revision)> {
    let (id, rev) = key.strip_prefix(PENDING)?.split_once('/')?;
    Some((EntryId::parse(id).ok()?, Revision::parse(rev)?))
}

/// Key of a form's draft.
pub fn draft(form: &str) -> String {
    format!("{DRAFTS}{form}")
}

/// Key of an entry in the strict database.
pub fn strict_entry(id: EntryId) -> String {
    format!("{STRICT_ENTRIES}{id}")
}

/// The entry a key of the strict database stands for.
pub fn strict_entry_id(key: &str) -> Option<EntryId> {
    EntryId::parse(key.strip_prefix(STRICT_ENTRIES)?).ok()
}

/// Key of a restore point's header; `ms` is when it was made.
pub fn restore(ms: u64) -> String {
    format!("{RESTORE}{ms}")
}

/// Key of a restore point's content.
pub fn restore_body(ms: u64) -> String {
    format!("{RESTORE_BODY}{ms}")
}

/// The room a pair takes, in UTF-16 units.
pub fn units(key: &str, value: &str) -> usize {
    key.encode_utf16().count() + value.encode_utf16().count()
}

/// The room all our keys and values of the fast area take, in UTF-16 units; to be held against [`QUOTA_UNITS`].
///
/// # Errors
/// Those of reading the area.
pub fn used_units(local: &dyn LocalArea) -> Result<usize, LocalError> {
    let mut used = 0;
    for key in local.keys()? {
        if key.starts_with(OURS) {
            used += local.get(&key)?.map_or(0, |value| units(&key, &value));
        }
    }
    Ok(used)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::DeviceId;
    use crate::store::ports::MemoryArea;

    #[test]
    fn an_entry_key_leads_back_to_its_id_and_nothing_else_does() {
        let id = EntryId::new(1_795_000_000_123, [7; 6]);
        assert_eq!(entry_id(&entry(id)), Some(id));
        let rev = Revision::new(5, 6, DeviceId(7));
        assert_eq!(pending_id(&pending(id, rev)), Some((id, rev)));
        assert_eq!(strict_entry_id(&strict_entry(id)), Some(id));
        for key in ["stillnight/e/", "stillnight/e/short", "stillnight/meta", "e/AAAAAAAAAAAAAAAA", "other"] {
            assert_eq!(entry_id(key), None, "{key}");
        }
    }

    #[test]
    fn room_is_counted_in_utf16_units_and_for_our_keys_only() {
        let area = MemoryArea::default();
        area.set("stillnight/x", "é🦵").unwrap();
        area.set("someone-else", "long long long").unwrap();
        assert_eq!(used_units(&area), Ok(12 + 3));
    }
}
