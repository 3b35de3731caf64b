//! Where the values of one analyte stand on a chart: pure geometry, whole numbers, one scale.
//!
//! Invariant: a point is placed by its figure alone. Ranges and published lines widen the scale, and touch no mark.

use super::labs::{LabGroup, figure_in, shown_in};
use crate::content::lab_lines::LabLine;
use crate::domain::{Comparator, Decimal, Lab};
use chrono::NaiveDate;

/// Width of the drawing, in its own units.
pub const WIDTH: i32 = 640;
/// Height of the drawing.
pub const HEIGHT: i32 = 340;
/// Where the scale ends on the left; figures stand beyond it.
pub const LEFT: i32 = 96;
/// Where the drawing of values ends on the right.
pub const RIGHT: i32 = 616;
/// Top of the scale.
pub const TOP: i32 = 48;
/// Bottom of the scale; days stand below it.
pub const BOTTOM: i32 = 280;

/// Steps of the scale there are at most, between its ends.
const STEPS: i64 = 4;

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub struct LabPoint {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
    /// As the laboratory wrote it.
    pub comparator: Comparator,
    /// The figure, in the unit of the chart.
    pub value: Decimal,
    /// The day.
    pub date: NaiveDate,
}

/// A laboratory's own range: as wide as its value reaches, between its two ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LabBand {
    /// Left edge.
    pub x: i32,
    /// Width.
    pub width: i32,
    /// Upper edge.
    pub y: i32,
    /// Height.
    pub height: i32,
}

/// A figure on the scale, or a published line.
#[derive(Clone, Debug, PartialEq)]
pub struct LabMark {
    /// From the top.
    pub y: i32,
    /// The figure.
    pub value: Decimal,
}

/// The chart.
#[derive(Clone, Debug, PartialEq)]
pub struct LabChart {
    /// The values that are drawn, oldest first.
    pub points: Vec<LabPoint>,
    /// The laboratory's own ranges, where typed.
    pub bands: Vec<LabBand>,
    /// Published lines, in the order given; those that do not convert are left out.
    pub lines: Vec<LabMark>,
    /// Figures of the scale, from below.
    pub scale: Vec<LabMark>,
    /// Values that are not drawn: no value, or a unit that does not convert.
    pub left_out: usize,
}

/// A value with what is drawn of it, in millionths of the chart's unit.
struct Drawn {
    date: NaiveDate,
    comparator: Comparator,
    value: i64,
    low: Option<i64>,
    high: Option<i64>,
}

/// Lays the values out in a unit, with the published lines that were switched on. `None` without a value to draw.
pub fn lab_chart(group: &LabGroup, unit: &str, lines: &[&LabLine]) -> Option<LabChart> {
    let drawn: Vec<Drawn> = group.rows.iter().rev().filter_map(|(_, lab)| drawn(lab, unit)).collect();
    let (first, last) = (drawn.first()?.date, drawn.last()?.date);
    let lines: Vec<i64> = lines.iter().filter_map(|line| line_in(group, line, unit)).collect();
    let ends =
        drawn.iter().flat_map(|d| [Some(d.value), d.low, d.high]).flatten().chain(lines.iter().copied());
    let (step, bottom, top) = scale(ends.clone().min()?, ends.max()?);
    let y = |value: i64| BOTTOM - part(value - bottom, top - bottom, BOTTOM - TOP);
    let days = (last - first).num_days();
    let x = |date: NaiveDate| match days {
        0 => i32::midpoint(LEFT, RIGHT),
        days => LEFT + 24 + part((date - first).num_days(), days, RIGHT - LEFT - 48),
    };
    let mark = |value: i64| Some(LabMark { y: y(value), value: Decimal::from_millionths(value)? });
    let points = drawn.iter().filter_map(|d| {
        let value = Decimal::from_millionths(d.value)?;
        Some(LabPoint { x: x(d.date), y: y(d.value), comparator: d.comparator, value, date: d.date })
    });
    let reach = |at: usize| {
        let place = |at: usize| drawn.get(at).map(|d| x(d.date));
        let here = place(at).unwrap_or(LEFT);
        let from = at.checked_sub(1).and_then(place).map_or(LEFT, |before| i32::midpoint(before, here));
        let to = place(at + 1).map_or(RIGHT, |after| i32::midpoint(here, after));
        (from, to - from)
    };
    let bands =
        drawn.iter().enumerate().filter(|(_, d)| d.low.is_some() || d.high.is_some()).map(|(at, d)| {
            let (x, width) = reach(at);
            let upper = d.high.map_or(TOP, y);
            LabBand { x, width, y: upper, height: d.low.map_or(BOTTOM, y) - upper }
        });
    Some(LabChart {
        points: points.collect(),
        bands: bands.collect(),
        lines: lines.iter().copied().filter_map(mark).collect(),
        scale: (0..=(top - bottom) / step).filter_map(|n| mark(bottom + n * step)).collect(),
        left_out: group.rows.len() - drawn.len(),
    })
}

fn drawn(lab: &Lab, unit: &str) -> Option<Drawn> {
    let limit = |limit: Option<Decimal>| {
        figure_in(lab.analyte, limit?, lab.unit.as_str(), unit).map(Decimal::millionths)
    };
    Some(Drawn {
        date: lab.date,
        comparator: lab.comparator,
        value: shown_in(lab, unit)?.millionths(),
        low: limit(lab.range_low),
        high: limit(lab.range_high),
    })
}

fn line_in(group: &LabGroup, line: &LabLine, unit: &str) -> Option<i64> {
    let (value, from) = line.figure()?;
    figure_in(group.analyte, value, from.text, unit).map(Decimal::millionths)
}

/// Step, bottom and top of a scale with round figures that holds both ends, all in millionths. It begins at nought unless all lies
/// in its upper half.
fn scale(least: i64, most: i64) -> (i64, i64, i64) {
    let least = if least <= most / 2 { 0 } else { least };
    // All in one place: some room around it.
    let (least, most) = if least == most { (least - least / 10, most + most / 10) } else { (least, most) };
    let step = round_step((most - least).max(1));
    let bottom = least.div_euclid(step) * step;
    let top = bottom + ((most - bottom).max(1) + step - 1) / step * step;
    (step, bottom, top)
}

/// The least of 1, 2, 5, 10, 20 … millionths that goes into a span at most [`STEPS`] times.
fn round_step(span: i64) -> i64 {
    let mut ten = 1;
    loop {
        for step in [ten, 2 * ten, 5 * ten] {
            if span <= step * STEPS {
                return step;
            }
        }
        ten *= 10;
    }
}

/// `share` of `whole`, as so many of `length`, rounded. Both below 10^18, so that a float is near enough for a pixel.
fn part(share: i64, whole: i64, length: i32) -> i32 {
    (share as f64 / whole as f64 * f64::from(length)).round() as i32
}

#[cfg(test)]
mod tests;
