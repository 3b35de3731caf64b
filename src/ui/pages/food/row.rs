//! One food of the list: its name, what is looked for in it, its marks, and on tap how it came to stand here.

use super::{bars, marks};
use crate::app::Event;
use crate::app::Route;
use crate::app::food::{FoodStep, SIDE_BY_SIDE};
use crate::app::view::food::FoodRow;
use crate::content::strings::food as words;
use crate::content::strings::food::{amounts, names};
use crate::domain::food::{Part, Score};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::ids;
use crate::ui::pages::learn;
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;

/// Draws it.
pub fn draw(session: Session, row: FoodRow, picked: Slice<Vec<u32>>) -> El {
    let open = State::new(false);
    let id = ids::fresh();
    let name = boxed("a", "link food__name", row.name.clone())
        .attr_text("href", Route::FoodItem(row.ndb).to_string());
    let serving = boxed("span", "food__serving", amounts::serving(&row.serving.0, row.serving.1));
    let (known, all) = row.known;
    let coverage = (known < all).then(|| boxed("span", "food__coverage", words::coverage(known, all)));
    let head = boxed("div", "food__head", boxed("h3", "food__title", name)).child(serving).child(coverage);
    let why = boxed("button", "button food__why", words::WHY)
        .attr("type", "button")
        .attr("data-kind", "quiet")
        .attr_text("aria-label", words::why(&row.name))
        .attr_text("aria-controls", id.clone())
        .live_attr("aria-expanded", move || Some(if open.get() { "true" } else { "false" }.into()))
        .on_click(move || open.update(|open| *open = !*open));
    let why = (row.score.is_some() || !row.marks.is_empty()).then_some(why);
    let (ndb, bars, marks) = (row.ndb, bars::draw(&row.bars), marks::chips(row.marks));
    let foot = boxed("div", "food__foot", why).child(compare(session, ndb, &row.name, picked));
    let opened = live(move || open.get().then(|| explained(&row)));
    boxed("li", "foods__item", head)
        .live_attr("data-open", move || open.get().then(|| "".into()))
        .child(bars)
        .child(marks)
        .child(foot)
        .child(boxed("div", "food__open", opened).attr_text("id", id))
}

/// Puts a food side by side with others.
fn compare(session: Session, ndb: u32, name: &str, picked: Slice<Vec<u32>>) -> El {
    let is = move || picked.with(|picked| picked.contains(&ndb));
    boxed("button", "button food__compare", words::COMPARE)
        .attr("type", "button")
        .attr("data-kind", "quiet")
        .attr_text("aria-label", words::compare(name))
        .live_attr("aria-pressed", move || Some(if is() { "true" } else { "false" }.into()))
        .flag("disabled", move || !is() && picked.with(|picked| picked.len() >= SIDE_BY_SIDE))
        .on_click(move || session.send(Event::Food(FoodStep::Pick(ndb))))
}

fn explained(row: &FoodRow) -> Node {
    let score = row.score.as_ref().map(taken_apart);
    let all = row.marks;
    let meant = learn::when_ready(move |desk| marks::explained(&desk, all).into());
    Node::List(vec![score.into(), meant])
}

/// The score with its parts.
pub fn taken_apart(score: &Score) -> El {
    let part = |part: &Part| {
        let amount = amounts::amount(part.amount, part.nutrient.figure());
        let share = part.share.map(|share| words::of_a_day(&amounts::percent(share)));
        let brake = part.brake.map(|brake| format!(" · {}", names::brake(brake)));
        let said = format!("{}: {amount}{}", names::nutrient(part.nutrient), share.unwrap_or_default());
        let points = boxed("strong", "num", amounts::points(part.points));
        boxed("li", "score__part", boxed("span", "score__said", said).child(brake)).child(points)
    };
    let parts = score.parts.iter().map(part).collect::<Vec<_>>();
    let halved = score.halved.then(|| el("li").class("score__part").child(words::HALVED));
    let total =
        boxed("li", "score__part score__total", boxed("span", "score__said", words::mean(score.parts.len())))
            .child(boxed("strong", "num", amounts::points(score.points)));
    boxed("ul", "score", parts).child(halved).child(total)
}
