//! What can be asked of the nights: which outcome, how the factor's day lies to the night, how far back.

use crate::domain::code::coded;

coded! {
    /// What is compared.
    Outcome {
        /// The worst of the night, 0–10.
        Severity = "severity",
        /// When the first symptom came.
        Onset = "onset",
        /// How long the person slept.
        Sleep = "sleep",
    }
}

coded! {
    /// Which day's factor a night is compared by. Day D comes before night D.
    Lag {
        /// The day before the night, or the night itself.
        Same = "same",
        /// One day earlier.
        Before = "before",
    }
}

coded! {
    /// How far back nights are looked at.
    Span {
        /// Thirteen weeks.
        Quarter = "quarter",
        /// 365 nights.
        Year = "year",
        /// All.
        All = "all",
    }
}

impl Span {
    /// How many nights, unless all.
    pub fn nights(self) -> Option<usize> {
        match self {
            Self::Quarter => Some(91),
            Self::Year => Some(365),
            Self::All => None,
        }
    }
}
