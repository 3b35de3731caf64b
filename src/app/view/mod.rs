//! View models: what each page shows, as plain data made from the model.
//!
//! Invariant: every figure a person sees is made here; no text, no formatting, no browser.

mod data;
mod journal;
pub mod patterns;
mod shell;
mod theme;
mod tonight;

pub(super) use data::wipe_armed;
pub use data::{DataView, DeletedView, ImportView, InstallView, WIPE_WORD, data};
pub use journal::{AttemptView, EpisodeView, JournalView, NightRow, NightView, episode, journal, night};
pub use shell::{Banner, ShellView, shell};
pub use theme::{Theme, theme};
pub use tonight::{Hour, Mood, TonightView, hour, mood, running_seconds, tonight};
