//! One night in full: how it was, its episodes, sleep; everything can be corrected, deleted, undone.

use super::checkin::{FeelChoice, Sleep};
use super::episode::EpisodeForm;
use crate::app::view::night as view_of;
use crate::app::{Event, Route};
use crate::content::strings::journal as words;
use crate::domain::NightOf;
use crate::ui::ids;
use crate::ui::session::Session;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Night(night: NightOf) -> impl IntoView {
    let session = Session::here();
    let view = session.view(move |model| view_of(model, night));
    let ids_of = Memo::new(move |_| view.with(|v| v.episodes.iter().map(|e| e.id).collect::<Vec<_>>()));
    let title = move || session.format(|f| f.date_long(night.date()));
    view! {
        <div class="page night">
            <header class="page__head">
                <nav class="page__meta" aria-label=words::TITLE>
                    <a class="link" href=Route::Night(night.before()).to_string()>{words::NIGHT_BEFORE}</a>
                    <a class="link" href=Route::Night(night.after()).to_string()>{words::NIGHT_AFTER}</a>
                </nav>
                <h1 class="page__title" id=ids::TITLE tabindex="-1">{title}</h1>
            </header>
            <FeelChoice night=Signal::stored(night) ask=false />
            <section class="section">
                <h2 class="section__title">{words::EPISODES}</h2>
                <Show when=move || ids_of.with(Vec::is_empty)>
                    <p class="page__hint">{words::NO_EPISODES}</p>
                </Show>
                <For each=move || ids_of.get() key=|id| *id let:id>
                    <EpisodeForm id view />
                </For>
                <button
                    class="button"
                    type="button"
                    data-kind="plain"
                    on:click=move |_| session.send(Event::AddEpisode(night))
                >
                    {words::ADD_EPISODE}
                </button>
            </section>
            <Sleep view />
            {move || {
                view.with(|v| v.checkin_id)
                    .map(|id| {
                        view! {
                            <button
                                class="button"
                                type="button"
                                data-kind="danger"
                                on:click=move |_| session.send(Event::Delete(id))
                            >
                                {words::DELETE_CHECKIN}
                            </button>
                        }
                    })
            }}
        </div>
    }
}
