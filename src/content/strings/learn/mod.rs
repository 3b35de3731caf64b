//! Text of the explainer's frame. What it says about health stands in `content/claims.toml`.

pub mod brain;
pub mod dial;
pub mod figures;
pub mod finder;
pub mod ledger;
pub mod meal;
pub mod signs;
pub mod tables;
pub mod walk;

use super::count;
use crate::content::Chapter;
use crate::content::learn::{Checked, Grade, Kind};
use crate::domain::Nutrient;

/// Heading of the list of chapters.
pub const TITLE: &str = "Learn";
/// What it is for.
pub const LEAD: &str = "What is known about restless legs, how sure it is, and where each sentence was read.";
/// Below the lead.
pub const NOT_REVIEWED: &str =
    "General information, not advice for one person. No clinician or dietitian has reviewed it yet.";
/// Names of the groups of chapters, each with its first chapter.
pub const GROUPS: [(&str, Chapter); 5] = [
    ("Start here", Chapter::What),
    ("Why it happens", Chapter::Brain),
    ("Iron and other nutrients", Chapter::Iron),
    ("What to do", Chapter::Helps),
    ("Where it was read", Chapter::Sources),
];
/// While the text loads.
pub const LOADING: &str = "The chapter is on its way …";
/// When it did not come.
pub const FAILED: &str = "The text could not be loaded. It comes back when you are online.";
/// Leads to the chapter before.
pub const PREVIOUS: &str = "Before";
/// Leads to the next chapter.
pub const NEXT: &str = "Next";
/// Name of the two ways.
pub const WAYS: &str = "Chapters beside this one";
/// Back to the list.
pub const ALL: &str = "All chapters";
/// Hands on the address.
pub const SHARE: &str = "Share this chapter";
/// After it was copied.
pub const COPIED: &str = "The link was copied. It holds no data of yours.";
/// When it could not be.
pub const NOT_COPIED: &str = "This browser would not copy the link. It stands in the address bar.";
/// Leads to the foods with most of a nutrient.
pub fn foods(nutrient: Nutrient) -> &'static str {
    match nutrient {
        Nutrient::Iron => "Foods with iron",
        Nutrient::VitaminD => "Foods with vitamin D",
        Nutrient::Magnesium => "Foods with magnesium",
        Nutrient::B12 => "Foods with vitamin B12",
        Nutrient::Folate => "Foods with folate",
        Nutrient::VitaminC => "Foods with vitamin C",
    }
}
/// Opens the print dialog.
pub const PRINT: &str = "Print";
/// Heading of the sources on paper.
pub const SOURCES: &str = "Sources of this chapter";
/// While the list of sources loads.
pub const SOURCES_LOADING: &str = "The list is on its way …";
/// Before the names of sources.
pub const READ_IN: &str = "Read in:";
/// Closes an explanation.
pub const CLOSE: &str = "Close";

/// Title of a chapter.
pub const fn title(chapter: Chapter) -> &'static str {
    match chapter {
        Chapter::What => "What it is",
        Chapter::Brain => "What may be going on",
        Chapter::Causes => "Causes and conditions",
        Chapter::Medicines => "What can make it worse",
        Chapter::Iron => "Iron",
        Chapter::VitaminD => "Vitamin D",
        Chapter::Magnesium => "Magnesium",
        Chapter::VitaminB12 => "Vitamin B12",
        Chapter::Helpers => "Folate and vitamin C",
        Chapter::Meal => "Meal lab",
        Chapter::Helps => "What helps",
        Chapter::SeekingHelp => "When to get help",
        Chapter::Sources => "Sources",
    }
}

/// Where one is: `Chapter 3 of 13 · about 5 minutes`.
pub fn place(number: usize, of: usize, minutes: u32) -> String {
    format!("Chapter {number} of {of} · {}", about(minutes))
}

/// How long it takes.
pub fn about(minutes: u32) -> String {
    format!("about {}", count(minutes as usize, "minute", "minutes"))
}

/// The word on a grade mark.
pub const fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::Strong => "strong",
        Grade::Moderate => "moderate",
        Grade::Limited => "limited",
        Grade::Insufficient => "insufficient",
        Grade::Plain => "source",
    }
}

/// A grade in a sentence.
pub const fn grade_said(grade: Grade) -> &'static str {
    match grade {
        Grade::Strong => "Strong evidence.",
        Grade::Moderate => "Moderate evidence.",
        Grade::Limited => "Limited evidence.",
        Grade::Insufficient => "Not enough evidence.",
        Grade::Plain => "Nothing to grade.",
    }
}

/// What kind of statement it is.
pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Established => "Established: hardly disputed.",
        Kind::Supported => "Supported: well backed, not settled.",
        Kind::Hypothesis => "Hypothesis: an idea being tested.",
        Kind::Advice => "What to ask or do next.",
        Kind::Safety => "A warning.",
    }
}

/// How it was checked, and when.
pub fn checked(checked: Checked, date: &str) -> String {
    let how = match checked {
        Checked::Primary => "Checked in the source or its summary",
        Checked::Secondary => "Checked in a page that reports the source",
        Checked::No => {
            return format!("General medical knowledge, not checked against a source. Gone over {date}.");
        }
    };
    format!("{how}, {date}.")
}

/// In place of how it was checked, where the page itself could not be opened.
pub fn unopened(date: &str) -> String {
    format!("The page could not be opened, so its content is not checked, {date}.")
}

/// On the mark of a claim that has neither a grade nor a source.
pub const NOTE: &str = "note";

/// Name of a grade mark for those who hear it. Begins with the word that is seen, so that it can be said to a device that
/// listens.
pub fn mark(seen: &str, grade: Grade) -> String {
    format!("{seen}: {} Why, and where it was read", grade_said(grade))
}
