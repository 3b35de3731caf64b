//! What can be changed about one day.

use crate::domain::{ExerciseKind, Flag, Rated, Scale10, Taken};

/// A number of a day that is counted with a stepper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayNumber {
    /// Half servings of something taken in; none at all means "some, amount unknown".
    Servings(Taken),
    /// Minutes of naps.
    Nap,
    /// Minutes of long sitting.
    Sitting,
    /// Minutes of the bout of exercise at this place in the list.
    Bout(usize),
}

/// A change to what is recorded about one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayChange {
    /// A rating; `None` is back to "not recorded", here and below.
    Rated(Rated, Option<Scale10>),
    /// Something was so, or was not.
    Flag(Flag, Option<bool>),
    /// Some of it, or none.
    Taken(Taken, Option<bool>),
    /// The clock time of the last one as typed, `HH:MM`; empty clears it.
    Last(Taken, String),
    /// Counted so far.
    Number(DayNumber, Option<u16>),
    /// Counting begins: at the person's last recorded number.
    Begin(DayNumber),
    /// *No exercise*, said or taken back.
    NoExercise,
    /// A kind of exercise, put in or taken out with all its bouts.
    Exercise(ExerciseKind),
    /// One more bout like the one at this place in the list.
    Again(usize),
    /// The bout at this place in the list was none.
    Drop(usize),
    /// When the bout at this place began as typed, `HH:MM`; empty clears it.
    BoutAt(usize, String),
    /// Long sitting, or none.
    Sat(Option<bool>),
    /// A nap, or none.
    Napped(Option<bool>),
    /// All medicines and supplements as planned, but for what is noted beside.
    AsPlanned(Option<bool>),
    /// The habits of the day before, where nothing is recorded yet.
    SameAsYesterday,
    /// The person's note.
    Note(String),
}
