//! Moments in which the browser has nothing better to do, for reconciliation and prefetching. No work of its own.

use super::crash;
use super::once::Once;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::IdleRequestOptions;

/// How long background work may be put off, in milliseconds, when the browser never comes to rest.
const AT_LATEST_MS: u32 = 2000;

/// How long an idle moment is used, in milliseconds. Browsers let one last 50 at most, and then the next one begins.
const MOMENT_MS: f64 = 40.0;

/// An idle moment that has begun.
pub struct Moment(f64);

impl Moment {
    /// Whether there is time left.
    pub fn lasts(&self) -> bool {
        // A clock that is set back must not make a moment of hours.
        (self.0..self.0 + MOMENT_MS).contains(&js_sys::Date::now())
    }
}

/// Calls `act` in an idle moment, at the latest after two seconds (later in a hidden tab).
pub fn when_idle(act: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(move || {
        if !crash::happened() {
            act();
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
    when_idle(move || ring.set(()));
    done.await;
    Moment(js_sys::Date::now())
}
