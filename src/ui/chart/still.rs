//! A chart as a picture with its sentence, for paper: nothing to move along, nothing to open.

use super::{draw, legend, text};
use crate::app::view::patterns::{Chart, DoseMark};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::session::Session;
use std::sync::Arc;

/// The sentence, the drawing, the dates at its ends, what its marks mean, the newest changes of doses.
pub fn still(session: Session, chart: &Arc<Chart>, marks: &[DoseMark]) -> Node {
    let (said, ends) = (chart.clone(), chart.clone());
    let said = boxed("p", "chart__says", live(move || text::sentence(session, &said, None)));
    if chart.summary.value.is_none() {
        return said.into();
    }
    let ends = live(move || {
        text::ends(session, &ends).into_iter().map(|end| boxed("span", "", end)).collect::<Vec<_>>()
    });
    let field = boxed("div", "chart__field", draw::plot(chart, marks, None));
    let frame: El = boxed("div", "chart__frame", [draw::axis(session, chart), field]);
    Node::List(vec![
        said.into(),
        frame.into(),
        boxed("p", "chart__ends num", ends).into(),
        legend::legend(chart, !marks.is_empty()).into(),
        legend::doses(session, marks.to_vec()),
    ])
}
