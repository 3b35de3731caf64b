//! The parts of the program: the first screen waits for one file, other pages come in files of their own.
//!
//! A part is fetched once and stays; its code shares the memory of the rest, so that a page in it is like any other. With
//! its pages come the answers to what only they can send. This
//! module remembers what has come, and says so to the page that waits. Which pages a part has, and what is shown until
//! it is here, is said in `pages`.

use super::dom::Node;
use super::root;
use crate::app::{Answer, Event, Route};
use leptos::prelude::*;
use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;

/// What a part hands over.
#[derive(Clone, Copy)]
pub struct Here {
    /// Draws its pages.
    pub draw: fn(Route) -> Node,
    /// The answer to an event that needs this part.
    pub answer: fn(&Event) -> Option<Answer>,
}

/// A part on its way: what it hands over, or nothing when its file did not come.
pub type Coming = Pin<Box<dyn Future<Output = Option<Here>>>>;

/// A part: where it is fetched from, and what it hands over once it is here.
pub struct Part {
    fetch: fn() -> Coming,
    here: Cell<Option<Here>>,
    /// It was fetched for the page in view and did not come; the page has not said so yet.
    missed: Cell<bool>,
}

/// A part by its name: a thread-local, of which the page has one.
pub type Name = &'static std::thread::LocalKey<Part>;

thread_local! {
    /// Wakes the page that waits for a part.
    static NEWS: ArcTrigger = ArcTrigger::new();
}

impl Part {
    /// A part of which nothing has been asked yet.
    pub const fn new(fetch: fn() -> Coming) -> Self {
        Self { fetch, here: Cell::new(None), missed: Cell::new(false) }
    }
}

/// What a part has handed over, if it is here.
pub fn here(part: Name) -> Option<Here> {
    part.with(|part| part.here.get())
}

/// Fetches a part that is not here yet; says whether it is now. Asking twice at a time is one request.
pub async fn fetch(part: Name) -> bool {
    if here(part).is_none() {
        let came = part.with(|part| part.fetch)().await;
        // The style of the later pages comes by itself; no page is drawn without it.
        let came = if root::later_style().await { came } else { None };
        part.with(|part| part.here.set(came));
    }
    here(part).is_some()
}

/// Asks for a part from the page that needs it, which is drawn again once there is news. `false` means that the part
/// did not come: it is not asked for again until [`ask_again`], or until the page is opened anew.
pub fn is_coming(part: Name) -> bool {
    NEWS.with(ArcTrigger::track);
    if part.with(|part| part.missed.take()) {
        return false;
    }
    leptos::task::spawn_local(async move {
        let came = fetch(part).await;
        let on_heading = root::is_on_heading();
        part.with(|part| part.missed.set(!came));
        ask_again();
        root::after_drawing(move || {
            // Where the page was left meanwhile, nobody has asked.
            part.with(|part| part.missed.set(false));
            if on_heading {
                root::focus_heading();
            }
        });
    });
    true
}

/// Draws the page that waits for a part again, which asks for it again.
pub fn ask_again() {
    NEWS.with(ArcTrigger::notify);
}
