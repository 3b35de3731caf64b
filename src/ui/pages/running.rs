//! A running episode: time since onset, how strong, where, what is being tried, and the way out.

use super::clock::{clock_of, sure, time_field};
use super::ended::ended;
use super::episode::{places, remedies, situation};
use crate::app::view::{EpisodeView, may_be_over, running_seconds, sits_today, tonight};
use crate::app::{ClockField, EpisodeChange, Event, Status};
use crate::content::strings::{duration, labels, stopwatch, tonight as words};
use crate::domain::{Coded, EntryId, Helped};
use crate::ui::components::{Scale, Size, YesNo, act, button, disclosure, hint, painted, section};
use crate::ui::components::{shows, sized, title};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::root::after;
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;
use crate::ui::status::{status_line, undo_button};
use std::cell::Cell;

/// The questions wait so long for *Saved*, in milliseconds.
const PATIENCE: i32 = 300;

/// The page while an episode runs. Where a tap has begun it, what answers the tap is painted before the questions are.
pub fn page(by_tap: bool) -> Node {
    let session = Session::here();
    let running = session.view(|model| tonight(model).running);
    let id = running.map(|running| running.as_ref().map(|episode| episode.id));
    live(move || id.get().map(|id| one(session, id, running, by_tap)))
}

/// One running episode. The parts are drawn once; each wakes for its own slice.
fn one(session: Session, id: EntryId, running: Slice<Option<EpisodeView>>, by_tap: bool) -> El {
    let send = move |change| session.send(Event::Episode(id, change));
    let seconds = session.view(running_seconds);
    let onset = move || running.with(|episode| episode.as_ref()?.onset);
    let heading = live(move || {
        let since = |at| words::since(&session.format(|f| f.clock(at)));
        onset().map_or_else(|| words::RUNNING.to_owned(), since)
    });
    let night = move || running.with(|episode| episode.as_ref().map(|episode| episode.night.date()));
    let night_words =
        live(move || night().map(|night| words::night_of(&session.format(|f| f.date_short(night)))));
    let elapsed = live(move || seconds.get().map(|(all, _)| duration(all / 60 * 60).replace("0 s", "0 min")));
    let meta = boxed("div", "page__meta", boxed("span", "", night_words)).child(status_line());
    let over = sized(Size::Large, "primary", words::OVER).on_click(move || send(EpisodeChange::Over));
    let asks = asks(session, by_tap);
    let questions = live(move || match asks.get() {
        true => questions(session, id, running),
        false => boxed("div", "page__fill", Node::NOTHING).into(),
    });
    boxed("div", "page tonight running", Node::NOTHING)
        .child(boxed("header", "page__head", meta).child(title(heading).class("page__title num")))
        .child(boxed("p", "elapsed num", elapsed))
        .child(trying(running, seconds, send))
        .child(questions)
        .child(boxed("div", "page__foot", over).child(undo_button()))
}

/// Whether the questions are drawn. After a tap its answer is painted before, and *Saved* said: drawing takes long enough to
/// hold that word up. Where it does not come soon, they come without it.
fn asks(session: Session, by_tap: bool) -> Slice<bool> {
    let (near, late) = (painted(), State::new(!by_tap));
    after(PATIENCE, move || {
        // The episode may be over by then.
        let _ = late.try_set(true);
    });
    let saving = session.view(|model| model.status == Status::Saving);
    // What was drawn stays: later answers are saved too.
    let drawn = Cell::new(false);
    Slice::new(move || {
        drawn.set(drawn.get() || late.get() || near.get() && !saving.get());
        drawn.get()
    })
}

/// How strong, what is tried, where, since when.
fn questions(session: Session, id: EntryId, running: Slice<Option<EpisodeView>>) -> Node {
    let send = move |change| session.send(Event::Episode(id, change));
    // One that has run for half the night may have been forgotten.
    let long = session.view(may_be_over);
    let ask = move || section(words::STILL).child(hint(words::STILL_HINT)).child(ended(session, id));
    let earlier =
        move || disclosure(words::ENDED_EARLIER, ended(session, id).class("disclosure__body stack"));
    // On a day of long sitting what the person is doing is asked first.
    let sits = session.view(sits_today);
    let doing = move || {
        situation(
            "situation".to_owned(),
            shows(move || running.with(|episode| episode.as_ref()?.situation)),
            act(move |situation| send(EpisodeChange::Situation(Some(situation)))),
        )
    };
    let strength = Scale {
        legend: words::WORST,
        low: words::WORST_LOW,
        high: words::WORST_HIGH,
        name: "worst".to_owned(),
        value: shows(move || running.with(|episode| episode.as_ref()?.worst)),
        on_pick: act(move |n| send(EpisodeChange::Worst(Some(n)))),
    };
    let painful = YesNo {
        legend: words::PAINFUL,
        name: "painful".to_owned(),
        value: shows(move || running.with(|episode| episode.as_ref()?.painful)),
        on_pick: act(move |yes| send(EpisodeChange::Painful(Some(yes)))),
    };
    let onset = time_field(
        session,
        words::STARTED,
        ClockField::Onset(id).into(),
        shows(move || clock_of(running.with(|episode| episode.as_ref()?.onset))),
        sure(),
        act(move |text| send(EpisodeChange::Onset(text))),
    );
    let places = places(
        "places".to_owned(),
        shows(move || running.with(|episode| episode.as_ref().map(|e| e.places).unwrap_or_default())),
        act(move |place| send(EpisodeChange::Place(place))),
    );
    Node::List(vec![
        live(move || long.get().then(ask)),
        live(move || sits.get().then(doing)),
        strength.into(),
        remedies(move |remedy| send(EpisodeChange::Try(remedy))).into(),
        places,
        live(move || (!sits.get()).then(doing)),
        painful.into(),
        onset.into(),
        live(move || (!long.get()).then(earlier)),
    ])
}

/// What is being tried now, with its stopwatch.
fn trying(
    running: Slice<Option<EpisodeView>>,
    seconds: Slice<Option<(i64, Option<i64>)>>,
    send: impl Fn(EpisodeChange) + Copy + Send + 'static,
) -> Node {
    let current = running.map(|episode| {
        let tried = &episode.as_ref()?.tried;
        tried.iter().rev().find(|attempt| attempt.running).map(|attempt| (attempt.at, attempt.remedy))
    });
    live(move || {
        current.get().map(|(at, remedy)| {
            let answer = |helped: &Helped| {
                let helped = *helped;
                button("plain", labels::helped(helped))
                    .on_click(move || send(EpisodeChange::Tried(at, Some(helped))))
            };
            let time = boxed(
                "p",
                "trying__time num",
                live(move || seconds.get().and_then(|(_, attempt)| attempt).map(stopwatch)),
            );
            boxed("section", "trying", boxed("h2", "trying__name", labels::remedy(remedy)))
                .attr("aria-label", labels::remedy(remedy))
                .child(time.attr("role", "timer"))
                .child(boxed("div", "actions", Helped::ALL.iter().map(answer).collect::<Vec<_>>()))
        })
    })
}
