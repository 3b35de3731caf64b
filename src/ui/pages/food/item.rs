//! One food: its figures, what its marks mean, what goes with it, what is kept apart from it.

use super::larder::{Larder, change, when_ready};
use super::list::{advice, against};
use super::notes::{no_trial, said};
use super::{bars, marks, plan, row};
use crate::app::view::food::Setting;
use crate::app::view::food::{FigureRow, FoodItemView, food_item};
use crate::app::{Event, Route};
use crate::content::foods::link;
use crate::content::strings::food as shared;
use crate::content::strings::food::{amounts, item as words, names};
use crate::content::strings::learn as learn_words;
use crate::domain::food::KeepApart;
use crate::ui::components::{Icon, Stepper, act, button, disclosure, glyph, head, hint, p, section, shows};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::pages::learn;
use crate::ui::slice::Slice;
use crate::ui::state::State;

/// Servings are counted in halves up to so many.
const MOST: u16 = 40;

/// The page of a number.
pub fn page(ndb: u32) -> El {
    boxed("div", "page fooditem", when_ready(move |larder| draw(&larder, ndb)))
}

fn draw(larder: &Larder, ndb: u32) -> Node {
    let (foods, setting) = (larder.foods.clone(), larder.setting());
    let halves = State::new(2u16);
    let view = Slice::new(move || {
        let hundredths = u32::from(halves.get()) * 50;
        setting.with(|setting| food_item(&foods, setting, ndb, hundredths))
    });
    let there = view.map(Option::is_some);
    let larder = larder.clone();
    live(move || {
        let back = boxed("a", "link", words::BACK).attr_text("href", Route::Food.to_string());
        if !there.get() {
            return Node::List(vec![head(shared::TITLE).into(), p(words::UNKNOWN).into(), back.into()]);
        }
        let Some(first) = view.peek(Clone::clone) else { return Node::NOTHING };
        let food = &first.food;
        let portion = amounts::serving(&food.serving, food.serving_cg);
        let about = format!("{} · {portion}", names::group(food.group));
        let note = (!food.note.is_empty()).then(|| hint(sentence(&food.note)));
        let unfit = view.map(|view| view.as_ref().and_then(|view| view.unfit));
        let unfit = live(move || unfit.get().map(|why| boxed("p", "food__advice", words::unfit(why))));
        let servings = Stepper {
            label: words::SERVINGS,
            step: 1,
            least: 1,
            most: MOST,
            unknown: "",
            show: |halves| {
                if halves % 2 == 0 { (halves / 2).to_string() } else { format!("{}.5", halves / 2) }
            },
            value: shows(move || Some(halves.get())),
            on_change: act(move |more: Option<u16>| halves.set(more.unwrap_or(1))),
        };
        let figures = view.map(|view| view.as_ref().map(|view| view.figures.clone()).unwrap_or_default());
        let table = live(move || figures.with(|figures| table(figures)));
        let looked = view.map(|view| view.as_ref().and_then(|view| view.score.clone()));
        let score = live(move || {
            looked.get().map(|score| {
                disclosure(words::ORDER, boxed("div", "disclosure__body", row::taken_apart(&score)))
            })
        });
        let out = boxed("a", "link", words::SOURCE)
            .attr_text("href", link(food))
            .attr("rel", "noreferrer external")
            .attr("target", "_blank")
            .child(glyph(Icon::External));
        Node::List(vec![
            head(food.name.clone()).child(boxed("p", "page__lead", about)).into(),
            note.into(),
            unfit,
            advice(setting),
            marks::chips(food.marks).into(),
            section(words::FIGURES)
                .child(Node::from(servings))
                .child(table)
                .child(against(setting))
                .child(hint(words::GAPS))
                .child(score)
                .into(),
            beside(view),
            explained(&first),
            plan::add_to_day(&larder, setting, ndb, shows(move || u32::from(halves.get()) * 50)),
            steps(&larder, setting, ndb),
            boxed("div", "stack", p(shared::SOURCE).child(" ").child(out)).child(hint(shared::OURS)).into(),
            no_trial().into(),
            boxed("p", "", back).into(),
        ])
    })
}

