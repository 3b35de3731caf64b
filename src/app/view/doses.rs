//! The doses of one day: what was planned, and what was noted to have been different.
//!
//! A dose of which nothing is noted is not known to have been taken; only *all as planned* says so.

use super::medicines::strength_text;
use crate::app::Model;
use crate::domain::{Decimal, Dose, DoseChange, EntryId, PlannedDose, order};
use chrono::{NaiveDate, NaiveTime, Timelike};

/// What is noted about a planned dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoseState {
    /// Nothing.
    AsPlanned,
    /// Not taken; the entry that says so.
    Missed(EntryId),
    /// Taken at another time, if known; the entry that says so.
    Moved(EntryId, Option<NaiveTime>),
}

/// A planned dose.
#[derive(Clone, Debug, PartialEq)]
pub struct DoseRow {
    /// When and how many.
    pub planned: PlannedDose,
    /// What is noted.
    pub state: DoseState,
}

/// A dose beyond the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct ExtraRow {
    /// The entry.
    pub id: EntryId,
    /// When, if known.
    pub taken: Option<NaiveTime>,
    /// How many, if known.
    pub amount: Option<Decimal>,
}

/// One substance on that day.
#[derive(Clone, Debug, PartialEq)]
pub struct SubstanceDoses {
    /// Which.
    pub id: EntryId,
    /// Its name.
    pub name: String,
    /// What is counted.
    pub form: String,
    /// Strength of one, with the unit.
    pub strength: String,
    /// Planned doses, by clock time.
    pub rows: Vec<DoseRow>,
    /// Doses beyond the plan.
    pub extras: Vec<ExtraRow>,
}

/// One day.
#[derive(Clone, Debug, PartialEq)]
pub struct DosesView {
    /// What the person said about the day as a whole.
    pub as_planned: Option<bool>,
    /// What was to be taken that day, or can be taken when needed.
    pub substances: Vec<SubstanceDoses>,
    /// Something is planned at a clock time.
    pub planned: bool,
    /// Something is noted to have been different.
    pub different: bool,
}

/// Makes one day. Without substances there is nothing to show.
pub fn doses(model: &Model, date: NaiveDate) -> DosesView {
    let noted = model.journal.doses_of(date);
    let mut substances = Vec::new();
    for (id, substance) in model.journal.substances() {
        let mine = noted.iter().filter(|(_, dose)| dose.substance == id);
        let planned = substance.planned_on(date);
        let as_needed = substance.regimen_on(date).is_some_and(|regimen| regimen.as_needed);
        let extras: Vec<_> = mine.clone().filter_map(|(entry, dose)| extra(*entry, dose)).collect();
        let stray = mine.clone().filter_map(|(entry, dose)| stray(*entry, dose, planned));
        let row = |planned: &PlannedDose| {
            let said = mine.clone().find_map(|(entry, dose)| state(*entry, dose, planned.at));
            DoseRow { planned: *planned, state: said.unwrap_or(DoseState::AsPlanned) }
        };
        let mut rows: Vec<_> = planned.iter().map(row).chain(stray).collect();
        order::sort_by_key(&mut rows, |row| u128::from(row.planned.at.num_seconds_from_midnight()));
        if rows.is_empty() && !as_needed && extras.is_empty() {
            continue;
        }
        substances.push(SubstanceDoses {
            id,
            name: substance.name.as_str().to_owned(),
            form: substance.form.as_str().to_owned(),
            strength: strength_text(substance),
            rows,
            extras,
        });
    }
    let different = |of: &SubstanceDoses| {
        !of.extras.is_empty() || of.rows.iter().any(|row| row.state != DoseState::AsPlanned)
    };
    DosesView {
        as_planned: model.journal.day(date).and_then(|(_, day)| day.as_planned),
        planned: substances.iter().any(|of| !of.rows.is_empty()),
        different: substances.iter().any(different),
        substances,
    }
}

fn state(entry: EntryId, dose: &Dose, at: NaiveTime) -> Option<DoseState> {
    match dose.change {
        DoseChange::Missed { planned } if planned.is_none_or(|planned| planned == at) => {
            Some(DoseState::Missed(entry))
        }
        DoseChange::Moved { planned, taken } if planned == at => Some(DoseState::Moved(entry, taken)),
        _ => None,
    }
}

/// What is noted about a dose of a plan that has been changed since: it stays to be seen, and to be taken back.
fn stray(entry: EntryId, dose: &Dose, planned: &[PlannedDose]) -> Option<DoseRow> {
    let (at, state) = match dose.change {
        DoseChange::Missed { planned } => (planned?, DoseState::Missed(entry)),
        DoseChange::Moved { planned, taken } => (planned, DoseState::Moved(entry, taken)),
        DoseChange::Extra { .. } => return None,
    };
    let gone = planned.iter().all(|planned| planned.at != at);
    gone.then_some(DoseRow { planned: PlannedDose { at, amount: None }, state })
}

fn extra(id: EntryId, dose: &Dose) -> Option<ExtraRow> {
    match dose.change {
        DoseChange::Extra { taken, amount } => Some(ExtraRow { id, taken, amount }),
        _ => None,
    }
}
