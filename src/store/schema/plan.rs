//! Stored form of a meal plan.

use super::field::{add, date, decimal, natural, split_off};
use super::reader::{Reader, whole};
use super::writer::Writer;
use crate::domain::{Coded, Plan, PlannedFood};

/// Its members, in the frozen order.
#[inline(never)]
pub fn write(plan: &Plan, to: &mut Writer) {
    to.text("n", &plan.name);
    to.shown("d", plan.date);
    let energy = plan.energy_kcal.map(|(low, high)| [low, high]);
    to.optional_list("e", energy.as_ref().map(<[u16; 2]>::as_slice), |to, kcal| to.whole((*kcal).into()));
    to.list("f", &plan.foods, |to, food| to.element(&food_text(food)));
    to.text("t", &plan.note);
}

/// What [`write`] wrote; see [`Reader`] for what becomes of the rest.
#[inline(never)]
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
    let mut text = food.meal.code().to_owned();
    add(&mut text, ' ', Some(food.ndb.to_string()));
    add(&mut text, ' ', Some(food.servings.to_string()));
    add(&mut text, ' ', food.locked.then(|| LOCKED.to_owned()));
    text
}

fn food(text: &str) -> Option<PlannedFood> {
    let (meal, rest) = split_off(text, ' ');
    let (ndb, rest) = split_off(rest?, ' ');
    let (servings, mark) = split_off(rest?, ' ');
    let locked = mark.is_some();
    (!locked || mark == Some(LOCKED)).then_some(())?;
    Some(PlannedFood {
        meal: Coded::from_code(meal)?,
        ndb: natural(ndb)?,
        servings: decimal(servings)?,
        locked,
    })
}
