//! A made-up food, for tests.

use super::{FIGURES, Figure, Food, FoodGroup};
use crate::domain::{CodeSet, Coded, Diet};

/// A plain food: 100 g a serving, 100 kcal, 1.00 of every figure but for vitamin D, which is not known.
pub fn food(ndb: u32) -> Food {
    let mut figures = [Some(1_00); FIGURES];
    figures[Figure::Energy.index()] = Some(10_000);
    figures[Figure::VitaminD.index()] = None;
    Food {
        ndb,
        fdc: ndb,
        name: format!("food {ndb}"),
        group: FoodGroup::Vegetables,
        serving: "1 cup".to_owned(),
        serving_cg: 10_000,
        figures,
        diet: Diet::Vegan,
        meats: CodeSet::EMPTY,
        allergens: CodeSet::EMPTY,
        marks: CodeSet::EMPTY,
        note: String::new(),
    }
}
