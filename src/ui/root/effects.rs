//! Each effect, carried out. One arm, one capability; completions go back as events.

use super::runner::{Runner, after_painting};
use super::upkeep;
use crate::app::{DataEvent, Effect, Event, Prefs, StorageEvent};
use crate::content::assets::Asset;
use crate::domain::Coded;
use crate::platform::share::{self, Shared};
use crate::platform::{clipboard, fetch, file, idle, location, persist, print};
use crate::store::backup;
use crate::store::engine::{self, SaveOutcome, SaveRequest};
use crate::store::keys::{self, Plain};
use crate::ui::pages;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// Does it.
pub(super) fn carry_out(runner: &Rc<Runner>, effect: Effect) {
    match effect {
        Effect::Save(requests) => save(runner, requests),
        Effect::MakePoint { .. }
        | Effect::DailyPoint
        | Effect::ListPoints
        | Effect::ReadPoint(_)
        | Effect::Wipe(_)
        | Effect::ReadQuarantine
        | Effect::Auto(_) => later(runner, async move |runner| upkeep::carry_out(runner, effect).await),
        Effect::Measure => {
            let runner = runner.clone();
            // It looks at every stored text.
            after_painting(move || {
                if let Ok(units) = keys::used_units(runner.stores.local.as_ref()) {
                    runner.send(Event::Storage(StorageEvent::Measured(units)));
                }
            });
        }
        Effect::AskPersist => later(runner, async |_| {
            Some(Event::Storage(StorageEvent::Persisted(persist::ask().await.unwrap_or(false))))
        }),
        Effect::TakeOn => {
            let runner = runner.clone();
            after_painting(move || runner.send(Event::Data(DataEvent::TakeOn)));
        }
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
            file::download(&name, mime(&name), &text);
        }
        Effect::RememberBackup(at) => put(runner, Plain::Backup, &at.to_string()),
        Effect::ActivateUpdate => later(runner, async |runner| {
            // Chromium forgets the wish where it comes while the older worker still answers: what this page fetches for
            // later comes first.
            pages::fetch_all(async || ()).await;
            let _ = idle::rest().await;
            if let Some(worker) = runner.worker.borrow().as_ref() {
                worker.change();
            }
            None
        }),
        Effect::Fetch(table) => later(runner, async move |_| {
            let path = table.asset().map(Asset::path).unwrap_or_default();
            Some(Event::Fetched(table, fetch::text(&path).await))
        }),
    }
}

/// What a file of this name holds, as browsers are told.
fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("ics") => "text/calendar",
        Some("csv") => "text/csv",
        _ => backup::MIME,
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
            let is_safe = |outcome: &SaveOutcome| matches!(outcome, SaveOutcome::Saved | SaveOutcome::Kept);
            let outcomes = records.iter().zip(&ended);
            line.tell_saved(outcomes.filter(|(_, (.., ended))| is_safe(ended)).map(|(record, _)| record));
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
