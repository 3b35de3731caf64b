//! A running episode: time since onset, how strong, where, what is being tried, and the way out.

use super::episode::{Places, Remedies};
use crate::app::view::{EpisodeView, running_seconds, tonight};
use crate::app::{EpisodeChange, Event};
use crate::content::strings::{duration, labels, stopwatch, tonight as words};
use crate::domain::{Coded, Helped};
use crate::ui::components::{Scale, TimeField, YesNo};
use crate::ui::ids;
use crate::ui::session::Session;
use crate::ui::status::{StatusLine, UndoButton};
use leptos::prelude::*;

/// The page while an episode runs.
#[component]
pub fn Running() -> impl IntoView {
    let session = Session::here();
    let running = session.view(|model| tonight(model).running);
    let seconds = session.view(running_seconds);
    let id = Memo::new(move |_| running.read().as_ref().map(|episode| episode.id));
    move || id.get().map(|id| view! { <One id running seconds /> })
}

/// One running episode. The parts are drawn once; each wakes for its own slice.
#[component]
fn One(
    id: crate::domain::EntryId,
    running: Memo<Option<EpisodeView>>,
    seconds: Memo<Option<(i64, Option<i64>)>>,
) -> impl IntoView {
    let session = Session::here();
    let send = move |change| session.send(Event::Episode(id, change));
    // The memo may run once more after the episode ended, hence the defaults.
    fn slice<T: Default>(running: Memo<Option<EpisodeView>>, of: fn(&EpisodeView) -> T) -> T {
        running.with(|episode| episode.as_ref().map(of).unwrap_or_default())
    }
    let onset = Memo::new(move |_| slice(running, |e| e.onset));
    let title = move || {
        onset
            .get()
            .map_or_else(|| words::RUNNING.to_owned(), |at| words::since(&session.format(|f| f.clock(at))))
    };
    let night = Memo::new(move |_| slice(running, |e| Some(e.night)));
    let night =
        move || night.get().map(|night| words::night_of(&session.format(|f| f.date_short(night.date()))));
    let minutes = Memo::new(move |_| seconds.get().map(|(all, _)| all / 60));
    view! {
        <div class="page tonight running">
            <header class="page__head">
                <div class="page__meta">
                    <span>{night}</span>
                    <StatusLine />
                </div>
                <h1 class="page__title num" id=ids::TITLE tabindex="-1">{title}</h1>
            </header>
            <p class="elapsed num">{move || minutes.get().map(|m| duration(m * 60).replace("0 s", "0 min"))}</p>
            <Trying running seconds on_stop=move |(at, helped)| send(EpisodeChange::Tried(at, helped)) />
            <Scale
                legend=words::WORST
                low=words::WORST_LOW
                high=words::WORST_HIGH
                name="worst"
                value=Signal::derive(move || slice(running, |e| e.worst))
                on_pick=move |n| send(EpisodeChange::Worst(n))
            />
            <Remedies on_try=move |remedy| send(EpisodeChange::Try(remedy)) />
            <Places
                value=Signal::derive(move || slice(running, |e| e.places))
                on_toggle=move |place| send(EpisodeChange::Place(place))
            />
            <YesNo
                legend=words::PAINFUL
                name="painful"
                value=Signal::derive(move || slice(running, |e| e.painful))
                on_pick=move |yes| send(EpisodeChange::Painful(yes))
            />
            <TimeField label=words::STARTED value=onset on_change=move |text| send(EpisodeChange::Onset(text)) />
            <div class="page__foot">
                <button
                    class="button"
                    type="button"
                    data-kind="primary"
                    data-size="large"
                    on:click=move |_| send(EpisodeChange::Over)
                >
                    {words::OVER}
                </button>
                <UndoButton />
            </div>
        </div>
    }
}

/// What is being tried now, with its stopwatch.
#[component]
fn Trying(
    running: Memo<Option<EpisodeView>>,
    seconds: Memo<Option<(i64, Option<i64>)>>,
    #[prop(into)] on_stop: Callback<(usize, Option<Helped>)>,
) -> impl IntoView {
    let current = Memo::new(move |_| {
        running.with(|e| e.as_ref()?.tried.iter().rev().find(|a| a.running).map(|a| (a.at, a.remedy)))
    });
    let time = move || seconds.get().and_then(|(_, attempt)| attempt).map(stopwatch);
    let answer = move |at: usize, helped: Helped| {
        view! {
            <button class="button" type="button" data-kind="plain" on:click=move |_| on_stop.run((at, Some(helped)))>
                {labels::helped(helped)}
            </button>
        }
    };
    move || {
        current.get().map(|(at, remedy)| {
            view! {
                <section class="trying" aria-label=labels::remedy(remedy)>
                    <h2 class="trying__name">{labels::remedy(remedy)}</h2>
                    <p class="trying__time num" role="timer">{time}</p>
                    <div class="actions">{Helped::ALL.iter().map(|helped| answer(at, *helped)).collect_view()}</div>
                </section>
            }
        })
    }
}
