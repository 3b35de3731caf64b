//! What is chosen on the food pages. Nothing here is saved: what somebody eats and avoids, and the days they plan, are
//! entries like any other.

use super::Ports;
use crate::app::food::{FoodStep, SIDE_BY_SIDE};
use crate::app::{Effect, Event, Model};

/// Takes a step on the food pages in.
pub fn food(model: &mut Model, _: &mut Ports, event: Event) -> Vec<Effect> {
    let Event::Food(step) = event else { return Vec::new() };
    let desk = &mut model.food;
    match step {
        FoodStep::Choose(choices) => desk.choices = choices,
        FoodStep::DailyValue(on) => desk.daily_value = on,
        FoodStep::Pick(ndb) => match desk.picked.iter().position(|picked| *picked == ndb) {
            Some(place) => {
                desk.picked.remove(place);
            }
            None if desk.picked.len() < SIDE_BY_SIDE => desk.picked.push(ndb),
            None => {}
        },
        FoodStep::PickAll(picked) => {
            desk.picked = picked;
            desk.picked.truncate(SIDE_BY_SIDE);
        }
    }
    Vec::new()
}
