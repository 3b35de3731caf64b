//! What is chosen on the food pages. Choices are not saved; the days that somebody plans are entries like any other.

use super::{Ports, save};
use crate::app::food::{FoodStep, OpenDay, SIDE_BY_SIDE, open_day};
use crate::app::{Effect, Event, Model, Undo};
use crate::domain::{Entry, Plan};

/// Takes a step on the food pages in.
pub fn food(model: &mut Model, ports: &mut Ports, event: Event) -> Vec<Effect> {
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
        FoodStep::OpenDay(day) => desk.day = day,
        FoodStep::PutDay(plan) => return put_day(model, ports, *plan),
        FoodStep::NewDay(plan) => {
            desk.day = OpenDay::New;
            return put_day(model, ports, *plan);
        }
        FoodStep::Share { title, fragment } => return vec![Effect::Share { title, fragment }],
    }
    Vec::new()
}

/// Saves the open day.
fn put_day(model: &mut Model, ports: &mut Ports, plan: Plan) -> Vec<Effect> {
    let (id, _) = open_day(&model.journal, model.food.day);
    let id = id.unwrap_or_else(|| (ports.fresh_id)());
    model.food.day = OpenDay::Of(id);
    save::put(model, ports, id, Entry::Plan(plan), Undo::Changed)
}
