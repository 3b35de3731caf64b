//! The file that follows the journal: chosen, written, read back, forgotten. In the part of `upkeep`.

use super::runner::Runner;
use crate::app::{AutoEvent, AutoFault, AutoStep, Event, Written};
use crate::platform::file_access::{self, AccessError, Chosen};
use crate::platform::{file, idle, timer};
use crate::store::keys::Plain;
use crate::store::{backup, engine};
use std::rc::Rc;

/// Whether this browser can do it.
pub(crate) fn can_write_files() -> bool {
    file_access::offered()
}

/// Carries a step out and gives the event it ends with.
pub(super) async fn carry_out(runner: &Rc<Runner>, step: AutoStep) -> Option<Event> {
    let event = match step {
        AutoStep::Find => found(runner).await?,
        AutoStep::Choose => AutoEvent::Chosen(chosen().await),
        AutoStep::Wait(ms) => {
            let runner = runner.clone();
            timer::later(i32::try_from(ms).unwrap_or(i32::MAX), move || {
                idle::when_idle(move || runner.send(Event::Auto(AutoEvent::Due)));
            });
            return None;
        }
        AutoStep::Write(text, written) => {
            let wrote = write(&text).await;
            if wrote.is_ok() {
                remember(runner, written);
            }
            AutoEvent::Wrote(wrote.map(|()| written))
        }
        AutoStep::Allow => match file_access::kept().await {
            Some(chosen) => AutoEvent::Allowed(chosen.allowed(true).await),
            None => AutoEvent::Stop,
        },
        AutoStep::Forget => {
            // What stays is not looked for at the next start.
            let _ = engine::remove_plain(&runner.stores, Plain::AutoFile);
            file_access::keep(None).await;
            return None;
        }
    };
    Some(Event::Auto(event))
}

/// The file of an earlier visit. Where none was ever written nothing is opened.
async fn found(runner: &Rc<Runner>) -> Option<AutoEvent> {
    let text = engine::plain(&runner.stores, Plain::AutoFile).ok().flatten()?;
    let (at_ms, entries) = text.split_once(' ')?;
    let written = Written { at_ms: at_ms.parse().ok()?, entries: entries.parse().ok()? };
    let chosen = if file_access::offered() { file_access::kept().await? } else { return None };
    Some(AutoEvent::Found(chosen.name(), Some(written), chosen.allowed(false).await))
}

async fn chosen() -> Option<(String, usize)> {
    let chosen = file_access::choose("journal.stillnight", backup::MIME, ".stillnight").await?;
    // A file that was there already may hold more than the journal does.
    let held = match read(&chosen).await.map(|text| backup::read(&text)) {
        Ok(Ok(held)) => held.records.iter().filter(|record| record.live().is_some()).count(),
        _ => 0,
    };
    let kept = file_access::keep(Some(&chosen)).await;
    kept.then(|| (chosen.name(), held))
}

/// Writes the file and reads it back: only what stands there letter for letter was written.
async fn write(text: &str) -> Result<(), AutoFault> {
    let chosen = file_access::kept().await.ok_or(AutoFault::Forgotten)?;
    if !chosen.allowed(false).await {
        return Err(AutoFault::Permission);
    }
    chosen.write(text).await.map_err(|error| match error {
        AccessError::Permission => AutoFault::Permission,
        AccessError::Failed => AutoFault::Failed,
    })?;
    match read(&chosen).await {
        Ok(back) if back == text => Ok(()),
        _ => Err(AutoFault::Failed),
    }
}

async fn read(chosen: &Chosen) -> Result<String, ()> {
    let most = u32::try_from(backup::TEXT_MOST).unwrap_or(u32::MAX);
    let found = chosen.file().await.map_err(drop)?;
    file::read_text(&found, most).await.map_err(drop)
}

/// When it was written, for the next visit.
fn remember(runner: &Runner, written: Written) {
    let text = format!("{} {}", written.at_ms, written.entries);
    // Where it cannot be kept the next visit asks for the file again.
    let _ = engine::put_plain(&runner.stores, Plain::AutoFile, &text);
}
