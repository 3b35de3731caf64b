//! Asking for the phrase that opens something, and showing one that was made. What was typed stays until it opens.

use crate::app::{DataEvent, Event, ImportStep};
use crate::content::strings::{data, phrase as words};
use crate::store::link::Job;
use crate::ui::components::{TextField, act, button, hint, shows};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::root::{Fault, key, unseal};
use crate::ui::session::Session;
use crate::ui::state::State;
use std::borrow::Cow;
use std::sync::Arc;

/// What is typed, and how far opening has come.
#[derive(Clone, Copy)]
pub(super) struct Asking {
    typed: State<String>,
    busy: State<bool>,
    wrong: State<Option<&'static str>>,
}

impl Asking {
    /// Nothing typed yet.
    pub(super) fn new() -> Self {
        Self { typed: State::new(String::new()), busy: State::new(false), wrong: State::new(None) }
    }

    /// Tries what is typed.
    fn open(self, job: Arc<Job>, done: impl FnOnce(Vec<u8>) + 'static) {
        let typed = self.typed.get_untracked();
        if self.busy.get_untracked() {
            return;
        }
        if key(&typed).is_empty() {
            return self.wrong.set(Some(words::EMPTY));
        }
        self.busy.set(true);
        self.wrong.set(None);
        let ended = move |answer: Result<Vec<u8>, Fault>| {
            // The page may have been left meanwhile.
            if !self.busy.try_set(false) {
                return;
            }
            match answer {
                Ok(bytes) => done(bytes),
                Err(fault) => self.wrong.set(Some(fault.words())),
            }
        };
        unseal(job, typed, Box::new(ended));
    }
}

/// The field and the button. `job` says what to open, `done` what to do with what was sealed.
pub(super) fn ask(
    asking: Asking,
    job: impl Fn() -> Option<Arc<Job>> + Send + Sync + 'static,
    done: impl Fn(Vec<u8>) + Clone + Send + Sync + 'static,
) -> El {
    let field = TextField {
        label: words::FIELD,
        id: "phrase".to_owned(),
        keys: "text",
        value: shows(move || asking.typed.get()),
        error: shows(move || asking.wrong.get().map(Cow::Borrowed)),
        on_input: act(move |text| asking.typed.set(text)),
    };
    let open =
        button("primary", words::OPEN).attr("type", "submit").flag("disabled", move || asking.busy.get());
    let busy = live(move || asking.busy.get().then_some(words::OPENING));
    boxed("form", "stack phrase", [Node::from(field), hint(words::HINT).into()])
        .on("submit", move |event| {
            event.prevent_default();
            if let Some(job) = job() {
                asking.open(job, done.clone());
            }
        })
        .child(boxed("div", "actions", open))
        .child(boxed("p", "phrase__busy", busy).attr("role", "status"))
}

/// Asks for the phrase of a chosen file, which is kept meanwhile.
pub(super) fn ask_of_file(session: Session) -> El {
    let job = move || session.look(|model| model.data.sealed.clone());
    let opened = move |bytes| {
        let text = String::from_utf8(bytes).map_err(|_| data::FILE_NOT_OURS.to_owned());
        session.send(Event::Data(DataEvent::FileRead(text)));
    };
    let leave = button("plain", data::CANCEL)
        .on_click(move || session.send(Event::Data(DataEvent::Import(ImportStep::Cancel))));
    boxed("div", "card", crate::ui::components::p(data::SEALED_CHOSEN).attr("role", "status"))
        .child(ask(Asking::new(), job, opened))
        .child(boxed("div", "actions", leave))
}

/// A phrase in large letters, to be copied or written down.
pub(super) fn shown(text: String) -> El {
    boxed("div", "phrase__made", boxed("p", "field__label", words::MADE)).child(boxed(
        "p",
        "phrase__words",
        text,
    ))
}
