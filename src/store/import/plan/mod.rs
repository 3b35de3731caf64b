//! What taking a file's findings would do to a journal: the entries to write, counted, with everything that is left out.
//!
//! Nothing is lost here by being overwritten: a field that is recorded already stays as it is unless the person says
//! otherwise, and what was deleted here stays deleted. The same file twice changes nothing, because ids are made from what
//! the file says (`made`), and days and nights are known by their date.

mod doses;
mod gathered;
mod made;
mod merge;
mod pieces;
mod scale;

use super::found::{Extract, Found, Scale, Skip, Target, Why};
use super::propose;
use super::when::{Moment, OffsetPort};
use crate::domain::{
    Boundary, DeviceId, Entry, EntryId, Instant, Journal, Record, Resolved, Revision, State, order,
};
use crate::store::{codec, keys};
use chrono::NaiveDate;

/// What the person decides, series by series and for the whole file.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// Where each series goes, and what its values mean; in the order of the series.
    pub series: Vec<(Target, Scale)>,
    /// The first date that is taken.
    pub first: Option<NaiveDate>,
    /// The last.
    pub last: Option<NaiveDate>,
    /// Nights without a clock time are filed under the morning after them.
    pub by_morning: bool,
    /// Of an hour that happened twice, the second is meant.
    pub second_pass: bool,
    /// Where a field is recorded here and in the file, the file's holds.
    pub take_theirs: bool,
    /// What was deleted here comes back.
    pub bring_back: bool,
}

impl Choices {
    /// What the file proposes.
    pub fn proposed(extract: &Extract) -> Self {
        Self {
            series: extract.series.iter().map(|series| (series.target, series.scale.clone())).collect(),
            first: None,
            last: None,
            by_morning: extract.ask_night,
            second_pass: false,
            take_theirs: false,
            bring_back: false,
        }
    }

    /// Sends a series elsewhere. What is rated from now on gets a scale where it has none: the person sees and changes it.
    pub fn send(&mut self, extract: &Extract, at: usize, to: Target) {
        let asked = self.ask_night(extract);
        if let Some((target, scale)) = self.series.get_mut(at) {
            *target = to;
            propose::scale(&extract.found, at, to, scale);
        }
        // As it is proposed where the file itself makes one ask.
        self.by_morning |= !asked && self.ask_night(extract);
    }

    /// Whether nights may be filed under the morning after them: by the file, or because something without a clock time
    /// goes to nights.
    pub fn ask_night(&self, extract: &Extract) -> bool {
        let nightly = |found: &Found| {
            let to = self.series.get(usize::from(found.series)).map(|(target, _)| *target);
            matches!(to, Some(Target::Slept | Target::Quality | Target::NightNote)) && found.at.is_none()
        };
        extract.ask_night || extract.found.iter().any(nightly)
    }
}

/// Where it would go.
#[derive(Clone, Copy)]
pub struct Here<'a> {
    /// The journal.
    pub journal: &'a Journal,
    /// Where one night ends and the next begins.
    pub boundary: Boundary,
    /// Which offset a local time has where the person is.
    pub offset_at: OffsetPort<'a>,
    /// Room that is left, in UTF-16 units.
    pub free_units: usize,
}

/// How many entries of each fate. Every entry is counted once, and those of the first two are what would be written.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Counts {
    /// Not here yet.
    pub new: usize,
    /// Here, or deleted and asked for, and not as it would be: something is added, or the file's value is taken.
    pub changed: usize,
    /// Here as it is in the file.
    pub same: usize,
    /// Here with another value than in the file, and stays as it is.
    pub conflict: usize,
    /// Deleted here, and stays so.
    pub deleted: usize,
}

/// Where an entry comes from: kept in the report of the import, not in the entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Origin {
    /// The entry.
    pub id: EntryId,
    /// The first row that told of it.
    pub row: u32,
}

/// What would be done.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportPlan {
    entries: Vec<(EntryId, Entry)>,
    /// How many entries of each fate.
    pub counts: Counts,
    /// Entries recorded here and in the file with different values.
    pub conflicts: Vec<EntryId>,
    /// How many entries were deleted here, whether they stay so or not.
    pub deleted: usize,
    /// Where each entry that would be written comes from.
    pub origins: Vec<Origin>,
    /// What is left out, that of the reading included, by row.
    pub skipped: Vec<Skip>,
    /// The first date of all entries.
    pub first: Option<NaiveDate>,
    /// The last.
    pub last: Option<NaiveDate>,
    /// Room it needs, in UTF-16 units.
    pub units: usize,
    /// Whether there is that much.
    pub fits: bool,
    /// How many moments fell into an hour that happened twice.
    pub ambiguous: u32,
}

impl ImportPlan {
    /// How many entries would be written.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing would change.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entries to write, new revisions all; `None` where there is no room for them.
    pub fn entries(&self) -> Option<&[(EntryId, Entry)]> {
        self.fits.then_some(&self.entries)
    }
}

