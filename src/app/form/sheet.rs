//! The fortnight being keyed in: which nights it shows, what was typed and is not saved, and what stands in the journal.
//!
//! Only typed cells are held. A cell that says what the journal says is not one of them, so that saving touches nothing
//! the person left alone.

use super::cell::{Col, Value, Wrong};
use crate::domain::{Checkin, EntryId, Episode, Instant, Journal, NightOf, Scale10};

/// What is wrong with a typed cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is not understood.
    Wrong(Wrong),
    /// The night is still to come.
    NightAhead,
    /// The moment is still to come.
    Ahead,
    /// That hour came twice: which pass?
    Twice,
    /// The clocks skipped that time.
    Skipped,
    /// Up before to bed.
    BeforeBed,
    /// Longer than the time between to bed and up.
    LongerThanBed,
    /// After the end that is recorded for the episode.
    AfterEnd,
    /// A worst of 0 with no first symptom: nothing happened, and *quiet* says so.
    NoughtAlone,
}

/// A cell that was typed and is not saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Its row.
    pub night: NightOf,
    /// Its column.
    pub col: Col,
    /// What was typed, in the spelling of the column where it is understood.
    pub text: String,
    /// What is wrong with it.
    pub problem: Option<Problem>,
}

/// What the last save took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// Nights that changed.
    pub nights: usize,
    /// Cells that were taken.
    pub cells: usize,
    /// How many of them stand in place of something else.
    pub replaced: usize,
}

/// The fortnight.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its first night, if chosen.
    pub start: Option<NightOf>,
    /// What was typed, in the order it was typed first.
    pub cells: Vec<Cell>,
    /// What the last save took, until something else is typed.
    pub saved: Option<Saved>,
}

impl Sheet {
    /// How many nights it shows.
    pub const NIGHTS: usize = 14;

    /// The typed cell of a place.
    pub fn cell(&self, night: NightOf, col: Col) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.night == night && cell.col == col)
    }
}

/// What the journal holds of one row.
pub struct Stored<'a> {
    /// The check-in.
    pub checkin: Option<(EntryId, &'a Checkin)>,
    /// The episodes, earliest first.
    pub episodes: Vec<(EntryId, &'a Episode)>,
}

/// Looks a row up.
pub fn stored(journal: &Journal, night: NightOf) -> Stored<'_> {
    Stored { checkin: journal.checkin(night), episodes: journal.episodes_of(night) }
}

impl Stored<'_> {
    /// Whether the cell belongs to more than one episode, or to one that goes on: those are changed on the night's page.
    pub fn is_fixed(&self, col: Col) -> bool {
        let episodes = &self.episodes;
        matches!(col, Col::Onset | Col::Worst)
            && (episodes.len() > 1 || episodes.iter().any(|(_, episode)| episode.is_running()))
    }

    /// What the cell says.
    pub fn value(&self, col: Col) -> Option<Value> {
        let checkin = self.checkin.map(|(_, checkin)| checkin);
        let onset = || self.episodes.first().and_then(|(_, episode)| episode.onset);
        let time = |at: Option<Instant>| Some(Value::Time(at?.time(), None));
        let number = |n: Option<u16>| n.map(Value::Number);
        match col {
            Col::Feel => checkin?.feel.map(Value::Feel),
            Col::Onset => time(onset()),
            Col::Worst => {
                let worst = self.episodes.iter().filter_map(|(_, episode)| episode.worst).max();
                number(worst.map(Scale10::get).map(u16::from))
            }
            Col::Bed => time(checkin?.bed),
            Col::Latency => number(checkin?.latency_minutes),
            Col::Awake => number(checkin?.awakenings.map(u16::from)),
            Col::Wake => time(checkin?.wake),
            Col::Slept => number(checkin?.slept_minutes),
        }
    }

    /// What the cell shows.
    pub fn text(&self, col: Col) -> String {
        self.value(col).map(|value| super::print(col, value)).unwrap_or_default()
    }
}
