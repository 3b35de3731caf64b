//! The sheet as it is printed: head, blocks in their order, foot.

use super::{Desk, figures, fit, nights, rest, taken};
use crate::app::view::patterns::Span;
use crate::app::view::report::{NAME_MOST, QUESTION_MOST, Report, ReportView, printed, report, report_key};
use crate::content::strings::report as words;
use crate::ui::chart::still;
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::session::Session;
use std::sync::Arc;

/// All sheets. They are drawn again when the journal or the choice changes, and not while one types.
pub(super) fn sheets(desk: Desk) -> Node {
    let session = desk.session;
    let key = session.view(move |model| report_key(model, desk.ask.get()));
    live(move || {
        let key = key.get();
        match session.look(|model| report(model, key)) {
            ReportView::Loading => {
                Node::from(boxed("p", "page__hint", words::LOADING).attr("role", "status"))
            }
            ReportView::Sheet(report) => {
                let span = report.span;
                let further = live(move || desk.nights.get().then(|| nights::sheets(session, span)));
                Node::List(vec![sheet(desk, *report).into(), further])
            }
        }
    })
}

fn sheet(desk: Desk, report: Report) -> El {
    let session = desk.session;
    fit::later();
    let blocks = [
        report.glance.as_ref().map(|rows| figures::glance(session, report.beside, rows)),
        report.strip.as_ref().map(|(chart, marks)| {
            let drawn = still(session, &Arc::new(chart.clone()), marks);
            block(1, Node::NOTHING).child(boxed("div", "report__strip", drawn))
        }),
        report.changes.as_ref().map(|(changes, ticks)| figures::changes(session, changes, ticks)),
        report.taken.as_ref().map(|all| taken::block(session, all)),
        report.bloods.as_ref().map(|bloods| rest::bloods(desk, bloods)),
        report.tried.as_ref().map(|rows| rest::tried(rows)),
        report.around.as_ref().map(|around| rest::around(session, around)),
    ];
    let inner = boxed("div", "report__inner", head(desk, &report))
        .attr("id", fit::SHEET)
        .attr("data-fit", "0")
        .child(blocks.into_iter().flatten().collect::<Vec<_>>())
        .child(foot(session, &report));
    boxed("article", "report__sheet", inner)
}

/// A block under its heading, by its place in the list of blocks, with a word beside the heading.
pub(super) fn block(at: usize, note: impl Into<Node>) -> El {
    let title = words::BLOCK.get(at).copied().unwrap_or_default();
    let top = [boxed("h3", "report__title", title), boxed("p", "report__note num", note)];
    boxed("section", "report__block", boxed("div", "report__top", top))
        .attr_text("data-block", at.to_string())
}

/// First and last date of a stretch.
pub(super) fn dates(session: Session, span: Span) -> [String; 2] {
    [span.first, span.last].map(|night| session.format(|f| f.date_plain(night.date())))
}

/// Which nights, and how many of them are recorded.
pub(super) fn which(session: Session, span: Span, recorded: u32) -> String {
    let [from, to] = dates(session, span);
    words::dates(&from, &to, recorded, span.nights())
}

fn head(desk: Desk, report: &Report) -> El {
    let session = desk.session;
    let name = live(move || desk.name.with(|name| printed(name, NAME_MOST).0));
    let question = live(move || {
        // A longer question may need smaller letters.
        fit::later();
        let text = desk.question.with(|text| printed(text, QUESTION_MOST).0);
        (!text.is_empty()).then(|| {
            let asked = boxed("strong", "", words::ASKS);
            boxed("p", "report__asks", [Node::from(asked), " ".into(), text.into()]).attr("dir", "auto")
        })
    });
    let made = session.format(|f| f.date_plain(report.made));
    let title =
        [boxed("h2", "report__name", words::SHEET), boxed("p", "report__name", name).attr("dir", "auto")];
    let line = |all: [El; 2]| boxed("div", "report__line", all);
    let dates = [
        boxed("p", "report__dates num", which(session, report.span, report.recorded)),
        boxed("p", "report__note num", words::made(&made, env!("CARGO_PKG_VERSION"))),
    ];
    boxed("header", "report__head", [line(title), line(dates)])
        .child(boxed("p", "report__standing", words::STANDING))
        .child(question)
}

fn foot(session: Session, report: &Report) -> El {
    let boundary = session.format(|f| f.time(report.boundary.0));
    let nights = report.span.nights();
    let missing = nights.saturating_sub(report.recorded);
    let nights = words::foot_nights(&boundary, missing, nights, report.partly);
    let text = [nights.as_str(), words::FOOT_FIGURES, words::FOOT_INTERVALS].join(" ");
    boxed("footer", "report__foot", boxed("h3", "report__title", words::FOOT))
        .child(el("p").child(text))
        .child(boxed("p", "report__standing", words::FOOT_LIMITS))
        .child(boxed("p", "report__cut", words::FOOT_CUT))
}
