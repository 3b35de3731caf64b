//! A medicine or supplement the person takes: its doses over time and the side effects they noticed.
//!
//! No knowledge about medicines lives here, and no rule may suggest, raise, lower or stop one.

use super::code::coded;
use super::{Decimal, Label, Note};
use chrono::{NaiveDate, NaiveTime};

coded! {
    /// What it is, as the person sees it.
    SubstanceKind {
        /// A medicine.
        Medicine = "m",
        /// A supplement.
        Supplement = "s",
    }
}

coded! {
    /// Kinds of side effect a clinician asks about.
    SideEffectKind {
        /// Sleepiness, or falling asleep suddenly.
        Sleepiness = "sleepy",
        /// Nausea.
        Nausea = "nausea",
        /// Dizziness.
        Dizziness = "dizzy",
        /// Constipation.
        Constipation = "constip",
        /// New strong urges: gambling, shopping, eating, sex.
        Urges = "urges",
        /// Symptoms of restless legs earlier or elsewhere than before.
        Earlier = "earlier",
        /// Mood.
        Mood = "mood",
        /// Something else.
        Other = "other",
    }
}

/// A side effect the person noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideEffect {
    /// When it was first noticed.
    pub from: NaiveDate,
    /// When it was gone.
    pub until: Option<NaiveDate>,
    /// What kind.
    pub kind: SideEffectKind,
    /// In the person's words.
    pub note: Label,
}

/// One dose of a day's plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedDose {
    /// Clock time.
    pub at: NaiveTime,
    /// How many units of the strength (tablets, drops); `None` is "unknown dose".
    pub amount: Option<Decimal>,
}

/// How a substance is taken from a date on, until the next regimen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regimen {
    /// The first day it holds.
    pub from: NaiveDate,
    /// Every so many days: 1 is daily, 2 alternate days.
    pub every_days: u8,
    /// The doses of such a day, by clock time. Empty with `as_needed` false means stopped.
    pub doses: Vec<PlannedDose>,
    /// Taken when needed, with no plan.
    pub as_needed: bool,
}

/// A medicine or supplement with its history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Substance {
    /// Its name as the person wrote it.
    pub name: Label,
    /// Medicine or supplement.
    pub kind: SubstanceKind,
    /// Strength of one unit, as on the packet.
    pub strength: Option<Decimal>,
    /// The unit of that strength (`mg`, `µg`, `IU`).
    pub unit: Label,
    /// The form that is counted (`tablet`, `patch`, `drop`).
    pub form: Label,
    /// When it was first taken, if earlier than, or not told by, the first regimen.
    pub start: Option<NaiveDate>,
    /// When it was stopped.
    pub stop: Option<NaiveDate>,
    /// How it was taken, oldest first. Each later one is a dose change.
    pub regimens: Vec<Regimen>,
    /// Side effects noticed.
    pub side_effects: Vec<SideEffect>,
    /// The person's note.
    pub note: Note,
}
