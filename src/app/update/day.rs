//! What is recorded about a day; the first change makes the entry.

use super::{Ports, save};
use crate::app::{DayChange, Effect, Form, Model, Notice, Undo};
use crate::domain::{Day, Entry, EntryId, Note, TextError};
use chrono::NaiveDate;

/// A change to one day.
#[inline(never)]
pub(super) fn change(
    model: &mut Model,
    ports: &mut Ports,
    date: NaiveDate,
    change: DayChange,
) -> Vec<Effect> {
    let (id, mut day) = of_date(model, ports, date);
    match change {
        DayChange::AsPlanned(as_planned) => day.as_planned = as_planned,
        DayChange::Note(typed) => match Note::new(&typed) {
            // What only differs in blanks at its ends is no change: there will be no save to end the draft.
            Ok(note) if note == day.note => return model.forget_draft(Form::Day(date)).into_iter().collect(),
            Ok(note) => day.note = note,
            Err(TextError::TooLong { found, most }) => {
                model.notice = Some(Notice::NoteTooLong(found - most));
                return Vec::new();
            }
        },
    }
    save::put(model, ports, id, Entry::Day(day), Undo::Changed)
}

/// What is recorded about a day, or a blank one with a fresh id.
fn of_date(model: &Model, ports: &mut Ports, date: NaiveDate) -> (EntryId, Day) {
    match model.journal.day(date) {
        Some((id, day)) => (id, day.clone()),
        None => ((ports.fresh_id)(), Day::blank(date)),
    }
}
