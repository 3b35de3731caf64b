//! Exercise of a day: which kinds, and when and how long each.

use super::clock::{sure, time_field};
use super::day::DayForm;
use crate::app::{DayChange, DayNumber, TimeOf};
use crate::content::strings::{day as words, labels};
use crate::domain::{Coded, ExerciseKind};
use crate::ui::components::{Answers, act, button, chosen, shows};
use crate::ui::dom::{El, boxed, live};

/// The code of *no exercise*, beside those of the kinds.
const NONE: &str = "none";

/// The question, and one part for each bout.
pub fn exercise(form: DayForm) -> El {
    let kinds = form.view.map(|view| {
        let bouts = view.day.exercise.as_ref();
        bouts.map(|bouts| bouts.iter().map(|bout| bout.kind).collect::<Vec<_>>())
    });
    let mut answers = vec![(NONE, words::NONE)];
    answers.extend(ExerciseKind::ALL.iter().map(|kind| (kind.code(), labels::exercise(*kind))));
    let question = Answers {
        legend: words::EXERCISE,
        name: "exercise",
        several: true,
        answers,
        chosen: chosen(move |code| {
            kinds.with(|kinds| match (kinds, code) {
                (None, _) => false,
                (Some(kinds), NONE) => kinds.is_empty(),
                (Some(kinds), code) => kinds.iter().any(|kind| kind.code() == code),
            })
        }),
        on_pick: act(move |code| {
            form.send(ExerciseKind::from_code(code).map_or(DayChange::NoExercise, DayChange::Exercise));
        }),
    };
    let parts = live(move || {
        let kinds = kinds.get().unwrap_or_default();
        kinds.into_iter().enumerate().map(|(at, kind)| bout(form, at, kind)).collect::<Vec<_>>()
    });
    boxed("div", "day__item", question).child(parts)
}

fn bout(form: DayForm, at: usize, kind: ExerciseKind) -> El {
    let view = form.view;
    let began = time_field(
        form.session,
        words::BOUT_AT,
        TimeOf::Bout(form.date, at),
        shows(move || view.with(|view| view.day.bouts().get(at)?.at)),
        sure(),
        act(move |text| form.send(DayChange::BoutAt(at, text))),
    );
    let minutes = view.map(move |view| view.day.bouts().get(at).and_then(|bout| bout.minutes));
    let minutes = form.number(words::BOUT_MINUTES, DayNumber::Bout(at), minutes);
    let press = move |label, change: fn(usize) -> DayChange| {
        button("quiet", label).on_click(move || form.send(change(at)))
    };
    let both = [press(words::AGAIN, DayChange::Again), press(words::DROP, DayChange::Drop)];
    boxed("section", "day__told", boxed("h3", "day__kind", labels::exercise(kind)))
        .attr("aria-label", labels::exercise(kind))
        .child(began)
        .child(minutes)
        .child(boxed("div", "row", both))
}
