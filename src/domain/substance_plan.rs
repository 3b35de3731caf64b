//! What is planned on a day, from how a substance was taken over time.
//!
//! Only reads what the person said. A day before anything was said has no plan, which is not the same as "nothing taken".

use super::{PlannedDose, Regimen, Substance};
use chrono::{Days, NaiveDate};

impl Substance {
    /// The first day it was taken, as far as that is known.
    pub fn begun(&self) -> Option<NaiveDate> {
        let first = self.regimens.iter().map(|regimen| regimen.from).min();
        self.start.into_iter().chain(first).min()
    }

    /// Whether it was stopped by that day: its first day without.
    pub fn is_stopped(&self, date: NaiveDate) -> bool {
        self.stop.is_some_and(|stop| stop <= date)
    }

    /// How it is taken on that day; `None` before the first word about it and after it was stopped.
    pub fn regimen_on(&self, date: NaiveDate) -> Option<&Regimen> {
        let mut newest: Option<&Regimen> = None;
        for regimen in self.regimens.iter().filter(|regimen| regimen.from <= date) {
            // Of two from one day the later one holds.
            if newest.is_none_or(|known| known.from <= regimen.from) {
                newest = Some(regimen);
            }
        }
        newest.filter(|regimen| !self.is_stopped(date) && !regimen.is_pause())
    }

    /// The doses planned on that day, by clock time.
    pub fn planned_on(&self, date: NaiveDate) -> &[PlannedDose] {
        match self.regimen_on(date) {
            Some(regimen) if regimen.falls_on(date) => &regimen.doses,
            _ => &[],
        }
    }

    /// Takes it in another way from a day on. What held before stays as it was; time without it, where it had been
    /// stopped, becomes a pause.
    pub fn change(&mut self, regimen: Regimen) {
        if let Some(stop) = self.stop.take().filter(|stop| *stop < regimen.from) {
            self.insert(Regimen { from: stop, every_days: 1, doses: Vec::new(), as_needed: false });
        }
        self.insert(regimen);
    }

    fn insert(&mut self, regimen: Regimen) {
        self.regimens.retain(|known| known.from != regimen.from);
        let at = self.regimens.iter().position(|known| known.from > regimen.from);
        self.regimens.insert(at.unwrap_or(self.regimens.len()), regimen);
    }
}

impl Regimen {
    /// Nothing is taken while it holds.
    pub fn is_pause(&self) -> bool {
        self.doses.is_empty() && !self.as_needed
    }

    /// Whether that day is one of its days, counted from its first.
    fn falls_on(&self, date: NaiveDate) -> bool {
        let step = i64::from(self.every_days.max(1));
        date.signed_duration_since(self.from).num_days() % step == 0
    }

