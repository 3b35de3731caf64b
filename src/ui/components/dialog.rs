//! A question that must be answered: the browser's own modal dialog, which keeps the focus inside and closes on Escape.

use super::Act;
use crate::ui::dom::{Node, boxed, lay_over};
use leptos::wasm_bindgen::JsCast;

/// A modal question. It opens as soon as it is drawn.
pub struct Dialog {
    /// What it asks about.
    pub title: &'static str,
    /// The question in full.
    pub text: &'static str,
    /// The answers.
    pub answers: Vec<Node>,
    /// Escape, or another way of not answering.
    pub on_cancel: Act<()>,
}

impl From<Dialog> for Node {
    fn from(Dialog { title, text, answers, on_cancel }: Dialog) -> Self {
        let parts = [
            boxed("h2", "dialog__title", title),
            boxed("p", "dialog__body", text),
            boxed("div", "dialog__actions actions", answers),
        ];
        boxed("dialog", "dialog", parts)
            .attr("aria-label", title)
            .on("cancel", move |_| on_cancel.tell(()))
            .on_mount(|element| lay_over(element.unchecked_ref()))
            .into()
    }
}
