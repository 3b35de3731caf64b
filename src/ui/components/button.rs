//! Buttons: every one a native button that submits nothing.

use crate::ui::dom::{El, el};

/// How much room a button takes.
#[derive(Clone, Copy)]
pub enum Size {
    /// The one big button.
    Huge,
    /// The most likely next step.
    Large,
}

/// A button. Kinds: `primary`, `plain`, `quiet`, `danger`.
pub fn button(kind: &'static str, label: &'static str) -> El {
    el("button").class("button").attr("type", "button").attr("data-kind", kind).child(label)
}

/// A button of another size.
pub fn sized(size: Size, kind: &'static str, label: &'static str) -> El {
    let size = match size {
        Size::Huge => "huge",
        Size::Large => "large",
    };
    button(kind, label).attr("data-size", size)
}
