//! What every page may reach: slices of the model, sending events, formats. Handed down through context.
//!
//! Events are calls, never signals: two taps in one tick are two events. View models come as slices, so that a page
//! wakes only when its part differs.

use super::format::Formatter;
use super::slice::Slice;
use crate::app::{Event, Model};
use leptos::prelude::*;
use std::ops::Deref;
use std::rc::Rc;

/// Sends an event into the app.
pub type Send = Rc<dyn Fn(Event)>;

/// One running app. A handle: nearly every closure of a page holds one.
#[derive(Clone, Copy)]
pub struct Session(StoredValue<Rc<Parts>, LocalStorage>);

struct Parts {
    model: RwSignal<Model>,
    send: Send,
    formats: RwSignal<Rc<dyn Formatter>, LocalStorage>,
}

impl Session {
    /// Bundles the three.
    pub fn new(
        model: RwSignal<Model>,
        send: Send,
        formats: RwSignal<Rc<dyn Formatter>, LocalStorage>,
    ) -> Self {
        Self(StoredValue::new_local(Rc::new(Parts { model, send, formats })))
    }

    /// The session of the component tree.
    pub fn here() -> Self {
        expect_context()
    }

    /// A view of the model that wakes its readers only when it differs.
    pub fn view<T: PartialEq + 'static>(self, make: impl Fn(&Model) -> T + 'static) -> Slice<T> {
        Slice::of_model(self.0.get_value().model, make)
    }

    /// Looks at the model as it is now, without being woken when it changes.
    pub fn look<T>(self, look: impl FnOnce(&Model) -> T) -> T {
        look(&self.now())
    }

    /// A view that costs much: made anew only when its key differs, however often the model changes.
    pub fn view_by<K: PartialEq + Copy + 'static, T: PartialEq + 'static>(
        self,
        key: impl Fn(&Model) -> K + 'static,
        make: impl Fn(&Model, K) -> T + 'static,
    ) -> Slice<T> {
        self.view(key).map(move |key| make(&self.now(), *key))
    }

    #[inline(never)]
    fn now(self) -> impl Deref<Target = Model> {
        self.0.get_value().model.read_untracked()
    }

    /// Something happened.
    #[inline(never)]
    pub fn send(self, event: Event) {
        // After the page is gone there is nobody left to tell.
        if let Some(parts) = self.0.try_get_value() {
            (parts.send)(event);
        }
    }

    /// Formats something, again whenever the formats change.
    pub fn format<T>(self, with: impl FnOnce(&dyn Formatter) -> T) -> T {
        with(&*self.formats())
    }

    #[inline(never)]
    fn formats(self) -> Rc<dyn Formatter> {
        self.0.get_value().formats.get()
    }
}
