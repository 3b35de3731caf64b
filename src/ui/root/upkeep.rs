//! What looks after the stores in the background, in a part of its own: comparing both copies, restore points, what was
//! set aside, deleting everything. Tonight starts, records, undoes and saves without it.

use super::auto;
use super::runner::Runner;
use crate::app::{AutoEvent, AutoStep, DataEvent, Effect, Event, Model, StorageEvent};
use crate::content::strings::{data as words, shell};
use crate::domain::Revision;
use crate::platform::{clock, idle};
use crate::store::engine::{self, Batch, WipeError};
use crate::store::ports::{Later, Stores};
use leptos::prelude::WithUntracked;
use std::rc::Rc;

/// So many entries are compared before the browser is asked again whether it still rests.
const SLICE: usize = 100;

/// What the part hands over.
struct Upkeep {
    compare: fn(Rc<Runner>) -> Later<'static, bool>,
    carry_out: fn(Rc<Runner>, Effect) -> Later<'static, Option<Event>>,
    finish_wipe: engine::Finish,
}

#[cfg(stillnight_split)]
#[wasm_split_helpers::wasm_split(upkeep, fallible)]
fn upkeep() -> Result<Upkeep, wasm_split_helpers::SplitLoaderError> {
    Ok(handed_over())
}

#[cfg(not(stillnight_split))]
async fn upkeep() -> Result<Upkeep, std::convert::Infallible> {
    Ok(handed_over())
}

#[inline(always)]
fn handed_over() -> Upkeep {
    Upkeep {
        compare: |runner| Box::pin(both(runner)),
        carry_out: |runner, effect| Box::pin(act(runner, effect)),
        finish_wipe: engine::finish_wipe,
    }
}

/// Compares both copies of every entry, and tells how that ended. Where the part does not come they are compared at
/// another start: each save is compared by itself all the same.
pub(super) async fn compare(runner: &Rc<Runner>) {
    let ended = match upkeep().await {
        Ok(upkeep) => StorageEvent::Reconciled((upkeep.compare)(runner.clone()).await),
        Err(_) => {
            runner.send(Event::PartMissed);
            StorageEvent::NotCompared
        }
    };
    runner.send(Event::Storage(ended));
}

/// Carries an effect out and gives the event it ends with.
pub(super) async fn carry_out(runner: Rc<Runner>, effect: Effect) -> Option<Event> {
    match upkeep().await {
        Ok(upkeep) => (upkeep.carry_out)(runner, effect).await,
        Err(_) => missed(&effect),
    }
}

/// Finishes a wipe that was cut short, before anything is shown.
pub(super) fn finish_wipe(stores: &Stores, until: Revision) -> Later<'_, Result<(), WipeError>> {
    Box::pin(async move {
        match upkeep().await {
            Ok(upkeep) => (upkeep.finish_wipe)(stores, until).await,
            // Its record still hides what it covers, and the next start tries again.
            Err(_) => Ok(()),
        }
    })
}

/// What is told where the part did not come: nothing was done.
fn missed(effect: &Effect) -> Option<Event> {
    let why = || shell::PART_MISSED.to_owned();
    match effect {
        Effect::MakePoint { .. } => Some(Event::Data(DataEvent::PointMade(Err(why())))),
        Effect::ReadPoint(at) => Some(Event::Data(DataEvent::PointRead(*at, Err(why())))),
        Effect::Wipe(_) => Some(Event::Data(DataEvent::Wiped(Err(why())))),
        Effect::ReadQuarantine => Some(Event::PartMissed),
        // The dialog did not open.
        Effect::Auto(AutoStep::Choose) => Some(Event::Auto(AutoEvent::Chosen(None))),
        // The daily point is tried again at the next start; the list stays as it is.
        _ => None,
    }
}

async fn both(runner: Rc<Runner>) -> bool {
    let wiped = runner.model.with_untracked(|model| model.wiped_before);
    let strict = through(&runner, &runner.stores, wiped).await;
    if strict.is_none() {
        // The strict copy cannot be read now: what is damaged in the other is set aside all the same.
        through(&runner, &runner.stores.local_only(), wiped).await;
    }
    strict == Some(true)
}

/// Compares the copies to the end; says whether the strict one worked all along, or `None` if it could not be read.
async fn through(runner: &Rc<Runner>, stores: &Stores, wiped: Option<Revision>) -> Option<bool> {
    let mut rest = engine::reconcile(stores, wiped).await.ok()?;
    while !rest.is_done() {
        let moment = idle::rest().await;
        let mut batch = rest.step(stores, SLICE).await;
        while !rest.is_done() && moment.lasts() {
            batch.append(rest.step(stores, SLICE).await);
        }
        // Mostly both copies are alike, and then nothing need be drawn again.
        if batch != Batch::default() {
            runner.send(Event::Storage(StorageEvent::Read(batch)));
        }
    }
    Some(rest.strict_ok())
}

async fn act(runner: Rc<Runner>, effect: Effect) -> Option<Event> {
    let stores = &runner.stores;
    let event = match effect {
        Effect::MakePoint { why, records } => {
            let made = engine::make_restore_point(stores, clock::unix_ms(), why, &records).await;
            DataEvent::PointMade(made.map(|_| ()).map_err(|_| words::POINT_FAILED.to_owned()))
        }
        Effect::DailyPoint => {
            daily_point(&runner).await;
            return None;
        }
        Effect::ListPoints => DataEvent::PointsListed(engine::list_restore_points(stores).await.ok()?),
        Effect::ReadPoint(at) => {
            let read = engine::read_restore_point(stores, at).await;
            let read = read.map(|batch| batch.records).map_err(|_| words::POINT_UNREADABLE.to_owned());
            DataEvent::PointRead(at, read)
        }
        Effect::Wipe(until) => {
            // What really holds may be later than asked for: another tab may have been at it.
            let gone = engine::wipe(stores, until).await.map_err(|_| words::WIPE_FAILED.to_owned());
            if let (Ok(until), Some(line)) = (&gone, runner.line.borrow().as_ref()) {
                line.tell_wiped(*until);
            }
            DataEvent::Wiped(gone)
        }
        Effect::Auto(step) => return auto::carry_out(&runner, step).await,
        Effect::ReadQuarantine => {
            let found = engine::read_quarantine(stores).await;
            DataEvent::QuarantineRead(found.into_iter().map(|aside| (aside.from, aside.raw)).collect())
        }
        _ => return None,
    };
    Some(Event::Data(event))
}

async fn daily_point(runner: &Runner) {
    let now = clock::unix_ms();
    if engine::daily_point_is_due(&runner.stores, now).await {
        let all = |model: &Model| model.journal.records().cloned().collect::<Vec<_>>();
        let records = runner.model.with_untracked(all);
        // Where it fails the next start tries again; nothing else depends on it.
        let _ = engine::make_restore_point(&runner.stores, now, engine::DAILY, &records).await;
    }
}
