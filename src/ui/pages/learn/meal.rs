//! The meal lab: a tray to fill, and what studies found about each thing on it.
//!
//! Which effects apply is decided in `app::view::learn::meal`; each part below is drawn again only when its own differ.

mod pictures;

use super::{Desk, claim};
use crate::app::view::learn::meal::{
    Drink, Extra, Group, Iron, Item, Mark, Meal, PLACES, Timing, group, marks,
};
use crate::content::strings::learn::meal as words;
use crate::ui::components::{Act, Answers, OneOf, act, chosen, hint, p, shows};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::slice::Slice;
use crate::ui::state::State;

/// A code and its name.
type Named = (&'static str, &'static str);

/// The part.
pub fn draw(desk: &Desk) -> Node {
    let meal = State::new(Meal::FIRST);
    let groups: Vec<Slice<Option<Group>>> =
        (0..PLACES).map(|place| Slice::new(move || group(meal.get(), place))).collect();
    let places = groups.iter().enumerate().map(|(place, group)| stand(desk, place, *group));
    let tray =
        boxed("ul", "tray", places.map(Node::from).collect::<Vec<_>>()).attr("aria-label", words::TRAY);
    let found = groups.iter().map(|group| found(desk, *group)).collect::<Vec<_>>();
    boxed("div", "meal", boxed("div", "meal__tray", tray).child(hint(words::KEY)))
        .child(boxed("div", "meal__choose", choices(meal)))
        .child(boxed("p", "visually-hidden", said(desk, groups)).attr("role", "status"))
        .child(boxed("h3", "meal__heading", words::FOUND))
        .child(boxed("div", "meal__found", found))
        .child(boxed("p", "meal__total", words::NO_TOTAL))
        .into()
}

fn choices(meal: State<Meal>) -> Node {
    let iron = pick(
        "meal-iron",
        words::IRON,
        &words::IRONS,
        meal,
        |meal| place(&Iron::ALL, meal.iron),
        |meal, at| {
            if let Some(iron) = Iron::ALL.get(at) {
                meal.iron = *iron;
            }
        },
    );
    let drink = pick(
        "meal-drink",
        words::DRINK,
        &words::DRINKS,
        meal,
        |meal| place(&Drink::ALL, meal.drink),
        |meal, at| {
            if let Some(drink) = Drink::ALL.get(at) {
                meal.drink = *drink;
            }
        },
    );
    let timing = pick(
        "meal-timing",
        words::TIMING,
        &words::TIMINGS,
        meal,
        |meal| place(&Timing::ALL, meal.timing),
        |meal, at| {
            if let Some(timing) = Timing::ALL.get(at) {
                meal.timing = *timing;
            }
        },
    );
    let extra = |code: &str| {
        let at = words::EXTRAS.iter().position(|(own, _)| *own == code)?;
        Extra::ALL.get(at).copied()
    };
    let extras = Answers {
        legend: words::EXTRA,
        name: "meal-extra",
        several: true,
        answers: words::EXTRAS.to_vec(),
        chosen: chosen(move |code| extra(code).is_some_and(|extra| meal.get().has(extra))),
        on_pick: act(move |code: &'static str| {
            if let Some(extra) = extra(code) {
                meal.update(|meal| meal.toggle(extra));
            }
        }),
    };
    Node::List(vec![iron, drink, timing, extras.into()])
}

fn place<T: PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|other| *other == one).unwrap_or_default()
}

/// One of several, told apart by the place in its list.
fn pick(
    id: &'static str,
    legend: &'static str,
    names: &'static [Named],
    meal: State<Meal>,
    now: fn(Meal) -> usize,
    put: fn(&mut Meal, usize),
) -> Node {
    let on_pick: Act<&'static str> = act(move |code| {
        if let Some(at) = names.iter().position(|(own, _)| *own == code) {
            meal.update(|meal| put(meal, at));
        }
    });
    OneOf {
        legend,
        id,
        answers: names.to_vec(),
        chosen: shows(move || names.get(now(meal.get())).map(|(code, _)| *code)),
        error: shows(|| None),
        on_pick,
    }
    .into()
}

