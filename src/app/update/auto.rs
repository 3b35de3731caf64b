//! The file that follows the journal: chosen, written, stopped.
//!
//! Invariant: it is never written before all entries are read, and never unasked with less than half of what it holds.

use super::{Ports, now_ms, save};
use crate::app::view::since;
use crate::app::{AutoEvent, AutoFault, AutoFile, AutoState, AutoStep, Effect, Event, Model, Phase, Written};
use crate::store::backup;

/// One step.
pub fn auto(model: &mut Model, _: &mut Ports, event: Event) -> Vec<Effect> {
    let Event::Auto(event) = event else { return Vec::new() };
    let file = &mut model.auto;
    match (event, file.state) {
        (AutoEvent::Found(name, written, granted), AutoState::Off) => {
            let state = if granted { AutoState::On } else { AutoState::NeedsPermission };
            *file = AutoFile { state, name, written, waiting: false };
            // What was noted in the last moments of an earlier visit may be missing. Moments are known to the second.
            let behind = written.is_none_or(|written| since(model, written.at_ms.saturating_sub(1)) > 0);
            if behind { stirred(model) } else { Vec::new() }
        }
        (AutoEvent::Choose, AutoState::Off) => {
            file.state = AutoState::Asking;
            vec![Effect::Auto(AutoStep::Choose)]
        }
        (AutoEvent::Chosen(chosen), AutoState::Asking) => match chosen {
            Some((name, entries)) => {
                let written = (entries > 0).then_some(Written { at_ms: 0, entries });
                *file = AutoFile { state: AutoState::On, name, written, waiting: false };
                written_now(model, false)
            }
            None => {
                file.state = AutoState::Off;
                Vec::new()
            }
        },
        (AutoEvent::Due, state) => {
            file.waiting = false;
            if state == AutoState::On { written_now(model, false) } else { Vec::new() }
        }
        (AutoEvent::Wrote(result), AutoState::On) => wrote(model, result),
        (AutoEvent::Allow, AutoState::NeedsPermission) => vec![Effect::Auto(AutoStep::Allow)],
        (AutoEvent::Allowed(true), AutoState::NeedsPermission) => {
            file.state = AutoState::On;
            written_now(model, false)
        }
        (AutoEvent::Write, AutoState::Failed | AutoState::Fewer) => {
            file.state = AutoState::On;
            written_now(model, true)
        }
        (AutoEvent::Stop, _) => {
            *file = AutoFile::default();
            vec![Effect::Auto(AutoStep::Forget)]
        }
        _ => Vec::new(),
    }
}

fn stirred(model: &mut Model) -> Vec<Effect> {
    let now = now_ms(model);
    model.auto.stir(now).into_iter().collect()
}

/// Writes the journal as it is now, or waits until all of it is read.
#[inline(never)]
fn written_now(model: &mut Model, asked: bool) -> Vec<Effect> {
    let entries = model.journal.live_count();
    if model.read_only() {
        return Vec::new();
    }
    if model.phase != Phase::Complete {
        return stirred(model);
    }
    if !asked && model.auto.holds_more(entries) {
        model.auto.state = AutoState::Fewer;
        return Vec::new();
    }
    let written = Written { at_ms: now_ms(model), entries };
    save::close_moment(model, written.at_ms);
    vec![Effect::Auto(AutoStep::Write(backup::write(&model.journal, model.now), written))]
}

fn wrote(model: &mut Model, result: Result<Written, AutoFault>) -> Vec<Effect> {
    match result {
        Ok(written) => {
            model.auto.written = Some(written);
            model.last_backup = model.last_backup.max(Some(written.at_ms));
            return vec![Effect::RememberBackup(written.at_ms)];
        }
        Err(AutoFault::Permission) => model.auto.state = AutoState::NeedsPermission,
        Err(AutoFault::Forgotten) => model.auto = AutoFile::default(),
        Err(AutoFault::Failed) => model.auto.state = AutoState::Failed,
    }
    Vec::new()
}
