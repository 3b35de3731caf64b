//! Adding a food to the open day from the food's own page.

use crate::app::food::{FoodStep, add, open_day};
use crate::app::view::food::Setting;
use crate::app::{Event, Route};
use crate::content::strings::food::{item, names, plan as words};
use crate::domain::food::find;
use crate::domain::{Coded, Meal};
use crate::ui::components::{Shows, button, p};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::pages::food::larder::Larder;
use crate::ui::slice::Slice;
use crate::ui::state::State;
use leptos::prelude::*;

/// The button and what it opens; nothing for a food that the profile leaves out. So many hundredths of a serving are
/// added.
pub fn part(larder: &Larder, setting: Slice<Setting>, ndb: u32, hundredths: Shows<u32>) -> Node {
    let (session, foods) = (larder.session, larder.foods.clone());
    let known = find(&foods, ndb).cloned();
    let fits =
        setting.map(move |setting| known.as_ref().is_some_and(|food| setting.rules.unfit(food).is_none()));
    // Whether the meals are shown, and what happened last.
    let state = State::new((false, String::new()));
    let open = Slice::new(move || state.with(|(open, _)| *open));
    let said = Slice::new(move || state.with(|(_, said)| said.clone()));
    let put = move |meal: Meal| {
        let (_, mut plan) = session.look(|model| open_day(&model.journal, model.food.day));
        let name = find(&foods, ndb).map(|food| food.name.clone()).unwrap_or_default();
        let said = if add(&mut plan, meal, ndb, untrack(|| hundredths.now())) {
            session.send(Event::Food(FoodStep::PutDay(Box::new(plan))));
            words::added(&name, meal)
        } else {
            words::FULL.to_owned()
        };
        state.update(|state| state.1 = said);
    };
    let opener = button("plain", item::ADD)
        .live_attr("aria-expanded", move || Some(if open.get() { "true" } else { "false" }.into()))
        .on_click(move || state.update(|state| state.0 = !state.0));
    let meals: Vec<El> = Meal::ALL
        .iter()
        .map(|meal| {
            let (put, meal) = (put.clone(), *meal);
            boxed("button", "button", names::meal(meal))
                .attr("type", "button")
                .attr("data-kind", "plain")
                .attr_text("aria-label", words::add_to(meal))
                .on_click(move || put(meal))
        })
        .collect();
    let meals = boxed("div", "stack addhere__meals", p(words::ADD_TO))
        .child(boxed("div", "actions", meals))
        .flag("hidden", move || !open.get());
    let see = live(move || {
        said.with(|said| !said.is_empty())
            .then(|| boxed("a", "link", words::SEE).attr_text("href", Route::FoodPlan.to_string()))
    });
    let status = boxed("p", "addhere__said", live(move || said.get())).attr("role", "status");
    boxed("div", "stack addhere", boxed("div", "actions", opener))
        .child(meals)
        .child(status)
        .child(see)
        .flag("hidden", move || !fits.get())
        .into()
}
