//! One health statement with everything a reader needs to judge it. What the grades mean is said in the chapter *Sources*.

/// What kind of statement it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Hardly anybody in the field doubts it.
    Established,
    /// Well backed, not settled.
    Supported,
    /// An idea being tested.
    Hypothesis,
    /// What to ask or do next.
    Advice,
    /// A warning.
    Safety,
}

/// How good the evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Nothing to grade: a definition, a figure from a table, textbook knowledge, a warning.
    Plain,
    /// No usable trial.
    Insufficient,
    /// Small, uncontrolled or conflicting trials, or only a link.
    Limited,
    /// Trials with limits.
    Moderate,
    /// Trials that agree, or a strong recommendation of a guideline.
    Strong,
}

impl Grade {
    /// Every grade, the weakest first.
    pub const ALL: [Self; 5] = [Self::Plain, Self::Insufficient, Self::Limited, Self::Moderate, Self::Strong];
}

/// How it was checked against its sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// In a copy of the source or its abstract.
    Primary,
    /// In a page that reports the source.
    Secondary,
    /// Not at all: general medical knowledge.
    No,
}

/// A statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Unique name.
    pub id: String,
    /// A short name where it is a row of a table; may be empty.
    pub label: String,
    /// What it says; marked words as [`super::spans`] reads them.
    pub text: String,
    /// What kind of statement it is.
    pub kind: Kind,
    /// How good the evidence is.
    pub grade: Grade,
    /// How it was checked.
    pub checked: Checked,
    /// When it was last gone over, as `YYYY-MM-DD`.
    pub date: String,
    /// Keys of [`crate::content::sources::Source`], one blank between; empty only when nothing was checked.
    pub sources: String,
    /// Facets as `name:value`, one blank between.
    pub tags: String,
    /// Why it has its grade.
    pub reason: String,
}

impl Claim {
    /// The value of a facet.
    pub fn tag(&self, name: &str) -> Option<&str> {
        self.tags
            .split(' ')
            .filter_map(|tag| tag.split_once(':'))
            .find(|(own, _)| *own == name)
            .map(|(_, value)| value)
    }

    /// The keys of its sources.
    pub fn source_keys(&self) -> impl Iterator<Item = &str> {
        self.sources.split(' ').filter(|key| !key.is_empty())
    }
}

pub(super) fn read(cells: [&str; 10]) -> Option<Claim> {
    let [id, label, text, kind, grade, checked, date, sources, tags, reason] = cells;
    Some(Claim {
        id: id.to_owned(),
        label: label.to_owned(),
        text: text.to_owned(),
        kind: match kind {
            "established" => Kind::Established,
            "supported" => Kind::Supported,
            "hypothesis" => Kind::Hypothesis,
            "advice" => Kind::Advice,
            "safety" => Kind::Safety,
            _ => return None,
        },
        grade: match grade {
            "plain" => Grade::Plain,
            "insufficient" => Grade::Insufficient,
            "limited" => Grade::Limited,
            "moderate" => Grade::Moderate,
            "strong" => Grade::Strong,
            _ => return None,
        },
        checked: match checked {
            "primary" => Checked::Primary,
            "secondary" => Checked::Secondary,
            "no" => Checked::No,
            _ => return None,
        },
        date: date.to_owned(),
        sources: sources.to_owned(),
        tags: tags.to_owned(),
        reason: reason.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facets_and_sources_are_taken_apart() {
        let cells = [
            "a",
            "",
            "Text.",
            "advice",
            "plain",
            "primary",
            "2026-01-31",
            "S T",
            "from:iron to:brain",
            "Why.",
        ];
        let claim = read(cells).unwrap();
        assert_eq!((claim.tag("to"), claim.tag("line")), (Some("brain"), None));
        assert_eq!(claim.source_keys().collect::<Vec<_>>(), ["S", "T"]);
        assert_eq!(
            read(["", "", "", "advice", "plain", "no", "", "", "", ""]).unwrap().source_keys().count(),
            0
        );
    }

    #[test]
    fn grades_are_in_order() {
        assert!(Grade::ALL.is_sorted());
    }
}
