//! Keying in from paper, and the blank sheet to print.

use crate::domain::Feel;

/// Page.
pub const TITLE: &str = "Two weeks on paper";
/// What the page is for.
pub const LEAD: &str =
    "Key in two weeks that you wrote down on paper. A cell you leave blank stays “not recorded”.";
/// Field.
pub const START: &str = "The first evening of the two weeks";
/// How it works.
pub const HOW: &str = "Times can be written as 23:10, 2310 or 11.10 pm. Enter goes down, Tab goes on, the arrow keys go anywhere.";
/// Name of the grid's own region, which scrolls sideways.
pub const REGION: &str = "Two weeks to key in";
/// Column of the nights.
pub const NIGHT: &str = "Night of";
/// Column.
pub const FEEL: &str = "How it was";
/// Column.
pub const ONSET: &str = "First symptom";
/// Column.
pub const WORST: &str = "Worst";
/// Column.
pub const BED: &str = "To bed";
/// Column.
pub const LATENCY: &str = "Asleep after";
/// Column.
pub const AWAKE: &str = "Times awake";
/// Column.
pub const WAKE: &str = "Up";
/// Column.
pub const SLEPT: &str = "Slept";
/// What is written in the column.
pub const FEEL_KEYS: &str = "q m o b";
/// What is written in the column.
pub const CLOCK: &str = "time";
/// What is written in the column.
pub const SCALE: &str = "0–10";
/// What is written in the column.
pub const MINUTES: &str = "minutes";
/// What is written in the column.
pub const COUNT: &str = "count";
/// What is written in the column.
pub const HOURS: &str = "hours";
/// Which pass of an hour that came twice, as it is written in a cell.
pub const FIRST: &str = "first";
/// Which pass of an hour that came twice, as it is written in a cell.
pub const SECOND: &str = "second";
/// Why a cell cannot be typed into.
pub const SEVERAL: &str = "Dotted cells stand for several episodes, or for one that goes on. Those are changed on the night’s own page.";
/// Button.
pub const SAVE: &str = "Save the fortnight";
/// Nothing was typed.
pub const NOTHING: &str = "There is nothing new to save.";
/// Older entries are being read.
pub const LOADING: &str = "Reading what is recorded already …";
/// Section.
pub const BLANK: &str = "A blank fortnight for paper";
/// What it is for.
pub const BLANK_LEAD: &str =
    "The same fields in the same order, on one page of A4 or Letter, for when no screen is wanted at night.";
/// Button.
pub const PRINT: &str = "Print a blank fortnight";
/// Head of the sheet.
pub const SHEET_TITLE: &str = "Two weeks of nights";
/// Foot of the sheet.
pub const SHEET_KEYS: &str =
    "How it was: q quiet, m mild, o moderate, b bad. Worst: 0 nothing, 10 the strongest you can think of.";
/// Foot of the sheet.
pub const SHEET_BLANK: &str =
    "Leave blank what you do not know. “Night of” is the evening on which the night began.";
/// Link to the page.
pub const TO_PAPER: &str = "Two weeks on paper";
/// Not understood.
pub const NOT_FEEL: &str = "Write q, m, o or b: quiet, mild, moderate, bad.";
/// Not understood.
pub const NOT_TIME: &str = "Write a time of day, like 23:10, 2310 or 11.10 pm.";
/// Not understood, or too much.
pub const NOT_SCALE: &str = "Write a whole number from 0 to 10.";
/// Not understood, or too much.
pub const NOT_COUNT: &str = "Write a whole number, 60 at most.";
/// Not understood, or too much.
pub const NOT_MINUTES: &str = "Write minutes, like 20, up to 600.";
/// Not understood.
pub const NOT_HOURS: &str = "Write hours, like 6.5, 6,5 or 6:30.";
/// Too much.
pub const DAY_LONG: &str = "More than 24 hours. Please check it.";
/// Still to come.
pub const NIGHT_AHEAD: &str = "This night is still to come.";
/// Still to come.
pub const AHEAD: &str = "That time is still to come.";
/// Repeated hour.
pub const TWICE: &str = "The clocks went back: this hour came twice. Which one?";
/// Answer.
pub const TWICE_FIRST: &str = "The first";
/// Answer.
pub const TWICE_SECOND: &str = "The second";
/// Skipped hour.
pub const SKIPPED: &str = "The clocks went forward: no clock showed this time.";
/// In doubt.
pub const BEFORE_BED: &str = "Up is not after to bed. Please check both.";
/// In doubt.
pub const LONGER_THAN_BED: &str = "Longer than from to bed to up. Please check.";
/// In doubt.
pub const AFTER_END: &str = "After the recorded end of the episode. Please check.";
/// In doubt.
pub const NOUGHT_ALONE: &str = "Nothing felt all night? Write q under “How it was” and leave this blank.";

/// The key of a word under *How it was*.
pub fn key(feel: Feel) -> &'static str {
    match feel {
        Feel::Quiet => "q",
        Feel::Mild => "m",
        Feel::Moderate => "o",
        Feel::Bad => "b",
    }
}

/// What stood in a cell before it was typed over.
pub fn was(text: &str) -> String {
    format!("was {text}")
}

/// How many cells are typed and not saved.
pub fn unsaved(cells: usize) -> String {
    format!("{} not saved yet.", super::count(cells, "cell", "cells"))
}

/// What a save took.
pub fn saved(nights: usize, cells: usize, replaced: usize) -> String {
    let mut text = format!(
        "Saved: {} in {}.",
        super::count(cells, "cell", "cells"),
        super::count(nights, "night", "nights")
    );
    if replaced > 0 {
        text.push_str(&format!(" {replaced} of them in place of what stood there."));
    }
    text
}

/// How many cells keep the fortnight from being saved.
pub fn refused(cells: usize) -> String {
    format!("Nothing is saved yet: {} to look at first.", super::count(cells, "cell", "cells"))
}
