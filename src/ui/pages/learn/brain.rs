//! The picture of what may be going on in the brain: dial and switches, the picture, the words beside it, and all of it
//! as a list.
//!
//! Rules are in `app::view::learn::brain`. A switch changes attributes and words; nothing is drawn anew.

mod controls;
mod picture;

use super::{Desk, claim};
use crate::app::view::learn::brain::{ARROWS, Arrow, Line, Part, Pick, Sentence, Setting, Switch, claims};
use crate::content::learn::Claim;
use crate::content::strings::learn::brain as words;
use crate::ui::components::{disclosure, p};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::slice::Slice;
use crate::ui::state::State;

/// How everything stands, but for the hour within day or night.
type Settled = Slice<Setting>;

/// The part.
pub fn draw(desk: &Desk) -> Node {
    let setting = State::new(Setting::default());
    let pick = State::new(Pick::Part(Part::BrainIron));
    let state = Slice::new(move || setting.get().settled());
    let view = [picture::picture(state, pick), picked(desk, state, pick)];
    let whole = boxed("div", "brain", controls::controls(desk.session, setting))
        .child(boxed("div", "brain__view", view))
        .child(now(state))
        .child(switched(desk, state, pick));
    Node::List(vec![whole.into(), list(desk, state).into()])
}

fn name(part: Part) -> &'static str {
    let at = Part::ALL.iter().position(|other| *other == part);
    at.and_then(|at| words::PARTS.get(at)).copied().unwrap_or_default()
}

fn line(line: Line) -> &'static str {
    words::LINES.get(line as usize).copied().unwrap_or_default()
}

fn says(setting: &Setting, part: Part) -> &'static str {
    words::SAYS.get(setting.says(part) as usize).copied().unwrap_or_default()
}

/// What a part says, and how sure that is.
fn state_of(state: Settled, part: Part) -> String {
    state.with(|setting| words::state(says(setting, part), setting.sure(part).map(line)))
}

/// How sure an arrow is, and what it hands on.
fn carries(state: Settled, arrow: &Arrow) -> String {
    let handed =
        state.with(|setting| if setting.moves(arrow) { says(setting, arrow.to) } else { words::STILL });
    words::state(handed, Some(line(arrow.line)))
}

/// Everything at once, in a few sentences.
fn now(state: Settled) -> El {
    let said = move || {
        state.with(|setting| {
            let sentence = |one: Sentence| {
                let parts = one.parts.iter().map(|(part, _)| (name(*part), says(setting, *part)));
                words::sentence(line(one.line), &parts.collect::<Vec<_>>())
            };
            let mut all: Vec<String> = setting.sentences().into_iter().map(sentence).collect();
            if setting.is_on(Switch::Antihistamine) {
                all.push(words::ANTIHISTAMINE.to_owned());
            }
            if all.is_empty() {
                all.push(words::NOTHING.to_owned());
            }
            all.into_iter().map(p).collect::<Vec<_>>()
        })
    };
    boxed("div", "brain__now", Node::NOTHING).attr("role", "status").live(said)
}

/// What was picked: its name, what it says, its claims.
fn picked(desk: &Desk, state: Settled, pick: State<Pick>) -> El {
    let heading = boxed("h3", "brain__head", Node::NOTHING).live(move || match pick.get() {
        Pick::Part(part) => name(part).to_owned(),
        Pick::Arrow(at) => {
            ARROWS.get(at).map(|arrow| words::ends(name(arrow.from), name(arrow.to))).unwrap_or_default()
        }
    });
    let standing = boxed("p", "brain__standing", Node::NOTHING).live(move || match pick.get() {
        Pick::Part(part) => state_of(state, part),
        Pick::Arrow(at) => ARROWS.get(at).map(|arrow| carries(state, arrow)).unwrap_or_default(),
    });
    let desk = desk.clone();
    let about = live(move || paragraphs(&desk, &claims(&desk.learn, &desk.rows, pick.get())));
    boxed("div", "brain__picked", [heading, standing]).child(about)
}

fn paragraphs(desk: &Desk, claims: &[&Claim]) -> Vec<El> {
    claims.iter().map(|each| claim::paragraph(desk, each)).collect()
}

/// The claims about everything that is switched on and not picked.
fn switched(desk: &Desk, state: Settled, pick: State<Pick>) -> El {
    let desk = desk.clone();
    boxed("div", "brain__switched", Node::NOTHING).live(move || {
        state.with(|setting| {
            let told = pick.get();
            let on = Switch::ALL.into_iter().filter(|switch| setting.is_on(*switch));
            let untold = on.map(|switch| Pick::Part(switch.part())).filter(|of| *of != told);
            let about: Vec<&Claim> = untold.flat_map(|of| claims(&desk.learn, &desk.rows, of)).collect();
            if about.is_empty() {
                return Node::NOTHING;
            }
            let heading = boxed("h3", "brain__head", words::SWITCHED);
            Node::List(vec![heading.into(), paragraphs(&desk, &about).into()])
        })
    })
}

/// Every claim of the picture, with where it stands in it.
fn list(desk: &Desk, state: Settled) -> El {
    let rows = desk.learn.claims(&desk.rows).map(|each| {
        let arrow = ARROWS.iter().find(|arrow| arrow.claim == each.id);
        let part = Part::ALL.into_iter().find(|part| each.tag("node") == Some(part.code()));
        let (head, standing) = match (arrow, part) {
            (Some(arrow), _) => {
                (words::ends(name(arrow.from), name(arrow.to)), live(move || carries(state, arrow)))
            }
            (None, Some(part)) => (name(part).to_owned(), live(move || state_of(state, part))),
            (None, None) => (each.label.clone(), Node::NOTHING),
        };
        let head = boxed("h3", "brain__head", head);
        el("li")
            .class("brain__row")
            .child([head, boxed("p", "brain__standing", standing)])
            .child(claim::paragraph(desk, each))
    });
    let rows = boxed("ul", "brain__list", rows.collect::<Vec<_>>());
    disclosure(words::LIST, boxed("div", "disclosure__body", rows))
}
