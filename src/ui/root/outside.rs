//! What the browser tells beside storage: the page is seen again, it could be installed.

use super::runner::Runner;
use crate::app::{Event, InstallEvent, StorageEvent};
use crate::platform::{install, install::Install, persist, visibility};
use std::rc::Rc;

/// Listens for as long as the page lives.
pub(super) fn listen(runner: &Rc<Runner>) {
    runner.send(Event::Install(InstallEvent::Found {
        standalone: install::standalone(),
        apart: install::apple_mobile(),
    }));
    let told = runner.clone();
    let offer = Install::watch(move |offered| {
        told.send(Event::Install(if offered { InstallEvent::Offered } else { InstallEvent::Over }));
    });
    *runner.install.borrow_mut() = Some(offer);
    let asked = runner.clone();
    wasm_bindgen_futures::spawn_local(async move {
        // Only the good news: *no* before anybody asked would be said of every first visit.
        if persist::granted().await == Some(true) {
            asked.send(Event::Storage(StorageEvent::Persisted(true)));
        }
    });
    let seen = runner.clone();
    // Timers sleep behind other tabs and locked screens: the clock is wrong until the page is told.
    let shown = visibility::on_change(move |hidden| {
        if !hidden {
            seen.send(Event::Tick);
        }
    });
    // It lives as long as the page.
    std::mem::forget(shown);
}
