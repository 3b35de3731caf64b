//! Facts and words: what `build.rs` makes of `content/`, checked and typed, and all UI text in [`strings`].
//!
//! Invariant: no logic about the journal and no markup; a second language is a second strings module.

pub mod assets;
pub mod chapter;
pub mod foods;
pub mod help;
pub mod intakes;
pub mod lab_lines;
pub mod learn;
pub mod medicines;
pub mod search;
pub mod sources;
pub mod strings;
pub mod table;
pub mod wording;
pub mod words;

pub use assets::EDITION;
pub use chapter::Chapter;
