//! The 0–10 scale: eleven radio buttons, so that arrow keys, touch and screen readers work as everywhere.

use super::{Act, Shows, act};
use crate::content::strings::journal::UNKNOWN;
use crate::domain::Scale10;
use crate::ui::dom::{El, Node, boxed, el};

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

/// The same, with a twelfth button that takes the number back.
pub struct Rating {
    /// The question.
    pub legend: &'static str,
    /// What 0 means.
    pub low: &'static str,
    /// What 10 means.
    pub high: &'static str,
    /// Name of the radio group, unique on the page.
    pub name: &'static str,
    /// The number now.
    pub value: Shows<Option<Scale10>>,
    /// A number was picked, or taken back.
    pub on_pick: Act<Option<Scale10>>,
}

impl From<Scale> for Node {
    fn from(Scale { legend, low, high, name, value, on_pick }: Scale) -> Self {
        let pick = act(move |n: Option<Scale10>| n.into_iter().for_each(|n| on_pick.tell(n)));
        group([legend, low, high], name, value, pick, false)
    }
}

impl From<Rating> for Node {
    fn from(Rating { legend, low, high, name, value, on_pick }: Rating) -> Self {
        group([legend, low, high], name.to_owned(), value, on_pick, true)
    }
}

fn group(
    [legend, low, high]: [&'static str; 3],
    name: String,
    value: Shows<Option<Scale10>>,
    on_pick: Act<Option<Scale10>>,
    back: bool,
) -> Node {
    let step = |n: Option<Scale10>| {
        let (value, on_pick) = (value.clone(), on_pick.clone());
        let input = el("input")
            .class("visually-hidden")
            .attr("type", "radio")
            .attr_text("name", name.clone())
            .flag("checked", move || value.now() == n)
            .on("change", move |_| on_pick.tell(n));
        let input = if n.is_none() { input.attr("aria-label", UNKNOWN) } else { input };
        let shown = n.map_or_else(|| "–".to_owned(), |n| n.get().to_string());
        boxed("label", "scale__step", [input, el("span").child(shown)])
    };
    let mut steps: Vec<El> = Scale10::all().map(|n| step(Some(n))).collect();
    steps.extend(back.then(|| step(None).attr("data-none", "")));
    let ends = boxed("p", "scale__ends", [el("span").child(low), el("span").child(high)]);
    boxed(
        "fieldset",
        "scale",
        [boxed("legend", "scale__legend", legend), boxed("div", "scale__steps", steps), ends],
    )
    .into()
}
