//! What the data page and the pages of links hold: a file or link that waits for an answer, what is on its way into the journal.

use crate::app::event::Taking;
use crate::app::{Earlier, Notice};
use crate::domain::{Entry, EntryId, Record};
use crate::store::engine::RestorePoint;
use crate::store::link::Job;
use crate::store::merge::Preview;
use std::sync::Arc;

/// The preview of a chosen file.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// What would happen.
    pub preview: Preview,
    /// What would be taken in.
    pub records: Vec<Record>,
    /// Entries of the file that could not be read, with reasons.
    pub unreadable: Vec<String>,
    /// Storage units it needs beyond what is in use.
    pub units: usize,
    /// There is room for it.
    pub fits: bool,
    /// The answer was yes and the restore point is being written.
    pub accepted: bool,
    /// It came by a link, and is asked about on the page of that link alone.
    pub linked: bool,
}

/// The data page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DataPage {
    /// A file waiting for an answer.
    pub import: Option<Import>,
    /// A chosen file that waits for its phrase.
    pub sealed: Option<Arc<Job>>,
    /// What was wrong with the chosen file.
    pub file_error: Option<String>,
    /// The words typed to confirm deleting everything.
    pub wipe_typed: String,
    /// Deleting is under way.
    pub wiping: bool,
    /// Restore points, newest first.
    pub points: Vec<RestorePoint>,
    /// Entries of another app's file to take in, as soon as the restore point of now is written.
    pub taking: Option<Box<Taking>>,
    /// Entries on their way into the journal.
    pub intake: Option<Intake>,
    /// An earlier state that was looked at.
    pub earlier: Option<Earlier>,
}

/// Entries on their way into the journal, some at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Intake {
    /// Those to come.
    pub left: Vec<Incoming>,
    /// How many there were.
    pub total: usize,
    /// What is said when all are there.
    pub told: Notice,
}

impl Intake {
    /// How many have come.
    pub fn taken(&self) -> usize {
        self.total.saturating_sub(self.left.len())
    }
}

/// An entry on its way into the journal.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "all of a file are alike, so nothing is wasted")]
pub enum Incoming {
    /// Under its own revision, so that the same file twice changes nothing.
    Record(Record),
    /// As the next revision here.
    Entry(EntryId, Entry),
}

impl Incoming {
    /// Which entry.
    pub fn id(&self) -> EntryId {
        match self {
            Self::Record(record) => record.id,
            Self::Entry(id, _) => *id,
        }
    }
}
