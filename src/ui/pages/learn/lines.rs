//! Published lines of laboratory values on their scale, the very rows that the page of lab values has. No value of the
//! reader is known here.

use super::{Desk, claim};
use crate::content::EDITION;
use crate::content::lab_lines::{LabLine, of};
use crate::content::learn::{Checked, Claim, Grade, Kind};
use crate::content::strings::labs;
use crate::content::strings::learn::figures as words;
use crate::domain::Analyte;
use crate::ui::components::hint;
use crate::ui::dom::{El, Node, boxed, svg};

/// The part: one scale for each analyte, with the end of that scale in the unit of its lines.
pub fn draw(desk: &Desk, scales: &[(Analyte, u16)]) -> Node {
    let scales = scales.iter().map(|(analyte, end)| Node::from(scale(desk, *analyte, *end)));
    boxed("div", "lines stack", hint(words::LINES)).child(scales.collect::<Vec<_>>()).into()
}

fn scale(desk: &Desk, analyte: Analyte, end: u16) -> El {
    let unit = of(analyte).next().map_or("", |line| line.unit);
    let rows = of(analyte).map(|line| {
        let value = boxed("p", "lines__value num", words::end(line.value, line.unit));
        boxed("li", "lines__row", value).child(claim::paragraph(desk, &statement(line)))
    });
    let ends = ["0".to_owned(), words::end(&end.to_string(), unit)].map(|end| boxed("span", "", end));
    boxed("section", "lines__scale", boxed("h3", "figure__name", labs::analyte(analyte)))
        .child(ruler(analyte, end))
        .child(boxed("p", "figure__ends num", ends).attr("aria-hidden", "true"))
        .child(boxed("ul", "lines__rows", rows.collect::<Vec<_>>()))
}

/// A ruler with a tick and a figure for each line.
fn ruler(analyte: Analyte, end: u16) -> El {
    let across = svg("line").class("figure__scale").attr("x2", "100%").attr("y1", "32").attr("y2", "32");
    let ticks = of(analyte).filter_map(|line| {
        let place = u32::from(line.value.parse::<u16>().ok()?) * 100 / u32::from(end);
        let x = format!("{place}%");
        let tick = svg("line")
            .class("lines__tick")
            .attr_text("x1", x.clone())
            .attr_text("x2", x.clone())
            .attr("y1", "20")
            .attr("y2", "40");
        let figure =
            svg("text").class("lines__figure num").attr_text("x", x).attr("y", "13").child(line.value);
        Some(Node::List(vec![tick.into(), figure.into()]))
    });
    svg("svg")
        .class("figure__track")
        .attr("height", "44")
        .attr("aria-hidden", "true")
        .child(across)
        .child(ticks.collect::<Vec<_>>())
}

/// What a line says, as a claim: its mark opens where it was read.
fn statement(line: &LabLine) -> Claim {
    Claim {
        id: String::new(),
        label: String::new(),
        text: line.text.to_owned(),
        kind: Kind::Established,
        grade: Grade::Plain,
        checked: if line.second_hand { Checked::Secondary } else { Checked::Primary },
        date: EDITION.to_owned(),
        sources: line.source.to_owned(),
        tags: String::new(),
        reason: words::LINE_REASON.to_owned(),
    }
}
