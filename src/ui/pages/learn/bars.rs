//! Published figures as quiet bars with their words: the length says again what the sentence says.

use crate::app::view::learn::bars::{Bar, bars, views};
use crate::content::learn::Claim;
use crate::content::strings::learn::tables as words;
use crate::ui::dom::{El, Node, boxed, el, svg};

/// The figures of a claim, if it has any.
pub fn draw(claim: &Claim) -> Option<El> {
    let all = bars(&claim.tags);
    let rows: Vec<El> = all.iter().map(bar).collect();
    (!rows.is_empty()).then(|| boxed("ul", "bars", rows))
}

fn bar(bar: &Bar) -> El {
    let range = bar.range.as_ref().map(|(low, high)| words::range(low, high));
    let said = boxed("p", "bars__said", boxed("strong", "bars__value num", bar.value.clone()))
        .child(words::in_hundred(&bar.words))
        .child(range.map(|range| boxed("span", "bars__range", range)));
    boxed("li", "bars__row", said).child(line(bar))
}

/// A track of a hundred, filled so far; under it the range with its two ends.
fn line(bar: &Bar) -> El {
    let part = |class: &'static str, width: String| {
        svg("rect").class(class).attr("height", "8").attr("rx", "4").attr_text("width", width)
    };
    let parts = [part("bars__track", "100%".to_owned()), part("bars__fill", percent(&bar.value))];
    let drawn = svg("svg").class("bars__line").attr("aria-hidden", "true");
    let Some((low, high)) = &bar.range else { return drawn.attr("height", "8").child(parts) };
    let stroke = |from: &str, to: &str, top: &'static str, end: &'static str| {
        svg("line")
            .class("bars__span")
            .attr_text("x1", percent(from))
            .attr_text("x2", percent(to))
            .attr("y1", top)
            .attr("y2", end)
    };
    let range = [stroke(low, high, "14", "14"), stroke(low, low, "11", "17"), stroke(high, high, "11", "17")];
    drawn.attr("height", "18").child(parts).child(range)
}

fn percent(figure: &str) -> String {
    format!("{figure}%")
}

/// One mark for each thing that was judged, with what the marks stand for.
pub fn views_of(claim: &Claim) -> Option<El> {
    let all = views(claim.tag("views"));
    let mark =
        |view: u8| boxed("span", "views__mark", Node::NOTHING).attr_text("data-view", view.to_string());
    let legend = (0..4).map(|view| {
        let count = all.iter().filter(|own| **own == view).count();
        boxed("li", "views__item", mark(view).attr("aria-hidden", "true"))
            .child(format!("{count} {}", words::view(view)))
    });
    let marks = boxed("div", "views__marks", all.iter().map(|view| mark(*view)).collect::<Vec<_>>());
    let figure = el("figure").class("views").child(marks.attr("aria-hidden", "true"));
    let said = boxed("figcaption", "views__said", words::VIEWS);
    (!all.is_empty())
        .then(|| figure.child(said).child(boxed("ul", "views__list", legend.collect::<Vec<_>>())))
}
