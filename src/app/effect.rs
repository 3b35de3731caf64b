//! What must happen outside, as data. `ui::root` carries each out; completions come back as events.

use super::{AutoStep, Form, Prefs};
use crate::content::assets::Table;
use crate::domain::{Record, Revision};
use crate::store::engine::SaveRequest;

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write these revisions; answers with `StorageEvent::Saved`.
    Save(Vec<SaveRequest>),
    /// Write a restore point of these records; answers with `DataEvent::PointMade`.
    MakePoint {
        /// Why it is made (`import`, `restore`, `wipe`, `day`).
        why: &'static str,
        /// What it holds.
        records: Vec<Record>,
    },
    /// Write the restore point of the day from the journal as it then is, if it is due. Nothing answers: it is made in
    /// the background, and the next start tries again.
    DailyPoint,
    /// List the restore points; answers with `DataEvent::PointsListed`.
    ListPoints,
    /// Read one restore point; answers with `DataEvent::PointRead`.
    ReadPoint(u64),
    /// Delete everything up to this revision here and in other tabs; answers with `DataEvent::Wiped`.
    Wipe(Revision),
    /// Measure what is in use; answers with `StorageEvent::Measured`.
    Measure,
    /// Ask the browser to keep the data; answers with `StorageEvent::Persisted`.
    AskPersist,
    /// Go on with taking a file in once the page has been painted: `DataEvent::TakeOn`.
    TakeOn,
    /// Tell the boot script whether an episode runs, and since when (unix milliseconds).
    RunningHint(Option<i64>),
    /// The tap the shell kept under this key has become an entry that is safe: forget it.
    ForgetTap(String),
    /// Keep what stands in a field.
    KeepDraft(Form, String),
    /// Forget it.
    ForgetDraft(Form),
    /// Show the browser's offer to install.
    OfferInstall,
    /// Put a text on the clipboard; answers with `Event::Copied`.
    Copy(String),
    /// Hand on the address of a page through the device's own sheet, or else put it on the clipboard; answers with
    /// `Event::Copied` when it was copied or could not be.
    Share {
        /// What it is called.
        title: &'static str,
        /// Where it is in the app.
        fragment: String,
    },
    /// Open the browser's print dialog.
    Print,
    /// Keep the preferences and apply them to the page.
    Prefs(Prefs),
    /// Offer a file to save.
    Download {
        /// File name.
        name: String,
        /// Its text.
        text: String,
    },
    /// Remember when the last backup was made (unix milliseconds).
    RememberBackup(u64),
    /// A step with the file that follows the journal; answers with `Event::Auto`.
    Auto(AutoStep),
    /// Read the quarantined texts; answers with `DataEvent::QuarantineRead`.
    ReadQuarantine,
    /// Let the waiting version take over.
    ActivateUpdate,
    /// Fetch a table; answers with `Event::Fetched`.
    Fetch(Table),
}
