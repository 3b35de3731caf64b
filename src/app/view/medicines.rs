//! Medicines and supplements: what is taken now, what was stopped, how that changed.

use super::lookup::{NoteView, note_on};
use crate::app::Model;
use crate::content::medicines::Relation;
use crate::domain::{EntryId, PlannedDose, SideEffect, Substance, SubstanceKind};
use chrono::NaiveDate;

/// How something is taken.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanView {
    /// Every so many days.
    pub every_days: u8,
    /// When needed.
    pub as_needed: bool,
    /// The doses of such a day.
    pub doses: Vec<PlannedDose>,
}

/// One medicine or supplement.
#[derive(Clone, Debug, PartialEq)]
pub struct MedicineRow {
    /// Which.
    pub id: EntryId,
    /// Its name, as the person wrote it.
    pub name: String,
    /// Medicine or supplement.
    pub kind: SubstanceKind,
    /// Strength of one unit, with the unit; empty if not recorded.
    pub strength: String,
    /// What is counted; empty if not recorded.
    pub form: String,
    /// How it is taken now, or was until it was stopped; `None` if not recorded.
    pub plan: Option<PlanView>,
    /// The first day, if known.
    pub since: Option<NaiveDate>,
    /// The first day without it.
    pub stop: Option<NaiveDate>,
    /// No longer taken.
    pub stopped: bool,
    /// How often the dose was changed.
    pub changes: usize,
    /// Side effects noticed, each with its place in the list.
    pub effects: Vec<SideEffect>,
    /// The person's note.
    pub note: String,
    /// What is published about this very name.
    pub listed: Option<NoteView>,
    /// One of the medicines with which new strong urges are worth asking about.
    pub ask_urges: bool,
}

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct MedicinesView {
    /// What is taken now, as many as are shown.
    pub now: Vec<MedicineRow>,
    /// What was stopped, as many as are shown.
    pub stopped: Vec<MedicineRow>,
    /// There are more.
    pub more: bool,
    /// There is nothing at all.
    pub empty: bool,
}

/// Strength with its unit, as on the packet.
pub(super) fn strength_text(substance: &Substance) -> String {
    match substance.strength {
        Some(strength) if substance.unit.is_empty() => strength.to_string(),
        Some(strength) => format!("{strength} {}", substance.unit.as_str()),
        None => String::new(),
    }
}

/// Makes the page, at most so many rows in each list.
pub fn medicines(model: &Model, most: usize) -> MedicinesView {
    let today = model.now.date();
    let all = model.journal.substances();
    let (mut now, mut stopped, mut left_out) = (Vec::new(), Vec::new(), 0);
    for (id, substance) in &all {
        let list = if substance.is_stopped(today) { &mut stopped } else { &mut now };
        if list.len() < most {
            list.push(row(model, *id, substance, today));
        } else {
            left_out += 1;
        }
    }
    MedicinesView { now, stopped, more: left_out > 0, empty: all.is_empty() }
}

/// A medicine or supplement as it was on a day, mostly today.
pub fn row(model: &Model, id: EntryId, substance: &Substance, day: NaiveDate) -> MedicineRow {
    // A way of taking it that begins later is told already: somebody has just noted it.
    let plan = substance.regimen_on(day).or_else(|| substance.regimens.iter().rfind(|r| !r.is_pause()));
    let listed = note_on(model, &substance.name);
    MedicineRow {
        id,
        name: substance.name.as_str().to_owned(),
        kind: substance.kind,
        strength: strength_text(substance),
        form: substance.form.as_str().to_owned(),
        plan: plan.map(|regimen| PlanView {
            every_days: regimen.every_days,
            as_needed: regimen.as_needed,
            doses: regimen.doses.clone(),
        }),
        since: substance.start,
        stop: substance.stop,
        stopped: substance.is_stopped(day),
        changes: substance.regimens.iter().filter(|regimen| !regimen.is_pause()).count().saturating_sub(1),
        effects: substance.side_effects.clone(),
        note: substance.note.as_str().to_owned(),
        ask_urges: listed.as_ref().is_some_and(|note| note.relation == Relation::Augments),
        listed,
    }
}
