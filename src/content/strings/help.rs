//! Text around the help rows; the rows themselves are content with sources.

/// Heading.
pub const TITLE: &str = "Help";
/// Group.
pub const EMERGENCY: &str = "Call your local emergency number now";
/// Group.
pub const SOON: &str = "Get help today or in the next days";
/// Group.
pub const ASK: &str = "Make an appointment";
/// Group.
pub const HOW: &str = "How to use Stillnight";
/// Steps.
pub const STEPS: [(&str, &str); 5] = [
    ("At night", "Tap “It’s happening now”. That is all you need to do. The screen stays dim and red."),
    ("In the morning", "Say how the night was, quiet nights too. Add times only if you know them."),
    ("Mistakes", "Every step can be undone. Deleted entries can be brought back for 30 days under Data."),
    (
        "Backups",
        "Your journal lives in this browser only. Save a file now and then: clearing the browser’s data deletes the journal.",
    ),
    ("At the doctor’s", "Open the journal together. It records; it does not diagnose."),
];
/// Where it comes from.
pub const SOURCE: &str = "Source";
