//! How far back a chart looks, and the columns its nights are gathered in.
//!
//! Every night of the stretch stands in exactly one column. Nothing here knows what a night holds.

use crate::domain::{Coded, NightOf};
use chrono::{Datelike, Days, Months, NaiveDate};

/// How far back to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Range {
    /// 14 nights.
    Fortnight,
    /// 91 nights.
    Quarter,
    /// 52 weeks of nights.
    Year,
    /// Every night there is.
    All,
}

impl Coded for Range {
    const ALL: &'static [Self] = &[Self::Fortnight, Self::Quarter, Self::Year, Self::All];
    const CODES: &'static [&'static str] = &["14", "91", "364", "all"];

    fn index(self) -> usize {
        self as usize
    }
}

impl Range {
    /// How many nights; `None` for all there are.
    pub fn nights(self) -> Option<u32> {
        match self {
            Self::Fortnight => Some(14),
            Self::Quarter => Some(91),
            Self::Year => Some(364),
            Self::All => None,
        }
    }
}

/// A stretch of nights, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The earliest night.
    pub first: NightOf,
    /// The latest night; never before the earliest.
    pub last: NightOf,
}

impl Span {
    /// So many nights up to one.
    pub fn up_to(last: NightOf, nights: u32) -> Self {
        Self { first: back(last, nights.saturating_sub(1)), last }
    }

    /// How many nights.
    pub fn nights(self) -> u32 {
        let days = self.last.date().signed_duration_since(self.first.date()).num_days();
        u32::try_from(days + 1).unwrap_or(0)
    }

    /// As many nights, just before.
    pub fn before(self) -> Self {
        Self::up_to(self.first.before(), self.nights())
    }
}

fn back(night: NightOf, days: u32) -> NightOf {
    night.date().checked_sub_days(Days::new(days.into())).map_or(night, NightOf::on)
}

/// What one column gathers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One night.
    Night,
    /// Seven nights, counted back from the last.
    Week,
    /// So many calendar months.
    Months(u32),
}

/// More columns than this are not told apart by the eye; nights are gathered before that.
const NIGHTS_MOST: u32 = 100;
const WEEKS_MOST: u32 = 800;
const MONTHS_MOST: u32 = 132;

impl Step {
    /// The finest step with which a stretch has no more columns than can be told apart.
    pub fn of(span: Span) -> Self {
        let nights = span.nights();
        if nights <= NIGHTS_MOST {
            return Self::Night;
        }
        if nights <= WEEKS_MOST {
            return Self::Week;
        }
        let months = nights / 30;
        let coarser = [1, 3, 12, 120].into_iter().find(|each| months / each <= MONTHS_MOST);
        Self::Months(coarser.unwrap_or(1200))
    }

    /// The columns of a stretch, earliest first: they meet, and together they are the stretch.
    pub fn columns(self, span: Span) -> Vec<Span> {
        let mut columns = Vec::new();
        let mut last = span.last;
        loop {
            let first = self.start(last).max(span.first);
            columns.push(Span { first, last });
            if first == span.first {
                break;
            }
            last = first.before();
        }
        columns.reverse();
        columns
    }

    /// The first night of the column that ends with this one.
    fn start(self, last: NightOf) -> NightOf {
        match self {
            Self::Night => last,
            Self::Week => back(last, 6),
            Self::Months(each) => {
                let date = last.date();
                let into = (date.year().rem_euclid(12_000) as u32 * 12 + date.month0()) % each.max(1);
                let first = NaiveDate::from_ymd_opt(date.year(), date.month(), 1);
                first.and_then(|first| first.checked_sub_months(Months::new(into))).map_or(last, NightOf::on)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn night(text: &str) -> NightOf {
        NightOf::parse(text).unwrap()
    }

    #[test]
    fn the_step_grows_with_the_stretch() {
        let check = |nights: u32, step: Step, columns: usize| {
            let span = Span::up_to(night("2026-11-21"), nights);
            assert_eq!((span.nights(), Step::of(span)), (nights, step));
            assert_eq!(step.columns(span).len(), columns, "{nights}");
        };
        check(1, Step::Night, 1);
        check(14, Step::Night, 14);
        check(91, Step::Night, 91);
        check(364, Step::Week, 52);
        check(365, Step::Week, 53);
        check(3653, Step::Months(1), 121);
        check(11_700, Step::Months(3), 129);
        check(300_000, Step::Months(120), 83);
    }

    #[test]
    fn months_are_those_of_the_calendar() {
        let span = Span { first: night("2026-01-15"), last: night("2026-03-02") };
        let columns = Step::Months(1).columns(span);
        let text: Vec<_> = columns.iter().map(|c| format!("{}..{}", c.first, c.last)).collect();
        assert_eq!(text, ["2026-01-15..2026-01-31", "2026-02-01..2026-02-28", "2026-03-01..2026-03-02"]);
        let quarter = Step::Months(3).columns(span);
        assert_eq!(quarter.len(), 1);
    }

    proptest! {
        #[test]
        fn every_night_stands_in_exactly_one_column(day in -500_000i64..2_500_000, nights in 1u32..400_000, step in 0usize..5) {
            let last = NightOf::on(NaiveDate::default() + chrono::TimeDelta::days(day));
            let span = Span::up_to(last, nights.min(9_999));
            let step = [Step::Night, Step::Week, Step::Months(1), Step::Months(3), Step::Months(120)][step];
            let columns = step.columns(span);
            prop_assert_eq!(columns.first().map(|c| c.first), Some(span.first));
            prop_assert_eq!(columns.last().map(|c| c.last), Some(span.last));
            prop_assert!(columns.iter().all(|c| c.first <= c.last));
            prop_assert!(columns.windows(2).all(|two| two[0].last.after() == two[1].first));
            prop_assert!(Step::of(span).columns(span).len() <= 140);
        }
    }
}
