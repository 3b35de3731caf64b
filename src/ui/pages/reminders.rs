//! Reminders as calendar files: the evening note, doses as planned, a blood test, an appointment.
//!
//! Nothing typed here is stored. What is in a file is said by `app::view::reminders`, and shown in words before it is made.

use super::fields::Fields;
use crate::app::form::{ReminderField, ReminderForm, Troubles};
use crate::app::view::{RemindersView, Wish, calendar_file, called, reminders, reminders_view};
use crate::app::{DataEvent, Event, Route};
use crate::content::strings::reminders as words;
use crate::store::calendar::Reminder;
use crate::ui::components::{button, head, hint, lead, link, list, p, section};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::focus;
use crate::ui::root::{address, can_share_file, share_file};
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;
use chrono::NaiveDateTime;
use leptos::prelude::*;

/// What a part of the page asks for, or what is wrong with its fields.
type Asked = Result<Wish, Troubles<ReminderField>>;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    session: Session,
    view: Slice<RemindersView>,
    form: State<Option<ReminderForm>>,
}

/// One part of the page.
#[derive(Clone, Copy)]
struct Part {
    desk: Desk,
    asks: fn(&ReminderForm, NaiveDateTime) -> Asked,
    /// It was asked for, so what is wrong is said.
    tried: State<bool>,
    /// Its file was made just now.
    made: State<bool>,
}

/// The page.
pub fn page() -> El {
    let session = Session::here();
    let form = State::new(Some(ReminderForm::blank()));
    let desk = Desk { session, view: session.view(reminders_view), form };
    let part = move |asks| Part { desk, asks, tried: State::new(false), made: State::new(false) };
    let complete = desk.view.map(|view| view.complete);
    let all = move || {
        Node::List(vec![
            evening(part(|form, _| form.evening().map(Wish::Evening))).into(),
            doses(part(|_, _| Ok(Wish::Doses))).into(),
            bloods(part(|form, now| form.bloods(now.date()).map(Wish::Bloods))).into(),
            visit(part(|form, now| form.visit(now).map(|(day, at)| Wish::Appointment(day, at)))).into(),
            section(words::GOOD_TO_KNOW).child(boxed("div", "prose", words::NOTES.map(p))).into(),
        ])
    };
    // Doses are known once the journal is: before that nothing stands where they will.
    boxed("div", "page reminders", head(words::TITLE).child(lead(words::LEAD)))
        .live(move || if complete.get() { all() } else { hint(words::WAIT).attr("role", "status").into() })
}

fn evening(part: Part) -> El {
    let time = part.fields().clock(
        words::TIME,
        ReminderField::Evening,
        (|form| &form.evening, |form| &mut form.evening),
    );
    section(words::EVENING).child(p(words::EVENING_TEXT)).child(time).child(part.foot(words::EVENING))
}

fn doses(part: Part) -> El {
    let planned = part.desk.view.map(|view| view.doses.clone());
    let row = move |dose: &Reminder| {
        let said = part.desk.session.format(|f| {
            let until = dose.until.map(|day| f.date_short(day));
            let time = dose.at.map(|at| f.time(at)).unwrap_or_default();
            words::dose(&time, dose.every_days.unwrap_or(1), &f.date_short(dose.first), until.as_deref())
        });
        boxed("li", "list__item num", said)
    };
    section(words::DOSES).child(p(words::DOSES_TEXT)).live(move || {
        planned.with(|all| match all.is_empty() {
            true => {
                let way = link(Route::Medicines, words::TO_PLAN);
                boxed("div", "stack", p(words::NO_DOSES)).child(p(way))
            }
            false => {
                let rows = list(all.iter().map(row).collect::<Vec<_>>());
                boxed("div", "stack", rows).child(part.foot(words::DOSES))
            }
        })
    })
}

fn bloods(part: Part) -> El {
    let day =
        part.fields().day(words::DAY, ReminderField::Bloods, (|form| &form.bloods, |form| &mut form.bloods));
    section(words::BLOODS).child(p(words::BLOODS_TEXT)).child(day).child(part.foot(words::BLOODS))
}

