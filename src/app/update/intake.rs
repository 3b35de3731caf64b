//! Entries of a file on their way into the journal, some at a time: the page answers in between, tells how far it has come,
//! and can be told to stop. What is to be taken in was seen and agreed to before (`data`).

use super::{Ports, save};
use crate::app::{Effect, Incoming, Intake, Model, Notice, Undo, UndoStep};
use crate::domain::{Entry, EntryId};

/// So many entries at a time: about as many as are stored together (`store::engine`).
const PIECE: usize = 1_000;

/// Begins, as one step to take back. `told` is said in the end.
#[inline(never)]
pub(super) fn begin(model: &mut Model, ports: &Ports, left: Vec<Incoming>, told: Notice) -> Vec<Effect> {
    let before = |one: &Incoming| (one.id(), model.journal.entry(one.id()).cloned());
    let mut with: Vec<(EntryId, Option<Entry>)> = left.iter().map(before).collect();
    let Some((id, before)) = with.pop() else { return Vec::new() };
    save::push_undo(model, UndoStep { id, before, with, what: Undo::TakenIn });
    model.data.intake = Some(Intake { total: left.len(), left, told });
    let mut effects = step(model, ports);
    effects.extend(go_on(model, 0));
    effects
}

/// On to the next entries, while no more than one piece is on its way: it is stored by the browser in a process of its own,
/// and the next one is made meanwhile.
pub(super) fn go_on(model: &Model, on_their_way: usize) -> Option<Effect> {
    (model.data.intake.is_some() && on_their_way <= PIECE).then_some(Effect::TakeOn)
}

/// The next entries. Where some could not be saved, no more are tried.
#[inline(never)]
pub(super) fn step(model: &mut Model, ports: &Ports) -> Vec<Effect> {
    if !model.unsaved.is_empty() {
        return stop(model);
    }
    let Some(intake) = model.data.intake.as_mut() else { return Vec::new() };
    let piece: Vec<Incoming> = intake.left.drain(..intake.left.len().min(PIECE)).collect();
    let ends = intake.left.is_empty();
    let mut effects: Vec<Effect> =
        piece.into_iter().flat_map(|one| save::take_in(model, ports, one)).collect();
    if ends {
        model.notice = model.data.intake.take().map(|intake| intake.told);
        effects.extend([save::running_hint(model), Effect::ListPoints, Effect::Measure]);
    }
    effects
}

/// No more of it. What has come stays, and can be taken back.
#[inline(never)]
pub(super) fn stop(model: &mut Model) -> Vec<Effect> {
    let Some(intake) = model.data.intake.take() else { return Vec::new() };
    let taken = intake.taken();
    // The steps stand in the order of the entries, the last one apart.
    if let Some(step) = model.undo.iter_mut().rev().find(|step| step.what == Undo::TakenIn) {
        step.with.truncate(taken);
        if let Some((id, before)) = step.with.pop() {
            step.id = id;
            step.before = before;
        }
    }
    model.notice = Some(Notice::Stopped { taken, total: intake.total });
    vec![save::running_hint(model), Effect::ListPoints, Effect::Measure]
}
