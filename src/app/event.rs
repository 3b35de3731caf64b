//! Everything that can happen: taps, ticks, and what the outside reports back.

use super::food::FoodStep;
use super::form::Col;
use super::view::Wish;
use super::{AutoEvent, ClockFace, ClockPref, DayChange, Form, Route, TextSize, ThemePref, WeekPref};
use crate::content::assets::Table;
use crate::domain::{
    Entry, EntryId, Feel, Helped, Instant, NightOf, Place, Record, Remedy, Revision, Scale10, Sensation,
    Situation,
};
use crate::store::engine::{Batch, Opening, RestorePoint, SaveOutcome};
use chrono::NaiveDate;

/// One thing that happened.
#[derive(Debug)]
pub enum Event {
    /// The clock moved on (each second while an episode runs, else each minute, and on return to the page).
    Tick,
    /// The address changed.
    Routed(Route),
    /// *It's happening now*.
    Happening,
    /// The same, taken by the shell before the app ran.
    Tapped(Tap),
    /// *Calm so far*.
    CalmSoFar,
    /// *Going to bed*.
    GoingToBed,
    /// A change to an episode.
    Episode(EntryId, EpisodeChange),
    /// A change to the check-in of a night, which need not exist yet.
    Checkin(NightOf, CheckinChange),
    /// A new, finished episode for a past night.
    AddEpisode(NightOf),
    /// A change to what is recorded about a day, which need not exist yet.
    Day(NaiveDate, DayChange),
    /// A whole entry of a form was accepted: in place of an old one, or new.
    Put(Option<EntryId>, Box<Entry>),
    /// The journal turns to the month of this date.
    Month(NaiveDate),
    /// The fortnight from paper.
    Sheet(SheetStep),
    /// Print the page.
    Print,
    /// Where one night ends and the next begins, as typed; empty is noon again.
    Boundary(String),
    /// A note is being written, or a form filled in: what stands there now. Empty for a form with nothing to keep.
    Typing(Form, String),
    /// Delete an entry.
    Delete(EntryId),
    /// Take the last step back.
    Undo,
    /// The undo offer's time is over, or it was put away.
    UndoDismissed,
    /// One of two passes of a repeated hour was chosen; `None` puts the question away.
    OffsetChosen(Option<Instant>),
    /// Keep mine (`true`) or theirs of two conflicting edits.
    ConflictResolved(bool),
    /// Try to save what was refused once more.
    RetryUnsaved,
    /// A notice was read.
    NoticeClosed,
    /// A preference was chosen.
    ThemePicked(ThemePref),
    /// A preference was chosen.
    TextPicked(TextSize),
    /// A preference was chosen.
    ClockPicked(ClockPref),
    /// A preference was chosen.
    WeekPicked(WeekPref),
    /// A preference was chosen.
    FacePicked(ClockFace),
    /// What storage reports.
    Storage(StorageEvent),
    /// The food pages.
    Food(FoodStep),
    /// The data page.
    Data(DataEvent),
    /// The file that follows the journal.
    Auto(AutoEvent),
    /// Installing the page as an app.
    Install(InstallEvent),
    /// Hand on the address of the page in view, under this title.
    Share(&'static str),
    /// Put a text on the clipboard.
    Copy(String),
    /// It is there, or the browser refused.
    Copied(bool),
    /// A part of the program that something needs did not come.
    PartMissed,
    /// A new version waits to take over.
    UpdateReady,
    /// The person lets the new version take over.
    UpdateAccepted,
    /// A fetched table came, or did not.
    Fetched(Table, Result<String, String>),
}

/// A step in keying in a fortnight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetStep {
    /// Its first night was chosen.
    Start(NightOf),
    /// A cell was left with this text.
    Cell(NightOf, Col, String),
    /// All that was typed is to be saved.
    Save,
}

/// What becomes of installing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstallEvent {
    /// Where the page runs: as an installed app already, and on a device whose installed apps keep a journal of their own.
    Found {
        /// In a window of its own.
        standalone: bool,
        /// On an iPhone or iPad.
        apart: bool,
    },
    /// The browser can ask the person.
    Offered,
    /// The person wants it.
    Wanted,
    /// It was done, or the offer is spent.
    Over,
}

/// A tap that the shell kept before the app ran.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tap {
    /// The key it is kept under until its episode is safe.
    pub key: String,
    /// When it was.
    pub at: Instant,
    /// No later tap waits: only then it may still be going on.
    pub newest: bool,
}

/// A clock time typed for a field of a night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockField {
    /// Onset of an episode.
    Onset(EntryId),
    /// End of an episode.
    End(EntryId),
    /// Bedtime of a night.
    Bed(NightOf),
    /// Final wake of a night.
    Wake(NightOf),
}

