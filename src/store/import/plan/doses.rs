//! Doses another app noted one by one: each becomes a dose beyond the plan of a medicine or supplement, which is found by
//! its name or made anew as one taken when needed.
//!
//! Where the plan here already says what is taken on a day, nothing is added: it would stand there twice.

use super::{Planner, made, scale};
use crate::domain::{
    Decimal, Dose, DoseChange, Entry, EntryId, Label, Note, Regimen, Substance, SubstanceKind, iso,
};
use crate::store::import::found::{Found, Target, Value, Why};
use chrono::NaiveTime;

/// The medicine or supplement of one series.
struct Taken<'a> {
    id: EntryId,
    /// As it is here already.
    known: Option<&'a Substance>,
    strength: Option<Decimal>,
    unit: Label,
}

impl Planner<'_> {
    /// The doses of one series.
    pub(super) fn doses(&mut self, series: usize, kind: SubstanceKind, found: &[&Found]) {
        let Some(named) = self.extract.series.get(series) else { return };
        let (Ok(name), Ok(unit)) = (Label::new(&named.name), Label::new(&named.unit)) else { return };
        let journal = self.here.journal;
        let same = |other: &Substance| other.name.as_str().eq_ignore_ascii_case(name.as_str());
        let here = journal.substances().into_iter().find(|(_, substance)| same(substance));
        let Some(first) = found.iter().min_by_key(|found| found.date) else { return };
        let taken = match here {
            Some((id, known)) => {
                Taken { id, known: Some(known), strength: known.strength, unit: known.unit.clone() }
            }
            None => {
                let strength = strength(found).filter(|_| !unit.is_empty());
                let id =
                    made::id(Default::default(), None, &["substance", &name.as_str().to_ascii_lowercase()]);
                let regimen = Regimen { from: first.date, every_days: 1, doses: Vec::new(), as_needed: true };
                let note = Note::new(self.extract.source.name()).unwrap_or_default();
                let entry = Entry::Substance(Substance {
                    name,
                    kind,
                    strength,
                    unit: unit.clone(),
                    form: Label::default(),
                    start: None,
                    stop: None,
                    regimens: vec![regimen],
                    side_effects: Vec::new(),
                    note,
                });
                // Two series of one name and different units are one medicine; the first one made it.
                let before = self.made.iter().find(|made| made.id == id).map(|made| &made.entry);
                match before {
                    Some(Entry::Substance(before)) => {
                        Taken { id, known: None, strength: before.strength, unit: before.unit.clone() }
                    }
                    _ => {
                        self.place(first.row, id, entry);
                        Taken { id, known: None, strength, unit: unit.clone() }
                    }
                }
            }
        };
        if self.here.journal.record(taken.id).is_some_and(|record| record.live().is_none())
            && !self.choices.bring_back
        {
            return found.iter().for_each(|found| self.skip(found.row, Why::Deleted));
        }
        for found in found {
            self.dose(&taken, &unit, found);
        }
    }

    fn dose(&mut self, taken: &Taken, unit: &Label, found: &Found) {
        let time = found.at.map(|at| at.local.time());
        if taken.known.is_some_and(|known| !known.planned_on(found.date).is_empty()) {
            return self.skip(found.row, Why::Planned);
        }
        let amount = match &found.value {
            Value::Number(number) if number.millionths() <= 0 => return self.skip(found.row, Why::Zero),
            Value::Number(number) => {
                let amount = match (taken.strength, taken.unit == *unit) {
                    (Some(strength), true) => scale::units(*number, strength),
                    (None, true) if unit.is_empty() => Some(*number),
                    _ => None,
                };
                if amount.is_none() {
                    self.skip(found.row, Why::Unit);
                }
                amount
            }
            Value::Some => None,
            _ => return self.skip(found.row, Why::Number),
        };
        let told = match &found.value {
            Value::Number(number) => number.to_string(),
            _ => String::new(),
        };
        let texts = ["dose", self.extract.source.name(), &taken.id.to_string(), &clock(time), &told];
        let id = made::id(found.date, time, &texts);
        let change = DoseChange::Extra { taken: time, amount };
        self.place(found.row, id, Entry::Dose(Dose { date: found.date, substance: taken.id, change }));
    }

    /// Which of the series go to doses, and as what.
    pub(super) fn dosed(&self) -> Vec<(usize, SubstanceKind)> {
        let all = self.choices.series.iter().enumerate();
        all.filter_map(|(at, (target, _))| match target {
            Target::Dose(kind) => Some((at, *kind)),
            _ => None,
        })
        .collect()
    }
}

fn clock(time: Option<NaiveTime>) -> String {
    time.map_or(String::new(), iso::clock_text)
}

/// The strength of one unit: the least dose, where all others are whole multiples or exact parts of it; else one.
fn strength(found: &[&Found]) -> Option<Decimal> {
    let mut all = Vec::new();
    for found in found {
        match &found.value {
            Value::Number(number) if number.millionths() > 0 => all.push(*number),
            _ => {}
        }
    }
    let least = *all.iter().min_by_key(|number| number.millionths())?;
    let fits = all.iter().all(|number| scale::units(*number, least).is_some());
    Some(if fits { least } else { Decimal::whole(1) })
}
