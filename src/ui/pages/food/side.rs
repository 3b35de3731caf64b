//! Up to four foods side by side.

use super::larder::Larder;
use super::share::{self, Parcels};
use crate::app::food::{FoodStep, compare, of_picked};
use crate::app::view::food::Setting;
use crate::app::{Event, Route};
use crate::content::strings::food as words;
use crate::content::strings::food::{amounts, names};
use crate::domain::Coded;
use crate::domain::food::{Basis, Figure, Food};
use crate::ui::components::button;
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::slice::Slice;
use std::sync::Arc;

/// Nothing while there is nothing to compare.
pub fn draw(larder: &Larder, setting: Slice<Setting>) -> Node {
    let (larder, session) = (larder.clone(), larder.session);
    let shown = setting.map(|setting| (setting.desk.picked.clone(), setting.desk.choices.basis));
    live(move || {
        let (picked, basis) = shown.get();
        let foods = setting.peek(|setting| {
            compare(&larder.foods, &setting.rules, &picked).into_iter().cloned().collect::<Vec<_>>()
        });
        if foods.is_empty() {
            return Node::NOTHING;
        }
        let numbers: Vec<u32> = foods.iter().map(|food| food.ndb).collect();
        let parcels: Parcels = Arc::new(move |parcel| {
            setting.with(|setting| of_picked(&setting.profile, numbers.clone(), parcel))
        });
        let clear = button("quiet", words::SIDE_NONE)
            .on_click(move || session.send(Event::Food(FoodStep::PickAll(Vec::new()))));
        boxed("section", "section side", boxed("h2", "section__title", words::SIDE))
            .child(table(&foods, basis))
            .child(share::part(&larder, setting, words::SHARE_SIDE, parcels, clear))
            .into()
    })
}

fn table(foods: &[Food], basis: Basis) -> El {
    let name = |food: &Food| {
        let link =
            boxed("a", "link", food.name.clone()).attr_text("href", Route::FoodItem(food.ndb).to_string());
        let portion = (basis == Basis::Serving)
            .then(|| boxed("span", "food__serving", amounts::serving(&food.serving, food.serving_cg)));
        el("th").attr("scope", "col").child(link).child(portion)
    };
    let head = el("tr").child(el("th").attr("scope", "col").child(words::FIGURE));
    let head = head.child(foods.iter().map(name).collect::<Vec<_>>());
    let row = |figure: &Figure| {
        let cells = foods.iter().map(|food| {
            let amount = food.amount(*figure, basis);
            boxed("td", "num", amounts::amount(amount, *figure))
        });
        el("tr")
            .child(el("th").attr("scope", "row").child(names::figure(*figure)))
            .child(cells.collect::<Vec<_>>())
    };
    let body = el("tbody").child(Figure::ALL.iter().map(row).collect::<Vec<_>>());
    let table = boxed("table", "side__table", el("thead").child(head)).child(body);
    boxed("div", "side__scroll", table)
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", words::SIDE)
}
