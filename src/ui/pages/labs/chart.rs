//! The chart of one analyte: thin SVG over the geometry of the view.

use super::Desk;
use crate::app::view::{self, LabChart, LabGroup, LabPoint, lab_chart};
use crate::content::lab_lines;
use crate::content::strings::labs as words;
use crate::domain::Comparator;
use crate::ui::components::hint;
use crate::ui::dom::{El, boxed, svg};

/// Half the size of a mark.
const HALF: i32 = 9;

/// The chart, its sentence, and what its marks mean. One value alone is drawn only when lines are laid over it.
pub(super) fn part(desk: Desk, group: &LabGroup, chosen: Option<&'static str>, lines_on: bool) -> Option<El> {
    let unit = group.scale(chosen);
    let lines: Vec<_> = lab_lines::of(group.analyte).filter(|_| lines_on).collect();
    let chart = lab_chart(group, unit, &lines)?;
    if chart.points.len() < 2 && chart.lines.is_empty() {
        return None;
    }
    let sentence = sentence(desk, &chart, unit)?;
    let left_out = (chart.left_out > 0).then(|| hint(words::left_out(chart.left_out)));
    let figure = boxed("figure", "labchart", boxed("figcaption", "labchart__said num", sentence.clone()));
    Some(figure.child(drawing(desk, &chart, unit, sentence)).child(hint(words::MARKS)).child(left_out))
}

fn figure(point: &LabPoint) -> String {
    format!("{}{}", words::sign(point.comparator), point.value)
}

fn sentence(desk: Desk, chart: &LabChart, unit: &str) -> Option<String> {
    let date = |point: &LabPoint| desk.session.format(|f| f.date_long(point.date));
    let by_value = |point: &&LabPoint| point.value.millionths();
    let (first, last) = (chart.points.first()?, chart.points.last()?);
    let least = chart.points.iter().min_by_key(by_value)?;
    let most = chart.points.iter().max_by_key(by_value)?;
    Some(words::sentence(chart.points.len(), &date(first), &date(last), &figure(least), &figure(most), unit))
}

fn drawing(desk: Desk, chart: &LabChart, unit: &str, sentence: String) -> El {
    let text = |x: i32, y: i32, anchor: &'static str, words: String| {
        at(svg("text").attr("text-anchor", anchor), [("x", x), ("y", y)]).child(words)
    };
    let across = |y: i32| at(svg("line"), [("x1", view::LEFT), ("y1", y), ("x2", view::RIGHT), ("y2", y)]);
    let scale = chart.scale.iter().flat_map(|mark| {
        let label = text(view::LEFT - 14, mark.y + 8, "end", mark.value.to_string());
        [across(mark.y).class("labchart__grid"), label.class("labchart__text")]
    });
    let bands = chart.bands.iter().map(|band| {
        let sides = [("x", band.x), ("y", band.y), ("width", band.width), ("height", band.height)];
        at(svg("rect").class("labchart__band"), sides)
    });
    let lines = chart.lines.iter().flat_map(|line| {
        let label = text(view::RIGHT, line.y - 8, "end", line.value.to_string());
        [across(line.y).class("labchart__line"), label.class("labchart__text labchart__text--line")]
    });
    let month = |point: &LabPoint| desk.session.format(|f| f.month(point.date));
    let ends = match (chart.points.first(), chart.points.last()) {
        (Some(first), Some(last)) if first.date != last.date => vec![
            text(view::LEFT, view::HEIGHT - 22, "start", month(first)),
            text(view::RIGHT, view::HEIGHT - 22, "end", month(last)),
        ],
        (Some(only), _) => vec![text(only.x, view::HEIGHT - 22, "middle", month(only))],
        _ => Vec::new(),
    };
    let points = chart.points.iter().map(|point| mark(desk, point, unit));
    svg("svg")
        .class("labchart__svg num")
        .attr_text("viewBox", format!("0 0 {} {}", view::WIDTH, view::HEIGHT))
        .attr("role", "group")
        .attr_text("aria-label", sentence)
        .child(bands.collect::<Vec<_>>())
        .child(scale.collect::<Vec<_>>())
        .child(text(2, 22, "start", unit.to_owned()).class("labchart__text"))
        .child(lines.collect::<Vec<_>>())
        .child(ends.into_iter().map(|end| end.class("labchart__text")).collect::<Vec<_>>())
        .child(points.collect::<Vec<_>>())
}

/// One value: a filled dot where it is exact, an open mark pointing the way the laboratory's sign does.
fn mark(desk: Desk, point: &LabPoint, unit: &str) -> El {
    let (x, y) = (point.x, point.y);
    let date = desk.session.format(|f| f.date_long(point.date));
    let said = format!("{date}: {} {unit}", figure(point));
    let pointing = |to: i32| {
        let path = format!("M{} {}H{}L{x} {}Z", x - HALF, y - to, x + HALF, y + to);
        svg("path").class("labchart__open").attr_text("d", path)
    };
    let shape = match point.comparator {
        Comparator::Equal => {
            at(svg("circle").class("labchart__dot"), [("cx", x), ("cy", y), ("r", HALF - 1)])
        }
        Comparator::Less => pointing(HALF),
        Comparator::Greater => pointing(-HALF),
    };
    svg("g")
        .class("labchart__point")
        .attr("tabindex", "0")
        .attr("role", "img")
        .attr_text("aria-label", said.clone())
        .child(svg("title").child(said))
        .child(shape)
}

/// Sets whole-number attributes.
fn at<const COUNT: usize>(element: El, places: [(&'static str, i32); COUNT]) -> El {
    places.into_iter().fold(element, |element, (name, place)| element.attr_text(name, place.to_string()))
}