fn visit(part: Part) -> El {
    let fields = part.fields();
    let day = fields.day(words::DAY, ReminderField::Visit, (|form| &form.visit, |form| &mut form.visit));
    let time = fields.clock(
        words::VISIT_TIME,
        ReminderField::VisitTime,
        (|form| &form.visit_time, |form| &mut form.visit_time),
    );
    let both = boxed("div", "row", [day, time]);
    section(words::VISIT).child(p(words::VISIT_TEXT)).child(both).child(part.foot(words::VISIT))
}

/// The DOM id of a field for a day.
fn place(field: ReminderField) -> &'static str {
    match field {
        ReminderField::Bloods => "reminder-bloods",
        _ => "reminder-visit",
    }
}

impl Part {
    fn fields(self) -> Fields<ReminderForm, ReminderField> {
        let check = move |form: &ReminderForm| self.asked(form).err();
        Fields::new(self.desk.form, self.tried, check, place)
    }

    fn asked(self, form: &ReminderForm) -> Asked {
        // A new day wakes the page; the minutes do not.
        let today = self.desk.view.with(|view| view.today);
        (self.asks)(form, today.and_time(self.desk.session.look(|model| model.now.time())))
    }

    /// What stands in the fields, as far as it can be taken.
    fn wish(self) -> Option<Asked> {
        self.desk.form.with(|form| form.as_ref().map(|form| self.asked(form)))
    }

    /// What the file will say, and the buttons for it.
    fn foot(self, what: &'static str) -> El {
        let wish = Slice::new(move || self.wish().and_then(Result::ok));
        let said = live(move || wish.get().and_then(|wish| self.said(wish)));
        let complete = self.desk.view.map(|view| view.complete);
        let named = |label: &'static str| {
            button("plain", label)
                .attr_text("aria-label", format!("{label}: {what}"))
                .flag("disabled", move || !complete.get())
        };
        let save = named(words::SAVE).on_click(move || self.save());
        let share = can_share_file("x.ics", MIME).then(|| named(words::SHARE).on_click(move || self.share()));
        let made = live(move || self.made.get().then_some(words::SAVED));
        boxed("div", "stack", boxed("p", "num reminders__said", said))
            .child(boxed("div", "actions", save).child(share))
            .child(boxed("p", "field__hint", made).attr("role", "status"))
    }

    /// A wish in words, as its file has it; the doses stand above in a list.
    fn said(self, wish: Wish) -> Option<String> {
        // A call that was still to come when the day was typed may be over on another, or when the file is made.
        self.desk.view.with(|view| view.today);
        self.made.get();
        let one = self.desk.session.look(|model| reminders(model, wish, "")).into_iter().next()?;
        self.desk.session.format(|f| match wish {
            Wish::Doses => None,
            Wish::Evening(at) => Some(words::evening(&f.time(at))),
            _ => {
                let time = one.at.map(|at| f.time(at));
                Some(words::once(&f.date_long(one.first), time.as_deref(), called(&one)))
            }
        })
    }

    /// The wish, or what is wrong is said and the focus goes there.
    fn taken(self) -> Option<Wish> {
        self.made.set(false);
        match untrack(|| self.wish())? {
            Ok(wish) => {
                self.tried.set(false);
                Some(wish)
            }
            Err(troubles) => {
                self.tried.set(true);
                if let Some((field @ (ReminderField::Bloods | ReminderField::Visit), _)) = troubles.first() {
                    focus::by_id(place(*field));
                }
                None
            }
        }
    }

    fn save(self) {
        if let Some(wish) = self.taken() {
            self.desk.session.send(Event::Data(DataEvent::Calendar(wish, address())));
            self.made.set(true);
        }
    }

    /// Hands the file to the device's own sheet; where that does not open it is saved instead.
    fn share(self) {
        let Some(wish) = self.taken() else { return };
        let (name, text) = self.desk.session.look(|model| calendar_file(model, wish, &address()));
        share_file(name, MIME, text, move |shown| {
            if !shown && self.tried.try_get_untracked().is_some() {
                self.save();
            }
        });
    }
}

const MIME: &str = "text/calendar";
