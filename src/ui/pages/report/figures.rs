//! Two tables: medians and shares at a glance, and the four figures with their intervals.

use super::super::patterns::changes as patterns;
use super::sheet::{block, dates};
use crate::app::view::patterns::{Changes, Span};
use crate::app::view::report::{GlanceRow, Sign, Tick, Told};
use crate::content::strings::{duration, patterns as figures, report as words};
use crate::ui::chart::clock;
use crate::ui::dom::{El, boxed, el};
use crate::ui::session::Session;

/// At a glance.
pub(super) fn glance(session: Session, (before, now): (Span, Span), rows: &[GlanceRow]) -> El {
    let rows = rows.iter().map(|row| {
        let name = words::GLANCE.get(row.sign as usize).copied().unwrap_or_default();
        let cells = [row.before, row.now].map(|side| boxed("td", "num", told(session, row.sign, side)));
        boxed("tr", "", boxed("th", "", name).attr("scope", "row")).child(cells)
    });
    let ([from, to], [since, until]) = (dates(session, before), dates(session, now));
    block(0, words::beside((&from, &to), (&since, &until))).child(table(&words::BESIDE, rows.collect()))
}

fn told(session: Session, sign: Sign, told: Told) -> String {
    let figure = |figure: i32| match sign {
        Sign::Strength => figures::tenths(figure),
        Sign::Onset => clock(session, figure),
        _ => duration(i64::from(figure) * 60),
    };
    match told {
        Told::Nothing => words::NOTHING.to_owned(),
        Told::Middle { mid, least, most, count } => {
            words::middle(&figure(mid), &figure(least), &figure(most), count)
        }
        Told::Share { with, known } if sign == Sign::Days => words::share_days(with, known),
        Told::Share { with, known } if sign == Sign::Nights => {
            let tenths = (u64::from(with) * 70 + u64::from(known) / 2) / u64::from(known.max(1));
            let tenths = figures::tenths(i32::try_from(tenths).unwrap_or(i32::MAX));
            words::a_week(&tenths, &words::share(with, known))
        }
        Told::Share { with, known } => words::share(with, known),
    }
}

/// The four figures, and what the person ticked.
pub(super) fn changes(session: Session, changes: &Changes, ticks: &[Tick]) -> El {
    let rows = changes.rows.iter().map(|change| patterns::row(session, change)).collect();
    let date = |date| session.format(|f| f.date_plain(date));
    let mut said: Vec<String> = ticks
        .iter()
        .map(|tick| words::ticked(&tick.name, &words::since(&date(tick.from), tick.until.map(date))))
        .collect();
    if said.is_empty() {
        said.push(words::NOT_TICKED.to_owned());
    }
    said.insert(0, figures::beyond(changes.beyond.0, changes.beyond.1));
    block(2, words::MEANS)
        .child(table(&figures::CHANGE_HEADS, rows))
        .child(boxed("p", "report__said num", said.join(" ")).attr("dir", "auto"))
}

/// A table under its heads.
pub(super) fn table(heads: &[&'static str], rows: Vec<El>) -> El {
    let heads: Vec<El> = heads.iter().map(|head| el("th").attr("scope", "col").child(*head)).collect();
    boxed("table", "report__table", el("thead").child(el("tr").child(heads))).child(el("tbody").child(rows))
}
