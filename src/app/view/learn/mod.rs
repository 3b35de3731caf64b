//! Rules of the explainer's interactive parts, one file each.
//!
//! Nothing here is kept: a part's state lives as long as its page, and no health statement is made.

pub mod finder;
pub mod ledger;
pub mod meal;
