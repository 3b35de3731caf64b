//! From the shell to the running app, then the rest of the journal in idle slices.
//!
//! Order: open storage, read recent entries, mount in place of the shell, take the shell's taps up. Nothing is drawn
//! twice: until the mount the shell stands, and it keeps taps.

use super::outside;
use super::runner::{Runner, after_drawing};
use super::tabs::Line;
use super::upkeep;
use crate::app::{Event, Form, Model, Prefs, Route, StorageEvent, Tap};
use crate::domain::{Coded, DeviceId, order};
use crate::platform::worker::{Update, Worker};
use crate::platform::{
    clock, focus, idle, local, location, media, page, random, strict, ticker::Ticker, timer,
};
use crate::store::engine::{self, Opening};
use crate::store::keys::Plain;
use crate::store::ports::{LocalArea, MemoryArea, Stores};
use crate::store::tap;
use crate::ui::dom::{Node, mount_in_place_of, rehearse};
use crate::ui::frame::{AROUND, main};
use crate::ui::{ids, pages};
use leptos::prelude::*;
use std::rc::Rc;

/// Entries made in so many days before now are read before the first drawing.
const RECENT_DAYS: u64 = 45;

/// The first page is waited for so long, in milliseconds; after that it says itself that it is on its way.
const PATIENCE: i32 = 2_000;

/// Starts the app and reads on until the journal is whole.
pub(super) async fn run() {
    let first = Route::parse(&location::hash());
    let first_page = timer::at_most(PATIENCE, async move { pages::fetch_for(&first).await });
    let local = local::probe().map(|found| Rc::new(found) as Rc<dyn LocalArea>);
    let blocked = local.is_err();
    let local = local.unwrap_or_else(|_| Rc::new(MemoryArea::default()));
    let strict = if blocked { None } else { strict::open().await.ok() };
    let stores = Stores::new(local, strict);
    // Before anything is read, so that what was read is still true when it is shown.
    first_page.await;
    let since = clock::unix_ms().saturating_sub(RECENT_DAYS * 24 * 3_600_000);
    let opening = engine::open(&stores, since, upkeep::finish_wipe).await;

    let route = Route::parse(&location::hash());
    let model = Model::new(clock::now(), route, prefs(&stores), DeviceId(random::word()));
    let runner = Runner::new(model, stores);
    let backlog = take_opening(&runner, opening, blocked);
    // From the moment at which the journal was read, so that nothing is missed.
    listen(&runner);
    mount(&runner).await;
    wasm_bindgen_futures::spawn_local(get_ready(runner.clone()));

    // Where it cannot be written the next start tries again.
    let _ = engine::introduce(&runner.stores).await;
    read_on(&runner, backlog).await;
}

fn take_opening(runner: &Rc<Runner>, mut opening: Opening, blocked: bool) -> engine::Backlog {
    let backlog = std::mem::take(&mut opening.backlog);
    runner.send(Event::Storage(StorageEvent::Opened(Box::new(opening))));
    if blocked {
        runner.send(Event::Storage(StorageEvent::Blocked));
    }
    let drafts = engine::drafts(&runner.stores).into_iter();
    let drafts = drafts.filter_map(|(name, text)| Some((Form::parse(&name)?, text))).collect();
    runner.send(Event::Storage(StorageEvent::Drafts(drafts)));
    let plain = |which| engine::plain(&runner.stores, which).ok().flatten();
    if let Some(at) = plain(Plain::Backup).and_then(|at| at.parse().ok()) {
        runner.send(Event::Storage(StorageEvent::LastBackup(at)));
    }
    backlog
}

/// Puts the app in the place of the shell, part by part, the page first: there is no empty moment between them, and the
/// browser may answer a tap in between.
async fn mount(runner: &Rc<Runner>) {
    timer::sleep(0).await;
    put(runner, ids::MAIN, main);
    runner.show_theme();
    // The first page is arrived at like any other. From the model, not the address: a page may have taken itself out of that.
    let route = runner.model.with_untracked(|model| model.route.clone());
    runner.send(Event::Routed(route));
    for tap in taps(runner) {
        runner.send(Event::Tapped(tap));
    }
    for (place, draw) in AROUND {
        timer::sleep(0).await;
        put(runner, place, draw);
    }
    page::announce_started();
}

