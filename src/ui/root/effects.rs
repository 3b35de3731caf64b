//! Each effect, carried out. One arm, one capability; completions go back as events.

use super::runner::Runner;
use crate::app::{DataEvent, Effect, Event, Model, Prefs, StorageEvent};
use crate::content::assets::Asset;
use crate::content::strings::data as words;
use crate::domain::Coded;
use crate::platform::share::{self, Shared};
use crate::platform::{clipboard, clock, fetch, file, location, persist, print};
use crate::store::engine::{self, SaveRequest};
use crate::store::keys::{self, Plain};
use leptos::prelude::WithUntracked;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// Does it.
pub(super) fn carry_out(runner: &Rc<Runner>, effect: Effect) {
    match effect {
        Effect::Save(requests) => save(runner, requests),
        Effect::MakePoint { why, records } => later(runner, async move |runner| {
            let made = engine::make_restore_point(&runner.stores, clock::unix_ms(), why, &records).await;
            let made = made.map(|_| ()).map_err(|_| words::POINT_FAILED.to_owned());
            Some(Event::Data(DataEvent::PointMade(made)))
        }),
        Effect::DailyPoint => later(runner, async |runner| {
            let now = clock::unix_ms();
            if engine::daily_point_is_due(&runner.stores, now).await {
                let all = |model: &Model| model.journal.records().cloned().collect::<Vec<_>>();
                let records = runner.model.with_untracked(all);
                // Where it fails the next start tries again; nothing else depends on it.
                let _ = engine::make_restore_point(&runner.stores, now, engine::DAILY, &records).await;
            }
            None
        }),
        Effect::ListPoints => later(runner, async |runner| {
            let points = engine::list_restore_points(&runner.stores).await.ok()?;
            Some(Event::Data(DataEvent::PointsListed(points)))
        }),
        Effect::ReadPoint(at) => later(runner, async move |runner| {
            let read = engine::read_restore_point(&runner.stores, at).await;
            let read = read.map(|batch| batch.records).map_err(|_| words::POINT_UNREADABLE.to_owned());
            Some(Event::Data(DataEvent::PointRead(read)))
        }),
        Effect::Wipe(until) => later(runner, async move |runner| {
            // What really holds may be later than asked for: another tab may have been at it.
            let gone = engine::wipe(&runner.stores, until).await.map_err(|_| words::WIPE_FAILED.to_owned());
            if let (Ok(until), Some(line)) = (&gone, runner.line.borrow().as_ref()) {
                line.tell_wiped(*until);
            }
            Some(Event::Data(DataEvent::Wiped(gone)))
        }),
        Effect::Measure => {
            if let Ok(units) = keys::used_units(runner.stores.local.as_ref()) {
                runner.send(Event::Storage(StorageEvent::Measured(units)));
            }
        }
        Effect::AskPersist => later(runner, async |_| {
            Some(Event::Storage(StorageEvent::Persisted(persist::ask().await.unwrap_or(false))))
        }),
        Effect::RunningHint(Some(onset)) => put(runner, Plain::Running, &onset.to_string()),
        Effect::RunningHint(None) => remove(runner, Plain::Running),
        Effect::ForgetTap(key) => {
            // A key that stays is forgotten at the next start: its episode is known by its onset.
            let _ = runner.stores.local.remove(&key);
        }
        Effect::KeepDraft(form, text) => {
            // Where there is no room for it the text still stands in its field.
            let _ = engine::put_draft(&runner.stores, &form.name(), &text);
        }
        Effect::ForgetDraft(form) => {
            // A draft that stays says what is saved already, and is forgotten at the next save.
            let _ = engine::remove_draft(&runner.stores, &form.name());
        }
        Effect::OfferInstall => {
            if let Some(install) = runner.install.borrow().as_ref() {
                install.prompt();
            }
        }
        Effect::Copy(text) => later(runner, async move |_| Some(Event::Copied(clipboard::copy(&text).await))),
        Effect::Share { title, fragment } => later(runner, async move |_| {
            let url = location::base() + &fragment;
            match share::share(title, &url).await {
                Shared::Shown => None,
                Shared::No => Some(Event::Copied(clipboard::copy(&url).await)),
            }
        }),
        Effect::Print => {
            // A browser without a print dialog leaves the page as it is, preview and all.
            let _ = print::open();
        }
        Effect::Prefs(prefs) => {
            keep_prefs(runner, prefs);
            runner.show_prefs(prefs);
        }
        Effect::Download { name, text } => {
            file::download(&name, "application/x-stillnight+json", &text);
        }
        Effect::RememberBackup(at) => put(runner, Plain::Backup, &at.to_string()),
        Effect::ReadQuarantine => later(runner, async |runner| {
            let found = engine::read_quarantine(&runner.stores).await;
            let pairs = found.into_iter().map(|aside| (aside.from, aside.raw)).collect();
            Some(Event::Data(DataEvent::QuarantineRead(pairs)))
        }),
        Effect::ActivateUpdate => {
            if let Some(worker) = runner.worker.borrow().as_ref() {
                worker.change();
            }
        }
        Effect::Fetch(table) => later(runner, async move |_| {
            let path = table.asset().map(Asset::path).unwrap_or_default();
            Some(Event::Fetched(table, fetch::text(&path).await))
        }),
    }
}

/// Runs something that ends later, and sends the event it ends with.
fn later<F>(runner: &Rc<Runner>, act: F)
where
    F: AsyncFnOnce(Rc<Runner>) -> Option<Event> + 'static,
{
    let runner = runner.clone();
    spawn_local(async move {
        if let Some(event) = act(runner.clone()).await {
            runner.send(event);
        }
    });
}

fn save(runner: &Rc<Runner>, requests: Vec<SaveRequest>) {
    later(runner, async move |runner| {
        let records: Vec<_> = requests.iter().map(|request| request.record.clone()).collect();
        let ended = engine::save_all(&runner.stores, requests).await;
        if let Some(line) = runner.line.borrow().as_ref() {
            for (record, (.., outcome)) in records.iter().zip(&ended) {
                if matches!(outcome, engine::SaveOutcome::Saved | engine::SaveOutcome::Kept) {
                    line.tell_saved(record);
                }
            }
        }
        Some(Event::Storage(StorageEvent::Saved(ended)))
    });
}

// A hint or preference that cannot be kept is no loss of data: the app goes on without it.
fn put(runner: &Runner, which: Plain, value: &str) {
    let _ = engine::put_plain(&runner.stores, which, value);
}

fn remove(runner: &Runner, which: Plain) {
    let _ = engine::remove_plain(&runner.stores, which);
}

fn keep_prefs(runner: &Runner, prefs: Prefs) {
    put(runner, Plain::Theme, prefs.theme.code());
    put(runner, Plain::Text, prefs.text.code());
    put(runner, Plain::Clock, prefs.clock.code());
    put(runner, Plain::Week, prefs.week.code());
    put(runner, Plain::Face, prefs.face.code());
}
