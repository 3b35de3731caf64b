//! What the marks of a chart mean, and which medicines or supplements its dose marks are about.

use super::{counts, draw, none_if, text};
use crate::app::view::patterns::{Chart, DoseMark, Measure, Step};
use crate::content::strings::patterns as words;
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::session::Session;

/// So many changes of doses are listed below a chart.
const LISTED: usize = 6;

/// The legend: only marks that the chart has.
pub(super) fn legend(chart: &Chart, doses: bool) -> El {
    let mut items: Vec<(&'static str, &'static str)> = Vec::new();
    let has = |which: fn(&crate::app::view::patterns::Column) -> bool| chart.columns.iter().any(which);
    if counts(chart.measure) {
        items.extend([("bar", words::LEGEND_WITH), ("known", words::LEGEND_KNOWN)]);
    } else if chart.step != Step::Night {
        items.push(("half", words::LEGEND_HALF));
    } else if matches!(chart.measure, Measure::Strength | Measure::Onset) {
        items.extend(["mild", "mid", "strong"].into_iter().zip(words::LEVELS));
    }
    if has(|column| column.value.is_none() && column.quiet > 0) {
        items.push(("quiet", words::LEGEND_QUIET));
    }
    if has(|column| column.value.is_none() && column.recorded > 0 && column.quiet == 0) {
        items.push(("part", words::LEGEND_PART));
    }
    if has(|column| column.recorded == 0) {
        items.push(("missing", words::LEGEND_MISSING));
    }
    if doses {
        items.push(("dose", words::LEGEND_DOSE));
    }
    let item = |(mark, text): (&'static str, &'static str)| {
        boxed("li", "chart__key", draw::sample(mark)).child(text)
    };
    el("ul").class("chart__legend").child(items.into_iter().map(item).collect::<Vec<_>>())
}

/// The newest dose changes of the stretch.
pub(super) fn doses(session: Session, marks: Vec<DoseMark>) -> Node {
    none_if(marks.is_empty(), || {
        let more = marks.len().saturating_sub(LISTED);
        let list = live(move || {
            let item = |mark: &DoseMark| {
                let date = session.format(|f| f.date_long(mark.date));
                boxed("li", "", format!("{date}: {}", text::dose(mark))).attr("dir", "auto")
            };
            marks.iter().skip(more).map(item).collect::<Vec<_>>()
        });
        let more = (more > 0).then(|| boxed("li", "", words::more_doses(more)));
        boxed("ul", "chart__doses", list).child(more)
    })
}
