//! Nights are handed on: what goes in is chosen and seen first, then sealed, then made into a link or a file.
//!
//! Choice, phrase and link live in this page alone: they are gone when it is left.

mod how;
mod made;

use super::told;
use crate::app::view::{GiveAsk, GiveStretch, give};
use crate::app::{DataEvent, Event, Phase};
use crate::content::strings::give as words;
use crate::domain::{Coded, Record};
use crate::store::link::extract::Part;
use crate::ui::components::{
    Choices, Ticks, act, disclosure, head, hint, lead, nights_field, p, section, shows,
};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::root::{after_drawing, new_phrase};
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;
use made::{File, Made};
use std::sync::Arc;

/// What was chosen and made. It goes with the page.
#[derive(Clone, Copy)]
struct Desk {
    session: Session,
    ask: State<GiveAsk>,
    /// Without a phrase.
    plain: State<bool>,
    /// Counts the phrases that were not wanted.
    turn: State<u32>,
    /// The phrase, once its words are here.
    phrase: Slice<Option<String>>,
    /// What would leave; nothing until all entries have been read.
    records: Slice<Option<Arc<Vec<Record>>>>,
    made: State<Made>,
    file: State<File>,
    /// The phrase was copied last, rather than the link.
    copied_phrase: State<bool>,
}

impl Desk {
    fn new(session: Session) -> Self {
        let ask = State::new(GiveAsk::default());
        let state =
            session.view(|model| (model.phase == Phase::Complete, model.journal.turns(), model.tonight()));
        let records = Slice::new(move || {
            let (complete, ..) = state.get();
            complete.then(|| Arc::new(session.look(|model| give(model, &ask.get()))))
        });
        let turn = State::new(0);
        let ready = session.view(|model| model.words.ready().is_some());
        let phrase = Slice::new(move || {
            let _again = turn.get();
            let list = |model: &crate::app::Model| new_phrase(model.words.ready()?);
            if ready.get() { session.look(list) } else { None }
        });
        Self {
            session,
            ask,
            plain: State::new(false),
            turn,
            phrase,
            records,
            made: State::new(Made::Nothing),
            file: State::new(File::Nothing),
            copied_phrase: State::new(false),
        }
    }

    /// What was made is not what is chosen now.
    fn anew(self) {
        self.made.set(Made::Nothing);
        self.file.set(File::Nothing);
    }
}

/// The page.
pub fn page() -> El {
    let session = Session::here();
    let desk = Desk::new(session);
    after_drawing(move || session.send(Event::Data(DataEvent::WordsWanted)));
    let here = desk.records.map(Option::is_some);
    let rest = live(move || {
        if !here.get() {
            return p(words::LOADING).attr("role", "status").into();
        }
        Node::List(vec![choice(desk).into(), inside(desk), how::part(desk), made::part(desk)])
    });
    boxed("div", "page give", head(words::TITLE).child(lead(words::LEAD))).child(rest)
}

fn choice(desk: Desk) -> El {
    let stretch = Choices {
        legend: words::STRETCH,
        quiet: false,
        name: "give-stretch".to_owned(),
        label: |stretch: GiveStretch| words::STRETCHES.get(stretch.index()).copied().unwrap_or_default(),
        value: shows(move || Some(desk.ask.get().stretch)),
        on_pick: act(move |stretch| {
            desk.anew();
            desk.ask.update(|ask| {
                if stretch == GiveStretch::Own && ask.own.is_none() {
                    // The nights shown until now, to begin with.
                    ask.own = Some(desk.session.look(|model| ask.nights(model.tonight())));
                }
                ask.stretch = stretch;
            });
        }),
    };
    let parts = Ticks {
        legend: words::PARTS,
        name: "give-parts".to_owned(),
        label: |part: Part| words::PART.get(part.index()).copied().unwrap_or_default(),
        value: shows(move || desk.ask.get().parts),
        on_toggle: act(move |part| {
            desk.anew();
            desk.ask.update(|ask| ask.parts = ask.parts.toggled(part));
        }),
    };
    let notes = Slice::new(move || desk.ask.get().parts.has(Part::Notes));
    boxed("div", "stack", Node::from(stretch))
        .live(move || (desk.ask.get().stretch == GiveStretch::Own).then(|| own(desk)))
        .child(parts)
        .live(move || (!notes.get()).then(|| hint(words::NO_NOTES)))
}

/// From which night to which.
fn own(desk: Desk) -> El {
    let shown = Slice::new(move || desk.ask.get().own);
    let on_change = act(move |own| {
        desk.anew();
        desk.ask.update(|ask| ask.own = Some(own));
    });
    nights_field([words::FROM, words::TO], shown, on_change)
}

/// Exactly what would leave.
fn inside(desk: Desk) -> Node {
    let session = desk.session;
    let counted = live(move || {
        let records = desk.records.get().unwrap_or_default();
        if records.is_empty() { p(words::NOTHING).into() } else { told::counts(session, &records, false) }
    });
    let any = desk.records.map(|records| records.as_ref().is_some_and(|records| !records.is_empty()));
    let list = live(move || any.get().then(|| entries(desk)));
    let lasting = Slice::new(move || {
        let parts = desk.ask.get().parts;
        parts.has(Part::Taken) || parts.has(Part::Contexts)
    });
    section(words::INSIDE)
        .child(boxed("div", "stack", counted).attr("role", "status"))
        .live(move || lasting.get().then(|| hint(words::LASTING)))
        .child(list)
        .into()
}

/// Every entry; drawn only while somebody looks.
fn entries(desk: Desk) -> El {
    let open = State::new(false);
    let rows = live(move || {
        let records = desk.records.get().filter(|_| open.get());
        records.map_or(Node::NOTHING, |records| told::all(desk.session, records))
    });
    disclosure(words::LIST, boxed("div", "disclosure__body", rows)).on("toggle", move |event| {
        let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        open.set(details.is_some_and(|details| details.has_attribute("open")));
    })
}
