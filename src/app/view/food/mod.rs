//! What the food pages show, as plain data: foods that fit, one food, a day of meals.
//!
//! Amounts stay exact; how they are written is the pages'. What fits whom is decided in [`crate::domain::food`] alone.

mod item;
mod list;
mod plan;
mod preview;
mod setting;

#[cfg(all(test, not(feature = "ui")))]
mod tests;

pub use item::{FigureRow, FoodItemView, food_item};
pub use list::{Bar, FoodListView, FoodRow, bars, food_list, orders};
pub use plan::{Bought, PlanRow, PlanView, Sum, plan};
pub use preview::{PreviewView, preview};
pub use setting::{Against, Setting, setting};
