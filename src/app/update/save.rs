//! Writing entries: every change is a new revision that starts from the one on the screen, and a step to take back.
//!
//! Invariant: nothing else in `update` makes revisions. The journal in memory shows a change at once; the status line
//! says how far it has come on its way to disk.

use super::Ports;
use crate::app::{Effect, InFlight, Incoming, Model, Saving, Status, Undo, UndoStep};
use crate::domain::{Entry, EntryId, Record, Revision, State};
use crate::store::engine::SaveRequest;

/// Deleted entries can be brought back for so long. Later only the tombstone stays (see `expire`).
pub const BRING_BACK_MS: u64 = 30 * 24 * 3600 * 1000;

/// Puts an entry, new or changed, and offers to take it back.
#[inline(never)]
pub(super) fn put(model: &mut Model, ports: &Ports, id: EntryId, entry: Entry, what: Undo) -> Vec<Effect> {
    let before = model.journal.entry(id).cloned();
    if before.as_ref() == Some(&entry) {
        return Vec::new();
    }
    let Some(state) = kept(ports, before.as_ref(), entry) else { return Vec::new() };
    push_undo(model, UndoStep { id, before, with: Vec::new(), what });
    write(model, ports, id, state)
}

/// What is kept of an entry: one that says nothing any more is deleted, or its night would count as recorded.
fn kept(ports: &Ports, before: Option<&Entry>, entry: Entry) -> Option<State> {
    match &entry {
        Entry::Night(checkin) if checkin.is_blank() => before.map(|before| tombstone(ports, before.clone())),
        _ => Some(State::Live(entry)),
    }
}

/// Puts several entries as one step to take back.
#[inline(never)]
pub(super) fn put_all(
    model: &mut Model,
    ports: &Ports,
    mut entries: Vec<(EntryId, Entry)>,
    what: Undo,
) -> Vec<Effect> {
    entries.retain(|(id, entry)| model.journal.entry(*id) != Some(entry));
    let mut with: Vec<_> = entries.iter().map(|(id, _)| (*id, model.journal.entry(*id).cloned())).collect();
    let Some((id, before)) = with.pop() else { return Vec::new() };
    push_undo(model, UndoStep { id, before, with, what });
    let mut effects = Vec::new();
    for (id, entry) in entries {
        if let Some(state) = kept(ports, model.journal.entry(id), entry) {
            effects.extend(write(model, ports, id, state));
        }
    }
    effects
}

/// Deletes an entry: a tombstone that keeps the content for a while.
pub(super) fn delete(model: &mut Model, ports: &Ports, id: EntryId) -> Vec<Effect> {
    let Some(before) = model.journal.entry(id).cloned() else { return Vec::new() };
    push_undo(model, UndoStep { id, before: Some(before.clone()), with: Vec::new(), what: Undo::Deleted });
    write(model, ports, id, tombstone(ports, before))
}

/// Takes the newest step back, as a new revision with the old content.
pub(super) fn undo(model: &mut Model, ports: &Ports) -> Vec<Effect> {
    let Some(step) = model.undo.pop() else { return Vec::new() };
    // What is taken back comes no further.
    model.data.intake = None;
    model.undo_offered = !model.undo.is_empty();
    model.undone = true;
    let mut effects = Vec::new();
    for (id, before) in step.with.into_iter().chain([(step.id, step.before)]) {
        effects.extend(set(model, ports, id, before));
    }
    effects
}

/// Makes an entry hold this, or deletes it. No step to take back.
#[inline(never)]
pub(super) fn set(model: &mut Model, ports: &Ports, id: EntryId, content: Option<Entry>) -> Vec<Effect> {
    let state = match (content, model.journal.entry(id)) {
        (Some(entry), _) => State::Live(entry),
        (None, Some(made)) => tombstone(ports, made.clone()),
        (None, None) => return Vec::new(),
    };
    write(model, ports, id, state)
}

