//! How far the newest save has come, and the step that can be taken back: on every page, and within the running one.

use crate::app::view::shell;
use crate::app::{Event, Status, Undo};
use crate::content::strings::shell as words;
use crate::ui::components::{Glyph, Icon};
use crate::ui::session::Session;
use leptos::prelude::*;

/// The polite live region for saves. There is one at a time.
#[component]
pub fn StatusLine() -> impl IntoView {
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
    view! { <p class="status" role="status" data-state=state>{text}</p> }
}

/// Takes the newest step back; gone while there is none.
#[component]
pub fn UndoButton() -> impl IntoView {
    let session = Session::here();
    let any = session.view(|model| shell(model).undo.is_some());
    view! {
        <Show when=move || any.get()>
            <button class="button" type="button" data-kind="quiet" on:click=move |_| session.send(Event::Undo)>
                <Glyph icon=Icon::Undo />
                {words::UNDO}
            </button>
        </Show>
    }
}

/// The offer to take the newest step back. It waits for the person, not for a timer.
#[component]
pub fn UndoToast() -> impl IntoView {
    let session = Session::here();
    let what = session.view(|model| shell(model).undo);
    view! {
        <div class="toast">
            <p class="toast__text" role="status">{move || what.get().map(undo_words)}</p>
            <UndoButton />
            <button
                class="button"
                type="button"
                data-kind="quiet"
                aria-label=words::CLOSE
                on:click=move |_| session.send(Event::UndoDismissed)
            >
                "×"
            </button>
        </div>
    }
}

fn undo_words(what: Undo) -> &'static str {
    match what {
        Undo::Begun => words::DID_BEGIN,
        Undo::Ended => words::DID_END,
        Undo::Changed => words::DID_CHANGE,
        Undo::Deleted => words::DID_DELETE,
        Undo::Calm => words::DID_CALM,
        Undo::Bed => words::DID_BED,
    }
}
