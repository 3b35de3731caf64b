//! The app without a browser: one [`Model`], one [`Event`], one [`update`] that answers with [`Effect`]s, view models.
//!
//! Invariant: pure. `update` gets the time, fresh ids and offsets handed in through [`Ports`]; whatever must happen
//! outside is returned as data and its completion comes back as an event.

mod auto;
mod day_change;
mod draft;
mod earlier;
mod effect;
mod event;
mod fold;
pub mod food;
pub mod form;
mod model;
mod prefs;
mod route;
mod trouble;
mod update;
pub mod view;

pub use auto::{AutoEvent, AutoFault, AutoFile, AutoState, AutoStep, Written};
pub use day_change::{DayChange, DayNumber};
pub use draft::Form;
pub use earlier::{Change, Earlier, steps as earlier_steps};
pub use effect::Effect;
pub use event::{
    CheckinChange, ClockField, DataEvent, EpisodeChange, Event, ImportStep, InstallEvent, SealedFile,
    SheetStep, StorageEvent, Taking, Tap,
};
pub use model::{
    Conflict, DataPage, Health, Import, InFlight, Incoming, Install, Intake, Loaded, Model, Notice,
    OffsetQuestion, Phase, Saving, Status, Undo, UndoStep, Unsaved, Update,
};
pub use prefs::{ClockFace, ClockPref, Prefs, TextSize, ThemePref, WeekPref};
pub use route::Route;
pub use trouble::{FieldError, TimeOf, Trouble};
pub use update::{Answer, BRING_BACK_MS, Ports, update, update_with};
/// The answers of [`update`] for themselves.
pub mod answers {
    pub use super::update::{auto, data, day, food, own, sheet};
}
