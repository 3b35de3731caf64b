//! Preferences of this device.

use crate::app::{ClockPref, Event, TextSize, ThemePref, WeekPref};
use crate::content::strings::settings as words;
use crate::ui::components::Choices;
use crate::ui::ids;
use crate::ui::session::Session;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Settings() -> impl IntoView {
    let session = Session::here();
    let prefs = session.view(|model| model.prefs);
    view! {
        <div class="page settings">
            <header class="page__head">
                <h1 class="page__title" id=ids::TITLE tabindex="-1">{words::TITLE}</h1>
                <p class="page__lead">{words::LEAD}</p>
            </header>
            <div class="stack">
                <Choices<ThemePref>
                    legend=words::THEME
                    name="theme"
                    label=words::label
                    value=Signal::derive(move || Some(prefs.get().theme))
                    on_pick=move |theme| session.send(Event::ThemePicked(theme))
                />
                <p class="field__hint">{words::THEME_HINT}</p>
            </div>
            <Choices<TextSize>
                legend=words::TEXT
                name="text"
                label=words::label
                value=Signal::derive(move || Some(prefs.get().text))
                on_pick=move |text| session.send(Event::TextPicked(text))
            />
            <Choices<ClockPref>
                legend=words::CLOCK
                name="clock"
                label=words::label
                value=Signal::derive(move || Some(prefs.get().clock))
                on_pick=move |clock| session.send(Event::ClockPicked(clock))
            />
            <Choices<WeekPref>
                legend=words::WEEK
                name="week"
                label=words::label
                value=Signal::derive(move || Some(prefs.get().week))
                on_pick=move |week| session.send(Event::WeekPicked(week))
            />
        </div>
    }
}
