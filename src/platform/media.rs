//! What the system says about light and motion. Which theme follows from it is decided elsewhere.

use super::listener::Listener;
use web_sys::MediaQueryList;

const DARK: &str = "(prefers-color-scheme: dark)";
const STILL: &str = "(prefers-reduced-motion: reduce)";

/// Whether the system asks for dark pages.
pub fn dark() -> bool {
    matches(DARK)
}

/// Whether the system asks for less motion.
pub fn reduced_motion() -> bool {
    matches(STILL)
}

/// Calls `act` with [`dark`] whenever that changes.
pub fn on_dark(act: impl Fn(bool) + 'static) -> Option<Listener> {
    watch(DARK, act)
}

/// Calls `act` with [`reduced_motion`] whenever that changes.
pub fn on_reduced_motion(act: impl Fn(bool) + 'static) -> Option<Listener> {
    watch(STILL, act)
}

/// Whether a media query holds; `false` where the browser knows no such query.
pub(super) fn matches(query: &str) -> bool {
    list(query).is_some_and(|list| list.matches())
}

fn watch(query: &str, act: impl Fn(bool) + 'static) -> Option<Listener> {
    let list = list(query)?;
    let read = list.clone();
    Listener::on(&list, "change", move |_| act(read.matches()))
}

fn list(query: &str) -> Option<MediaQueryList> {
    web_sys::window()?.match_media(query).ok().flatten()
}
