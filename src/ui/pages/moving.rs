//! Moving house: from here to a new phone, or into the installed app, one step after the other.
//!
//! What is said to be done is what the app itself knows; nothing is deleted from here.

use crate::app::view::{MoveView, moving};
use crate::app::{DataEvent, Event, Route};
use crate::content::strings::{data, moving as words};
use crate::ui::components::{OneOf, act, button, head, hint, lead, link, p, section, shows};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::root::address;
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;

/// The codes of the two ways.
const DEVICE: &str = "device";
const INSTALLED: &str = "installed";

/// The page.
pub fn page() -> El {
    let session = Session::here();
    let view = session.view(moving);
    let first = view.peek(|view| if view.apart && !view.standalone { INSTALLED } else { DEVICE });
    let way = State::new(first);
    let standalone = view.map(|view| view.standalone);
    let ask = live(move || (!standalone.get()).then(|| whither(way)));
    let steps = live(move || match way.get() == INSTALLED && !standalone.get() {
        true => installed(session, view),
        false => device(session, view),
    });
    boxed("div", "page moving", head(words::TITLE).child(lead(words::LEAD)))
        .child(here(session, view))
        .child(section(words::STEPS).child(ask).child(steps))
}

/// What this place holds.
fn here(session: Session, view: Slice<MoveView>) -> El {
    let date = move |date: Option<chrono::NaiveDate>| {
        date.map_or(words::NO_DATE.to_owned(), |date| session.format(|f| f.date_long(date)))
    };
    let counts = live(move || {
        view.with(|view| {
            let pair = |what: &'static str, value: String| [el("dt").child(what), boxed("dd", "num", value)];
            let rows = [
                pair(words::NIGHTS, view.nights.to_string()),
                pair(words::ENTRIES, view.entries.to_string()),
                pair(words::FIRST, date(view.dates.map(|(first, _)| first))),
                pair(words::LAST, date(view.dates.map(|(_, last)| last))),
            ];
            boxed("dl", "data__counts", rows.into_iter().flatten().collect::<Vec<_>>())
        })
    });
    let more = live(move || {
        view.with(|view| match (view.complete, view.entries) {
            (false, _) => Node::from(hint(words::WAIT).attr("role", "status")),
            (true, 0) => {
                let way = link(Route::Data, words::CHOOSE);
                boxed("div", "stack", p(words::EMPTY)).child(p(way)).into()
            }
            _ => Node::NOTHING,
        })
    });
    section(words::HERE).child(boxed("div", "card", counts)).child(more)
}

fn whither(way: State<&'static str>) -> Node {
    OneOf {
        legend: words::WHERE,
        id: "move-where",
        answers: vec![(DEVICE, words::DEVICE), (INSTALLED, words::INSTALLED)],
        chosen: shows(move || Some(way.get())),
        error: shows(|| None),
        on_pick: act(move |picked| way.set(if picked == INSTALLED { INSTALLED } else { DEVICE })),
    }
    .into()
}

fn device(session: Session, view: Slice<MoveView>) -> El {
    let copied = session.view(|model| model.copied);
    let said = live(move || copied.get().map(|done| if done { words::COPIED } else { words::NOT_COPIED }));
    let copy = button("plain", words::COPY).on_click(move || session.send(Event::Copy(address())));
    let open = step(words::OPEN)
        .child(p(words::OPEN_TEXT))
        .child(boxed("p", "moving__address", address()))
        .child(boxed("div", "actions", copy))
        .child(boxed("p", "field__hint", said).attr("role", "status"));
    let carry = step(words::CARRY).child(words::CARRY_TEXT.map(p));
    steps([save(session, view), carry, open, take(), compare(session, view), clear()])
}

fn installed(session: Session, view: Slice<MoveView>) -> El {
    let (how, starts) = view.peek(|view| match view.apart {
        true => (words::INSTALL_SHARE, words::START_APART),
        false => (words::INSTALL_MENU, words::START_SHARED),
    });
    let install = step(words::INSTALL).child(p(how));
    let start = step(words::START).child(p(starts));
    steps([save(session, view), install, start, take(), compare(session, view), clear()])
}

fn steps(steps: [El; 6]) -> El {
    boxed("ol", "moving__steps", steps)
}

fn step(what: &'static str) -> El {
    boxed("li", "moving__step", boxed("h3", "moving__what", what))
}

fn save(session: Session, view: Slice<MoveView>) -> El {
    let save = button("primary", data::EXPORT)
        .flag("disabled", move || !view.with(|view| view.complete && view.entries > 0))
        .on_click(move || session.send(Event::Data(DataEvent::Export)));
    let saved = view.map(|view| view.saved);
    let done = live(move || saved.get().then_some(words::SAVE_DONE));
    step(words::SAVE)
        .live_attr("data-done", move || saved.get().then_some("".into()))
        .child(p(words::SAVE_TEXT))
        .child(boxed("div", "actions", save))
        .child(boxed("p", "moving__done", done).attr("role", "status"))
}

fn take() -> El {
    step(words::TAKE).child(p(words::TAKE_TEXT)).child(p(words::TAKE_FILES))
}

fn compare(session: Session, view: Slice<MoveView>) -> El {
    let shown = live(move || {
        view.with(|view| {
            let dates =
                view.dates.map(|(first, last)| session.format(|f| (f.date_long(first), f.date_long(last))));
            let dates = dates.as_ref().map(|(first, last)| (first.as_str(), last.as_str()));
            words::should_show(view.nights, view.entries, dates)
        })
    });
    step(words::COMPARE).child(p(words::COMPARE_TEXT)).child(boxed("p", "moving__shown num", shown))
}

fn clear() -> El {
    let way = link(Route::Data, words::TO_DELETE);
    step(words::CLEAR).child(p(words::CLEAR_TEXT)).child(p(way))
}
