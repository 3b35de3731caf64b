//! The four meals, each with its foods and a way to add one.

use super::{Desk, add, row};
use crate::content::strings::food::{names, plan as words};
use crate::domain::{Coded, Meal};
use crate::ui::components::{Icon, glyph};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::focus;
use crate::ui::root::after_drawing;

/// All of them. Each follows its own foods, so that what is typed in one stays while another changes.
pub fn part(desk: Desk) -> Node {
    Meal::ALL.iter().map(|meal| one(desk, *meal)).collect::<Vec<_>>().into()
}

/// The id of the button that adds to a meal.
pub fn add_id(meal: Meal) -> String {
    format!("add-{}", meal.code())
}

fn one(desk: Desk, meal: Meal) -> El {
    let rows = desk.view.map(move |view| {
        let of_meal = view.meals.iter().find(|(other, _)| *other == meal);
        of_meal.map(|(_, rows)| rows.clone()).unwrap_or_default()
    });
    let changing = desk.part(|bench| bench.changing);
    let adding = desk.part(|bench| bench.adding);
    let list = live(move || {
        let changing = changing.get();
        let rows = rows.get();
        let rows = rows.iter().map(|row| row::draw(desk, row, changing == Some(row.place)));
        let rows: Vec<El> = rows.collect();
        if rows.is_empty() {
            boxed("p", "foodmeal__none", words::NOTHING)
        } else {
            boxed("ul", "foodmeal__list", rows)
        }
    });
    let is_open = move || adding.get() == Some(meal);
    let button = boxed("button", "button foodmeal__add", glyph(Icon::Plus))
        .child(words::ADD)
        .attr("type", "button")
        .attr("data-kind", "quiet")
        .attr_text("id", add_id(meal))
        .attr_text("aria-label", words::add_to(meal))
        .live_attr("aria-expanded", move || Some(if is_open() { "true" } else { "false" }.into()))
        .on_click(move || {
            let opens = !is_open();
            desk.go(&mut |bench| {
                bench.adding = opens.then_some(meal);
                bench.typed.clear();
                bench.said.clear();
            });
            if opens {
                after_drawing(|| focus::by_id(add::FIELD));
            }
        });
    let head =
        boxed("div", "foodmeal__head", boxed("h3", "foodmeal__title", names::meal(meal))).child(button);
    let panel = live(move || is_open().then(|| add::panel(desk, meal)));
    boxed("section", "foodmeal", head).child(panel).child(list)
}
