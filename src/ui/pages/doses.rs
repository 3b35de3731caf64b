//! The doses of one day: one tap when all was as planned, and what was different where it was not.

use crate::app::form::amount;
use crate::app::view::{DoseState, DosesView, ExtraRow, SubstanceDoses, doses};
use crate::app::{DayChange, Event};
use crate::content::strings::medicines as words;
use crate::domain::{Dose, DoseChange, Entry, EntryId, PlannedDose, iso};
use crate::ui::components::{TextField, act, button, disclosure, hint, shows, typed};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;
use chrono::{NaiveDate, NaiveTime};

/// What a day's doses are made of, for as long as only their state changes.
type Shape = (EntryId, Vec<NaiveTime>, Vec<EntryId>);

/// One day, to be changed.
#[derive(Clone, Copy)]
struct Day {
    session: Session,
    date: Slice<NaiveDate>,
    view: Slice<DosesView>,
}

/// The doses of a day, under a heading where the page has none for them; nothing where no substance is taken by a plan
/// or when needed.
pub fn doses_of_day(session: Session, date: Slice<NaiveDate>, heading: Option<&'static str>) -> Node {
    let view = session.view(move |model| doses(model, date.get()));
    let day = Day { session, date, view };
    let any = view.map(|view| !view.substances.is_empty());
    live(move || any.get().then(|| day.draw(heading)))
}

impl Day {
    fn draw(self, heading: Option<&'static str>) -> El {
        let Self { session, date, view } = self;
        let planned = view.map(|view| view.planned);
        let said = view.map(|view| view.as_planned == Some(true));
        let except = view.map(|view| view.as_planned == Some(true) && view.different);
        let all = move || {
            let as_planned = (!said.peek(|said| *said)).then_some(true);
            session.send(Event::Day(date.peek(|date| *date), DayChange::AsPlanned(as_planned)));
        };
        let shape = view.map(|view| view.substances.iter().map(shape).collect::<Vec<_>>());
        let each =
            live(move || shape.get().into_iter().map(|shape| self.substance(shape)).collect::<Vec<_>>());
        boxed("div", "doses stack", heading.map(|words| boxed("h3", "choices__legend", words)))
            .live(move || {
                planned.get().then(|| {
                    button("plain", words::AS_PLANNED)
                        .live_attr("aria-pressed", move || {
                            Some(if said.get() { "true" } else { "false" }.into())
                        })
                        .on_click(all)
                })
            })
            .live(move || except.get().then(|| hint(words::EXCEPT)))
            .child(disclosure(words::DIFFERENT, boxed("div", "disclosure__body", each)))
    }

    fn substance(self, (id, times, extras): Shape) -> El {
        let of = self.view.map(move |view| view.substances.iter().find(|of| of.id == id).cloned());
        let name = live(move || of.with(|of| of.as_ref().map(|of| of.name.clone())));
        let rows: Vec<_> = times.into_iter().map(|at| self.planned(of, id, at)).collect();
        let more: Vec<_> = extras.into_iter().map(|entry| self.extra(of, id, entry)).collect();
        let extra = DoseChange::Extra { taken: None, amount: None };
        boxed("section", "dose", boxed("h3", "dose__name", name).attr("dir", "auto"))
            .child(rows)
            .child(more)
            .child(button("quiet", words::EXTRA).on_click(move || self.put(None, id, extra)))
    }

    /// Notes a deviation, or changes what was noted.
    fn put(self, entry: Option<EntryId>, substance: EntryId, change: DoseChange) {
        let dose = Dose { date: self.date.peek(|date| *date), substance, change };
        self.session.send(Event::Put(entry, Box::new(Entry::Dose(dose))));
    }

