//! An event listener that lives as long as its guard. Every listener of the platform is one of these, so that none
//! outlives its owner and none runs after a crash.

use super::crash;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Removes itself when dropped.
#[must_use = "the listener is removed when this guard is dropped"]
pub struct Listener {
    target: EventTarget,
    kind: &'static str,
    callback: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Calls `act` for each event of a kind. `None` when the target takes no listeners.
    pub fn on(
        target: &impl AsRef<EventTarget>,
        kind: &'static str,
        act: impl Fn(Event) + 'static,
    ) -> Option<Self> {
        let target: &EventTarget = target.as_ref();
        let callback = Closure::<dyn Fn(Event)>::new(move |event| {
            if !crash::happened() {
                act(event);
            }
        });
        target.add_event_listener_with_callback(kind, callback.as_ref().unchecked_ref()).ok()?;
        Some(Self { target: target.clone(), kind, callback })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        // Removing what is registered cannot fail; if it did, the dropped closure would only log.
        let _ = self
            .target
            .remove_event_listener_with_callback(self.kind, self.callback.as_ref().unchecked_ref());
    }
}
