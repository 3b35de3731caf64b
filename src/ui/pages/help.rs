//! Urgent signs first, then whom to ask, then how to use the app.

use crate::content::help::{GENERAL_LABEL, HelpRow, Level, Standing, rows};
use crate::content::strings::help as words;
use crate::ui::components::{head, hint, section};
use crate::ui::dom::{El, boxed, el};

/// The page.
pub fn page() -> El {
    let steps =
        words::STEPS.map(|(when, what)| el("div").child(el("dt").child(when)).child(el("dd").child(what)));
    boxed("div", "page help", head(words::TITLE))
        .child(section(words::EMERGENCY).class("help__urgent").child(signs(Level::Emergency)))
        .child(section(words::SOON).child(signs(Level::Soon)))
        .child(section(words::ASK).child(signs(Level::Ask)))
        .child(section(words::HOW).child(boxed("dl", "help__how stack", steps)))
}

fn signs(level: Level) -> El {
    boxed("ul", "help__list", rows(level).map(row).collect::<Vec<_>>())
}

pub(super) fn row(row: &'static HelpRow) -> El {
    let standing = match row.standing {
        Standing::General => GENERAL_LABEL.to_owned(),
        Standing::Checked(key) | Standing::SecondHand(key) => format!("{}: {key}", words::SOURCE),
    };
    let sign = el("p").child(el("strong").child(row.sign)).child(" ").child(row.action);
    el("li").child(sign).child(hint(standing))
}
