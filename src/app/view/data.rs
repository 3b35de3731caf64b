//! The data page: how full, how old the backup is, what was deleted, what a file would bring.

use super::backup::{DAY_MS, backup_due, days_since, since_backup};
use crate::app::{AutoState, Change, Import, Model, Phase};
use crate::domain::{EntryId, Instant, Kind};
use crate::store::engine::RestorePoint;
use crate::store::keys::QUOTA_UNITS;
use crate::store::merge::Preview;
use chrono::NaiveDate;

/// A deleted entry that can be brought back.
#[derive(Clone, Debug, PartialEq)]
pub struct DeletedView {
    /// Which.
    pub id: EntryId,
    /// What it was.
    pub kind: Kind,
    /// The civil date it was filed under, if it had one.
    pub date: Option<NaiveDate>,
    /// Days until it can no longer be brought back.
    pub days_left: u64,
}

/// What a chosen file would bring. Without its records: a view is made and compared at every event.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportView {
    /// What would happen.
    pub preview: Preview,
    /// Entries of the file that could not be read.
    pub unreadable: usize,
    /// There is nothing in it to take in.
    pub nothing_new: bool,
    /// There is room for it.
    pub fits: bool,
    /// Percent of the smallest browser's room that would then be in use.
    pub percent: usize,
}

/// An earlier state that was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct PointView {
    /// Its name.
    pub at_ms: u64,
    /// When it was kept, in the offset that holds now.
    pub at: Option<Instant>,
    /// Why it was kept.
    pub why: String,
    /// How many records it holds, those of deleted entries included.
    pub records: usize,
}

/// The file that follows the journal.
#[derive(Clone, Debug, PartialEq)]
pub struct AutoView {
    /// How it stands.
    pub state: AutoState,
    /// Its name.
    pub name: String,
    /// When it was written, in the offset that holds now; nothing where it was not written from here yet.
    pub at: Option<Instant>,
    /// Living entries it holds, as far as is known.
    pub holds: usize,
}

/// How the page can be used like an app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstallView {
    /// It is already.
    Done,
    /// Something would be missing in the installed app: save a file first.
    SaveFirst,
    /// The browser asks at a tap.
    Offer,
    /// By the browser's share menu, then open the file there.
    Share,
    /// By the browser's own menu.
    Menu,
}

/// The data page.
#[derive(Clone, Debug, PartialEq)]
pub struct DataView {
    /// Living entries.
    pub entries: usize,
    /// Units in use.
    pub used_units: usize,
    /// Percent in use of the smallest browser's room.
    pub percent: usize,
    /// Whole days since the last backup file; `None` if none was ever made here.
    pub backup_days: Option<u64>,
    /// Entries written since the last backup.
    pub since_backup: usize,
    /// It is time for a new backup file.
    pub backup_due: bool,
    /// What was deleted and can be brought back, newest deletion first.
    pub deleted: Vec<DeletedView>,
    /// The file waiting for an answer.
    pub import: Option<ImportView>,
    /// The chosen file is sealed and waits for its phrase.
    pub sealed: bool,
    /// What was wrong with the chosen file.
    pub file_error: Option<String>,
    /// Damaged texts were set aside.
    pub quarantined: usize,
    /// Whether the browser promised to keep the data.
    pub persisted: Option<bool>,
    /// The words that confirm deleting everything were typed.
    pub wipe_armed: bool,
    /// Deleting is under way.
    pub wiping: bool,
    /// Earlier states, newest first.
    pub points: Vec<PointView>,
    /// The earlier state that was looked at, and what going back to it would change.
    pub earlier: Option<(u64, Change)>,
    /// The file that follows the journal: how it stands, its name, when it was written and with how many entries.
    pub auto: AutoView,
    /// All entries have been read: only then a backup is whole.
    pub complete: bool,
    /// Installing.
    pub install: InstallView,
}

/// The word to type before everything is deleted.
pub const WIPE_WORD: &str = "delete";

/// Percent of the smallest browser's room, rounded down.
pub(super) fn percent(units: usize) -> usize {
    units.saturating_mul(100) / QUOTA_UNITS
}

/// Whether the word that confirms deleting everything was typed.
pub(in crate::app) fn wipe_armed(model: &Model) -> bool {
    model.data.wipe_typed.trim().eq_ignore_ascii_case(WIPE_WORD)
}

/// What waits for an answer: of a file, or of a link.
pub fn importing(model: &Model, linked: bool) -> Option<ImportView> {
    let import = model.data.import.as_ref().filter(|import| import.linked == linked);
    import.map(|import| view(import, model.health.used_units))
}

fn view(import: &Import, used: usize) -> ImportView {
    ImportView {
        preview: import.preview.clone(),
        unreadable: import.unreadable.len(),
        nothing_new: import.records.is_empty(),
        fits: import.fits,
        percent: percent(used.saturating_add(import.units)),
    }
}

/// Nobody should find an empty journal in the installed app, or lose one to an install gone wrong.
fn install(model: &Model, since_backup: usize) -> InstallView {
    match model.install {
        install if install.standalone => InstallView::Done,
        _ if since_backup > 0 => InstallView::SaveFirst,
        install if install.offered => InstallView::Offer,
        install if install.apart => InstallView::Share,
        _ => InstallView::Menu,
    }
}

/// A moment in the offset that holds now.
fn local(model: &Model, ms: u64) -> Option<Instant> {
    Instant::from_unix_ms(i64::try_from(ms).ok()?, model.now.offset().local_minus_utc() / 60)
}

fn auto(model: &Model) -> AutoView {
    let file = &model.auto;
    let at = file.written.filter(|written| written.at_ms > 0);
    AutoView {
        state: file.state,
        name: file.name.clone(),
        at: at.and_then(|written| local(model, written.at_ms)),
        holds: file.written.map_or(0, |written| written.entries),
    }
}

fn point(model: &Model, kept: &RestorePoint) -> PointView {
    PointView {
        at_ms: kept.at_ms,
        at: local(model, kept.at_ms),
        why: kept.why.clone(),
        records: kept.entries,
    }
}

/// Makes it.
pub fn data(model: &Model) -> DataView {
    let now = u64::try_from(model.now.unix_ms()).unwrap_or(0);
    let keep = crate::app::BRING_BACK_MS;
    let deleted = model.journal.deleted().into_iter().filter_map(|(id, at_ms, entry)| {
        let left = at_ms.saturating_add(keep).checked_sub(now).filter(|left| *left > 0)?;
        let days_left = left.div_ceil(DAY_MS);
        Some(DeletedView { id, kind: entry.kind(), date: entry.date(), days_left })
    });
    let since_backup = since_backup(model);
    DataView {
        entries: model.journal.live_count(),
        used_units: model.health.used_units,
        percent: percent(model.health.used_units),
        backup_days: days_since(model),
        since_backup,
        backup_due: backup_due(model).is_some(),
        deleted: deleted.collect(),
        import: importing(model, false),
        sealed: model.data.sealed.is_some(),
        file_error: model.data.file_error.clone(),
        quarantined: model.health.quarantined,
        persisted: model.health.persisted,
        wipe_armed: wipe_armed(model),
        wiping: model.data.wiping,
        points: model.data.points.iter().map(|kept| point(model, kept)).collect(),
        earlier: model.data.earlier.as_ref().map(|earlier| (earlier.at_ms, earlier.change)),
        auto: auto(model),
        complete: model.phase == Phase::Complete,
        install: install(model, since_backup),
    }
}
