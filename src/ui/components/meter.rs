//! A bar that says how full something is, beside the same in words.

use crate::ui::dom::{El, Node, boxed, svg};

/// `percent` above 100 is a full bar.
pub fn meter(percent: impl Fn() -> usize + Send + 'static, text: impl Into<Node>) -> El {
    let bar = svg("rect")
        .attr("height", "1")
        .live_attr("width", move || Some(percent().min(100).to_string().into()));
    let bar = svg("svg")
        .class("meter__bar")
        .attr("viewBox", "0 0 100 1")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(bar);
    boxed("div", "meter", bar).child(boxed("p", "meter__text num", text))
}
