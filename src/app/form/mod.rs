//! Forms: what people type, turned into entries or into what is wrong with each field.
//!
//! Invariant: pure, and nothing typed is lost here. A text that cannot be taken stays a text, with a reason beside it.

mod cell;
mod context;
mod counted;
mod kept;
mod lab;
mod month;
mod reminder;
mod sheet;
mod substance;
mod trouble;

pub use cell::{Col, Pass, Value, Wrong, print, read};
pub use context::{ContextField, ContextForm, lasts};
pub use counted::less;
pub use lab::{LabField, LabForm};
pub use month::month_of;
pub use reminder::{ReminderField, ReminderForm};
pub use sheet::{Cell, Problem, Saved, Sheet, Stored, stored};
pub use substance::{DoseText, SubstanceField, SubstanceForm, SubstanceMode, amount};
pub use trouble::{Said, Troubles, trouble_of};
