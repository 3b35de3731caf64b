//! Text of Tonight.

/// Document title and page names.
pub const TITLE: &str = "Tonight";
/// Heading at night.
pub const NIGHT: &str = "Awake with your legs?";
/// Heading in the morning.
pub const MORNING: &str = "How was last night?";
/// Heading by day.
pub const DAY: &str = "How is today?";
/// The one big button.
pub const HAPPENING: &str = "It’s happening now";
/// A moment without symptoms.
pub const CALM: &str = "Calm so far";
/// Bedtime.
pub const TO_BED: &str = "Going to bed";
/// Under the buttons.
pub const HINT: &str = "One tap is enough. Details can wait until morning.";
/// Scale.
pub const WORST: &str = "How strong at worst?";
/// End of the scale.
pub const WORST_LOW: &str = "0 nothing";
/// End of the scale.
pub const WORST_HIGH: &str = "10 the worst you know";
/// Painful.
pub const PAINFUL: &str = "Painful?";
/// Yes.
pub const YES: &str = "Yes";
/// No.
pub const NO: &str = "No";
/// Where.
pub const WHERE: &str = "Where?";
/// Remedies.
pub const TRYING: &str = "I’m trying …";
/// More remedies.
pub const MORE: &str = "More to try";
/// End.
pub const OVER: &str = "It’s over";
/// Asks, once an episode has run for very long.
pub const STILL: &str = "Is it still going on?";
/// Beside the question.
pub const STILL_HINT: &str = "If it ended a while ago, say when.";
/// Opens the way to end an episode in the past.
pub const ENDED_EARLIER: &str = "It ended a while ago";
/// Field.
pub const ENDED: &str = "Ended at";
/// Takes the time of the field.
pub const ENDED_THEN: &str = "It ended then";
/// Ends an episode at a time nobody knows.
pub const ENDED_UNKNOWN: &str = "I don’t know when";
/// Correct the onset.
pub const STARTED: &str = "Started at";
/// Link to the night.
pub const WHOLE_NIGHT: &str = "The whole night";
/// Doors.
pub const DOOR_LOG: &str = "Log a night";
/// Doors.
pub const DOOR_LOG_TEXT: &str = "Fill in last night, or any night you remember.";
/// Doors. What they say is shorter than the words of the shell: a browser calls a page painted with its largest text,
/// and that should not have to wait for the program.
pub const DOOR_LEARN: &str = "Learn";
/// Doors.
pub const DOOR_LEARN_TEXT: &str = "What is known, and how surely.";
/// Doors.
pub const DOOR_FOOD: &str = "Food";
/// Doors.
pub const DOOR_FOOD_TEXT: &str = "What ordinary foods hold.";
/// Add details in the morning.
pub const ADD_DETAILS: &str = "Everything about this night";
/// Up.
pub const UP_NOW: &str = "Up now";
/// An episode that nobody timed.
pub const ADD_ONSET: &str = "Add when it began";
/// Link to the day's questions in the evening.
pub const TODAY: &str = "Caffeine, exercise and more of today";
/// While an episode has no known onset.
pub const RUNNING: &str = "It’s happening";

/// The heading while an episode runs.
pub fn since(time: &str) -> String {
    format!("Since {time}")
}

/// A noted calm moment.
pub fn calm_at(time: &str) -> String {
    format!("Calm at {time}")
}

/// A noted bedtime.
pub fn bed_at(time: &str) -> String {
    format!("To bed at {time}")
}

/// The night in the corner.
pub fn night_of(day: &str) -> String {
    format!("Night of {day}")
}
