//! What stands around every page: banners, the undo offer, the status line.

use crate::app::{Model, Notice, OffsetQuestion, Route, Status, Undo, Update};
use crate::store::engine::Refusal;

/// Something that holds until it is mended. The first that applies is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Banner {
    /// Data of a newer version: read-only.
    Newer,
    /// Storage is blocked: in memory only.
    Blocked,
    /// A change could not be saved.
    Unsaved(Refusal),
    /// IndexedDB does not work: saves may need a minute to be safe.
    NotStrict,
    /// Damaged texts were set aside.
    Quarantined(usize),
    /// Storage is filling up, in percent.
    Filling(usize),
    /// A new version waits, or is on its way.
    Update {
        /// It was asked for.
        wanted: bool,
    },
}

/// What stands around every page.
#[derive(Clone, Debug, PartialEq)]
pub struct ShellView {
    /// What holds now.
    pub banner: Option<Banner>,
    /// The step that can be taken back.
    pub undo: Option<Undo>,
    /// The step after it was taken back just now.
    pub undone: bool,
    /// The running episode's page has its own places for undo and status.
    pub running: bool,
    /// The status line.
    pub status: Status,
    /// There are two edits to choose from.
    pub conflict: bool,
    /// A repeated hour to ask about.
    pub question: Option<OffsetQuestion>,
    /// Something to tell once.
    pub notice: Option<Notice>,
}

/// The meter speaks up from here, in percent.
const FILLING_FROM: usize = 60;

/// Makes it.
pub fn shell(model: &Model) -> ShellView {
    ShellView {
        banner: banner(model),
        undo: model.undo.last().filter(|_| model.undo_offered).map(|step| step.what),
        undone: model.undone,
        running: model.route == Route::Tonight && model.journal.running().is_some(),
        status: model.status,
        conflict: model.conflict.is_some(),
        question: model.question,
        notice: model.notice.clone(),
    }
}

fn banner(model: &Model) -> Option<Banner> {
    let health = &model.health;
    let used = super::data::percent(health.used_units);
    if health.newer {
        Some(Banner::Newer)
    } else if health.blocked {
        Some(Banner::Blocked)
    } else if let Some(unsaved) = model.unsaved.values().first() {
        Some(Banner::Unsaved(unsaved.why))
    } else if !health.strict {
        Some(Banner::NotStrict)
    } else if health.quarantined > 0 {
        Some(Banner::Quarantined(health.quarantined))
    } else if used >= FILLING_FROM {
        Some(Banner::Filling(used))
    } else {
        let wanted = matches!(model.update, Update::Wanted | Update::Coming);
        (model.update != Update::None).then_some(Banner::Update { wanted })
    }
}
