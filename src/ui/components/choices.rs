//! A group of named answers: one of several (radio buttons) or any of several (checkboxes).

use super::{Act, Chosen, Shows, act, chosen};
use crate::content::strings::{journal, tonight};
use crate::domain::{CodeSet, Coded};
use crate::ui::dom::{El, Node, boxed, el};

/// One answer of several: its code and its label.
pub type Answer = (&'static str, &'static str);

/// The code of the way back to "not recorded".
pub const NOT_SAID: &str = "";

const LEGEND: &str = "choices__legend";

/// The shared drawing; answers are told apart by code so that one function serves every list.
fn group(
    kind: &'static str,
    legend: El,
    name: String,
    answers: Vec<Answer>,
    chosen: Chosen,
    on_pick: Act<&'static str>,
) -> El {
    let answer = |(code, label): Answer| {
        let (chosen, on_pick) = (chosen.clone(), on_pick.clone());
        let input = el("input")
            .class("visually-hidden")
            .attr("type", kind)
            .attr_text("name", name.clone())
            .flag("checked", move || chosen.is(code))
            .on("change", move |_| on_pick.tell(code));
        let answer = boxed("label", "choice", [input, el("span").child(label)]);
        if code == NOT_SAID { answer.attr("data-none", "") } else { answer }
    };
    let list = boxed("div", "choices__list", answers.into_iter().map(answer).collect::<Vec<_>>());
    boxed("fieldset", "choices", [legend, list])
}

fn answers<T: Coded>(label: fn(T) -> &'static str) -> Vec<Answer> {
    T::ALL.iter().map(|item| (item.code(), label(*item))).collect()
}

fn picked<T: Coded>(on_pick: Act<T>) -> Act<&'static str> {
    act(move |code| {
        if let Some(item) = T::from_code(code) {
            on_pick.tell(item);
        }
    })
}

/// One answer of a coded list.
pub struct Choices<T: 'static> {
    /// The question.
    pub legend: &'static str,
    /// It is asked above already, and said here to screen readers only.
    pub quiet: bool,
    /// Name of the radio group, unique on the page.
    pub name: String,
    /// The label of an item.
    pub label: fn(T) -> &'static str,
    /// The item now.
    pub value: Shows<Option<T>>,
    /// An item was picked.
    pub on_pick: Act<T>,
}

impl<T: Coded> From<Choices<T>> for Node {
    fn from(Choices { legend, quiet, name, label, value, on_pick }: Choices<T>) -> Self {
        let legend = boxed("legend", if quiet { "visually-hidden" } else { LEGEND }, legend);
        let chosen = chosen(move |code| value.now().is_some_and(|item| item.code() == code));
        group("radio", legend, name, answers(label), chosen, picked(on_pick)).into()
    }
}

/// Any of a coded list.
pub struct Ticks<T: Coded> {
    /// The question.
    pub legend: &'static str,
    /// Name of the group, unique on the page.
    pub name: String,
    /// The label of an item.
    pub label: fn(T) -> &'static str,
    /// The items now.
    pub value: Shows<CodeSet<T>>,
    /// An item was put in or taken out.
    pub on_toggle: Act<T>,
}

impl<T: Coded> From<Ticks<T>> for Node {
    fn from(Ticks { legend, name, label, value, on_toggle }: Ticks<T>) -> Self {
        let chosen = chosen(move |code| T::from_code(code).is_some_and(|item| value.now().has(item)));
        group("checkbox", boxed("legend", LEGEND, legend), name, answers(label), chosen, picked(on_toggle))
            .into()
    }
}

/// Answers told apart by codes of the page's own: one of several with a way back, or any of several.
pub struct Answers {
    /// The question.
    pub legend: &'static str,
    /// Name of the group, unique on the page.
    pub name: &'static str,
    /// Any of them, rather than one.
    pub several: bool,
    /// The answers: code and label.
    pub answers: Vec<Answer>,
    /// Whether the answer of a code is chosen.
    pub chosen: Chosen,
    /// The answer of a code was picked, put in or taken out.
    pub on_pick: Act<&'static str>,
}

impl From<Answers> for Node {
    fn from(Answers { legend, name, several, mut answers, chosen, on_pick }: Answers) -> Self {
        let kind = if several { "checkbox" } else { "radio" };
        if !several {
            answers.push((NOT_SAID, journal::UNKNOWN));
        }
        group(kind, boxed("legend", LEGEND, legend), name.to_owned(), answers, chosen, on_pick).into()
    }
}

/// Yes or no, neither until said.
pub struct YesNo {
    /// The question.
    pub legend: &'static str,
    /// Name of the radio group, unique on the page.
    pub name: String,
    /// The answer now.
    pub value: Shows<Option<bool>>,
    /// An answer was given.
    pub on_pick: Act<bool>,
}

impl From<YesNo> for Node {
    fn from(YesNo { legend, name, value, on_pick }: YesNo) -> Self {
        let both = vec![("y", tonight::YES), ("n", tonight::NO)];
        let chosen = chosen(move |code| value.now() == Some(code == "y"));
        group(
            "radio",
            boxed("legend", LEGEND, legend),
            name,
            both,
            chosen,
            act(move |code| on_pick.tell(code == "y")),
        )
        .into()
    }
}
