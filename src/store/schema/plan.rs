//! Stored form of a meal plan.

use super::field::{date, decimal};
use super::reader::{Reader, whole};
use super::writer::Writer;
use crate::domain::{Coded, Plan, PlannedFood};

pub fn write(plan: &Plan, to: &mut Writer) {
    to.text("n", &plan.name);
    to.shown("d", plan.date);
    let energy = plan.energy_kcal.map(|(low, high)| [low, high]);
    to.optional_list("e", energy.as_ref().map(<[u16; 2]>::as_slice), |to, kcal| to.whole((*kcal).into()));
    to.list("f", &plan.foods, |to, food| to.element(&food_text(food)));
    to.text("t", &plan.note);
}

pub fn read(from: &mut Reader) -> Option<Plan> {
    let energy = from.optional_list("e", |kcal| u16::try_from(whole(kcal)?).ok());
    let energy_kcal = match energy.as_deref() {
        None => None,
        Some([low, high]) => Some((*low, *high)),
        Some(_) => {
            from.fail("e");
            None
        }
    };
    Some(Plan {
        name: from.text("n"),
        date: from.parsed("d", date),
        energy_kcal,
        foods: from.texts("f", food),
        note: from.text("t"),
    })
}

const LOCKED: &str = "locked";

/// `lunch 11457 1.5`, and `locked` at the end where it is kept when the plan is filled again.
fn food_text(food: &PlannedFood) -> String {
    let mut text =
        food.meal.code().to_owned() + " " + &food.ndb.to_string() + " " + &food.servings.to_string();
    if food.locked {
        text.push(' ');
        text.push_str(LOCKED);
    }
    text
}

fn food(text: &str) -> Option<PlannedFood> {
    let mut parts = text.split(' ');
    let meal = Coded::from_code(parts.next()?)?;
    let ndb = parts.next()?.parse().ok()?;
    let servings = decimal(parts.next()?)?;
    let locked = match parts.next() {
        None => false,
        Some(LOCKED) => true,
        Some(_) => return None,
    };
    parts.next().is_none().then_some(PlannedFood { meal, ndb, servings, locked })
}
