//! Controls, one a file, each around native elements; class names are the files' names in `style/components`.
//!
//! Invariant: components know plain values and callbacks, never the journal.

mod choices;
mod dialog;
mod icon;
mod note;
mod scale;
mod stepper;
mod time_field;

pub use choices::{Choices, Ticks, YesNo};
pub use dialog::Dialog;
pub use icon::{Glyph, Icon};
pub use note::NoteField;
pub use scale::Scale;
pub use stepper::Stepper;
pub use time_field::TimeField;
