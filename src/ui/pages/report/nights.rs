//! Further sheets: every night of the stretch in a line, two columns to a sheet, each sheet with its dates.

use super::figures::table;
use super::sheet::which;
use crate::app::view::patterns::Span;
use crate::app::view::report::{NIGHTS_MOST, NightLine, SHEET_LINES, night_sheets};
use crate::content::strings::{labels, report as words};
use crate::domain::NightFacts;
use crate::ui::chart::clock;
use crate::ui::dom::{El, boxed, el};
use crate::ui::session::Session;

/// All of them.
pub(super) fn sheets(session: Session, span: Span) -> Vec<El> {
    let sheets = session.look(|model| night_sheets(&model.journal, span));
    let of = sheets.len();
    let newest = (span.nights() > NIGHTS_MOST).then(|| words::only_newest(NIGHTS_MOST));
    let sheet = |(at, lines): (usize, Vec<NightLine>)| {
        let shown = lines.first().zip(lines.last());
        let recorded = lines.iter().map(|line| u32::from(line.facts.is_some())).sum();
        let dates = shown
            .map(|(first, last)| which(session, Span { first: first.night, last: last.night }, recorded));
        let head = boxed("div", "report__line", boxed("h2", "report__name", words::NIGHT_TABLE))
            .child(boxed("p", "num", words::sheet_of(at + 1, of)));
        let head = boxed("header", "report__head", head)
            .child(dates.map(|dates| boxed("p", "report__dates num", dates)))
            .child(newest.clone().map(|said| boxed("p", "report__note", said)))
            .child(boxed("p", "report__standing", words::STANDING));
        let columns = lines
            .chunks(SHEET_LINES.div_ceil(2))
            .map(|lines| table(&words::NIGHT_HEADS, lines.iter().map(|line| row(session, line)).collect()));
        boxed("article", "report__sheet report__nights", head).child(boxed(
            "div",
            "report__columns",
            columns.collect::<Vec<_>>(),
        ))
    };
    sheets.into_iter().enumerate().map(sheet).collect()
}

fn row(session: Session, line: &NightLine) -> El {
    let night = session.format(|f| f.date_short(line.night.date()));
    let head = boxed("th", "num", night).attr("scope", "row");
    let cells = match &line.facts {
        None => vec![boxed("td", "report__none", words::NO_NIGHT).attr("colspan", "6")],
        Some(facts) => cells(session, facts).into_iter().map(|cell| boxed("td", "num", cell)).collect(),
    };
    el("tr").child(head).child(cells)
}

fn cells(session: Session, facts: &NightFacts) -> [String; 6] {
    let long = |minutes: Option<i32>| minutes.map(words::hours).unwrap_or_default();
    [
        facts.feel.map(labels::feel).unwrap_or_default().to_owned(),
        facts.onset.map(|onset| clock(session, onset)).unwrap_or_default(),
        facts.worst.map(|worst| worst.to_string()).unwrap_or_default(),
        long(facts.symptom_minutes.filter(|_| facts.episodes > 0)),
        facts.awakenings.map(|times| times.to_string()).unwrap_or_default(),
        long(facts.slept_minutes),
    ]
}
