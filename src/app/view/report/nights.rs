//! The night table, for further sheets on request: every night of the stretch, recorded or not.

use crate::app::view::patterns::Span;
use crate::domain::{Journal, NightFacts, NightOf, nightly};

/// So many nights stand on one sheet, in two columns.
pub const SHEET_LINES: usize = 92;
/// So many nights are listed at most, the newest ones.
pub const NIGHTS_MOST: u32 = 364;

/// One night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NightLine {
    /// Which.
    pub night: NightOf,
    /// What it comes to; nothing where nobody wrote about it.
    pub facts: Option<NightFacts>,
}

/// The nights of a stretch, earliest first, sheet by sheet.
pub fn night_sheets(journal: &Journal, span: Span) -> Vec<Vec<NightLine>> {
    let span = if span.nights() > NIGHTS_MOST { Span::up_to(span.last, NIGHTS_MOST) } else { span };
    let facts = nightly(journal, span.first, span.last);
    let mut rest = facts.iter().peekable();
    let (mut sheets, mut lines) = (Vec::new(), Vec::new());
    let mut night = span.first;
    for _ in 0..span.nights() {
        let facts = rest.next_if(|facts| facts.night == night).copied();
        lines.push(NightLine { night, facts });
        if lines.len() == SHEET_LINES {
            sheets.push(std::mem::take(&mut lines));
        }
        night = night.after();
    }
    if !lines.is_empty() {
        sheets.push(lines);
    }
    sheets
}
