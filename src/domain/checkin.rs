//! The check-in about one night: how it was, and how the person slept. Quiet nights are recorded here too.

use super::code::coded;
use super::{Instant, NightOf, Note, Scale10};

coded! {
    /// How the night was, in one word of the person's choice. No score stands behind the words.
    Feel {
        /// No restless legs to speak of.
        Quiet = "quiet",
        /// Mild.
        Mild = "mild",
        /// Moderate.
        Moderate = "moderate",
        /// Bad.
        Bad = "bad",
    }
}

/// What the person recorded about one night as a whole. `None` is "not recorded" throughout, never zero or no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkin {
    /// The night it is about.
    pub night: NightOf,
    /// How it was.
    pub feel: Option<Feel>,
    /// Times at which the person noted *calm so far*, oldest first.
    pub calm: Vec<Instant>,
    /// When the person went to bed.
    pub bed: Option<Instant>,
    /// Minutes until asleep.
    pub latency_minutes: Option<u16>,
    /// How many times awake.
    pub awakenings: Option<u8>,
    /// How many of those awakenings were from the legs.
    pub awakenings_legs: Option<u8>,
    /// Final wake.
    pub wake: Option<Instant>,
    /// Minutes slept, by the person's own estimate.
    pub slept_minutes: Option<u16>,
    /// Sleep quality, 0–10, 10 best.
    pub quality: Option<Scale10>,
    /// The person's note.
    pub note: Note,
}

impl Checkin {
    /// At most so many *calm so far* moments are kept for one night.
    pub const CALM_MOST: usize = 12;

    /// A check-in in which nothing is recorded yet.
    pub fn blank(night: NightOf) -> Self {
        Self {
            night,
            feel: None,
            calm: Vec::new(),
            bed: None,
            latency_minutes: None,
            awakenings: None,
            awakenings_legs: None,
            wake: None,
            slept_minutes: None,
            quality: None,
            note: Note::default(),
        }
    }

    /// Whether nothing is said in it. Such a check-in is no record of its night.
    pub fn is_blank(&self) -> bool {
        *self == Self::blank(self.night)
    }
}
