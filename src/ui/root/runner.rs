//! One event at a time: into `update`, out as effects, and the page's colours after it.

use super::{effects, formats, tabs::Line};
use crate::app::{Answer, Event, Model, Ports, Prefs, update_with, view};
use crate::domain::EntryId;
use crate::platform::{
    clock, crash, focus, idle, install::Install, media, page, random, timer, worker::Worker, zone,
};
use crate::store::ports::Stores;
use crate::ui::format::Formatter;
use crate::ui::ids;
use crate::ui::session::Session;
use crate::ui::{pages, parts};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// Everything that lives as long as the page.
pub(super) struct Runner {
    pub(super) model: RwSignal<Model>,
    pub(super) formats: RwSignal<Rc<dyn Formatter>, LocalStorage>,
    pub(super) stores: Stores,
    pub(super) line: RefCell<Option<Line>>,
    pub(super) worker: RefCell<Option<Worker>>,
    pub(super) install: RefCell<Option<Install>>,
    theme: Cell<Option<view::Theme>>,
}

impl Runner {
    /// Puts the parts together.
    pub(super) fn new(model: Model, stores: Stores) -> Rc<Self> {
        let formats = RwSignal::new_local(formats::of(model.prefs));
        Rc::new(Self {
            model: RwSignal::new(model),
            formats,
            stores,
            line: RefCell::default(),
            worker: RefCell::default(),
            install: RefCell::default(),
            theme: Cell::default(),
        })
    }

    /// What the pages reach.
    pub(super) fn session(self: &Rc<Self>) -> Session {
        let runner = self.clone();
        Session::new(self.model, Rc::new(move |event| runner.send(event)), self.formats)
    }

    /// Something happened. Where the answer comes with a part that is not here yet, it is waited for.
    pub(super) fn send(self: &Rc<Self>, event: Event) {
        // After a panic the model may be half changed: nothing may act on it any more.
        if crash::happened() {
            return;
        }
        match pages::answer(&event) {
            Ok(answer) => self.take(event, answer),
            Err(part) => {
                let runner = self.clone();
                spawn_local(async move {
                    let came = parts::fetch(part).await;
                    runner.send(if came { event } else { Event::PartMissed });
                });
            }
        }
    }

    fn take(self: &Rc<Self>, event: Event, answer: Answer) {
        let mut fresh_id = || EntryId::new(clock::unix_ms(), random::six());
        let mut ports = Ports { now: clock::now(), fresh_id: &mut fresh_id, offset_at: &zone::offset_at };
        let effects =
            self.model.try_update(|model| update_with(answer, model, &mut ports, event)).unwrap_or_default();
        for effect in effects {
            effects::carry_out(self, effect);
        }
        // After the page has followed the model: what goes with it need not take on new colours first.
        let runner = self.clone();
        spawn_local(async move { runner.show_theme() });
    }

    /// The colours follow from the model and the system; written only when they change.
    pub(super) fn show_theme(&self) {
        let theme = self.model.with_untracked(|model| view::theme(model, media::dark()));
        if self.theme.replace(Some(theme)) == Some(theme) {
            return;
        }
        // The frame colours are those of the page's background in style/tokens.css.
        let (name, frame) = match theme {
            view::Theme::Day => ("day", "#faf6ee"),
            view::Theme::Dark => ("dark", "#0c1015"),
            view::Theme::Night => ("night", "#000000"),
        };
        page::set_theme(name, frame);
    }

    /// Preferences changed: new formats, new sizes.
    pub(super) fn show_prefs(&self, prefs: Prefs) {
        use crate::domain::Coded;
        self.formats.set(formats::of(prefs));
        page::set_text_size(prefs.text.code());
    }
}

/// Whether the page's heading has the focus, as it does after a route change.
pub(crate) fn is_on_heading() -> bool {
    focus::is_on(ids::TITLE)
}

/// Moves the focus to the page's heading.
pub(crate) fn focus_heading() {
    // A page without one stays where it is.
    let _ = focus::heading();
}

/// Runs after the page has been drawn for the newest event.
pub(crate) fn after_drawing(act: impl FnOnce() + 'static) {
    timer::later(0, act);
}

/// Runs once the page has been painted and nothing else waits: work that takes a while, after the word that it is begun.
pub(crate) fn after_painting(act: impl FnOnce() + 'static) {
    idle::when_idle(act);
}
