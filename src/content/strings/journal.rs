//! Text of the journal and of one night.

/// Heading.
pub const TITLE: &str = "Journal";
/// Nothing yet.
pub const EMPTY_TITLE: &str = "No night yet";
/// Nothing yet.
pub const EMPTY_TEXT: &str = "Nights you record stand here, quiet ones too. A record of only the bad nights makes them look more than they are.";
/// Older entries are being read.
pub const LOADING: &str = "Reading older nights …";
/// Field.
pub const WHICH_NIGHT: &str = "The evening it began";
/// Open the chosen night.
pub const OPEN: &str = "Open this night";
/// Show more rows.
pub const SHOW_MORE: &str = "Show older nights";
/// How the night was.
pub const FEEL: &str = "How was the night?";
/// Section.
pub const EPISODES: &str = "Episodes";
/// Add one.
pub const ADD_EPISODE: &str = "Add an episode";
/// None recorded.
pub const NO_EPISODES: &str = "No episode recorded for this night.";
/// Section.
pub const SLEEP: &str = "Sleep";
/// Field.
pub const BED: &str = "To bed at";
/// Field.
pub const LATENCY: &str = "Minutes to fall asleep";
/// Field.
pub const AWAKENINGS: &str = "Times awake";
/// Field.
pub const AWAKENINGS_LEGS: &str = "… of them from the legs";
/// Field.
pub const WAKE: &str = "Up at";
/// Field.
pub const SLEPT: &str = "Hours slept, about";
/// Field.
pub const QUALITY: &str = "How well did you sleep?";
/// End of the scale.
pub const QUALITY_LOW: &str = "0 not at all";
/// End of the scale.
pub const QUALITY_HIGH: &str = "10 as well as you can";
/// Field.
pub const NOTE: &str = "Note";
/// A note that is being written.
pub const NOTE_DRAFT: &str = "Not saved yet. It is kept here while you write.";
/// Button.
pub const NOTE_SAVE: &str = "Save the note";
/// Field.
pub const ONSET: &str = "Started at";
/// Field.
pub const END: &str = "Ended at";
/// Field.
pub const SENSATIONS: &str = "What did it feel like?";
/// Field.
pub const SITUATION: &str = "What were you doing?";
/// Field.
pub const REST: &str = "Minutes at rest before it began";
/// Field.
pub const COUNT_WITH: &str = "Counted with the night of";
/// Why it can be changed.
pub const COUNT_WITH_HINT: &str = "The evening this night began. Change it if the app guessed wrong.";
/// Worth a look.
pub const ENDS_BEFORE: &str = "The end is before the start. Please check both times.";
/// Worth a look.
pub const QUIET_WITH_EPISODE: &str = "Called quiet, and there is an episode. Please check.";
/// Worth a look.
pub const UP_BEFORE_BED: &str = "Up before going to bed? Please check both times.";
/// Worth a look.
pub const SLEPT_OVER: &str = "That is more than the time between going to bed and getting up. Please check.";
/// The most there is.
pub const SLEPT_MOST: &str = "24 hours is the most one night can hold.";
/// A time that cannot be taken.
pub const NOT_A_TIME: &str = "That is not a time of day. Nothing was changed.";
/// A time that cannot be taken.
pub const SKIPPED_HOUR: &str =
    "No clock showed that time: the clocks went forward that night. Nothing was changed.";
/// A time that cannot be taken.
pub const TWICE: &str = "That hour came twice, and no pass was chosen. Nothing was changed.";
/// A time that cannot be taken.
pub const AHEAD: &str = "That is still to come. Nothing was changed.";
/// A time that cannot be taken.
pub const BEFORE_START: &str = "That is before the start. Nothing was changed.";
/// Heading of the day on a night's page.
pub const DAY_BEFORE: &str = "The day before this night";
/// Delete.
pub const DELETE_EPISODE: &str = "Delete this episode";
/// Delete.
pub const DELETE_CHECKIN: &str = "Delete what is recorded about this night";
/// Not recorded.
pub const UNKNOWN: &str = "not recorded";
/// Earlier.
pub const NIGHT_BEFORE: &str = "Night before";
/// Later.
pub const NIGHT_AFTER: &str = "Night after";
/// More fields.
pub const MORE: &str = "More about this episode";
/// A running episode in the list.
pub const RUNNING: &str = "going on";
/// What was tried.
pub const TRIED: &str = "What you tried";

