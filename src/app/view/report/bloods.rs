//! Lab values: for each of them the newest draw with its circumstances, and the two before it.
//!
//! Invariant: as on the page of lab values, nothing here holds a value against a range or a published line.

use super::super::labs::{LabGroup, labs};
use crate::app::Model;
use crate::app::view::patterns::Span;
use crate::domain::{Analyte, Lab, Label, Note};

/// So many are listed.
const MOST: usize = 7;
/// So many values before the newest.
const BEFORE: usize = 2;

/// The values of one analyte.
#[derive(Clone, Debug, PartialEq)]
pub struct BloodRow {
    /// What was measured.
    pub analyte: Analyte,
    /// The person's name for it, where nothing else says what it is.
    pub name: Label,
    /// The newest draw with a value, or the newest draw.
    pub newest: Lab,
    /// Values before it, newest first.
    pub before: Vec<Lab>,
    /// How many more values there are.
    pub more: usize,
}

/// All of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Bloods {
    /// In the order of the list.
    pub rows: Vec<BloodRow>,
    /// How many more were measured.
    pub left_out: usize,
}

/// Makes the block from all draws up to the morning after the stretch.
pub(super) fn bloods(model: &Model, span: Span) -> Bloods {
    let until = span.last.after().date();
    let all = labs(model).groups;
    let mut rows: Vec<BloodRow> = all.iter().filter_map(|group| row(group, until)).collect();
    let left_out = rows.len().saturating_sub(MOST);
    rows.truncate(MOST);
    Bloods { rows, left_out }
}

fn row(group: &LabGroup, until: chrono::NaiveDate) -> Option<BloodRow> {
    let drawn = || group.rows.iter().map(|(_, lab)| lab).filter(|lab| lab.date <= until);
    let mut valued: Vec<&Lab> = drawn().filter(|lab| lab.value.is_some()).collect();
    if valued.is_empty() {
        valued.extend(drawn().next());
    }
    let (newest, earlier) = valued.split_first()?;
    Some(BloodRow {
        analyte: group.analyte,
        name: group.name.clone(),
        newest: bare(newest),
        before: earlier.iter().take(BEFORE).map(|lab| bare(lab)).collect(),
        more: earlier.len().saturating_sub(BEFORE),
    })
}

/// Without the person's note.
fn bare(lab: &Lab) -> Lab {
    Lab { note: Note::default(), ..lab.clone() }
}
