//! Charts: a heading, one sentence, a drawing to move along, the same figures as a table.
//!
//! Geometry and figures come from `app::view::patterns`; the marks are explained in `style/components/chart.css`.

mod draw;
mod legend;
mod marks;
mod still;
mod text;

pub use marks::mark;
pub use still::still;
pub use text::{clock, dates, when};

use crate::app::Route;
use crate::app::view::patterns::{Chart, DoseMark, Measure, Spread, Step, column_of};
use crate::content::strings::patterns as words;
use crate::ui::components::{disclosure, section, typed};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::session::Session;
use crate::ui::state::State;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlElement};
use std::sync::Arc;

/// Everything one chart is drawn from.
pub struct Drawn {
    /// Its figures.
    pub chart: Arc<Chart>,
    /// Marks above it.
    pub marks: Vec<DoseMark>,
    /// Median sleep quality, for the chart of sleep.
    pub quality: Option<Spread>,
    /// Whether what explains the drawing, below it, is drawn yet: it comes one frame after what answers a tap.
    pub near: State<bool>,
}

/// One chart in its own section.
pub fn chart(session: Session, Drawn { chart, marks, quality, near }: Drawn) -> El {
    let kind = chart.measure as usize;
    let heading = words::HEADINGS.get(kind).copied().unwrap_or_default();
    let said = {
        let chart = chart.clone();
        boxed("p", "chart__says", live(move || text::sentence(session, &chart, quality)))
    };
    let whole = section(heading).attr("data-chart", CODES.get(kind).copied().unwrap_or_default()).child(said);
    if chart.summary.value.is_none() {
        return whole;
    }
    let at = State::new(chart.columns.len().saturating_sub(1));
    let ends = {
        let chart = chart.clone();
        live(move || {
            text::ends(session, &chart).into_iter().map(|end| boxed("span", "", end)).collect::<Vec<_>>()
        })
    };
    let field = boxed("div", "chart__field", draw::plot(&chart, &marks, Some(at)))
        .child(slider(session, &chart, heading, at));
    let frame = boxed("div", "chart__frame", [draw::axis(session, &chart), field]);
    let below = move || {
        Node::List(vec![
            read_out(session, &chart, &marks, at).into(),
            legend::legend(&chart, !marks.is_empty()).into(),
            legend::doses(session, marks.clone()),
            table(session, chart.clone()).into(),
        ])
    };
    // Another stretch of nights is compared with what stands there; what draws itself would be put anew.
    let below = if near.get_untracked() { below() } else { live(move || near.get().then(&below)) };
    whole.child(frame).child(boxed("p", "chart__ends num", ends)).child(below)
}

/// For tests and style: which chart a section is.
const CODES: [&str; 5] = ["strength", "onset", "hours", "sleep", "nights"];

/// The browser's own slider, laid over the drawing: arrow keys, fingers and screen readers move along the columns with
/// it. Enter goes where the link below it goes.
fn slider(session: Session, chart: &Arc<Chart>, heading: &'static str, at: State<usize>) -> El {
    let last = chart.columns.len().saturating_sub(1);
    let spoken = chart.clone();
    let input = el("input")
        .class("chart__slider")
        .attr("type", "range")
        .attr("min", "0")
        .attr_text("max", last.to_string())
        .attr("step", "1")
        .attr_text("aria-label", words::move_along(heading))
        .live_attr("aria-valuetext", move || Some(text::column(session, &spoken, at.get()).into()))
        .value(move || at.get().to_string())
        .on("input", move |event| at.set(typed(&event).parse().unwrap_or(last).min(last)));
    // Without a button of its own, Enter in a slider submits nothing.
    let enter = el("button").attr("type", "submit").attr("hidden", "");
    el("form").class("chart__move").on("submit", open_link).child([input, enter])
}

/// Opens what the link of the same chart opens.
fn open_link(event: Event) {
    event.prevent_default();
    let form = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let section = form.and_then(|form| form.closest("section").ok().flatten());
    let link = section.and_then(|section| section.query_selector(".chart__open").ok().flatten());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        link.click();
    }
}

/// The column that was moved to, in words, and the way to it.
fn read_out(session: Session, chart: &Arc<Chart>, marks: &[DoseMark], at: State<usize>) -> El {
    let (shown, opened) = (chart.clone(), chart.clone());
    let marks: Vec<(Option<usize>, DoseMark)> = marks
        .iter()
        .map(|mark| (column_of(chart, crate::domain::NightOf::on(mark.date)), mark.clone()))
        .collect();
    let words = live(move || {
        let at = at.get();
        let mut said = text::column(session, &shown, at);
        for (_, mark) in marks.iter().filter(|(column, _)| *column == Some(at)) {
            said.push_str("; ");
            said.push_str(&text::dose(mark));
        }
        said
    });
    let link = live(move || {
        let night = opened.columns.get(at.get()).filter(|_| opened.step == Step::Night)?;
        let to = Route::Night(night.span.last).to_string();
        Some(boxed("a", "link chart__open", words::OPEN).attr_text("href", to))
    });
    boxed("p", "chart__read num", boxed("span", "", words).attr("dir", "auto")).child(link)
}

/// The same figures as a table, made when it is first opened.
fn table(session: Session, chart: Arc<Chart>) -> El {
    let opened = State::new(false);
    let figure = words::FIGURES.get(chart.measure as usize).copied().unwrap_or_default();
    let rows = live(move || {
        opened.get().then(|| {
            let row = |at: usize| {
                let when = chart.columns.get(at).map(|column| when(session, chart.step, column.span));
                let what = chart.columns.get(at).map(|column| text::what(session, &chart, column));
                boxed("tr", "", [boxed("th", "", when).attr("scope", "row"), boxed("td", "num", what)])
            };
            (0..chart.columns.len()).map(row).collect::<Vec<_>>()
        })
    });
    let head = [words::WHEN, figure].map(|head| boxed("th", "", head).attr("scope", "col"));
    let table = el("table")
        .class("chart__table")
        .child([boxed("thead", "", boxed("tr", "", head)), boxed("tbody", "", rows)]);
    disclosure(words::TABLE, boxed("div", "disclosure__body", table)).on("toggle", move |_| opened.set(true))
}

/// The charts' figures that stand for a count of nights.
fn counts(measure: Measure) -> bool {
    measure == Measure::Nights
}

/// Nothing, where there is nothing to show.
fn none_if(empty: bool, node: impl FnOnce() -> El) -> Node {
    if empty { Node::NOTHING } else { node().into() }
}
