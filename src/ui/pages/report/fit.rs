//! One sheet is one page: where its text is too long for that, it is set smaller, step by step.
//!
//! The steps are sizes in `style/pages/report.css`, from the same for all pages to the smallest that can be read. What
//! would not fit even then goes on over the end of the sheet, and is never cut off.

use crate::ui::root;
use leptos::prelude::*;

/// Id of the sheet.
pub const SHEET: &str = "report-sheet";

const STEPS: [&str; 6] = ["0", "1", "2", "3", "4", "5"];

/// Sets the size once what is being drawn stands there.
pub fn later() {
    root::after_drawing(|| {
        let Some(sheet) = document().get_element_by_id(SHEET) else { return };
        for step in STEPS {
            // An attribute of our own element: it can be set.
            let _ = sheet.set_attribute("data-fit", step);
            if sheet.scroll_height() <= sheet.client_height() {
                break;
            }
        }
    });
}
