//! Text of the data page.

use super::count;

/// Heading.
pub const TITLE: &str = "Your data";
/// Section.
pub const ROOM: &str = "Room";
/// Section.
pub const BACKUP: &str = "Backup";
/// Text.
pub const BACKUP_TEXT: &str = "A file is the only copy that survives a lost phone or cleared browser data.";
/// Never.
pub const BACKUP_NEVER: &str = "No file was saved on this device yet.";
/// It is time.
pub const BACKUP_DUE: &str = "A good moment to save a new one.";
/// Button.
pub const EXPORT: &str = "Save a file";
/// Wait.
pub const EXPORT_WAIT: &str = "Older entries are still being read. The file will be ready in a moment.";
/// The file did not read back.
pub const EXPORT_FAILED: &str =
    "The file was made but did not read back, so it was not saved. Please try again.";
/// Link.
pub const TO_SHARE: &str = "Share nights with someone";
/// Link.
pub const TO_OPEN: &str = "Open a link you received";
/// Opens the sealed way.
pub const SEALED: &str = "Seal the file with a phrase";
/// What that means.
pub const SEALED_TEXT: &str = "A sealed file opens only with your phrase. If the phrase is lost, nobody can open the file, and neither can we.";
/// Field.
pub const OWN: &str = "Your phrase";
/// Field.
pub const OWN_AGAIN: &str = "The same phrase again";
/// Hint.
pub const OWN_HINT: &str =
    "At least 12 letters or digits. Capitals, marks and extra spaces make no difference.";
/// Error.
pub const OWN_SHORT: &str = "This phrase is too short. It needs at least 12 letters or digits.";
/// Error.
pub const OWN_DIFFERS: &str = "The two phrases are not the same.";
/// Button.
pub const OWN_MAKE: &str = "Make a phrase for me";
/// Button.
pub const SEALED_SAVE: &str = "Save a sealed file";
/// Under way.
pub const SEALING: &str = "The file is being sealed and read back …";
/// A sealed file was chosen.
pub const SEALED_CHOSEN: &str = "This file is sealed. Type the phrase it was sealed with.";
/// Entries are still being read.
pub const RECEIVED_WAIT: &str = "Older entries are still being read. Please try again in a moment.";
/// Section.
pub const RESTORE: &str = "Open a file";
/// Text.
pub const RESTORE_TEXT: &str = "You will see what is in it before anything changes.";
/// Field.
pub const CHOOSE: &str = "Choose a .stillnight file";
/// Leads to the files of other apps.
pub const OTHERS: &str = "A file from another app";
/// Preview.
pub const PREVIEW: &str = "What would be added";
/// Button.
pub const ACCEPT: &str = "Add to my journal";
/// Button.
pub const CANCEL: &str = "Leave it";
/// Refused.
pub const NO_ROOM: &str = "There is not enough room for it in this browser, so nothing can be added.";
/// Section.
pub const DELETED: &str = "Recently deleted";
/// None.
pub const DELETED_NONE: &str = "Nothing was deleted in the last 30 days.";
/// Button.
pub const BRING_BACK: &str = "Bring back";
/// Section.
pub const POINTS: &str = "Earlier states";
/// Text.
pub const POINTS_TEXT: &str = "Kept in this browser once a day, before a file or a link is added and before going back. The counts include deleted entries.";
/// None.
pub const POINTS_NONE: &str = "None yet.";
/// Button.
pub const POINT_LOOK: &str = "See what would change";
/// Button.
pub const POINT_BACK: &str = "Go back to this";
/// Heading.
pub const POINT_TITLE: &str = "Going back";
/// Nothing to do.
pub const POINT_SAME: &str = "Your journal is just as it was then. Nothing would change.";
/// Before the yes.
pub const POINT_UNDO: &str = "You can undo this. Your journal of now is kept as an earlier state too.";
/// Section.
pub const AUTO: &str = "A file that follows your journal";
/// Text.
pub const AUTO_TEXT: &str = "Choose a file once. It is then written anew after your changes, at most once a minute. Whoever opens the file can read it.";
/// Button.
pub const AUTO_CHOOSE: &str = "Choose a file";
/// Button.
pub const AUTO_STOP: &str = "Switch off";
/// Button.
pub const AUTO_ALLOW: &str = "Allow it again";
/// Button.
pub const AUTO_AGAIN: &str = "Try again";
/// Button.
pub const AUTO_ANYWAY: &str = "Write it all the same";
/// It was never written from here.
pub const AUTO_NOT_YET: &str = "Not written yet.";
/// Section.
pub const TABLE: &str = "Table";
/// Text.
pub const TABLE_TEXT: &str =
    "For spreadsheets and statistics. To keep your journal safe, save a file instead: it holds more.";
