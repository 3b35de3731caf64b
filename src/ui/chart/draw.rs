//! The drawing: an SVG as wide as there is room, its heights in pixels. Figures to the left of it, as an SVG of its own.

use super::{counts, text};
use crate::app::view::patterns::{Chart, Column, DoseMark, Measure, Step, across, column_of, depth};
use crate::domain::NightOf;
use crate::ui::dom::{El, live, svg};
use crate::ui::session::Session;
use leptos::prelude::*;
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

fn percent(hundredths: u32) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

fn canvas(class: &'static str) -> El {
    svg("svg").class(class).attr_text("height", (TOP + HEIGHT + FOOT).to_string()).attr("aria-hidden", "true")
}

/// A line straight down.
fn line(class: &'static str, x: &str, from: i32, to: i32) -> El {
    svg("line")
        .class(class)
        .attr_text("x1", x.to_owned())
        .attr_text("x2", x.to_owned())
        .attr_text("y1", from.to_string())
        .attr_text("y2", to.to_string())
}

fn circle(class: &'static str, x: &str, y: i32, r: &'static str) -> El {
    svg("circle").class(class).attr_text("cx", x.to_owned()).attr_text("cy", y.to_string()).attr("r", r)
}

/// The figures beside the lines.
pub(super) fn axis(session: Session, chart: &Arc<Chart>) -> El {
    let chart = chart.clone();
    canvas("chart__axis").live(move || {
        let label = |figure: &i32| {
            svg("text")
                .attr("x", "100%")
                .attr_text("y", (y(&chart, *figure) + 4).to_string())
                .child(text::value(session, chart.measure, *figure))
        };
        chart.lines.iter().map(label).collect::<Vec<_>>()
    })
}

/// The drawing, with a line where one has moved to.
pub(super) fn plot(chart: &Arc<Chart>, marks: &[DoseMark], at: RwSignal<usize>) -> El {
    let lines = chart.lines.iter().map(|figure| {
        let y = y(chart, *figure).to_string();
        svg("line").class("chart__line").attr("x2", "100%").attr_text("y1", y.clone()).attr_text("y2", y)
    });
    let columns = chart.columns.len();
    let mut drawn: Vec<El> = lines.collect();
    for mark in marks {
        if let Some(at) = column_of(chart, NightOf::on(mark.date)) {
            let x = percent(across(columns, at));
            drawn.push(line("chart__dose", &x, 4, TOP + HEIGHT));
            drawn.push(square("chart__dose-head", &x, 6));
        }
    }
    for (at, column) in chart.columns.iter().enumerate() {
        column_marks(&mut drawn, chart, column, &percent(across(columns, at)));
    }
    let cursor = live(move || {
        line("chart__cursor", &percent(across(columns, at.get())), TOP - 4, TOP + HEIGHT + FOOT)
    });
    let many = match columns {
        0..=20 => "few",
        21..=60 => "some",
        _ => "many",
    };
    canvas("chart__plot").attr("data-columns", many).child(cursor).child(drawn)
}

/// A square on its corner or on its side; the style moves it to its middle.
fn square(class: &'static str, x: &str, y: i32) -> El {
    svg("rect")
        .class(class)
        .attr_text("x", x.to_owned())
        .attr_text("y", y.to_string())
        .attr("width", "7")
        .attr("height", "7")
}

fn column_marks(drawn: &mut Vec<El>, chart: &Chart, column: &Column, x: &str) {
    let foot = TOP + HEIGHT;
    if column.recorded == 0 {
        drawn.push(line("chart__missing", x, FOOT_LINE - 3, FOOT_LINE + 3));
        return;
    }
    let Some(value) = column.value else {
        let quiet = column.quiet > 0;
        drawn.push(if quiet {
            circle("chart__quiet", x, FOOT_LINE, "3")
        } else {
            circle("chart__part", x, FOOT_LINE, "1.5")
        });
        return;
    };
    if counts(chart.measure) {
        drawn.push(line("chart__known", x, y(chart, value.high), foot));
        drawn.push(line("chart__bar", x, y(chart, value.mid), foot));
        return;
    }
    if chart.step != Step::Night {
        drawn.push(line("chart__half", x, y(chart, value.low), y(chart, value.high)));
        drawn.push(circle("chart__median", x, y(chart, value.mid), "3"));
        return;
    }
    let top = y(chart, value.mid);
    match chart.measure {
        Measure::Strength => {
            drawn.push(line("chart__stem", x, top, foot));
            drawn.push(head(column.worst, x, top));
        }
        Measure::Onset => drawn.push(head(column.worst, x, top)),
        _ => drawn.push(line("chart__bar", x, top, foot)),
    }
}

/// The mark of one night by its strength: a pale disc, a disc, a square on its corner.
pub(super) fn head(worst: Option<u8>, x: &str, y: i32) -> El {
    match worst {
        Some(0..=3) => circle("chart__mild", x, y, "3"),
        Some(4..=6) => circle("chart__mid", x, y, "3.5"),
        Some(_) => square("chart__strong", x, y),
        None => circle("chart__part", x, y, "2"),
    }
}

/// One mark by itself, for a legend.
pub(super) fn sample(mark: &'static str) -> El {
    let drawn = match mark {
        "mild" => head(Some(1), "50%", 8),
        "mid" => head(Some(5), "50%", 8),
        "strong" => head(Some(9), "50%", 8),
        "quiet" => circle("chart__quiet", "50%", 8, "3"),
        "part" => circle("chart__part", "50%", 8, "1.5"),
        "missing" => line("chart__missing", "50%", 5, 11),
        "half" => svg("g").child([line("chart__half", "50%", 1, 15), circle("chart__median", "50%", 8, "3")]),
        "known" => line("chart__known", "50%", 2, 14),
        "dose" => square("chart__dose-head", "50%", 8),
        _ => line("chart__bar", "50%", 2, 14),
    };
    svg("svg").class("chart__sample").attr("aria-hidden", "true").child(drawn)
}
