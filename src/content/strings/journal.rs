//! Text of the journal and of one night.

/// Heading.
pub const TITLE: &str = "Journal";
/// Nothing yet.
pub const EMPTY_TITLE: &str = "No night yet";
/// Nothing yet.
pub const EMPTY_TEXT: &str = "Nights you record stand here, quiet ones too. A record of only the bad nights makes them look more than they are.";
/// Older entries are being read.
pub const LOADING: &str = "Reading older nights …";
/// Add a night.
pub const ADD_NIGHT: &str = "Add a night";
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
    format!("The note is {by} characters too long. It stays here as it is until it is shorter.")
}