/// Ends a conflict: mine is written again on top of theirs, or theirs stays.
pub(super) fn resolve(model: &mut Model, ports: &Ports, mine: bool) -> Vec<Effect> {
    match model.conflict.take() {
        Some(conflict) if mine => write(model, ports, conflict.mine.id, conflict.mine.state),
        _ => Vec::new(),
    }
}

/// Tries what was refused once more.
#[inline(never)]
pub(super) fn retry(model: &mut Model) -> Vec<Effect> {
    let unsaved = std::mem::take(&mut model.unsaved);
    let requests: Vec<_> =
        unsaved.into_values().into_iter().map(|u| SaveRequest { record: u.record, base: u.base }).collect();
    requests.into_iter().map(|request| send(model, request)).collect()
}

/// Writes a state as the next revision of an entry.
#[inline(never)]
pub(super) fn write(model: &mut Model, ports: &Ports, id: EntryId, state: State) -> Vec<Effect> {
    let base = model.journal.record(id).map(|record| record.rev);
    let rev = next_revision(model, ports);
    let record = Record { id, rev, state };
    // A change on top of one that was refused starts from what is really stored.
    let base = model.unsaved.remove(id).map_or(base, |unsaved| unsaved.base);
    let ran = model.journal.running().map(|(id, episode)| (id, episode.onset));
    model.journal.put(record.clone());
    let runs = model.journal.running().map(|(id, episode)| (id, episode.onset));
    let mut effects = vec![send(model, SaveRequest { record, base })];
    if ran != runs {
        effects.push(running_hint(model));
    }
    effects
}

/// Takes an entry of a file or link in. A record keeps its own revision, so that the same twice changes nothing; only what
/// a wipe covers gets a fresh one: the person asks for it back by name.
#[inline(never)]
pub(super) fn take_in(model: &mut Model, ports: &Ports, one: Incoming) -> Vec<Effect> {
    let record = match one {
        Incoming::Record(record) if model.wiped_before.is_none_or(|until| record.rev > until) => record,
        Incoming::Record(record) => return write(model, ports, record.id, record.state),
        Incoming::Entry(id, entry) => return write(model, ports, id, State::Live(entry)),
    };
    let base = model.journal.record(record.id).map(|known| known.rev);
    model.last_rev = model.last_rev.max(Some(record.rev));
    model.journal.put(record.clone());
    vec![send(model, SaveRequest { record, base })]
}

/// Tells the boot script what it should show at the next start.
pub(super) fn running_hint(model: &Model) -> Effect {
    let onset = model.journal.running().and_then(|(_, episode)| episode.onset);
    Effect::RunningHint(onset.map(crate::domain::Instant::unix_ms))
}

fn send(model: &mut Model, request: SaveRequest) -> Effect {
    let flight = InFlight { rev: request.record.rev, base: request.base, state: Saving::Pending };
    model.saving.insert(request.record.id, flight);
    model.status = Status::Saving;
    Effect::Save(vec![request])
}

pub(super) fn next_revision(model: &mut Model, ports: &Ports) -> Revision {
    let now = u64::try_from(ports.now.unix_ms()).unwrap_or(0);
    let rev = Revision::next(now, model.last_rev, model.device);
    model.last_rev = Some(rev);
    rev
}

/// A file holds everything up to this moment: what is written from now on is later, within the same second too.
pub(super) fn close_moment(model: &mut Model, ms: u64) {
    model.last_rev = model.last_rev.max(Some(Revision::new(ms, u16::MAX, model.device)));
}

fn tombstone(ports: &Ports, content: Entry) -> State {
    State::Deleted {
        at_ms: u64::try_from(ports.now.unix_ms()).unwrap_or(0),
        content: Some(Box::new(content)),
    }
}

/// Offers to take a step back.
pub(super) fn push_undo(model: &mut Model, step: UndoStep) {
    if model.undo.len() == Model::UNDO_MOST {
        model.undo.remove(0);
    }
    model.undo.push(step);
    model.undo_offered = true;
    model.undone = false;
}
