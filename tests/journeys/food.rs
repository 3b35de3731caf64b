//! A day of meals: put together, sent as a link, looked at by somebody else, taken over.

use super::world::World;
use stillnight::app::food::{FoodStep, OpenDay, Parcel, add, of_day, open_day};
use stillnight::app::view::food::{plan as day_view, preview, setting};
use stillnight::app::view::{SharedView, shared};
use stillnight::app::{Effect, Event, Route};
use stillnight::content::{foods, intakes};
use stillnight::domain::food::Food;
use stillnight::domain::{
    Allergen, CodeSet, Diet, Entry, EntryId, Label, Meal, Nutrient, Plan, PlannedFood, Profile,
};
use stillnight::store::link::PREFIX;
use stillnight::store::link::food::make;

const NOON: &str = "2026-11-22T12:00:00+01:00";
const LENTILS: u32 = 16070;
const SPINACH: u32 = 11457;

fn table() -> Vec<Food> {
    foods::parse(foods::TEXT).unwrap()
}

fn of(world: &World) -> (Option<EntryId>, Plan) {
    open_day(&world.model.journal, world.model.food.day)
}

fn edit(world: &mut World, how: impl FnOnce(&mut Plan)) {
    let (_, mut plan) = of(world);
    how(&mut plan);
    world.send(Event::Food(FoodStep::PutDay(Box::new(plan))));
}

fn numbers(plan: &Plan) -> Vec<u32> {
    plan.foods.iter().map(|one: &PlannedFood| one.ndb).collect()
}

/// A day with lentils and spinach, as somebody sends it.
fn sent() -> String {
    let mut world = World::new(NOON);
    edit(&mut world, |plan| {
        assert!(add(plan, Meal::Dinner, LENTILS, 150) && add(plan, Meal::Lunch, SPINACH, 100));
        plan.name = Label::new("Sunday").unwrap();
    });
    let seen = setting(&world.model, &intakes::parse(intakes::TEXT).unwrap());
    let (_, plan) = of(&world);
    let parcel = of_day(&table(), &seen.rules, &seen.profile, &plan.name, &plan.foods, Parcel::default());
    make(&parcel).unwrap()
}

/// Somebody who does not like spinach, looks for iron and has a day of their own.
fn receiver() -> World {
    let mut world = World::new(NOON);
    let mut profile = Profile::default();
    profile.food.dislikes = vec![SPINACH];
    profile.food.focus = CodeSet::from_iter([Nutrient::Iron]);
    world.send(Event::Put(None, Box::new(Entry::Profile(Box::new(profile)))));
    edit(&mut world, |plan| assert!(add(plan, Meal::Snacks, LENTILS, 100)));
    world
}

#[test]
fn a_received_day_is_looked_at_without_a_trace_and_used_beside_ones_own() {
    let link = sent();
    let payload = link.strip_prefix(PREFIX).unwrap();
    let mut world = receiver();
    let before = world.model.journal.live().count();
    let (own, mine) = of(&world);
    world.send(Event::Routed(Route::Shared(payload.to_owned())));
    let SharedView::Food(food) = shared(payload) else { panic!("no food") };
    let seen = setting(&world.model, &intakes::parse(intakes::TEXT).unwrap());
    let view = preview(&table(), &seen, &food);
    assert_eq!(numbers(&view.plan), [LENTILS]);
    assert_eq!((view.plan.name.as_str(), view.left_out.len(), view.is_day), ("Sunday", 1, true));
    assert!(view.day.looked_for[0].amount > 4_000_000);
    assert_eq!(world.model.journal.live().count(), before);

    world.send(Event::Food(FoodStep::NewDay(Box::new(view.plan.clone()))));
    let (id, open) = of(&world);
    assert_eq!(open, view.plan);
    assert_ne!(id, own);
    assert_eq!(world.model.journal.plans().len(), 2);
    world.send(Event::Food(FoodStep::OpenDay(OpenDay::Of(own.unwrap()))));
    assert_eq!(of(&world), (own, mine));

    world.send(Event::Undo);
    assert_eq!(world.model.journal.plans().len(), 1);
}

#[test]
fn a_day_is_begun_changed_left_for_another_and_deleted() {
    let mut world = World::new(NOON);
    assert_eq!(of(&world), (None, Plan::default()));
    edit(&mut world, |plan| assert!(add(plan, Meal::Lunch, LENTILS, 100)));
    let first = of(&world).0;
    edit(&mut world, |plan| assert!(add(plan, Meal::Lunch, SPINACH, 100)));
    assert_eq!((of(&world).0, numbers(&of(&world).1)), (first, vec![LENTILS, SPINACH]));
    // A new day is nothing before something is in it.
    world.send(Event::Food(FoodStep::OpenDay(OpenDay::New)));
    assert_eq!((of(&world), world.model.journal.plans().len()), ((None, Plan::default()), 1));
    world.clock("2026-11-22T12:01:00+01:00");
    edit(&mut world, |plan| assert!(add(plan, Meal::Dinner, SPINACH, 50)));
    let second = of(&world).0;
    assert_ne!(second, first);
    world.send(Event::Delete(second.unwrap()));
    assert_eq!(of(&world).0, first);
    world.send(Event::Undo);
    assert_eq!(of(&world).0, second);
}

#[test]
fn a_day_that_no_longer_fits_stays_and_is_not_sent() {
    let mut world = receiver();
    edit(&mut world, |plan| plan.foods[0].locked = true);
    let mut profile = world.model.journal.profile().cloned().unwrap();
    profile.food.dislikes.push(LENTILS);
    profile.food.diet = Some(Diet::Vegan);
    profile.food.allergens = CodeSet::from_iter([Allergen::TreeNut]);
    let id = world.model.journal.profile_entry().map(|(id, _)| id);
    world.send(Event::Put(id, Box::new(Entry::Profile(Box::new(profile)))));
    let (_, plan) = of(&world);
    let seen = setting(&world.model, &intakes::parse(intakes::TEXT).unwrap());
    let view = day_view(&table(), &seen, &plan);
    assert_eq!(numbers(&plan), [LENTILS]);
    assert!(view.meals[3].1[0].unfit.is_some() && view.shopping.is_empty());
    let parcel = of_day(&table(), &seen.rules, &seen.profile, &plan.name, &plan.foods, Parcel::default());
    assert!(make(&parcel).is_err());
}

#[test]
fn a_link_is_handed_on_as_it_was_made() {
    let mut world = World::new(NOON);
    let fragment = sent();
    world.send(Event::Food(FoodStep::Share { title: "Share this day", fragment: fragment.clone() }));
    assert_eq!(world.seen.last(), Some(&Effect::Share { title: "Share this day", fragment }));
}
