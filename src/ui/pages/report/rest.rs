//! Lab values, what was tried, circumstances.

use super::super::context;
use super::super::labs::group;
use super::Desk;
use super::sheet::block;
use crate::app::view::report::{Around, BloodRow, Bloods, TriedRow};
use crate::content::lab_lines::{self, LabLine};
use crate::content::strings::{compare, labels, labs, patterns, report as words};
use crate::domain::compare::{Factor, Lag, Outcome};
use crate::domain::{Analyte, Lab};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::session::Session;

/// Lab values, and published lines while the reader wants them.
pub(super) fn bloods(desk: Desk, bloods: &Bloods) -> El {
    if bloods.rows.is_empty() {
        return block(4, words::NO_LABS);
    }
    let session = desk.session;
    let rows: Vec<El> = bloods.rows.iter().map(|row| blood(session, row)).collect();
    let left_out = (bloods.left_out > 0).then(|| words::left_out(bloods.left_out));
    let analytes: Vec<Analyte> = bloods.rows.iter().map(|row| row.analyte).collect();
    let lines = live(move || {
        super::fit::later();
        let shown = desk.lines.get().then(|| analytes.iter().flat_map(|of| lab_lines::of(*of)));
        let shown: Vec<El> = shown.into_iter().flatten().map(published).collect();
        (!shown.is_empty()).then(|| {
            let title = boxed("h4", "report__part", words::LINES_TITLE);
            Node::List(vec![title.into(), boxed("ul", "report__list report__lines", shown).into()])
        })
    });
    block(4, left_out).child(boxed("ul", "report__list", rows)).child(lines)
}

fn blood(session: Session, row: &BloodRow) -> El {
    let date = |date| session.format(|f| f.date_plain(date));
    let name = match row.analyte {
        Analyte::Other => row.name.as_str().to_owned(),
        known => labs::analyte(known).to_owned(),
    };
    let value = |lab: &Lab| format!("{}, {}", group::typed(lab), date(lab.date));
    let newest = &row.newest;
    let range = group::range(newest).map(|range| words::lab_range(&range));
    let about = [range.unwrap_or_default(), group::circumstances(newest), newest.assay.as_str().to_owned()];
    let mut facts = vec![value(newest)];
    facts.extend(about.into_iter().filter(|text| !text.is_empty()));
    let mut before: Vec<String> = row.before.iter().map(value).collect();
    before.extend((row.more > 0).then(|| words::more_values(row.more)));
    facts.extend((!before.is_empty()).then(|| words::lab_before(&before.join("; "))));
    let name = boxed("strong", "", name).attr("dir", "auto");
    boxed("li", "num", [Node::from(name), format!(" · {}", facts.join(" · ")).into()]).attr("dir", "auto")
}

fn published(line: &LabLine) -> El {
    let analyte = crate::domain::Coded::from_code(line.analyte).map_or("", labs::analyte);
    let second_hand = if line.second_hand { format!(", {}", labs::SECOND_HAND) } else { String::new() };
    let figure = boxed("strong", "num", format!("{analyte} {} {}", line.value, line.unit));
    el("li").child(figure).child(format!(". {} ({}{second_hand})", line.text, line.source))
}

/// What was tried.
pub(super) fn tried(rows: &[TriedRow]) -> El {
    if rows.is_empty() {
        return block(5, words::NOT_TRIED);
    }
    let rows: Vec<El> = rows.iter().map(try_line).collect();
    block(5, words::TRIED_HINT).child(boxed("ul", "report__list", rows))
}

fn try_line(row: &TriedRow) -> El {
    let relief = &row.relief;
    let name = relief.name.clone().unwrap_or_else(|| labels::remedy(relief.remedy).to_owned());
    let untold = relief.tried.saturating_sub(relief.told());
    let nights = row.nights.map(|nights| {
        let difference = match nights.found {
            Err(_) => words::TRIED_FEW.to_owned(),
            Ok(found) => words::tried_difference(
                &compare::difference(Outcome::Severity, found.mean),
                &compare::interval(Outcome::Severity, found.low, found.high),
            ),
        };
        words::tried_nights(nights.with, nights.without, &difference)
    });
    let facts = [
        Some(patterns::tried(relief.tried)),
        (relief.told() > 0).then(|| patterns::eased(relief.eased, relief.told())),
        Some(patterns::otherwise(relief.little, relief.no, untold)).filter(|said| !said.is_empty()),
        relief.minutes.map(patterns::stopped_after),
        nights,
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let name = boxed("strong", "", name).attr("dir", "auto");
    boxed("li", "num", [Node::from(name), format!(" · {}", facts.join(" · ")).into()])
}

/// Circumstances and habits.
pub(super) fn around(session: Session, around: &Around) -> El {
    let date = |date| session.format(|f| f.date_plain(date));
    let item = |context: &crate::domain::Context| {
        let what = boxed("strong", "", context::what(context)).attr("dir", "auto");
        boxed("li", "num", [Node::from(what), format!(" · {}", context::days(context, date)).into()])
    };
    let items: Vec<El> = around.contexts.iter().map(item).collect();
    let note = match (items.is_empty(), around.left_out) {
        (true, _) => words::NO_CONTEXT.to_owned(),
        (_, 0) => String::new(),
        (_, more) => words::left_out(more),
    };
    let list = (!items.is_empty()).then(|| boxed("ul", "report__list report__pairs", items));
    let clock = |factor: crate::domain::compare::DayFactor| {
        let clock = factor.clock().map(|clock| session.format(|f| f.time(clock))).unwrap_or_default();
        compare::factor(Factor::Day(factor), Lag::Same, &clock)
    };
    let counts: Vec<String> =
        around.days.iter().map(|of| words::day_count(&clock(of.factor), of.with, of.known)).collect();
    let mut days = Vec::new();
    days.extend((!counts.is_empty()).then(|| words::by_day(&counts.join(" · "))));
    for (what, found) in words::RATINGS.into_iter().zip([around.mood, around.sleepiness]) {
        let rating = found.map(|found| words::rating(what, &patterns::tenths(found.mid), found.count));
        days.extend(rating.map(|rating| rating + "."));
    }
    let days = (!days.is_empty()).then(|| boxed("p", "num", days.join(" ")));
    block(6, note).child(list).child(days)
}
