//! Backup files on the data page: the age of the last one, one as it is, one sealed with the person's own phrase.

use super::phrase::shown;
use crate::app::view::DataView;
use crate::app::{DataEvent, Event, Model, Route, SealedFile};
use crate::content::strings::{data as words, phrase as phrase_words};
use crate::store::backup;
use crate::ui::components::{TextField, act, button, disclosure, hint, p, section, shows};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::root::{Fault, after_drawing, key, new_phrase, seal_file};
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;
use std::borrow::Cow;

/// A phrase of one's own has so many letters and digits at least.
const SHORTEST: usize = 12;

/// The section.
pub(super) fn part(session: Session, view: Slice<DataView>) -> El {
    let age = live(move || {
        view.with(|view| {
            let age = |days| words::backup_age(days, view.since_backup);
            view.backup_days.map_or_else(|| words::BACKUP_NEVER.to_owned(), age)
        })
    });
    let save = button("primary", words::EXPORT)
        .flag("disabled", move || !view.with(|view| view.complete))
        .on_click(move || session.send(Event::Data(DataEvent::Export)));
    let due = view.map(|view| view.backup_due);
    let due = live(move || due.get().then(|| p(words::BACKUP_DUE)));
    let share = boxed("a", "link", words::TO_SHARE).attr_text("href", Route::Give.to_string());
    section(words::BACKUP)
        .child(p(words::BACKUP_TEXT))
        .child(boxed("p", "num", age))
        .child(due)
        .child(save)
        .child(disclosure(words::SEALED, boxed("div", "disclosure__body", sealed(session, view))))
        .child(share)
}

/// What is typed, and how far sealing has come. It goes with the page.
#[derive(Clone, Copy)]
struct Desk {
    session: Session,
    first: State<String>,
    again: State<String>,
    made: State<bool>,
    busy: State<bool>,
    wrong: State<Option<&'static str>>,
}

fn sealed(session: Session, view: Slice<DataView>) -> Node {
    let desk = Desk {
        session,
        first: State::new(String::new()),
        again: State::new(String::new()),
        made: State::new(false),
        busy: State::new(false),
        wrong: State::new(None),
    };
    after_drawing(move || session.send(Event::Data(DataEvent::WordsWanted)));
    let ready = session.view(|model| model.words.ready().is_some());
    let make = button("plain", words::OWN_MAKE).flag("disabled", move || !ready.get()).on_click(move || {
        let list = |model: &Model| new_phrase(model.words.ready()?);
        match session.look(list) {
            Some(phrase) => {
                desk.again.set(phrase.clone());
                desk.first.set(phrase);
                desk.made.set(true);
                desk.wrong.set(None);
            }
            None => desk.wrong.set(Some(phrase_words::UNAVAILABLE)),
        }
    });
    let large = live(move || desk.made.get().then(|| shown(desk.first.get())));
    let save = button("primary", words::SEALED_SAVE)
        .flag("disabled", move || desk.busy.get() || !view.with(|view| view.complete))
        .on_click(move || seal(desk));
    let busy = live(move || desk.busy.get().then_some(words::SEALING));
    Node::List(vec![
        p(words::SEALED_TEXT).into(),
        field(desk, words::OWN, "own-phrase", desk.first),
        hint(words::OWN_HINT).into(),
        field(desk, words::OWN_AGAIN, "own-phrase-again", desk.again),
        boxed("div", "actions", make).into(),
        large,
        boxed("div", "actions", save).into(),
        boxed("p", "phrase__busy", busy).attr("role", "status").into(),
    ])
}

fn field(desk: Desk, label: &'static str, id: &'static str, text: State<String>) -> Node {
    // What is wrong stands below the second field.
    let tells = label == words::OWN_AGAIN;
    TextField {
        label,
        id: id.to_owned(),
        keys: "text",
        value: shows(move || text.get()),
        error: shows(move || desk.wrong.get().filter(|_| tells).map(Cow::Borrowed)),
        on_input: act(move |typed| {
            text.set(typed);
            desk.made.set(false);
            desk.wrong.set(None);
        }),
    }
    .into()
}

fn seal(desk: Desk) {
    let (first, again) = (key(&desk.first.get_untracked()), key(&desk.again.get_untracked()));
    let letters = first.chars().filter(|c| *c != ' ').count();
    let wrong = match (letters < SHORTEST, first == again) {
        (true, _) => Some(words::OWN_SHORT),
        (_, false) => Some(words::OWN_DIFFERS),
        _ => None,
    };
    desk.wrong.set(wrong);
    if wrong.is_some() {
        return;
    }
    let (text, made, entries) = desk.session.look(|model| {
        let made = u64::try_from(model.now.unix_ms()).unwrap_or(0);
        let text = backup::write(&model.journal, model.now);
        (backup::holds(&text, model.journal.len()).then_some(text), made, model.journal.live_count())
    });
    let Some(text) = text else { return desk.wrong.set(Some(words::EXPORT_FAILED)) };
    desk.busy.set(true);
    let ended = move |answer: Result<String, Fault>| {
        // Where the page was left, the file was not wanted any more.
        if !desk.busy.try_set(false) {
            return;
        }
        match answer {
            Ok(text) => {
                let file = SealedFile { text, made, entries };
                desk.session.send(Event::Data(DataEvent::ExportSealed(Box::new(file))));
            }
            Err(Fault::Refused) => desk.wrong.set(Some(words::EXPORT_FAILED)),
            Err(fault) => desk.wrong.set(Some(fault.words())),
        }
    };
    seal_file(text, desk.first.get_untracked(), Box::new(ended));
}
