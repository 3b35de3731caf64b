//! Medicines and supplements: what is taken, what was stopped, what changed; and what is published about a name.

mod card;
mod form;
pub(super) mod lookup;

use super::doses::doses_of_day;
use super::kept::Keeper;
use crate::app::form::{SubstanceField, SubstanceForm, Troubles};
use crate::app::view::{MedicineRow, MedicinesView, doses, medicines};
use crate::app::{Form, Route};
use crate::content::strings::{medicines as words, reminders};
use crate::ui::components::{button, head, lead, link, p, section};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;
use chrono::NaiveDate;

/// So many rows are drawn at first, and more at each wish.
const STEP: usize = 20;

/// What is being written.
#[derive(Clone, PartialEq)]
struct Editing {
    form: SubstanceForm,
    wrong: Troubles<SubstanceField>,
}

/// The form that is open, if any.
type Open = State<Option<Editing>>;

/// Opens a form.
fn begin(open: Open, form: SubstanceForm) {
    open.set(Some(Editing { form, wrong: Troubles::new() }));
}

/// The page.
pub fn page() -> El {
    let session = Session::here();
    let kept = Keeper::new(session, Form::Medicine);
    let left = kept.left(SubstanceForm::from_kept);
    let open = Open::new(left.map(|form| Editing { form, wrong: Troubles::new() }));
    let writing =
        Slice::new(move || open.with(|open| open.as_ref().map(|open| (open.form.mode, open.form.of))));
    boxed("div", "page medicines", head(words::TITLE)).live(move || match writing.get() {
        Some((mode, of)) => form::draw(session, open, kept, mode, of).into(),
        None => list(session, open),
    })
}

fn list(session: Session, open: Open) -> Node {
    let most = State::new(STEP);
    let view = session.view(move |model| medicines(model, most.get()));
    let empty = view.map(|view| view.empty);
    let more = view.map(|view| view.more);
    let add = button("primary", words::ADD).on_click(move || begin(open, SubstanceForm::blank()));
    let none = live(move || {
        empty.get().then(|| {
            let title = boxed("p", "empty__title", words::EMPTY_TITLE);
            boxed("div", "empty", title).child(boxed("p", "empty__text", words::EMPTY_TEXT))
        })
    });
    let further = live(move || {
        more.get()
            .then(|| button("plain", words::SHOW_MORE).on_click(move || most.update(|most| *most += STEP)))
    });
    let today = session.view(|model| model.now.date());
    let yesterday = today.map(|today| today.pred_opt().unwrap_or(*today));
    Node::List(vec![
        lead(words::LEAD).into(),
        add.into(),
        none,
        day(session, words::TODAY, today),
        day(session, words::YESTERDAY, yesterday),
        rows(session, open, words::NOW, view, |view| &view.now),
        rows(session, open, words::STOPPED, view, |view| &view.stopped),
        further,
        p(link(Route::Reminders, reminders::LINK)).into(),
        section(words::ABOUT).child(el("div").class("prose").child(words::ABOUT_TEXT.map(p))).into(),
    ])
}

/// The doses of a day under its name, where there are any.
fn day(session: Session, heading: &'static str, date: Slice<NaiveDate>) -> Node {
    let any = session.view(move |model| !doses(model, date.get()).substances.is_empty());
    live(move || any.get().then(|| section(heading).child(doses_of_day(session, date, None))))
}

/// One of the two lists, where there is anything in it.
fn rows(
    session: Session,
    open: Open,
    heading: &'static str,
    view: Slice<MedicinesView>,
    of: fn(&MedicinesView) -> &Vec<MedicineRow>,
) -> Node {
    let ids = view.map(move |view| of(view).iter().map(|row| row.id).collect::<Vec<_>>());
    live(move || {
        let ids = ids.get();
        let card = |id| {
            let row = view.map(move |view| of(view).iter().find(|row| row.id == id).cloned());
            card::draw(session, open, id, row)
        };
        (!ids.is_empty()).then(|| section(heading).child(ids.into_iter().map(card).collect::<Vec<_>>()))
    })
}

/// How it is taken: clock times and amounts.
pub(super) fn plan(session: Session, row: &MedicineRow) -> String {
    let Some(plan) = &row.plan else { return words::UNKNOWN_PLAN.to_owned() };
    if plan.as_needed {
        return words::WHEN_NEEDED.to_owned();
    }
    let dose = |dose: &crate::domain::PlannedDose| {
        let time = session.format(|f| f.time(dose.at));
        match dose.amount {
            Some(amount) => format!("{time} ({})", words::amount(&amount.to_string(), &row.form, "")),
            None => time,
        }
    };
    let doses = plan.doses.iter().map(dose).collect::<Vec<_>>().join(", ");
    format!("{doses}, {}", words::every(plan.every_days))
}
