//! Text of the page that hands nights on: what goes in, how it is sealed, the link, the file.

use super::count;

/// Heading.
pub const TITLE: &str = "Share nights with someone";
/// What it is for.
pub const LEAD: &str = "You choose what goes in, and see it first. Nothing is sent from here: you hand the link or the file on yourself.";
/// Older entries are being read.
pub const LOADING: &str = "Older entries are still being read. You can go on in a moment.";
/// Group.
pub const STRETCH: &str = "Which nights";
/// Stretches, in their order.
pub const STRETCHES: [&str; 5] = ["This month", "14 nights", "30 nights", "90 nights", "From – to"];
/// Field.
pub const FROM: &str = "First night";
/// Field.
pub const TO: &str = "Last night";
/// Group.
pub const PARTS: &str = "What goes in";
/// Parts, in their order.
pub const PART: [&str; 6] =
    ["Nights", "Days", "Medicines and supplements", "Lab values", "Circumstances", "My own words (notes)"];
/// Section.
pub const INSIDE: &str = "This would be handed on";
/// Nothing.
pub const NOTHING: &str = "Nothing is recorded in these nights, so there is nothing to share.";
/// Notes are out.
pub const NO_NOTES: &str = "Your notes stay here. Names you gave to medicines and other things go along.";
/// About dates before the first night.
pub const LASTING: &str = "What lasts, like a medicine, goes along with the day it began.";
/// Opens the list.
pub const LIST: &str = "Show every entry";
/// More of the list.
pub const LIST_MORE: &str = "Show more entries";
/// Section.
pub const HOW: &str = "How it is protected";
/// It is sealed.
pub const SEALED: &str = "It is sealed: only someone who has the phrase can read it. Send the phrase another way than the link: say it on the phone, or on paper.";
/// Switch.
pub const PLAIN: &str = "Leave it open, without a phrase";
/// The warning.
pub const PLAIN_WARNING: &str = "Then whoever comes by the link or the file can read all of it. A link stays in the history of browsers and in messages, and anybody can forward it.";
/// Button.
pub const MAKE: &str = "Make the link";
/// Under way.
pub const MAKING: &str = "The link is being made …";
/// It is there.
pub const READY: &str = "The link is ready.";
/// Section.
pub const MADE: &str = "Hand it on";
/// Field.
pub const LINK: &str = "The link";
/// Button.
pub const COPY: &str = "Copy the link";
/// Button.
pub const SEND: &str = "Send the link";
/// It is on the clipboard.
pub const COPIED: &str = "The link was copied.";
/// It is not.
pub const NOT_COPIED: &str = "The link could not be copied. Mark it above and copy it by hand.";
/// Longer than some programs pass on.
pub const BETTER_FILE: &str = "This link is long, and some programs cut long links. A file is the safer way.";
/// Longer than any link.
pub const FILE_ONLY: &str = "This is too much for a link. Hand it on as a file, or choose fewer nights.";
/// Button.
pub const FILE: &str = "Save as a file instead";
/// What is done with a file.
pub const FILE_TEXT: &str = "The other person opens the file on the page “Your data”.";
/// Under way.
pub const FILE_MAKING: &str = "The file is being made and read back …";
/// It is saved.
pub const FILE_MADE: &str = "The file was made and read back. Your browser saves it.";
/// It is not.
pub const FILE_FAILED: &str =
    "The file was made but did not read back, so it was not saved. Please try again.";
/// What the device's own sheet calls it.
pub const SHARE_TITLE: &str = "A link to open in Stillnight";

/// How many entries of each kind.
pub fn of_kind(kind: &str, n: usize) -> String {
    format!("{kind}: {n}")
}

/// All of it in a sentence.
pub fn inside(n: usize, dates: Option<(String, String)>) -> String {
    let all = count(n, "entry", "entries");
    match dates {
        Some((first, last)) if first == last => format!("{all}, {first}."),
        Some((first, last)) => format!("{all}, from {first} to {last}."),
        None => format!("{all}."),
    }
}

/// How many of them hold words of the person's own.
pub fn notes(n: usize) -> String {
    format!("{} your own words.", count(n, "entry holds", "entries hold"))
}

/// The same, of somebody else.
pub fn notes_of_sender(n: usize) -> String {
    format!("{} notes in the sender’s words.", count(n, "entry has", "entries have"))
}

/// The rest of a list.
pub fn more(n: usize) -> String {
    format!("{} not shown yet.", count(n, "entry is", "entries are"))
}
