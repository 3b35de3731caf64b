//! What storage reports: start-up, saves that end, other tabs, damage.

use super::{Ports, expire, intake, now_ms, save};
use crate::app::form::Sheet;
use crate::app::{
    AutoFile, AutoStep, Conflict, Effect, Model, Notice, Phase, Saving, Status, StorageEvent, Unsaved, Update,
};
use crate::domain::{EntryId, Record, Revision, State};
use crate::store::engine::{Batch, Opening, Problem, SaveOutcome};

/// One report.
pub(super) fn storage(model: &mut Model, ports: &Ports, event: StorageEvent) -> Vec<Effect> {
    match event {
        StorageEvent::Opened(opening) => opened(model, *opening),
        StorageEvent::Read(batch) => read(model, batch),
        StorageEvent::Reconciled(strict) => {
            model.phase = Phase::Complete;
            model.health.strict = strict;
            let mut effects = vec![save::running_hint(model), Effect::Auto(AutoStep::Find)];
            if strict {
                effects.extend(expire::expire(model, ports));
                effects.push(Effect::DailyPoint);
            }
            effects
        }
        StorageEvent::NotCompared => {
            model.phase = Phase::Complete;
            vec![save::running_hint(model)]
        }
        StorageEvent::Saved(ended) => {
            let mut effects = Vec::new();
            for (id, rev, outcome) in ended {
                effects.extend(saved(model, id, rev, outcome));
            }
            settle(model);
            effects.extend(awaited_update(model));
            effects.extend(intake::go_on(model, on_their_way(model)));
            let now = now_ms(model);
            effects.extend(model.auto.stir(now));
            effects
        }
        StorageEvent::Elsewhere(batch) => {
            // The other tab has written the hint for the boot script itself.
            read(model, batch);
            Vec::new()
        }
        StorageEvent::Wiped(until) => {
            forget(model, until);
            Vec::new()
        }
        StorageEvent::Measured(units) => {
            model.health.used_units = units;
            Vec::new()
        }
        StorageEvent::Blocked => {
            model.health.blocked = true;
            model.health.strict = false;
            model.phase = Phase::Complete;
            Vec::new()
        }
        StorageEvent::Persisted(promised) => {
            model.health.persisted = Some(promised);
            Vec::new()
        }
        StorageEvent::Drafts(drafts) => {
            model.drafts = drafts;
            Vec::new()
        }
        StorageEvent::Draft(form, text) => {
            model.hold_draft(form, text);
            Vec::new()
        }
        StorageEvent::LastBackup(at) => {
            model.last_backup = Some(at);
            Vec::new()
        }
    }
}

fn opened(model: &mut Model, opening: Opening) -> Vec<Effect> {
    model.phase = Phase::Recent;
    model.health.newer = opening.newer;
    model.health.strict = opening.strict_ok;
    model.wiped_before = model.wiped_before.max(opening.wiped_before);
    model.last_rev = model.last_rev.max(opening.wiped_before);
    read(model, Batch { records: opening.records, problems: opening.problems })
}

#[inline(never)]
fn read(model: &mut Model, batch: Batch) -> Vec<Effect> {
    let ran = model.journal.running().map(|(id, _)| id);
    // The clock of revisions moves past everything read.
    let newest = batch.records.iter().map(|record| record.rev).max();
    model.last_rev = model.last_rev.max(newest);
    model.journal.extend(batch.records);
    for problem in &batch.problems {
        match problem {
            Problem::Quarantined { .. } | Problem::Unreadable { .. } => model.health.quarantined += 1,
            // What was set aside was never confirmed; both edits are offered all the same.
            Problem::Conflict { mine, theirs } if asks(mine) => {
                model.conflict = Some(Conflict { mine: (**mine).clone(), theirs: (**theirs).clone() });
            }
            Problem::Conflict { .. } => {}
            Problem::Repaired { .. } => model.health.repaired += 1,
            Problem::Newer { .. } => model.health.newer = true,
        }
    }
    let runs = model.journal.running().map(|(id, _)| id);
    if ran == runs { Vec::new() } else { vec![save::running_hint(model)] }
}

