//! Finding a food to add by hand: none that the profile leaves out, whatever is typed.

use super::list::{Choices, Listed, listed};
use crate::app::fold::{find, folded, is_of_a_word};
use crate::domain::food::{Food, FoodRules, Reference};
use crate::domain::order;

/// A word with fewer letters has to be right.
const WORD: usize = 5;

/// The first foods that fit what was typed: names that begin with it first, and where nothing has all the words, names
/// that have them with a slip. Nothing typed gives the first of the list.
pub fn matches<'a>(
    foods: &'a [Food],
    rules: &FoodRules,
    reference: &Reference,
    typed: &str,
    most: usize,
) -> Vec<&'a Food> {
    let of = |words: &str| {
        let choices = Choices { words: words.to_owned(), ..Choices::default() };
        listed(foods, rules, reference, &choices)
    };
    let words: Vec<Vec<char>> =
        typed.split_whitespace().map(folded).filter(|word| !word.is_empty()).collect();
    let mut found = of(typed);
    if found.is_empty() {
        found = of("");
        found.retain(|one| {
            let name = folded(&one.food.name);
            words.iter().all(|word| near(&name, word))
        });
    } else if let Some(first) = words.first() {
        let late = |one: &Listed| u128::from(find(&one.food.name, first, 0).is_none_or(|(at, _)| at > 0));
        order::sort_by_key(&mut found, late);
    }
    found.into_iter().take(most).map(|one| one.food).collect()
}

/// Whether some word of a name begins with what was typed, with one slip at most.
fn near(name: &[char], typed: &[char]) -> bool {
    if typed.len() < WORD {
        return name.windows(typed.len()).any(|part| part == typed);
    }
    let begins = |word: &[char]| {
        let most = (typed.len() + 1).min(word.len());
        (typed.len() - 1..=most).any(|end| word.get(..end).is_some_and(|word| one_slip(word, typed)))
    };
    name.split(|letter| !is_of_a_word(*letter)).any(begins)
}

/// Whether two words are the same but for one letter too many, too few, wrong, or two that changed places.
fn one_slip(a: &[char], b: &[char]) -> bool {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let rest = |word: &[char], from: usize| word.get(same + from..).map(<[char]>::to_vec);
    let (left, right) = (a.get(same..same + 2), b.get(same..same + 2));
    let changed_places = left
        .zip(right)
        .is_some_and(|(left, right)| left.iter().eq(right.iter().rev()) && rest(a, 2) == rest(b, 2));
    a.len() == same && b.len() == same
        || rest(a, 1).is_some() && (rest(a, 1) == rest(b, 1) || rest(a, 1) == rest(b, 0))
        || rest(b, 1).is_some() && rest(b, 1) == rest(a, 0)
        || changed_places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Profile;
    use crate::domain::food::fixtures::food;

    #[test]
    fn what_was_typed_is_found_with_a_slip_and_nothing_left_out_ever() {
        let names = ["Red lentils, cooked", "Lentils, sprouted", "Spinach, raw", "Spinach soup", "Beef"];
        let foods: Vec<Food> =
            names.iter().zip(1..).map(|(name, ndb)| Food { name: (*name).to_owned(), ..food(ndb) }).collect();
        let mut profile = Profile::default();
        profile.food.dislikes = vec![5];
        let rules = FoodRules::of(&profile);
        let check = |typed: &str, expect: &[u32]| {
            let found = matches(&foods, &rules, &Reference::default(), typed, 3);
            assert_eq!(found.iter().map(|food| food.ndb).collect::<Vec<_>>(), expect, "{typed:?}");
        };
        check("", &[2, 1, 4]);
        check("lent", &[2, 1]);
        check("LENTILS sprout", &[2]);
        check("lentlis", &[2, 1]);
        check("letils", &[2, 1]);
        check("lenttils", &[2, 1]);
        check("spinnach raw", &[3]);
        check("spinxxch", &[]);
        check("beef", &[]);
        check("beff", &[]);
        check("  ", &[2, 1, 4]);
    }
}
