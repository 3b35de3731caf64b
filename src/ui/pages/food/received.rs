//! Food that came by a link: a preview with the receiver's own profile. Using it is asked about first.

use super::larder::{Larder, when_ready};
use super::list::{advice, against};
use super::notes::no_trial;
use super::plan::bars;
use crate::app::food::{FoodStep, SIDE_BY_SIDE};
use crate::app::view::food::{PlanRow, PreviewView, Setting, preview};
use crate::app::{Event, Route};
use crate::content::strings::food::{item, names, plan as plan_words, share as words};
use crate::domain::{Meal, Plan};
use crate::store::link::food::SharedFood;
use crate::ui::components::{Dialog, act, button, p, section};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;

/// What stands on the page of a link below its heading.
pub fn part(shared: SharedFood) -> Node {
    Node::List(vec![when_ready(move |larder| draw(&larder, shared.clone())), no_trial().into()])
}

fn draw(larder: &Larder, shared: SharedFood) -> Node {
    let (session, setting, foods) = (larder.session, larder.setting(), larder.foods.clone());
    let view = Slice::new(move || setting.with(|setting| preview(&foods, setting, &shared)));
    let asking = State::new(false);
    let shown = live(move || view.with(|view| all(session, setting, view, asking)));
    let question =
        live(move || asking.get().then(|| ask(session, view.peek(|view| view.plan.clone()), asking)));
    Node::List(vec![shown, question])
}

fn all(session: Session, setting: Slice<Setting>, view: &PreviewView, asking: State<bool>) -> Node {
    let title = if view.is_day { words::RECEIVED_DAY } else { words::RECEIVED_FOODS };
    let name = (!view.plan.name.is_empty())
        .then(|| boxed("p", "received__name", view.plan.name.as_str().to_owned()).attr("dir", "auto"));
    let told = &view.told;
    let told = words::told(told.age, told.sex, told.pregnant, told.lactating, told.cautions);
    let nothing = view.day.is_empty() && view.picked.is_empty();
    let inside: Node = match (nothing, view.is_day) {
        (true, _) => p(words::NONE_FIT).into(),
        (_, true) => view.day.meals.iter().filter_map(meal).collect::<Vec<_>>().into(),
        _ => boxed("ul", "received__list", view.picked.iter().map(picked).collect::<Vec<_>>()).into(),
    };
    let sums = (view.is_day && !view.day.looked_for.is_empty())
        .then(|| section(plan_words::SUMS).child(bars(&view.day.looked_for)).child(against(setting)));
    let head = boxed("section", "section", boxed("h2", "section__title", title))
        .child(name)
        .child(p(words::PREVIEW))
        .child(told.map(p))
        .child(advice(setting))
        .child(inside);
    let left = (!view.left_out.is_empty()).then(|| {
        let row = |(name, why): &(String, _)| {
            boxed("li", "received__left", el("strong").child(name.clone()))
                .child(el("p").child(item::unfit(*why)))
        };
        let rows = view.left_out.iter().map(row).collect::<Vec<_>>();
        section(words::LEFT_OUT_TITLE).child(boxed("ul", "received__list", rows))
    });
    let unknown = (!view.unknown.is_empty())
        .then(|| section(words::UNKNOWN_TITLE).child(p(words::unknown(&view.unknown))));
    let acts = match (nothing, view.is_day) {
        (true, _) => Node::NOTHING,
        (_, true) => button("primary", words::USE).on_click(move || asking.set(true)).into(),
        _ => side(session, view),
    };
    let profile = boxed("a", "button", words::TO_PROFILE)
        .attr("data-kind", "plain")
        .attr_text("href", Route::FoodProfile.to_string());
    let acts = boxed("div", "actions", acts).child(profile);
    Node::List(vec![head.into(), sums.into(), left.into(), unknown.into(), acts.into()])
}

fn meal((meal, rows): &(Meal, Vec<PlanRow>)) -> Option<El> {
    let line = |row: &PlanRow| {
        let (name, serving, grams) = row.food.as_ref()?;
        let link = boxed("a", "link", name.clone()).attr_text("href", Route::FoodItem(row.ndb).to_string());
        let portion = plan_words::portion(row.hundredths, serving, *grams);
        let note = plan_words::note(&row.note).map(|note| boxed("p", "received__note", note));
        Some(
            boxed("li", "received__food", link)
                .child(boxed("span", "received__portion num", portion))
                .child(note),
        )
    };
    let lines: Vec<El> = rows.iter().filter_map(line).collect();
    (!lines.is_empty()).then(|| {
        boxed("div", "received__meal", boxed("h3", "received__title", names::meal(*meal))).child(boxed(
            "ul",
            "received__list",
            lines,
        ))
    })
}

fn picked((ndb, name): &(u32, String)) -> El {
    let link = boxed("a", "link", name.clone()).attr_text("href", Route::FoodItem(*ndb).to_string());
    boxed("li", "received__food", link)
}

/// Puts received foods side by side: nothing of it is saved, so nothing is asked.
fn side(session: Session, view: &PreviewView) -> Node {
    let numbers: Vec<u32> = view.picked.iter().map(|(ndb, _)| *ndb).collect();
    let many = (numbers.len() > SIDE_BY_SIDE).then(|| p(words::SIDE_FOUR));
    let go = boxed("a", "button", words::SIDE)
        .attr("data-kind", "primary")
        .attr_text("href", Route::Food.to_string())
        .on_click(move || session.send(Event::Food(FoodStep::PickAll(numbers.clone()))));
    Node::List(vec![many.into(), go.into()])
}

fn ask(session: Session, plan: Plan, asking: State<bool>) -> Dialog {
    let yes = boxed("a", "button", words::USE_YES)
        .attr("data-kind", "primary")
        .attr_text("href", Route::FoodPlan.to_string())
        .on_click(move || session.send(Event::Food(FoodStep::NewDay(Box::new(plan.clone())))));
    let no = button("plain", words::USE_NO).on_click(move || asking.set(false));
    Dialog {
        title: words::USE_TITLE,
        text: words::USE_TEXT,
        answers: vec![no.into(), yes.into()],
        on_cancel: act(move |()| asking.set(false)),
    }
}
