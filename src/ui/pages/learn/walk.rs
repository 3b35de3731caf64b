//! The walk through the five features: a question each, pictures side by side, at the end the reader's own page.
//!
//! What the reader answers lives in one signal of this page and nowhere else.

mod compare;
mod pictures;
mod sheet;

use super::{Desk, claim};
use crate::app::view::learn::walk::{Answer, Look, Step, Walk};
use crate::content::strings::learn::walk as words;
use crate::ui::components::{AreaField, OneOf, act, button, disclosure, hint, p, shows};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::slice::Slice;
use crate::ui::state::State;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

/// The part.
pub fn draw(desk: &Desk) -> Node {
    let walk = State::new(Walk::default());
    let moved = State::new(false);
    let step = Slice::new(move || walk.with(|walk| walk.step));
    let held = desk.clone();
    let card = live(move || card(&held, walk, step.get(), moved.get_untracked()));
    let go = move |to: Option<Step>| {
        if let Some(to) = to {
            moved.set(true);
            whole();
            walk.update(|walk| walk.go(to));
        }
    };
    let back = live(move || {
        let before = step.get().previous();
        before.map(|before| button("plain", words::BACK).on_click(move || go(Some(before))))
    });
    let on = live(move || {
        let next = step.get().next();
        let label = if next == Some(Step::Page) { words::TO_PAGE } else { words::ON };
        next.map(|next| button("primary", label).on_click(move || go(Some(next))))
    });
    boxed("div", "walk stack", p(words::LEAD))
        .child(steps(walk, step, moved))
        .child(card)
        .child(boxed("div", "walk__ways actions", [back, on]))
        .child(hint(words::KEPT))
        .child(list(desk))
        .into()
}

/// The chapter is printed as a whole.
pub(super) fn whole() {
    sheet::alone(false);
}

/// The row of steps: each can be gone to at once.
fn steps(walk: State<Walk>, step: Slice<Step>, moved: State<bool>) -> El {
    let one = |to: Step| {
        let at = to as usize;
        let name = words::NAMES.get(at).copied().unwrap_or_default();
        // Seen by its number, heard by its name.
        let label = if to == Step::Page {
            Node::from(name)
        } else {
            let number = el("span").attr("aria-hidden", "true").child((at + 1).to_string());
            Node::List(vec![number.into(), boxed("span", "visually-hidden", name).into()])
        };
        let button = boxed("button", "walk__step num", label)
            .attr("type", "button")
            .live_attr("aria-current", move || (step.get() == to).then(|| "step".into()))
            .on_click(move || {
                moved.set(false);
                whole();
                walk.update(|walk| walk.go(to));
            });
        boxed("li", "walk__place", button)
    };
    let row = boxed("ol", "walk__row", Step::ALL.map(one));
    boxed("nav", "walk__steps", row).attr("aria-label", words::STEPS)
}

/// One step; `moved` when the reader went on by a button below it, so that the new heading takes the focus.
fn card(desk: &Desk, walk: State<Walk>, step: Step, moved: bool) -> El {
    let name = words::NAMES.get(step as usize).copied().unwrap_or_default();
    let heading = boxed("h3", "walk__name", name).attr("tabindex", "-1");
    let heading = if moved { heading.on_mount(take_focus) } else { heading };
    let place = (step != Step::Page).then(|| boxed("p", "walk__of num", words::place(step as usize + 1)));
    let head = boxed("div", "walk__head", heading).child(place);
    let body = match step {
        Step::Page => sheet::draw(desk, walk),
        _ => question(desk, walk, step),
    };
    boxed("div", "walk__card stack", head).child(body)
}

fn take_focus(heading: Element) {
    if let Ok(heading) = heading.dyn_into::<HtmlElement>() {
        // Without the focus the page still shows the step.
        let _ = heading.focus();
    }
}

fn question(desk: &Desk, walk: State<Walk>, step: Step) -> Node {
    let at = step as usize;
    let mut features = desk.learn.claims(&desk.rows);
    let said = features.nth(at).map(|feature| claim::paragraph(desk, feature));
    const CODES: [&str; 3] = ["yes", "unsure", "no"];
    let code = |answer: Answer| CODES.get(answer as usize).copied();
    let answers = CODES.into_iter().zip(words::ANSWERS).collect();
    let answer = OneOf {
        legend: words::QUESTIONS.get(at).copied().unwrap_or_default(),
        id: "walk-answer",
        answers,
        chosen: shows(move || walk.with(|walk| walk.answered(step)).and_then(code)),
        error: shows(|| None),
        on_pick: act(move |picked| {
            if let Some(answer) = Answer::ALL.into_iter().find(|answer| code(*answer) == Some(picked)) {
                walk.update(|walk| walk.answer(step, answer));
            }
        }),
    };
    Node::List(vec![
        said.into(),
        compare::draw(desk, walk, step).into(),
        answer.into(),
        own_words(walk, step, words::WORDS),
    ])
}

fn own_words(walk: State<Walk>, step: Step, label: &'static str) -> Node {
    AreaField {
        label,
        id: "walk-words",
        value: shows(move || walk.with(|walk| walk.written(step).to_owned())),
        error: shows(|| None),
        on_input: act(move |text: String| walk.update(|walk| walk.write(step, &text))),
    }
    .into()
}

/// Everything the steps say, for those who would rather read it in one piece, and for paper.
fn list(desk: &Desk) -> El {
    let entry = |(name, said): (&'static str, El)| boxed("li", "walk__entry", [el("h4").child(name), said]);
    let features = words::NAMES.into_iter().zip(desk.learn.claims(&desk.rows));
    let features = features.take(Step::ASKED.len());
    let features: Vec<El> =
        features.map(|(name, said)| entry((name, claim::paragraph(desk, said)))).collect();
    let look = |look: &Look| {
        let said = desk.learn.claim(look.claim())?;
        let name = words::LOOKS.get(*look as usize)?;
        Some(entry((name, claim::paragraph(desk, said))))
    };
    let looks: Vec<El> = Look::OTHERS.iter().filter_map(look).collect();
    let body = boxed("div", "disclosure__body", boxed("ul", "walk__list stack", features))
        .child(boxed("h3", "walk__name", words::SWITCH))
        .child(boxed("ul", "walk__list stack", looks));
    disclosure(words::LIST, body).class("disclosure walk__all")
}
