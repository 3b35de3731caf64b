//! Forms: what people type, turned into entries or into what is wrong with each field.
//!
//! Invariant: pure, and nothing typed is lost here. A text that cannot be taken stays a text, with a reason beside it.

mod context;
mod lab;
mod trouble;

pub use context::{ContextField, ContextForm, lasts};
pub use lab::{LabField, LabForm};
pub use trouble::{Said, Troubles, trouble_of};
