//! Takes in a file of another app: choose it, answer what only the person knows, see what would happen, say yes.
//!
//! How files are read and what becomes of them is `store::import`'s; nothing is written before the yes.

mod columns;
mod preview;
mod said;
mod series;

use crate::app::view::import_plan;
use crate::app::{Model, Phase, Route, Undo};
use crate::content::strings::import as words;
use crate::domain::OffsetAt;
use crate::store::import::when::DateOrder;
use crate::store::import::{Answers, Choices, Columns, Extract, ImportPlan, Refused, Sample, Stream, sample};
use crate::ui::components::{OneOf, act, button, head, hint, lead, p, shows};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::root::{Piece, offset_at, read_pieces};
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;
use chrono::NaiveDateTime;
use leptos::prelude::*;
use std::sync::Arc;

/// How far it has come.
#[derive(Clone, PartialEq)]
enum Stage {
    Choose,
    /// In per cent.
    Reading(u32),
    Refused(Refused),
    Unreadable,
    Order,
    Columns(Arc<Sample>),
    Found(Arc<Extract>),
    Done,
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    session: Session,
    stage: State<Stage>,
    stream: StoredValue<Stream, LocalStorage>,
    /// Counts the files chosen, so that one that was stopped says no more.
    turn: StoredValue<u32>,
    order: State<Option<DateOrder>>,
    columns: State<Columns>,
    choices: State<Option<Choices>>,
}

/// The page.
pub fn page() -> El {
    let session = Session::here();
    let desk = Desk {
        session,
        stage: State::new(Stage::Choose),
        stream: StoredValue::new_local(Stream::default()),
        turn: StoredValue::new(0),
        order: State::new(None),
        columns: State::new(Vec::new()),
        choices: State::new(None),
    };
    boxed("div", "page importer", head(words::TITLE).child(lead(words::LEAD)))
        .child(live(move || stage(desk)))
}

fn stage(desk: Desk) -> Node {
    let another = button("plain", words::ANOTHER).on_click(move || desk.begin());
    let failed = |why: &'static str, another: El| {
        Node::List(vec![
            boxed("p", "field__error", why).attr("role", "alert").into(),
            boxed("div", "actions", another).into(),
        ])
    };
    match desk.stage.get() {
        Stage::Choose => choose(desk),
        Stage::Reading(percent) => {
            let stop = button("plain", words::STOP).on_click(move || desk.begin());
            boxed("div", "stack", p(words::reading(percent)).attr("role", "status")).child(stop).into()
        }
        Stage::Refused(why) => failed(said::refused(why), another),
        Stage::Unreadable => failed(crate::content::strings::data::FILE_UNREADABLE, another),
        Stage::Order => Node::List(vec![order(desk), boxed("div", "actions", another).into()]),
        Stage::Columns(sample) => {
            Node::List(vec![columns::draw(desk, &sample), boxed("div", "actions", another).into()])
        }
        Stage::Found(extract) => Node::List(vec![
            p(words::source(extract.source.name(), extract.rows)).attr("role", "status").into(),
            series::draw(desk, &extract),
            preview::draw(desk, &extract),
            boxed("div", "actions", another).into(),
        ]),
        Stage::Done => {
            let done = desk.session.view(is_taken_in);
            let journal = boxed("a", "link", crate::content::strings::journal::TITLE)
                .attr_text("href", Route::Journal.to_string());
            Node::List(vec![
                super::intake::part(desk.session),
                live(move || done.get().then(|| p(words::DONE).attr("role", "status"))),
                boxed("div", "actions", another).child(journal).into(),
            ])
        }
    }
}

/// Whether all of the file is there, and can still be taken back.
fn is_taken_in(model: &Model) -> bool {
    model.data.intake.is_none() && model.undo.last().is_some_and(|step| step.what == Undo::TakenIn)
}

fn choose(desk: Desk) -> Node {
    let complete = desk.session.view(|model| model.phase == Phase::Complete && !model.read_only());
    let field = el("input")
        .class("field__input")
        .attr("type", "file")
        .flag("disabled", move || !complete.get())
        .on("change", move |event| desk.read(&event));
    let label = boxed("label", "field", [boxed("span", "field__label", words::CHOOSE), field]);
    let wait = live(move || (!complete.get()).then(|| hint(words::WAIT)));
    boxed("div", "stack", p(words::FORMATS)).child(hint(words::PRIVATE)).child(label).child(wait).into()
}

