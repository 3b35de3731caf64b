//! A link to nights that came: what is in it, read only, after its phrase where it is sealed. Opening one writes nothing;
//! adding it to one's own journal goes the way of a backup file.

use super::shared::{frame, no_link, refused};
use super::{import, intake, phrase, told};
use crate::app::view::{ReceivedView, importing, received, unsealed};
use crate::app::{DataEvent, Event, ImportStep, Model, Notice, Phase, Route};
use crate::content::strings::{give, shared as words};
use crate::domain::Record;
use crate::store::link::extract::ExtractError;
use crate::store::link::{Job, PREFIX};
use crate::ui::components::{button, p, section};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::root::{after_drawing, rename};
use crate::ui::session::Session;
use crate::ui::state::State;
use std::sync::Arc;

/// The page.
pub fn page(payload: &str) -> El {
    let session = Session::here();
    after_drawing(move || {
        // What another link would have brought was not wanted, or its page would not have been left.
        if session.look(|model| taking(model).asked) {
            session.send(Event::Data(DataEvent::Import(ImportStep::Cancel)));
        }
    });
    frame(match received(payload) {
        ReceivedView::Sealed { header, job } => sealed(session, header, *job),
        plain => {
            if matches!(plain, ReceivedView::Plain(_)) {
                // Anybody can read it: it need not stand in the address any longer.
                rename(PREFIX);
            }
            shown(session, plain)
        }
    })
}

/// Asks for the phrase until it fits.
fn sealed(session: Session, header: [u8; 3], job: Job) -> Node {
    let found = State::new(None::<Arc<ReceivedView>>);
    let job = Arc::new(job);
    let asking = phrase::Asking::new();
    live(move || {
        if let Some(view) = found.get() {
            return shown(session, ReceivedView::clone(&view));
        }
        let job = job.clone();
        let ask = phrase::ask(
            asking,
            move || Some(job.clone()),
            move |bytes| found.set(Some(Arc::new(unsealed(header, bytes)))),
        );
        boxed("section", "section", p(words::ASKS_PHRASE)).child(ask).into()
    })
}

fn shown(session: Session, view: ReceivedView) -> Node {
    match view {
        ReceivedView::Plain(records) if records.is_empty() => refused(words::NO_ENTRY.to_owned()),
        ReceivedView::Plain(records) => inside(session, Arc::new(records)),
        ReceivedView::Sealed { .. } | ReceivedView::NotShown => refused(words::UNKNOWN.to_owned()),
        ReceivedView::Refused(error) => refused(no_link(error).to_owned()),
        ReceivedView::NoExtract(error) => refused(no_extract(error)),
    }
}

fn no_extract(error: ExtractError) -> String {
    match error {
        ExtractError::TooMuch => words::TOO_MANY_ENTRIES.to_owned(),
        ExtractError::Newer => words::NEWER_EXTRACT.to_owned(),
        ExtractError::NotOurs => words::NO_EXTRACT.to_owned(),
        ExtractError::Entry(nth) => words::broken_entry(nth),
    }
}

fn inside(session: Session, records: Arc<Vec<Record>>) -> Node {
    let banner = boxed("p", "unchecked", words::NOT_CHECKED).attr("role", "note");
    let counts = told::counts(session, &records, true);
    let rows = told::all(session, records.clone());
    Node::List(vec![
        banner.into(),
        section(words::INSIDE).child(counts).child(rows).into(),
        take(session, records).into(),
    ])
}

/// How far taking it in has come.
#[derive(Clone, Copy, PartialEq)]
struct Taking {
    complete: bool,
    ready: bool,
    asked: bool,
    done: bool,
}

fn taking(model: &Model) -> Taking {
    Taking {
        complete: model.phase == Phase::Complete,
        ready: model.phase == Phase::Complete && !model.read_only(),
        asked: model.data.import.as_ref().is_some_and(|import| import.linked),
        done: matches!(model.notice, Some(Notice::Imported { .. })),
    }
}

fn take(session: Session, records: Arc<Vec<Record>>) -> El {
    let state = session.view(taking);
    let preview = session.view(|model| importing(model, true));
    let look = live(move || {
        let now = state.get();
        let records = records.clone();
        (!now.asked).then(|| {
            button("plain", words::TAKE_LOOK)
                .flag("disabled", move || !now.ready)
                .on_click(move || session.send(Event::Data(DataEvent::Received(records.to_vec()))))
        })
    });
    let wait = live(move || (!state.get().complete).then(|| p(give::LOADING)));
    let journal = live(move || {
        state
            .get()
            .done
            .then(|| boxed("a", "link", words::TO_JOURNAL).attr_text("href", Route::Journal.to_string()))
    });
    section(words::TAKE)
        .child(p(words::TAKE_TEXT))
        .child(wait)
        .live(move || preview.with(|import| import.as_ref().map(|import| import::preview(session, import))))
        .child(intake::part(session))
        .child(boxed("div", "actions", [look, journal]))
}
