//! *What I noticed*: the reader's answers in their words, on one page to print.
//!
//! No result, no count, nothing that depends on the answers but the answers. While it is marked as alone, nothing else is
//! printed (`style/pages/learn/walk.css`): the button marks it, and the mark goes with the next step or when the chapter is
//! to be printed as a whole.

use super::super::{Desk, claim};
use super::own_words;
use crate::app::Event;
use crate::app::view::learn::walk::{Step, Walk};
use crate::content::strings::learn::walk as words;
use crate::ui::components::{button, hint};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::state::State;
use leptos::prelude::*;

/// Id of the page to print.
const SHEET: &str = "noticed";

/// The mark of a page that is printed alone.
const ALONE: &str = "data-alone";

/// Claims on the page: why it gives no result, and who can tell.
const SAID: &str = "what-questions what-clinician";

/// The page, with the last field to fill in and the button below it.
pub(super) fn draw(desk: &Desk, walk: State<Walk>) -> Node {
    let session = desk.session;
    let print = button("plain", words::PRINT).on_click(move || {
        alone(true);
        session.send(Event::Print);
    });
    Node::List(vec![
        own_words(walk, Step::Page, words::MORE),
        sheet(desk, walk).into(),
        boxed("div", "stack", print).child(hint(words::PRINT_HINT)).into(),
    ])
}

/// Marks the page, at once: the browser lays out what it prints before any signal is heard.
pub(super) fn alone(is: bool) {
    if let Some(sheet) = document().get_element_by_id(SHEET) {
        // Without the mark the whole chapter is printed.
        let _ = if is { sheet.set_attribute(ALONE, "") } else { sheet.remove_attribute(ALONE) };
    }
}

fn sheet(desk: &Desk, walk: State<Walk>) -> El {
    let line = |name: &'static str| boxed("p", "noticed__line", name);
    let rows = live(move || walk.with(|walk| Step::ASKED.map(|step| row(walk, step))));
    let more = live(move || {
        let said = walk.with(|walk| walk.said(Step::Page).map(str::to_owned));
        said.map(|said| Node::List(vec![el("h4").child(words::SHEET_MORE).into(), own(said).into()]))
    });
    let said = desk.learn.claims(SAID).map(|each| claim::paragraph(desk, each));
    boxed("div", "noticed", boxed("p", "noticed__title", words::SHEET))
        .attr("id", SHEET)
        .attr("role", "group")
        .attr("aria-label", words::SHEET)
        .child(boxed("div", "noticed__lines", [line(words::SHEET_NAME), line(words::SHEET_DATE)]))
        .child(boxed("dl", "noticed__rows", rows))
        .child(more)
        .child(
            boxed("div", "noticed__foot stack", el("p").child(words::SHEET_IS))
                .child(said.collect::<Vec<_>>()),
        )
        .child(boxed("ul", "noticed__sources", sources(desk)))
}

fn row(walk: &Walk, step: Step) -> El {
    let question = words::QUESTIONS.get(step as usize).copied().unwrap_or_default();
    let answer = walk.answered(step).and_then(|answer| words::ANSWERS.get(answer as usize)).copied();
    let answer = boxed("p", "noticed__answer", answer.unwrap_or(words::OPEN));
    let said = walk.said(step).map(|said| own(said.to_owned()));
    let told = el("dd").child(answer).child(said);
    boxed("div", "noticed__row", [el("dt").child(question), told])
}

/// Something the reader wrote, lines and all.
fn own(said: String) -> El {
    boxed("p", "noticed__own", said).attr("dir", "auto")
}

/// On paper nothing opens, so the sources stand below.
fn sources(desk: &Desk) -> Node {
    let keys: Vec<String> =
        desk.learn.claims(SAID).flat_map(|claim| claim.source_keys()).map(str::to_owned).collect();
    let sources = desk.sources;
    live(move || {
        sources.with(|sources| {
            let known = keys.iter().filter_map(|key| sources.iter().find(|source| source.key == *key));
            known.map(|source| el("li").child(claim::linked(source))).collect::<Vec<_>>()
        })
    })
}
