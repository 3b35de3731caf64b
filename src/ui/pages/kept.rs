//! The open form of a page, kept while it is filled in, so that it is there again when the page is.
//!
//! What stands in a form is told at every change, as a draft; a form that is as it was opened has none. What a form says
//! as a text is known to `app::form`, and where drafts are kept to nobody here.

use crate::app::view::{Stands, stands};
use crate::app::{Event, Form};
use crate::content::strings::kept as words;
use crate::domain::{Entry, EntryId};
use crate::ui::components::{button, hint, p};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::focus;
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use leptos::prelude::*;

/// Keeps the form of one page.
#[derive(Clone, Copy)]
pub struct Keeper {
    session: Session,
    form: Form,
    /// The text of the form as it was opened. One that was found half filled was opened before.
    opened: RwSignal<String>,
    /// It was found half filled.
    found: RwSignal<bool>,
}

impl Keeper {
    /// For the form of a page, with what was left of it the last time.
    pub fn new<T>(session: Session, form: Form, read: fn(&str) -> Option<T>) -> (Self, Option<T>) {
        let left = session.look(|model| model.draft(form).and_then(read));
        let found = RwSignal::new(left.is_some());
        (Self { session, form, opened: RwSignal::new(String::new()), found }, left)
    }

    /// The form under its heading. What stands in it now is kept whenever something was typed, chosen or pressed in it: the
    /// field itself is told first. A form that somebody opens is arrived at by its heading; one that was found is part of
    /// the page, which is arrived at like any other.
    pub fn form(
        self,
        class: &'static str,
        heading: El,
        now: impl Fn() -> Option<String> + Copy + Send + 'static,
    ) -> El {
        let keep = move |_| self.keep(now());
        let form = boxed("section", class, heading).on("input", keep).on("change", keep).on("click", keep);
        self.begin(form, now())
    }

    #[inline(never)]
    fn begin(self, form: El, text: Option<String>) -> El {
        if self.found.get_untracked() {
            form.live(move || self.found.get().then(|| hint(words::FOUND)))
        } else {
            self.opened.set(text.unwrap_or_default());
            form.on_mount(focus::first_in)
        }
    }

    #[inline(never)]
    fn keep(self, text: Option<String>) {
        // There is none once it was closed.
        if let Some(text) = text {
            let same = self.opened.with_untracked(|opened| *opened == text);
            self.tell(if same { String::new() } else { text });
        }
    }

    /// It was saved, or put away.
    pub fn end(self) {
        self.found.set(false);
        self.tell(String::new());
    }

    /// It was saved, and the next one is begun with this in it.
    pub fn next(self, text: String) {
        self.end();
        self.opened.set(text);
    }

    #[inline(never)]
    fn tell(self, text: String) {
        if self.session.look(|model| model.draft(self.form).unwrap_or_default() != text) {
            self.session.send(Event::Typing(self.form, text));
        }
    }
}

/// The entry that a form is about, if it is about one, as far as it is known to be there.
#[derive(Clone, Copy)]
pub struct About(Slice<Option<Stands>>);

impl About {
    /// The entry of this id, which should be of this kind.
    pub fn new(session: Session, id: Option<EntryId>, kind: fn(&Entry) -> bool) -> Self {
        Self(session.view(move |model| id.map(|id| stands(model, id, kind))))
    }

    /// Whether it is there, to be changed. What was deleted meanwhile is saved as a new entry.
    pub fn is_there(self) -> bool {
        self.0.peek(|entry| *entry == Some(Stands::Here))
    }

    /// The heading of the form: the entry is changed, or a new one is added.
    pub fn title(self, change: &'static str, add: &'static str) -> Node {
        live(move || match self.0.get() {
            Some(Stands::Here | Stands::NotYet) => change,
            Some(Stands::Gone) | None => add,
        })
    }

    /// What saves the form, once it is known whether the entry is there, which it is told.
    pub fn save<N: Into<Node>>(self, mut save: impl FnMut(bool) -> N + Send + 'static) -> Node {
        live(move || -> Node {
            match self.0.get() {
                Some(Stands::NotYet) => hint(words::LOOKING).attr("role", "status").into(),
                entry => save(entry == Some(Stands::Here)).into(),
            }
        })
    }

    /// What deletes the entry, while it is there.
    pub fn delete(self, label: &'static str, delete: impl FnMut() + Copy + Send + 'static) -> Node {
        live(move || {
            (self.0.get() == Some(Stands::Here)).then(|| p(button("danger", label).on_click(delete)))
        })
    }
}
