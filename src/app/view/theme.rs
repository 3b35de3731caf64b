//! Which colours the page shows. `public/boot.js` decides the same before the app runs.

use crate::app::{Model, Route, ThemePref};
use chrono::Timelike;

/// The three sets of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Paper-light.
    Day,
    /// Ink-dark.
    Dark,
    /// Amber-red without any blue.
    Night,
}

/// The colours for now, given whether the system asks for dark.
pub fn theme(model: &Model, system_dark: bool) -> Theme {
    match model.prefs.theme {
        ThemePref::Day => Theme::Day,
        ThemePref::Dark => Theme::Dark,
        ThemePref::Night => Theme::Night,
        ThemePref::Auto => {
            let late = !(6..22).contains(&model.now.time().hour());
            let at_night_page = model.route == Route::Tonight || model.journal.running().is_some();
            match (late && at_night_page, system_dark) {
                (true, _) => Theme::Night,
                (false, true) => Theme::Dark,
                (false, false) => Theme::Day,
            }
        }
    }
}
