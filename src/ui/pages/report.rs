//! The clinician's page: what to put on it, and the sheet as it is printed.
//!
//! Name and question live in this page alone: they are never sent into the app, so nothing can store them.

mod figures;
mod fit;
mod nights;
mod rest;
mod sheet;
mod taken;

use crate::app::view::patterns::{Range, last_shown};
use crate::app::view::report::{Block, NAME_MOST, QUESTION_MOST, ReportAsk, Stretch, printed};
use crate::app::{Event, Route};
use crate::content::strings::{give, reminders, report as words};
use crate::domain::Coded;
use crate::ui::components::{
    AreaField, Choices, TextField, Ticks, act, button, disclosure, head, hint, lead, link, nights_field,
    shows, toggle,
};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;
use std::borrow::Cow;

/// What was chosen and typed. It goes with the page.
#[derive(Clone, Copy)]
struct Desk {
    session: Session,
    ask: State<ReportAsk>,
    name: State<String>,
    question: State<String>,
    /// Published lines beside lab values. Off at every start.
    lines: State<bool>,
    /// The table of nights on further sheets.
    nights: State<bool>,
}

/// The page.
pub fn page() -> El {
    let desk = Desk {
        session: Session::here(),
        ask: State::new(ReportAsk::default()),
        name: State::new(String::new()),
        question: State::new(String::new()),
        lines: State::new(false),
        nights: State::new(false),
    };
    let print = button("primary", words::PRINT).on_click(move || desk.session.send(Event::Print));
    let form = boxed("div", "report__form stack", stretch(desk))
        .live(move || (desk.ask.get().stretch == Stretch::Own).then(|| own(desk)))
        .live(move || desk.ask.get().is_shortened().then(|| hint(words::SHORTENED).attr("role", "status")))
        .child(typed(desk))
        .child(disclosure(words::CHOOSE, boxed("div", "disclosure__body stack", blocks(desk))))
        .child(boxed("div", "row", print))
        .child(link(Route::Give, give::TITLE))
        .child(link(Route::Reminders, reminders::LINK));
    let paper = boxed("div", "report__paper", sheet::sheets(desk))
        .attr("role", "region")
        .attr("aria-label", words::PREVIEW)
        .attr("tabindex", "0");
    boxed("div", "page report", head(words::TITLE).child(lead(words::LEAD)))
        .attr("data-wide", "")
        .child(form)
        .child(paper)
}

fn stretch(desk: Desk) -> Node {
    let last = move || desk.session.look(|model| last_shown(model, Range::Year));
    Choices {
        legend: words::STRETCH,
        quiet: false,
        name: "stretch".to_owned(),
        label: |stretch: Stretch| words::STRETCHES.get(stretch.index()).copied().unwrap_or_default(),
        value: shows(move || Some(desk.ask.get().stretch)),
        on_pick: act(move |stretch| {
            desk.ask.update(|ask| {
                if stretch == Stretch::Own && ask.own.is_none() {
                    // The nights shown until now, to begin with.
                    let span = desk.session.look(|model| ask.span(&model.journal, last()));
                    ask.own = Some((span.first, span.last));
                }
                ask.stretch = stretch;
            });
        }),
    }
    .into()
}

/// From which night to which.
fn own(desk: Desk) -> El {
    let shown = Slice::new(move || desk.ask.get().own);
    let on_change = act(move |own| {
        desk.ask.update(|ask| ask.own = Some(own));
    });
    nights_field([words::FROM, words::TO], shown, on_change)
}

fn typed(desk: Desk) -> El {
    let wrong = |text: State<String>, most: usize| {
        shows(move || {
            let (_, over) = text.with(|text| printed(text, most));
            (over > 0).then(|| Cow::Owned(words::too_long(over)))
        })
    };
    let name = TextField {
        label: words::NAME,
        id: "report-name".to_owned(),
        keys: "text",
        value: shows(move || desk.name.get()),
        error: wrong(desk.name, NAME_MOST),
        on_input: act(move |text| desk.name.set(text)),
    };
    let question = AreaField {
        label: words::QUESTION,
        id: "report-question",
        value: shows(move || desk.question.get()),
        error: wrong(desk.question, QUESTION_MOST),
        on_input: act(move |text| desk.question.set(text)),
    };
    boxed("div", "stack", [Node::from(name), question.into(), hint(words::NOT_KEPT).into()])
}

fn blocks(desk: Desk) -> Vec<Node> {
    let ticks = Ticks {
        legend: words::BLOCKS,
        name: "report-blocks".to_owned(),
        label: |block: Block| words::BLOCK.get(block.index()).copied().unwrap_or_default(),
        value: shows(move || desk.ask.get().blocks),
        on_toggle: act(move |block| desk.ask.update(|ask| ask.blocks = ask.blocks.toggled(block))),
    };
    let switch = |label, on: State<bool>| -> Node {
        toggle(label, shows(move || on.get()), act(move |wanted| on.set(wanted))).into()
    };
    let lines =
        live(move || desk.ask.get().blocks.has(Block::Bloods).then(|| switch(words::LINES, desk.lines)));
    vec![ticks.into(), lines, switch(words::NIGHTS, desk.nights)]
}
