//! The offline worker as the page sees it: a newer version waiting, taken over, looked for. The start script registers
//! it; when to change versions is decided elsewhere, never here on its own.

use super::{js, listener::Listener, location, timer::Interval, visibility};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{EventTarget, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

/// How often a page that stays open looks for a newer version, in milliseconds.
const LOOK_MS: i32 = 3_600_000;

/// What happened to the worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Update {
    /// A newer version is downloaded and waits; the person may be asked.
    Waiting,
    /// Another tab changed to the newer version; this page still shows the older one until it is loaded anew.
    Replaced,
}

/// Watches the worker until dropped.
#[must_use = "the worker is no longer watched when this guard is dropped"]
pub struct Worker(Rc<Inner>);

struct Inner {
    container: ServiceWorkerContainer,
    registration: RefCell<Option<ServiceWorkerRegistration>>,
    changing: Cell<bool>,
    told: Cell<bool>,
    tell: Box<dyn Fn(Update)>,
    installing: RefCell<Option<Listener>>,
    held: RefCell<Vec<Listener>>,
    look: RefCell<Option<Interval>>,
}

impl Worker {
    /// Calls `tell` for each [`Update`]. `None` where the browser has no workers: private windows, insecure origins.
    pub fn watch(tell: impl Fn(Update) + 'static) -> Option<Self> {
        let navigator = web_sys::window()?.navigator();
        let container: ServiceWorkerContainer = js::get(&navigator, "serviceWorker")?.dyn_into().ok()?;
        let inner = Rc::new(Inner {
            container,
            registration: RefCell::default(),
            changing: Cell::new(false),
            told: Cell::new(false),
            tell: Box::new(tell),
            installing: RefCell::default(),
            held: RefCell::default(),
            look: RefCell::default(),
        });
        let controlled = Cell::new(inner.container.controller().is_some());
        inner.hold("controllerchange", &inner.container, move |inner| {
            // The very first worker takes over a page that is as new as itself.
            if inner.changing.take() {
                location::reload();
            } else if controlled.replace(true) {
                inner.say(Update::Replaced);
            }
        });
        spawn_local(ready(Rc::downgrade(&inner)));
        Some(Self(inner))
    }

    /// Lets the waiting version take over, then loads the page anew, once. Where none waits any more it has taken over
    /// already, as it does in another tab or when no page is left to the older one: then this only loads it. `false`
    /// when there is nothing to change to. Drafts must have been flushed before.
    pub fn change(&self) -> bool {
        let waiting = self.0.registration.borrow().as_ref().and_then(|registration| registration.waiting());
        let Some(waiting) = waiting else {
            let told = self.0.told.get();
            if told {
                location::reload();
            }
            return told;
        };
        self.0.changing.set(true);
        // The page of a first visit has no worker over it, so none is exchanged there: the new one's own news counts.
        let state = waiting.clone();
        self.0.hold("statechange", &waiting, move |inner| {
            if state.state() == ServiceWorkerState::Activated && inner.changing.take() {
                location::reload();
            }
        });
        let asked = waiting.post_message(&js::bag(&[("type", "skip")])).is_ok();
        self.0.changing.set(asked);
        asked
    }

    /// Looks for a newer version now.
    pub fn look(&self) {
        self.0.look_now();
    }
}

/// Waits until a worker is active, which on a first visit takes until everything is downloaded.
async fn ready(weak: Weak<Inner>) {
    let Some(promise) = weak.upgrade().and_then(|inner| inner.container.ready().ok()) else { return };
    let Ok(registration) = JsFuture::from(promise).await else { return };
    let (Some(inner), Ok(registration)) =
        (weak.upgrade(), registration.dyn_into::<ServiceWorkerRegistration>())
    else {
        return;
    };
    inner.hold("updatefound", &registration, |inner| inner.follow());
    let found_waiting = registration.waiting().is_some();
    *inner.registration.borrow_mut() = Some(registration);
    *inner.look.borrow_mut() = Interval::every(LOOK_MS, move || {
        if let Some(inner) = weak.upgrade().filter(|_| !visibility::hidden()) {
            inner.look_now();
        }
    });
    if found_waiting {
        inner.say(Update::Waiting);
    } else {
        inner.follow();
    }
}

impl Inner {
    fn say(&self, update: Update) {
        self.told.set(true);
        (self.tell)(update);
    }

    fn hold(
        self: &Rc<Self>,
        kind: &'static str,
        on: &impl AsRef<EventTarget>,
        act: impl Fn(&Rc<Self>) + 'static,
    ) {
        let weak = Rc::downgrade(self);
        let listener = Listener::on(on, kind, move |_| {
            if let Some(inner) = weak.upgrade() {
                act(&inner);
            }
        });
        self.held.borrow_mut().extend(listener);
    }

    /// Follows the version that is being downloaded until it waits.
    fn follow(self: &Rc<Self>) {
        let worker = self.registration.borrow().as_ref().and_then(|registration| registration.installing());
        let Some(worker) = worker else { return };
        let (weak, state) = (Rc::downgrade(self), worker.clone());
        let listener = Listener::on(&worker, "statechange", move |_| {
            if let Some(inner) = weak.upgrade().filter(|_| state.state() == ServiceWorkerState::Installed) {
                inner.say(Update::Waiting);
            }
        });
        self.installing.replace(listener);
    }

    fn look_now(&self) {
        let promise = self.registration.borrow().as_ref().and_then(|registration| registration.update().ok());
        if let Some(promise) = promise {
            // Offline this fails, which is no news.
            spawn_local(async move { drop(JsFuture::from(promise).await) });
        }
    }
}
