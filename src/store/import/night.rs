//! Many short sleep records of overlapping devices to one night each.

use super::found::{Sleep, Why};
use super::when::Moment;
use crate::domain::{Boundary, Instant, NightOf, NightRule, order};
use chrono::NaiveDate;

/// What a record says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stage {
    /// In bed.
    InBed,
    /// Asleep, no stage told.
    Asleep,
    /// Asleep, with a stage.
    Staged,
    /// Awake.
    Awake,
}

/// One record.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    start: i64,
    end: i64,
    start_offset: i32,
    end_offset: i32,
    stage: Stage,
    row: u32,
}

/// Sleep that began at the boundary or later and ended within so many hours of it is a nap.
pub const NAP_HOURS: i64 = 6;
const DAY: i64 = 24 * 3600;

impl Interval {
    /// A record between two moments whose offsets are told; `None` where it ends before it begins or lasts days.
    pub fn new(start: Moment, end: Moment, stage: Stage, row: u32) -> Option<Self> {
        let second =
            |at: Moment| Some(at.local.and_utc().timestamp() - i64::from(at.offset?.local_minus_utc()));
        let (from, until) = (second(start)?, second(end)?);
        (from <= until && until - from <= DAY).then_some(())?;
        let offset = |at: Moment| at.offset.map_or(0, |offset| offset.local_minus_utc());
        Some(Self {
            start: from,
            end: until,
            start_offset: offset(start),
            end_offset: offset(end),
            stage,
            row,
        })
    }

    fn begins(&self) -> Option<Instant> {
        Instant::from_unix_ms(self.start * 1000, self.start_offset / 60)
    }

    fn ends(&self) -> Option<Instant> {
        Instant::from_unix_ms(self.end * 1000, self.end_offset / 60)
    }
}

/// The nights of all records, each with its first record and the date on which its evening began; naps with the reason
/// they are left out.
pub fn nights(mut all: Vec<Interval>, boundary: Boundary) -> Vec<(u32, NaiveDate, Result<Sleep, Why>)> {
    let rule = NightRule { boundary };
    order::sort_by_key(&mut all, |interval| u128::from(interval.start.abs_diff(i64::MIN)));
    let mut found = Vec::new();
    let mut of_night: Vec<Interval> = Vec::new();
    let mut current: Option<NightOf> = None;
    for interval in all {
        let Some(begins) = interval.begins() else { continue };
        let night = rule.current(begins);
        if current != Some(night) {
            found.extend(current.and_then(|night| reduce(night, &of_night)));
            of_night.clear();
            current = Some(night);
        }
        let noon = night.date().and_time(boundary.0);
        let is_nap = interval.ends().is_some_and(|ends| (ends.local() - noon).num_hours() < NAP_HOURS);
        match (is_nap, interval.stage) {
            (_, Stage::Awake) | (true, Stage::InBed) => {}
            (true, _) => found.push((interval.row, night.date(), Err(Why::Nap))),
            (false, _) => of_night.push(interval),
        }
    }
    found.extend(current.and_then(|night| reduce(night, &of_night)));
    found
}

/// One night. Records with stages come from a watch that measured; where there are any, the others are not counted.
fn reduce(night: NightOf, of_night: &[Interval]) -> Option<(u32, NaiveDate, Result<Sleep, Why>)> {
    let row = of_night.iter().map(|interval| interval.row).min()?;
    let has = |stage: Stage| of_night.iter().any(|interval| interval.stage == stage);
    let counted = if has(Stage::Staged) { Stage::Staged } else { Stage::Asleep };
    let (mut slept, mut until) = (0, i64::MIN);
    let mut last: Option<&Interval> = None;
    // In the order of their beginnings, so that overlaps are counted once.
    for interval in of_night.iter().filter(|interval| interval.stage == counted) {
        slept += (interval.end - interval.start.max(until)).max(0);
        until = until.max(interval.end);
        if last.is_none_or(|last| last.end < interval.end) {
            last = Some(interval);
        }
    }
    let moment = |at: Instant| Moment { local: at.local(), offset: Some(at.offset()) };
    let bed = of_night.iter().find(|interval| interval.stage == Stage::InBed).and_then(Interval::begins);
    let sleep = Sleep {
        bed: bed.map(moment),
        wake: last.and_then(Interval::ends).map(moment),
        slept: u16::try_from((slept + 30) / 60).ok().filter(|minutes| *minutes > 0),
        floating: false,
    };
    Some((row, night.date(), Ok(sleep)))
}
