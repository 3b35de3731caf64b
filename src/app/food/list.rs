//! The list of suggestions: filtered, searched, in order. A food that the profile leaves out is not in it, whatever is
//! searched for.

use crate::app::fold::{find, folded};
use crate::domain::food::{Advice, Basis, Figure, Food, FoodGroup, FoodRules, Reference, Score, score};
use crate::domain::order;

/// So many foods can be compared at once.
pub const SIDE_BY_SIDE: usize = 4;

/// What the list is in order by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The score for the focus; by name where nothing is suggested.
    #[default]
    Score,
    /// The name.
    Name,
    /// A figure, the most first; foods where it is not known come last.
    Most(Figure),
}

/// What somebody chose to see.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// What amounts are counted for.
    pub basis: Basis,
    /// Only this group.
    pub group: Option<FoodGroup>,
    /// Only foods whose name has all these words.
    pub words: String,
    /// The order.
    pub order: Order,
}

impl Default for Choices {
    fn default() -> Self {
        Self { basis: Basis::Serving, group: None, words: String::new(), order: Order::Score }
    }
}

/// One food of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed<'a> {
    /// The food.
    pub food: &'a Food,
    /// Its score; without parts where nothing is in focus.
    pub score: Score,
}

/// The foods that fit, as chosen. Under 14 and in kidney disease nothing is suggested: by score means by name, and no
/// score has parts.
pub fn listed<'a>(
    foods: &'a [Food],
    rules: &FoodRules,
    reference: &Reference,
    choices: &Choices,
) -> Vec<Listed<'a>> {
    let words: Vec<Vec<char>> =
        choices.words.split_whitespace().map(folded).filter(|word| !word.is_empty()).collect();
    let mut list = Vec::new();
    for food in foods {
        let asked = choices.group.is_none_or(|group| group == food.group)
            && words.iter().all(|word| find(&food.name, word, 0).is_some());
        if asked && rules.unfit(food).is_none() {
            list.push(Listed { food, score: score(food, rules.focus, reference, choices.basis) });
        }
    }
    let most = u128::from(u64::MAX);
    // The first letters decide between equals; the table's own order between those.
    order::sort_by_key(&mut list, |one| match choices.order {
        Order::Score if rules.advice == Advice::Full && !rules.focus.is_empty() => {
            let raw: u64 = one.score.parts.iter().filter_map(|part| part.share).map(u64::from).sum();
            (most - u128::from(one.score.points)) << 64 | u128::from(u64::MAX - raw)
        }
        Order::Score | Order::Name => name_key(&one.food.name),
        Order::Most(figure) => {
            let amount = one.food.amount(figure, choices.basis);
            amount.map_or(most << 1, |amount| most - u128::from(amount))
        }
    });
    list
}

/// The first letters of a name as a number that sorts like it.
fn name_key(name: &str) -> u128 {
    let bytes = name.bytes().map(|byte| byte.to_ascii_lowercase()).chain(std::iter::repeat(0));
    bytes.take(16).fold(0, |key, byte| key << 8 | u128::from(byte))
}

/// How many figures of all there are known, of how many.
pub fn coverage(food: &Food) -> (usize, usize) {
    (food.known(), food.figures.len())
}

/// The foods of these numbers side by side, at most four, each once; none that the profile leaves out.
pub fn compare<'a>(foods: &'a [Food], rules: &FoodRules, picked: &[u32]) -> Vec<&'a Food> {
    let mut side: Vec<&Food> = Vec::new();
    for ndb in picked {
        if let Some(food) = crate::domain::food::find(foods, *ndb)
            && rules.unfit(food).is_none()
            && side.len() < SIDE_BY_SIDE
            && side.iter().all(|other| other.ndb != *ndb)
        {
            side.push(food);
        }
    }
    side
}