/// A note of the table as a sentence.
fn sentence(note: &str) -> String {
    let mut text = note.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text + "."
}

fn table(figures: &[FigureRow]) -> El {
    let head = words::COLUMNS.map(|name| el("th").attr("scope", "col").child(name));
    let row = |row: &FigureRow| {
        let cell = |amount| boxed("td", "num", amounts::amount(amount, row.figure));
        let share =
            el("td").class("num").child(row.share.map(amounts::percent)).child(row.share.map(bars::track));
        el("tr").child(el("th").attr("scope", "row").child(names::figure(row.figure))).child([
            cell(row.served),
            share,
            cell(row.hundred),
        ])
    };
    boxed("table", "foodtable", el("thead").child(el("tr").child(head)))
        .child(el("tbody").child(figures.iter().map(row).collect::<Vec<_>>()))
}

/// What goes with it, and what is better kept apart.
fn beside(view: Slice<Option<FoodItemView>>) -> Node {
    let partners = view.map(|view| view.as_ref().map(|view| view.partners.clone()).unwrap_or_default());
    let apart = view.map(|view| view.as_ref().map(|view| view.apart.clone()).unwrap_or_default());
    let with = live(move || {
        let all = partners.get();
        (!all.is_empty()).then(|| {
            let row = |(ndb, name): (u32, String)| {
                let link = boxed("a", "link", name).attr_text("href", Route::FoodItem(ndb).to_string());
                boxed("li", "foodpartner", link)
            };
            section(words::PARTNERS)
                .child(p(words::PARTNERS_TEXT))
                .child(boxed("ul", "foodpartners", all.into_iter().map(row).collect::<Vec<_>>()))
                .child(learn::when_ready(|desk| said(&desk, "meal-vitamin-c meal-vitamin-c-diet")))
        })
    });
    let from = live(move || {
        let all = apart.get();
        (!all.is_empty()).then(|| {
            section(words::APART).child(p(words::APART_TEXT)).child(learn::when_ready(move |desk| {
                let row = |one: &KeepApart| {
                    let name = boxed("p", "food__mark", el("strong").child(words::apart(one.what)));
                    let yours = one.theirs.then(|| boxed("p", "food__yours", words::YOURS));
                    boxed("li", "food__marked", name)
                        .child(yours)
                        .child(said(&desk, words::apart_explained(one.what)))
                };
                boxed("ul", "food__marks", all.iter().map(row).collect::<Vec<_>>()).into()
            }))
        })
    });
    Node::List(vec![with, from])
}

/// What its marks mean.
fn explained(view: &FoodItemView) -> Node {
    let all = view.food.marks;
    if all.is_empty() {
        return Node::NOTHING;
    }
    section(words::MARKS).child(learn::when_ready(move |desk| marks::explained(&desk, all).into())).into()
}

/// What can be done with it: hand it on, leave it out of lists, or take it back in.
fn steps(larder: &Larder, setting: Slice<Setting>, ndb: u32) -> Node {
    let session = larder.session;
    let disliked = setting.map(move |setting| setting.rules.dislikes.contains(&ndb));
    let press = live(move || {
        let disliked = disliked.get();
        button("plain", if disliked { words::LIKE } else { words::DISLIKE }).on_click(move || {
            change(session, &mut |profile| {
                let list = &mut profile.food.dislikes;
                list.retain(|one| *one != ndb);
                if !disliked {
                    list.push(ndb);
                }
            });
        })
    });
    let share = button("plain", words::SHARE).on_click(move || session.send(Event::Share(words::SHARE)));
    let copied = session.view(|model| model.copied);
    let said = live(move || {
        copied.get().map(|done| if done { learn_words::COPIED } else { learn_words::NOT_COPIED })
    });
    Node::List(vec![
        boxed("div", "actions", press).child(share).into(),
        boxed("p", "food__said", said).attr("role", "status").into(),
    ])
}
