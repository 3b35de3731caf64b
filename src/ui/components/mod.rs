//! Controls, one a file, each around native elements; class names are the files' names in `style/components`.
//!
//! Invariant: components know plain values and callbacks, never the journal.

mod area_field;
mod button;
mod choices;
mod date_field;
mod day_field;
mod dialog;
mod frame;
mod icon;
mod meter;
mod nights_field;
mod note;
mod one_of;
mod painted;
mod scale;
mod select;
mod shown_text;
mod stepper;
mod text_field;
mod time_field;
mod toggle;

use std::sync::Arc;

pub use area_field::AreaField;
pub use button::{Size, button, sized};
pub use choices::{Answers, Choices, NOT_SAID, Ticks, YesNo};
pub use date_field::date_field;
pub use day_field::DayField;
pub use dialog::Dialog;
pub use frame::{disclosure, head, hint, lead, link, list, p, section, title};
pub use icon::{Icon, glyph};
pub use meter::meter;
pub use nights_field::nights_field;
pub use note::{NoteField, typed};
pub use one_of::{OneOf, trouble};
pub use painted::painted;
pub use scale::{Rating, Scale};
pub use select::Select;
pub use shown_text::shown_text;
pub use stepper::Stepper;
pub use text_field::TextField;
pub use time_field::TimeField;
pub use toggle::toggle;

/// What a control does with an answer.
pub type Act<T> = Arc<dyn Fn(T) + Send + Sync>;

/// Makes an [`Act`].
pub fn act<T>(act: impl Fn(T) + Send + Sync + 'static) -> Act<T> {
    Arc::new(act)
}

/// What a control shows, read anew whenever a signal behind it changes.
pub type Shows<T> = Arc<dyn Fn() -> T + Send + Sync>;

/// Makes a [`Shows`].
pub fn shows<T>(read: impl Fn() -> T + Send + Sync + 'static) -> Shows<T> {
    Arc::new(read)
}
