//! The day of meals that is open, and what can be done with it by hand. What fits and what is best is the domain's.

use crate::domain::food::planner::{Ask, swap};
use crate::domain::food::{Food, FoodRules, SERVINGS_MOST, find, servings};
use crate::domain::{Decimal, EntryId, Journal, Meal, Plan, PlannedFood};

/// The most foods of a day: as many as a link to it holds.
pub const FOODS_MOST: usize = crate::store::link::food::FOODS_MOST;

/// Which day is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OpenDay {
    /// The one begun last; a new one where there is none.
    #[default]
    Newest,
    /// A new one, not saved before something is in it.
    New,
    /// This one; the newest where it is gone.
    Of(EntryId),
}

/// The open day, and its entry once it is saved.
pub fn open_day(journal: &Journal, open: OpenDay) -> (Option<EntryId>, Plan) {
    let plans = journal.plans();
    let found = match open {
        OpenDay::New => None,
        OpenDay::Of(id) => plans.iter().find(|(other, _)| *other == id).or(plans.first()),
        OpenDay::Newest => plans.first(),
    };
    found.map_or((None, Plan::default()), |(id, plan)| (Some(*id), (*plan).clone()))
}

/// A number of servings from hundredths.
pub fn from_hundredths(hundredths: u32) -> Decimal {
    Decimal::from_millionths(i64::from(hundredths) * 10_000).unwrap_or(Decimal::whole(1))
}

/// Adds servings of a food to a meal, to those that are there; `false` where a day, or a meal, holds no more.
pub fn add(plan: &mut Plan, meal: Meal, ndb: u32, hundredths: u32) -> bool {
    if let Some(there) = plan.foods.iter_mut().find(|one| one.meal == meal && one.ndb == ndb) {
        let more = servings(there.servings).unwrap_or(0) + hundredths;
        if more > SERVINGS_MOST * 100 {
            return false;
        }
        there.servings = from_hundredths(more);
        return true;
    }
    if plan.foods.len() >= FOODS_MOST {
        return false;
    }
    plan.foods.push(PlannedFood { meal, ndb, servings: from_hundredths(hundredths), locked: false });
    true
}

/// Moves a food of a plan to another meal, to what is there of it; `false` where the meal holds no more of it. What was
/// kept in either place stays kept.
pub fn put_in_meal(plan: &mut Plan, place: usize, meal: Meal) -> bool {
    let Some(one) = plan.foods.get(place).copied().filter(|one| one.meal != meal) else { return true };
    let there = plan.foods.iter().position(|other| other.meal == meal && other.ndb == one.ndb);
    if there.is_some() && !add(plan, meal, one.ndb, servings(one.servings).unwrap_or(0)) {
        return false;
    }
    if let Some(joined) = plan.foods.get_mut(there.unwrap_or(place)) {
        joined.meal = meal;
        joined.locked |= one.locked;
    }
    if there.is_some() {
        plan.foods.remove(place);
    }
    true
}

/// Whether the profile leaves a planned food out. One that is not in the table is not known to be.
pub fn is_left_out(foods: &[Food], rules: &FoodRules, one: &PlannedFood) -> bool {
    find(foods, one.ndb).is_some_and(|food| rules.unfit(food).is_some())
}

/// The foods of a plan that count: those the profile does not leave out.
pub fn counted(foods: &[Food], rules: &FoodRules, plan: &[PlannedFood]) -> Vec<PlannedFood> {
    plan.iter().filter(|one| !is_left_out(foods, rules, one)).copied().collect()
}

/// What was offered in one place of a plan, the newest last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offered {
    /// The place.
    pub place: usize,
    /// The foods, the one that stood there first.
    pub foods: Vec<u32>,
}

