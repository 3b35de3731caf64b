//! The engine that may say *Saved*: what is written where, in which order, and what holds when copies differ.
//!
//! Every entry has two copies. The fast one (localStorage) is written first, synchronously, so that even a tab closed
//! at once has it; but browsers bring it to disk up to a minute late. The strict one (IndexedDB, durability strict)
//! survives a crash from its `complete` on: only then [`SaveOutcome::Saved`] is said, and only its transaction can
//! tell whether another tab was quicker. Laws, each driven by `tests/persistence.rs`:
//!
//! 1. A hole is never a deletion; only a tombstone or the wipe record takes an entry away.
//! 2. The higher revision wins, and repairs the other copy, unless it was an unfinished edit that another one overtook
//!    (see `pending`): then the finished one wins, the other is set aside, and both are told.
//! 3. Text that cannot be read is set aside, whole, before anything takes its place.
//! 4. Nothing is deleted to make room, and nothing is written once data of a newer version of the app was met.
//!
//! Must not be in here: clocks, randomness, the browser, words for people.

mod ask;
mod backlog;
mod judge;
mod meta;
mod open;
mod pending;
mod plain;
mod quarantine;
mod reconcile;
mod restore;
mod save;
mod seal;
mod verdict;
mod wipe;
mod wiped;
mod write_local;

pub use backlog::Backlog;
pub use meta::introduce;
pub use open::{Finish, Opening, open};
pub use plain::{drafts, plain, put_draft, put_plain, remove_draft, remove_plain};
pub use quarantine::{SetAside, read_quarantine};
pub use reconcile::{Reconcile, reconcile};
pub use restore::{DAILY, PointError, RestorePoint, daily_point_is_due};
pub use restore::{list_restore_points, make_restore_point, read_restore_point};
pub use save::{Refusal, SaveOutcome, SaveRequest, save, save_all};
pub use wipe::{WipeError, finish_wipe, wipe};

pub use crate::store::keys::used_units;

use crate::domain::{EntryId, Record};
use crate::store::ports::LocalError;

/// What a slice of reading found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Records to show.
    pub records: Vec<Record>,
    /// What was wrong on the way.
    pub problems: Vec<Problem>,
}

/// Something met while reading that a person or the diagnostics should hear of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A text could not be read and now lies in quarantine, whole.
    Quarantined {
        /// The key it stood under.
        key: String,
        /// What was wrong with it.
        why: String,
    },
    /// One copy was damaged, missing or behind, and was written anew from the other.
    Repaired {
        /// The entry.
        id: EntryId,
    },
    /// Data of a newer version of the app: from now on nothing is written.
    Newer {
        /// The entry.
        id: EntryId,
    },
    /// A text could not be read and stays where it is.
    Unreadable {
        /// The key it stands under.
        key: String,
        /// What is wrong with it.
        why: String,
    },
    /// An edit that was never confirmed met one that was. The confirmed one holds; the other lies in quarantine.
    Conflict {
        /// The edit set aside.
        mine: Box<Record>,
        /// The edit that holds.
        theirs: Box<Record>,
    },
}

/// Why a small value could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepError {
    /// Data of a newer version was met.
    ReadOnly,
    /// The fast area said no.
    Local(LocalError),
}
