//! What is looked for, and what narrows and orders the list.

use super::larder::change;
use crate::app::Event;
use crate::app::food::{Choices, FoodStep, Order};
use crate::app::view::food::{Setting, orders};
use crate::content::strings::food as words;
use crate::content::strings::food::names;
use crate::domain::Coded;
use crate::domain::food::{Basis, FoodGroup};
use crate::ui::components::{OneOf, Select, Ticks, act, disclosure, hint, shows, toggle, typed};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::session::Session;
use crate::ui::slice::Slice;

/// The nutrients in focus.
pub fn focus(session: Session, setting: Slice<Setting>) -> El {
    let focus = setting.map(|setting| setting.profile.food.focus);
    let ticks = Ticks {
        legend: words::FOCUS,
        name: "focus".to_owned(),
        label: names::nutrient,
        value: shows(move || focus.get()),
        on_toggle: act(move |nutrient| {
            change(session, &mut |profile| profile.food.focus = profile.food.focus.toggled(nutrient));
            choose(session, |choices| choices.order = Order::Score);
        }),
    };
    let none = live(move || focus.get().is_empty().then(|| hint(words::FOCUS_NONE)));
    boxed("div", "stack foods__focus", Node::from(ticks)).child(none)
}

/// Sends the choices with one of them changed.
pub fn choose(session: Session, how: impl FnOnce(&mut Choices)) {
    let mut choices = session.look(|model| model.food.choices.clone());
    how(&mut choices);
    session.send(Event::Food(FoodStep::Choose(choices)));
}

/// Search, and what opens below it.
pub fn draw(session: Session, setting: Slice<Setting>) -> El {
    let choices = setting.map(|setting| setting.desk.choices.clone());
    let search = el("input")
        .class("field__input")
        .attr("type", "search")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "search")
        .value(move || choices.with(|choices| choices.words.clone()))
        .on("input", move |event| {
            let text = typed(&event);
            choose(session, |choices| choices.words = text);
        });
    let search = boxed("label", "field", [boxed("span", "field__label", words::SEARCH), search]);
    let mut body = vec![order(session, setting), group(session, choices), basis(session, choices)];
    let daily = setting.map(|setting| setting.desk.daily_value);
    let daily = toggle(
        words::DAILY,
        shows(move || daily.get()),
        act(move |on| session.send(Event::Food(FoodStep::DailyValue(on)))),
    );
    body.extend([daily.into(), hint(words::DAILY_HINT).into()]);
    boxed("div", "stack foods__controls", search)
        .child(disclosure(words::SORT, boxed("div", "disclosure__body stack", body)))
}

fn code(order: Order) -> &'static str {
    match order {
        Order::Score => "score",
        Order::Name => "name",
        Order::Most(figure) => figure.code(),
    }
}

fn order(session: Session, setting: Slice<Setting>) -> Node {
    let offered = setting.map(|setting| orders(&setting.rules));
    live(move || {
        let all = offered.get();
        let name = |order: &Order| match *order {
            Order::Score => words::BY_SCORE,
            Order::Name => words::BY_NAME,
            Order::Most(figure) => words::by_most(figure),
        };
        let options = all.iter().map(|order| (code(*order), name(order))).collect();
        let now = setting.map(|setting| setting.desk.choices.order);
        Select {
            label: words::ORDER,
            options,
            value: shows(move || code(now.get())),
            on_pick: act(move |picked: String| {
                if let Some(order) = all.iter().find(|order| code(**order) == picked) {
                    let order = *order;
                    choose(session, |choices| choices.order = order);
                }
            }),
        }
    })
}

fn group(session: Session, choices: Slice<Choices>) -> Node {
    let mut options = vec![("", words::ANY_GROUP)];
    options.extend(FoodGroup::ALL.iter().map(|group| (group.code(), names::group(*group))));
    Select {
        label: words::GROUP,
        options,
        value: shows(move || choices.with(|choices| choices.group.map_or("", Coded::code))),
        on_pick: act(move |code: String| choose(session, |choices| choices.group = Coded::from_code(&code))),
    }
    .into()
}

fn basis(session: Session, choices: Slice<Choices>) -> Node {
    const ALL: [Basis; 3] = [Basis::Serving, Basis::HundredGrams, Basis::HundredKcal];
    let place = move || choices.with(|choices| ALL.iter().position(|basis| *basis == choices.basis));
    OneOf {
        legend: words::BASIS,
        id: "foods-basis",
        answers: words::BASES.to_vec(),
        chosen: shows(move || place().and_then(|at| words::BASES.get(at)).map(|(code, _)| *code)),
        error: shows(|| None),
        on_pick: act(move |picked| {
            let at = words::BASES.iter().position(|(code, _)| *code == picked);
            if let Some(basis) = at.and_then(|at| ALL.get(at)) {
                choose(session, |choices| choices.basis = *basis);
            }
        }),
    }
    .into()
}
