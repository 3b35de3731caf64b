//! When a medicine or supplement was started, changed or stopped: marks above the onset strip.
//!
//! Dates as the person wrote them, in no relation to what the nights show.

use super::range::Span;
use crate::domain::{Journal, NightOf, Substance, order};
use chrono::{Datelike, NaiveDate};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoseEvent {
    /// First taken, or taken again.
    Started,
    /// Taken in another way from then on.
    Changed,
    /// Taken no more.
    Stopped,
}

/// One mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoseMark {
    /// The day, which comes before the night of the same date.
    pub date: NaiveDate,
    /// The name as the person wrote it.
    pub name: String,
    /// What happened.
    pub event: DoseEvent,
}

/// The marks of a stretch, earliest first.
pub fn marks(journal: &Journal, span: Span) -> Vec<DoseMark> {
    let mut found = Vec::new();
    for (_, substance) in journal.substances() {
        for (date, event) in events(substance) {
            let night = NightOf::on(date);
            if span.first <= night && night <= span.last {
                found.push(DoseMark { date, name: substance.name.as_str().to_owned(), event });
            }
        }
    }
    order::sort_by_key(&mut found, |mark| u128::from(mark.date.num_days_from_ce().abs_diff(i32::MIN)));
    found
}

/// Everything that happened to one, in the order it was written.
pub(in crate::app::view) fn events(substance: &Substance) -> Vec<(NaiveDate, DoseEvent)> {
    let mut found: Vec<(NaiveDate, DoseEvent)> = Vec::new();
    let mut taken = false;
    if let Some(start) = substance.start {
        found.push((start, DoseEvent::Started));
        taken = true;
    }
    for regimen in &substance.regimens {
        let stops = regimen.doses.is_empty() && !regimen.as_needed;
        let event = match (taken, stops) {
            (true, true) => DoseEvent::Stopped,
            (false, false) => DoseEvent::Started,
            // How it was taken from its first day on is no change.
            (true, false) if substance.start.is_some_and(|start| start >= regimen.from) => continue,
            (true, false) => DoseEvent::Changed,
            (false, true) => continue,
        };
        taken = !stops;
        found.push((regimen.from, event));
    }
    if let Some(stop) = substance.stop
        && !found.contains(&(stop, DoseEvent::Stopped))
    {
        found.push((stop, DoseEvent::Stopped));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Label, Note, PlannedDose, Regimen, SubstanceKind};

    fn day(text: &str) -> NaiveDate {
        NightOf::parse(text).unwrap().date()
    }

    #[test]
    fn starts_changes_and_stops_are_told_apart() {
        let check = |start: Option<&str>, stop: Option<&str>, regimens: &[(&str, usize)], told: &str| {
            let dose = PlannedDose { at: chrono::NaiveTime::MIN, amount: None };
            let regimen = |(from, doses): &(&str, usize)| Regimen {
                from: day(from),
                every_days: 1,
                doses: vec![dose; *doses],
                as_needed: false,
            };
            let substance = Substance {
                name: Label::new("Iron").unwrap(),
                kind: SubstanceKind::Supplement,
                strength: None,
                unit: Label::default(),
                form: Label::default(),
                start: start.map(day),
                stop: stop.map(day),
                regimens: regimens.iter().map(regimen).collect(),
                side_effects: Vec::new(),
                note: Note::default(),
            };
            let found: Vec<_> =
                events(&substance).iter().map(|(date, event)| format!("{date} {event:?}")).collect();
            assert_eq!(found.join(", "), told);
        };
        check(None, None, &[], "");
        check(Some("2026-01-01"), None, &[("2026-01-01", 1)], "2026-01-01 Started");
        check(None, None, &[("2026-01-01", 1), ("2026-02-01", 2)], "2026-01-01 Started, 2026-02-01 Changed");
        check(Some("2025-06-01"), None, &[("2026-01-01", 1)], "2025-06-01 Started, 2026-01-01 Changed");
        check(
            None,
            Some("2026-03-01"),
            &[("2026-01-01", 1), ("2026-03-01", 0)],
            "2026-01-01 Started, 2026-03-01 Stopped",
        );
        check(
            None,
            None,
            &[("2026-01-01", 1), ("2026-02-01", 0), ("2026-03-01", 1)],
            "2026-01-01 Started, 2026-02-01 Stopped, 2026-03-01 Started",
        );
    }
}