    fn planned(self, of: Slice<Option<SubstanceDoses>>, id: EntryId, at: NaiveTime) -> El {
        let session = self.session;
        let row = of.map(move |of| of.as_ref()?.rows.iter().find(|row| row.planned.at == at).cloned());
        let state = row.map(|row| row.as_ref().map_or(DoseState::AsPlanned, |row| row.state));
        let what = live(move || {
            row.with(|row| row.as_ref().map(|row| row.planned))
                .and_then(|planned| of.with(|of| Some(dose_text(session, planned, of.as_ref()?))))
        });
        let noted = move || match state.peek(|state| *state) {
            DoseState::AsPlanned => None,
            DoseState::Missed(entry) | DoseState::Moved(entry, _) => Some(entry),
        };
        let missed = move || match state.peek(|state| *state) {
            DoseState::Missed(entry) => session.send(Event::Delete(entry)),
            _ => self.put(noted(), id, DoseChange::Missed { planned: Some(at) }),
        };
        let moved = move || match state.peek(|state| *state) {
            DoseState::Moved(entry, _) => session.send(Event::Delete(entry)),
            _ => self.put(noted(), id, DoseChange::Moved { planned: at, taken: None }),
        };
        let is_moved = state.map(|state| matches!(state, DoseState::Moved(..)));
        let taken = state.map(|state| match state {
            DoseState::Moved(_, taken) => *taken,
            _ => None,
        });
        let buttons = [
            pressed(words::MISSED, move || matches!(state.get(), DoseState::Missed(_))).on_click(missed),
            pressed(words::MOVED, move || is_moved.get()).on_click(moved),
        ];
        boxed("div", "dose__row stack", boxed("p", "num", what)).child(boxed("div", "row", buttons)).live(
            move || {
                is_moved.get().then(|| {
                    clock(taken, move |taken| self.put(noted(), id, DoseChange::Moved { planned: at, taken }))
                })
            },
        )
    }

    fn extra(self, of: Slice<Option<SubstanceDoses>>, id: EntryId, entry: EntryId) -> El {
        let session = self.session;
        let row = of.map(move |of| of.as_ref()?.extras.iter().find(|extra| extra.id == entry).cloned());
        let now = move || {
            row.peek(|row| {
                row.as_ref().map_or((None, None), |ExtraRow { taken, amount, .. }| (*taken, *amount))
            })
        };
        let taken = row.map(|row| row.as_ref().and_then(|row| row.taken));
        let stored = row.map(|row| row.as_ref().and_then(|row| row.amount));
        // What is typed and cannot be taken stays in its field.
        let wrong = State::new(None::<(String, &'static str)>);
        let how_many = TextField {
            label: words::AMOUNT,
            id: format!("extra-{entry}"),
            keys: "decimal",
            value: shows(move || match wrong.get() {
                Some((typed, _)) => typed,
                None => stored.get().map(|amount| amount.to_string()).unwrap_or_default(),
            }),
            error: shows(move || wrong.get().map(|(_, what)| what.into())),
            on_input: act(|_| ()),
        };
        let change = move |text: String| match amount(&text) {
            Ok(amount) => {
                wrong.set(None);
                self.put(Some(entry), id, DoseChange::Extra { taken: now().0, amount });
            }
            Err(what) => wrong.set(Some((text, what))),
        };
        let at = clock(taken, move |taken| {
            self.put(Some(entry), id, DoseChange::Extra { taken, amount: now().1 })
        });
        let how_many = el("div").child(how_many).on("change", move |event| change(typed(&event)));
        boxed("div", "dose__row stack", boxed("p", "", words::EXTRA_DOSE))
            .key(entry.to_string())
            .child(boxed("div", "row", [at, how_many]))
            .child(button("quiet", words::EFFECT_REMOVE).on_click(move || session.send(Event::Delete(entry))))
    }
}

fn shape(of: &SubstanceDoses) -> Shape {
    let times = of.rows.iter().map(|row| row.planned.at).collect();
    (of.id, times, of.extras.iter().map(|extra| extra.id).collect())
}

fn pressed(label: &'static str, on: impl Fn() -> bool + Send + 'static) -> El {
    button("plain", label).live_attr("aria-pressed", move || Some(if on() { "true" } else { "false" }.into()))
}

/// A clock time of the day, which may be left empty.
fn clock(value: Slice<Option<NaiveTime>>, on_change: impl Fn(Option<NaiveTime>) + Send + 'static) -> El {
    let field = el("input")
        .class("field__input")
        .attr("type", "time")
        .value(move || value.get().map(iso::hour_minute_text).unwrap_or_default())
        .on("change", move |event| on_change(iso::typed_clock(&typed(&event))));
    boxed("label", "field timefield", [boxed("span", "field__label", words::TAKEN_AT), field])
}

/// When and how many, as far as that is known.
fn dose_text(session: Session, planned: PlannedDose, of: &SubstanceDoses) -> String {
    let time = session.format(|f| f.time(planned.at));
    let much = planned.amount.map(|n| words::amount(&n.to_string(), &of.form, &of.strength));
    format!("{time} · {}", much.as_deref().unwrap_or(words::UNKNOWN_DOSE))
}
