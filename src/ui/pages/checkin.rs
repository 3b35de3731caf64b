//! The check-in of one night: the one question, and the rest of it for whoever has the time.

use crate::app::view::NightView;
use crate::app::{CheckinChange, Event, Form, Route};
use crate::content::strings::{duration, journal as words, labels, tonight};
use crate::domain::{Checkin, NightOf};
use crate::ui::components::{Choices, NoteField, Scale, Stepper, TimeField, act, section, shows};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::session::Session;
use crate::ui::slice::Slice;

/// How the question is put.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// About the night of the page.
    Night,
    /// About last night.
    LastNight,
    /// The page's heading asks about last night already.
    Above,
}

/// How was the night?
#[derive(Clone, Copy)]
pub struct Feeling {
    /// Which night.
    pub night: Slice<NightOf>,
    /// How the question is put.
    pub ask: Ask,
    /// Whether to lead on to the night's own page, once answered.
    pub lead_on: bool,
}

/// The question. One tap records the answer.
pub fn feel(Feeling { night, ask, lead_on }: Feeling) -> El {
    let session = Session::here();
    let feel = session.view(move |model| model.journal.checkin(night.get()).and_then(|(_, c)| c.feel));
    let choices = Choices {
        legend: if ask == Ask::Night { words::FEEL } else { tonight::MORNING },
        quiet: ask == Ask::Above,
        name: "feel".to_owned(),
        label: labels::feel,
        value: shows(move || feel.get()),
        on_pick: act(move |feel| {
            session.send(Event::Checkin(night.peek(|night| *night), CheckinChange::Feel(Some(feel))));
        }),
    };
    boxed("div", "checkin stack", choices).live(move || {
        (lead_on && feel.get().is_some()).then(|| {
            boxed("a", "link", tonight::ADD_DETAILS).attr_text("href", Route::Night(night.get()).to_string())
        })
    })
}

/// Sleep and the note of one night.
pub fn sleep(session: Session, night: NightOf, view: Slice<NightView>) -> El {
    let send = move |change| session.send(Event::Checkin(night, change));
    let count = move |label,
                      step,
                      most,
                      field: fn(&Checkin) -> Option<u16>,
                      change: fn(Option<u16>) -> CheckinChange| {
        Stepper {
            label,
            step,
            most,
            unknown: words::UNKNOWN,
            show: |n| n.to_string(),
            value: shows(move || view.with(|view| field(&view.checkin))),
            on_change: act(move |n| send(change(n))),
        }
    };
    let woken = view.map(|view| view.checkin.awakenings.is_some_and(|n| n > 0));
    let from_legs = live(move || {
        woken.get().then(|| {
            Node::from(count(
                words::AWAKENINGS_LEGS,
                1,
                60,
                |c| c.awakenings_legs.map(u16::from),
                |n| CheckinChange::AwakeningsLegs(small(n)),
            ))
        })
    });
    let times = [
        TimeField {
            label: words::BED,
            value: shows(move || view.with(|view| view.checkin.bed)),
            on_change: act(move |text| send(CheckinChange::Bed(text))),
        },
        TimeField {
            label: words::WAKE,
            value: shows(move || view.with(|view| view.checkin.wake)),
            on_change: act(move |text| send(CheckinChange::Wake(text))),
        },
    ];
    let doubt = view.map(|view| match (view.doubt.is_some(), view.slept_over) {
        (true, _) => Some(words::UP_BEFORE_BED),
        (_, true) => Some(words::SLEPT_LONGER),
        _ => None,
    });
    section(words::SLEEP)
        .child(boxed("div", "row", times))
        .live(move || doubt.get().map(|words| boxed("p", "field__error", words).attr("role", "status")))
        .child(count(words::LATENCY, 5, 600, |c| c.latency_minutes, CheckinChange::Latency))
        .child(count(
            words::AWAKENINGS,
            1,
            60,
            |c| c.awakenings.map(u16::from),
            |n| CheckinChange::Awakenings(small(n)),
        ))
        .child(from_legs)
        .child(Stepper {
            show: |minutes| duration(i64::from(minutes) * 60),
            ..count(words::SLEPT, 15, 1440, |c| c.slept_minutes, CheckinChange::Slept)
        })
        .child(Scale {
            legend: words::QUALITY,
            low: words::QUALITY_LOW,
            high: words::QUALITY_HIGH,
            name: "quality".to_owned(),
            value: shows(move || view.with(|view| view.checkin.quality)),
            on_pick: act(move |n| send(CheckinChange::Quality(Some(n)))),
        })
        .child(NoteField {
            label: words::NOTE,
            value: shows(move || view.with(|view| view.checkin.note.as_str().to_owned())),
            draft: shows(move || view.with(|view| view.draft.clone())),
            on_input: act(move |text| session.send(Event::Typing(Form::Night(night), text))),
            on_change: act(move |text| send(CheckinChange::Note(text))),
        })
}

/// Counts of awakenings are stored small.
fn small(n: Option<u16>) -> Option<u8> {
    n.and_then(|n| u8::try_from(n).ok())
}
