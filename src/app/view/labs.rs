//! Lab values: grouped by what was measured, newest first.
//!
//! Invariant: figures and units only. Nothing here holds a value against a range or a published line.

use crate::app::{Model, Phase};
use crate::domain::units::{Family, Unit, convert, parse, reported};
use crate::domain::{Analyte, Coded, Decimal, EntryId, Lab, LabUnits, Label};
use chrono::NaiveDate;

/// All values of one analyte.
#[derive(Clone, Debug, PartialEq)]
pub struct LabGroup {
    /// What was measured.
    pub analyte: Analyte,
    /// The person's name for it, for [`Analyte::Other`].
    pub name: Label,
    /// The values, newest draw first.
    pub rows: Vec<(EntryId, Lab)>,
}

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct LabsView {
    /// One group for each analyte that has a value, in the order of the list; named ones last.
    pub groups: Vec<LabGroup>,
    /// The family of units the person chose.
    pub family: Option<LabUnits>,
    /// The last day a draw can have.
    pub today: NaiveDate,
    /// Older entries are still being read.
    pub loading: bool,
}

/// Makes the view.
pub fn labs(model: &Model) -> LabsView {
    let mut groups: Vec<LabGroup> = Vec::new();
    for (id, lab) in model.journal.labs().into_iter().rev() {
        let same =
            |group: &&mut LabGroup| group.analyte == lab.analyte && same_text(&group.name, &own_name(lab));
        match groups.iter_mut().find(same) {
            Some(group) => group.rows.push((id, lab.clone())),
            None => {
                let (analyte, name) = (lab.analyte, own_name(lab));
                groups.push(LabGroup { analyte, name, rows: vec![(id, lab.clone())] });
            }
        }
    }
    crate::domain::order::sort_by_key(&mut groups, |group| group.analyte.index() as u128);
    LabsView {
        groups,
        family: model.journal.profile().and_then(|profile| profile.units),
        today: model.now.date(),
        loading: model.phase != Phase::Complete,
    }
}

/// A name counts only where nothing else says what was measured.
fn own_name(lab: &Lab) -> Label {
    if lab.analyte == Analyte::Other { lab.name.clone() } else { Label::default() }
}

fn same_text(a: &Label, b: &Label) -> bool {
    a.as_str().eq_ignore_ascii_case(b.as_str())
}

impl LabsView {
    /// The unit to begin with: the one of the newest value, else the first of the person's family, else none.
    pub fn usual_unit(&self, analyte: Analyte) -> Option<String> {
        let group = self.groups.iter().find(|group| group.analyte == analyte && analyte != Analyte::Other);
        let newest = group.and_then(|group| group.rows.iter().find(|(_, lab)| lab.value.is_some()));
        let first =
            || self.family.and_then(|family| reported(analyte, family.into()).first().map(|unit| unit.text));
        match newest {
            Some((_, lab)) => parse(lab.unit.as_str()).map(|unit| unit.text.to_owned()),
            None => first().map(str::to_owned),
        }
    }

    /// The units to choose from, the person's family first.
    pub fn units(&self, analyte: Analyte) -> Vec<Unit> {
        reported(analyte, self.family.map_or(Family::Si, Family::from))
    }
}

impl LabGroup {
    /// The units that some value here can be shown in.
    pub fn units(&self) -> Vec<Unit> {
        let shown = |unit: &Unit| self.rows.iter().any(|(_, lab)| shown_in(lab, unit.text).is_some());
        reported(self.analyte, Family::Si).into_iter().filter(shown).collect()
    }

    /// The unit of the chart: the one chosen, else that of the newest value.
    pub fn scale<'a>(&'a self, chosen: Option<&'a str>) -> &'a str {
        let newest =
            || self.rows.iter().find(|(_, lab)| lab.value.is_some()).map(|(_, lab)| lab.unit.as_str());
        let unit = chosen.or_else(newest).unwrap_or_default();
        parse(unit).map_or(unit, |known| known.text)
    }
}

/// The value of an entry in a unit; `None` where there is none or it does not convert.
pub fn shown_in(lab: &Lab, unit: &str) -> Option<Decimal> {
    figure_in(lab.analyte, lab.value?, lab.unit.as_str(), unit)
}

/// A figure in another unit. Units that are spelled alike need no conversion, known or not.
pub(super) fn figure_in(analyte: Analyte, value: Decimal, from: &str, to: &str) -> Option<Decimal> {
    if from.eq_ignore_ascii_case(to) {
        return Some(value);
    }
    convert(analyte, value, parse(from)?, parse(to)?)
}

/// The value in the chosen unit, where that is another one than it was typed in.
pub fn converted(lab: &Lab, chosen: Option<&str>) -> Option<Decimal> {
    let chosen = chosen.filter(|unit| parse(unit) != parse(lab.unit.as_str()))?;
    shown_in(lab, chosen)
}
