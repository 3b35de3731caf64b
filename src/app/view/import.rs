//! A file of another app as its page shows it: where each series can go, what is left out and why, and what would be
//! taken in.

use crate::app::{Model, Taking};
use crate::domain::{ExerciseKind, Flag, OffsetAt, Rated, SubstanceKind, Taken};
use crate::store::import::{Choices, Extract, Here, ImportPlan, Skip, Target, Use, Why, plan};
use crate::store::keys;
use chrono::NaiveDateTime;

/// Where a series can go, each by the code its words stand under.
pub const TARGETS: [(&str, Target); 24] = [
    ("leave", Target::Leave),
    ("note", Target::Note),
    ("nightnote", Target::NightNote),
    ("legs", Target::Legs),
    ("symptoms", Target::Rated(Rated::Symptoms)),
    ("sleepiness", Target::Rated(Rated::Sleepiness)),
    ("mood", Target::Rated(Rated::Mood)),
    ("quality", Target::Quality),
    ("sleep", Target::Sleep),
    ("slept", Target::Slept),
    ("caffeine", Target::Taken(Taken::Caffeine)),
    ("alcohol", Target::Taken(Taken::Alcohol)),
    ("nicotine", Target::Taken(Taken::Nicotine)),
    ("period", Target::Flag(Flag::Period)),
    ("ill", Target::Flag(Flag::Illness)),
    ("travel", Target::Flag(Flag::Travel)),
    ("walk", Target::Bout(ExerciseKind::Walk)),
    ("aerobic", Target::Bout(ExerciseKind::Aerobic)),
    ("strength", Target::Bout(ExerciseKind::Strength)),
    ("stretch", Target::Bout(ExerciseKind::Stretch)),
    ("exercise", Target::Bout(ExerciseKind::Other)),
    ("medicine", Target::Dose(SubstanceKind::Medicine)),
    ("supplement", Target::Dose(SubstanceKind::Supplement)),
    ("lab", Target::Lab),
];

/// What a column can hold.
pub const USES: [(&str, Use); 8] = [
    ("leave", Use::Leave),
    ("date", Use::Date),
    ("time", Use::Time),
    ("name", Use::Name),
    ("value", Use::Value),
    ("unit", Use::Unit),
    ("text", Use::Text),
    ("series", Use::Series),
];

/// Where a series of this proposal can go, as code and words. A whole night's sleep and a laboratory value are put together
/// from many parts while a file is read: they go where they belong or nowhere, and nothing else becomes one.
pub fn offered(own: Target) -> Vec<(&'static str, &'static str)> {
    let whole = |target| matches!(target, Target::Sleep | Target::Lab);
    let fits = |to| if whole(own) { to == own || to == Target::Leave } else { !whole(to) };
    let all = TARGETS.iter().zip(crate::content::strings::import::TARGETS);
    all.filter(|((_, to), _)| fits(*to)).map(|(_, words)| words).collect()
}

/// So many rows are named for each reason.
const NAMED: usize = 12;

/// One reason and the rows it holds for.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOut {
    /// Why.
    pub why: Why,
    /// The first rows.
    pub rows: Vec<u32>,
    /// How many more.
    pub more: usize,
}

/// What taking a file in would do to the journal.
pub fn import_plan(
    model: &Model,
    extract: &Extract,
    choices: &Choices,
    offset_at: &dyn Fn(NaiveDateTime) -> OffsetAt,
) -> ImportPlan {
    let free_units = keys::QUOTA_UNITS.saturating_sub(model.health.used_units);
    let here = Here { journal: &model.journal, boundary: model.night_rule().boundary, offset_at, free_units };
    plan(here, extract, choices)
}

/// What would be taken in; `None` where there is nothing, or no room for it.
pub fn taking(plan: &ImportPlan) -> Option<Taking> {
    let entries = plan.entries().filter(|entries| !entries.is_empty())?.to_vec();
    let new = plan.counts.new.min(entries.len());
    Some(Taking { changed: entries.len() - new, new, entries })
}

/// The reasons, each with its rows, in the order in which they first come.
pub fn left_out(skipped: &[Skip]) -> Vec<LeftOut> {
    let mut all: Vec<LeftOut> = Vec::new();
    for skip in skipped {
        let kind = std::mem::discriminant(&skip.why);
        let known = all.iter_mut().find(|known| std::mem::discriminant(&known.why) == kind);
        match known {
            Some(known) if known.rows.last() == Some(&skip.row) => {}
            Some(known) if known.rows.len() < NAMED => known.rows.push(skip.row),
            Some(known) => known.more += 1,
            None => all.push(LeftOut { why: skip.why, rows: vec![skip.row], more: 0 }),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stand_under_their_reason() {
        let skip = |row, why| Skip { row, why };
        let mut skipped =
            vec![skip(2, Why::Date), skip(2, Why::Blank), skip(3, Why::Date), skip(3, Why::Date)];
        skipped.extend((4..30).map(|row| skip(row, Why::Date)));
        let all = left_out(&skipped);
        assert_eq!(all.len(), 2);
        assert_eq!((all[0].why, all[0].rows.len(), all[0].more), (Why::Date, 12, 16));
        assert_eq!((all[1].why, all[1].rows.as_slice(), all[1].more), (Why::Blank, &[2][..], 0));
    }

    #[test]
    fn a_series_is_offered_only_what_its_values_can_become() {
        let check = |own: Target, expect: &[&str]| {
            let codes: Vec<_> = offered(own).iter().map(|(code, _)| *code).collect();
            assert_eq!(codes, expect, "{own:?}");
        };
        check(Target::Lab, &["leave", "lab"]);
        check(Target::Sleep, &["leave", "sleep"]);
        let rest = TARGETS.map(|(code, _)| code);
        let rest: Vec<_> = rest.into_iter().filter(|code| !matches!(*code, "lab" | "sleep")).collect();
        check(Target::Note, &rest);
        check(Target::Slept, &rest);
    }

    #[test]
    fn codes_are_told_apart() {
        for (at, (code, target)) in TARGETS.iter().enumerate() {
            assert!(TARGETS[..at].iter().all(|(other, to)| other != code && to != target), "{code}");
        }
        assert_eq!(
            TARGETS.map(|(code, _)| code),
            crate::content::strings::import::TARGETS.map(|(code, _)| code)
        );
        assert_eq!(USES.map(|(code, _)| code), crate::content::strings::import::USES.map(|(code, _)| code));
    }
}
