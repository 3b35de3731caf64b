//! One food: its figures, what goes with it, what is kept apart from it.

use super::Setting;
use super::list::nutrient;
use crate::domain::Coded;
use crate::domain::food::{
    Basis, Figure, Food, KeepApart, Millionths, Score, Unfit, brings_iron, find, keep_apart, partners, score,
    share,
};

/// So many partners are named.
const PARTNERS: usize = 8;

/// One figure of a food.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FigureRow {
    /// Of what.
    pub figure: Figure,
    /// In the servings that were chosen; `None` for not known.
    pub served: Option<Millionths>,
    /// In 100 g.
    pub hundred: Option<Millionths>,
    /// What is served, in thousandths of the day's amount.
    pub share: Option<u32>,
}

/// One food.
#[derive(Clone, Debug, PartialEq)]
pub struct FoodItemView {
    /// The row of the table.
    pub food: Food,
    /// Why it is left out of lists and plans, if it is.
    pub unfit: Option<Unfit>,
    /// All its figures.
    pub figures: Vec<FigureRow>,
    /// How many of them are known.
    pub known: usize,
    /// Why it would stand where it does; `None` where nothing is suggested, or it is left out.
    pub score: Option<Score>,
    /// Foods with vitamin C that go with it: number and name.
    pub partners: Vec<(u32, String)>,
    /// What to keep apart from it.
    pub apart: Vec<KeepApart>,
    /// A serving brings enough iron to think about what stands beside it.
    pub iron: bool,
}

/// Makes it, for so many hundredths of a serving; `None` for a number that is not in the table.
pub fn food_item(foods: &[Food], setting: &Setting, ndb: u32, hundredths: u32) -> Option<FoodItemView> {
    let food = find(foods, ndb)?;
    let Setting { rules, reference, .. } = setting;
    let unfit = rules.unfit(food);
    let row = |figure: &Figure| {
        let served = food.served(*figure, hundredths);
        let of = nutrient(*figure).and_then(|nutrient| reference.of(nutrient));
        FigureRow {
            figure: *figure,
            served,
            hundred: food.amount(*figure, Basis::HundredGrams),
            share: served.zip(of).and_then(|(served, of)| share(served, of)),
        }
    };
    let fits = unfit.is_none();
    let scored = fits && !rules.focus.is_empty();
    let beside = if fits { partners(foods, food, rules, PARTNERS) } else { Vec::new() };
    Some(FoodItemView {
        food: food.clone(),
        unfit,
        figures: Figure::ALL.iter().map(row).collect(),
        known: food.known(),
        score: scored.then(|| score(food, rules.focus, reference, setting.desk.choices.basis)),
        partners: beside.into_iter().map(|other| (other.ndb, other.name.clone())).collect(),
        apart: if fits { keep_apart(food, rules) } else { Vec::new() },
        iron: brings_iron(food),
    })
}
