//! Comparisons, as a part of the patterns page: nights with something beside nights without it, one line each.
//!
//! Nothing is worked out before the part is opened, and nothing again until the journal or the question changes.

use crate::app::view::{CompareAsk, CompareFigures, CompareRow, CompareView, compare, compare_key};
use crate::content::strings::compare as words;
use crate::domain::compare::{Factor, Lag, Outcome, Span};
use crate::ui::components::{Choices, act, disclosure, list, p, section as part, shows};
use crate::ui::dom::{El, Node, boxed, el, live, svg};
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

/// The part.
pub fn section(session: Session) -> El {
    let open = State::new(false);
    let ask = State::new(CompareAsk::default());
    let key = session.view(compare_key);
    let view = Slice::new(move || {
        let asked = open.get().then(|| (key.get(), ask.get()));
        asked.map(|(_, ask)| session.look(|model| compare(model, ask)))
    });
    let results = live(move || view.with(|view| view.as_ref().map(|view| results(session, view))));
    let body = boxed("div", "disclosure__body", choosers(ask)).child(results);
    let opened = disclosure(words::OPEN, body).on("toggle", move |event| {
        let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        open.set(details.is_some_and(|details| details.has_attribute("open")));
    });
    part(words::TITLE).attr("data-part", "compare").child(p(words::LEAD)).child(opened)
}

fn choosers(ask: State<CompareAsk>) -> El {
    let outcome = Choices::<Outcome> {
        legend: words::OUTCOME,
        quiet: false,
        name: "compare-outcome".to_owned(),
        label: words::outcome,
        value: shows(move || Some(ask.get().outcome)),
        on_pick: act(move |outcome| ask.update(|ask| ask.outcome = outcome)),
    };
    let lag = Choices::<Lag> {
        legend: words::LAG,
        quiet: false,
        name: "compare-lag".to_owned(),
        label: words::lag,
        value: shows(move || Some(ask.get().lag)),
        on_pick: act(move |lag| ask.update(|ask| ask.lag = lag)),
    };
    let span = Choices::<Span> {
        legend: words::SPAN,
        quiet: false,
        name: "compare-span".to_owned(),
        label: words::span,
        value: shows(move || Some(ask.get().span)),
        on_pick: act(move |span| ask.update(|ask| ask.span = span)),
    };
    boxed("div", "compare__ask", [Node::from(outcome), lag.into(), span.into()])
}

fn results(session: Session, view: &CompareView) -> Node {
    if view.rows.is_empty() {
        return boxed("p", "page__hint", words::EMPTY).attr("role", "status").into();
    }
    let CompareAsk { outcome, lag, span } = view.ask;
    let told = |row: &&CompareRow| row.found.is_ok();
    let line = |row: &CompareRow| row.found.ok().map(|found| self::line(session, view, row, found));
    let lines: Vec<El> = view.rows.iter().filter_map(line).collect();
    let tried = view.rows.iter().any(|row| told(&row) && matches!(row.factor, Factor::Tried(_)));
    let any = !lines.is_empty();
    let drawn = any.then(|| boxed("div", "compare__lines", [p(words::INTERVAL), axis(view), list(lines)]));
    let asked = boxed("h3", "compare__title", words::asked(outcome, lag, span));
    let several = p(words::several(view.told())).attr("role", "status");
    let mut all = vec![Node::from(asked), several.into(), drawn.into()];
    if outcome == Outcome::Onset {
        all.push(p(words::ONSET_NOTE).into());
    }
    if tried {
        all.push(p(words::TRIED_NOTE).into());
    }
    if any {
        all.push(table(session, view).into());
    }
    let few = |row: &CompareRow| {
        let counts = words::counts(outcome, row.factor, row.with, row.without, row.left_out);
        let said = words::few(&counts, row.found.err()?);
        Some(boxed("li", "compare__few", [named(session, row.factor, lag), el("span").child(said)]))
    };
    let few: Vec<El> = view.rows.iter().filter_map(few).collect();
    if !few.is_empty() {
        let heading = boxed("h3", "compare__title", words::FEW);
        all.push(boxed("div", "stack", [heading, p(words::FEW_NOTE), list(few)]).into());
    }
    Node::List(all)
}

