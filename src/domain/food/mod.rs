//! Foods and their figures; what a profile means for them; the score they are put in order by; what goes together; filling
//! a day.
//!
//! Invariants: unknown is never zero; nothing here knows text, and no figure of an intake or a food stands in the code.

mod amount;
mod pairing;
pub mod planner;
mod reference;
mod rules;
mod score;
mod table;

#[cfg(test)]
pub(crate) mod fixtures;

pub use amount::{Basis, Millionths, SERVINGS_MOST, ServingsError, Total, servings, share, totals};
pub use pairing::{
    Apart, KeepApart, PAIRED_IRON, PARTNER_C, brings_calcium, brings_iron, keep_apart, partners,
};
pub use reference::Reference;
pub use rules::{Advice, FoodRules, Unfit};
pub use score::{Brake, Part, Score, brake, score};
pub use table::{FIGURES, Figure, Food, FoodGroup, Mark, NUTRIENTS, find};
