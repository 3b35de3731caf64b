//! All nights, newest first, by month; quiet nights as first-class rows.

use super::{month, search};
use crate::app::Route;
use crate::app::view::{Mark, NightRow, journal, search as search_for};
use crate::content::strings::{journal as words, labels, paper};
use crate::domain::NightOf;
use crate::ui::chart::mark;
use crate::ui::components::{Icon, act, button, date_field, disclosure, glyph, head, list, painted};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;
use chrono::Datelike;

/// So many nights are drawn at first, and more at each wish: the calendar is the way to those long ago.
const STEP: usize = 14;
/// So many entries found are drawn at first, and more at each wish.
const HITS: usize = 60;

/// The page.
pub fn page() -> El {
    let session = Session::here();
    let most = State::new(STEP);
    let view = session.view(move |model| journal(model, most.get()));
    let tonight = view.map(|view| view.tonight);
    let rows = view.map(|view| view.rows.clone());
    let empty = view.map(|view| view.rows.is_empty() && !view.loading);
    let loading = view.map(|view| view.loading);
    let more = view.map(|view| view.total > view.rows.len());
    let (text, most_hits) = (State::new(String::new()), State::new(HITS));
    let found = session.view(move |model| text.with(|text| search_for(model, text, most_hits.get())));
    let searching = found.map(Option::is_some);
    let near = painted();
    let older = move || {
        (near.get() && more.get())
            .then(|| button("plain", words::SHOW_MORE).on_click(move || most.update(|most| *most += STEP)))
    };
    let nights = move || {
        let all = live(move || near.get().then(|| rows.with(|rows| months(session, rows))));
        Node::List(vec![boxed("div", "journal", all).into(), live(older)])
    };
    let hits = move || {
        let more = move || most_hits.update(|most| *most += HITS);
        found.with(|found| found.as_ref().map(|found| search::hits(session, found, more)))
    };
    let look = move || match empty.get() {
        true => boxed("div", "empty", boxed("p", "empty__title", words::EMPTY_TITLE)).child(boxed(
            "p",
            "empty__text",
            words::EMPTY_TEXT,
        )),
        false => search::field(text, found),
    };
    let calendar = boxed("div", "stack", month::month(session)).child(elsewhere(session, tonight, near));
    let nights = boxed("div", "stack", live(look))
        .live(move || if searching.get() { live(hits) } else { nights() })
        .live(move || loading.get().then(|| boxed("p", "page__hint", words::LOADING).attr("role", "status")));
    boxed("div", "page", head(words::TITLE)).attr("data-wide", "").child(boxed(
        "div",
        "panes",
        [calendar, nights],
    ))
}

/// Another month, another night, two weeks from paper. What is folded away comes a frame later.
fn elsewhere(session: Session, tonight: Slice<NightOf>, near: State<bool>) -> El {
    let folded = move || Node::List(vec![month::other_month(session).into(), night_field(tonight).into()]);
    let body = boxed("div", "disclosure__body stack", live(move || near.get().then(folded)));
    let paper = boxed("a", "link", paper::TO_PAPER).attr_text("href", Route::Paper.to_string());
    boxed("div", "stack", disclosure(words::MONTH_OTHER, body)).child(paper)
}

/// The rows, each month under its name.
fn months(session: Session, rows: &[NightRow]) -> Node {
    let month = |row: &NightRow| (row.night.date().year(), row.night.date().month());
    let mut all: Vec<Node> = Vec::new();
    for rows in rows.chunk_by(|a, b| month(a) == month(b)) {
        let Some(first) = rows.first() else { continue };
        let name = session.format(|f| f.month(first.night.date()));
        all.push(boxed("h2", "journal__month", name).into());
        all.push(list(rows.iter().map(|row| self::row(session, row)).collect::<Vec<_>>()).into());
    }
    Node::List(all)
}

fn row(session: Session, row: &NightRow) -> El {
    let when = session.format(|f| f.date_short(row.night.date()));
    let onset = row.first_onset.map(|at| session.format(|f| f.clock(at)));
    let what = [
        row.feel.map(|feel| labels::feel(feel).to_owned()),
        (row.episodes > 0).then(|| words::episodes(row.episodes)),
        onset,
        row.running.then(|| words::RUNNING.to_owned()),
    ];
    let what = what.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let marks = boxed("span", "entry__marks num", row.worst.map(|worst| words::worst(worst.get())));
    let link = boxed("a", "entry", boxed("span", "entry__when", when))
        .attr_text("href", Route::Night(row.night).to_string())
        .child(boxed("span", "entry__what num", what))
        .child(marks.child(mark(row.feel.map_or(Mark::Partly, Mark::Said))).child(glyph(Icon::Chevron)));
    boxed("li", "list__item", link)
}

/// Choose any past night to fill in.
fn night_field(tonight: Slice<NightOf>) -> El {
    let chosen = State::new(None::<NightOf>);
    let night = move || chosen.get().unwrap_or_else(|| tonight.get().before());
    let field =
        date_field(words::WHICH_NIGHT, move || Some(night()), act(move |night| chosen.set(Some(night))));
    let open = boxed("a", "button", words::OPEN)
        .attr("data-kind", "plain")
        .live_attr("href", move || Some(Route::Night(night()).to_string().into()));
    boxed("div", "stack", field).child(open)
}
