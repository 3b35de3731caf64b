//! The day on paper: meals, sums, what to buy. On the screen only what to buy is seen; the rest stands there already.

use super::Desk;
use super::sums::bars;
use crate::app::view::food::{Bought, PlanRow, PlanView};
use crate::content::strings::food::{names, plan as words};
use crate::domain::Meal;
use crate::ui::dom::{El, Node, boxed, el, live};

/// Draws it.
pub fn part(desk: Desk) -> Node {
    let (view, day, session) = (desk.view, desk.day, desk.session);
    live(move || {
        let title = day.with(|(_, plan)| {
            let date = plan.date.map(|date| session.format(|formats| formats.date_long(date)));
            words::day(plan.name.as_str(), date)
        });
        view.with(|view| {
            let meals = view.meals.iter().filter_map(meal).collect::<Vec<_>>();
            boxed("div", "daysheet", boxed("h2", "daysheet__title", title))
                .child(boxed("div", "daysheet__meals", meals))
                .child(bars(&view.looked_for))
                .child(el("h3").child(words::SHOPPING))
                .child(boxed("ul", "shopping", shopping(view)))
        })
    })
}

fn meal((meal, rows): &(Meal, Vec<PlanRow>)) -> Option<El> {
    let line = |row: &PlanRow| {
        let name = row.food.as_ref().map_or_else(|| words::number(row.ndb), |(name, ..)| name.clone());
        let portion = match &row.food {
            Some((_, serving, grams)) => words::portion(row.hundredths, serving, *grams),
            None => words::servings(row.hundredths),
        };
        let note = words::note(&row.note).map(|note| boxed("span", "daysheet__portion", note));
        el("li").child(name).child(boxed("span", "daysheet__portion", portion)).child(note)
    };
    let lines: Vec<El> = rows.iter().filter(|row| row.unfit.is_none()).map(line).collect();
    (!lines.is_empty()).then(|| {
        boxed("div", "daysheet__meal", el("h3").child(names::meal(*meal))).child(el("ul").child(lines))
    })
}

/// What to buy, each food once.
pub fn shopping(view: &PlanView) -> Vec<El> {
    let row = |one: &Bought| {
        let (name, much) = match &one.food {
            Some((name, _, grams)) => (name.clone(), words::bought(one.hundredths, *grams)),
            None => (words::number(one.ndb), words::servings(one.hundredths)),
        };
        boxed("li", "shopping__row", boxed("span", "shopping__food", name)).child(boxed(
            "span",
            "shopping__much num",
            much,
        ))
    };
    view.shopping.iter().map(row).collect()
}
