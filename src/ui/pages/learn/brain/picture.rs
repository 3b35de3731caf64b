//! The picture: arrows as one drawing, and over it every part and arrow as a radio button of one group, so that arrow
//! keys walk through the picture and what has the focus is what the words beside it are about.
//!
//! Places of parts are in `style/pages/learn/brain.css`; the drawing is as tall as its rows there, in hundredths of a
//! `rem`, and a thousand wide. All arrows end upright, so that no width bends their heads.

use super::{Settled, line, name, says, words};
use crate::app::view::learn::brain::{ARROWS, Arrow, Line, Part, Pick, Says};
use crate::ui::dom::{El, Node, boxed, el, svg};
use crate::ui::state::State;

/// Height of the drawing.
const HEIGHT: u32 = 4275;

/// The way of an arrow: from where to where downwards, and how far to the right it ends where it does not run straight.
struct Way {
    x: u32,
    from: u32,
    to: u32,
    ends_at: u32,
}

const fn straight(x: u32, from: u32, to: u32) -> Way {
    Way { x, from, to, ends_at: x }
}

/// The ways of the arrows, in their order.
const WAYS: [Way; 16] = [
    straight(500, 287, 534),
    straight(150, 837, 1084),
    straight(500, 837, 1084),
    straight(675, 837, 1784),
    straight(150, 1537, 1784),
    Way { x: 240, from: 1537, to: 1784, ends_at: 410 },
    straight(500, 1537, 1784),
    straight(850, 1537, 1784),
    straight(150, 2237, 2484),
    Way { x: 240, from: 2237, to: 2484, ends_at: 410 },
    straight(500, 2237, 2484),
    straight(500, 2937, 3184),
    straight(850, 2488, 2241),
    straight(850, 2937, 3184),
    straight(150, 3738, 3491),
    straight(850, 3738, 3491),
];

impl Way {
    fn path(&self) -> String {
        let Self { x, from, to, ends_at } = *self;
        if x == ends_at {
            return format!("M{x} {from}V{to}");
        }
        let (middle, near, far) = ((from + to) / 2, x + 24, ends_at - 24);
        let (above, below) = (middle - 45, middle + 45);
        format!(
            "M{x} {from}V{above}Q{x} {middle} {near} {middle}H{far}Q{ends_at} {middle} {ends_at} {below}V{to}"
        )
    }

    /// Its head: a hook that keeps its shape at any width.
    fn head(&self) -> El {
        let hundredths = self.to * 10_000 / HEIGHT;
        let hook = if self.to > self.from { "M-6-7 0 0 6-7" } else { "M-6 7 0 0 6 7" };
        svg("svg")
            .class("brain__tip")
            .attr_text("x", format!("{}.{}%", self.ends_at / 10, self.ends_at % 10))
            .attr_text("y", format!("{}.{:02}%", hundredths / 100, hundredths % 100))
            .child(svg("path").attr("d", hook))
    }
}

/// The whole picture with its legend.
pub(super) fn picture(state: Settled, pick: State<Pick>) -> El {
    let arrows =
        ARROWS.iter().zip(&WAYS).enumerate().map(|(at, (arrow, way))| draw(state, pick, at, arrow, way));
    let drawing =
        svg("svg").class("brain__lines").attr("aria-hidden", "true").child(arrows.collect::<Vec<_>>());
    let mut over: Vec<Node> = vec![boxed("legend", "visually-hidden", words::PICTURE).into(), drawing.into()];
    for part in Part::ALL {
        over.push(part_of(state, pick, part).into());
        let leave = ARROWS.iter().enumerate().filter(|(_, arrow)| arrow.from == part);
        over.extend(leave.map(|(at, arrow)| arrow_of(state, pick, at, arrow).into()));
    }
    boxed("div", "brain__picture", legend()).child(boxed("fieldset", "brain__map", over))
}

fn draw(state: Settled, pick: State<Pick>, at: usize, arrow: &'static Arrow, way: &Way) -> El {
    // Stretched to the width of the picture; the head is not.
    let path = svg("svg")
        .attr("width", "100%")
        .attr("height", "100%")
        .attr_text("viewBox", format!("0 0 1000 {HEIGHT}"))
        .attr("preserveAspectRatio", "none")
        .child(svg("path").class("brain__line").attr_text("d", way.path()));
    svg("g")
        .class("brain__arrow")
        .attr("data-line", arrow.line.code())
        .live_attr("data-on", move || state.with(|setting| setting.moves(arrow)).then_some("".into()))
        .live_attr("data-picked", move || (pick.get() == Pick::Arrow(at)).then_some("".into()))
        .child([path, way.head()])
}

fn radio(pick: State<Pick>, of: Pick) -> El {
    el("input")
        .class("visually-hidden")
        .attr("type", "radio")
        .attr("name", "brain-pick")
        .flag("checked", move || pick.get() == of)
        .on("change", move |_| pick.set(of))
}

fn part_of(state: Settled, pick: State<Pick>, part: Part) -> El {
    let sure = move || state.with(|setting| setting.sure(part));
    let said =
        boxed("span", "brain__says", Node::NOTHING).live(move || state.with(|setting| says(setting, part)));
    let how_sure = boxed("span", "visually-hidden", Node::NOTHING)
        .live(move || sure().map(|sure| Node::List(vec![", ".into(), line(sure).into()])));
    let text = boxed("span", "brain__box", boxed("span", "brain__name", name(part)))
        .child(boxed("span", "visually-hidden", ": "))
        .child([said, how_sure]);
    boxed("label", "brain__part", [radio(pick, Pick::Part(part)), text])
        .attr("data-part", part.code())
        .live_attr("data-line", move || sure().map(|line| line.code().into()))
        .live_attr("data-says", move || state.with(|setting| glyph(setting.says(part)).map(Into::into)))
}

/// The sign before a word, drawn by the style sheet.
fn glyph(says: Says) -> Option<&'static str> {
    match says {
        Says::Less => Some("less"),
        Says::More => Some("more"),
        Says::Disturbed => Some("disturbed"),
        Says::Debated => Some("debated"),
        Says::NotTaken => Some("off"),
        Says::Unchanged | Says::Day | Says::Night | Says::Taken | Says::Unknown => None,
    }
}

fn arrow_of(state: Settled, pick: State<Pick>, at: usize, arrow: &'static Arrow) -> El {
    let text = boxed("span", "brain__ends", words::arrow(name(arrow.from), name(arrow.to)))
        .live(move || super::carries(state, arrow));
    boxed("label", "brain__way", [radio(pick, Pick::Arrow(at)), text]).attr("data-arrow", arrow.claim)
}

/// How sure the three styles of lines are.
fn legend() -> El {
    let sample = |of: Line| {
        let path = svg("path").class("brain__line").attr("d", "M2 6H38");
        let drawing =
            svg("svg").class("brain__sample").attr("viewBox", "0 0 40 12").attr("aria-hidden", "true");
        let group = svg("g").class("brain__arrow").attr("data-line", of.code()).child(path);
        boxed("li", "brain__key", drawing.child(group)).child(line(of))
    };
    boxed("div", "brain__legend", boxed("p", "", words::HOW)).child(boxed(
        "ul",
        "brain__keys",
        Line::ALL.map(sample),
    ))
}
