//! The food pages: the list of what fits, one food, what somebody eats and avoids.
//!
//! No rule about food is known here: what fits and in which order is `app::view::food`'s, what is said about health comes
//! with the explainer's text.

mod bars;
mod controls;
mod item;
mod larder;
mod list;
mod marks;
mod notes;
mod plan;
mod profile;
mod received;
mod row;
mod share;
mod side;

pub use item::page as item;
pub use list::page;
pub use plan::page as plan;
pub use profile::page as profile;
pub use received::part as received;
