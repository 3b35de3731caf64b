//! The morning's check-in once it is said how the night was: a tap each for what people know at once.

use super::checkin::{Sleep, small};
use super::clock::{clock_of, sure, time_field};
use super::episode::span_words;
use crate::app::view::{EpisodeView, NightView, night as view_of};
use crate::app::{CheckinChange, ClockField, EpisodeChange, Event, Route};
use crate::content::strings::{journal as words, tonight};
use crate::domain::{Feel, NightOf};
use crate::ui::components::{Scale, act, button, shows};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::session::Session;
use crate::ui::slice::Slice;

/// The rest of last night.
pub fn rest(session: Session, night: NightOf) -> El {
    let view = session.view(move |model| view_of(model, night));
    let sleep = Sleep { session, night, view };
    let quiet = view.map(|view| view.checkin.feel == Some(Feel::Quiet));
    let up = view.map(|view| view.checkin.wake.is_some());
    let up_now = move || {
        let press = move || session.send(Event::Checkin(night, CheckinChange::UpNow));
        (!up.get()).then(|| button("plain", tonight::UP_NOW).on_click(press))
    };
    let count = sleep.count(
        words::AWAKENINGS,
        1,
        60,
        |c| c.awakenings.map(u16::from),
        |n| CheckinChange::Awakenings(small(n)),
    );
    boxed("div", "stack", Node::NOTHING)
        .live(move || (!quiet.get()).then(|| episodes(session, night, view)))
        .child(sleep.slept(30))
        .child(count)
        .child(boxed("div", "row times", sleep.times()).live(up_now))
        .child(boxed("a", "link", tonight::ADD_DETAILS).attr_text("href", Route::Night(night).to_string()))
}

/// How strong each episode was; where none is recorded, a way to say when it began.
fn episodes(session: Session, night: NightOf, view: Slice<NightView>) -> El {
    let ids = view.map(|view| view.episodes.iter().map(|episode| episode.id).collect::<Vec<_>>());
    let add = move || {
        let press = move || session.send(Event::AddEpisode(night));
        ids.with(Vec::is_empty).then(|| button("plain", tonight::ADD_ONSET).on_click(press))
    };
    let all = live(move || {
        let found = ids
            .get()
            .into_iter()
            .map(|id| view.map(move |night| night.episodes.iter().find(|episode| episode.id == id).cloned()));
        found.map(|found| episode(session, found)).collect::<Vec<_>>()
    });
    boxed("div", "stack", all).live(add)
}

fn episode(session: Session, found: Slice<Option<EpisodeView>>) -> El {
    let id = found.peek(|episode| episode.as_ref().map(|episode| episode.id));
    let send = move |change| {
        if let Some(id) = id {
            session.send(Event::Episode(id, change));
        }
    };
    // One that was timed says when it was; one that is filled in by hand asks.
    let timed = found.map(|episode| episode.as_ref().is_some_and(|episode| episode.end.is_some()));
    let when = live(move || {
        if timed.get() {
            let words = found.with(|episode| episode.as_ref().map(|e| span_words(session, e)));
            return Node::from(boxed("p", "page__lead num", words));
        }
        let field = id.map(|id| {
            time_field(
                session,
                words::ONSET,
                ClockField::Onset(id).into(),
                shows(move || clock_of(found.with(|episode| episode.as_ref()?.onset))),
                sure(),
                act(move |text| send(EpisodeChange::Onset(text))),
            )
        });
        field.into()
    });
    boxed("div", "stack", when).child(Scale {
        legend: tonight::WORST,
        low: tonight::WORST_LOW,
        high: tonight::WORST_HIGH,
        name: id.map(|id| format!("worst-{id}")).unwrap_or_default(),
        value: shows(move || found.with(|episode| episode.as_ref()?.worst)),
        on_pick: act(move |n| send(EpisodeChange::Worst(Some(n)))),
    })
}
