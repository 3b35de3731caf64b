//! One sheet is one page: where its text is too long for that, it is set smaller, step by step.
//!
//! The steps are sizes in `style/pages/report.css`. At the last one each entry of a list has a single line, with a mark where
//! it is cut and a word about it at the foot. What would not fit even then goes on over the end of the sheet.

use crate::ui::root;
use leptos::prelude::*;

/// Id of the sheet.
pub const SHEET: &str = "report-sheet";

const STEPS: [&str; 7] = ["0", "1", "2", "3", "4", "5", "6"];

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