/// What the nights had.
fn name(session: Session, factor: Factor, lag: Lag) -> String {
    let clock = match factor {
        Factor::Day(factor) => factor.clock(),
        _ => None,
    };
    let clock = clock.map(|clock| session.format(|f| f.time(clock))).unwrap_or_default();
    words::factor(factor, lag, &clock)
}

fn named(session: Session, factor: Factor, lag: Lag) -> El {
    el("strong").child(words::with(&name(session, factor, lag)))
}

/// One comparison: its sentence, its interval, what that says.
fn line(session: Session, view: &CompareView, row: &CompareRow, found: CompareFigures) -> El {
    let CompareAsk { outcome, lag, .. } = view.ask;
    let sentence = words::sentence(
        &words::difference(outcome, found.mean),
        &words::interval(outcome, found.low, found.high),
        &words::counts(outcome, row.factor, row.with, row.without, row.left_out),
    );
    let says = if found.holds_nought { words::COMPATIBLE } else { words::APART };
    let weekdays = found.weekdays.then(|| boxed("p", "compare__says", words::WEEKDAYS));
    boxed("li", "compare__line", p([named(session, row.factor, lag), el("span").child(sentence)]))
        .child(bar(view, found))
        .child(boxed("p", "compare__says", says))
        .child(weekdays)
}

/// In hundredths of the width, for SVG.
fn across(thousandths: i32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

fn stroke(class: &'static str, x1: i32, x2: i32, y1: &'static str, y2: &'static str) -> El {
    svg("line")
        .class(class)
        .attr_text("x1", across(x1))
        .attr_text("x2", across(x2))
        .attr("y1", y1)
        .attr("y2", y2)
}

/// The interval with its ends and its middle, over the line of no difference. The sentence above says the same.
fn bar(view: &CompareView, found: CompareFigures) -> El {
    let [low, mean, high] = [found.low, found.mean, found.high].map(|figure| view.at(figure));
    let point =
        svg("circle").class("compare__point").attr_text("cx", across(mean)).attr("cy", "14").attr("r", "6");
    let strokes = [
        stroke("compare__nought", 500, 500, "0", "28"),
        stroke("compare__interval", low, high, "14", "14"),
        stroke("compare__interval", low, low, "9", "19"),
        stroke("compare__interval", high, high, "9", "19"),
        point,
    ];
    svg("svg").class("compare__bar").attr("aria-hidden", "true").child(strokes)
}

/// What the ends and the middle of the drawings are.
fn axis(view: &CompareView) -> El {
    let end = |value| el("span").child(words::end(view.ask.outcome, value));
    boxed("p", "compare__axis", [end(-view.reach), el("span").child("0"), end(view.reach)])
        .attr("aria-hidden", "true")
}

fn table(session: Session, view: &CompareView) -> El {
    let CompareAsk { outcome, lag, .. } = view.ask;
    let head = |words: &'static str| el("th").attr("scope", "col").child(words);
    let row = |row: &CompareRow| {
        let found = row.found.ok()?;
        let cells = [
            words::figure(outcome, found.mean),
            words::interval(outcome, found.low, found.high),
            row.with.to_string(),
            row.without.to_string(),
            row.left_out.to_string(),
        ];
        let name = el("th").attr("scope", "row").child(name(session, row.factor, lag));
        let cells = cells.into_iter().map(|cell| el("td").child(cell)).collect::<Vec<_>>();
        Some(el("tr").child(name).child(cells))
    };
    let rows: Vec<El> = view.rows.iter().filter_map(row).collect();
    let heads = el("thead").child(el("tr").child(words::HEADS.map(head)));
    let table = boxed("table", "compare__table num", [heads, el("tbody").child(rows)]);
    let wide = boxed("div", "compare__wide", table)
        .attr("role", "region")
        .attr("aria-label", words::TABLE)
        .attr("tabindex", "0");
    disclosure(words::TABLE, boxed("div", "disclosure__body", wide))
}
