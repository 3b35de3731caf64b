//! Patterns: charts of the nights, what was tried, this stretch beside the one before.

pub(super) mod changes;
mod relief;

use super::compare;
use crate::app::Route;
use crate::app::view::patterns::{Chart, Measure, PatternsView, Picture, Range, patterns, patterns_key};
use crate::content::strings::{patterns as words, report};
use crate::domain::Coded;
use crate::ui::chart::{Drawn, chart, dates};
use crate::ui::components::{Choices, act, head, painted, shows};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::session::Session;
use crate::ui::state::State;
use std::sync::Arc;

/// The page.
pub fn page() -> El {
    let session = Session::here();
    let range = State::new(Range::Quarter);
    let view = session.view_by(move |model| patterns_key(model, range.get()), patterns);
    let near = painted();
    let body = live(move || {
        view.with(|view| match view {
            PatternsView::Loading => boxed("p", "page__hint", words::LOADING).attr("role", "status"),
            PatternsView::Few(_) => empty(session),
            PatternsView::Charts(picture) => first(session, picture, near),
        })
    });
    let below = live(move || {
        near.get().then(|| {
            view.with(|view| match view {
                PatternsView::Charts(picture) => Some(rest(session, picture, near)),
                PatternsView::Loading | PatternsView::Few(_) => None,
            })
        })
    });
    let charted = view.map(|view| matches!(view, PatternsView::Charts(_)));
    let loading = view.map(|view| *view == PatternsView::Loading);
    let chooser = live(move || charted.get().then(|| boxed("div", "patterns__range", choose(range))));
    boxed("div", "page patterns", head(words::TITLE)).child(chooser).child(body).child(below).live(
        move || {
            (near.get() && !loading.get())
                .then(|| Node::List(vec![compare::section(session).into(), to_report()]))
        },
    )
}

fn to_report() -> Node {
    boxed("a", "link", report::LINK).attr_text("href", Route::Report.to_string()).into()
}

fn choose(range: State<Range>) -> Node {
    Choices {
        legend: words::RANGE,
        quiet: true,
        name: "range".to_owned(),
        label: |range: Range| words::RANGES.get(range.index()).copied().unwrap_or_default(),
        value: shows(move || Some(range.get())),
        on_pick: act(move |picked| range.set(picked)),
    }
    .into()
}

/// Fewer nights than make a picture.
fn empty(session: Session) -> El {
    let last = session.view(|model| model.night_rule().last_finished(model.now));
    let link = boxed("a", "button", words::EMPTY_LINK)
        .attr("data-kind", "plain")
        .live_attr("href", move || Some(Route::Night(last.get()).to_string().into()));
    boxed("div", "empty", boxed("p", "empty__title", words::EMPTY_TITLE))
        .child(boxed("p", "empty__text", words::EMPTY_TEXT))
        .child(link)
}

/// The stretch of nights and its first chart: what is seen before anybody scrolls.
fn first(session: Session, picture: &Picture, near: State<bool>) -> El {
    let (span, recorded) = (picture.span, picture.recorded);
    let stretch = live(move || {
        let [from, to] = dates(session, span);
        words::span(&from, &to, recorded, span.nights())
    });
    boxed("div", "stack", boxed("p", "patterns__span num", stretch))
        .child(picture.charts.first().map(|one| drawn(session, picture, one, near)))
}

/// Every other section.
fn rest(session: Session, picture: &Picture, near: State<bool>) -> El {
    let charts = picture.charts.iter().skip(1).map(|one| drawn(session, picture, one, near));
    boxed("div", "stack", charts.collect::<Vec<_>>())
        .child(relief::section(&picture.relief))
        .child(changes::section(session, picture.changes.clone()))
}

fn drawn(session: Session, picture: &Picture, one: &Chart, near: State<bool>) -> El {
    let marks = if one.measure == Measure::Onset { picture.marks.clone() } else { Vec::new() };
    let quality = picture.quality.filter(|_| one.measure == Measure::Sleep);
    chart(session, Drawn { chart: Arc::new(one.clone()), marks, quality, near })
}
