//! The form of a medicine or supplement, with what is wrong beside each field. What was typed stays until it is taken.

use super::super::kept::{About, Keeper};
use super::{Editing, Open, lookup};
use crate::app::Event;
use crate::app::form::{DoseText, SubstanceField, SubstanceForm, SubstanceMode};
use crate::app::view::lookup as look_up;
use crate::content::strings::medicines as words;
use crate::domain::{Entry, EntryId};
use crate::ui::components::{Choices, Stepper, TextField, act, button, hint, shows, toggle, typed};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::{focus, ids};

/// Draws the form of a mode.
pub fn draw(session: Session, open: Open, kept: Keeper, mode: SubstanceMode, of: Option<EntryId>) -> El {
    let before = session.view(move |model| match model.journal.entry(of?) {
        Some(Entry::Substance(substance)) => Some(substance.clone()),
        _ => None,
    });
    let today = session.view(|model| model.now.date());
    let about = About::new(session, of, |entry| matches!(entry, Entry::Substance(_)));
    let (what, date) = match mode {
        SubstanceMode::New => (words::ADD, words::START),
        SubstanceMode::Correct => (words::CORRECT, words::START),
        SubstanceMode::Change => (words::CHANGE, words::FROM),
        SubstanceMode::Stop => (words::STOP, words::WITHOUT),
        SubstanceMode::Effect => (words::EFFECT, words::NOTICED),
    };
    let heading =
        boxed("h2", "section__title", title(open, what, of)).attr("tabindex", "-1").attr("dir", "auto");
    let save = move || {
        let read = open.with_untracked(|open| {
            let form = &open.as_ref()?.form;
            Some(before.peek(|before| today.peek(|today| form.read(before.as_ref(), *today))))
        });
        match read {
            Some(Ok(substance)) => {
                let of = of.filter(|_| about.is_there());
                session.send(Event::Put(of, Box::new(Entry::Substance(substance))));
                close(open, kept);
            }
            Some(Err(wrong)) => {
                let first = wrong.first().map(|(field, _)| id_of(*field));
                change(open, |editing| editing.wrong = wrong);
                first.as_deref().into_iter().for_each(focus::by_id);
            }
            None => {}
        }
    };
    let fields = match mode {
        SubstanceMode::New | SubstanceMode::Correct => {
            let mut fields = described(session, open);
            fields.push(day(open, date));
            fields.extend(plan(open));
            fields.push(line(open, words::NOTE, SubstanceField::Words, "text"));
            fields
        }
        SubstanceMode::Change => {
            let mut fields = vec![hint(words::CHANGE_HINT).into(), day(open, date)];
            fields.extend(plan(open));
            fields
        }
        SubstanceMode::Stop => vec![hint(words::STOP_HINT).into(), day(open, date)],
        SubstanceMode::Effect => {
            vec![
                effect(open),
                day(open, date),
                line(open, words::EFFECT_WORDS, SubstanceField::Words, "text"),
            ]
        }
    };
    let save = about.save(vec![button("primary", words::SAVE).on_click(save)]);
    let cancel = button("plain", words::CANCEL).on_click(move || close(open, kept));
    let now =
        shows(move || open.try_update_untracked(|open| open.as_mut().map(|open| open.form.kept())).flatten());
    kept.form("section medicine__form", heading, now)
        .child(fields)
        .child(boxed("div", "row", save).child(cancel))
}

/// What is done, and to which entry: by the name it had when the form was opened, for it may be gone.
fn title(open: Open, what: &'static str, of: Option<EntryId>) -> String {
    let named = |open: &Option<Editing>| {
        let name = open.as_ref()?.form.text(SubstanceField::Name);
        (!name.is_empty()).then(|| words::about(what, name))
    };
    of.and_then(|_| open.with_untracked(named)).unwrap_or_else(|| what.to_owned())
}

fn close(open: Open, kept: Keeper) {
    kept.end();
    open.set(None);
    focus::by_id(ids::TITLE);
}

fn change(open: Open, how: impl FnOnce(&mut Editing)) {
    open.update(|open| {
        if let Some(editing) = open {
            how(editing);
        }
    });
}

/// A part of the form, waking its readers only when it differs.
fn part<T: PartialEq + Default + 'static>(open: Open, of: fn(&SubstanceForm) -> T) -> Slice<T> {
    Slice::new(move || open.with(|open| open.as_ref().map(|open| of(&open.form)).unwrap_or_default()))
}

/// Name, with what is published about it; kind, strength, unit, form.
fn described(session: Session, open: Open) -> Vec<Node> {
    let name = part(open, |form| form.text(SubstanceField::Name).to_owned());
    let found = session.view(move |model| name.with(|name| look_up(model, name)));
    let choose = act(move |name| change(open, |editing| editing.form.set(SubstanceField::Name, name)));
    let kind = Choices {
        legend: words::KIND,
        quiet: false,
        name: "kind".to_owned(),
        label: words::kind,
        value: shows(move || open.with(|open| open.as_ref().map(|open| open.form.kind))),
        on_pick: act(move |kind| change(open, |editing| editing.form.kind = kind)),
    };
    let strength = [
        line(open, words::STRENGTH, SubstanceField::Strength, "decimal"),
        line(open, words::UNIT, SubstanceField::Unit, "text"),
    ];
    vec![
        line(open, words::NAME, SubstanceField::Name, "text"),
        lookup::answer(found, choose).into(),
        kind.into(),
        boxed("div", "pair", strength).into(),
        hint(words::UNIT_HINT).into(),
        line(open, words::FORM, SubstanceField::Form, "text"),
    ]
}

