//! What the system says about light. Which theme follows from it is decided elsewhere; motion is the stylesheet's.

use super::listener::Listener;
use web_sys::MediaQueryList;

const DARK: &str = "(prefers-color-scheme: dark)";

/// Whether the system asks for dark pages.
pub fn dark() -> bool {
    matches(DARK)
}

/// Calls `act` with [`dark`] whenever that changes.
pub fn on_dark(act: impl Fn(bool) + 'static) -> Option<Listener> {
    watch(DARK, act)
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
