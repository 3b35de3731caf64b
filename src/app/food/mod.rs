//! Choosing among foods: what a list shows, in which order, and what stands side by side. Rules of meaning are the
//! domain's; text and pages are not known here.

mod desk;
mod list;
mod received;
mod reference;

pub use desk::{FoodDesk, FoodStep};
pub use list::{Choices, Listed, Order, SIDE_BY_SIDE, compare, coverage, listed};
pub use received::{Received, received};
pub use reference::{group, reference};
