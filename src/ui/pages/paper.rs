//! Two weeks from paper: the grid to key them in, and the blank sheet to print.

use super::sheet;
use crate::app::form::{Col, Sheet};
use crate::app::view::{SheetView, sheet as view_of};
use crate::app::{Event, SheetStep};
use crate::content::strings::paper as words;
use crate::ui::components::{act, button, date_field, head, hint, lead, section};
use crate::ui::dom::{El, Node, boxed, el};
use crate::ui::keys;
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;

/// The page.
pub fn page() -> El {
    let session = Session::here();
    let view = session.view(view_of);
    let start = view.map(|view| view.start);
    let from = date_field(
        words::START,
        move || Some(start.get()),
        act(move |night| session.send(Event::Sheet(SheetStep::Start(night)))),
    );
    let loading = view.map(|view| view.loading);
    let fixed = view.map(|view| view.rows.iter().any(|row| row.cells.iter().any(|cell| cell.fixed)));
    let form = boxed("div", "sheetform", lead(words::LEAD))
        .child(from)
        .child(hint(words::HOW))
        .live(move || loading.get().then(|| hint(words::LOADING).attr("role", "status")))
        .child(sheet::grid(session, view))
        .live(move || fixed.get().then(|| hint(words::SEVERAL).attr("id", sheet::FIXED)))
        .child(foot(session, view));
    boxed("div", "page paper", head(words::TITLE)).attr("data-wide", "").child(form).child(blank(session))
}

/// The button that saves all, and how far things are.
fn foot(session: Session, view: Slice<SheetView>) -> El {
    let tried = State::new(false);
    let save = button("primary", words::SAVE).on_click(move || {
        session.send(Event::Sheet(SheetStep::Save));
        tried.set(true);
        if let Some((row, col)) = view.peek(SheetView::first_doubt) {
            keys::focus(&sheet::id(row, col));
        }
    });
    let state = view.map(|view| (view.unsaved, view.doubtful, view.saved));
    let said = move || match state.get() {
        (_, doubtful @ 1.., _) if tried.get() => words::refused(doubtful),
        (unsaved @ 1.., ..) => words::unsaved(unsaved),
        (.., Some(saved)) if saved.cells > 0 => words::saved(saved.nights, saved.cells, saved.replaced),
        (.., Some(_)) => words::NOTHING.to_owned(),
        _ => String::new(),
    };
    boxed("div", "page__foot", save)
        .child(boxed("p", "sheet__said num", Node::NOTHING).attr("role", "status").live(said))
}

/// The sheet of paper: as a picture on the screen, as itself in print.
fn blank(session: Session) -> El {
    let row = |_| {
        let line = el("tr").child(boxed("td", "sheet__night", Node::NOTHING));
        line.child(
            Col::ALL.into_iter().map(|_| boxed("td", "sheet__cell", Node::NOTHING)).collect::<Vec<_>>(),
        )
    };
    let rows: Vec<El> = (0..Sheet::NIGHTS).map(row).collect();
    let table = boxed("table", "sheet", sheet::head()).child(el("tbody").child(rows));
    let page = boxed("div", "blank__page", boxed("p", "blank__title", words::SHEET_TITLE))
        .child(table)
        .child(boxed("p", "blank__foot", words::SHEET_KEYS))
        .child(boxed("p", "blank__foot", words::SHEET_BLANK))
        .attr("role", "img")
        .attr("aria-label", words::BLANK);
    let print = button("plain", words::PRINT).on_click(move || session.send(Event::Print));
    section(words::BLANK).class("section blank").child(hint(words::BLANK_LEAD)).child(print).child(page)
}