/// When needed, or every so many days at clock times.
fn plan(open: Open) -> Vec<Node> {
    let needed = part(open, |form| form.as_needed);
    let count = part(open, |form| form.doses.len());
    let by_clock = live(move || (!needed.get()).then(|| by_clock(open, count)));
    let switch = toggle(
        words::NEEDED,
        shows(move || needed.get()),
        act(move |on| change(open, |editing| editing.form.as_needed = on)),
    );
    vec![switch.into(), by_clock]
}

/// The doses of a day, and how often such a day comes.
fn by_clock(open: Open, count: Slice<usize>) -> El {
    let every = Stepper {
        label: words::EVERY,
        step: 1,
        least: 1,
        most: 60,
        unknown: "1",
        show: |n| n.to_string(),
        value: shows(move || open.with(|open| open.as_ref().map(|open| open.form.every_days.into()))),
        on_change: act(move |n: Option<u16>| {
            let days = n.and_then(|n| u8::try_from(n).ok()).unwrap_or(1);
            change(open, |editing| editing.form.every_days = days);
        }),
    };
    let times = live(move || (0..count.get()).map(|at| dose(open, at, count)).collect::<Vec<_>>());
    let more = button("quiet", words::ADD_TIME)
        .flag("disabled", move || count.get() >= SubstanceForm::DOSES_MOST)
        .on_click(move || change(open, |editing| editing.form.doses.push(DoseText::default())));
    boxed("fieldset", "stack", boxed("legend", "choices__legend", words::TIMES))
        .child(times)
        .child(hint(words::AMOUNT_HINT))
        .child(more)
        .child(every)
}

fn dose(open: Open, at: usize, count: Slice<usize>) -> El {
    let remove = move || {
        change(open, |editing| {
            if at < editing.form.doses.len() {
                editing.form.doses.remove(at);
            }
            editing.wrong.clear();
        });
    };
    let fields = [
        native(open, words::TIME, SubstanceField::Time(at), "time"),
        line(open, words::AMOUNT, SubstanceField::Amount(at), "decimal"),
    ];
    boxed("div", "pair", fields)
        .live(move || (count.get() > 1).then(|| button("quiet", words::REMOVE_TIME).on_click(remove)))
}

fn effect(open: Open) -> Node {
    let kind = Choices {
        legend: words::EFFECT_KIND,
        quiet: false,
        name: "effect".to_owned(),
        label: words::effect,
        value: shows(move || open.with(|open| open.as_ref().and_then(|open| open.form.effect))),
        on_pick: act(move |kind| change(open, |editing| editing.form.effect = Some(kind))),
    };
    let field = SubstanceField::Effect;
    boxed("div", "stack", Node::from(kind))
        .attr_text("id", id_of(field))
        .attr("tabindex", "-1")
        .child(error(open, field))
        .into()
}

fn day(open: Open, label: &'static str) -> Node {
    native(open, label, SubstanceField::Date, "date")
}

fn text(open: Open, field: SubstanceField) -> String {
    open.with(|open| open.as_ref().map(|open| open.form.text(field).to_owned()).unwrap_or_default())
}

fn set(open: Open, field: SubstanceField, text: String) {
    change(open, |editing| {
        editing.form.set(field, text);
        editing.wrong.retain(|(wrong, _)| *wrong != field);
    });
}

fn wrong(open: Open, field: SubstanceField) -> Option<std::borrow::Cow<'static, str>> {
    open.with(|open| {
        let wrong = open.as_ref()?.wrong.iter().find(|(wrong, _)| *wrong == field);
        wrong.map(|(_, what)| what.clone())
    })
}

fn line(open: Open, label: &'static str, field: SubstanceField, keys: &'static str) -> Node {
    TextField {
        label,
        id: id_of(field),
        keys,
        value: shows(move || text(open, field)),
        error: shows(move || wrong(open, field)),
        on_input: act(move |typed| set(open, field, typed)),
    }
    .into()
}

/// A day or a clock time, in the browser's own editor.
fn native(open: Open, label: &'static str, field: SubstanceField, kind: &'static str) -> Node {
    let input = el("input")
        .class("field__input")
        .attr("type", kind)
        .attr_text("id", id_of(field))
        .attr_text("aria-describedby", error_of(field))
        .live_attr("aria-invalid", move || wrong(open, field).map(|_| "true".into()))
        .value(move || text(open, field))
        .on("change", move |event| set(open, field, typed(&event)));
    let label = boxed("label", "field timefield", [boxed("span", "field__label", label), input]);
    boxed("div", "stack", label).child(error(open, field)).into()
}

fn error(open: Open, field: SubstanceField) -> El {
    boxed("p", "field__error", Node::NOTHING)
        .attr_text("id", error_of(field))
        .attr("role", "status")
        .live(move || wrong(open, field).map(Node::Text))
}

fn id_of(field: SubstanceField) -> String {
    match field {
        SubstanceField::Name => "medicine-name".to_owned(),
        SubstanceField::Strength => "medicine-strength".to_owned(),
        SubstanceField::Unit => "medicine-unit".to_owned(),
        SubstanceField::Form => "medicine-form".to_owned(),
        SubstanceField::Date => "medicine-date".to_owned(),
        SubstanceField::Time(at) => format!("medicine-time-{at}"),
        SubstanceField::Amount(at) => format!("medicine-amount-{at}"),
        SubstanceField::Effect => "medicine-effect".to_owned(),
        SubstanceField::Words => "medicine-words".to_owned(),
    }
}

fn error_of(field: SubstanceField) -> String {
    id_of(field) + "-error"
}
