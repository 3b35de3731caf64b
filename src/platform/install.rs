//! Installing the page as an app: the browser's own offer, and whether it runs installed already.

use super::listener::Listener;
use super::{js, media, page};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Event;

/// Keeps the browser's offer to install, where it makes one, until the person asks for it.
#[must_use = "the offer is no longer caught when this guard is dropped"]
pub struct Install {
    offer: Rc<RefCell<Option<Event>>>,
    _listeners: [Option<Listener>; 2],
}

impl Install {
    /// Calls `tell` with `true` when an offer comes and with `false` when the app has been installed.
    pub fn watch(tell: impl Fn(bool) + 'static) -> Self {
        let offer: Rc<RefCell<Option<Event>>> = Rc::default();
        let tell = Rc::new(tell);
        let (kept, told) = (offer.clone(), tell.clone());
        let window = web_sys::window();
        let offered = window.as_ref().and_then(|window| {
            Listener::on(window, "beforeinstallprompt", move |event| {
                // Else the browser puts its own bar over the page.
                event.prevent_default();
                kept.replace(Some(event));
                told(true);
            })
        });
        let spent = offer.clone();
        let installed = window.as_ref().and_then(|window| {
            Listener::on(window, "appinstalled", move |_| {
                spent.take();
                tell(false);
            })
        });
        Self { offer, _listeners: [offered, installed] }
    }

    /// Shows the browser's dialog; an offer works once. `false` when there is none: written steps are needed then.
    pub fn prompt(&self) -> bool {
        self.offer.take().is_some_and(|offer| js::call(&offer, "prompt", &[]).is_ok())
    }
}

/// Whether the page runs as an installed app, in a window of its own.
pub fn standalone() -> bool {
    let apple = || Some(js::get(&web_sys::window()?.navigator(), "standalone")?.is_truthy());
    media::matches("(display-mode: standalone)") || apple().unwrap_or(false)
}

/// Whether the device is an iPhone or iPad, whose installed apps keep a journal of their own. For wording only.
pub fn apple_mobile() -> bool {
    let agent = page::user_agent();
    let touch_points = || js::get(&web_sys::window()?.navigator(), "maxTouchPoints")?.as_f64();
    // An iPad calls itself a Macintosh, but a Macintosh has no touch screen.
    ["iPhone", "iPad", "iPod"].iter().any(|name| agent.contains(name))
        || agent.contains("Macintosh") && touch_points().is_some_and(|points| points > 1.0)
}
