//! Medicines and supplements: one line each, those on the published list apart.

use super::super::medicines::plan;
use super::sheet::block as titled;
use crate::app::view::report::{Taken, TakenRow};
use crate::content::strings::{medicines, report as words};
use crate::domain::SubstanceKind;
use crate::ui::dom::{El, Node, boxed, el};
use crate::ui::session::Session;

/// The block.
pub(super) fn block(session: Session, all: &Taken) -> El {
    let rows = |rows: &[TakenRow]| rows.iter().map(|taken| line(session, taken)).collect::<Vec<_>>();
    let none = all.listed.is_empty() && all.others.is_empty();
    let listed = (!all.listed.is_empty()).then(|| {
        let title = boxed("h4", "report__part", words::LISTED);
        let others = (!all.others.is_empty()).then(|| boxed("h4", "report__part", words::OTHERS));
        let list = boxed("ul", "report__list", rows(&all.listed));
        Node::List(vec![title.into(), list.into(), others.into()])
    });
    let limits = match (none, all.looked_up) {
        (true, _) => words::NOT_TAKEN,
        (false, true) => words::LIST_LIMITS,
        (false, false) => words::NOT_LOOKED_UP,
    };
    let (planned, told) = all.as_planned;
    let planned = (told > 0).then(|| words::as_planned(planned, told));
    let left_out = (all.left_out > 0).then(|| words::left_out(all.left_out));
    let notes = [planned, left_out, Some(limits.to_owned())].into_iter().flatten();
    titled(3, Node::NOTHING)
        .child(listed)
        .child((!all.others.is_empty()).then(|| boxed("ul", "report__list", rows(&all.others))))
        .child(boxed("p", "report__note num", notes.collect::<Vec<_>>().join(" ")))
}

fn line(session: Session, taken: &TakenRow) -> El {
    let row = &taken.row;
    let date = |date| session.format(|f| f.date_plain(date));
    let kind =
        (row.kind == SubstanceKind::Supplement).then(|| medicines::kind(row.kind).to_ascii_lowercase());
    let mut facts: Vec<String> = [
        kind,
        (!row.strength.is_empty()).then(|| row.strength.clone()),
        Some(plan(session, row)),
        row.since.map(|since| medicines::since(&date(since))),
        taken.changed.map(|changed| words::changed(&date(changed))),
        row.stop.map(|stop| medicines::until(&date(stop))),
        Some(words::different(taken.different)).filter(|said| !said.is_empty()),
    ]
    .into_iter()
    .flatten()
    .collect();
    for effect in &row.effects {
        let since = words::since(&date(effect.from), effect.until.map(date));
        let own = effect.note.as_str();
        let what = medicines::effect(effect.kind).to_ascii_lowercase();
        let what = if own.is_empty() { what } else { format!("{what}: {own}") };
        facts.push(words::noticed(&what, &since));
    }
    let name = boxed("strong", "", row.name.clone()).attr("dir", "auto");
    el("li").attr("dir", "auto").child(name).child(format!(" · {}", facts.join(" · ")))
}
