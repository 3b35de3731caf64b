//! Everything the app knows at one moment. One value; pages see it through `view`.

mod data;

pub use data::{DataPage, Import, Incoming, Intake};

use super::food::FoodDesk;
use super::form::Sheet;
use super::{AutoFile, ClockField, FieldError, Form, Prefs, Route};
use crate::content::medicines::Medicine;
use crate::content::sources::Source;
use crate::domain::{ById, DeviceId, Entry, EntryId, Instant, Journal, NightOf, NightRule, Record, Revision};
use crate::store::engine::Refusal;
use chrono::NaiveDate;

/// How far start-up has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Nothing read yet.
    Opening,
    /// Recent entries are there; older ones are still being read.
    Recent,
    /// All entries are there and both copies have been compared, as far as both can be read.
    Complete,
}

/// The state of a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// On its way.
    Pending,
    /// In this browser's quick storage only: safe in a minute or so.
    Kept,
}

/// A save not yet known to be strict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InFlight {
    /// The revision being written.
    pub rev: Revision,
    /// The revision it started from.
    pub base: Option<Revision>,
    /// How far it has come.
    pub state: Saving,
}

/// The status line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Nothing to say.
    #[default]
    Idle,
    /// A save is on its way.
    Saving,
    /// The newest save is safe from a crash of the browser.
    Saved,
    /// The newest save is in quick storage only, because the strict one does not work here.
    Kept,
    /// The newest save was refused; the change is still on the screen.
    Failed(Refusal),
}

/// How storage is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Health {
    /// IndexedDB works: *Saved* can be said.
    pub strict: bool,
    /// localStorage is blocked: everything lives in memory until the page closes.
    pub blocked: bool,
    /// Data of a newer version was found: nothing may be written.
    pub newer: bool,
    /// Units in use, of [`crate::store::keys::QUOTA_UNITS`].
    pub used_units: usize,
    /// Damaged texts set aside this time.
    pub quarantined: usize,
    /// Copies repaired this time.
    pub repaired: usize,
    /// Whether the browser promised to keep the data; `None` until asked.
    pub persisted: Option<bool>,
}

/// One step that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndoStep {
    /// Which entry.
    pub id: EntryId,
    /// What it held before; `None`: it did not exist.
    pub before: Option<Entry>,
    /// Other entries of the same step, each with what it held before.
    pub with: Vec<(EntryId, Option<Entry>)>,
    /// What was done.
    pub what: Undo,
}

/// What an undo takes back, for its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undo {
    /// An episode was begun.
    Begun,
    /// An episode was ended.
    Ended,
    /// Something was recorded or changed.
    Changed,
    /// An entry was deleted.
    Deleted,
    /// A quiet night or *calm so far* was noted.
    Calm,
    /// Bedtime was noted.
    Bed,
    /// Nights were keyed in from paper.
    Fortnight,
    /// Habits were taken over from the day before.
    Copied,
    /// Entries of a file were taken in.
    TakenIn,
    /// The journal went back to an earlier state.
    WentBack,
}

/// A change that could not be saved. It stays on the screen and can be tried again.
#[derive(Clone, Debug, PartialEq)]
pub struct Unsaved {
    /// The change.
    pub record: Record,
    /// The revision it started from.
    pub base: Option<Revision>,
    /// Why not.
    pub why: Refusal,
}

/// Two edits of one entry that do not follow each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// What was edited here.
    pub mine: Record,
    /// What another tab had saved meanwhile.
    pub theirs: Record,
}

/// How far a new version of the app is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Update {
    /// There is none.
    None,
    /// It waits for the person's word.
    Ready,
    /// It is wanted, as soon as no save is on its way.
    Wanted,
    /// The browser was told to change to it.
    Coming,
}

/// A clock time that happened twice that night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OffsetQuestion {
    /// The field it was typed into.
    pub field: ClockField,
    /// The first pass.
    pub first: Instant,
    /// The second pass.
    pub second: Instant,
}

/// Something to tell once, near the top of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The first save on this device: shared devices, backups.
    FirstSave,
    /// A file was saved with so many entries.
    Exported(usize),
    /// A file was taken in: new and changed entries.
    Imported {
        /// New entries.
        new: usize,
        /// Changed entries.
        changed: usize,
    },
    /// Taking a file in was stopped.
    Stopped {
        /// So many entries had come.
        taken: usize,
        /// Of so many.
        total: usize,
    },
    /// Everything was deleted.
    Wiped,
    /// Deleting or restoring did not work; in words.
    Trouble(String),
}

/// Installing the page as an app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Install {
    /// It runs installed already.
    pub standalone: bool,
    /// Installed apps keep a journal of their own here.
    pub apart: bool,
    /// The browser can ask the person.
    pub offered: bool,
}

/// A lazily loaded table.
#[derive(Clone, Debug, PartialEq)]
pub enum Loaded<T> {
    /// Not asked for, or on its way.
    NotYet,
    /// There.
    Ready(T),
    /// It did not come; in words.
    Failed(String),
}

