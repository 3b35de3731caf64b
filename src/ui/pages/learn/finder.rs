//! The search over chapters: a field, how many places hold the words, and the ways there.

use super::Desk;
use crate::app::Route;
use crate::app::view::learn::finder::{Finds, Found, Place, finds};
use crate::content::Chapter;
use crate::content::strings::learn::{self as learn, finder as words};
use crate::ui::components::typed;
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::slice::Slice;
use crate::ui::state::State;
use leptos::prelude::*;
use leptos::web_sys::Element;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The section a result leads to: chapters and sections counted from 1, the chapter in hundreds. 0 is none. An address
/// names chapters only, so the section is handed on here.
static WANTED: AtomicUsize = AtomicUsize::new(0);
const CHAPTERS: usize = 100;

/// The field and what it finds; below them `rest`, while nothing is looked for.
pub fn draw(desk: &Desk, rest: Node) -> Node {
    let text = State::new(String::new());
    let from = desk.learn.clone();
    let found = Slice::new(move || text.with(|text| finds(&from, text)));
    let input = el("input")
        .class("field__input")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "search")
        .value(move || text.get())
        .on("input", move |event| text.set(typed(&event)));
    let label = boxed("label", "field", [boxed("span", "field__label", words::FIELD), input]);
    let count = live(move || found.with(said));
    let rows = live(move || {
        found.with(|found| {
            found.as_ref().map(|found| boxed("ul", "list", found.all.iter().map(row).collect::<Vec<_>>()))
        })
    });
    let looking = found.map(Option::is_some);
    let rest =
        boxed("div", "learn__groups", rest).live_attr("hidden", move || looking.get().then_some("".into()));
    let head =
        boxed("search", "finder", label).child(boxed("p", "field__hint", count).attr("role", "status"));
    Node::List(vec![head.into(), rows, rest.into()])
}

fn said(found: &Option<Finds>) -> String {
    match found {
        None => words::HINT.to_owned(),
        Some(found) if found.all.is_empty() => words::NOTHING.to_owned(),
        Some(Finds { all, instead: None }) => words::found(all.len()),
        Some(Finds { all, instead: Some(word) }) => words::instead(all.len(), word),
    }
}

fn row(found: &Found) -> Node {
    let pieces = found.excerpt.iter().map(|piece| {
        let text = Node::Text(piece.text.clone().into());
        if piece.found { el("mark").child(text).into() } else { text }
    });
    let about = boxed("span", "learn__about", Node::List(pieces.collect()));
    let name = boxed("span", "learn__name", found.title.clone());
    let way = match found.place {
        Place::Word => boxed("div", "entry learn__way", name)
            .child(boxed("span", "learn__minutes", words::WORD))
            .child(about),
        Place::In(chapter, section) => {
            let wanted = section.map_or(0, |at| (at_in(chapter) + 1) * CHAPTERS + at + 1);
            let of = section.map(|_| boxed("span", "learn__minutes", learn::title(chapter)));
            boxed("a", "entry learn__way", name)
                .attr_text("href", Route::Chapter(chapter).to_string())
                .on_click(move || WANTED.store(wanted, Ordering::Relaxed))
                .child(of)
                .child(about)
        }
    };
    boxed("li", "list__item", way).into()
}

fn at_in(chapter: Chapter) -> usize {
    Chapter::ALL.iter().position(|other| *other == chapter).unwrap_or_default()
}

/// Put at the foot of a chapter: once the chapter stands, goes to the section that was looked for in it.
pub fn arrival(chapter: Chapter) -> El {
    let wanted = WANTED.load(Ordering::Relaxed);
    let mark = el("span").attr("hidden", "");
    if wanted / CHAPTERS == at_in(chapter) + 1 {
        mark.on_mount(go)
    } else {
        WANTED.store(0, Ordering::Relaxed);
        mark
    }
}

/// The heading of the page takes the focus first, as on every page; this goes on from there.
fn go(_: Element) {
    let wanted = WANTED.swap(0, Ordering::Relaxed) % CHAPTERS;
    if wanted > 0 {
        let heading = format!("part-{}", wanted - 1);
        request_animation_frame(move || {
            request_animation_frame(move || {
                if let Some(section) = document().get_element_by_id(&heading) {
                    crate::ui::focus::first_in(section);
                }
            });
        });
    }
}