/// Forgets everything a wipe covers, steps to take back included: undo must not raise what was deleted for good.
#[inline(never)]
pub(super) fn forget(model: &mut Model, until: Revision) {
    model.journal.drop_until(until);
    model.wiped_before = model.wiped_before.max(Some(until));
    model.last_rev = model.last_rev.max(Some(until));
    model.undo.clear();
    model.undo_offered = false;
    model.undone = false;
    model.data.intake = None;
    model.unsaved.clear();
    model.saving.clear();
    model.conflict = None;
    model.question = None;
    model.status = Status::Idle;
    model.taps.clear();
    model.drafts.clear();
    model.sheet = Sheet::default();
    model.auto = AutoFile::default();
}

#[inline(never)]
fn saved(model: &mut Model, id: EntryId, rev: Revision, outcome: SaveOutcome) -> Vec<Effect> {
    let mut effects = Vec::new();
    // An older save of the same entry says nothing about the newest one; conflicts always speak.
    let flight = model.saving.get(id).copied().filter(|flight| flight.rev == rev);
    match outcome {
        SaveOutcome::Saved | SaveOutcome::Kept => {
            if flight.is_none() {
                return effects;
            }
            if outcome == SaveOutcome::Saved {
                model.saving.remove(id);
            } else if let Some(flight) = model.saving.get_mut(id) {
                flight.state = Saving::Kept;
                model.health.strict = false;
            }
            effects.extend(first_save(model, id));
            effects.extend(model.taps.remove(id).map(Effect::ForgetTap));
            effects.extend(model.settle_draft(id));
        }
        SaveOutcome::Conflict { theirs } => {
            model.saving.remove(id);
            if let Some(mine) = model.journal.record(id).cloned() {
                replace(model, theirs.clone());
                if asks(&mine) {
                    model.conflict = Some(Conflict { mine, theirs });
                }
            }
        }
        SaveOutcome::Refused(why) => {
            let record = model.journal.record(id).cloned().filter(|record| record.rev == rev);
            if let (Some(flight), Some(record)) = (flight, record) {
                model.saving.remove(id);
                model.unsaved.insert(id, Unsaved { record, base: flight.base, why });
            }
        }
    }
    effects
}

/// Whether there is a choice for the person. A tombstone without content holds nothing anybody wrote, and two tabs that
/// start together both write it.
fn asks(mine: &Record) -> bool {
    !matches!(mine.state, State::Deleted { content: None, .. })
}

/// How many saves are on their way. One that is kept has come as far as it can get.
fn on_their_way(model: &Model) -> usize {
    model.saving.values().iter().filter(|flight| flight.state == Saving::Pending).count()
}

fn is_saving(model: &Model) -> bool {
    on_their_way(model) > 0
}

/// The person wants the new version.
pub(super) fn accept_update(model: &mut Model) -> Vec<Effect> {
    model.update = Update::Wanted;
    awaited_update(model).into_iter().collect()
}

/// The change to the version that was asked for, once no save is on its way: its completion is what *Saved* means.
fn awaited_update(model: &mut Model) -> Option<Effect> {
    if model.update != Update::Wanted || is_saving(model) {
        return None;
    }
    model.update = Update::Coming;
    Some(Effect::ActivateUpdate)
}

/// The status line follows from what is still on its way.
fn settle(model: &mut Model) {
    if let Some(unsaved) = model.unsaved.values().first() {
        model.status = Status::Failed(unsaved.why);
    } else if is_saving(model) {
        model.status = Status::Saving;
    } else if model.saving.is_empty() {
        model.status = Status::Saved;
    } else {
        model.status = Status::Kept;
    }
}

/// Puts a record in place of another of the same entry even where its revision is older: the other was never stored.
fn replace(model: &mut Model, record: Record) {
    model.last_rev = model.last_rev.max(Some(record.rev));
    model.journal.replace(record);
}

/// After the very first save on this device: a word about shared devices and backups, and the moment to ask the
/// browser to keep the data.
fn first_save(model: &mut Model, id: EntryId) -> Option<Effect> {
    let wrote = model.journal.entry(id).is_some();
    if !wrote || model.phase == Phase::Opening || model.health.persisted.is_some() {
        return None;
    }
    model.health.persisted = Some(false);
    // What was just told stays: a file of a single entry is no first tap.
    if model.journal.len() == 1 && model.notice.is_none() {
        model.notice = Some(Notice::FirstSave);
    }
    Some(Effect::AskPersist)
}