impl<T> Loaded<T> {
    /// The table, if it is there.
    pub fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(table) => Some(table),
            Self::NotYet | Self::Failed(_) => None,
        }
    }
}

/// Everything the app knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Where one is.
    pub route: Route,
    /// The newest moment handed in.
    pub now: Instant,
    /// Preferences of this device.
    pub prefs: Prefs,
    /// How far start-up has come.
    pub phase: Phase,
    /// The journal.
    pub journal: Journal,
    /// This browser profile.
    pub device: DeviceId,
    /// Everything at or below this revision was deleted for good.
    pub wiped_before: Option<Revision>,
    /// The newest revision seen or made.
    pub last_rev: Option<Revision>,
    /// Saves not yet known to be strict.
    pub saving: ById<InFlight>,
    /// The status line.
    pub status: Status,
    /// Storage.
    pub health: Health,
    /// Steps that can be taken back, newest last.
    pub undo: Vec<UndoStep>,
    /// Whether the newest step is being offered.
    pub undo_offered: bool,
    /// Whether the newest thing done was to take a step back, which is said until something else is done.
    pub undone: bool,
    /// Changes that could not be saved.
    pub unsaved: ById<Unsaved>,
    /// Two edits to choose from.
    pub conflict: Option<Conflict>,
    /// A repeated hour to ask about.
    pub question: Option<OffsetQuestion>,
    /// Something to tell.
    pub notice: Option<Notice>,
    /// Clock times that could not be taken and still stand in their fields.
    pub field_errors: Vec<FieldError>,
    /// The data page.
    pub data: DataPage,
    /// When the last backup file was made, in unix milliseconds.
    pub last_backup: Option<u64>,
    /// The file that follows the journal.
    pub auto: AutoFile,
    /// A new version of the app.
    pub update: Update,
    /// Sources of the health statements.
    pub sources: Loaded<Vec<Source>>,
    /// Medicines with a published link to restless legs.
    pub medicines: Loaded<Vec<Medicine>>,
    /// The text of the table of recommended intakes, which the parts that need it read.
    pub intakes: Loaded<String>,
    /// The text of the table of foods, which the parts that need it read.
    pub foods: Loaded<String>,
    /// The text of the explainer, which its own part of the program reads.
    pub learn: Loaded<String>,
    /// The text of the list of words for phrases, which the parts that make them read.
    pub words: Loaded<String>,
    /// The keys of the shell's taps, until their episodes are safe.
    pub taps: ById<String>,
    /// Notes and forms that are being written.
    pub drafts: Vec<(Form, String)>,
    /// Installing.
    pub install: Install,
    /// Whether the last wish to copy something was fulfilled.
    pub copied: Option<bool>,
    /// A day of the month the journal shows; `None` is the month of tonight.
    pub month: Option<NaiveDate>,
    /// The fortnight being keyed in from paper.
    pub sheet: Sheet,
    /// What was chosen on the food pages.
    pub food: FoodDesk,
}

impl Model {
    /// How many steps can be taken back.
    pub const UNDO_MOST: usize = 50;

    /// The app before anything was read.
    pub fn new(now: Instant, route: Route, prefs: Prefs, device: DeviceId) -> Self {
        Self {
            route,
            now,
            prefs,
            phase: Phase::Opening,
            journal: Journal::default(),
            device,
            wiped_before: None,
            last_rev: None,
            saving: ById::default(),
            status: Status::Idle,
            health: Health {
                strict: true,
                blocked: false,
                newer: false,
                used_units: 0,
                quarantined: 0,
                repaired: 0,
                persisted: None,
            },
            undo: Vec::new(),
            undo_offered: false,
            undone: false,
            unsaved: ById::default(),
            conflict: None,
            question: None,
            notice: None,
            field_errors: Vec::new(),
            data: DataPage::default(),
            last_backup: None,
            auto: AutoFile::default(),
            update: Update::None,
            sources: Loaded::NotYet,
            medicines: Loaded::NotYet,
            intakes: Loaded::NotYet,
            foods: Loaded::NotYet,
            learn: Loaded::NotYet,
            words: Loaded::NotYet,
            taps: ById::default(),
            drafts: Vec::new(),
            install: Install::default(),
            copied: None,
            month: None,
            sheet: Sheet::default(),
            food: FoodDesk::default(),
        }
    }

    /// The rule for new entries, with the person's own boundary if they set one.
    pub fn night_rule(&self) -> NightRule {
        let boundary = self.journal.profile().and_then(|profile| profile.boundary);
        NightRule { boundary: boundary.unwrap_or_default() }
    }

    /// The night that is going on, or whose morning it is.
    pub fn tonight(&self) -> NightOf {
        self.night_rule().current(self.now)
    }

    /// The first night of the fortnight to key in: the chosen one, or the last whose fortnight is over.
    pub fn sheet_start(&self) -> NightOf {
        self.sheet.start.unwrap_or_else(|| {
            let last = self.night_rule().last_finished(self.now);
            (1..Sheet::NIGHTS).fold(last, |night, _| night.before())
        })
    }

    /// Whether entries may be written at all.
    pub fn read_only(&self) -> bool {
        self.health.newer
    }
}
