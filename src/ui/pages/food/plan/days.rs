//! The name and the date of the open day, and the other days.

use super::Desk;
use crate::app::Event;
use crate::app::food::{Bench, FoodStep, OpenDay};
use crate::content::strings::food::plan as words;
use crate::domain::{EntryId, Label, Plan, iso};
use crate::ui::components::{DayField, act, button, disclosure, list, shows, typed};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::session::Session;
use crate::ui::state::State;
use crate::ui::{focus, ids};
use chrono::NaiveDate;

/// What the day is called, where it is called something.
pub fn name(desk: Desk) -> Node {
    let (day, session) = (desk.day, desk.session);
    let called = day.map(|(_, plan)| (plan.name.clone(), plan.date));
    live(move || {
        let (name, date) = called.get();
        let named = !name.is_empty() || date.is_some();
        named.then(|| boxed("p", "foodplan__name", title(session, &name, date)))
    })
}

fn title(session: Session, name: &Label, date: Option<NaiveDate>) -> String {
    words::day(name.as_str(), date.map(|date| session.format(|formats| formats.date_short(date))))
}

/// Name, date, other days.
pub fn part(desk: Desk) -> El {
    let day = desk.day;
    let called = day.map(|(_, plan)| plan.name.as_str().to_owned());
    let field = el("input")
        .class("field__input")
        .attr("type", "text")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("maxlength", "80")
        .value(move || called.get())
        .on("change", move |event| {
            if let Ok(name) = Label::new(&typed(&event)) {
                desk.edit(&mut |plan| plan.name.clone_from(&name));
            }
        });
    let name = boxed("label", "field", [boxed("span", "field__label", words::NAME), field]);
    let date = DayField {
        label: words::DATE,
        id: "day-date",
        value: shows(move || day.with(|(_, plan)| plan.date.map(iso::date_text)).unwrap_or_default()),
        error: shows(|| None),
        on_change: act(move |text: String| {
            let date = iso::date(&text);
            if date.is_some() || text.is_empty() {
                desk.edit(&mut |plan| plan.date = date);
            }
        }),
    };
    let body = boxed("div", "disclosure__body stack", name).child(Node::from(date)).child(others(desk));
    disclosure(words::NAME_AND_DATE, body)
}

/// The other days, a new one, and away with this one.
fn others(desk: Desk) -> Node {
    let (session, bench) = (desk.session, desk.bench);
    let open = desk.day.map(|(id, _)| *id);
    let days = session.view(|model| {
        let plans = model.journal.plans();
        plans.into_iter().map(|(id, plan)| (id, called(plan))).collect::<Vec<_>>()
    });
    let other = live(move || {
        let open = open.get();
        let days = days.get();
        let rows = days.iter().filter(|(id, _)| Some(*id) != open);
        let rows: Vec<El> = rows
            .map(|(id, (name, date))| {
                let id = *id;
                let press = button("plain", "").child(title(session, name, *date));
                boxed("li", "list__item", press.on_click(move || turn(session, bench, OpenDay::Of(id))))
            })
            .collect();
        (!rows.is_empty()).then(|| boxed("div", "stack", el("h3").child(words::DAYS)).child(list(rows)))
    });
    let acts = live(move || {
        open.get().map(|id| {
            let new = button("plain", words::NEW).on_click(move || turn(session, bench, OpenDay::New));
            let delete = button("danger", words::DELETE).on_click(move || delete(session, bench, id));
            boxed("div", "actions", [new, delete])
        })
    });
    Node::List(vec![other, acts])
}

fn called(plan: &Plan) -> (Label, Option<NaiveDate>) {
    (plan.name.clone(), plan.date)
}

/// Another day is opened; whatever was going on with the one before ends.
fn turn(session: Session, bench: State<Bench>, day: OpenDay) {
    session.send(Event::Food(FoodStep::OpenDay(day)));
    bench.set(Bench::default());
    focus::by_id(ids::TITLE);
}

fn delete(session: Session, bench: State<Bench>, id: EntryId) {
    session.send(Event::Delete(id));
    turn(session, bench, OpenDay::Newest);
}