/// A change to one episode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EpisodeChange {
    /// How strong at its worst.
    Worst(Option<Scale10>),
    /// Painful or not.
    Painful(Option<bool>),
    /// A place, put in or taken out.
    Place(Place),
    /// A sensation, put in or taken out.
    Sensation(Sensation),
    /// What the person was doing.
    Situation(Option<Situation>),
    /// Minutes at rest before onset.
    RestMinutes(Option<u16>),
    /// Onset as typed, `HH:MM`; empty clears it.
    Onset(String),
    /// End as typed, `HH:MM`; empty clears it.
    End(String),
    /// Counted with another night.
    Night(NightOf),
    /// A remedy's stopwatch starts.
    Try(Remedy),
    /// The stopwatch of the attempt at this place in the list stops, with the person's judgement.
    Tried(usize, Option<Helped>),
    /// *It's over*.
    Over,
    /// The person's note.
    Note(String),
}

/// A change to the check-in of one night.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckinChange {
    /// How it was.
    Feel(Option<Feel>),
    /// Bedtime as typed.
    Bed(String),
    /// Minutes until asleep.
    Latency(Option<u16>),
    /// Awakenings.
    Awakenings(Option<u8>),
    /// Awakenings from the legs.
    AwakeningsLegs(Option<u8>),
    /// Final wake as typed.
    Wake(String),
    /// *Up now*: final wake is this moment.
    UpNow,
    /// Minutes slept.
    Slept(Option<u16>),
    /// Counting of minutes slept begins: at what is usual for the person.
    SleptUsual,
    /// Sleep quality.
    Quality(Option<Scale10>),
    /// The person's note.
    Note(String),
}

/// What storage reports.
#[derive(Debug)]
pub enum StorageEvent {
    /// The first reading is done.
    Opened(Box<Opening>),
    /// More records were read, or damage was found.
    Read(Batch),
    /// Both copies have been compared to the end (`true`), or the strict copy could not be read (`false`).
    Reconciled(bool),
    /// All was read, but the part of the program that compares the copies did not come: the next start does it.
    NotCompared,
    /// Saves ended: which entry, which revision, how.
    Saved(Vec<(EntryId, Revision, SaveOutcome)>),
    /// Another tab changed entries.
    Elsewhere(Batch),
    /// Another tab, or this one, deleted everything up to this revision.
    Wiped(Revision),
    /// Units in use by the journal.
    Measured(usize),
    /// localStorage cannot be used: everything is in memory only.
    Blocked,
    /// Whether the browser promised to keep the data.
    Persisted(bool),
    /// When the last backup file was made, in unix milliseconds, read at start.
    LastBackup(u64),
    /// Notes and forms that were being written when the page last ended, read at start.
    Drafts(Vec<(Form, String)>),
    /// Another tab keeps this of a note or form now, or nothing.
    Draft(Form, Option<String>),
}

/// What happens on the data page.
#[derive(Debug)]
pub enum DataEvent {
    /// Save the whole journal to a file.
    Export,
    /// The whole journal was sealed, and what was sealed was opened again and found to be the same.
    ExportSealed(Box<SealedFile>),
    /// Save a file of chosen entries, sealed or not.
    SaveExtract(String),
    /// Hand on a link, from its fragment on, through the device's own sheet.
    ShareLink(String),
    /// A phrase may be made: its words are needed.
    WordsWanted,
    /// Entries that came by a link are to be taken in: see first what that would do.
    Received(Vec<Record>),
    /// Save all living entries as a table for spreadsheets.
    Table,
    /// Save a calendar file; its links lead to this address.
    Calendar(Wish, String),
    /// Save the unreadable text that was set aside to a file.
    ExportQuarantine,
    /// The quarantine was read.
    QuarantineRead(Vec<(String, String)>),
    /// A file was chosen and read.
    FileRead(Result<String, String>),
    /// The preview was answered.
    Import(ImportStep),
    /// Entries made from a file of another app are to be taken in.
    Take(Box<Taking>),
    /// The next entries of a file are taken in.
    TakeOn,
    /// No more of them.
    StopTaking,
    /// A restore point was written (or not) before an import or a wipe.
    PointMade(Result<(), String>),
    /// The restore points there are.
    PointsListed(Vec<RestorePoint>),
    /// Look at the state of a restore point.
    RestorePoint(u64),
    /// When a restore point was made, and its records.
    PointRead(u64, Result<Vec<Record>, String>),
    /// What going back would change was seen and answered.
    GoBack(ImportStep),
    /// Bring a deleted entry back.
    BringBack(EntryId),
    /// The words typed to confirm deleting everything.
    WipeTyped(String),
    /// Delete everything.
    Wipe,
    /// It is gone, or not.
    Wiped(Result<Revision, String>),
}

/// A sealed file of the whole journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedFile {
    /// Its text.
    pub text: String,
    /// When the journal was written into it, in unix milliseconds.
    pub made: u64,
    /// How many living entries it holds.
    pub entries: usize,
}

/// Entries made from a file of another app, and what becomes of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Taking {
    /// As they would be.
    pub entries: Vec<(EntryId, Entry)>,
    /// How many of them are not here yet.
    pub new: usize,
    /// How many are here and change.
    pub changed: usize,
}

/// An answer to the preview of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportStep {
    /// Take it in.
    Accept,
    /// Leave it.
    Cancel,
}
