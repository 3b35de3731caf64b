//! This stretch of nights beside the one before: four figures with their nights and intervals.

use crate::app::view::patterns::{Change, Changes, Figure, Side};
use crate::content::strings::patterns as words;
use crate::ui::chart::{clock, dates};
use crate::ui::components::{hint, section as part};
use crate::ui::dom::{El, boxed, el, live};
use crate::ui::session::Session;

/// The section.
pub(super) fn section(session: Session, changes: Changes) -> El {
    let (before, now) = (changes.before, changes.now);
    let lead = live(move || {
        let [before, now] = [before, now].map(|span| {
            let [from, to] = dates(session, span);
            words::stretch(&from, &to)
        });
        words::changes_hint(&before, &now)
    });
    let beyond = words::beyond(changes.beyond.0, changes.beyond.1);
    let rows = live(move || changes.rows.iter().map(|change| row(session, change)).collect::<Vec<_>>());
    let head = words::CHANGE_HEADS.map(|head| boxed("th", "", head).attr("scope", "col"));
    let table = el("table")
        .class("patterns__changes")
        .child([boxed("thead", "", boxed("tr", "", head)), boxed("tbody", "", rows)]);
    part(words::CHANGES).attr("data-part", "changes").child(hint(lead)).child(table).child(hint(beyond))
}

/// One figure on both sides, with the difference.
pub(in crate::ui::pages) fn row(session: Session, change: &Change) -> El {
    let name = words::CHANGE.get(change.figure as usize).copied().unwrap_or_default();
    let side = |side: Side| match side.mean {
        Some(mean) => words::side(&figure(session, change.figure, mean), side.nights),
        None => words::SIDE_NONE.to_owned(),
    };
    let difference = match change.difference {
        None => words::TOO_FEW.to_owned(),
        Some((middle, low, high)) => {
            let [middle, low, high] = [middle, low, high].map(|value| apart(change.figure, value));
            words::difference(&middle, &low, &high)
        }
    };
    let cells = [side(change.before), side(change.now), difference]
        .into_iter()
        .zip(words::CHANGE_HEADS.into_iter().skip(1));
    let cells =
        cells.map(|(text, head)| boxed("td", "num", text).attr("data-head", head)).collect::<Vec<_>>();
    boxed("tr", "", boxed("th", "", name).attr("scope", "row")).child(cells)
}

/// A mean.
fn figure(session: Session, figure: Figure, tenths: i32) -> String {
    match figure {
        Figure::Onset => clock(session, (tenths + 5).div_euclid(10)),
        _ => words::tenths(tenths),
    }
}

/// A difference: whole minutes for clock times.
fn apart(figure: Figure, tenths: i32) -> String {
    let whole = if figure == Figure::Onset { (tenths + 5).div_euclid(10) * 10 } else { tenths };
    let size = words::tenths(i32::try_from(whole.unsigned_abs()).unwrap_or(i32::MAX));
    let size = if matches!(figure, Figure::Onset | Figure::Rest) { words::minutes(&size) } else { size };
    words::signed(whole, &size)
}
