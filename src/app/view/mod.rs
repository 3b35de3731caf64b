//! View models: what each page shows, as plain data made from the model.
//!
//! Invariant: every figure a person sees is made here; no text, no formatting, no browser.

mod backup;
mod compare;
mod context;
mod data;
mod day;
mod doses;
mod doubt;
pub mod food;
mod give;
mod import;
mod journal;
mod lab_chart;
mod labs;
pub mod learn;
mod lookup;
mod medicines;
mod month;
mod moving;
pub mod patterns;
mod picture;
mod reminders;
pub mod report;
mod search;
mod shared;
mod sheet;
mod shell;
mod stands;
mod theme;
mod tonight;

pub use backup::backup_due;
pub(super) use backup::since;
pub use compare::{CompareAsk, CompareFigures, CompareRow, CompareView, compare, compare_key};
pub use context::{ContextView, contexts};
pub(super) use data::wipe_armed;
pub use data::{
    AutoView, DataView, DeletedView, ImportView, InstallView, PointView, WIPE_WORD, data, importing,
};
pub use day::{DayView, day};
pub use doses::{DoseRow, DoseState, DosesView, ExtraRow, SubstanceDoses, doses};
pub use doubt::{Doubt, quiet_with_episode};
pub use give::{Chapter, GiveAsk, GiveStretch, chapters, give, give_file};
pub use import::{LeftOut, TARGETS, USES, import_plan, left_out, offered, taking};
pub use journal::{AttemptView, EpisodeView, JournalView, NightRow, NightView, episode, journal, night};
pub use lab_chart::{
    BOTTOM, HEIGHT, LEFT, LabBand, LabChart, LabMark, LabPoint, RIGHT, TOP, WIDTH, lab_chart,
};
pub use labs::{LabGroup, LabsView, converted, labs, shown_in};
pub use lookup::{Cited, Lookup, Match, NoteView, lookup};
pub use medicines::{MedicineRow, MedicinesView, PlanView, medicines};
pub use month::{Mark, MonthDay, MonthView, mark, month};
pub use moving::{MoveView, moving};
pub use picture::{Picture, picture};
pub use reminders::{RemindersView, Wish, calendar_file, called, reminders, reminders_view};
pub use search::{Hit, Piece, SearchView, search};
pub use shared::{ReceivedView, SharedView, received, shared, unsealed};
pub use sheet::{CellView, RowView, SheetView, sheet};
pub use shell::{Banner, ShellView, shell};
pub use stands::{Stands, stands};
pub use theme::{Theme, theme};
pub use tonight::{Hour, Mood, TonightView, hour, may_be_over, mood, running_seconds, sits_today, tonight};
