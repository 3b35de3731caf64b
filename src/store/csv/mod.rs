//! Tables as text: rows and cells out of any table, and the app's own tidy table of a journal, there and back.
//!
//! Pure, and without knowledge of other apps' tables (`super::import` has that). `docs/import-formats.md` is the prose.

mod back;
mod cells;
mod fields;
mod guard;
mod tidy;

pub use back::{Restored, is_tidy, restore};
pub use cells::{Fault, Row, Rows};
pub use guard::{push_row, unguard};
pub use tidy::{HEADER, write};
