//! The list of foods that fit, the most of what is looked for first.

use super::larder::{Larder, when_ready};
use super::notes::no_trial;
use super::{controls, row, side};
use crate::app::Route;
use crate::app::view::food::{Against, FoodListView, Setting, food_list};
use crate::content::strings::food as words;
use crate::content::strings::food::profile::summary;
use crate::domain::food::Advice;
use crate::ui::components::{button, disclosure, head, hint, lead, p};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::slice::Slice;
use crate::ui::state::State;

/// So many foods are shown at first, and so many more at a time.
const AT_A_TIME: usize = 20;

/// The page.
pub fn page() -> El {
    boxed("div", "page foods", head(words::TITLE).child(lead(words::LEAD)))
        .child(when_ready(|larder| draw(&larder)))
}

fn draw(larder: &Larder) -> Node {
    let (session, setting) = (larder.session, larder.setting());
    let most = State::new(AT_A_TIME);
    let foods = larder.foods.clone();
    let view = Slice::new(move || {
        let most = most.get();
        setting.with(|setting| food_list(&foods, setting, most))
    });
    let full = setting.map(|setting| setting.rules.advice == Advice::Full);
    let focus = live(move || full.get().then(|| controls::focus(session, setting)));
    let count = view.map(|view| (view.found, view.left_out));
    let said = live(move || {
        let (found, left_out) = count.get();
        words::found(found, left_out)
    });
    let picked = setting.map(|setting| setting.desk.picked.clone());
    let rows = view.map(|view| view.rows.clone());
    let list = live(move || {
        let rows = rows.get().into_iter().map(|one| row::draw(session, one, picked));
        boxed("ul", "foods__list", rows.collect::<Vec<_>>())
    });
    let more = view.map(|view: &FoodListView| view.rows.len() < view.found);
    let more = live(move || {
        more.get()
            .then(|| button("plain", words::MORE).on_click(move || most.update(|most| *most += AT_A_TIME)))
    });
    let how = boxed("div", "disclosure__body stack", [words::HOW, words::SOURCE, words::OURS].map(p));
    Node::List(vec![
        focus,
        advice(setting),
        boxed("div", "foods__ways", ways(setting)).into(),
        controls::draw(session, setting).into(),
        side::draw(larder, setting),
        boxed("p", "foods__count", said).attr("role", "status").into(),
        against(setting),
        list,
        boxed("div", "actions", more).into(),
        no_trial().into(),
        disclosure(words::ABOUT, how).into(),
    ])
}

/// What the profile changes about the page.
pub fn advice(setting: Slice<Setting>) -> Node {
    let said = setting.map(|setting| {
        let rules = &setting.rules;
        match rules.advice {
            Advice::Young => Some(words::YOUNG),
            Advice::Kidney => Some(words::KIDNEY),
            Advice::Full => rules.overload().then_some(words::OVERLOAD),
        }
    });
    live(move || said.get().map(|said| boxed("p", "food__advice", said)))
}

/// What the shares are of.
pub fn against(setting: Slice<Setting>) -> Node {
    let said = setting.map(|setting| {
        let of = match setting.against()? {
            Against::Untold => words::STAGE_UNKNOWN,
            Against::Unpublished => words::STAGE_UNPUBLISHED,
            Against::Daily => words::OF_DAILY,
            Against::Allowance => words::OF_ALLOWANCE,
        };
        Some((of, setting.reference.raised_iron.then_some(words::RAISED)))
    });
    live(move || said.get().map(|(of, raised)| hint(of).child(raised.map(|raised| format!(" {raised}")))))
}

/// The ways to the profile and to the planner.
fn ways(setting: Slice<Setting>) -> Node {
    let line = setting.map(|setting| summary(&setting.profile));
    let said = live(move || {
        let line = line.get();
        if line.is_empty() { words::PROFILE_EMPTY.to_owned() } else { line }
    });
    let way = |to: Route, name: &'static str, about: Node| {
        boxed("a", "door", [boxed("span", "door__title", name), boxed("span", "door__text", about)])
            .attr_text("href", to.to_string())
    };
    Node::List(vec![
        way(Route::FoodProfile, words::TO_PROFILE, said).into(),
        way(Route::FoodPlan, words::TO_PLAN, words::TO_PLAN_TEXT.into()).into(),
    ])
}
