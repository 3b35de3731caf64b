//! An episode: one stretch of restless legs, from onset to end.

use super::{Attempt, CodeSet, Instant, NightOf, Note, Place, Scale10, Sensation, Situation};

/// How far an episode has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// It goes on.
    Running,
    /// It is over; when is known, or not recorded.
    Over(Option<Instant>),
}

/// One episode. Everything but its night may be unrecorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Episode {
    /// The night it is counted with; stored, never recomputed.
    pub night: NightOf,
    /// When it began.
    pub onset: Option<Instant>,
    /// Running, or over.
    pub course: Course,
    /// How strong at its worst, 0–10.
    pub worst: Option<Scale10>,
    /// Whether it was painful.
    pub painful: Option<bool>,
    /// Where it was felt. Empty means not recorded.
    pub places: CodeSet<Place>,
    /// What it felt like. Empty means not recorded.
    pub sensations: CodeSet<Sensation>,
    /// What the person was doing when it began.
    pub situation: Option<Situation>,
    /// Minutes at rest before it began.
    pub rest_minutes: Option<u16>,
    /// What was tried, in the order it was tried.
    pub tried: Vec<Attempt>,
    /// The person's note.
    pub note: Note,
}

impl Episode {
    /// An episode that has just begun.
    pub fn begun(night: NightOf, onset: Instant) -> Self {
        Self { onset: Some(onset), course: Course::Running, ..Self::blank(night) }
    }

    /// An episode of which nothing but the night is known; over, because one that runs has an onset.
    pub fn blank(night: NightOf) -> Self {
        Self {
            night,
            onset: None,
            course: Course::Over(None),
            worst: None,
            painful: None,
            places: CodeSet::EMPTY,
            sensations: CodeSet::EMPTY,
            situation: None,
            rest_minutes: None,
            tried: Vec::new(),
            note: Note::default(),
        }
    }

    /// Stops the stopwatch of whatever is being tried at a moment, without judging it. What began after that moment, or stops at
    /// one that nobody knows, keeps no end.
    pub fn stop_trying(&mut self, at: Option<Instant>) {
        for attempt in self.tried.iter_mut().filter(|attempt| attempt.is_running()) {
            attempt.until = at.filter(|at| attempt.start.is_some_and(|start| at.seconds_since(start) >= 0));
        }
    }

    /// Whether it goes on.
    pub fn is_running(&self) -> bool {
        self.course == Course::Running
    }

    /// When it ended, if that is known.
    pub fn end(&self) -> Option<Instant> {
        match self.course {
            Course::Over(end) => end,
            Course::Running => None,
        }
    }

    /// How long it lasted in seconds, when onset and end are known and in order.
    pub fn seconds(&self) -> Option<i64> {
        let seconds = self.end()?.seconds_since(self.onset?);
        (seconds >= 0).then_some(seconds)
    }
}
