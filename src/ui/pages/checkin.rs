//! The check-in of one night: the one question, and the rest of it for whoever has the time.

use crate::app::view::NightView;
use crate::app::{CheckinChange, Event, Route};
use crate::content::strings::{journal as words, labels, tonight};
use crate::domain::{Checkin, Feel, NightOf};
use crate::ui::components::{Choices, NoteField, Scale, Stepper, TimeField};
use crate::ui::session::Session;
use leptos::prelude::*;

/// How was the night? One tap records it.
#[component]
pub fn FeelChoice(
    /// Which night.
    night: Signal<NightOf>,
    /// Whether the question stands above the answers; in the morning it is the page's heading already.
    ask: bool,
    /// Whether to lead on to the night's own page, once answered.
    #[prop(optional)]
    lead_on: bool,
) -> impl IntoView {
    let session = Session::here();
    let feel =
        session.view(move |model| model.journal.checkin(night.get()).and_then(|(_, checkin)| checkin.feel));
    let legend = if ask { tonight::MORNING } else { words::FEEL };
    view! {
        <div class="checkin stack">
            <Choices<Feel>
                legend
                name="feel"
                label=labels::feel
                value=feel
                on_pick=move |feel| {
                    session.send(Event::Checkin(night.get_untracked(), CheckinChange::Feel(Some(feel))));
                }
            />
            <Show when=move || lead_on && feel.get().is_some()>
                <a class="link" href=move || Route::Night(night.get()).to_string()>{tonight::ADD_DETAILS}</a>
            </Show>
        </div>
    }
}

/// Sleep and the note of one night.
#[component]
pub fn Sleep(view: Memo<NightView>) -> impl IntoView {
    let session = Session::here();
    let night = view.get_untracked().night;
    let send = move |change| session.send(Event::Checkin(night, change));
    let of =
        move |field: fn(&Checkin) -> Option<u16>| Signal::derive(move || view.with(|v| field(&v.checkin)));
    let small = |n: Option<u16>| n.and_then(|n| u8::try_from(n).ok());
    view! {
        <section class="section">
            <h2 class="section__title">{words::SLEEP}</h2>
            <div class="row">
                <TimeField
                    label=words::BED
                    value=Signal::derive(move || view.with(|v| v.checkin.bed))
                    on_change=move |text| send(CheckinChange::Bed(text))
                />
                <TimeField
                    label=words::WAKE
                    value=Signal::derive(move || view.with(|v| v.checkin.wake))
                    on_change=move |text| send(CheckinChange::Wake(text))
                />
            </div>
            <Stepper
                label=words::LATENCY
                step=5
                most=600
                unknown=words::UNKNOWN
                value=of(|c| c.latency_minutes)
                on_change=move |n| send(CheckinChange::Latency(n))
            />
            <Stepper
                label=words::AWAKENINGS
                most=60
                unknown=words::UNKNOWN
                value=of(|c| c.awakenings.map(u16::from))
                on_change=move |n| send(CheckinChange::Awakenings(small(n)))
            />
            <Show when=move || view.with(|v| v.checkin.awakenings.is_some_and(|n| n > 0))>
                <Stepper
                    label=words::AWAKENINGS_LEGS
                    most=60
                    unknown=words::UNKNOWN
                    value=of(|c| c.awakenings_legs.map(u16::from))
                    on_change=move |n| send(CheckinChange::AwakeningsLegs(small(n)))
                />
            </Show>
            <Stepper
                label=words::SLEPT
                step=15
                most=1440
                unknown=words::UNKNOWN
                show=|minutes| crate::content::strings::duration(i64::from(minutes) * 60)
                value=of(|c| c.slept_minutes)
                on_change=move |n| send(CheckinChange::Slept(n))
            />
            <Scale
                legend=words::QUALITY
                low=words::QUALITY_LOW
                high=words::QUALITY_HIGH
                name="quality"
                value=Signal::derive(move || view.with(|v| v.checkin.quality))
                on_pick=move |n| send(CheckinChange::Quality(n))
            />
            <NoteField
                label=words::NOTE
                value=Signal::derive(move || view.with(|v| v.checkin.note.as_str().to_owned()))
                on_change=move |text| send(CheckinChange::Note(text))
            />
        </section>
    }
}
