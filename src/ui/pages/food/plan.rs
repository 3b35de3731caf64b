//! A day of meals: by hand or filled, with its sums, what to buy, on paper, as a link.
//!
//! What fits and what is best is not decided here. Each change is saved at once, as one step to take back.

mod add;
mod days;
mod energy;
mod fill;
mod here;
mod meals;
mod row;
mod sheet;
mod sums;

use super::larder::{Larder, when_ready};
use super::list::advice;
use super::notes::no_trial;
use super::share;
use crate::app::Event;
use crate::app::food::{Bench, FoodStep, Parcel, of_day, open_day};
use crate::app::view::food::{PlanView, Setting, plan as view_of};
use crate::content::strings::food::{plan as words, share as share_words};
use crate::domain::food::{Advice, Food, find};
use crate::domain::{EntryId, Plan, PlannedFood};
use crate::ui::components::{button, disclosure, head, hint, lead, p, section};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;
use leptos::prelude::*;
use std::sync::Arc;

pub use here::part as add_to_day;
pub use sums::bars;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    session: Session,
    /// A handle to the tables: nearly every closure of the page holds one.
    larder: StoredValue<Larder>,
    setting: Slice<Setting>,
    /// The open day, and its entry once it is saved.
    day: Slice<(Option<EntryId>, Plan)>,
    view: Slice<PlanView>,
    bench: State<Bench>,
}

/// The page.
pub fn page() -> El {
    boxed("div", "page foodplan", head(words::TITLE).child(lead(words::LEAD)))
        .attr("data-wide", "")
        .child(when_ready(draw))
        .child(no_trial())
}

fn draw(larder: Larder) -> Node {
    let setting = larder.setting();
    let day = larder.session.view(|model| open_day(&model.journal, model.food.day));
    let foods = larder.foods.clone();
    let view =
        Slice::new(move || setting.with(|setting| day.with(|(_, plan)| view_of(&foods, setting, plan))));
    let session = larder.session;
    let larder = StoredValue::new(larder);
    let desk = Desk { session, larder, setting, day, view, bench: State::new(Bench::default()) };
    let said = desk.part(|bench| bench.said.clone());
    let full = setting.map(|setting| setting.rules.advice == Advice::Full);
    let empty = view.map(PlanView::is_empty);
    let meals = section(words::MEALS).child(live(move || empty.get().then(|| nothing(full.get()))));
    let sums = live(move || (!empty.get()).then(|| sums::part(desk)));
    Node::List(vec![
        boxed("p", "visually-hidden", live(move || said.get())).attr("role", "status").into(),
        days::name(desk),
        advice(setting),
        live(move || full.get().then(|| fill::part(desk))),
        boxed("div", "foodplan__day", meals.child(meals::part(desk)))
            .child(boxed("div", "foodplan__sums", sums))
            .into(),
        live(move || (!empty.get()).then(|| end(desk))),
        days::part(desk).into(),
        disclosure(words::ABOUT, boxed("div", "disclosure__body stack", p(words::ABOUT_TEXT))).into(),
        sheet::part(desk),
    ])
}

/// What can be done with an empty day.
fn nothing(full: bool) -> El {
    let text = if full { words::EMPTY_TEXT } else { words::EMPTY_BY_HAND };
    boxed("div", "foodplan__empty", boxed("p", "foodplan__emptytitle", words::EMPTY_TITLE)).child(p(text))
}

/// What to buy, and ways to hand the day on.
fn end(desk: Desk) -> Node {
    let (session, view, setting, day) = (desk.session, desk.view, desk.setting, desk.day);
    let list = live(move || boxed("ul", "shopping", view.with(sheet::shopping)));
    let bought = section(words::SHOPPING).child(list).child(hint(words::SHOPPING_HINT));
    let print = button("plain", words::PRINT).on_click(move || session.send(Event::Print));
    let foods = desk.foods();
    let make = move |parcel: Parcel| {
        setting.with(|setting| {
            day.with(|(_, plan)| {
                of_day(&foods, &setting.rules, &setting.profile, &plan.name, &plan.foods, parcel)
            })
        })
    };
    let shared = share::part(&desk.larder.get_value(), setting, share_words::DAY, Arc::new(make), print);
    Node::List(vec![bought.into(), shared.into()])
}

impl Desk {
    /// A part of what is going on, waking its readers only when it differs.
    fn part<T: PartialEq + 'static>(self, part: fn(&Bench) -> T) -> Slice<T> {
        Slice::new(move || self.bench.with(part))
    }

    /// Changes what is going on.
    #[inline(never)]
    fn go(self, how: &mut dyn FnMut(&mut Bench)) {
        self.bench.update(how);
    }

    /// Changes the open day; what was said of it before is over.
    #[inline(never)]
    fn edit(self, how: &mut dyn FnMut(&mut Plan)) {
        self.go(&mut |bench| bench.said.clear());
        let (_, before) = self.session.look(|model| open_day(&model.journal, model.food.day));
        let mut plan = before.clone();
        how(&mut plan);
        // Where a meal is full nothing changes, and there is nothing to save or to take back.
        if plan != before {
            self.session.send(Event::Food(FoodStep::PutDay(Box::new(plan))));
        }
    }

    /// Changes one food of the open day.
    fn edit_one(self, place: usize, how: &mut dyn FnMut(&mut PlannedFood)) {
        self.edit(&mut |plan| {
            if let Some(one) = plan.foods.get_mut(place) {
                how(one);
            }
        });
    }

    /// All foods.
    #[inline(never)]
    fn foods(self) -> Arc<Vec<Food>> {
        self.larder.with_value(|larder| larder.foods.clone())
    }

    /// The name of a food of the table.
    #[inline(never)]
    fn name(self, ndb: u32) -> String {
        let foods = self.foods();
        find(&foods, ndb).map_or_else(|| words::number(ndb), |food| food.name.clone())
    }
}
