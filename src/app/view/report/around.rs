//! Circumstances with their dates, and on how many days something was there of those of which it is known.

use crate::app::Model;
use crate::app::view::context::contexts;
use crate::app::view::patterns::{Span, Spread};
use crate::domain::compare::{DayFactor, Factor, NightRecord};
use crate::domain::{Coded, Context, Note};

/// So many circumstances are listed.
const MOST: usize = 6;

/// On how many days something was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayCount {
    /// What.
    pub factor: DayFactor,
    /// Days with it.
    pub with: u32,
    /// Days of which it is known.
    pub known: u32,
}

/// The block.
#[derive(Clone, Debug, PartialEq)]
pub struct Around {
    /// What goes on, newest first, then what has a day or an end, newest first.
    pub contexts: Vec<Context>,
    /// How many more circumstances there are.
    pub left_out: usize,
    /// Habits and events; only those of which anything is known.
    pub days: Vec<DayCount>,
    /// Median mood, 0–10 in tenths, and of how many days.
    pub mood: Option<Spread>,
    /// Median sleepiness, 0–10 in tenths, and of how many days.
    pub sleepiness: Option<Spread>,
}

/// Makes the block; `records` are those of the stretch and of the night before it.
pub(super) fn around(model: &Model, span: Span, records: &[NightRecord]) -> Around {
    let until = span.last.after().date();
    let all = contexts(model);
    let mut found: Vec<Context> = all.now.into_iter().chain(all.past).map(|(_, context)| context).collect();
    found.retain(|context| context.from <= until);
    let left_out = found.len().saturating_sub(MOST);
    found.truncate(MOST);
    found.iter_mut().for_each(|context| context.note = Note::default());
    let (mut days, mut moods, mut sleepy): (Vec<DayCount>, Vec<i32>, Vec<i32>) = Default::default();
    let mut night = span.first;
    for said in records.iter().skip(1) {
        for factor in DayFactor::ALL {
            if let Some(there) = said.factor(Factor::Day(*factor)) {
                count(&mut days, *factor, there);
            }
        }
        if let Some((_, day)) = model.journal.day(night.date()) {
            moods.extend(day.mood.map(|mood| i32::from(mood.get()) * 10));
            sleepy.extend(day.sleepiness.map(|sleepy| i32::from(sleepy.get()) * 10));
        }
        night = night.after();
    }
    crate::domain::order::sort_by_key(&mut days, |count| count.factor.index() as u128);
    Around { contexts: found, left_out, days, mood: Spread::of(&moods), sleepiness: Spread::of(&sleepy) }
}

fn count(days: &mut Vec<DayCount>, factor: DayFactor, there: bool) {
    let at = days.iter().position(|count| count.factor == factor).unwrap_or(days.len());
    if at == days.len() {
        days.push(DayCount { factor, with: 0, known: 0 });
    }
    if let Some(count) = days.get_mut(at) {
        count.known += 1;
        count.with += u32::from(there);
    }
}