/// What taking the findings would do.
pub fn plan(here: Here, extract: &Extract, choices: &Choices) -> ImportPlan {
    let mut planner = Planner {
        here,
        extract,
        choices,
        plan: ImportPlan { skipped: extract.skipped.clone(), ..ImportPlan::default() },
        made: Vec::new(),
    };
    planner.whole();
    planner.findings();
    planner.settle();
    let mut plan = planner.plan;
    order::sort_by_key(&mut plan.skipped, |skip| skip.row.into());
    plan.fits = plan.units <= here.free_units;
    plan
}

/// A plan on its way.
struct Planner<'a> {
    here: Here<'a>,
    extract: &'a Extract,
    choices: &'a Choices,
    plan: ImportPlan,
    made: Vec<Made>,
}

/// An entry as it would be after the import.
struct Made {
    id: EntryId,
    row: u32,
    entry: Entry,
    /// Something is recorded here with another value than in the file.
    differs: bool,
}

impl Planner<'_> {
    fn skip(&mut self, row: u32, why: Why) {
        self.plan.skipped.push(Skip { row, why });
    }

    /// Whether a date is among those chosen; noted where it is not.
    fn in_range(&mut self, row: u32, date: NaiveDate) -> bool {
        let inside = self.choices.first.is_none_or(|first| first <= date)
            && self.choices.last.is_none_or(|last| date <= last);
        if !inside {
            self.skip(row, Why::OutOfDates);
        }
        inside
    }

    /// The moment at which a clock showed this.
    fn instant(&mut self, row: u32, at: Moment) -> Option<Instant> {
        if let Some(offset) = at.offset {
            return Instant::from_local(at.local, offset);
        }
        match (self.here.offset_at)(at.local).resolve(at.local) {
            Resolved::At(at) => Some(at),
            Resolved::Ambiguous { first, second } => {
                self.plan.ambiguous += 1;
                Some(if self.choices.second_pass { second } else { first })
            }
            Resolved::Skipped => {
                self.skip(row, Why::SkippedHour);
                None
            }
        }
    }

    /// Entries that stand whole in the file.
    fn whole(&mut self) {
        for (row, id, entry) in &self.extract.entries {
            if entry.date().is_some_and(|date| !self.in_range(*row, date)) {
                continue;
            }
            let known = id.is_some_and(|id| self.here.journal.record(id).is_some());
            match entry {
                Entry::Day(day) if !known => self.day(*row, *id, day.clone()),
                Entry::Night(checkin) if !known => self.night(*row, *id, checkin.clone()),
                _ => self.place(*row, id.unwrap_or_else(|| made::of_entry(entry)), entry.clone()),
            }
        }
    }

    /// An entry that is known by its id.
    fn place(&mut self, row: u32, id: EntryId, entry: Entry) {
        let known = self.here.journal.entry(id);
        let differs = known.is_some_and(|known| *known != entry);
        let entry = known.filter(|_| differs && !self.choices.take_theirs).cloned().unwrap_or(entry);
        self.made.push(Made { id, row, entry, differs });
    }

    /// Counts every entry once, and keeps those that would be written.
    fn settle(&mut self) {
        let mut made = std::mem::take(&mut self.made);
        order::sort_by_key(&mut made, |made| made.id.number());
        let mut last = None;
        for Made { id, row, entry, differs } in made {
            if last.replace(id) == Some(id) {
                self.skip(row, Why::Repeated);
                continue;
            }
            let plan = &mut self.plan;
            if let Some(date) = entry.date() {
                plan.first = Some(plan.first.map_or(date, |first| first.min(date)));
                plan.last = plan.last.max(Some(date));
            }
            let known = self.here.journal.record(id);
            let deleted = known.is_some_and(|known| known.live().is_none());
            plan.deleted += usize::from(deleted);
            if differs {
                plan.conflicts.push(id);
            }
            let record = Record { id, rev: Revision::new(0, 0, DeviceId(0)), state: State::Live(entry) };
            let counts = &mut plan.counts;
            // What a conflict leaves standing may still have gained something.
            let stays = match known {
                _ if deleted && !self.choices.bring_back => Some(&mut counts.deleted),
                Some(known) if known.state == record.state && differs => Some(&mut counts.conflict),
                Some(known) if known.state == record.state => Some(&mut counts.same),
                _ => None,
            };
            if let Some(count) = stays {
                *count += 1;
                continue;
            }
            *(if known.is_some() { &mut counts.changed } else { &mut counts.new }) += 1;
            let units = |record: &Record| keys::units(&keys::entry(record.id), &codec::encode(record));
            plan.units += units(&record).saturating_sub(known.map_or(0, units));
            plan.origins.push(Origin { id, row });
            if let State::Live(entry) = record.state {
                plan.entries.push((id, entry));
            }
        }
    }
}
