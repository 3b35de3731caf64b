//! What fewer people record about a day, drawn when it is asked for.

use super::day::DayForm;
use crate::app::{DayChange, DayNumber, Event, Form};
use crate::content::strings::{day as words, tonight};
use crate::domain::{Flag, Rated, Taken};
use crate::ui::components::{Answers, NoteField, Rating, Stepper, act, button, shows};
use crate::ui::dom::{El, Node, boxed, live};
use std::sync::Arc;

/// The fields.
pub fn fields(form: DayForm) -> Node {
    let DayForm { session, date, view } = form;
    let rating = move |name, rated, [legend, low, high]: [&'static str; 3]| Rating {
        legend,
        low,
        high,
        name,
        value: shows(move || view.with(|view| view.day.rated(rated))),
        on_pick: act(move |value| form.send(DayChange::Rated(rated, value))),
    };
    let symptoms =
        rating("symptoms", Rated::Symptoms, [words::SYMPTOMS, words::SYMPTOMS_LOW, words::SYMPTOMS_HIGH]);
    let sleepiness = rating(
        "sleepiness",
        Rated::Sleepiness,
        [words::SLEEPINESS, words::SLEEPINESS_LOW, words::SLEEPINESS_HIGH],
    );
    let mood = rating("mood", Rated::Mood, [words::MOOD, words::MOOD_LOW, words::MOOD_HIGH]);
    let note = NoteField {
        label: words::NOTE,
        value: shows(move || view.with(|view| view.day.note.as_str().to_owned())),
        draft: shows(move || view.with(|view| view.draft.clone())),
        on_input: act(move |text| session.send(Event::Typing(Form::Day(date), text))),
        on_change: act(move |text| form.send(DayChange::Note(text))),
    };
    let id = view.map(|view| view.id);
    let delete = live(move || {
        id.get().map(|id| button("danger", words::DELETE).on_click(move || session.send(Event::Delete(id))))
    });
    Node::List(vec![
        form.intake(
            Taken::Nicotine,
            "nicotine",
            [words::NICOTINE, words::NICOTINE_COUNT, words::NICOTINE_LAST],
        )
        .into(),
        symptoms.into(),
        sleepiness.into(),
        nap(form).into(),
        mood.into(),
        flag(form, "period", Flag::Period, words::PERIOD).into(),
        flag(form, "illness", Flag::Illness, words::ILLNESS).into(),
        flag(form, "travel", Flag::Travel, words::TRAVEL).into(),
        note.into(),
        delete,
    ])
}

fn nap(form: DayForm) -> El {
    let minutes = form.view.map(|view| view.day.nap_minutes);
    let napped = minutes.map(|minutes| minutes.map(|minutes| minutes > 0));
    let count = move || Stepper { most: 600, ..form.number(words::NAP_MINUTES, DayNumber::Nap, minutes) };
    let said =
        form.none_or("nap", words::NAP, [tonight::NO, tonight::YES], napped, Arc::new(DayChange::Napped));
    boxed("div", "day__item", said)
        .live(move || (napped.get() == Some(true)).then(|| boxed("div", "day__told", count())))
}

fn flag(form: DayForm, name: &'static str, flag: Flag, legend: &'static str) -> Answers {
    let value = form.view.map(move |view| view.day.flag(flag));
    let change = Arc::new(move |said| DayChange::Flag(flag, said));
    form.none_or(name, legend, [tonight::NO, tonight::YES], value, change)
}
