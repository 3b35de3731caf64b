//! One episode in full, for the page of its night; and the parts the running page shares.

use crate::app::view::{AttemptView, EpisodeView, NightView};
use crate::app::{EpisodeChange, Event};
use crate::content::strings::{duration, journal as words, labels, tonight};
use crate::domain::{CodeSet, Coded, EntryId, Helped, NightOf, Place, Remedy, Sensation, Situation};
use crate::ui::components::{Choices, NoteField, Scale, Stepper, Ticks, TimeField, YesNo};
use crate::ui::session::Session;
use leptos::ev;
use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;

/// Where it is felt.
#[component]
pub fn Places(
    #[prop(into)] value: Signal<CodeSet<Place>>,
    #[prop(into)] on_toggle: Callback<Place>,
    #[prop(default = "places".to_owned(), into)] name: String,
) -> impl IntoView {
    view! { <Ticks<Place> legend=tonight::WHERE name label=labels::place value on_toggle /> }
}

/// Start trying something: the first few at hand, the rest one tap away.
#[component]
pub fn Remedies(#[prop(into)] on_try: Callback<Remedy>) -> impl IntoView {
    let button = move |remedy: &Remedy| {
        let remedy = *remedy;
        view! {
            <button class="button" type="button" data-kind="plain" on:click=move |_| on_try.run(remedy)>
                {labels::remedy(remedy)}
            </button>
        }
    };
    let (first, rest) = Remedy::ALL.split_at(3);
    view! {
        <section class="section remedies" aria-label=tonight::TRYING>
            <h2 class="section__title">{tonight::TRYING}</h2>
            <div class="row">{first.iter().map(button).collect_view()}</div>
            <details class="disclosure">
                <summary class="disclosure__summary">{tonight::MORE}</summary>
                <div class="disclosure__body row">{rest.iter().map(button).collect_view()}</div>
            </details>
        </section>
    }
}

/// One episode, every field of it.
#[component]
pub fn EpisodeForm(id: EntryId, view: Memo<NightView>) -> impl IntoView {
    let session = Session::here();
    let send = move |change| session.send(Event::Episode(id, change));
    let found = Memo::new(move |_| view.with(|night| night.episodes.iter().find(|e| e.id == id).cloned()));
    let field = move |name: &str| format!("{name}-{id}");
    fn slice<T: Default>(found: Memo<Option<EpisodeView>>, of: fn(&EpisodeView) -> T) -> T {
        found.with(|episode| episode.as_ref().map(of).unwrap_or_default())
    }
    let heading = move || {
        found.with(|episode| {
            let episode = episode.as_ref()?;
            let time = |at| session.format(|f| f.clock(at));
            Some(match (episode.onset.map(time), episode.end.map(time)) {
                (Some(onset), Some(end)) => format!("{onset} – {end}"),
                (Some(onset), None) if episode.running => format!("{onset} – {}", words::RUNNING),
                (Some(onset), None) => onset,
                (None, _) => labels::kind(crate::domain::Kind::Episode).to_owned(),
            })
        })
    };
    let lasted = move || slice(found, |e| e.seconds).map(duration);
    view! {
        <article class="card">
            <div class="row card__head">
                <h3 class="num">{heading}</h3>
                <span class="num">{lasted}</span>
            </div>
            <Show when=move || slice(found, |e| e.ends_before_onset)>
                <p class="field__error" role="status">{words::ENDS_BEFORE}</p>
            </Show>
            <div class="row">
                <TimeField
                    label=words::ONSET
                    value=Signal::derive(move || slice(found, |e| e.onset))
                    on_change=move |text| send(EpisodeChange::Onset(text))
                />
                <TimeField
                    label=words::END
                    value=Signal::derive(move || slice(found, |e| e.end))
                    on_change=move |text| send(EpisodeChange::End(text))
                />
            </div>
            <Scale
                legend=tonight::WORST
                low=tonight::WORST_LOW
                high=tonight::WORST_HIGH
                name=field("worst")
                value=Signal::derive(move || slice(found, |e| e.worst))
                on_pick=move |n| send(EpisodeChange::Worst(n))
            />
            <Tried found on_judge=move |(at, helped)| send(EpisodeChange::Tried(at, helped)) />
            <details class="disclosure">
                <summary class="disclosure__summary">{words::MORE}</summary>
                <div class="disclosure__body stack">
                    <Places
                        name=field("places")
                        value=Signal::derive(move || slice(found, |e| e.places))
                        on_toggle=move |place| send(EpisodeChange::Place(place))
                    />
                    <YesNo
                        legend=tonight::PAINFUL
                        name=field("painful")
                        value=Signal::derive(move || slice(found, |e| e.painful))
                        on_pick=move |yes| send(EpisodeChange::Painful(yes))
                    />
                    <Ticks<Sensation>
                        legend=words::SENSATIONS
                        name=field("sensations")
                        label=labels::sensation
                        value=Signal::derive(move || slice(found, |e| e.sensations))
                        on_toggle=move |sensation| send(EpisodeChange::Sensation(sensation))
                    />
                    <Choices<Situation>
                        legend=words::SITUATION
                        name=field("situation")
                        label=labels::situation
                        value=Signal::derive(move || slice(found, |e| e.situation))
                        on_pick=move |situation| send(EpisodeChange::Situation(Some(situation)))
                    />
                    <Stepper
                        label=words::REST
                        step=5
                        most=600
                        unknown=words::UNKNOWN
                        value=Signal::derive(move || slice(found, |e| e.rest_minutes))
                        on_change=move |n| send(EpisodeChange::RestMinutes(n))
                    />
                    <NoteField
                        label=words::NOTE
                        value=Signal::derive(move || slice(found, |e| e.note.clone()))
                        on_change=move |text| send(EpisodeChange::Note(text))
                    />
                    <NightField
                        value=Signal::derive(move || slice(found, |e| Some(e.night)))
                        on_change=move |night| send(EpisodeChange::Night(night))
                    />
                    <button
                        class="button"
                        type="button"
                        data-kind="danger"
                        on:click=move |_| session.send(Event::Delete(id))
                    >
                        {words::DELETE_EPISODE}
                    </button>
                </div>
            </details>
        </article>
    }
}

