//! Adding a food by hand: a search over what fits.

use super::Desk;
use super::meals::add_id;
use crate::app::food::{add, matches};
use crate::content::strings::food::{amounts, plan as words};
use crate::domain::Meal;
use crate::domain::food::{Figure, Food};
use crate::ui::components::{button, typed};
use crate::ui::dom::{El, boxed, el, live};
use crate::ui::focus;
use crate::ui::slice::Slice;

/// The id of the field.
pub const FIELD: &str = "add-food";
/// So many foods are offered.
const MOST: usize = 8;

/// The search for a meal.
pub fn panel(desk: Desk, meal: Meal) -> El {
    let (setting, foods) = (desk.setting, desk.foods());
    let text = desk.part(|bench| bench.typed.clone());
    let field = el("input")
        .class("field__input")
        .attr("type", "search")
        .attr("id", FIELD)
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "search")
        .value(move || text.get())
        .on("input", move |event| {
            let typed = typed(&event);
            desk.go(&mut |bench| bench.typed.clone_from(&typed));
        });
    let found = Slice::new(move || {
        let typed = text.get();
        setting.with(|setting| {
            let found = matches(&foods, &setting.rules, &setting.reference, &typed, MOST);
            let figures: Vec<Figure> = setting.rules.focus.iter().map(|one| one.figure()).collect();
            found.into_iter().map(|food| offered(food, &figures)).collect::<Vec<_>>()
        })
    });
    let list = live(move || {
        let found = found.get();
        if found.is_empty() {
            return boxed("p", "addfood__none", words::ADD_NONE).attr("role", "status");
        }
        let row = |(ndb, name, about): &(u32, String, String)| {
            let ndb = *ndb;
            let press = boxed("button", "addfood__food", boxed("span", "addfood__name", name.clone()))
                .child(boxed("span", "addfood__about num", about.clone()))
                .attr("type", "button")
                .on_click(move || put(desk, meal, ndb));
            boxed("li", "addfood__row", press)
        };
        boxed("ul", "addfood__list", found.iter().map(row).collect::<Vec<_>>())
    });
    // The words for everybody stand at the head of the page, where nobody sees them from here.
    let full = desk.part(|bench| bench.said == words::FULL);
    let full = live(move || full.get().then(|| boxed("p", "addfood__none", words::FULL)));
    let close = button("quiet", words::ADD_CLOSE).on_click(move || {
        desk.go(&mut |bench| bench.adding = None);
        focus::by_id(&add_id(meal));
    });
    let label = boxed("label", "field", [boxed("span", "field__label", words::ADD_SEARCH), field]);
    boxed("div", "addfood", label).child(full).child(list).child(boxed("div", "actions", close))
}

/// A food: its number, its name, what a serving is and brings.
fn offered(food: &Food, figures: &[Figure]) -> (u32, String, String) {
    let mut about = amounts::serving(&food.serving, food.serving_cg);
    for figure in figures {
        about.push_str(" · ");
        about.push_str(&words::part(*figure, food.served(*figure, 100)));
    }
    (food.ndb, food.name.clone(), about)
}

fn put(desk: Desk, meal: Meal, ndb: u32) {
    let mut done = false;
    desk.edit(&mut |plan| done = add(plan, meal, ndb, 100));
    let said = if done { words::added(&desk.name(ndb), meal) } else { words::FULL.to_owned() };
    desk.go(&mut |bench| bench.said.clone_from(&said));
}
