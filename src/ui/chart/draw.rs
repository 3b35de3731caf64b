//! The drawing: an SVG as wide as there is room, its heights in pixels. Figures to the left of it, as an SVG of its own.
//!
//! All marks of one kind are one path: ten years on five charts are fifty elements, not thousands. Widths stretch with
//! the drawing and strokes do not (`non-scaling-stroke`), so a dot is a stroke of no length with round ends.

use super::{counts, text};
use crate::app::view::patterns::{Chart, Column, DoseMark, Measure, Step, across, column_of, depth};
use crate::domain::NightOf;
use crate::ui::dom::{El, live, svg};
use crate::ui::session::Session;
use crate::ui::state::State;
use std::sync::Arc;

/// Room for marks of doses above the drawing, its height, and room for the foot line below it.
const TOP: i32 = 14;
const HEIGHT: i32 = 136;
const FOOT: i32 = 16;
/// Where quiet, missing and half-recorded nights stand.
const FOOT_LINE: i32 = TOP + HEIGHT + 9;

fn y(chart: &Chart, figure: i32) -> i32 {
    // Later is further down, as on a page that is read from evening to morning.
    let depth = depth(chart, figure);
    TOP + (if chart.measure == Measure::Onset { 1000 - depth } else { depth }) * HEIGHT / 1000
}

fn canvas(class: &'static str) -> El {
    svg("svg").class(class).attr_text("height", (TOP + HEIGHT + FOOT).to_string()).attr("aria-hidden", "true")
}

/// The marks so far: for each kind its class and its path.
#[derive(Default)]
struct Marks(Vec<(&'static str, String)>);

impl Marks {
    #[inline(never)]
    fn draw(&mut self, class: &'static str, mark: String) {
        match self.0.iter_mut().find(|(known, _)| *known == class) {
            Some((_, path)) => path.push_str(&mark),
            None => self.0.push((class, mark)),
        }
    }

    /// A line straight down.
    #[inline(never)]
    fn line(&mut self, class: &'static str, x: u32, from: i32, to: i32) {
        self.draw(class, format!("M{x} {from}V{to}"));
    }

    /// A dot; how large and of what shape, its class says.
    #[inline(never)]
    fn dot(&mut self, class: &'static str, x: u32, y: i32) {
        self.draw(class, format!("M{x} {y}h.01"));
    }

    /// An open dot: a smaller one in the colour of the page lies on it.
    fn open(&mut self, class: &'static str, inner: &'static str, x: u32, y: i32) {
        self.dot(class, x, y);
        self.dot(inner, x, y);
    }

    /// The mark of one night by its strength: a pale disc, a disc, a square.
    fn night(&mut self, worst: Option<u8>, x: u32, y: i32) {
        let class = match worst {
            Some(0..=3) => "chart__mild",
            Some(4..=6) => "chart__mid",
            Some(_) => "chart__strong",
            None => "chart__part",
        };
        self.dot(class, x, y);
    }

    fn quiet(&mut self, x: u32, y: i32) {
        self.open("chart__quiet", "chart__quiet-hole", x, y);
    }

    fn dose(&mut self, x: u32, y: i32) {
        self.open("chart__dose-head", "chart__dose-hole", x, y);
    }

    fn into_paths(self) -> Vec<El> {
        let path = |(class, path)| svg("path").class(class).attr_text("d", path);
        self.0.into_iter().map(path).collect()
    }
}

/// A height as a share of the whole, so that figures keep beside their lines where the drawing is made lower.
fn share(y: i32) -> String {
    let tenths = y * 1000 / (TOP + HEIGHT + FOOT);
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// The figures beside the lines.
pub(super) fn axis(session: Session, chart: &Arc<Chart>) -> El {
    let chart = chart.clone();
    canvas("chart__axis").live(move || {
        let label = |figure: &i32| {
            svg("text")
                .attr("x", "100%")
                .attr_text("y", share(y(&chart, *figure)))
                .attr("dy", "0.33em")
                .child(text::value(session, chart.measure, *figure))
        };
        chart.lines.iter().map(label).collect::<Vec<_>>()
    })
}

/// The drawing, with a line where one has moved to, if one can.
pub(super) fn plot(chart: &Chart, marks: &[DoseMark], at: Option<State<usize>>) -> El {
    let columns = chart.columns.len();
    let mut drawn = Marks::default();
    for figure in &chart.lines {
        drawn.draw("chart__line", format!("M0 {}H10000", y(chart, *figure)));
    }
    for mark in marks {
        if let Some(at) = column_of(chart, NightOf::on(mark.date)) {
            drawn.line("chart__dose", across(columns, at), 6, TOP + HEIGHT);
            drawn.dose(across(columns, at), 6);
        }
    }
    for (at, column) in chart.columns.iter().enumerate() {
        column_marks(&mut drawn, chart, column, across(columns, at));
    }
    let cursor = at.map(|at| {
        live(move || {
            let path = format!("M{} {}V{}", across(columns, at.get()), TOP - 4, TOP + HEIGHT + FOOT);
            svg("path").class("chart__cursor").attr_text("d", path)
        })
    });
    let many = match columns {
        0..=20 => "few",
        21..=60 => "some",
        _ => "many",
    };
    canvas("chart__plot")
        .attr_text("viewBox", format!("0 0 10000 {}", TOP + HEIGHT + FOOT))
        .attr("preserveAspectRatio", "none")
        .attr("data-columns", many)
        .child(cursor)
        .child(drawn.into_paths())
}

fn column_marks(drawn: &mut Marks, chart: &Chart, column: &Column, x: u32) {
    let foot = TOP + HEIGHT;
    let Some(value) = column.value else {
        match (column.recorded, column.quiet) {
            (0, _) => drawn.line("chart__missing", x, FOOT_LINE - 3, FOOT_LINE + 3),
            (_, 0) => drawn.dot("chart__part", x, FOOT_LINE),
            _ => drawn.quiet(x, FOOT_LINE),
        }
        return;
    };
    let top = y(chart, value.mid);
    if counts(chart.measure) {
        drawn.line("chart__known", x, y(chart, value.high), foot);
        drawn.line("chart__bar", x, top, foot);
        return;
    }
    if chart.step != Step::Night {
        drawn.line("chart__half", x, y(chart, value.low), y(chart, value.high));
        drawn.dot("chart__median", x, top);
        return;
    }
    match chart.measure {
        Measure::Strength => {
            drawn.line("chart__stem", x, top, foot);
            drawn.night(column.worst, x, top);
        }
        Measure::Onset => drawn.night(column.worst, x, top),
        _ => drawn.line("chart__bar", x, top, foot),
    }
}

/// One mark by itself, for a legend.
pub(super) fn sample(mark: &'static str) -> El {
    let mut drawn = Marks::default();
    match mark {
        "mild" => drawn.night(Some(1), 8, 8),
        "mid" => drawn.night(Some(5), 8, 8),
        "strong" => drawn.night(Some(9), 8, 8),
        "quiet" => drawn.quiet(8, 8),
        "part" => drawn.dot("chart__part", 8, 8),
        "missing" => drawn.line("chart__missing", 8, 5, 11),
        "half" => {
            drawn.line("chart__half", 8, 1, 15);
            drawn.dot("chart__median", 8, 8);
        }
        "known" => drawn.line("chart__known", 8, 2, 14),
        "dose" => drawn.dose(8, 8),
        _ => drawn.line("chart__bar", 8, 2, 14),
    }
    svg("svg")
        .class("chart__sample")
        .attr("viewBox", "0 0 16 16")
        .attr("aria-hidden", "true")
        .child(drawn.into_paths())
}
