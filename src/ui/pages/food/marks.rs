//! The marks of a food: small words, each explained by claims of the explainer.

use super::notes::said;
use crate::content::strings::food::names;
use crate::domain::CodeSet;
use crate::domain::food::Mark;
use crate::ui::dom::{El, boxed, el};
use crate::ui::pages::learn::Desk;

/// The marks as words.
pub fn chips(marks: CodeSet<Mark>) -> Option<El> {
    let chip = |mark: Mark| {
        let chip = boxed("li", "foodmark", names::mark(mark));
        if names::warns(mark) { chip.attr("data-warns", "") } else { chip }
    };
    (!marks.is_empty()).then(|| boxed("ul", "foodmarks", marks.iter().map(chip).collect::<Vec<_>>()))
}

/// Each mark with what it means.
pub fn explained(desk: &Desk, marks: CodeSet<Mark>) -> Option<El> {
    let row = |mark: Mark| {
        let name = boxed("p", "food__mark", el("strong").child(names::mark(mark)));
        boxed("li", "food__marked", name).child(said(desk, names::explained(mark)))
    };
    (!marks.is_empty()).then(|| boxed("ul", "food__marks", marks.iter().map(row).collect::<Vec<_>>()))
}
