//! How far the newest save has come, and the step that can be taken back: on every page, and within the running one.

use crate::app::view::shell;
use crate::app::{Event, Status, Undo};
use crate::content::strings::shell as words;
use crate::ui::components::{Icon, button, glyph};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::session::Session;

/// The polite live region for saves. There is one at a time.
pub fn status_line() -> El {
    let status = Session::here().view(|model| model.status);
    let state = move || match status.get() {
        Status::Idle => "idle",
        Status::Saving => "saving",
        Status::Saved => "saved",
        Status::Kept => "kept",
        Status::Failed(_) => "failed",
    };
    let text = move || match status.get() {
        Status::Idle => "",
        Status::Saving => words::SAVING,
        Status::Saved => words::SAVED,
        Status::Kept => words::KEPT,
        Status::Failed(_) => words::NOT_SAVED,
    };
    boxed("p", "status", live(text))
        .attr("role", "status")
        .live_attr("data-state", move || Some(state().into()))
}

/// Takes the newest step back; gone while there is none.
pub fn undo_button() -> Node {
    let session = Session::here();
    let any = session.view(|model| shell(model).undo.is_some());
    live(move || {
        any.get().then(|| {
            el("button")
                .class("button")
                .attr("type", "button")
                .attr("data-kind", "quiet")
                .child(glyph(Icon::Undo))
                .child(words::UNDO)
                .on_click(move || session.send(Event::Undo))
        })
    })
}

/// What was just done or taken back, and the offer to take the newest step back. It waits for the person, not for a timer.
pub fn undo_toast() -> El {
    let session = Session::here();
    let what = session.view(|model| {
        let shell = shell(model);
        (shell.undone, shell.undo)
    });
    let text = live(move || match what.get() {
        (false, step) => step.map(|step| undo_words(step).into()),
        (true, before) => Some(Node::from(words::undone(before.map(undo_words)))),
    });
    let close = button("quiet", "×")
        .attr("aria-label", words::CLOSE)
        .on_click(move || session.send(Event::UndoDismissed));
    el("div")
        .class("toast")
        .child(boxed("p", "toast__text", text).attr("role", "status"))
        .child(undo_button())
        .child(close)
}

fn undo_words(what: Undo) -> &'static str {
    match what {
        Undo::Begun => words::DID_BEGIN,
        Undo::Ended => words::DID_END,
        Undo::Changed => words::DID_CHANGE,
        Undo::Deleted => words::DID_DELETE,
        Undo::Calm => words::DID_CALM,
        Undo::Bed => words::DID_BED,
        Undo::Fortnight => words::DID_FORTNIGHT,
        Undo::Copied => words::DID_COPY,
        Undo::TakenIn => words::DID_TAKE_IN,
        Undo::WentBack => words::DID_GO_BACK,
    }
}
