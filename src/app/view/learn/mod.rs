//! The rules of the explainer's interactive parts: what a choice shows, as plain data.
//!
//! Everything here is worked out from the claims and from what somebody has just chosen on the page; nothing of it is
//! stored, and the journal is not known here. No words.

pub mod bars;
pub mod brain;
pub mod dial;
pub mod figures;
pub mod finder;
pub mod ledger;
pub mod meal;
pub mod table;
pub mod walk;
