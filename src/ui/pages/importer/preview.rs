//! What would happen to the journal, and the yes.

use super::{Desk, Stage, said};
use crate::app::view::{left_out, taking};
use crate::app::{DataEvent, Event};
use crate::content::strings::import as words;
use crate::domain::NightOf;
use crate::store::import::{Choices, Extract, ImportPlan};
use crate::store::keys;
use crate::ui::components::{act, button, date_field, disclosure, p, section, shows, toggle};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::slice::Slice;
use chrono::NaiveDate;
use std::sync::Arc;

/// Draws it.
pub fn draw(desk: Desk, extract: &Arc<Extract>) -> Node {
    let plan = desk.plan(extract);
    let session = desk.session;
    let shown = live(move || plan.with(|plan| plan.as_ref().map(|plan| told(desk, plan))));
    let ready = move || plan.with(|plan| plan.as_ref().is_some_and(|plan| plan.fits && !plan.is_empty()));
    let accept = button("primary", words::ACCEPT).flag("disabled", move || !ready()).on_click(move || {
        if let Some(taking) = plan.peek(|plan| plan.as_ref().and_then(taking)) {
            session.send(Event::Data(DataEvent::Take(Box::new(taking))));
            desk.stage.set(Stage::Done);
        }
    });
    section(words::PREVIEW)
        .child(dates(desk, plan))
        .child(switches(desk, plan, extract.clone()))
        .child(boxed("div", "card stack", shown).attr("role", "status"))
        .child(reasons(plan))
        .child(boxed("div", "actions", accept))
        .into()
}

fn told(desk: Desk, plan: &ImportPlan) -> Node {
    let counts = plan.counts;
    let theirs = desk.choices.with_untracked(|choices| choices.as_ref().is_some_and(|own| own.take_theirs));
    let differ = plan.conflicts.len();
    let said = words::counts(counts.new, counts.changed, counts.same, differ, theirs, counts.deleted);
    let dates = plan.first.zip(plan.last).map(|(first, last)| {
        let both = desk.session.format(|f| format!("{} – {}", f.date_long(first), f.date_long(last)));
        boxed("p", "num", both)
    });
    let room = p(words::room(plan.units * 1000 / keys::QUOTA_UNITS));
    let last = match (plan.is_empty(), plan.fits) {
        (true, _) => p(words::NOTHING),
        (false, true) => room,
        (false, false) => boxed("p", "field__error", words::NO_ROOM),
    };
    Node::List(vec![boxed("p", "num", said).into(), dates.into(), last.into()])
}

/// The dates that are taken.
fn dates(desk: Desk, plan: Slice<Option<ImportPlan>>) -> El {
    let bounds = plan.map(|plan| plan.as_ref().map(|plan| (plan.first, plan.last)).unwrap_or_default());
    let all = bounds.peek(|bounds| *bounds);
    let field = |label, of: fn(&mut Choices) -> &mut Option<NaiveDate>, end: Option<NaiveDate>| {
        let now = desk.chosen(move |choices| *of(&mut choices.clone()));
        date_field(
            label,
            move || now.get().or(end).map(NightOf::on),
            act(move |night: NightOf| desk.choose(|choices| *of(choices) = Some(night.date()))),
        )
    };
    let fields = [
        field(words::FIRST, |choices| &mut choices.first, all.0),
        field(words::LAST, |choices| &mut choices.last, all.1),
    ];
    boxed("div", "stack", boxed("p", "field__label", words::DATES)).child(boxed("div", "pair", fields))
}

/// What only the person knows; asked only where it matters.
fn switches(desk: Desk, plan: Slice<Option<ImportPlan>>, extract: Arc<Extract>) -> Node {
    let switch = move |label, of: fn(&mut Choices) -> &mut bool| {
        let now = desk.chosen(move |choices| *of(&mut choices.clone()));
        toggle(label, shows(move || now.get()), act(move |on| desk.choose(|choices| *of(choices) = on)))
    };
    let matters = plan.map(|plan| {
        plan.as_ref().map_or((false, false, false), |plan| {
            (plan.ambiguous > 0, !plan.conflicts.is_empty(), plan.deleted > 0)
        })
    });
    let asked = desk.chosen(move |choices| choices.ask_night(&extract));
    let night =
        live(move || asked.get().then(|| switch(words::BY_MORNING, |choices| &mut choices.by_morning)));
    let others = live(move || {
        let (twice, conflict, deleted) = matters.get();
        Node::List(vec![
            twice.then(|| switch(words::SECOND, |choices| &mut choices.second_pass)).into(),
            conflict.then(|| switch(words::THEIRS, |choices| &mut choices.take_theirs)).into(),
            deleted.then(|| switch(words::BRING_BACK, |choices| &mut choices.bring_back)).into(),
        ])
    });
    Node::List(vec![night, others])
}

/// What is left out, by reason.
fn reasons(plan: Slice<Option<ImportPlan>>) -> Node {
    let all = plan.map(|plan| plan.as_ref().map(|plan| left_out(&plan.skipped)).unwrap_or_default());
    live(move || {
        let rows = all.get();
        (!rows.is_empty()).then(|| {
            let row = |left: &crate::app::view::LeftOut| {
                boxed(
                    "li",
                    "importer__reason",
                    words::left_out(said::reason(left.why), &left.rows, left.more),
                )
            };
            let rows = boxed("ul", "disclosure__body stack", rows.iter().map(row).collect::<Vec<_>>());
            disclosure(words::LEFT_OUT, rows)
        })
    })
}
