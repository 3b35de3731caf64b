//! One of several answers that are known only when the page is drawn, with what is wrong beside them.

use super::{Act, Shows};
use crate::ui::dom::{El, Node, boxed, el};
use std::borrow::Cow;

/// Pick one answer.
pub struct OneOf {
    /// The question.
    pub legend: &'static str,
    /// Name of the radio group and DOM id of its first answer, unique on the page.
    pub id: &'static str,
    /// The answers: code and label.
    pub answers: Vec<(&'static str, &'static str)>,
    /// Whether the answer of a code is chosen.
    pub chosen: Shows<Option<&'static str>>,
    /// What is wrong with it.
    pub error: Shows<Option<Cow<'static, str>>>,
    /// The answer of a code was picked.
    pub on_pick: Act<&'static str>,
}

impl From<OneOf> for Node {
    fn from(OneOf { legend, id, answers, chosen, error, on_pick }: OneOf) -> Self {
        let mut first = Some(id);
        let answer = |(code, label): (&'static str, &'static str)| {
            let (chosen, on_pick) = (chosen.clone(), on_pick.clone());
            let mut input = el("input")
                .class("visually-hidden")
                .attr("type", "radio")
                .attr("name", id)
                .flag("checked", move || chosen.now() == Some(code))
                .on("change", move |_| on_pick.tell(code));
            if let Some(id) = first.take() {
                input = input.attr("id", id);
            }
            boxed("label", "choice", [input, el("span").child(label)])
        };
        let list = boxed("div", "choices__list", answers.into_iter().map(answer).collect::<Vec<_>>());
        let (told, wrong) = (format!("{id}-error"), error.clone());
        let group = boxed("fieldset", "choices", [boxed("legend", "choices__legend", legend), list])
            .attr_text("aria-describedby", told.clone())
            .live_attr("aria-invalid", move || wrong.now().map(|_| "true".into()));
        boxed("div", "stack", [group, trouble(told, error)]).into()
    }
}

/// What is wrong with a field, tied to it by an id.
pub fn trouble(id: String, error: Shows<Option<Cow<'static, str>>>) -> El {
    boxed("p", "field__error", Node::NOTHING)
        .attr_text("id", id)
        .attr("role", "status")
        .live(move || error.now().map(Node::Text))
}
