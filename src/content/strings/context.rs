//! Dated circumstances: pregnancy, kidney disease, donation, signs to show to someone.

use crate::domain::{ContextKind, RedFlag};

/// Page.
pub const TITLE: &str = "Circumstances";
/// What the page is for.
pub const LEAD: &str = "What a clinician asks about, with the day it began. You say what holds; Stillnight concludes nothing from it.";
/// Nothing yet.
pub const EMPTY_TITLE: &str = "Nothing recorded yet";
/// Nothing yet.
pub const EMPTY_TEXT: &str =
    "A pregnancy, an operation, a blood donation, another illness: it takes a day and a few words.";
/// Older entries are being read.
pub const LOADING: &str = "Reading older entries …";
/// Button.
pub const ADD: &str = "Add a circumstance";
/// Heading of the form.
pub const CHANGE_TITLE: &str = "Change this entry";
/// Button of a row.
pub const CHANGE: &str = "Change";
/// Button.
pub const SAVE: &str = "Save";
/// Button.
pub const CANCEL: &str = "Cancel";
/// Button.
pub const DELETE: &str = "Delete this entry";
/// Group.
pub const NOW: &str = "Going on";
/// Group.
pub const PAST: &str = "Dated";

/// Question.
pub const WHAT: &str = "What is it?";
/// Field, for what happens on one day.
pub const ON: &str = "Day";
/// Field, for what lasts.
pub const FROM: &str = "From";
/// Field.
pub const UNTIL: &str = "Until";
/// Under it.
pub const UNTIL_HINT: &str = "Leave it empty while it goes on, or if you do not know.";
/// Field.
pub const WEEK: &str = "Week of pregnancy on that day";
/// Question.
pub const SIGN: &str = "Which sign?";
/// Field.
pub const OWN_NAME: &str = "Your words for it";
/// Field.
pub const NOTE: &str = "Note";
/// Link under the words for a sign.
pub const TO_HELP: &str = "All urgent signs, and whom to call";

/// Beside the field.
pub const WHAT_MISSING: &str = "Choose what it is.";
/// Beside the field.
pub const SIGN_MISSING: &str = "Choose the sign.";
/// Beside the field.
pub const NAME_MISSING: &str = "Say in a few words what it is.";
/// Beside the field.
pub const WEEK_WRONG: &str = "Give a whole week from 1 to 45, or leave it empty.";
/// Beside the field.
pub const UNTIL_BEFORE: &str = "The end is before the start. Please check both days.";

/// The week in a row.
pub fn week(week: u16) -> String {
    format!("week {week} on that day")
}

/// The days of a row.
pub fn since(from: &str) -> String {
    format!("since {from}")
}

/// The days of a row.
pub fn span(from: &str, until: &str) -> String {
    format!("{from} – {until}")
}

/// A kind.
pub fn kind(kind: ContextKind) -> &'static str {
    match kind {
        ContextKind::Pregnancy => "Pregnancy",
        ContextKind::Birth => "Birth",
        ContextKind::Kidney => "Kidney disease",
        ContextKind::Dialysis => "Dialysis",
        ContextKind::Apnoea => "Sleep apnoea",
        ContextKind::IronOverload => "Iron overload",
        ContextKind::BloodDonation => "Blood donation",
        ContextKind::Surgery => "Operation",
        ContextKind::IronInfusion => "Iron infusion",
        ContextKind::Neuropathy => "Neuropathy",
        ContextKind::Family => "Restless legs in the family",
        ContextKind::RedFlag => "A sign to show to someone",
        ContextKind::Other => "Something else",
    }
}

/// What to write down for a kind.
pub fn help(kind: ContextKind) -> &'static str {
    match kind {
        ContextKind::Pregnancy => {
            "Any day of it will do. With the week on that day, a clinician can count forwards and back."
        }
        ContextKind::Birth => "The day of the birth.",
        ContextKind::Kidney => "The day you were told, or about then.",
        ContextKind::Dialysis => {
            "The day of the first treatment. Evenings of treatment can go into the note."
        }
        ContextKind::Apnoea => "The day you were told. A mask or another treatment can go into the note.",
        ContextKind::IronOverload => {
            "Haemochromatosis, or another form of it. The day you were told, or about then."
        }
        ContextKind::BloodDonation => "The day of the donation: one entry for each.",
        ContextKind::Surgery => "The day of the operation. What was done can go into the note.",
        ContextKind::IronInfusion => "The day of the infusion. The name of the product can go into the note.",
        ContextKind::Neuropathy => {
            "Nerve damage, as a clinician told you. The day you were told, or about then."
        }
        ContextKind::Family => "A parent, brother, sister or child. The day you write it down will do.",
        ContextKind::RedFlag => "The day you noticed it.",
        ContextKind::Other => "Anything a clinician should know the day of.",
    }
}

/// A sign.
pub fn red_flag(flag: RedFlag) -> &'static str {
    match flag {
        RedFlag::SwollenLeg => "One leg suddenly swollen, warm, painful",
        RedFlag::Weakness => "Sudden weakness or numbness",
        RedFlag::Bleeding => "Black or bloody stools",
        RedFlag::WeightLoss => "Losing weight without trying",
        RedFlag::Driving => "Nearly asleep at the wheel",
        RedFlag::SelfHarm => "Thoughts of self-harm",
        RedFlag::Urges => "New strong urges",
    }
}
