//! What happened by day, for Tonight and for the page of the night that follows: the most used first.

use super::bouts::exercise;
use super::clock::{sure, time_field};
use super::day_more;
use crate::app::view::{DayView, day};
use crate::app::{DayChange, DayNumber, Event, TimeOf};
use crate::content::strings::{day as words, duration, journal, tonight};
use crate::domain::{Amount, LongSitting, Taken};
use crate::ui::components::{Answers, NOT_SAID, Stepper, act, button, chosen, disclosure, hint, shows};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;
use chrono::NaiveDate;

use std::sync::Arc;

/// The form of one day; everything in it says "not recorded" until it is touched.
#[derive(Clone, Copy)]
pub struct DayForm {
    /// The session.
    pub session: Session,
    /// Which day.
    pub date: NaiveDate,
    /// What is recorded of it.
    pub view: Slice<DayView>,
}

/// What can be recorded about a day. Nothing for a day that lies ahead.
pub fn day_form(session: Session, date: NaiveDate) -> Node {
    let view = session.view(move |model| day(model, date));
    let form = DayForm { session, date, view };
    let ahead = view.map(|view| view.ahead);
    live(move || (!ahead.get()).then(|| form.draw()))
}

impl DayForm {
    /// Records a change.
    pub fn send(self, change: DayChange) {
        self.session.send(Event::Day(self.date, change));
    }

    fn draw(self) -> El {
        let copyable = self.view.map(|view| view.copyable);
        let same = move || {
            let press = move || self.send(DayChange::SameAsYesterday);
            copyable.get().then(|| button("plain", words::SAME).on_click(press))
        };
        let open = State::new(false);
        let rest = boxed("div", "disclosure__body day", Node::NOTHING)
            .live(move || open.get().then(|| day_more::fields(self)));
        boxed("div", "day", Node::NOTHING)
            .live(same)
            .child(self.intake(
                Taken::Caffeine,
                "caffeine",
                [words::CAFFEINE, words::CAFFEINE_COUNT, words::CAFFEINE_LAST],
            ))
            .child(self.intake(
                Taken::Alcohol,
                "alcohol",
                [words::ALCOHOL, words::ALCOHOL_COUNT, words::ALCOHOL_LAST],
            ))
            .child(exercise(self))
            .child(self.sitting())
            // Drawn when it is first opened: most days nobody does.
            .child(disclosure(words::MORE, rest).on("toggle", move |_| {
                if !open.get_untracked() {
                    open.set(true);
                }
            }))
    }

    /// Something taken in: none, some, how much, when the last.
    pub fn intake(self, taken: Taken, name: &'static str, [legend, count, last]: [&'static str; 3]) -> El {
        let amount = self.view.map(move |view| view.day.intake(taken).map(|intake| intake.amount));
        let some = amount.map(|amount| amount.map(|amount| amount != Amount::None));
        let exact = amount.map(|amount| match amount {
            Some(all @ Amount::Servings(servings)) if all.halves().is_none() => {
                Some(words::recorded(&servings.to_string()))
            }
            _ => None,
        });
        let view = self.view;
        let last = move || {
            time_field(
                self.session,
                last,
                TimeOf::Last(self.date, taken),
                shows(move || view.with(|view| view.day.intake(taken)?.last)),
                sure(),
                act(move |text| self.send(DayChange::Last(taken, text))),
            )
        };
        let halves = amount.map(|amount| amount.and_then(Amount::halves));
        let count = move || Stepper {
            step: 2,
            most: 200,
            unknown: words::UNCOUNTED,
            show: words::halves,
            ..self.number(count, DayNumber::Servings(taken), halves)
        };
        let amount = move || exact.get().map_or_else(|| Node::from(count()), |text| hint(text).into());
        let told = move || {
            (some.get() == Some(true))
                .then(|| boxed("div", "day__told", Node::NOTHING).live(amount).child(last()))
        };
        let said = self.none_or(
            name,
            legend,
            [words::NONE, words::SOME],
            some,
            Arc::new(move |some| DayChange::Taken(taken, some)),
        );
        boxed("div", "day__item", said).live(told)
    }

    fn sitting(self) -> El {
        let sat = self.view.map(|view| view.day.sitting.map(|sat| sat != LongSitting::No));
        let minutes = self.view.map(|view| view.day.sitting_minutes());
        let minutes =
            move || Stepper { step: 30, ..self.number(words::SITTING_MINUTES, DayNumber::Sitting, minutes) };
        let said = self.none_or(
            "sitting",
            words::SITTING,
            [tonight::NO, tonight::YES],
            sat,
            Arc::new(DayChange::Sat),
        );
        boxed("div", "day__item", said)
            .child(hint(words::SITTING_HINT))
            .live(move || (sat.get() == Some(true)).then(|| boxed("div", "day__told", minutes())))
    }

    /// A question with two answers, the first of them "no", and the way back.
    pub fn none_or(
        self,
        name: &'static str,
        legend: &'static str,
        [no, yes]: [&'static str; 2],
        value: Slice<Option<bool>>,
        change: Arc<dyn Fn(Option<bool>) -> DayChange + Send + Sync>,
    ) -> Answers {
        let code = |answer: Option<bool>| answer.map_or(NOT_SAID, |yes| if yes { "y" } else { "n" });
        Answers {
            legend,
            name,
            several: false,
            answers: vec![("n", no), ("y", yes)],
            chosen: chosen(move |answer| code(value.get()) == answer),
            on_pick: act(move |answer| self.send(change((answer != NOT_SAID).then_some(answer == "y")))),
        }
    }

    /// A number of the day in minutes, which begins at what the person recorded last.
    pub fn number(self, label: &'static str, number: DayNumber, value: Slice<Option<u16>>) -> Stepper {
        Stepper {
            label,
            step: 5,
            least: 0,
            most: 1440,
            unknown: journal::UNKNOWN,
            show: |minutes| duration(i64::from(minutes) * 60),
            value: shows(move || value.get()),
            on_change: act(move |counted: Option<u16>| {
                let first = counted.is_some() && value.peek(Option::is_none);
                self.send(if first { DayChange::Begin(number) } else { DayChange::Number(number, counted) });
            }),
        }
    }
}
