//! The app without a browser: one [`Model`], one [`Event`], one [`update`] that answers with [`Effect`]s, view models.
//!
//! Invariant: pure. `update` gets the time, fresh ids and offsets handed in through [`Ports`]; whatever must happen
//! outside is returned as data and its completion comes back as an event.

mod draft;
mod effect;
mod event;
pub mod form;
mod model;
mod prefs;
mod route;
mod update;
pub mod view;

pub use draft::Form;
pub use effect::Effect;
pub use event::{
    CheckinChange, ClockField, DataEvent, DayChange, EpisodeChange, Event, ImportStep, InstallEvent,
    StorageEvent, Tap,
};
pub use model::{
    Conflict, DataPage, Health, Import, InFlight, Install, Loaded, Model, Notice, OffsetQuestion, Phase,
    Saving, Status, Undo, UndoStep, Unsaved,
};
pub use prefs::{ClockFace, ClockPref, Prefs, TextSize, ThemePref, WeekPref};
pub use route::Route;
pub use update::{BRING_BACK_MS, Ports, update};
