//! Medicines and supplements of a stretch: how they are taken, what was noted to have been different, what was noticed.
//!
//! Names on the list of those that can worsen restless legs stand apart. Nothing here weighs a dose.

use crate::app::Model;
use crate::app::view::medicines::{MedicineRow, row};
use crate::app::view::patterns::{DoseEvent, Span, events};
use crate::content::medicines::Relation;
use crate::domain::{DoseChange, Journal, Label, SideEffect, SideEffectKind, Substance, order};
use chrono::{Days, NaiveDate};

/// So many are listed.
const MOST: usize = 7;

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenRow {
    /// As the page of medicines has it.
    pub row: MedicineRow,
    /// The last time it was taken in another way from then on, up to the end of the stretch.
    pub changed: Option<NaiveDate>,
    /// How often a dose of the stretch was noted as not taken, taken at another time, taken beyond the plan.
    pub different: [u32; 3],
}

/// All of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// Listed among those that can start or worsen restless legs, or with reports that point both ways.
    pub listed: Vec<TakenRow>,
    /// The others.
    pub others: Vec<TakenRow>,
    /// How many more there are.
    pub left_out: usize,
    /// Days of the stretch of which the person said that all was taken as planned, and days of which anything is said.
    pub as_planned: (u32, u32),
    /// The list of names is there, so that a name that does not stand apart is not on it.
    pub looked_up: bool,
}

/// Makes the block: what was taken in the stretch, as it was taken at its end. Up to now, what is taken now counts, too, and
/// what is about to begin.
pub(super) fn taken(model: &Model, span: Span) -> Taken {
    let journal = &model.journal;
    let today = model.now.date();
    let is_past = span.last.after().date() < today;
    let day = if is_past { span.last.date() } else { today };
    let mut rows: Vec<TakenRow> = journal
        .substances()
        .into_iter()
        .filter(|(_, substance)| {
            let begun = !is_past || substance.start.is_none_or(|start| start <= day);
            begun && substance.stop.is_none_or(|stop| stop >= span.first.date())
        })
        .map(|(id, substance)| {
            let mut row = row(model, id, substance, day);
            // No words of one's own.
            row.note.clear();
            row.effects.retain(|effect| holds(effect, span));
            row.effects.iter_mut().for_each(|effect| effect.note = Label::default());
            TakenRow { row, changed: changed(substance, span.last.date()), different: [0; 3] }
        })
        .collect();
    // What is taken on comes before what was stopped.
    order::sort_by_key(&mut rows, |taken| u128::from(taken.row.stopped));
    let as_planned = count(journal, span, &mut rows);
    let left_out = rows.len().saturating_sub(MOST);
    // What stands apart is told before anything is left out.
    let (mut listed, mut others): (Vec<_>, Vec<_>) = rows.into_iter().partition(|taken| apart(&taken.row));
    listed.truncate(MOST);
    others.truncate(MOST - listed.len());
    Taken { listed, others, left_out, as_planned, looked_up: model.medicines.ready().is_some() }
}

fn apart(row: &MedicineRow) -> bool {
    row.listed.as_ref().is_some_and(|note| matches!(note.relation, Relation::CanWorsen | Relation::Mixed))
}

/// When the dose or its times changed for the last time.
fn changed(substance: &Substance, until: NaiveDate) -> Option<NaiveDate> {
    let changes = events(substance).into_iter().filter(|(date, _)| *date <= until);
    changes.filter(|(_, event)| *event == DoseEvent::Changed).map(|(date, _)| date).max()
}

/// Counts deviations into the rows; says on how many days all was as planned, of those of which anything is said.
fn count(journal: &Journal, span: Span, rows: &mut [TakenRow]) -> (u32, u32) {
    let (mut planned, mut told) = (0, 0);
    let mut date = span.first.date();
    while date <= span.last.date() {
        for (_, dose) in journal.doses_of(date) {
            let Some(taken) = rows.iter_mut().find(|taken| taken.row.id == dose.substance) else { continue };
            let [missed, moved, extra] = &mut taken.different;
            *match dose.change {
                DoseChange::Missed { .. } => missed,
                DoseChange::Moved { .. } => moved,
                DoseChange::Extra { .. } => extra,
            } += 1;
        }
        if let Some(all) = journal.day(date).and_then(|(_, day)| day.as_planned) {
            told += 1;
            planned += u32::from(all);
        }
        let Some(next) = date.checked_add_days(Days::new(1)) else { break };
        date = next;
    }
    (planned, told)
}

/// What the person ticked themselves about legs that came earlier in the day, or elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The medicine or supplement it was noted with.
    pub name: String,
    /// Since when.
    pub from: NaiveDate,
    /// Until when.
    pub until: Option<NaiveDate>,
}

/// Whether it was noticed on any day of a stretch.
fn holds(effect: &SideEffect, span: Span) -> bool {
    effect.from <= span.last.after().date() && effect.until.is_none_or(|until| until >= span.first.date())
}

/// The ticks that hold on any day of a stretch.
pub(super) fn ticks(journal: &Journal, span: Span) -> Vec<Tick> {
    let mut found = Vec::new();
    for (_, substance) in journal.substances() {
        for effect in &substance.side_effects {
            if effect.kind == SideEffectKind::Earlier && holds(effect, span) {
                let name = substance.name.as_str().to_owned();
                found.push(Tick { name, from: effect.from, until: effect.until });
            }
        }
    }
    found
}
