//! The check-in of one night: the one question, and the rest of it for whoever has the time.

use super::clock::{clock_of, doubt_words, sure, time_field};
use crate::app::view::{NightView, quiet_with_episode};
use crate::app::{CheckinChange, ClockField, Event, Form, Route};
use crate::content::strings::{duration, journal as words, labels, tonight};
use crate::domain::{Checkin, NightOf};
use crate::ui::components::{Choices, NoteField, Scale, Stepper, TimeField, act, hint, section, shows};
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
    let odd = session.view(move |model| quiet_with_episode(&model.journal, night.get()));
    let odd = move || odd.get().then(|| hint(words::QUIET_WITH_EPISODE).attr("role", "status"));
    boxed("div", "checkin stack", choices).live(odd).live(move || {
        (lead_on && feel.get().is_some()).then(|| {
            boxed("a", "link", tonight::ADD_DETAILS).attr_text("href", Route::Night(night.get()).to_string())
        })
    })
}

/// Sleep of one night.
#[derive(Clone, Copy)]
pub struct Sleep {
    /// The session.
    pub session: Session,
    /// Which night.
    pub night: NightOf,
    /// What is recorded of it.
    pub view: Slice<NightView>,
}

impl Sleep {
    fn send(self, change: CheckinChange) {
        self.session.send(Event::Checkin(self.night, change));
    }

    /// A number of the check-in.
    pub fn count(
        self,
        label: &'static str,
        step: u16,
        most: u16,
        field: fn(&Checkin) -> Option<u16>,
        change: fn(Option<u16>) -> CheckinChange,
    ) -> Stepper {
        Stepper {
            label,
            step,
            least: 0,
            most,
            unknown: words::UNKNOWN,
            show: |n| n.to_string(),
            value: shows(move || self.view.with(|view| field(&view.checkin))),
            on_change: act(move |n| self.send(change(n))),
        }
    }

    /// Hours slept, beginning at what is usual for the person, in steps of so many minutes.
    pub fn slept(self, step: u16) -> El {
        let view = self.view;
        let said = view.map(|view| match view.checkin.slept_minutes {
            Some(minutes) if minutes >= SLEPT_MOST => Some(words::SLEPT_MOST),
            _ => view.slept_over.then_some(words::SLEPT_OVER),
        });
        let stepper = Stepper {
            show: |minutes| duration(i64::from(minutes) * 60),
            on_change: act(move |n: Option<u16>| {
                let first = n.is_some() && view.peek(|view| view.checkin.slept_minutes.is_none());
                self.send(if first { CheckinChange::SleptUsual } else { CheckinChange::Slept(n) });
            }),
            ..self.count(words::SLEPT, step, SLEPT_MOST, |c| c.slept_minutes, CheckinChange::Slept)
        };
        boxed("div", "field", stepper)
            .child(boxed("p", "field__error", live(move || said.get())).attr("role", "status"))
    }

    /// To bed, and up.
    pub fn times(self) -> [TimeField; 2] {
        let view = self.view;
        let bed = time_field(
            self.session,
            words::BED,
            ClockField::Bed(self.night).into(),
            shows(move || clock_of(view.with(|view| view.checkin.bed))),
            sure(),
            act(move |text| self.send(CheckinChange::Bed(text))),
        );
        let wake = time_field(
            self.session,
            words::WAKE,
            ClockField::Wake(self.night).into(),
            shows(move || clock_of(view.with(|view| view.checkin.wake))),
            shows(move || doubt_words(view.with(|view| view.doubt), words::UP_BEFORE_BED)),
            act(move |text| self.send(CheckinChange::Wake(text))),
        );
        [bed, wake]
    }
}

/// The most a night can hold, in minutes.
const SLEPT_MOST: u16 = 1440;

/// Sleep and the note of one night.
pub fn sleep(sleep: Sleep) -> El {
    let Sleep { session, night, view } = sleep;
    let woken = view.map(|view| view.checkin.awakenings.is_some_and(|n| n > 0));
    let from_legs = live(move || {
        woken.get().then(|| {
            Node::from(sleep.count(
                words::AWAKENINGS_LEGS,
                1,
                60,
                |c| c.awakenings_legs.map(u16::from),
                |n| CheckinChange::AwakeningsLegs(small(n)),
            ))
        })
    });
    section(words::SLEEP)
        .child(boxed("div", "row times", sleep.times()))
        .child(sleep.count(words::LATENCY, 5, 600, |c| c.latency_minutes, CheckinChange::Latency))
        .child(sleep.count(
            words::AWAKENINGS,
            1,
            60,
            |c| c.awakenings.map(u16::from),
            |n| CheckinChange::Awakenings(small(n)),
        ))
        .child(from_legs)
        .child(sleep.slept(15))
        .child(Scale {
            legend: words::QUALITY,
            low: words::QUALITY_LOW,
            high: words::QUALITY_HIGH,
            name: "quality".to_owned(),
            value: shows(move || view.with(|view| view.checkin.quality)),
            on_pick: act(move |n| sleep.send(CheckinChange::Quality(Some(n)))),
        })
        .child(NoteField {
            label: words::NOTE,
            value: shows(move || view.with(|view| view.checkin.note.as_str().to_owned())),
            draft: shows(move || view.with(|view| view.draft.clone())),
            on_input: act(move |text| session.send(Event::Typing(Form::Night(night), text))),
            on_change: act(move |text| sleep.send(CheckinChange::Note(text))),
        })
}

/// Counts of awakenings are stored small.
pub fn small(n: Option<u16>) -> Option<u8> {
    n.and_then(|n| u8::try_from(n).ok())
}
