//! Forms: what was typed, turned into an entry or into what is wrong, field by field.
//!
//! Invariant: pure, and nothing typed is ever changed or dropped here.

mod substance;

pub use substance::{DoseText, SubstanceField, SubstanceForm, SubstanceMode, Wrong, amount};
