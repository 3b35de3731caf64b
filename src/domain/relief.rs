//! What the person tried against an episode, timed with a stopwatch, and whether it helped.

use super::code::coded;
use super::{Instant, Label};

coded! {
    /// A thing one can try at night. Listed because people try it, not because it is known to work.
    Remedy {
        /// Walking about.
        Walk = "walk",
        /// Stretching.
        Stretch = "stretch",
        /// A warm bath or shower.
        WarmBath = "bath",
        /// Massage or rubbing.
        Massage = "massage",
        /// Something warm on the legs.
        Heat = "heat",
        /// Something cold on the legs.
        Cold = "cold",
        /// Something that keeps the mind busy.
        Distraction = "mind",
        /// Exercises, squats, cycling.
        Exercise = "exercise",
        /// Compression wraps or sleeves.
        Compression = "wrap",
        /// Slow breathing, relaxation.
        Breathing = "breath",
        /// Something else, named by the person.
        Other = "other",
    }
}

coded! {
    /// Whether it helped, in the person's own judgement.
    Helped {
        /// Yes.
        Yes = "y",
        /// Some.
        Some = "s",
        /// No.
        No = "n",
    }
}

/// One attempt at relief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// What was tried.
    pub remedy: Remedy,
    /// The person's own name for [`Remedy::Other`].
    pub name: Option<Label>,
    /// When it began.
    pub start: Option<Instant>,
    /// When the stopwatch was stopped: relief came, or the person gave up.
    pub until: Option<Instant>,
    /// Whether it helped; `None` while it runs or when not recorded.
    pub helped: Option<Helped>,
}

impl Attempt {
    /// An attempt that starts now.
    pub fn started(remedy: Remedy, name: Option<Label>, now: Instant) -> Self {
        Self { remedy, name, start: Some(now), until: None, helped: None }
    }

    /// Whether its stopwatch still runs.
    pub fn is_running(&self) -> bool {
        self.start.is_some() && self.until.is_none() && self.helped.is_none()
    }

    /// How many seconds it took, when both ends are known and in order.
    pub fn seconds(&self) -> Option<i64> {
        let seconds = self.until?.seconds_since(self.start?);
        (seconds >= 0).then_some(seconds)
    }
}
