//! One food of a meal: what it is and brings, and on tap what can be done with it.

use super::Desk;
use super::meals::add_id;
use crate::app::Route;
use crate::app::food::{another, from_hundredths, put_in_meal};
use crate::app::view::food::PlanRow;
use crate::content::strings::food::{item, names, plan as words};
use crate::domain::food::planner::Ask;
use crate::domain::food::{Advice, SERVINGS_MOST};
use crate::domain::{Coded, Meal};
use crate::ui::components::{Stepper, act, button, shows};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::focus;
use crate::ui::root::after_drawing;

/// Servings go up and down by so many hundredths.
const STEP: u16 = 50;

/// Draws it, with what can be done with it if it is being changed.
pub fn draw(desk: Desk, row: &PlanRow, changing: bool) -> El {
    let (name, portion) = match &row.food {
        Some((name, serving, grams)) => (name.clone(), words::portion(row.hundredths, serving, *grams)),
        None => (words::number(row.ndb), words::servings(row.hundredths)),
    };
    let link = boxed("a", "link planned__name", name.clone())
        .attr_text("href", Route::FoodItem(row.ndb).to_string());
    let kept = boxed("span", "planned__kept", if row.locked { words::KEPT } else { "" });
    let amount = |(figure, amount)| boxed("li", "planned__amount num", words::part(figure, amount));
    let amounts = row.amounts.iter().copied().map(amount).collect::<Vec<_>>();
    let told = match (&row.food, row.unfit) {
        (None, _) => Some(words::UNKNOWN.to_owned()),
        (_, Some(why)) => Some(format!("{} {}", item::unfit(why), words::NOT_COUNTED)),
        _ => None,
    };
    let told = told.map(|told| boxed("p", "planned__unfit", told));
    let place = row.place;
    let change = boxed("button", "button planned__change", words::CHANGE)
        .attr("type", "button")
        .attr("data-kind", "quiet")
        .attr_text("id", change_id(place))
        .attr_text("aria-label", words::change(&name))
        .attr("aria-expanded", if changing { "true" } else { "false" })
        .on_click(move || {
            desk.go(&mut |bench| {
                bench.changing = (!changing).then_some(place);
                bench.said.clear();
            });
        });
    let head = boxed("div", "planned__head", [boxed("p", "planned__food", link), kept]).child(change);
    let tools = changing.then(|| tools(desk, row, &name));
    let better = row.better_in.map(|meal| in_the_way(desk, place, meal));
    boxed("li", "planned", head)
        .child(boxed("p", "planned__portion num", portion))
        .child(boxed("ul", "planned__amounts", amounts))
        .child(words::note(&row.note).map(|note| boxed("p", "planned__note", note)))
        .child(boxed("div", "planned__told", told).child(better))
        .child(boxed("div", "planned__open", tools))
}

fn change_id(place: usize) -> String {
    format!("planned-{place}")
}

/// A milk product in the meal with the iron.
fn in_the_way(desk: Desk, place: usize, meal: Meal) -> El {
    boxed("div", "planned__better", el("p").child(words::IN_THE_WAY)).child(mover(
        desk,
        place,
        meal,
        words::to_meal(meal),
    ))
}

fn mover(desk: Desk, place: usize, meal: Meal, label: String) -> El {
    boxed("button", "button planned__move", label).attr("type", "button").attr("data-kind", "plain").on_click(
        move || {
            let before = desk.day.peek(|(_, plan)| plan.foods.len());
            let mut done = true;
            desk.edit(&mut |plan| done = put_in_meal(plan, place, meal));
            // Where it was put to servings of the same food its place is gone.
            let there = desk.day.peek(|(_, plan)| plan.foods.len() == before);
            let open = there && desk.bench.with_untracked(|bench| bench.changing == Some(place));
            desk.go(&mut |bench| {
                bench.changing = (open || !done).then_some(place);
                if !done {
                    bench.said = words::NO_ROOM.to_owned();
                }
            });
            let id = if there { change_id(place) } else { add_id(meal) };
            after_drawing(move || focus::by_id(&id));
        },
    )
}

fn tools(desk: Desk, row: &PlanRow, name: &str) -> El {
    let (place, hundredths) = (row.place, u16::try_from(row.hundredths).unwrap_or(u16::MAX));
    let servings = Stepper {
        label: words::SERVINGS,
        step: STEP,
        least: STEP,
        most: u16::try_from(SERVINGS_MOST * 100).unwrap_or(u16::MAX),
        unknown: "",
        show: |hundredths| words::times(u32::from(hundredths)),
        value: shows(move || Some(hundredths)),
        on_change: act(move |to: Option<u16>| {
            let Some(to) = to else { return };
            desk.edit_one(place, &mut |one| one.servings = from_hundredths(u32::from(to)));
        }),
    };
    let is_kept = row.locked;
    let keep = button("plain", words::KEEP)
        .attr("aria-pressed", if is_kept { "true" } else { "false" })
        .on_click(move || desk.edit_one(place, &mut |one| one.locked = !is_kept));
    let full = desk.setting.peek(|setting| setting.rules.advice == Advice::Full);
    let swap = full.then(|| {
        let press = button("plain", words::SWAP).on_click(move || swap(desk, place));
        press.flag("disabled", move || is_kept)
    });
    let meal = desk.day.peek(|(_, plan)| plan.foods.get(place).map(|one| one.meal));
    let mut moves_to: Vec<El> = Vec::new();
    for to in Meal::ALL.iter().copied().filter(|other| Some(*other) != meal) {
        let label = names::meal(to).to_owned();
        moves_to.push(mover(desk, place, to, label).attr_text("aria-label", words::to_meal(to)));
    }
    let full = desk.part(|bench| bench.said == words::NO_ROOM);
    let full = live(move || full.get().then(|| boxed("p", "planned__note", words::NO_ROOM)));
    let moves = boxed("div", "planned__moves", boxed("span", "planned__movelabel", words::MOVE));
    let moves = moves.child(moves_to).child(full);
    let remove = button("quiet", words::REMOVE).on_click(move || {
        desk.edit(&mut |plan| {
            if place < plan.foods.len() {
                plan.foods.remove(place);
            }
        });
        desk.go(&mut |bench| bench.changing = None);
        after_drawing(move || focus::by_id(&meal.map(add_id).unwrap_or_default()));
    });
    boxed("div", "planned__tools", Node::from(servings))
        .child(boxed("div", "actions planned__acts", swap).child([keep, remove]))
        .child(moves)
        .attr("role", "group")
        .attr_text("aria-label", name.to_owned())
}

/// Puts the next best food in the place of one.
fn swap(desk: Desk, place: usize) {
    let foods = desk.foods();
    let found = desk.setting.peek(|setting| {
        desk.day.peek(|(_, plan)| {
            let (rules, reference) = (&setting.rules, &setting.reference);
            let ask =
                Ask { foods: &foods, rules, reference, energy: plan.energy_kcal, seed: 0, without: &[] };
            desk.bench.with_untracked(|bench| another(&ask, &plan.foods, place, &bench.offered))
        })
    });
    let mut said = words::SWAP_NONE.to_owned();
    if let Some((food, _)) = &found {
        desk.edit_one(place, &mut |one| *one = *food);
        said = desk.name(food.ndb);
    }
    desk.go(&mut |bench| {
        bench.said.clone_from(&said);
        if let Some((_, offered)) = &found {
            bench.offered.clone_from(offered);
        }
    });
}