/// Button.
pub const TABLE_SAVE: &str = "Save a table (CSV)";
/// Section.
pub const QUARANTINE: &str = "Damaged entries";
/// Text.
pub const QUARANTINE_TEXT: &str = "Some stored text could not be read. It was set aside, not deleted.";
/// Button.
pub const QUARANTINE_SAVE: &str = "Save the damaged text to a file";
/// Section.
pub const INSTALL: &str = "Use it like an app";
/// It runs installed.
pub const INSTALLED: &str = "It runs as an app already.";
/// Before anything else.
pub const INSTALL_SAVE_FIRST: &str = "First save a file: some entries here are in no backup yet, and an installed app may start with an empty journal.";
/// The browser asks.
pub const INSTALL_OFFER: &str = "Put Stillnight on your home screen or among your apps. It works the same, without the browser around it.";
/// Button.
pub const INSTALL_NOW: &str = "Install";
/// On an iPhone or iPad.
pub const INSTALL_SHARE: &str = "In Safari, tap Share, then Add to Home Screen. The installed app starts with an empty journal of its own: open it, go to this page there, and open the file you saved.";
/// Elsewhere.
pub const INSTALL_MENU: &str =
    "Look for Install or Add to Home Screen in your browser’s menu. Some browsers have no such entry.";
/// Section.
pub const WIPE: &str = "Delete everything";
/// Text.
pub const WIPE_TEXT: &str = "Deletes the whole journal from this browser, earlier states too. Files you saved stay where you put them. This cannot be undone.";
/// Field.
pub const WIPE_FIELD: &str = "Type “delete” to confirm";
/// Button.
pub const WIPE_BUTTON: &str = "Delete everything now";
/// The browser promised.
pub const PERSISTED: &str = "This browser agreed to keep the journal when space gets short.";
/// It did not.
pub const NOT_PERSISTED: &str = "This browser may delete the journal when space gets short or the site is not used for long. Save a file now and then.";

/// A chosen file.
pub const FILE_EMPTY: &str = "This file is empty.";
/// A chosen file.
pub const FILE_TOO_LONG: &str = "This file is larger than any journal. Nothing was read.";
/// A chosen file.
pub const FILE_NOT_OURS: &str = "This is not a Stillnight file. Nothing was changed.";
/// A chosen file.
pub const FILE_NEWER: &str =
    "This file was saved by a newer Stillnight. Update this copy, then open the file again.";
/// A chosen file.
pub const FILE_CUT: &str = "This file ends too early. Below is what could still be read.";
/// A chosen file.
pub const FILE_ALTERED: &str = "This file was changed after it was saved. Look closely before you add it.";
/// A chosen file.
pub const FILE_SEALED_CUT: &str =
    "This sealed file is incomplete or was changed. Nothing of it can be read without the missing part.";
/// A chosen file.
pub const FILE_UNREADABLE: &str = "The browser could not read this file. It may have been moved.";
/// A restore point.
pub const POINT_FAILED: &str =
    "The present state could not be kept, so nothing was changed. Save a file first.";
/// A restore point.
pub const POINT_UNREADABLE: &str = "That earlier state could not be read. Nothing was changed.";
/// Deleting.
pub const WIPE_FAILED: &str = "Deleting did not work everywhere. Please try again.";
/// The preview.
pub const FILE_FUTURE: &str =
    "Some entries carry a time more than a day ahead of this device. One of the two clocks is wrong.";

