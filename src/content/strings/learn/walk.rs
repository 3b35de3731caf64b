//! Text of the walk through the five features. What it says about health stands in `content/claims.toml`.
//!
//! Lists follow the order of the lists in `app::view::learn::walk`.

/// Above the walk.
pub const LEAD: &str =
    "Answer if you like, or only look. There is no result at the end, only a page in your own words.";
/// What becomes of the answers.
pub const KEPT: &str =
    "What you answer here is kept nowhere, not even on this device. It is gone when you leave this page.";
/// Name of the row of steps.
pub const STEPS: &str = "The five features, and your page";
/// Short names of the steps.
pub const NAMES: [&str; 6] = ["The urge", "Rest", "Movement", "Evening", "Nothing else", "Your page"];
/// What is asked at each step but the last.
pub const QUESTIONS: [&str; 5] = [
    "Do you feel that your legs must move?",
    "Does it start, or grow, when you sit or lie still?",
    "Does moving ease it, at least while you move?",
    "Is it worse in the evening or at night than by day?",
    "Do you know of anything else that could explain it?",
];
/// The answers.
pub const ANSWERS: [&str; 3] = ["Yes", "Not sure", "No"];
/// The reader's own words on a question.
pub const WORDS: &str = "In your own words, if you like";
/// The reader's own words on anything.
pub const MORE: &str = "Anything else you want to say";
/// To the step before.
pub const BACK: &str = "Back";
/// To the next step.
pub const ON: &str = "Next";
/// To the page at the end.
pub const TO_PAGE: &str = "To your page";
/// Heading of the pictures.
pub const COMPARE: &str = "Side by side";
/// Name of the switch between pictures.
pub const SWITCH: &str = "What can look like it";
/// What the rows of pictures show.
pub const LOOKS: [&str; 7] = [
    "Restless legs",
    "Leg cramp",
    "Awkward position",
    "Hurt nerves",
    "Swollen veins",
    "Akathisia",
    "Foot tapping",
];
/// Captions of the three pictures of a row.
pub const PANELS: [&str; 3] = ["How it feels", "What eases it", "When"];
/// Opens all of it in one piece.
pub const LIST: &str = "All of it as a list";
/// Below the pictures.
pub const DRAWN: &str =
    "Drawings of the idea, not measurements. The sun stands for noon, the moon for midnight.";

/// Heading of the page.
pub const SHEET: &str = "What I noticed";
/// Line to fill in by hand.
pub const SHEET_NAME: &str = "Name";
/// Line to fill in by hand.
pub const SHEET_DATE: &str = "Date";
/// Where nothing was answered.
pub const OPEN: &str = "Not answered";
/// Heading of what the reader added.
pub const SHEET_MORE: &str = "What I want to add";
/// What the page is.
pub const SHEET_IS: &str = "These are my own answers to five plain questions, for the clinician I speak with. They are not a result.";
/// Prints the page.
pub const PRINT: &str = "Print this page";
/// What printing does.
pub const PRINT_HINT: &str = "Only this page is printed. You can also save it as a PDF there.";

/// Where one is.
pub fn place(step: usize) -> String {
    format!("{step} of 5")
}