/// Draws a part of the app in the place of the shell's element with this id.
fn put(runner: &Rc<Runner>, place: &str, draw: fn() -> Node) {
    let session = runner.session();
    mount_in_place_of(place, move || {
        provide_context(session);
        draw()
    });
}

/// What can be done beforehand for the pages that are opened next, in idle moments: they are fetched, and the one that is
/// opened most is drawn once for nobody.
async fn get_ready(runner: Rc<Runner>) {
    let rest = async || {
        let _ = idle::rest().await;
    };
    if pages::fetch_all(rest).await {
        let session = runner.session();
        let draw = move || {
            provide_context(session);
            pages::page(Route::Journal)
        };
        rehearse(draw, rest).await;
    }
}

/// The rest of the journal, then both copies compared, then a restore point of the day.
async fn read_on(runner: &Rc<Runner>, mut backlog: engine::Backlog) {
    while !backlog.is_done() {
        let moment = idle::rest().await;
        let batch = backlog.step(&runner.stores, &|| moment.lasts());
        runner.send(Event::Storage(StorageEvent::Read(batch)));
    }
    upkeep::compare(runner).await;
    super::effects::carry_out(runner, crate::app::Effect::Measure);
}

/// What happens outside, for as long as the page lives.
fn listen(runner: &Rc<Runner>) {
    *runner.line.borrow_mut() = Some(Line::open(runner));
    outside::listen(runner);
    let on = |runner: &Rc<Runner>| runner.clone();
    let teller = on(runner);
    *runner.worker.borrow_mut() = Worker::watch(move |update| match update {
        Update::Waiting | Update::Replaced => teller.send(Event::UpdateReady),
    });
    let router = on(runner);
    let routed = location::on_change(move |hash| {
        focus::leave();
        router.send(Event::Routed(Route::parse(&hash)));
        let router = router.clone();
        after_drawing(move || {
            location::set_title(&router.model.with_untracked(|model| title(&model.route)));
            focus::heading();
        });
    });
    let ticked = on(runner);
    let ticker = Ticker::every_second(move || {
        // Each second only while a stopwatch shows; the minute is enough otherwise.
        let due = ticked.model.with_untracked(|model| {
            model.journal.running().is_some()
                || clock::now().unix_ms() / 60_000 != model.now.unix_ms() / 60_000
        });
        if due {
            ticked.send(Event::Tick);
        }
    });
    let dark = on(runner);
    let media = media::on_dark(move |_| dark.show_theme());
    location::set_title(&runner.model.with_untracked(|model| title(&model.route)));
    // They live as long as the page.
    std::mem::forget((routed, ticker, media));
}

fn title(route: &Route) -> String {
    let page = pages::title(route);
    match route {
        // The name of the app is in it.
        Route::About => page.to_owned(),
        _ => format!("{page} · Stillnight"),
    }
}

fn prefs(stores: &Stores) -> Prefs {
    fn read<T: Coded + Default>(stores: &Stores, which: Plain) -> T {
        let code = engine::plain(stores, which).ok().flatten();
        code.and_then(|code| T::from_code(&code)).unwrap_or_default()
    }
    Prefs {
        theme: read(stores, Plain::Theme),
        text: read(stores, Plain::Text),
        clock: read(stores, Plain::Clock),
        week: read(stores, Plain::Week),
        face: read(stores, Plain::Face),
    }
}

/// The taps the shell kept, oldest first.
fn taps(runner: &Runner) -> Vec<Tap> {
    let local = &runner.stores.local;
    let mut found: Vec<Tap> = local
        .keys()
        .unwrap_or_default()
        .into_iter()
        .filter(|key| key.starts_with(Plain::Tap.key()))
        .filter_map(|key| {
            let at = tap::moment(&local.get(&key).ok().flatten()?)?;
            Some(Tap { key, at, newest: false })
        })
        .collect();
    order::sort_by_key(&mut found, |tap| tap.at.number());
    if let Some(last) = found.last_mut() {
        last.newest = true;
    }
    found
}
