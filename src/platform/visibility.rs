//! Whether anybody can see the page.

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
