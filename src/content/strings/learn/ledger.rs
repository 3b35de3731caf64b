//! Text of the chapter on sources: how grades are given, and the ledger.

use super::super::count;
use crate::content::learn::Checked;
use crate::content::sources::SourceKind;

/// What each grade stands for, in the order of [`crate::content::learn::Grade::ALL`].
pub const GRADES: [&str; 5] = [
    "Nothing to grade: a definition, a figure from a table, textbook knowledge or a warning. The mark says “source”, or “note” where there is none.",
    "No study that could answer the question.",
    "Small studies, studies without a group to compare with, or studies that disagree; or only a link.",
    "Trials or careful experiments that agree, with limits.",
    "Trials that agree, or a guideline that says so strongly.",
];
/// Before the grades.
pub const GRADES_LEAD: &str = "Each sentence carries a small mark. It opens the reason, how it was checked, and the sources. The grade is for that sentence, as we judge it, and for nothing more.";
/// Before the kinds.
pub const KINDS_LEAD: &str = "Beside the grade stands what kind of sentence it is.";
/// Before the ways of checking.
pub const CHECKED_LEAD: &str = "And how it was checked.";
/// Ways of checking.
pub const CHECKED: [(&str, &str); 3] = [
    ("In the source", "Somebody read it in a copy of the work, or in its summary."),
    ("In a page that reports it", "The work itself could not be opened; a page that tells of it was."),
    ("Not checked", "General medical knowledge without a source. Warnings stay even then."),
];
/// Names of the kinds.
pub const KINDS: [(&str, &str); 5] = [
    ("Established", "Hardly anybody in the field doubts it."),
    ("Supported", "Well backed, not settled."),
    ("Hypothesis", "An idea being tested."),
    ("Advice", "What to ask or do next."),
    ("Safety", "A warning. It is never left out for want of a grade."),
];
/// Below.
pub const REVIEWED: &str = "No clinician or dietitian has gone over these sentences yet.";
/// The date of the edition follows.
pub const EDITION: &str = "This edition was last gone over on";

/// Field.
pub const SEARCH: &str = "Author, title or year";
/// Question.
pub const KIND: &str = "Kind of source";
/// Question.
pub const CHAPTER: &str = "Chapter that uses it";
/// Every kind or chapter.
pub const ANY: &str = "Any";
/// When a filter leaves nothing.
pub const NONE: &str = "No source fits.";
/// Button.
pub const MORE: &str = "Show all";
/// Where no claim rests on a source.
pub const TABLES: &str = "Used by the lists of urgent signs, lab lines or medicines.";

/// How many rows stand there.
pub fn showing(shown: usize, of: usize) -> String {
    format!("{shown} of {}.", count(of, "source", "sources"))
}

/// How many sentences rest on a source.
pub fn used(n: usize) -> String {
    format!("Used by {}", count(n, "sentence", "sentences"))
}

/// A kind of source.
pub const fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Study => "Study",
        SourceKind::Review => "Review",
        SourceKind::Guideline => "Guideline",
        SourceKind::Reference => "Work of reference",
        SourceKind::Law => "Law",
        SourceKind::Leaflet => "Leaflet",
        SourceKind::Page => "Page",
    }
}

/// How a sentence was checked.
pub const fn checked(checked: Checked) -> &'static str {
    match checked {
        Checked::Primary => "checked in the source",
        Checked::Secondary => "checked in a page that reports it",
        Checked::No => "not checked",
    }
}
