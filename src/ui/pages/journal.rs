//! All nights, newest first, by month; quiet nights as first-class rows.

use crate::app::Route;
use crate::app::view::{NightRow, journal};
use crate::content::strings::{journal as words, labels};
use crate::domain::NightOf;
use crate::ui::components::{Glyph, Icon};
use crate::ui::ids;
use crate::ui::session::Session;
use chrono::Datelike;
use leptos::ev;
use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;

/// So many rows are drawn at first, and more at each wish.
const STEP: usize = 60;

/// The page.
#[component]
pub fn Journal() -> impl IntoView {
    let session = Session::here();
    let most = RwSignal::new(STEP);
    let view = session.view(move |model| journal(model, most.get()));
    let rows = Memo::new(move |_| view.with(|v| v.rows.clone()));
    view! {
        <div class="page">
            <header class="page__head">
                <h1 class="page__title" id=ids::TITLE tabindex="-1">{words::TITLE}</h1>
            </header>
            <AddNight tonight=Signal::derive(move || view.with(|v| v.tonight)) />
            <Show when=move || view.with(|v| v.rows.is_empty() && !v.loading)>
                <div class="empty">
                    <p class="empty__title">{words::EMPTY_TITLE}</p>
                    <p class="empty__text">{words::EMPTY_TEXT}</p>
                </div>
            </Show>
            <div class="journal">{move || months(session, &rows.read())}</div>
            <Show when=move || view.with(|v| v.loading)>
                <p class="page__hint" role="status">{words::LOADING}</p>
            </Show>
            <Show when=move || view.with(|v| v.total > v.rows.len())>
                <button
                    class="button"
                    type="button"
                    data-kind="plain"
                    on:click=move |_| most.update(|n| *n += STEP)
                >
                    {words::SHOW_MORE}
                </button>
            </Show>
        </div>
    }
}

/// The rows, each month under its name.
fn months(session: Session, rows: &[NightRow]) -> impl IntoView + use<> {
    rows.chunk_by(|a, b| {
        (a.night.date().year(), a.night.date().month()) == (b.night.date().year(), b.night.date().month())
    })
    .filter_map(|month| {
        let name = session.format(|f| f.month(month.first()?.night.date()).into());
        let name: Option<String> = name;
        Some(view! {
            <h2 class="journal__month">{name?}</h2>
            <ul class="list">{month.iter().map(|row| self::row(session, row)).collect_view()}</ul>
        })
    })
    .collect_view()
}

fn row(session: Session, row: &NightRow) -> impl IntoView + use<> {
    let date = row.night.date();
    let when = session.format(|f| f.date_short(date));
    let onset = row.first_onset.map(|at| session.format(|f| f.clock(at)));
    let what = [
        row.feel.map(|feel| labels::feel(feel).to_owned()),
        (row.episodes > 0).then(|| words::episodes(row.episodes)),
        onset,
        row.running.then(|| words::RUNNING.to_owned()),
    ];
    let what = what.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! {
        <li class="list__item">
            <a class="entry" href=Route::Night(row.night).to_string()>
                <span class="entry__when">{when}</span>
                <span class="entry__what num">{what}</span>
                <span class="entry__marks num">
                    {row.worst.map(|worst| words::worst(worst.get()))}
                    <Glyph icon=Icon::Chevron />
                </span>
            </a>
        </li>
    }
}

/// Choose any past night to fill in.
#[component]
fn AddNight(tonight: Signal<NightOf>) -> impl IntoView {
    let chosen = RwSignal::new(None::<NightOf>);
    let typed = move |event: ev::Targeted<ev::Event, HtmlInputElement>| {
        chosen.set(NightOf::parse(&event.target().value()))
    };
    let night = move || chosen.get().unwrap_or_else(|| tonight.get().before());
    view! {
        <details class="disclosure">
            <summary class="disclosure__summary">{words::ADD_NIGHT}</summary>
            <div class="disclosure__body stack">
                <label class="field timefield">
                    <span class="field__label">{words::WHICH_NIGHT}</span>
                    <input
                        class="field__input"
                        type="date"
                        max=move || tonight.get().to_string()
                        prop:value=move || night().to_string()
                        on:change:target=typed
                    />
                </label>
                <a class="button" data-kind="plain" href=move || Route::Night(night()).to_string()>{words::OPEN}</a>
            </div>
        </details>
    }
}
