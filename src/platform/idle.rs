//! Moments in which the browser has nothing better to do, for reconciliation and prefetching. No work of its own.

use super::once::Once;
use super::{crash, js};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdleRequestOptions;

/// How long background work may be put off, in milliseconds, when the browser never comes to rest.
const AT_LATEST_MS: u32 = 2000;

/// So much of a moment is left to the browser, in milliseconds: about as long as a slice of work takes.
const MARGIN_MS: f64 = 4.0;

/// An idle moment that has begun.
pub struct Moment(JsValue);

impl Moment {
    /// Whether it is time to let others go first. Where the browser does not tell how long a moment lasts, it is short.
    pub fn is_over(&self) -> bool {
        let left = js::call(&self.0, "timeRemaining", &[]).ok().and_then(|left| left.as_f64());
        left.is_none_or(|left| left < MARGIN_MS)
    }
}

/// Calls `act` in an idle moment, at the latest after two seconds (later in a hidden tab).
pub fn when_idle(act: impl FnOnce(Moment) + 'static) {
    let callback = Closure::once_into_js(move |deadline: JsValue| {
        if !crash::happened() {
            act(Moment(deadline));
        }
    });
    let options = IdleRequestOptions::new();
    options.set_timeout(AT_LATEST_MS);
    let Some(window) = web_sys::window() else { return };
    if window.request_idle_callback_with_options(callback.unchecked_ref(), &options).is_err() {
        // Safari has no idle callback: a timeout at least lets waiting input and painting go first.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), 1);
    }
}

/// Resolves in an idle moment, to be awaited between slices of work.
pub async fn rest() -> Moment {
    let done = Once::new();
    let ring = done.clone();
    when_idle(move |moment| ring.set(moment));
    done.await
}
