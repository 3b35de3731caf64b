//! Earlier states: which there are, what going back to one would change, and going back.

use super::rows;
use crate::app::view::{DataView, PointView};
use crate::app::{Change, DataEvent, Event, ImportStep};
use crate::content::strings::data as words;
use crate::ui::components::{button, p, section};
use crate::ui::dom::{El, boxed, el, live};
use crate::ui::focus;
use crate::ui::session::Session;
use crate::ui::slice::Slice;

/// The part of the data page.
pub fn part(session: Session, view: Slice<DataView>) -> El {
    let points = view.map(|view| view.points.clone());
    let earlier = view.map(|view| view.earlier);
    let row = move |point: &PointView| {
        let at = point.at_ms;
        let look = button("plain", words::POINT_LOOK)
            .attr_text("aria-label", format!("{}: {}", words::POINT_LOOK, when(session, point)))
            .on_click(move || session.send(Event::Data(DataEvent::RestorePoint(at))));
        let what = format!("{} · {}", when(session, point), words::point(&point.why, point.records));
        let seen = live(move || {
            let (_, change) = earlier.get().filter(|(seen, _)| *seen == at)?;
            Some(card(session, change))
        });
        boxed("li", "list__item row", [boxed("span", "num", what), look]).child(seen)
    };
    section(words::POINTS)
        .child(p(words::POINTS_TEXT))
        .live(move || points.with(|all| rows(words::POINTS_NONE, all.iter().map(row).collect())))
}

/// Day and time of an earlier state.
fn when(session: Session, point: &PointView) -> String {
    let said = |at: crate::domain::Instant| {
        session.format(|f| format!("{}, {}", f.date_long(at.date()), f.time(at.time())))
    };
    point.at.map(said).unwrap_or_default()
}

/// What going back would change, and the answer.
fn card(session: Session, change: Change) -> El {
    let send = move |step| {
        session.send(Event::Data(DataEvent::GoBack(step)));
        focus::by_id(crate::ui::ids::TITLE);
    };
    let dates = change.first.zip(change.last);
    let dates = dates.map(|(first, last)| session.format(|f| (f.date_long(first), f.date_long(last))));
    let dates = dates.as_ref().map(|(first, last)| (first.as_str(), last.as_str()));
    let holds = boxed("p", "num", words::point_holds(change.entries, dates));
    let cancel = button("plain", words::CANCEL).on_click(move || send(ImportStep::Cancel));
    let card = boxed("div", "card data__earlier", el("h3").child(words::POINT_TITLE).attr("tabindex", "-1"))
        .on_mount(focus::first_in)
        .child(holds);
    if change.is_none() {
        return card.child(p(words::POINT_SAME)).child(boxed("div", "actions", cancel));
    }
    let back = button("primary", words::POINT_BACK).on_click(move || send(ImportStep::Accept));
    card.child(boxed("p", "num", words::point_change(change.back, change.changed, change.gone)))
        .child(p(words::POINT_UNDO))
        .child(boxed("div", "actions", [back, cancel]))
}
