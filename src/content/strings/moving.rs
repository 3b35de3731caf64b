//! Text of the page for taking the journal to another device, or into the installed app.

use super::count;

/// Page.
pub const TITLE: &str = "Move your journal";
/// Lead.
pub const LEAD: &str =
    "Your journal is in this browser only. A file carries it to a new phone, or into the installed app.";
/// Another page's way here.
pub const LINK: &str = "Move your journal, step by step";
/// Section.
pub const HERE: &str = "In this place now";
/// Count.
pub const NIGHTS: &str = "Nights";
/// Count.
pub const ENTRIES: &str = "Entries in all";
/// Date.
pub const FIRST: &str = "First date";
/// Date.
pub const LAST: &str = "Last date";
/// No date.
pub const NO_DATE: &str = "none";
/// Nothing here.
pub const EMPTY: &str = "There is no entry here yet. If you have brought a file, choose it now.";
/// Link.
pub const CHOOSE: &str = "Choose the file";
/// While older entries are being read.
pub const WAIT: &str = "Older entries are still being read. The counts may still grow.";
/// Section.
pub const STEPS: &str = "The steps";
/// Question.
pub const WHERE: &str = "Where to?";
/// Answer.
pub const DEVICE: &str = "Another phone or computer";
/// Answer.
pub const INSTALLED: &str = "The installed app on this device";

/// Step.
pub const SAVE: &str = "Save the file here";
/// Text.
pub const SAVE_TEXT: &str = "It holds every entry, and what you deleted stays deleted.";
/// Done.
pub const SAVE_DONE: &str = "Done: a file was saved today, and nothing has changed since.";
/// Step.
pub const CARRY: &str = "Take the file over";
/// Text.
pub const CARRY_TEXT: [&str; 3] = [
    "Between Apple devices, AirDrop is quickest; between Android phones, Quick Share.",
    "A cable, a memory stick, your cloud folder or an e-mail to yourself work everywhere.",
    "Whoever gets the file may read it. On Your data you can seal it with a phrase first.",
];
/// Step.
pub const OPEN: &str = "Open Stillnight there";
/// Text.
pub const OPEN_TEXT: &str = "Type this address into the browser there:";
/// Button.
pub const COPY: &str = "Copy the address";
/// It is on the clipboard.
pub const COPIED: &str = "Copied.";
/// It is not.
pub const NOT_COPIED: &str = "The browser did not allow copying. Select the address instead.";
/// Step.
pub const INSTALL: &str = "Put Stillnight on the Home Screen";
/// On an iPhone or iPad.
pub const INSTALL_SHARE: &str = "In Safari, tap Share, then Add to Home Screen.";
/// Elsewhere.
pub const INSTALL_MENU: &str = "Look for Install or Add to Home Screen in the browser’s menu.";
/// Step.
pub const START: &str = "Open it from there";
/// On an iPhone or iPad.
pub const START_APART: &str = "It starts with an empty journal, because it keeps one of its own.";
/// Elsewhere.
pub const START_SHARED: &str = "If it shows your nights already, you are done. If it is empty, go on.";
/// Step.
pub const TAKE: &str = "Choose the file there";
/// Text.
pub const TAKE_TEXT: &str =
    "Go to Your data there and choose the file. You see what is in it before you add it.";
/// On an iPhone or iPad.
pub const TAKE_FILES: &str = "On an iPhone or iPad the file is in the Files app, under Downloads.";
/// Step.
pub const COMPARE: &str = "Compare the counts";
/// Text.
pub const COMPARE_TEXT: &str = "Open this page there too. It should show the same:";
/// Step.
pub const CLEAR: &str = "Only then, delete here if you wish";
/// Text.
pub const CLEAR_TEXT: &str =
    "You need not. From now on, though, write in one place only: the two do not follow each other.";
/// Link.
pub const TO_DELETE: &str = "Delete everything, on Your data";

/// What the other side should show.
pub fn should_show(nights: usize, entries: usize, dates: Option<(&str, &str)>) -> String {
    let (nights, entries) = (count(nights, "night", "nights"), count(entries, "entry", "entries"));
    match dates {
        Some((first, last)) => format!("{nights}, {entries}, from {first} to {last}."),
        None => format!("{nights}, {entries}."),
    }
}
