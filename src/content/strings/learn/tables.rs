//! Words around the explainer's tables: what they are sorted and narrowed by, their groups, the figures in them.
//!
//! What the rows say about health stands in `content/claims.toml`. A group's words must not make of "against" a danger,
//! nor of "no recommendation" a failure.

use crate::content::learn::Grade;
use crate::content::strings::count;

/// Question.
pub const ORDER: &str = "Put in order by";
/// Answer.
pub const BY_STRENGTH: &str = "Strength of evidence";
/// Answer.
pub const BY_NAME: &str = "Name";
/// Answer.
pub const BY_KIND: &str = "Kind";
/// Question.
pub const SAYS: &str = "What the guideline says";
/// Question.
pub const SURE: &str = "How certain its experts are";
/// Question.
pub const MEANS: &str = "What kind of thing it is";
/// Answer that narrows nothing.
pub const ALL: &str = "All";
/// Opens more questions.
pub const NARROW: &str = "Narrow it down";
/// Below the questions.
pub const NO_RANKING: &str = "Sorted by name within each group. Nothing here is ranked, and nothing is advice to take or leave it. The guideline is that of the American sleep doctors, 2025.";
/// Nothing is left.
pub const NOTHING: &str = "Nothing fits all of these. Choose “All” somewhere.";
/// Field.
pub const NAME: &str = "Name of a medicine or substance";
/// Below the field.
pub const NAME_HINT: &str =
    "Generic or brand, as on the packet. What you type stays on this page and is not kept.";
/// Before the figure of views.
pub const VIEWS: &str = "20 recommendations, one mark each";

/// What one of the values of a facet is called, in a row or as an answer.
pub fn code(facet: &str, code: &str) -> &'static str {
    match (facet, code) {
        ("kind", "family") => "family",
        ("kind", "body") => "in the body",
        ("kind", "condition") => "other condition",
        ("kind", "stage") => "time or situation",
        ("kind", "medicine") => "medicine",
        ("kind", "iron") => "iron",
        ("kind", "device") => "device",
        ("kind", "habit") => "habit",
        ("kind", "measure") => "other measure",
        ("says", "practice") => "good practice",
        ("says", "for") => "for",
        ("says", "against") => "against",
        ("says", _) => "no recommendation found",
        ("sure", "moderate") => "moderate",
        ("sure", "low") => "low",
        ("sure", "very-low") => "very low",
        ("sure", "unseen") => "not seen by us",
        ("sure", _) => "not rated",
        _ => "",
    }
}

/// Heading of the rows that share a value.
pub fn heading(facet: &str, code: &str) -> &'static str {
    match (facet, code) {
        ("grade", "strong") => "Strong evidence",
        ("grade", "moderate") => "Moderate evidence",
        ("grade", "limited") => "Limited evidence",
        ("grade", "insufficient") => "Not enough evidence",
        ("grade", _) => "Nothing to grade",
        ("kind", "family") => "Family",
        ("kind", "body") => "In the body",
        ("kind", "condition") => "Other conditions",
        ("kind", _) => "Times and situations",
        ("says", "practice") => "Good practice, before anything new",
        ("says", "for") => "For",
        ("says", "against") => "Against",
        _ => "No recommendation found",
    }
}

/// What such a group means and does not mean, where a heading could be misread.
pub fn meaning(facet: &str, code: &str) -> Option<&'static str> {
    Some(match (facet, code) {
        ("says", "practice") => "The experts agree, and give no grade.",
        ("says", "for") => "Used rather than not, where it fits the person.",
        ("says", "against") => {
            "Not as standard care. That does not mean dangerous: each row says whether harm was seen, no benefit was shown, or we could not read why."
        }
        ("says", "none") => "Nobody has judged it there. That does not mean useless.",
        _ => return None,
    })
}

/// How firmly a guideline says it.
pub fn force(says: &str, force: &str) -> &'static str {
    match (says, force) {
        ("for", "strong") => "strongly for",
        ("for", _) => "for, with conditions",
        ("against", "strong") => "strongly against",
        ("against", _) => "suggests against",
        _ => "",
    }
}

/// How good the evidence is, in a row that no guideline grades.
pub fn evidence(grade: Grade) -> &'static str {
    match grade {
        Grade::Strong => "strong evidence",
        Grade::Moderate => "moderate evidence",
        Grade::Limited => "limited evidence",
        Grade::Insufficient => "not enough evidence",
        Grade::Plain => "",
    }
}

/// How certain it is, in a row.
pub fn sure(code: &str) -> &'static str {
    match code {
        "moderate" => "certainty moderate",
        "low" => "certainty low",
        "very-low" => "certainty very low",
        "unseen" => "certainty not seen by us",
        _ => "",
    }
}

/// Why a guideline is against it.
pub fn why(code: &str) -> &'static str {
    match code {
        "harm" => "Harm was seen in some people.",
        "benefit" => "No benefit has been shown well enough, nor has it been ruled out.",
        _ => "We could not read the reasons.",
    }
}

/// How many rows are shown.
pub fn showing(shown: usize, all: usize) -> String {
    if shown == all {
        format!("{} in the list.", count(all, "entry", "entries"))
    } else {
        format!("Showing {shown} of {all}.")
    }
}

/// A figure: so many of a hundred.
pub fn in_hundred(words: &str) -> String {
    format!(" in 100 {words}")
}

/// The range of a figure.
pub fn range(low: &str, high: &str) -> String {
    format!(" (range {low} to {high})")
}

/// What a mark among the views stands for.
pub fn view(view: u8) -> &'static str {
    match view {
        0 => "supported in full",
        1 => "supported in part",
        2 => "with reservations",
        _ => "not supported",
    }
}
