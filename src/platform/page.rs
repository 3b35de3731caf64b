//! The document around the app: attributes the style sheet reads, the sign that the app has started, and facts for
//! the diagnostics. No element inside the app is touched.

use super::js;
use web_sys::Event;

/// Shows a theme (`day`, `dark`, `night`) and colours the browser's own frame to match.
pub fn set_theme(theme: &str, frame_colour: &str) {
    set_root("data-theme", theme);
    let frame =
        js::document().and_then(|page| page.query_selector("meta[name='theme-color']").ok().flatten());
    if let Some(frame) = frame {
        let _ = frame.set_attribute("content", frame_colour);
    }
}

/// Shows all text at so many percent: `100`, `125`, `150` or `200`.
pub fn set_text_size(percent: &str) {
    set_root("data-text", percent);
}

fn set_root(attribute: &str, value: &str) {
    if let Some(root) = js::root() {
        let _ = root.set_attribute(attribute, value);
    }
}

/// Tells the start script that the app runs; it then registers the offline worker.
pub fn announce_started() {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new("stillnight:started")) {
        let _ = window.dispatch_event(&event);
    }
}

/// What the browser calls itself, for the diagnostics a person may copy.
pub fn user_agent() -> String {
    web_sys::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default()
}

/// Whether the page has the guarantees of a secure origin; without them there is no worker and no lasting storage.
pub fn secure() -> bool {
    web_sys::window().is_some_and(|window| window.is_secure_context())
}