/// The next best food for a place, and what was offered with it. Once all have been, it begins again. `None` where there
/// is nothing else.
pub fn another(
    ask: &Ask,
    plan: &[PlannedFood],
    place: usize,
    offered: &Offered,
) -> Option<(PlannedFood, Offered)> {
    let now = plan.get(place)?;
    let goes_on = offered.place == place && offered.foods.last() == Some(&now.ndb);
    let mut tried = if goes_on { offered.foods.clone() } else { vec![now.ndb] };
    // What the profile leaves out counts for nothing; the food itself may be such a one.
    let stays = |(at, one): &(usize, &PlannedFood)| *at == place || !is_left_out(ask.foods, ask.rules, one);
    let others: Vec<PlannedFood> = plan.iter().enumerate().filter(stays).map(|(_, one)| *one).collect();
    let before = plan.iter().take(place).filter(|one| !is_left_out(ask.foods, ask.rules, one)).count();
    let found = swap(ask, &others, before, &tried).or_else(|| {
        tried = vec![now.ndb];
        swap(ask, &others, before, &tried)
    })?;
    tried.push(found.ndb);
    Some((found, Offered { place, foods: tried }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::food::Reference;
    use crate::domain::food::fixtures::food;
    use crate::domain::{Profile, Record, Revision, State};

    fn rice(meal: Meal, halves: u32) -> PlannedFood {
        PlannedFood { meal, ndb: 1, servings: from_hundredths(halves * 50), locked: false }
    }

    #[test]
    fn servings_come_together_in_a_meal_and_stay_within_bounds() {
        let mut plan = Plan::default();
        assert!(add(&mut plan, Meal::Lunch, 1, 100) && add(&mut plan, Meal::Lunch, 1, 50));
        assert!(add(&mut plan, Meal::Dinner, 1, 50));
        assert_eq!(plan.foods, [rice(Meal::Lunch, 3), rice(Meal::Dinner, 1)]);
        assert!(!add(&mut plan, Meal::Lunch, 1, 2000));
        put_in_meal(&mut plan, 1, Meal::Lunch);
        assert_eq!(plan.foods, [rice(Meal::Lunch, 4)]);
        put_in_meal(&mut plan, 0, Meal::Snacks);
        put_in_meal(&mut plan, 7, Meal::Snacks);
        assert_eq!(plan.foods, [rice(Meal::Snacks, 4)]);
        for ndb in 2..200 {
            add(&mut plan, Meal::Lunch, ndb, 100);
        }
        assert_eq!(plan.foods.len(), FOODS_MOST);
    }

    #[test]
    fn what_is_moved_joins_what_is_there_and_stays_kept_or_it_is_not_moved() {
        let check = |moved: (u32, bool), there: (u32, bool), expect: Option<(u32, bool)>| {
            let one = |meal, (halves, locked)| PlannedFood { locked, ..rice(meal, halves) };
            let foods = vec![one(Meal::Lunch, moved), one(Meal::Dinner, there)];
            let mut plan = Plan { foods: foods.clone(), ..Plan::default() };
            assert_eq!(put_in_meal(&mut plan, 0, Meal::Dinner), expect.is_some(), "{moved:?} to {there:?}");
            let expect = expect.map_or(foods, |joined| vec![one(Meal::Dinner, joined)]);
            assert_eq!(plan.foods, expect, "{moved:?} to {there:?}");
        };
        check((2, true), (1, false), Some((3, true)));
        check((2, false), (1, true), Some((3, true)));
        check((2, true), (1, true), Some((3, true)));
        check((2, false), (1, false), Some((3, false)));
        check((39, false), (1, false), Some((40, false)));
        check((40, true), (3, false), None); // a meal holds 20
    }

    #[test]
    fn the_open_day_is_the_one_asked_for_or_the_newest_or_none_yet() {
        let mut journal = Journal::default();
        let id = |ms| EntryId::new(ms, [0; 6]);
        let plan = |name| Plan { name: crate::domain::Label::new(name).unwrap(), ..Plan::default() };
        assert_eq!(open_day(&journal, OpenDay::Of(id(1))), (None, Plan::default()));
        for (ms, name) in [(1, "first"), (2, "second")] {
            let state = State::Live(crate::domain::Entry::Plan(plan(name)));
            journal.put(Record { id: id(ms), rev: Revision::new(1, 0, crate::domain::DeviceId(1)), state });
        }
        let check = |open, ms: Option<u64>, name| {
            assert_eq!(open_day(&journal, open), (ms.map(id), plan(name)), "{open:?}");
        };
        check(OpenDay::Newest, Some(2), "second");
        check(OpenDay::Of(id(1)), Some(1), "first");
        check(OpenDay::Of(id(9)), Some(2), "second");
        check(OpenDay::New, None, "");
    }

    #[test]
    fn another_goes_through_all_that_fit_and_begins_again() {
        let foods: Vec<Food> = (1..=4).map(food).collect();
        let mut profile = Profile::default();
        profile.food.dislikes = vec![1];
        let rules = FoodRules::of(&profile);
        let reference = Reference::default();
        let ask =
            Ask { foods: &foods, rules: &rules, reference: &reference, energy: None, seed: 1, without: &[] };
        // A food that is left out by now can be exchanged too, and is never offered.
        let mut plan = vec![rice(Meal::Dinner, 2), rice(Meal::Lunch, 2)];
        let mut offered = Offered::default();
        let mut seen = Vec::new();
        for _ in 0..5 {
            let (found, now) = another(&ask, &plan, 1, &offered).unwrap();
            assert_eq!(found.meal, Meal::Lunch);
            plan[1] = found;
            offered = now;
            seen.push(found.ndb);
        }
        assert_eq!(seen[..3], [2, 3, 4]);
        assert!(seen[3] != 4 && seen[4] != seen[3] && !seen.contains(&1), "{seen:?}");
        plan[1].locked = true;
        assert_eq!(another(&ask, &plan, 1, &offered), None);
        assert_eq!(another(&ask, &plan, 5, &offered), None);
    }

    #[test]
    fn what_is_left_out_does_not_count_and_what_is_unknown_does() {
        let foods = [food(1), food(2)];
        let mut profile = Profile::default();
        profile.food.dislikes = vec![2];
        let rules = FoodRules::of(&profile);
        let plan = [1, 2, 3].map(|ndb| PlannedFood { ndb, ..rice(Meal::Lunch, 2) });
        let left: Vec<u32> = counted(&foods, &rules, &plan).iter().map(|one| one.ndb).collect();
        assert_eq!(left, [1, 3]);
    }
}