/// Code and name of a thing; an extra's by its place in the list.
fn named(item: Item) -> Named {
    let found = match item {
        Item::Iron(iron) => words::IRONS.get(place(&Iron::ALL, iron)),
        Item::Drink(drink, _) => words::DRINKS.get(place(&Drink::ALL, drink)),
        Item::Extra(extra) => words::EXTRAS.get(place(&Extra::ALL, extra)),
    };
    found.copied().unwrap_or_default()
}

/// A thing in words, a drink with its time.
fn called(item: Item) -> String {
    let (_, name) = named(item);
    match item {
        Item::Drink(drink, timing) if drink != Drink::Water => {
            let (_, time) = words::TIMINGS.get(place(&Timing::ALL, timing)).copied().unwrap_or_default();
            words::drunk(name, time)
        }
        _ => name.to_owned(),
    }
}

const fn mark_word(mark: Mark) -> &'static str {
    let [more, less, same, unknown] = words::MARKS;
    match mark {
        Mark::More => more,
        Mark::Less => less,
        Mark::Same => same,
        Mark::Unknown => unknown,
    }
}

/// A mark: its shape and its word.
fn chip(mark: Mark) -> Node {
    boxed("span", "mealmark", pictures::shape(mark)).child(mark_word(mark)).into()
}

/// A place on the tray: a picture, what it is, its marks.
fn stand(desk: &Desk, place: usize, group: Slice<Option<Group>>) -> El {
    let learn = desk.learn.clone();
    let kind = match place {
        0 => "plate",
        1 => "cup",
        _ => "dish",
    };
    let shown = live(move || {
        let Some(group) = group.get() else {
            return Node::from(pictures::empty());
        };
        let (code, _) = named(group.item);
        let marks = marks(&learn, &group).into_iter().map(chip).collect::<Vec<_>>();
        Node::List(vec![
            pictures::of(code).into(),
            boxed("span", "tray__name", called(group.item)).into(),
            boxed("span", "tray__marks", marks).into(),
        ])
    });
    // A place where nothing stands is drawn, but is nothing to hear of.
    el("li")
        .class("tray__place")
        .attr("data-kind", kind)
        .live_attr("aria-hidden", move || group.with(Option::is_none).then_some("true".into()))
        .child(shown)
}

/// What stands there, as a sentence.
fn said(desk: &Desk, groups: Vec<Slice<Option<Group>>>) -> Node {
    let learn = desk.learn.clone();
    live(move || {
        let things = groups.iter().filter_map(|group| group.get()).map(|group| {
            let marks: Vec<&str> = marks(&learn, &group).into_iter().map(mark_word).collect();
            words::marked(&called(group.item), &marks)
        });
        words::tray(&things.collect::<Vec<_>>())
    })
}

/// What studies found about one thing.
fn found(desk: &Desk, group: Slice<Option<Group>>) -> Node {
    let desk = desk.clone();
    live(move || {
        group.get().map(|group| {
            let effects = group.effects.iter().map(|id| effect(&desk, id)).collect::<Vec<_>>();
            let nothing = effects.is_empty().then(|| hint(words::COMPARED));
            boxed("section", "meal__group", boxed("h4", "meal__thing", called(group.item)))
                .child(effects)
                .child(nothing)
        })
    })
}

fn effect(desk: &Desk, id: &str) -> El {
    let Some(claim) = desk.learn.claim(id) else {
        return boxed("div", "meal__effect", boxed("p", "meal__kind", chip(Mark::Unknown)))
            .child(p(words::NOT_STUDIED));
    };
    let mark = Mark::of(claim).map(chip);
    let study = claim.tag("study").map(|tag| boxed("span", "meal__study", words::study(tag)));
    boxed("div", "meal__effect", boxed("p", "meal__kind", mark).child(study))
        .child(claim::paragraph(desk, claim))
}
