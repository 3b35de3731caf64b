//! Home. It changes with the hour; a running episode takes it over.

use super::checkin::FeelChoice;
use super::running::Running;
use crate::app::view::{Mood, TonightView, tonight};
use crate::app::{Event, Route};
use crate::content::strings::tonight as words;
use crate::ui::ids;
use crate::ui::session::Session;
use chrono::Timelike;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Tonight() -> impl IntoView {
    let session = Session::here();
    let view = session.view(tonight);
    let mood = Memo::new(move |_| view.read().mood);
    move || match mood.get() {
        Mood::Running => view! { <Running /> }.into_any(),
        mood => view! { <Calm mood view /> }.into_any(),
    }
}

/// No episode runs: the head, the question of the hour, the one big button.
#[component]
fn Calm(mood: Mood, view: Memo<TonightView>) -> impl IntoView {
    let session = Session::here();
    let title = match mood {
        Mood::Morning => words::MORNING,
        Mood::Day => words::DAY,
        Mood::Night | Mood::Running => words::NIGHT,
    };
    let night_words = move || {
        let night = view.read().night.date();
        session.format(|f| match mood {
            Mood::Day => f.date_short(night),
            _ => words::night_of(&f.date_short(night)),
        })
    };
    // To the minute: the line need not be written again every second.
    let minute = session.view(|model| model.now.time().with_second(0));
    let clock_words = move || minute.get().map(|time| session.format(|f| f.time(time)));
    // By morning last night's question comes first; the button steps back but stays.
    let (kind, size) = if mood == Mood::Morning { ("plain", "large") } else { ("primary", "huge") };
    // On the first visit the doors lead to last night; both would not fit a phone.
    let asks = move || {
        let view = view.read();
        mood != Mood::Night && !view.first_visit && (mood == Mood::Morning || view.last_feel.is_none())
    };
    view! {
        <div class="page tonight">
            <header class="page__head">
                <p class="page__meta">
                    <span>{night_words}</span>
                    <span class="num">{clock_words}</span>
                </p>
                <h1 class="page__title" id=ids::TITLE tabindex="-1">{title}</h1>
            </header>
            <Show when=asks>
                <FeelChoice night=Signal::derive(move || view.read().last_night) ask=mood != Mood::Morning lead_on=true />
            </Show>
            <Show when=move || view.read().first_visit>
                <Doors view />
            </Show>
            <div class="page__fill"></div>
            <button
                class="button"
                type="button"
                data-kind=kind
                data-size=size
                prop:disabled=move || !view.read().writable
                on:click=move |_| session.send(Event::Happening)
            >
                {words::HAPPENING}
            </button>
            <div class="row">
                <button
                    class="button"
                    type="button"
                    data-kind="plain"
                    prop:disabled=move || !view.read().writable
                    on:click=move |_| session.send(Event::CalmSoFar)
                >
                    {words::CALM}
                </button>
                <button
                    class="button"
                    type="button"
                    data-kind="plain"
                    prop:disabled=move || !view.read().writable
                    on:click=move |_| session.send(Event::GoingToBed)
                >
                    {words::TO_BED}
                </button>
            </div>
            <Noted view />
            <p class="page__hint">{words::HINT}</p>
        </div>
    }
}

/// What was noted tonight already, with the way to it.
#[component]
fn Noted(view: Memo<TonightView>) -> impl IntoView {
    let session = Session::here();
    let calm = move || view.read().calm.map(|at| words::calm_at(&session.format(|f| f.clock(at))));
    let bed = move || view.read().bed.map(|at| words::bed_at(&session.format(|f| f.clock(at))));
    let link = move || Route::Night(view.read().night).to_string();
    let any = move || view.with(|v| v.calm.is_some() || v.bed.is_some() || !v.earlier.is_empty());
    view! {
        <Show when=any>
            <p class="row tonight__noted">
                {move || calm().map(|text| view! { <span class="pill num">{text}</span> })}
                {move || bed().map(|text| view! { <span class="pill num">{text}</span> })}
                <a class="link" href=link>{words::WHOLE_NIGHT}</a>
            </p>
        </Show>
    }
}

/// The first visit: three ways in.
#[component]
fn Doors(view: Memo<TonightView>) -> impl IntoView {
    let door = |href: String, title: &'static str, text: &'static str| {
        view! {
            <a class="door" href=href>
                <span class="door__title">{title}</span>
                <span class="door__text">{text}</span>
            </a>
        }
    };
    view! {
        <div class="doors">
            {move || door(Route::Night(view.read().last_night).to_string(), words::DOOR_LOG, words::DOOR_LOG_TEXT)}
            {door(Route::Help.to_string(), words::DOOR_HELP, words::DOOR_HELP_TEXT)}
            {door(Route::About.to_string(), words::DOOR_ABOUT, words::DOOR_ABOUT_TEXT)}
        </div>
    }
}
