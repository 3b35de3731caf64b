//! Two rows of three pictures: restless legs above, what can look like them below, switched by the reader.
//!
//! The pictures say nothing that the paragraphs beside them do not say, so they are hidden from those who listen.

use super::super::{Desk, claim};
use super::pictures;
use crate::app::view::learn::walk::{Look, Panel, Step, Walk};
use crate::content::strings::learn::walk as words;
use crate::ui::components::{OneOf, act, hint, shows};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::slice::Slice;
use crate::ui::state::State;

/// The pictures of a step.
pub(super) fn draw(desk: &Desk, walk: State<Walk>, step: Step) -> El {
    let name = |look: Look| words::LOOKS.get(look as usize).copied().unwrap_or_default();
    let switch = OneOf {
        legend: words::SWITCH,
        id: "walk-look",
        answers: step.looks().iter().map(|look| (look.claim(), name(*look))).collect(),
        chosen: shows(move || Some(walk.with(|walk| walk.look).claim())),
        error: shows(|| None),
        on_pick: act(move |picked| {
            if let Some(look) = Look::of_claim(picked) {
                walk.update(|walk| walk.look = look);
            }
        }),
    };
    let look = Slice::new(move || walk.with(|walk| walk.look));
    let desk = desk.clone();
    let shown = live(move || {
        let look = look.get();
        let said = desk.learn.claim(look.claim()).map(|said| claim::paragraph(&desk, said));
        Node::List(vec![row(look, step.panel()).into(), said.into()])
    });
    boxed("div", "looks stack", boxed("p", "looks__name", name(Look::Restless)))
        .child(row(Look::Restless, step.panel()))
        .child(Node::from(switch))
        .child(boxed("div", "looks__other stack", shown))
        .child(hint(words::DRAWN))
}

/// The three pictures of one row; the one to look at is framed.
fn row(look: Look, told: Option<Panel>) -> El {
    let one = |panel: Panel| {
        let picture = pictures::draw(look, panel);
        let caption = words::PANELS.get(panel as usize).copied().unwrap_or_default();
        let one = boxed("div", "looks__panel", picture).child(boxed("span", "looks__caption", caption));
        if told == Some(panel) { one.attr("data-told", "") } else { one }
    };
    boxed("div", "looks__row", Panel::ALL.map(one)).attr("aria-hidden", "true")
}
