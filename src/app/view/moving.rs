//! Moving house: what this place holds, so that two places can be compared, and which steps are done as far as is known.

use super::backup::{saved_today, since_backup};
use crate::app::{Model, Phase};
use chrono::NaiveDate;

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveView {
    /// Nights with an episode or a check-in.
    pub nights: usize,
    /// Living entries of every kind.
    pub entries: usize,
    /// The first and the last civil date among them.
    pub dates: Option<(NaiveDate, NaiveDate)>,
    /// All entries have been read.
    pub complete: bool,
    /// A file was saved within a day, and nothing has changed since.
    pub saved: bool,
    /// Installed apps keep a journal of their own here.
    pub apart: bool,
    /// This is the installed app.
    pub standalone: bool,
}

/// Makes it.
pub fn moving(model: &Model) -> MoveView {
    let mut dates: Option<(NaiveDate, NaiveDate)> = None;
    for date in model.journal.live().filter_map(|(_, entry)| entry.date()) {
        let (first, last) = dates.unwrap_or((date, date));
        dates = Some((first.min(date), last.max(date)));
    }
    MoveView {
        nights: model.journal.last_nights(0).1,
        entries: model.journal.live_count(),
        dates,
        complete: model.phase == Phase::Complete,
        saved: saved_today(model) && since_backup(model) == 0,
        apart: model.install.apart,
        standalone: model.install.standalone,
    }
}
