//! Controls, one a file, each around native elements; class names are the files' names in `style/components`.
//!
//! Invariant: components know plain values and callbacks, never the journal.

mod area_field;
mod asked;
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

pub use area_field::AreaField;
pub use asked::{Act, Chosen, Shows, act, chosen, shows};
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
