//! Choosing among foods: what a list shows, in which order, and what stands side by side. Rules of meaning are the
//! domain's; text and pages are not known here.

mod bench;
mod day;
mod desk;
mod energy;
mod filling;
mod list;
mod other_day;
mod parcel;
mod pick;
mod received;
mod reference;

pub use bench::{Bench, Parcel};
pub use day::{
    FOODS_MOST, Offered, OpenDay, add, another, counted, from_hundredths, is_left_out, open_day, put_in_meal,
};
pub use desk::{FoodDesk, FoodStep};
pub use energy::{EnergyError, energy};
pub use filling::{Came, Filling, Run};
pub use list::{Choices, Listed, Order, SIDE_BY_SIDE, compare, coverage, listed};
pub use other_day::{Shown, is_same_day, other_day};
pub use parcel::{of_day, of_picked};
pub use pick::matches;
pub use received::{Received, received};
pub use reference::{group, reference, told};
