//! Clock times that could not be taken: which field, what was typed, and why. The words stand beside the field.

use super::{ClockField, Model};
use crate::domain::Taken;
use chrono::NaiveDate;

/// A field a clock time is typed into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeOf {
    /// A moment of a night.
    Moment(ClockField),
    /// The last of something taken in, on a day.
    Last(NaiveDate, Taken),
    /// The begin of a bout of exercise, by its place in the day's list.
    Bout(NaiveDate, usize),
    /// Where one night ends and the next begins.
    Boundary,
}

impl From<ClockField> for TimeOf {
    fn from(field: ClockField) -> Self {
        Self::Moment(field)
    }
}

/// Why a clock time could not be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is no clock time.
    NotATime,
    /// The clocks went forward over it.
    Skipped,
    /// It came twice, and nobody said which pass.
    Twice,
    /// It is still to come.
    Ahead,
    /// The end would come before the start.
    BeforeStart,
}

/// A text that stands in its field and is saved nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// Which field.
    pub field: TimeOf,
    /// Why.
    pub trouble: Trouble,
    /// What was typed.
    pub typed: String,
}

impl Model {
    /// What is wrong with a field, if anything.
    pub fn field_error(&self, field: TimeOf) -> Option<&FieldError> {
        self.field_errors.iter().find(|error| error.field == field)
    }

    /// The field was changed: what was wrong with it before no longer matters.
    pub(super) fn forget_error(&mut self, field: TimeOf) {
        self.field_errors.retain(|error| error.field != field);
    }

    /// The text cannot be taken.
    pub(super) fn refuse(&mut self, field: TimeOf, trouble: Trouble, typed: &str) {
        self.forget_error(field);
        self.field_errors.push(FieldError { field, trouble, typed: typed.to_owned() });
    }
}