/// What was tried, each to be judged later too.
#[component]
fn Tried(
    found: Memo<Option<EpisodeView>>,
    #[prop(into)] on_judge: Callback<(usize, Option<Helped>)>,
) -> impl IntoView {
    let tried = Memo::new(move |_| found.with(|e| e.as_ref().map(|e| e.tried.clone()).unwrap_or_default()));
    let attempt = move |attempt: AttemptView| {
        let AttemptView { at, remedy, seconds, helped, .. } = attempt;
        let took = seconds.map(|s| format!(", {}", duration(s)));
        view! {
            <li class="tried__item stack">
                <p>{labels::remedy(remedy)}<span class="num">{took}</span></p>
                <div class="row">
                    {Helped::ALL
                        .iter()
                        .map(|answer| {
                            let answer = *answer;
                            view! {
                                <button
                                    class="button"
                                    type="button"
                                    data-kind="plain"
                                    aria-pressed=(helped == Some(answer)).to_string()
                                    on:click=move |_| on_judge.run((at, Some(answer)))
                                >
                                    {labels::helped(answer)}
                                </button>
                            }
                        })
                        .collect_view()}
                </div>
            </li>
        }
    };
    view! {
        <Show when=move || tried.with(|all| !all.is_empty())>
            <section class="tried" aria-label=words::TRIED>
                <h4>{words::TRIED}</h4>
                <ul class="stack">{move || tried.get().into_iter().map(attempt).collect_view()}</ul>
            </section>
        </Show>
    }
}

/// The night it is counted with.
#[component]
fn NightField(
    #[prop(into)] value: Signal<Option<NightOf>>,
    #[prop(into)] on_change: Callback<NightOf>,
) -> impl IntoView {
    let changed = move |event: ev::Targeted<ev::Event, HtmlInputElement>| {
        if let Some(night) = NightOf::parse(&event.target().value()) {
            on_change.run(night);
        }
    };
    view! {
        <label class="field timefield">
            <span class="field__label">{words::COUNT_WITH}</span>
            <input
                class="field__input"
                type="date"
                prop:value=move || value.get().map(|night| night.to_string())
                on:change:target=changed
            />
            <span class="field__hint">{words::COUNT_WITH_HINT}</span>
        </label>
    }
}
