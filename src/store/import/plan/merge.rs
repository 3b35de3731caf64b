//! A day or a night from a file beside the one that is here: what is not recorded is filled in, what is recorded stays
//! unless the person says otherwise, and notes are added once.

use super::{Made, Planner, made};
use crate::domain::{Checkin, Day, Entry, EntryId, Note};
use crate::store::import::found::Why;

/// How two of one date go together.
struct Merge {
    theirs_win: bool,
    differs: bool,
}

impl Merge {
    fn fill<T: PartialEq>(&mut self, mine: &mut Option<T>, theirs: Option<T>) {
        if theirs.is_none() || *mine == theirs {
            return;
        }
        self.differs |= mine.is_some();
        if mine.is_none() || self.theirs_win {
            *mine = theirs;
        }
    }

    /// Adds what the note does not hold yet; says whether there was room.
    fn note(&mut self, mine: &mut Note, theirs: &Note) -> bool {
        if theirs.is_empty() || mine.as_str() == theirs.as_str() {
            return true;
        }
        let mut text = mine.as_str().to_owned();
        for line in theirs.as_str().lines().filter(|line| mine.as_str().lines().all(|known| known != *line)) {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(line);
        }
        let Ok(note) = Note::new(&text) else { return false };
        *mine = note;
        true
    }
}

impl Planner<'_> {
    fn merge(&self) -> Merge {
        Merge { theirs_win: self.choices.take_theirs, differs: false }
    }

    /// A day.
    pub(super) fn day(&mut self, row: u32, id: Option<EntryId>, theirs: Day) {
        let journal = self.here.journal;
        let id = id.unwrap_or_else(|| made::id(theirs.date, None, &["day"]));
        let Some((id, mine)) = journal.day(theirs.date) else {
            return self.made.push(Made { id, row, entry: Entry::Day(theirs), differs: false });
        };
        let mut day = mine.clone();
        let mut merge = self.merge();
        let room = merge.note(&mut day.note, &theirs.note);
        merge.fill(&mut day.symptoms, theirs.symptoms);
        merge.fill(&mut day.sleepiness, theirs.sleepiness);
        merge.fill(&mut day.nap_minutes, theirs.nap_minutes);
        merge.fill(&mut day.caffeine, theirs.caffeine);
        merge.fill(&mut day.alcohol, theirs.alcohol);
        merge.fill(&mut day.nicotine, theirs.nicotine);
        merge.fill(&mut day.exercise, theirs.exercise);
        merge.fill(&mut day.sitting, theirs.sitting);
        merge.fill(&mut day.mood, theirs.mood);
        merge.fill(&mut day.period, theirs.period);
        merge.fill(&mut day.illness, theirs.illness);
        merge.fill(&mut day.travel, theirs.travel);
        merge.fill(&mut day.as_planned, theirs.as_planned);
        self.merged(row, id, Entry::Day(day), merge.differs, room);
    }

    /// A night.
    pub(super) fn night(&mut self, row: u32, id: Option<EntryId>, theirs: Checkin) {
        let journal = self.here.journal;
        let id = id.unwrap_or_else(|| made::id(theirs.night.date(), None, &["night"]));
        let Some((id, mine)) = journal.checkin(theirs.night) else {
            return self.made.push(Made { id, row, entry: Entry::Night(theirs), differs: false });
        };
        let mut night = mine.clone();
        let mut merge = self.merge();
        let room = merge.note(&mut night.note, &theirs.note);
        merge.fill(&mut night.feel, theirs.feel);
        merge.fill(&mut night.bed, theirs.bed);
        merge.fill(&mut night.latency_minutes, theirs.latency_minutes);
        merge.fill(&mut night.awakenings, theirs.awakenings);
        merge.fill(&mut night.awakenings_legs, theirs.awakenings_legs);
        merge.fill(&mut night.wake, theirs.wake);
        merge.fill(&mut night.slept_minutes, theirs.slept_minutes);
        merge.fill(&mut night.quality, theirs.quality);
        if night.calm.is_empty() && !theirs.calm.is_empty() {
            night.calm = theirs.calm;
        }
        self.merged(row, id, Entry::Night(night), merge.differs, room);
    }

    fn merged(&mut self, row: u32, id: EntryId, entry: Entry, differs: bool, room: bool) {
        if !room {
            self.skip(row, Why::NoteFull);
        }
        self.made.push(Made { id, row, entry, differs });
    }
}
