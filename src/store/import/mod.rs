//! Files of other apps, and tables of any kind: bytes to a neutral list of findings, and findings to entries.
//!
//! Two steps, both pure. [`read`] (or [`Stream`] for large files) says what a file holds, row by row, and what was left
//! out and why. [`plan`] then says what taking it would do to a journal, under choices the person can see and change:
//! which series goes where, what its scale means, which dates are taken. Nothing is written here, and no row of a file is
//! kept. `docs/import-formats.md` is the prose.

pub mod found;
pub mod text;
pub mod when;

pub(super) use found::row_fault;
pub use found::{Extract, Found, Refused, Scale, Series, Skip, Sleep, Source, Target, Value, Why};
pub(super) use text::mark;

/// A table with more rows is refused.
pub const ROWS_MOST: usize = 200_000;
