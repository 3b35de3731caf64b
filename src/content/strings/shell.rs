//! Text around every page: tabs, banners, undo, status, conflicts.

/// While the rest of a page is on its way.
pub const COMING: &str = "One moment …";
/// The rest of a page could not be fetched.
pub const DID_NOT_COME: &str =
    "The rest of this page did not arrive. Nothing you wrote is lost. Try again once you are connected.";
/// Name of the two ways above a page on a phone.
pub const CORNER: &str = "Help and more";
/// Something that was asked for needs a part of the program that did not come.
pub const PART_MISSED: &str =
    "A part of the app did not arrive. Nothing you wrote is lost. Try again once you are connected.";
/// Tab.
pub const TAB_TONIGHT: &str = "Tonight";
/// Tab.
pub const TAB_JOURNAL: &str = "Journal";
/// Tab.
pub const TAB_PATTERNS: &str = "Patterns";
/// Tab.
pub const TAB_LEARN: &str = "Learn";
/// Tab.
pub const TAB_FOOD: &str = "Food";
/// Tab.
pub const TAB_MEDICINES: &str = "Medicines";
/// Tab.
pub const TAB_LABS: &str = "Lab values";
/// Tab.
pub const TAB_CONTEXT: &str = "Circumstances";
/// Tab.
pub const TAB_REPORT: &str = "For the doctor";
/// Tab.
pub const TAB_DATA: &str = "Your data";
/// Tab.
pub const TAB_SETTINGS: &str = "Settings";
/// Tab.
pub const TAB_ABOUT: &str = "About";
/// Tab.
pub const TAB_HELP: &str = "Help";
/// Tab.
pub const TAB_MORE: &str = "More";
/// Heading of the More page.
pub const MORE_TITLE: &str = "More";
/// Name of the navigation.
pub const NAV: &str = "Pages";
/// Skip link.
pub const SKIP: &str = "Skip to the page";
/// Undo.
pub const UNDO: &str = "Undo";
/// Put away.
pub const CLOSE: &str = "Close";
/// Status.
pub const SAVING: &str = "Saving …";
/// Status.
pub const SAVED: &str = "Saved";
/// Status.
pub const KEPT: &str = "Kept. It may need a minute to be safe.";
/// Status.
pub const NOT_SAVED: &str = "Not saved";
/// Banner.
pub const NEWER: &str = "Your journal was written by a newer Stillnight. You can read it and save a file, but nothing can be changed here until this copy is updated.";
/// Banner.
pub const BLOCKED: &str = "This browser blocks storage for this page. You can look around, but what you write is gone when you close the page. A private window or a strict setting may be the cause.";
/// Banner.
pub const NOT_STRICT: &str = "This browser’s safe storage does not work right now. Entries are kept, but may need a minute to be safe from a crash.";
/// Banner.
pub const FULL: &str = "There is no room left in this browser. Your last change is still on the screen but not saved. Save a file, then make room.";
/// Banner.
pub const UNSAVED: &str = "Your last change could not be saved. It is still on the screen.";
/// Button.
pub const RETRY: &str = "Try again";
/// Button.
pub const SAVE_FILE: &str = "Save a file";
/// Banner.
pub const UPDATE: &str = "A new version is ready.";
/// Banner.
pub const UPDATE_COMES: &str =
    "The new version is on its way. If nothing changes, close every tab of Stillnight and open it again.";
/// Button.
pub const UPDATE_NOW: &str = "Use it now";
/// Link.
pub const TO_DATA: &str = "Your data";
/// Conflict.
pub const CONFLICT_TITLE: &str = "Changed in two places";
/// Conflict.
pub const CONFLICT_TEXT: &str = "Another tab changed this entry while you did. Which one should stay?";
/// Conflict.
pub const CONFLICT_MINE: &str = "Keep mine";
/// Conflict.
pub const CONFLICT_THEIRS: &str = "Keep the other";
/// Repeated hour.
pub const TWICE_TITLE: &str = "That hour came twice";
/// Repeated hour.
pub const TWICE_TEXT: &str = "The clocks went back that night. Which pass do you mean?";
/// Repeated hour.
pub const TWICE_FIRST: &str = "The first";
/// Repeated hour.
pub const TWICE_SECOND: &str = "The second";
/// Notice.
pub const FIRST_SAVE: &str =
    "Your journal is in this browser only. Others who use it can read it. Save a file now and then.";
/// Notice.
pub const WIPED: &str = "Everything was deleted.";

/// Banner.
pub fn filling(percent: usize) -> String {
    format!("{percent} % of the room for your journal is used.")
}

/// Banner.
pub fn quarantined(n: usize) -> String {
    let were = if n == 1 { "was" } else { "were" };
    format!("{} could not be read and {were} set aside.", super::count(n, "stored text", "stored texts"))
}

/// Notice.
pub fn exported(n: usize) -> String {
    format!("A file with {} was saved to your downloads.", super::count(n, "entry", "entries"))
}

/// Notice.
pub fn imported(new: usize, changed: usize) -> String {
    format!("{new} new and {changed} changed entries were added.")
}

/// Notice.
pub fn stopped(taken: usize, total: usize) -> String {
    format!("Stopped. {taken} of {total} entries were added. Begin again for the rest: none comes twice.")
}

/// A step was taken back; and what the next *Undo* would take back, if there is such a step.
pub fn undone(before: Option<&str>) -> String {
    before.map_or_else(|| "Undone.".to_owned(), |before| format!("Undone. The step before: {before}"))
}

/// Undo label.
pub const DID_BEGIN: &str = "Started.";
/// Undo label.
pub const DID_END: &str = "Ended.";
/// Undo label.
pub const DID_CHANGE: &str = "Changed.";
/// Undo label.
pub const DID_DELETE: &str = "Deleted.";
/// Undo label.
pub const DID_CALM: &str = "Noted.";
/// Undo label.
pub const DID_BED: &str = "Bedtime noted.";
/// Undo label.
pub const DID_FORTNIGHT: &str = "Nights from paper saved.";
/// Undo label.
pub const DID_COPY: &str = "Taken over from the day before.";
/// Undo label.
pub const DID_TAKE_IN: &str = "Entries of a file taken in.";
/// Undo label.
pub const DID_GO_BACK: &str = "Back to an earlier state.";
