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
/// Correct the onset.
pub const STARTED: &str = "Started at";
/// Link to the night.
pub const WHOLE_NIGHT: &str = "The whole night";
/// Doors.
pub const DOOR_LOG: &str = "Log a night";
/// Doors.
pub const DOOR_LOG_TEXT: &str = "Fill in last night, or any night you remember.";
/// Doors.
pub const DOOR_LEARN: &str = "Learn";
/// Doors.
pub const DOOR_LEARN_TEXT: &str = "What is known about restless legs, and how sure it is.";
/// Doors.
pub const DOOR_FOOD: &str = "Food";
/// Doors.
pub const DOOR_FOOD_TEXT: &str = "What is in ordinary foods: iron and more.";
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
