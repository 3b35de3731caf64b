//! The browser's print dialog. What is on the paper is the style sheet's business.

/// Opens it; `false` where the browser has none or refuses.
pub fn open() -> bool {
    web_sys::window().is_some_and(|window| window.print().is_ok())
}
