//! The rows of the help page inside a chapter: the very same rows, so that the two can never disagree.

use super::{Desk, claim};
use crate::content::EDITION;
use crate::content::help::{HelpRow, Level, Standing, rows};
use crate::content::learn::{Checked, Claim, Grade, Kind};
use crate::content::strings::help as words;
use crate::content::strings::learn::signs::REASON;
use crate::ui::dom::{El, Node, boxed, el};

/// What cannot wait: now, and within days.
pub(super) fn urgent(desk: &Desk) -> Node {
    let now = group(desk, Level::Emergency, words::EMERGENCY).attr("data-level", "now");
    boxed("div", "signs stack", [now, group(desk, Level::Soon, words::SOON)]).into()
}

/// What to make an appointment for.
pub(super) fn visits(desk: &Desk) -> Node {
    boxed("div", "signs stack", group(desk, Level::Ask, words::ASK)).into()
}

fn group(desk: &Desk, level: Level, heading: &'static str) -> El {
    let row = |row: &'static HelpRow| {
        // What the heading says already is not said again under each sign.
        let told = row.action.trim_end_matches('.') == heading;
        let text = if told { row.sign } else { row.action };
        let sign = (!told).then(|| boxed("p", "signs__sign", row.sign));
        let said = claim::paragraph(desk, &statement(row, text));
        boxed("li", "signs__row", sign).child(if told { boxed("div", "signs__sign", said) } else { said })
    };
    boxed("div", "signs__group", el("h3").child(heading)).child(boxed(
        "ul",
        "signs__rows",
        rows(level).map(row).collect::<Vec<_>>(),
    ))
}

/// A row's words as a claim: its mark opens what they rest on.
fn statement(row: &HelpRow, text: &str) -> Claim {
    let urgent = row.level != Level::Ask;
    Claim {
        id: row.id.to_owned(),
        label: String::new(),
        text: text.to_owned(),
        kind: if urgent { Kind::Safety } else { Kind::Advice },
        grade: Grade::Plain,
        checked: match row.standing {
            Standing::Checked(_) => Checked::Primary,
            Standing::SecondHand(_) => Checked::Secondary,
            Standing::General => Checked::No,
        },
        date: EDITION.to_owned(),
        sources: row.standing.source().unwrap_or_default().to_owned(),
        tags: String::new(),
        reason: REASON.to_owned(),
    }
}
