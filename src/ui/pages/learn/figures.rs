//! Published figures, drawn: each claim of the slot with its lines on one scale or its people as dots, and its sentence.
//!
//! The drawings are hidden from screen readers: words and figures beside them and the sentence below say the same.

use super::{Desk, claim};
use crate::app::view::learn::figures::{Dots, Drawing, Line, Mark, Span, drawing};
use crate::content::learn::Claim;
use crate::content::strings::learn::figures as words;
use crate::ui::dom::{El, Node, boxed, el, svg};

/// Height of a line's drawing, and where its track lies.
const HEIGHT: &str = "24";
const TRACK: &str = "12";
/// Dots in a row, and from one to the next.
const ROW: u16 = 20;
const STEP: u16 = 13;

/// The part.
pub fn draw(desk: &Desk) -> Node {
    let rows = desk.learn.claims(&desk.rows).map(|each| figure(desk, each)).collect::<Vec<_>>();
    boxed("ul", "figures", rows).into()
}

fn figure(desk: &Desk, each: &Claim) -> El {
    let Drawing { scale, lines, dots } = drawing(&each.tags);
    let lines: Vec<El> = lines.iter().map(line).collect();
    let ends = scale.map(|(end, unit)| {
        boxed(
            "p",
            "figure__ends num",
            ["0".to_owned(), words::end(&end, &unit)].map(|end| el("span").child(end)),
        )
        .attr("aria-hidden", "true")
    });
    let dots = (!dots.is_empty())
        .then(|| boxed("div", "figure__crowd", dots.iter().map(people).collect::<Vec<_>>()));
    boxed("li", "figure", boxed("h3", "figure__name", each.label.clone()))
        .child(lines)
        .child(ends)
        .child(dots)
        .child(claim::paragraph(desk, each))
}

/// A figure on the scale: what it is of, the figure, and the drawing.
fn line(line: &Line) -> El {
    let (figure, more) = match &line.span {
        Span::FromZero => (line.value.text.clone(), None),
        Span::Range(low, high) => (line.value.text.clone(), Some(words::range(&low.text, &high.text))),
        Span::From(from) => (words::moved(&from.text, &line.value.text), Some(words::ALONE.to_owned())),
    };
    let said = boxed("p", "figure__said", boxed("strong", "figure__value num", figure))
        .child(format!(" {}", line.words))
        .child(more.map(|more| boxed("span", "figure__more num", format!(" · {more}"))));
    boxed("div", "figure__line", said).child(track(line))
}

fn track(line: &Line) -> El {
    let stroke = |class: &'static str, from: Option<&Mark>, to: Option<&Mark>| {
        svg("line")
            .class(class)
            .attr_text("x1", from.map_or("0%".to_owned(), percent))
            .attr_text("x2", to.map_or("100%".to_owned(), percent))
            .attr("y1", TRACK)
            .attr("y2", TRACK)
    };
    let dot = |class: &'static str, at: &Mark| {
        svg("circle").class(class).attr_text("cx", percent(at)).attr("cy", TRACK).attr("r", "6")
    };
    let value = &line.value;
    let marks = match &line.span {
        Span::FromZero => vec![stroke("figure__bar", None, Some(value))],
        Span::Range(low, high) => {
            vec![stroke("figure__range", Some(low), Some(high)), dot("figure__dot", value)]
        }
        Span::From(from) => vec![
            stroke("figure__way", Some(from), Some(value)),
            dot("figure__ring", from),
            dot("figure__dot", value),
        ],
    };
    svg("svg")
        .class("figure__track")
        .attr("height", HEIGHT)
        .attr("aria-hidden", "true")
        .child(stroke("figure__scale", None, None))
        .child(marks)
}

/// Thousandths of the scale as per cent: 94 is 9.4 %.
fn percent(mark: &Mark) -> String {
    format!("{}.{}%", mark.at / 10, mark.at % 10)
}

/// So many people as dots, all of them in one path.
fn people(dots: &Dots) -> El {
    let (across, down) = (dots.count.min(ROW), dots.count.div_ceil(ROW));
    let mut path = String::new();
    for at in 0..dots.count {
        let (x, y) = (at % ROW * STEP + STEP / 2, at / ROW * STEP + STEP / 2);
        path.push_str(&format!("M{x} {y}h.01"));
    }
    let drawn = |class: &'static str| svg("path").class(class).attr_text("d", path.clone());
    let picture = svg("svg")
        .class("figure__dots")
        .attr_text("width", (across * STEP).to_string())
        .attr_text("height", (down * STEP).to_string())
        .attr_text("viewBox", format!("0 0 {} {}", across * STEP, down * STEP))
        .attr("aria-hidden", "true")
        .child(drawn("figure__person"))
        .child(dots.open.then(|| drawn("figure__hole")));
    let said = boxed("p", "figure__said", boxed("strong", "figure__value num", dots.count.to_string()))
        .child(format!(" {}", dots.words));
    boxed("div", "figure__people", [Node::from(said), picture.into()])
}
