//! Text of the page that takes files of other apps in.

use super::count;

/// Heading.
pub const TITLE: &str = "From another app";
/// What it is for.
pub const LEAD: &str = "Bring what you recorded elsewhere. You see what would change before anything does.";
/// What can be read.
pub const FORMATS: &str = "Bearable, Daylio, Nomie, Apple Health, Cronometer (servings), Sleep as Android, our own table, and any other table with a date in each row (CSV).";
/// Nothing leaves.
pub const PRIVATE: &str = "The file is read on this device and sent nowhere.";
/// Chooses one.
pub const CHOOSE: &str = "Choose a file";
/// Not while older entries come.
pub const WAIT: &str = "Older entries are still being read. This can begin in a moment.";
/// Stops reading.
pub const STOP: &str = "Stop";
/// Which came first?
pub const ORDER: &str = "Dates like 03/04 stand in this file. What comes first?";
/// The two answers.
pub const ORDERS: [(&str, &str); 2] = [("day", "The day"), ("month", "The month")];
/// Which column is which?
pub const COLUMNS: &str = "Which column is which?";
/// Below it.
pub const COLUMNS_HINT: &str = "Each row needs a date. Columns of numbers become series of their own.";
/// Goes on.
pub const GO_ON: &str = "Go on";
/// Another file.
pub const ANOTHER: &str = "Choose another file";
/// Above the series.
pub const SERIES: &str = "What is in it";
/// Below it.
pub const SERIES_HINT: &str = "For each, say where it goes. Nothing is taken that you leave out.";
/// Where a series goes.
pub const GOES: &str = "Goes to";
/// The value that becomes 0.
pub const LOW: &str = "This becomes 0";
/// The value that becomes 10.
pub const HIGH: &str = "This becomes 10";
/// A word's place.
pub const WORD_NONE: &str = "Left out";
/// So much is one serving.
pub const SERVING: &str = "One drink or cup is";
/// Not a number.
pub const NO_NUMBER: &str = "Please write a number.";
/// Both ends are the same.
pub const SAME_ENDS: &str = "The two numbers must differ.";
/// Dates.
pub const DATES: &str = "Only these dates";
/// From.
pub const FIRST: &str = "From";
/// To.
pub const LAST: &str = "To";
/// How nights are filed.
pub const BY_MORNING: &str = "Nights stand under the morning after them";
/// A repeated hour.
pub const SECOND: &str = "In an hour that came twice, take the second";
/// Conflicts.
pub const THEIRS: &str = "Where both say something different, take the file’s";
/// Deleted here.
pub const BRING_BACK: &str = "Bring back what I deleted here";
/// Above what would happen.
pub const PREVIEW: &str = "What would happen";
/// Does it.
pub const ACCEPT: &str = "Add to my journal";
/// There is no room.
pub const NO_ROOM: &str = "There is not enough room for this in this browser. Take fewer dates.";
/// Nothing would change.
pub const NOTHING: &str = "Nothing would change: all of it is here already, or left out.";
/// After it was done.
pub const DONE: &str = "It is in your journal now. You can still undo it.";
/// Opens the reasons.
pub const LEFT_OUT: &str = "What is left out, and why";

/// How far it has come.
pub fn reading(percent: u32) -> String {
    format!("Reading … {percent} %")
}

/// What a file is.
pub fn source(name: &str, rows: u32) -> String {
    let rows = count(rows as usize, "row", "rows");
    if name.is_empty() { format!("A table with {rows}.") } else { format!("{name}: {rows}.") }
}

/// How often a series stands there, and between which numbers.
pub fn seen(times: u32, range: Option<(String, String)>, unit: &str) -> String {
    let times = count(times as usize, "time", "times");
    match range {
        Some((low, high)) => format!("{times}, {low} to {high} {unit}"),
        None => times,
    }
}

/// What would happen, in a sentence.
pub fn counts(
    new: usize,
    changed: usize,
    same: usize,
    differ: usize,
    theirs: bool,
    deleted: usize,
) -> String {
    let mut text = format!("{new} new, {changed} changed, {same} here already.");
    if differ > 0 {
        let say = if differ == 1 { "says" } else { "say" };
        let holds = if theirs { "the file’s is taken" } else { "yours stays" };
        text.push_str(&format!(" {differ} {say} something different here and in the file: {holds}."));
    }
    if deleted > 0 {
        text.push_str(&format!(" {} deleted here.", count(deleted, "was", "were")));
    }
    text
}

/// Room that it needs.
pub fn room(per_mille: usize) -> String {
    match per_mille {
        0 => "It needs next to no room.".to_owned(),
        1..10 => "It needs less than 1 % of the room.".to_owned(),
        _ => format!("It needs {} % of the room.", per_mille.div_ceil(10)),
    }
}

/// How many rows for one reason, and the first of them.
pub fn left_out(why: &str, rows: &[u32], more: usize) -> String {
    let list = rows.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let s = if rows.len() == 1 { "" } else { "s" };
    format!("{why} Row{s} {list}{more}.")
}

/// Why a file cannot be read.
pub const REFUSED_BACKUP: &str = "This is a Stillnight file. Open it on the page “Your data”.";
/// Why a file cannot be read.
pub const REFUSED_EMPTY: &str = "There is nothing in this file.";
/// Why a file cannot be read.
pub const REFUSED_TOO_LONG: &str = "This file is longer than any we can read.";
/// Why a file cannot be read.
pub const REFUSED_TOO_MANY: &str = "This file has more rows than a journal can take.";
/// Why a file cannot be read.
pub const REFUSED_TOO_MUCH_INSIDE: &str =
    "This file unpacks to more than such a file should hold. Nothing was taken.";
