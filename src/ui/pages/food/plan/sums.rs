//! What a day brings: sums with what is known of them, as words and as bars; upper levels; what is better apart.

use super::Desk;
use crate::app::view::food::{PlanView, Sum};
use crate::content::strings::food::{amounts, item, names, plan as words};
use crate::domain::food::{Apart, Figure};
use crate::ui::components::{disclosure, hint, p, section};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::pages::food::bars::track;
use crate::ui::pages::food::notes::said;
use crate::ui::pages::learn;

/// Draws it.
pub fn part(desk: Desk) -> Node {
    let view = desk.view;
    let asked = desk.day.map(|(_, plan)| plan.energy_kcal);
    let looked_for = view.map(|view| view.looked_for.clone());
    let advice = desk.setting.map(|setting| setting.rules.advice);
    let sums = live(move || {
        let sums = looked_for.get();
        if sums.is_empty() { hint(words::no_sums(advice.get())) } else { bars(&sums) }
    });
    let energy = view.map(|view| view.others.iter().find(|sum| sum.figure == Figure::Energy).copied());
    let energy = live(move || {
        let said = energy.get().map(|sum| line(&sum));
        let asked = asked.get().map(|asked| format!(" {}", words::energy_asked(asked)));
        said.map(|said| boxed("p", "num", format!("{}: {said}.", names::figure(Figure::Energy))).child(asked))
    });
    let above = view.map(PlanView::above);
    let above = live(move || above.get().iter().filter_map(over).collect::<Vec<_>>());
    let others = view.map(|view| view.others.clone());
    let table = live(move || others.with(|others| table(others)));
    let sums = section(words::SUMS).child(sums).child(energy).child(above);
    let others =
        disclosure(words::OTHERS, boxed("div", "disclosure__body stack", table).child(hint(item::GAPS)));
    Node::List(vec![sums.into(), apart(desk), others.into()])
}

/// `17.2 mg of 18 mg; 2 foods unknown`.
fn line(sum: &Sum) -> String {
    let said = words::sum(sum.figure, sum.amount, sum.of);
    words::unknown(sum.unknown).map_or(said.clone(), |unknown| format!("{said}; {unknown}"))
}

/// Sums as words and bars.
pub fn bars(sums: &[Sum]) -> El {
    let row = |sum: &Sum| {
        let name = boxed("span", "shares__name", names::figure(sum.figure));
        let share = sum.share.map(|share| boxed("strong", "shares__share num", amounts::percent(share)));
        boxed("li", "shares__row", [name, boxed("span", "shares__amount num", line(sum))])
            .child(share)
            .child(sum.share.map(track))
    };
    boxed("ul", "shares", sums.iter().map(row).collect::<Vec<_>>())
}

fn over(sum: &Sum) -> Option<El> {
    let said = words::above(sum.figure, sum.amount, sum.above?);
    Some(boxed("p", "foodplan__above", said).attr("role", "status"))
}

fn table(sums: &[Sum]) -> El {
    let head = words::COLUMNS.map(|name| el("th").attr("scope", "col").child(name));
    let row = |sum: &Sum| {
        let unknown = if sum.unknown == 0 { "–".to_owned() } else { sum.unknown.to_string() };
        el("tr").child(el("th").attr("scope", "row").child(names::figure(sum.figure))).child([
            boxed("td", "num", words::sum(sum.figure, sum.amount, sum.of)),
            boxed("td", "num", unknown),
        ])
    };
    boxed("table", "foodtable", el("thead").child(el("tr").child(head)))
        .child(el("tbody").child(sums.iter().map(row).collect::<Vec<_>>()))
}

/// What the person drinks with meals, and milk products in the meal with the iron.
fn apart(desk: Desk) -> Node {
    let drinks = desk.view.map(|view| view.apart.clone());
    let milk = desk
        .view
        .map(|view| view.meals.iter().any(|(_, rows)| rows.iter().any(|row| row.better_in.is_some())));
    live(move || {
        let drinks = drinks.get().filter(|(_, drinks)| !drinks.is_empty());
        let milk = milk.get();
        if drinks.is_none() && !milk {
            return Node::NOTHING;
        }
        let moved = drinks.as_ref().map(|(meal, drinks)| p(words::move_drinks(*meal, drinks)));
        let mut about: Vec<Apart> = drinks.map(|(_, drinks)| drinks).unwrap_or_default();
        if milk && !about.contains(&Apart::Calcium) {
            about.push(Apart::Calcium);
        }
        let claims: Vec<&str> = about.into_iter().map(item::apart_explained).collect();
        let claims = claims.join(" ");
        let studied = learn::when_ready(move |desk| said(&desk, &claims));
        section(words::APART).child(moved).child(studied).into()
    })
}
