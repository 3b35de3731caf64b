//! One entry of the journal, of whichever kind.

use super::code::coded;
use super::{Checkin, Context, Day, Dose, Episode, Lab, NightOf, Plan, Profile, Substance};
use chrono::NaiveDate;

coded! {
    /// The kinds of entry of schema 1.
    Kind {
        /// An episode.
        Episode = "ep",
        /// A check-in about a night.
        Night = "ni",
        /// A day.
        Day = "da",
        /// A medicine or supplement.
        Substance = "su",
        /// A deviation from the plan.
        Dose = "do",
        /// A laboratory value.
        Lab = "la",
        /// A circumstance.
        Context = "co",
        /// The profile.
        Profile = "pr",
        /// A meal plan.
        Plan = "pl",
    }
}

/// What one entry holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// An episode.
    Episode(Episode),
    /// A check-in about a night.
    Night(Checkin),
    /// A day.
    Day(Day),
    /// A medicine or supplement.
    Substance(Substance),
    /// A deviation from the plan.
    Dose(Dose),
    /// A laboratory value.
    Lab(Lab),
    /// A circumstance.
    Context(Context),
    /// The profile.
    Profile(Box<Profile>),
    /// A meal plan.
    Plan(Plan),
}

impl Entry {
    /// Its kind.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Episode(_) => Kind::Episode,
            Self::Night(_) => Kind::Night,
            Self::Day(_) => Kind::Day,
            Self::Substance(_) => Kind::Substance,
            Self::Dose(_) => Kind::Dose,
            Self::Lab(_) => Kind::Lab,
            Self::Context(_) => Kind::Context,
            Self::Profile(_) => Kind::Profile,
            Self::Plan(_) => Kind::Plan,
        }
    }

    /// The night it is counted with: episodes and check-ins only. A day D comes before night D.
    pub fn night(&self) -> Option<NightOf> {
        match self {
            Self::Episode(episode) => Some(episode.night),
            Self::Night(checkin) => Some(checkin.night),
            _ => None,
        }
    }

    /// The civil date it is filed under, if it has one.
    pub fn date(&self) -> Option<NaiveDate> {
        match self {
            Self::Episode(episode) => Some(episode.night.date()),
            Self::Night(checkin) => Some(checkin.night.date()),
            Self::Day(day) => Some(day.date),
            Self::Substance(substance) => substance.start.or(substance.regimens.first().map(|r| r.from)),
            Self::Dose(dose) => Some(dose.date),
            Self::Lab(lab) => Some(lab.date),
            Self::Context(context) => Some(context.from),
            Self::Profile(_) => None,
            Self::Plan(plan) => plan.date,
        }
    }
}
