//! The list of foods that fit, in the order that was chosen.

use super::Setting;
use crate::app::food::{Listed, Order, listed};
use crate::domain::food::{
    Advice, Basis, Figure, Food, FoodRules, Mark, Millionths, Reference, Score, share,
};
use crate::domain::{CodeSet, Nutrient};

/// One amount of a food, with its share of a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Of what.
    pub figure: Figure,
    /// How much of it; `None` for not known.
    pub amount: Option<Millionths>,
    /// In thousandths of the day's amount; `None` where one of the two is not known or not shown.
    pub share: Option<u32>,
}

/// One food of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct FoodRow {
    /// Its number.
    pub ndb: u32,
    /// Its name.
    pub name: String,
    /// One serving in household units, and in hundredths of a gram.
    pub serving: (String, u32),
    /// What is looked for.
    pub bars: Vec<Bar>,
    /// Why it stands where it does; `None` where nothing is suggested.
    pub score: Option<Score>,
    /// Its marks.
    pub marks: CodeSet<Mark>,
    /// How many of its figures are known, of how many.
    pub known: (usize, usize),
}

/// The list.
#[derive(Clone, Debug, PartialEq)]
pub struct FoodListView {
    /// The first of them.
    pub rows: Vec<FoodRow>,
    /// How many there are.
    pub found: usize,
    /// How many foods the table has.
    pub all: usize,
    /// How many of these the profile leaves out.
    pub left_out: usize,
}

/// The orders that are offered: none by iron where there is too much of it.
pub fn orders(rules: &FoodRules) -> Vec<Order> {
    let mut all = vec![Order::Score, Order::Name];
    let figures = [
        Figure::Iron,
        Figure::VitaminD,
        Figure::Magnesium,
        Figure::B12,
        Figure::Folate,
        Figure::VitaminC,
        Figure::Protein,
        Figure::Fibre,
    ];
    let offered = |figure: &Figure| *figure != Figure::Iron || !rules.overload();
    all.extend(figures.into_iter().filter(offered).map(Order::Most));
    all
}

/// What is looked for in a food: the nutrients in focus, and what the list is in order by.
pub fn bars(food: &Food, rules: &FoodRules, reference: &Reference, order: Order, basis: Basis) -> Vec<Bar> {
    let mut bars: Vec<Bar> =
        rules.focus.iter().map(|nutrient| bar(food, nutrient.figure(), reference, basis)).collect();
    if let Order::Most(figure) = order
        && bars.iter().all(|bar| bar.figure != figure)
    {
        bars.push(bar(food, figure, reference, basis));
    }
    bars
}

fn bar(food: &Food, figure: Figure, reference: &Reference, basis: Basis) -> Bar {
    let amount = food.amount(figure, basis);
    let of = nutrient(figure).and_then(|nutrient| reference.of(nutrient));
    Bar { figure, amount, share: amount.zip(of).and_then(|(amount, of)| share(amount, of)) }
}

/// The nutrient that a figure counts, if one can look for it.
pub(super) fn nutrient(figure: Figure) -> Option<Nutrient> {
    use crate::domain::Coded;
    Nutrient::ALL.iter().copied().find(|nutrient| nutrient.figure() == figure)
}

/// Makes the list, with so many rows at most.
pub fn food_list(foods: &[Food], setting: &Setting, most: usize) -> FoodListView {
    let Setting { rules, reference, desk, .. } = setting;
    let mut choices = desk.choices.clone();
    if !orders(rules).contains(&choices.order) {
        choices.order = Order::Name;
    }
    let list = listed(foods, rules, reference, &choices);
    let suggests = rules.advice == Advice::Full && !rules.focus.is_empty();
    let row = |Listed { food, score }: &Listed| FoodRow {
        ndb: food.ndb,
        name: food.name.clone(),
        serving: (food.serving.clone(), food.serving_cg),
        bars: bars(food, rules, reference, choices.order, choices.basis),
        score: suggests.then(|| score.clone()),
        marks: food.marks,
        known: (food.known(), food.figures.len()),
    };
    FoodListView {
        rows: list.iter().take(most).map(row).collect(),
        found: list.len(),
        all: foods.len(),
        left_out: foods.iter().filter(|food| rules.unfit(food).is_some()).count(),
    }
}
