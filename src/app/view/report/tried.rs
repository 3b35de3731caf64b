//! What was tried: in counts, as the patterns page has it, and nights with it beside nights with something else.

use crate::app::view::compare::{CompareAsk, CompareRow, beside};
use crate::app::view::patterns::{Relief, Span, relief};
use crate::domain::compare::{Factor, NightRecord};
use crate::domain::{Journal, Remedy};

/// So many are listed.
const MOST: usize = 5;

/// One thing.
#[derive(Clone, Debug, PartialEq)]
pub struct TriedRow {
    /// How often, and how it went.
    pub relief: Relief,
    /// Strength on nights with it, less that on nights on which something else was tried. Nothing for a thing without a
    /// place on the list: several names share it.
    pub nights: Option<CompareRow>,
}

/// Makes the block; `records` are those of the stretch and of the night before it.
pub(super) fn tried(journal: &Journal, span: Span, records: &[NightRecord]) -> Vec<TriedRow> {
    let ask = CompareAsk::default();
    let mut found = relief(journal, span);
    found.truncate(MOST);
    let row = |relief: Relief| {
        let factor = Factor::Tried(relief.remedy);
        let nights = (relief.remedy != Remedy::Other).then(|| beside(records, ask, factor)).flatten();
        TriedRow { relief, nights }
    };
    found.into_iter().map(row).collect()
}
