//! The journal as a table; looking at an earlier state and going back to it.
//!
//! Invariant: nothing goes back before the person has seen what that would change and said yes, and the state of now has
//! its own restore point.

use super::{Ports, save};
use crate::app::{Earlier, Effect, ImportStep, Model, Notice, Phase, Undo, UndoStep, earlier_steps};
use crate::content::strings::data as words;
use crate::domain::{Record, iso};
use crate::store::csv;

/// Every living entry as a table for spreadsheets.
#[inline(never)]
pub(super) fn table(model: &mut Model) -> Vec<Effect> {
    if model.phase != Phase::Complete {
        return trouble(model, words::EXPORT_WAIT.to_owned());
    }
    let name = format!("stillnight-{}.csv", iso::date_text(model.now.date()));
    vec![Effect::Download { name, text: csv::write(&model.journal) }]
}

/// An earlier state was read: what going back would change is shown. It is read before the state of now has its restore
/// point, because that point takes the place of the last one made for this reason, which may be the one asked for.
#[inline(never)]
pub(super) fn read(model: &mut Model, at_ms: u64, records: Result<Vec<Record>, String>) -> Vec<Effect> {
    match records {
        // Neither is the journal whole while a file is on its way into it.
        Ok(_) if model.phase != Phase::Complete || model.data.intake.is_some() => {
            trouble(model, words::EXPORT_WAIT.to_owned())
        }
        Ok(records) => {
            let (change, _) = earlier_steps(&model.journal, &records);
            model.data.earlier = Some(Earlier { at_ms, records, change, accepted: false });
            Vec::new()
        }
        Err(why) => trouble(model, why),
    }
}

/// The answer to what was shown.
pub(super) fn answered(model: &mut Model, step: ImportStep) -> Vec<Effect> {
    let still = model.data.intake.is_none();
    let earlier = model.data.earlier.as_mut().filter(|earlier| still && !earlier.accepted);
    match (step, earlier) {
        (ImportStep::Accept, Some(earlier)) => {
            earlier.accepted = true;
            vec![Effect::MakePoint { why: "restore", records: model.journal.records().cloned().collect() }]
        }
        (ImportStep::Accept, None) => Vec::new(),
        (ImportStep::Cancel, _) => {
            model.data.earlier = None;
            Vec::new()
        }
    }
}

/// Back to an earlier state, as new revisions and one step to take back: entries return to what they held, later ones
/// are deleted (and can be brought back).
#[inline(never)]
pub(super) fn go_back(model: &mut Model, ports: &Ports, records: &[Record]) -> Vec<Effect> {
    let (_, steps) = earlier_steps(&model.journal, records);
    let mut with: Vec<_> = steps.iter().map(|(id, _)| (*id, model.journal.entry(*id).cloned())).collect();
    let mut effects = vec![Effect::ListPoints];
    let Some((id, before)) = with.pop() else { return effects };
    save::push_undo(model, UndoStep { id, before, with, what: Undo::WentBack });
    for (id, entry) in steps {
        effects.extend(save::set(model, ports, id, entry));
    }
    effects
}

fn trouble(model: &mut Model, why: String) -> Vec<Effect> {
    model.notice = Some(Notice::Trouble(why));
    Vec::new()
}
