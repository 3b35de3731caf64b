//! What happened by day: things that may matter for the night that follows. Day D comes before night D.

use super::code::coded;
use super::{Decimal, Note, Scale10};
use chrono::{NaiveDate, NaiveTime};

/// How much of something: none, a known amount, or some of unknown amount. Three different things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// None.
    None,
    /// So many servings.
    Servings(Decimal),
    /// Some; how much is not known.
    Unknown,
}

/// Caffeine, alcohol or nicotine on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Intake {
    /// How much.
    pub amount: Amount,
    /// The clock time of the last one.
    pub last: Option<NaiveTime>,
}

coded! {
    /// Kinds of exercise.
    ExerciseKind {
        /// Walking.
        Walk = "walk",
        /// Running, cycling, swimming and the like.
        Aerobic = "aerobic",
        /// Strength training.
        Strength = "strength",
        /// Stretching or yoga.
        Stretch = "stretch",
        /// Something else.
        Other = "other",
    }
}

/// One bout of exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// What kind.
    pub kind: ExerciseKind,
    /// When it began.
    pub at: Option<NaiveTime>,
    /// How many minutes.
    pub minutes: Option<u16>,
}

/// Whether the day held hours of sitting one could not leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LongSitting {
    /// It did not.
    No,
    /// It did; minutes if known.
    Yes(Option<u16>),
}

/// One day. `None` is "not recorded" throughout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The civil date.
    pub date: NaiveDate,
    /// Symptoms by day at their worst, 0–10; 0 is "none".
    pub symptoms: Option<Scale10>,
    /// Sleepiness, 0–10.
    pub sleepiness: Option<Scale10>,
    /// Minutes of naps; 0 is "none".
    pub nap_minutes: Option<u16>,
    /// Caffeine.
    pub caffeine: Option<Intake>,
    /// Alcohol.
    pub alcohol: Option<Intake>,
    /// Nicotine.
    pub nicotine: Option<Intake>,
    /// Exercise; an empty list is "none", `None` is "not recorded".
    pub exercise: Option<Vec<Exercise>>,
    /// Long sitting.
    pub sitting: Option<LongSitting>,
    /// Mood, 0–10, 10 best.
    pub mood: Option<Scale10>,
    /// A day of the period.
    pub period: Option<bool>,
    /// Ill that day.
    pub illness: Option<bool>,
    /// Travelling that day.
    pub travel: Option<bool>,
    /// All medicines and supplements as planned, but for the [`super::Dose`] entries of that day.
    pub as_planned: Option<bool>,
    /// The person's note.
    pub note: Note,
}

impl Day {
    /// A day of which nothing is recorded yet.
    pub fn blank(date: NaiveDate) -> Self {
        Self {
            date,
            symptoms: None,
            sleepiness: None,
            nap_minutes: None,
            caffeine: None,
            alcohol: None,
            nicotine: None,
            exercise: None,
            sitting: None,
            mood: None,
            period: None,
            illness: None,
            travel: None,
            as_planned: None,
            note: Note::default(),
        }
    }
}
