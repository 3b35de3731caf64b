//! One episode in full, for the page of its night; and the parts the running page shares.

use super::clock::{clock_of, doubt_words, sure, time_field};
use super::tried::tried;
use crate::app::view::{EpisodeView, NightView};
use crate::app::{ClockField, EpisodeChange, Event, Form};
use crate::content::strings::{duration, journal as words, labels, tonight};
use crate::domain::{CodeSet, Coded, EntryId, Kind, Place, Remedy, Situation};
use crate::ui::components::{Act, Choices, NoteField, Scale, Shows, Stepper, Ticks, YesNo};
use crate::ui::components::{act, button, date_field, disclosure, hint, section, shows};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::session::Session;
use crate::ui::slice::Slice;

/// Where it is felt.
pub fn places(name: String, value: Shows<CodeSet<Place>>, on_toggle: Act<Place>) -> Node {
    Ticks { legend: tonight::WHERE, name, label: labels::place, value, on_toggle }.into()
}

/// What the person was doing.
pub fn situation(name: String, value: Shows<Option<Situation>>, on_pick: Act<Situation>) -> Node {
    Choices { legend: words::SITUATION, quiet: false, name, label: labels::situation, value, on_pick }.into()
}

/// Start trying something: the first few at hand, the rest one tap away.
pub fn remedies(on_try: impl Fn(Remedy) + Copy + Send + 'static) -> El {
    let start = |remedy: &Remedy| {
        let remedy = *remedy;
        button("plain", labels::remedy(remedy)).on_click(move || on_try(remedy))
    };
    let (first, rest) = Remedy::ALL.split_at(3);
    let rest = boxed("div", "disclosure__body row", rest.iter().map(start).collect::<Vec<_>>());
    section(tonight::TRYING)
        .class("section remedies")
        .attr("aria-label", tonight::TRYING)
        .child(boxed("div", "row", first.iter().map(start).collect::<Vec<_>>()))
        .child(disclosure(tonight::MORE, rest))
}

/// The id of an episode's heading, which takes the focus when the episode has just been added.
pub fn heading_id(id: EntryId) -> String {
    format!("episode-{id}")
}

/// One episode, every field of it.
pub fn form(session: Session, id: EntryId, view: Slice<NightView>) -> El {
    let send = move |change| session.send(Event::Episode(id, change));
    let found = view.map(move |night| night.episodes.iter().find(|episode| episode.id == id).cloned());
    let heading = live(move || found.get().map(|episode| span_words(session, &episode)));
    let lasted = live(move || found.with(|episode| episode.as_ref()?.seconds.map(duration)));
    let doubt = found.map(|episode| episode.as_ref().and_then(|e| e.doubt));
    let times = [
        time_field(
            session,
            words::ONSET,
            ClockField::Onset(id).into(),
            shows(move || clock_of(found.with(|episode| episode.as_ref()?.onset))),
            sure(),
            act(move |text| send(EpisodeChange::Onset(text))),
        ),
        time_field(
            session,
            words::END,
            ClockField::End(id).into(),
            shows(move || clock_of(found.with(|episode| episode.as_ref()?.end))),
            shows(move || doubt_words(doubt.get(), words::ENDS_BEFORE)),
            act(move |text| send(EpisodeChange::End(text))),
        ),
    ];
    let heading = boxed("h3", "num", heading).attr_text("id", heading_id(id)).attr("tabindex", "-1");
    let head = boxed("div", "row card__head", heading).child(boxed("span", "num", lasted));
    boxed("article", "card", head)
        .key(id.to_string())
        .child(boxed("div", "row times", times))
        .child(Scale {
            legend: tonight::WORST,
            low: tonight::WORST_LOW,
            high: tonight::WORST_HIGH,
            name: format!("worst-{id}"),
            value: shows(move || found.with(|episode| episode.as_ref()?.worst)),
            on_pick: act(move |n| send(EpisodeChange::Worst(Some(n)))),
        })
        .child(tried(found, act(move |(at, helped)| send(EpisodeChange::Tried(at, Some(helped))))))
        .child(disclosure(words::MORE, rest(session, id, found)))
}

/// From when to when it lasted.
pub fn span_words(session: Session, episode: &EpisodeView) -> String {
    let time = |at| session.format(|f| f.clock(at));
    match (episode.onset.map(time), episode.end.map(time)) {
        (Some(onset), Some(end)) => format!("{onset} – {end}"),
        (Some(onset), None) if episode.running => format!("{onset} – {}", words::RUNNING),
        (Some(onset), None) => onset,
        (None, _) => labels::kind(Kind::Episode).to_owned(),
    }
}

/// What few need each time.
fn rest(session: Session, id: EntryId, found: Slice<Option<EpisodeView>>) -> El {
    let send = move |change| session.send(Event::Episode(id, change));
    el("div")
        .class("disclosure__body stack")
        .child(places(
            format!("places-{id}"),
            shows(move || found.with(|episode| episode.as_ref().map(|e| e.places).unwrap_or_default())),
            act(move |place| send(EpisodeChange::Place(place))),
        ))
        .child(YesNo {
            legend: tonight::PAINFUL,
            name: format!("painful-{id}"),
            value: shows(move || found.with(|episode| episode.as_ref()?.painful)),
            on_pick: act(move |yes| send(EpisodeChange::Painful(Some(yes)))),
        })
        .child(Ticks {
            legend: words::SENSATIONS,
            name: format!("sensations-{id}"),
            label: labels::sensation,
            value: shows(move || {
                found.with(|episode| episode.as_ref().map(|e| e.sensations).unwrap_or_default())
            }),
            on_toggle: act(move |sensation| send(EpisodeChange::Sensation(sensation))),
        })
        .child(situation(
            format!("situation-{id}"),
            shows(move || found.with(|episode| episode.as_ref()?.situation)),
            act(move |situation| send(EpisodeChange::Situation(Some(situation)))),
        ))
        .child(Stepper {
            label: words::REST,
            step: 5,
            least: 0,
            most: 600,
            unknown: words::UNKNOWN,
            show: |minutes| minutes.to_string(),
            value: shows(move || found.with(|episode| episode.as_ref()?.rest_minutes)),
            on_change: act(move |n| send(EpisodeChange::RestMinutes(n))),
        })
        .child(NoteField {
            label: words::NOTE,
            value: shows(move || {
                found.with(|episode| episode.as_ref().map(|e| e.note.clone()).unwrap_or_default())
            }),
            draft: shows(move || found.with(|episode| episode.as_ref()?.draft.clone())),
            on_input: act(move |text| session.send(Event::Typing(Form::Episode(id), text))),
            on_change: act(move |text| send(EpisodeChange::Note(text))),
        })
        .child(
            date_field(
                words::COUNT_WITH,
                move || found.with(|episode| episode.as_ref().map(|episode| episode.night)),
                act(move |night| send(EpisodeChange::Night(night))),
            )
            .child(hint(words::COUNT_WITH_HINT)),
        )
        .child(button("danger", words::DELETE_EPISODE).on_click(move || session.send(Event::Delete(id))))
}
