//! The open form of a page, kept while it is filled in, so that it is there again when the page is.
//!
//! What stands in a form is told at every change, as a draft; a form that is as it was opened has none. What a form says
//! as a text is known to `app::form`, and where drafts are kept to nobody here.

use crate::app::view::{Stands, stands};
use crate::app::{Event, Form};
use crate::content::strings::kept as words;
use crate::domain::{Entry, EntryId};
use crate::ui::components::{Shows, hint};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::focus;
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;
use leptos::prelude::*;

/// Keeps the form of one page.
#[derive(Clone, Copy)]
pub struct Keeper {
    session: Session,
    form: Form,
    /// The text of the form as it was opened. One that was found half filled was opened before.
    opened: State<String>,
    /// What is kept of it; another tab may keep a form of its own.
    told: State<String>,
    /// It was found half filled.
    found: State<bool>,
}

impl Keeper {
    /// For the form of a page.
    #[inline(never)]
    pub fn new(session: Session, form: Form) -> Self {
        let told = session.look(|model| model.draft(form).unwrap_or_default().to_owned());
        let text = State::new;
        Self { session, form, opened: text(String::new()), told: text(told), found: State::new(false) }
    }

    /// What was left of the form the last time.
    pub fn left<T>(self, read: fn(&str) -> Option<T>) -> Option<T> {
        let left = read(&self.text());
        self.found.set(left.is_some());
        left
    }

    #[inline(never)]
    fn text(self) -> String {
        self.told.get_untracked()
    }

    /// The form under its heading. What stands in it `now` is kept whenever something was typed, chosen or pressed in it: the
    /// field itself is told first. A form that somebody opens is arrived at by its heading; one that was found is part of
    /// the page, which is arrived at like any other.
    #[inline(never)]
    pub fn form(self, class: &'static str, heading: El, now: Shows<Option<String>>) -> El {
        let mut form = boxed("section", class, heading);
        if self.found.get_untracked() {
            form = form.live(move || self.found.get().then(|| hint(words::FOUND)));
        } else {
            self.opened.set(now.now().unwrap_or_default());
            form = form.on_mount(focus::first_in);
        }
        for event in ["input", "change", "click"] {
            let now = now.clone();
            form = form.on(event, move |_| {
                // Nothing stands in a form that was closed, nor in one whose page was left: a field that had the focus
                // is heard even then.
                if let Some(text) = now.now() {
                    self.keep(text);
                }
            });
        }
        form
    }

    fn keep(self, text: String) {
        let same = self.opened.with_untracked(|opened| *opened == text);
        self.tell(if same { String::new() } else { text });
    }

    /// It was saved, or put away.
    pub fn end(self) {
        self.found.set(false);
        self.tell(String::new());
    }

    /// It was saved, and the next one is begun with this in it.
    pub fn next(self, text: Option<String>) {
        self.end();
        self.opened.set(text.unwrap_or_default());
    }

    #[inline(never)]
    fn tell(self, text: String) {
        if self.told.with_untracked(|told| *told != text) {
            self.told.set(text.clone());
            self.session.send(Event::Typing(self.form, text));
        }
    }
}

/// What is known of the entry that a form is about, and what follows for the form.
#[derive(Clone, Copy)]
pub struct About(Slice<Stands>);

impl About {
    /// The entry of this id, if there is one, which should be of this kind.
    pub fn new(session: Session, id: Option<EntryId>, kind: fn(&Entry) -> bool) -> Self {
        Self(session.view(move |model| stands(model, id, kind)))
    }

    fn is(self, stands: Stands) -> bool {
        self.0.with(|now| *now == stands)
    }

    /// Whether it is there to be changed. What was deleted meanwhile is saved as a new entry.
    pub fn is_there(self) -> bool {
        untrack(|| self.is(Stands::Here))
    }

    /// Whether a new entry is made, as far as is known.
    pub fn is_new(self) -> bool {
        untrack(|| self.is(Stands::Nowhere))
    }

    /// A control that makes sense as long as this is known of the entry.
    pub fn only(self, stands: Stands, control: El) -> El {
        control.flag("hidden", move || !self.is(stands))
    }

    /// The controls that save the form. They wait until it is known whether the entry is there.
    #[inline(never)]
    pub fn save(self, controls: Vec<El>) -> Node {
        let waits = move || self.is(Stands::NotYet);
        let waiting = live(move || waits().then(|| hint(words::LOOKING).attr("role", "status")));
        let mut all: Vec<Node> =
            controls.into_iter().map(|control| control.flag("disabled", waits).into()).collect();
        all.push(waiting);
        Node::List(all)
    }
}