    /// The next day with doses, from that day on.
    pub fn next_day(&self, from: NaiveDate) -> Option<NaiveDate> {
        let from = from.max(self.from);
        (0..=u64::from(self.every_days))
            .filter_map(|days| from.checked_add_days(Days::new(days)))
            .find(|day| self.falls_on(*day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Decimal, Label, Note, SubstanceKind, iso};
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        iso::date(text).unwrap()
    }

    fn regimen(from: &str, every_days: u8, at: &[&str]) -> Regimen {
        let dose = |at: &&str| PlannedDose { at: iso::clock(at).unwrap(), amount: Some(Decimal::whole(1)) };
        Regimen { from: day(from), every_days, doses: at.iter().map(dose).collect(), as_needed: false }
    }

    fn substance(regimens: Vec<Regimen>) -> Substance {
        Substance {
            name: Label::new("x").unwrap(),
            kind: SubstanceKind::Medicine,
            strength: None,
            unit: Label::default(),
            form: Label::default(),
            start: None,
            stop: None,
            regimens,
            side_effects: Vec::new(),
            note: Note::default(),
        }
    }

    fn planned(of: &Substance, date: &str) -> Vec<String> {
        of.planned_on(day(date)).iter().map(|dose| iso::clock_text(dose.at)).collect()
    }

    #[test]
    fn alternate_days_are_counted_from_the_first() {
        let of = substance(vec![regimen("2026-03-01", 2, &["22:00"])]);
        let check = |date: &str, count: usize| assert_eq!(planned(&of, date).len(), count, "{date}");
        check("2026-02-28", 0);
        check("2026-03-01", 1);
        check("2026-03-02", 0);
        check("2026-03-29", 1); // the clocks change: a day is a day
        check("2026-04-30", 1);
        assert_eq!(of.regimens[0].next_day(day("2026-03-02")), Some(day("2026-03-03")));
    }

    #[test]
    fn a_change_holds_from_its_day_and_alters_nothing_before() {
        let mut of = substance(vec![regimen("2026-03-01", 1, &["22:00"])]);
        of.change(regimen("2026-03-10", 1, &["18:00", "22:00"]));
        assert_eq!(planned(&of, "2026-03-09"), ["22:00"]);
        assert_eq!(planned(&of, "2026-03-10"), ["18:00", "22:00"]);
        of.change(regimen("2026-03-05", 1, &["20:00"]));
        assert_eq!(planned(&of, "2026-03-06"), ["20:00"]);
        assert_eq!(planned(&of, "2026-03-11"), ["18:00", "22:00"]);
        of.change(regimen("2026-03-10", 1, &["21:00"]));
        assert_eq!(planned(&of, "2026-03-11"), ["21:00"]);
        assert_eq!(of.regimens.len(), 3);
    }

    #[test]
    fn stopped_means_from_that_day_and_taken_up_again_leaves_a_pause() {
        let mut of = substance(vec![regimen("2026-03-01", 1, &["22:00"])]);
        of.stop = Some(day("2026-03-10"));
        assert_eq!(planned(&of, "2026-03-09"), ["22:00"]);
        assert_eq!(planned(&of, "2026-03-10"), [""; 0]);
        assert!(of.is_stopped(day("2026-03-10")) && !of.is_stopped(day("2026-03-09")));
        of.change(regimen("2026-04-01", 1, &["21:00"]));
        assert_eq!(planned(&of, "2026-03-09"), ["22:00"]);
        assert_eq!(planned(&of, "2026-03-20"), [""; 0]);
        assert_eq!(planned(&of, "2026-04-01"), ["21:00"]);
        assert!(of.regimen_on(day("2026-03-20")).is_none());
        assert_eq!(of.begun(), Some(day("2026-03-01")));
    }

    #[test]
    fn as_needed_has_no_planned_dose_and_zero_days_is_daily() {
        let mut of = substance(vec![Regimen { as_needed: true, ..regimen("2026-03-01", 1, &[]) }]);
        assert!(of.planned_on(day("2026-03-01")).is_empty());
        assert!(of.regimen_on(day("2026-03-01")).is_some());
        of = substance(vec![regimen("2026-03-01", 0, &["22:00"])]);
        assert_eq!(planned(&of, "2026-03-02"), ["22:00"]);
    }

    proptest! {
        #[test]
        fn no_history_panics_and_a_change_touches_only_its_time(
            froms in prop::collection::vec((0u64..60, 0u8..5), 1..6), stop in prop::option::of(0u64..60), at in 0u64..60
        ) {
            let date = |n: u64| day("2026-03-01") + Days::new(n);
            let mut of = substance(froms.iter().map(|(n, every)| Regimen { from: date(*n), ..regimen("2026-03-01", *every, &["22:00"]) }).collect());
            of.stop = stop.map(date);
            let before: Vec<_> = (0..at).map(|n| of.planned_on(date(n)).to_vec()).collect();
            of.change(Regimen { from: date(at), ..regimen("2026-03-01", 1, &["07:00"]) });
            let after: Vec<_> = (0..at).map(|n| of.planned_on(date(n)).to_vec()).collect();
            // Taken up before it was stopped, the stop is gone: only the time before either stays as it was.
            let kept = usize::try_from(stop.unwrap_or(at).min(at)).unwrap();
            prop_assert_eq!(&before[..kept], &after[..kept]);
            prop_assert_eq!(of.planned_on(date(at)).len(), 1);
        }
    }
}
