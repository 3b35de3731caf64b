//! The 0–10 scale: eleven radio buttons, so that arrow keys, touch and screen readers work as everywhere.

use super::{Act, Shows};
use crate::domain::Scale10;
use crate::ui::dom::{Node, boxed, el};

/// Pick a number from 0 to 10.
pub struct Scale {
    /// The question.
    pub legend: &'static str,
    /// What 0 means.
    pub low: &'static str,
    /// What 10 means.
    pub high: &'static str,
    /// Name of the radio group, unique on the page.
    pub name: String,
    /// The number now.
    pub value: Shows<Option<Scale10>>,
    /// A number was picked.
    pub on_pick: Act<Scale10>,
}

impl From<Scale> for Node {
    fn from(Scale { legend, low, high, name, value, on_pick }: Scale) -> Self {
        let step = |n: Scale10| {
            let (value, on_pick) = (value.clone(), on_pick.clone());
            let input = el("input")
                .class("visually-hidden")
                .attr("type", "radio")
                .attr_text("name", name.clone())
                .flag("checked", move || value() == Some(n))
                .on("change", move |_| on_pick(n));
            boxed("label", "scale__step", [input, el("span").child(n.get().to_string())])
        };
        let steps = boxed("div", "scale__steps", Scale10::all().map(step).collect::<Vec<_>>());
        let ends = boxed("p", "scale__ends", [el("span").child(low), el("span").child(high)]);
        boxed("fieldset", "scale", [boxed("legend", "scale__legend", legend), steps, ends]).into()
    }
}
