//! A deviation from a substance's plan on one day. Doses taken as planned need no entry of their own.

use super::{Decimal, EntryId};
use chrono::{NaiveDate, NaiveTime};

/// How the day differed from the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoseChange {
    /// The planned dose of this clock time was not taken.
    Missed {
        /// Planned clock time; `None` is "all of the day".
        planned: Option<NaiveTime>,
    },
    /// The planned dose was taken at another time.
    Moved {
        /// Planned clock time.
        planned: NaiveTime,
        /// When it was taken; `None` is "not recorded".
        taken: Option<NaiveTime>,
    },
    /// A dose beyond the plan, or any dose of a substance taken as needed.
    Extra {
        /// When.
        taken: Option<NaiveTime>,
        /// How many units of the strength; `None` is "unknown dose".
        amount: Option<Decimal>,
    },
}

/// One deviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dose {
    /// The civil date.
    pub date: NaiveDate,
    /// The substance's entry.
    pub substance: EntryId,
    /// What differed.
    pub change: DoseChange,
}