/// Earlier month.
pub const MONTH_BEFORE: &str = "Month before";
/// Later month.
pub const MONTH_AFTER: &str = "Month after";
/// Back from another month.
pub const MONTH_NOW: &str = "Back to this month";
/// Any month.
pub const MONTH_OTHER: &str = "Another month or night";
/// Field.
pub const MONTH_WHICH: &str = "Month and year, like 3/2021";
/// Not understood.
pub const MONTH_WRONG: &str = "Write a month and a year, like 3/2021 or March 2021.";
/// Button.
pub const MONTH_SHOW: &str = "Show this month";
/// Name of the calendar.
pub const MONTH_GRID: &str = "Nights by the evening they began";
/// What the drawings mean.
pub const LEGEND: &str = "What the marks mean";
/// A mark.
pub const MARK_MISSING: &str = "nothing recorded";
/// A mark.
pub const MARK_PARTLY: &str = "partly recorded";
/// What is meant by it.
pub const PARTLY_MEANS: &str = "Partly recorded: something is written down, but not yet how the night was.";
/// Field.
pub const SEARCH: &str = "Search your own words";
/// Nothing was found.
pub const SEARCH_NONE: &str = "Nothing found. Search looks through notes and names you wrote yourself.";
/// More results.
pub const SEARCH_MORE: &str = "Show more";
/// The night has not begun.
pub const NIGHT_AHEAD: &str = "This night is still to come. It can be filled in from its evening on.";
/// The list.
pub const LIST: &str = "All nights, newest first";

/// What was recorded about a night, in a few words: how it was, its episodes, the first of them, the worst.
pub fn night(how: &str, episodes: usize, first: Option<String>, worst: Option<u8>) -> String {
    let mut text = how.to_ascii_lowercase();
    if episodes > 0 {
        text.push_str(", ");
        text.push_str(&self::episodes(episodes));
    }
    if let Some(first) = first {
        text.push_str(if episodes == 1 { ", started at " } else { ", first at " });
        text.push_str(&first);
    }
    if let Some(worst) = worst {
        text.push_str(&format!(", worst {worst}"));
    }
    text
}

/// One night in a sentence.
pub fn summary(night: &str, slept: Option<&str>) -> String {
    match slept {
        Some(slept) => format!("This night: {night}, about {slept} slept."),
        None => format!("This night: {night}."),
    }
}

/// How much of a month is recorded.
pub fn month(name: &str, recorded: usize, begun: usize, over: bool, quiet: usize) -> String {
    let so_far = if over { "" } else { " so far" };
    let nights = super::count(begun, "night", "nights");
    let mut text = format!("{name}: {recorded} of {nights}{so_far} recorded");
    if recorded > 0 {
        text.push_str(&format!(", {quiet} quiet"));
    }
    text.push('.');
    text
}

/// The recorded night before, where the very next one is not.
pub fn recorded_before(date: &str) -> String {
    format!("Recorded before: {date}")
}

/// The recorded night after, where the very next one is not.
pub fn recorded_after(date: &str) -> String {
    format!("Recorded after: {date}")
}

/// How many entries were found.
pub fn search_found(n: usize) -> String {
    format!("{} found", super::count(n, "entry", "entries"))
}

/// How strong, in a row.
pub fn worst(n: u8) -> String {
    format!("{n} at worst")
}

/// How many episodes, in a row.
pub fn episodes(n: usize) -> String {
    super::count(n, "episode", "episodes")
}

/// A long span.
pub fn long(span: &str) -> String {
    format!("That makes {span}. Please check both times.")
}

/// A note that cannot be taken.
pub fn note_too_long(by: usize) -> String {
    let by = super::count(by, "character", "characters");
    format!("The note is {by} too long. It stays here as it is until it is shorter.")
}
