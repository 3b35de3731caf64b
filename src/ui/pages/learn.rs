//! The explainer: the list of chapters, and what every chapter stands in.
//!
//! No health statement is written here: all come with the fetched text, each with its mark.

mod bars;
mod brain;
mod chapter;
mod claim;
mod dial;
mod figures;
mod finder;
mod index;
mod ledger;
mod lines;
mod meal;
mod pairs;
mod signs;
mod slots;
mod table;
mod tables;
mod walk;

use crate::app::{Loaded, Model};
use crate::content::Chapter;
use crate::content::learn::Learn;
use crate::content::sources::Source;
use crate::content::strings::learn as words;
use crate::ui::components::p;
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use std::sync::Arc;

pub use claim::paragraph;

/// What the parts of a chapter share.
#[derive(Clone)]
pub struct Desk {
    /// The running app.
    pub session: Session,
    /// The explainer's text.
    pub learn: Arc<Learn>,
    /// The sources, as soon as they are there.
    pub sources: Slice<Vec<Source>>,
    /// Ids of the claims that the slot at hand draws itself, one blank between.
    pub rows: String,
}

/// The list of chapters.
pub fn page() -> El {
    index::page()
}

/// One chapter.
pub fn chapter(chapter: Chapter) -> El {
    chapter::page(chapter)
}

/// Draws something of the text once it is there; before that its outline, so that nothing jumps.
pub fn when_ready(draw: impl Fn(Desk) -> Node + Send + 'static) -> Node {
    let session = Session::here();
    let text = session.view_by(|model| state(&model.learn), |model, _| read(model));
    let sources = session.view_by(
        |model| state(&model.sources),
        |model, _| model.sources.ready().cloned().unwrap_or_default(),
    );
    live(move || match text.get() {
        None => outline(words::LOADING),
        Some(Err(_)) => p(words::FAILED).attr("role", "status").into(),
        Some(Ok(learn)) => draw(Desk { session, learn, sources, rows: String::new() }),
    })
}

/// A table is there, on its way, or did not come: all a page has to look at to know whether to look again.
fn state<T>(table: &Loaded<T>) -> Option<bool> {
    match table {
        Loaded::NotYet => None,
        Loaded::Ready(_) => Some(true),
        Loaded::Failed(_) => Some(false),
    }
}

fn read(model: &Model) -> Option<Result<Arc<Learn>, ()>> {
    match &model.learn {
        Loaded::NotYet => None,
        Loaded::Failed(_) => Some(Err(())),
        Loaded::Ready(text) => Some(Learn::parse(text).map(Arc::new).map_err(|_| ())),
    }
}

/// Grey lines where text will stand.
pub fn outline(loading: &'static str) -> Node {
    let line = || boxed("span", "outline__line", Node::NOTHING);
    boxed("div", "outline", boxed("p", "coming__hint", loading).attr("role", "status"))
        .child((0..8).map(|_| Node::from(line().attr("aria-hidden", "true"))).collect::<Vec<_>>())
        .into()
}