/// Whether the day or the month comes first.
fn order(desk: Desk) -> Node {
    let asked = OneOf {
        legend: words::ORDER,
        id: "import-order",
        answers: words::ORDERS.to_vec(),
        chosen: shows(|| None),
        error: shows(|| None),
        on_pick: act(move |picked| {
            desk.order.set(Some(if picked == "day" { DateOrder::DayFirst } else { DateOrder::MonthFirst }));
            desk.finish();
        }),
    };
    asked.into()
}

impl Desk {
    /// From the beginning, with nothing of the file before.
    fn begin(self) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        self.stream.set_value(Stream::default());
        self.order.set(None);
        self.columns.set(Vec::new());
        self.choices.set(None);
        self.stage.set(Stage::Choose);
    }

    /// Reads the file that was chosen.
    fn read(self, event: &leptos::web_sys::Event) {
        self.begin();
        let turn = self.turn.get_value();
        self.stage.set(Stage::Reading(0));
        read_pieces(event, move |piece| {
            // The page was left, or another file chosen.
            if self.turn.try_get_value() != Some(turn) {
                return false;
            }
            match piece {
                Piece::Bytes(bytes, percent) => {
                    let fed = self.with_answers(|stream, answers| stream.feed(&bytes, answers));
                    self.stage.set(match fed {
                        Ok(()) => Stage::Reading(percent),
                        Err(why) => Stage::Refused(why),
                    });
                    fed.is_ok()
                }
                Piece::End => {
                    self.finish();
                    true
                }
                Piece::Unreadable => {
                    self.stage.set(Stage::Unreadable);
                    false
                }
            }
        });
    }

    /// Makes what can be made of the file with the answers there are.
    fn finish(self) {
        let stage = match self.with_answers(Stream::finish) {
            Ok(extract) => {
                self.choices.set(Some(Choices::proposed(&extract)));
                Stage::Found(Arc::new(extract))
            }
            Err(Refused::AskDateOrder) => Stage::Order,
            Err(Refused::AskColumns) => match self.stream.with_value(|stream| sample(stream.bytes())) {
                Ok(sample) => {
                    self.columns.set(sample.columns.clone());
                    Stage::Columns(Arc::new(sample))
                }
                Err(why) => Stage::Refused(why),
            },
            Err(why) => Stage::Refused(why),
        };
        self.stage.set(stage);
    }

    fn with_answers<T>(
        self,
        act: impl FnOnce(&mut Stream, Answers) -> Result<T, Refused>,
    ) -> Result<T, Refused> {
        let columns = self.columns.get_untracked();
        let boundary = self.session.look(|model| model.night_rule().boundary);
        let answers = Answers {
            order: self.order.get_untracked(),
            columns: (!columns.is_empty()).then_some(&columns),
            offset_at: &offset_at,
            boundary,
        };
        let mut result = Err(Refused::Empty);
        self.stream.update_value(|stream| result = act(stream, answers));
        result
    }

    /// What would happen now.
    fn plan(self, extract: &Arc<Extract>) -> Slice<Option<ImportPlan>> {
        let extract = extract.clone();
        Slice::new(move || {
            let port: &dyn Fn(NaiveDateTime) -> OffsetAt = &offset_at;
            let made = |choices: &Choices| {
                self.session.look(|model: &Model| import_plan(model, &extract, choices, port))
            };
            self.choices.with(|choices| choices.as_ref().map(made))
        })
    }

    /// Changes a choice.
    fn choose(self, how: impl FnOnce(&mut Choices)) {
        self.choices.update(|choices| {
            if let Some(choices) = choices {
                how(choices);
            }
        });
    }

    /// Follows a part of the choices.
    fn chosen<T: PartialEq + Default + 'static>(self, of: impl Fn(&Choices) -> T + 'static) -> Slice<T> {
        Slice::new(move || self.choices.with(|choices| choices.as_ref().map(&of).unwrap_or_default()))
    }
}