/// How full.
pub fn used(entries: usize, percent: usize) -> String {
    format!("{}. {percent} % of the room is used.", count(entries, "entry", "entries"))
}

/// Age of the last backup.
pub fn backup_age(days: u64, since: usize) -> String {
    let age = match days {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days => format!("{days} days ago"),
    };
    format!("Last file saved {age}; {} since.", count(since, "change", "changes"))
}

/// On Tonight, by day.
pub fn in_no_file(n: usize) -> String {
    format!("{} in no file yet.", count(n, "change is", "changes are"))
}

/// The file that follows the journal.
pub fn auto_on(name: &str) -> String {
    format!("On: {name}")
}

/// When it was written.
pub fn auto_written(when: &str, entries: usize) -> String {
    format!("Last written: {when}, with {}.", count(entries, "entry", "entries"))
}

/// The browser wants to be asked again.
pub fn auto_permission(name: &str) -> String {
    format!("Your browser asks again before {name} is written. Until then it stays as it was.")
}

/// It was not written.
pub fn auto_failed(name: &str) -> String {
    format!(
        "{name} could not be written, or did not read back the same. It may have been moved, or the disk is full."
    )
}

/// The file holds far more than the journal.
pub fn auto_fewer(name: &str, holds: usize, here: usize) -> String {
    let holds = count(holds, "entry", "entries");
    format!("{name} holds {holds}, your journal {here}. Nothing was written, so that nothing is lost.")
}

/// Days left.
pub fn days_left(days: u64) -> String {
    count(usize::try_from(days).unwrap_or(usize::MAX), "day left", "days left")
}

/// What a file would bring.
pub fn preview(new: usize, changed: usize, same: usize, older: usize, unreadable: usize) -> String {
    format!(
        "{new} new, {changed} changed, {same} the same, {older} older than yours, {unreadable} not readable."
    )
}

/// Why a file would bring nothing: so many of its entries are known here, so many could not be read.
pub fn nothing_new(known: usize, unreadable: usize) -> &'static str {
    match (known, unreadable) {
        (0, 0) => "There is nothing in it.",
        (0, _) => "Nothing in it could be read, so nothing can be added.",
        (_, 0) => {
            "All of it is in your journal already, or was changed or deleted there later. Nothing would change."
        }
        _ => {
            "All that could be read is in your journal already, or was changed or deleted there later. Nothing would change."
        }
    }
}

/// How full it would be.
pub fn then(percent: usize) -> String {
    format!("With it, {percent} % of the room would be used.")
}

/// What an earlier state holds.
pub fn point_holds(entries: usize, dates: Option<(&str, &str)>) -> String {
    let entries = count(entries, "entry", "entries");
    match dates {
        Some((first, last)) => format!("It holds {entries}, from {first} to {last}."),
        None => format!("It holds {entries}."),
    }
}

/// What going back would change.
pub fn point_change(back: usize, changed: usize, gone: usize) -> String {
    let back = count(back, "entry would come back", "entries would come back");
    format!("{back}, {changed} would change, {gone} would be deleted.")
}

/// An earlier state.
pub fn point(why: &str, entries: usize) -> String {
    let why = match why {
        "import" => "before something was added",
        "restore" => "before going back",
        "wipe" => "before deleting",
        _ => "of the day",
    };
    format!("{}, {why}", count(entries, "entry", "entries"))
}

/// While a file is taken in.
pub const TAKING: &str = "Adding the entries. You can go on using the app.";
/// Button.
pub const STOP_TAKING: &str = "Stop here";

/// How far taking a file in has come.
pub fn taken(taken: usize, total: usize) -> String {
    format!("{taken} of {total} entries")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_not_be_read_is_not_called_known() {
        let check = |known, unreadable, begin: &str| {
            let told = nothing_new(known, unreadable);
            assert!(told.starts_with(begin), "{known} known, {unreadable} unreadable: {told}");
        };
        check(3, 0, "All of it is in your journal already");
        check(3, 1, "All that could be read is in your journal already");
        check(0, 3, "Nothing in it could be read");
        // An empty journal's file, or one that ends before its first entry; the latter is said above it.
        check(0, 0, "There is nothing in it");
    }
}