/// Why a file cannot be read.
pub const REFUSED_ENCODING: &str =
    "This file is not plain text in UTF-8. Save it as CSV (UTF-8) and try again.";
/// Why a file cannot be read.
pub const REFUSED_UNKNOWN: &str =
    "We do not know this kind of file. A table (CSV) with a date in each row can be read.";
/// Why a file cannot be read.
pub const REFUSED_CUT: &str = "This file ends too early. Please fetch it again from the other app.";
/// Why a file cannot be read.
pub const REFUSED_DAMAGED: &str = "This file is damaged. Please fetch it again from the other app.";
/// Why a file cannot be read.
pub const REFUSED_PACKING: &str = "This file is packed in a way we cannot open, perhaps with a password.";
/// Why a file cannot be read.
pub const REFUSED_ASK_DATE_ORDER: &str = "This file needs an answer first.";
/// Why something is left out.
pub const WHY_ROW: &str = "The row does not have the columns of the heading.";
/// Why something is left out.
pub const WHY_OPEN_QUOTE: &str = "A quotation mark opens and never closes.";
/// Why something is left out.
pub const WHY_DATE: &str = "No date that can be read.";
/// Why something is left out.
pub const WHY_TIME: &str = "The clock time cannot be read.";
/// Why something is left out.
pub const WHY_NUMBER: &str = "The number cannot be read, or could be two numbers.";
/// Why something is left out.
pub const WHY_BLANK: &str = "Nothing stands there; that is not nought.";
/// Why something is left out.
pub const WHY_ZERO: &str = "This app writes 0 where nothing was measured.";
/// Why something is left out.
pub const WHY_PERCENT: &str = "A percentage of a daily value is no amount.";
/// Why something is left out.
pub const WHY_UNIT: &str = "The unit is missing or not known here.";
/// Why something is left out.
pub const WHY_OUT_OF_SCALE: &str = "The value lies outside its scale.";
/// Why something is left out.
pub const WHY_WORD: &str = "The word has no place on the scale yet.";
/// Why something is left out.
pub const WHY_REPEATED: &str = "The same stands there twice.";
/// Why something is left out.
pub const WHY_TOO_MANY_NAMES: &str = "More different names than can be used.";
/// Why something is left out.
pub const WHY_TOO_LONG: &str = "A name or unit is too long.";
/// Why something is left out.
pub const WHY_NOT_CHOSEN: &str = "You left it out, or it cannot go there.";
/// Why something is left out.
pub const WHY_NOT_SO: &str = "It was not so that day, and nothing here keeps that.";
/// Why something is left out.
pub const WHY_DELETED: &str = "You deleted what it belongs to.";
/// Why something is left out.
pub const WHY_OUT_OF_DATES: &str = "Outside the dates you chose.";
/// Why something is left out.
pub const WHY_PLANNED: &str = "Your plan here already says so for that day.";
/// Why something is left out.
pub const WHY_NAP: &str = "A sleep by day.";
/// Why something is left out.
pub const WHY_SKIPPED_HOUR: &str = "The clocks went forward over this hour.";
/// Why something is left out.
pub const WHY_NOTE_FULL: &str = "The note has no room left.";
/// Why something is left out.
pub const WHY_KIND: &str = "A kind of entry that is not known here.";
/// Why something is left out.
pub const WHY_NAME: &str = "This kind of entry has no such field.";
/// Why something is left out.
pub const WHY_MIXED: &str = "Rows of one entry do not fit together.";
/// Why something is left out.
pub const WHY_FIELD: &str = "A field whose value cannot be read.";

/// Where a series can go, with a code for each.
pub const TARGETS: [(&str, &str); 24] = [
    ("leave", "Leave it out"),
    ("note", "Note of the day"),
    ("nightnote", "Note of the night"),
    ("legs", "How strong the legs were"),
    ("symptoms", "Symptoms by day"),
    ("sleepiness", "Sleepiness"),
    ("mood", "Mood"),
    ("quality", "Sleep quality"),
    ("sleep", "Bedtime, waking, hours slept"),
    ("slept", "Hours slept"),
    ("caffeine", "Caffeine"),
    ("alcohol", "Alcohol"),
    ("nicotine", "Nicotine"),
    ("period", "Period"),
    ("ill", "Ill"),
    ("travel", "Travelling"),
    ("walk", "Exercise: walking"),
    ("aerobic", "Exercise: endurance"),
    ("strength", "Exercise: strength"),
    ("stretch", "Exercise: stretching"),
    ("exercise", "Exercise: something else"),
    ("medicine", "Doses of a medicine"),
    ("supplement", "Doses of a supplement"),
    ("lab", "Lab value"),
];

/// What a column can hold, with a code for each.
pub const USES: [(&str, &str); 8] = [
    ("leave", "Leave it out"),
    ("date", "The date"),
    ("time", "The clock time"),
    ("name", "The name of a reading"),
    ("value", "Its value"),
    ("unit", "Its unit"),
    ("text", "A text for the note"),
    ("series", "A series of its own"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_told_in_words_that_fit_the_number() {
        let check = |told: String, expect: &str| assert_eq!(told, expect);
        check(counts(2, 0, 1, 0, false, 0), "2 new, 0 changed, 1 here already.");
        check(
            counts(0, 1, 0, 1, true, 1),
            "0 new, 1 changed, 0 here already. 1 says something different here and in the file: the file’s is taken. 1 was deleted here.",
        );
        check(
            counts(0, 0, 0, 2, false, 2),
            "0 new, 0 changed, 0 here already. 2 say something different here and in the file: yours stays. 2 were deleted here.",
        );
    }
}
