//! An amount with its share of a day, as words and as a bar. Length and words say the same; ticks at a quarter, a half and
//! three quarters help where colours do not.

use crate::app::view::food::Bar;
use crate::content::strings::food::amounts::{NOT_KNOWN, amount, percent};
use crate::content::strings::food::names;
use crate::ui::dom::{El, Node, boxed, svg};

/// The bars of a food, as a list.
pub fn draw(bars: &[Bar]) -> El {
    boxed("ul", "shares", bars.iter().map(bar).collect::<Vec<_>>())
}

fn bar(bar: &Bar) -> El {
    let said = boxed("span", "shares__name", names::figure(bar.figure));
    let figure = match bar.amount {
        None => boxed("span", "shares__amount", NOT_KNOWN).attr("data-known", "no"),
        known => boxed("span", "shares__amount num", amount(known, bar.figure)),
    };
    let share = bar.share.map(|share| boxed("strong", "shares__share num", percent(share)));
    boxed("li", "shares__row", [said, figure]).child(share).child(bar.share.map(track))
}

/// A track of a whole day, filled so far. What goes beyond it has an arrow's head.
pub fn track(share: u32) -> El {
    let rect = |class: &'static str, width: String| {
        svg("rect").class(class).attr("height", "8").attr("rx", "2").attr_text("width", width)
    };
    let tick = |at: &'static str| {
        svg("line").class("shares__tick").attr("x1", at).attr("x2", at).attr("y1", "0").attr("y2", "8")
    };
    let filled = share.min(1000);
    let width = format!("{}.{}%", filled / 10, filled % 10);
    let beyond =
        (share > 1000).then(|| boxed("span", "shares__beyond", Node::NOTHING).attr("aria-hidden", "true"));
    let drawn = svg("svg")
        .class("shares__line")
        .attr("height", "8")
        .child([rect("shares__track", "100%".to_owned()), rect("shares__fill", width)])
        .child([tick("25%"), tick("50%"), tick("75%")]);
    boxed("span", "shares__bar", drawn).attr("aria-hidden", "true").child(beyond)
}
