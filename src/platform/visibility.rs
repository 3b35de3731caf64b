//! Whether anybody can see the page. Drafts are flushed on hiding, because no later event is certain to come.

use super::js;
use super::listener::Listener;
use web_sys::VisibilityState;

/// Whether the page is hidden: another tab, another app, a locked screen.
pub fn hidden() -> bool {
    js::document().is_some_and(|document| document.visibility_state() == VisibilityState::Hidden)
}

/// Calls `act` with [`hidden`] whenever that changes.
pub fn on_change(act: impl Fn(bool) + 'static) -> Option<Listener> {
    Listener::on(&js::document()?, "visibilitychange", move |_| act(hidden()))
}

/// Calls `act` when the page is being left for good or for the back-forward cache. Some browsers tell of it without
/// a change of visibility, so whoever flushes drafts listens to both.
pub fn on_leave(act: impl Fn() + 'static) -> Option<Listener> {
    Listener::on(&web_sys::window()?, "pagehide", move |_| act())
}
