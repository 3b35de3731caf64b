//! The journal as a table, and going back to an earlier state.

use crate::app::{Effect, Model, Notice, Phase};
use crate::content::strings::data as words;
use crate::domain::iso;
use crate::store::csv;

/// Every living entry as a table for spreadsheets.
pub(super) fn table(model: &mut Model) -> Vec<Effect> {
    if model.phase != Phase::Complete {
        model.notice = Some(Notice::Trouble(words::EXPORT_WAIT.to_owned()));
        return Vec::new();
    }
    let name = format!("stillnight-{}.csv", iso::date_text(model.now.date()));
    vec![Effect::Download { name, text: csv::write(&model.journal) }]
}
