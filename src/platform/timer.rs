//! `setTimeout` and `setInterval` behind guards. What is due when belongs to the callers.

use super::crash;
use super::once::Once;
use std::future::Future;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// A call that is still to come; dropped, it never comes.
#[must_use = "the timeout is cancelled when this guard is dropped"]
pub struct Timeout {
    handle: i32,
    _callback: Closure<dyn FnMut()>,
}

impl Timeout {
    /// Calls `act` once after so many milliseconds. `None` outside a window.
    pub fn after(ms: i32, act: impl FnOnce() + 'static) -> Option<Self> {
        let callback = Closure::once(move || {
            if !crash::happened() {
                act();
            }
        });
        let handle = web_sys::window()?
            .set_timeout_with_callback_and_timeout_and_arguments_0(callback.as_ref().unchecked_ref(), ms)
            .ok()?;
        Some(Self { handle, _callback: callback })
    }
}

impl Drop for Timeout {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.handle);
        }
    }
}

/// Calls `act` once after so many milliseconds, with nobody able to stop it.
pub fn later(ms: i32, act: impl FnOnce() + 'static) {
    let callback: JsValue = Closure::once_into_js(move || {
        if !crash::happened() {
            act();
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), ms);
    }
}

/// Calls `act` once after the next frame has been painted. In a page that is hidden, when it is seen again.
pub fn after_frame(act: impl FnOnce() + 'static) {
    let painted = Closure::once_into_js(move || later(0, act));
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(painted.unchecked_ref());
    }
}

/// Resolves after so many milliseconds; at once where there is no timer to wait for.
pub async fn sleep(ms: i32) {
    let done = Once::new();
    let ring = done.clone();
    if let Some(_guard) = Timeout::after(ms, move || ring.set(())) {
        done.await;
    }
}

/// Begins something and waits for its end, at most so many milliseconds; it goes on when nobody waits any more.
pub fn at_most(ms: i32, what: impl Future<Output = ()> + 'static) -> impl Future<Output = ()> {
    let done = Once::new();
    let ring = done.clone();
    wasm_bindgen_futures::spawn_local(async move {
        what.await;
        ring.set(());
    });
    async move {
        let late = done.clone();
        let _guard = Timeout::after(ms, move || late.set(()));
        done.await;
    }
}

/// A call repeated until the guard is dropped.
#[must_use = "the interval stops when this guard is dropped"]
pub struct Interval {
    handle: i32,
    _callback: Closure<dyn Fn()>,
}

impl Interval {
    /// Calls `act` every so many milliseconds. `None` outside a window.
    pub fn every(ms: i32, act: impl Fn() + 'static) -> Option<Self> {
        let callback = Closure::<dyn Fn()>::new(move || {
            if !crash::happened() {
                act();
            }
        });
        let handle = web_sys::window()?
            .set_interval_with_callback_and_timeout_and_arguments_0(callback.as_ref().unchecked_ref(), ms)
            .ok()?;
        Some(Self { handle, _callback: callback })
    }
}

impl Drop for Interval {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_interval_with_handle(self.handle);
        }
    }
}
