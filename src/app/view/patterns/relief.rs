//! What was tried against an episode and how it went, in counts.
//!
//! An order by how often it eased in the person's own words, and only where it was told often enough to be put in one.

use super::range::Span;
use crate::domain::{Attempt, Entry, Helped, Journal, Remedy, order};

/// Told about fewer times than this, a thing has no place in the order.
pub const FEWEST: u32 = 3;

/// One thing that was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relief {
    /// What.
    pub remedy: Remedy,
    /// The person's own name of it, where it has none on the list.
    pub name: Option<String>,
    /// How often it was tried.
    pub tried: u32,
    /// How often it eased.
    pub eased: u32,
    /// How often a little.
    pub little: u32,
    /// How often nothing changed.
    pub no: u32,
    /// Median minutes on the stopwatch of the times it eased or did a little.
    pub minutes: Option<i32>,
}

impl Relief {
    /// How often the person said how it went.
    pub fn told(&self) -> u32 {
        self.eased + self.little + self.no
    }

    /// Told often enough to stand in an order.
    pub fn ranked(&self) -> bool {
        self.told() >= FEWEST
    }
}

/// What was tried in the nights of a stretch: first what can be put in order, the largest share that eased first, then
/// the rest, what was tried most first.
pub fn relief(journal: &Journal, span: Span) -> Vec<Relief> {
    let mut found: Vec<(Relief, Vec<i32>)> = Vec::new();
    for record in journal.between(span.first, span.last) {
        let Some(Entry::Episode(episode)) = record.live() else { continue };
        for attempt in &episode.tried {
            count(&mut found, attempt);
        }
    }
    let mut all: Vec<Relief> = found
        .into_iter()
        .map(|(relief, minutes)| Relief {
            minutes: super::chart::Spread::of(&minutes).map(|s| s.mid),
            ..relief
        })
        .collect();
    order::sort_by_key(&mut all, place);
    all
}

fn count(found: &mut Vec<(Relief, Vec<i32>)>, attempt: &Attempt) {
    let name = attempt.name.as_ref().map(|name| name.as_str());
    let same = |(relief, _): &(Relief, _)| relief.remedy == attempt.remedy && relief.name.as_deref() == name;
    let at = found.iter().position(same).unwrap_or(found.len());
    if at == found.len() {
        let (remedy, name) = (attempt.remedy, name.map(str::to_owned));
        found
            .push((Relief { remedy, name, tried: 0, eased: 0, little: 0, no: 0, minutes: None }, Vec::new()));
    }
    let Some((relief, minutes)) = found.get_mut(at) else { return };
    relief.tried += 1;
    match attempt.helped {
        Some(Helped::Yes) => relief.eased += 1,
        Some(Helped::Some) => relief.little += 1,
        Some(Helped::No) => relief.no += 1,
        None => {}
    }
    if matches!(attempt.helped, Some(Helped::Yes | Helped::Some)) {
        minutes.extend(attempt.seconds().and_then(|seconds| i32::try_from(seconds / 60).ok()));
    }
}

/// Smaller comes first: shares are compared as whole thousandths.
fn place(relief: &Relief) -> u128 {
    let told = u128::from(relief.told().max(1));
    let (eased, little) = (u128::from(relief.eased) * 1000 / told, u128::from(relief.little) * 1000 / told);
    let most = u128::from(!relief.tried);
    if relief.ranked() { ((1000 - eased) << 64) | ((1000 - little) << 48) | most } else { (1 << 100) | most }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{DeviceId, EntryId, Episode, Instant, NightOf, Record, Revision, State};

    #[test]
    fn what_eased_most_often_comes_first_and_seldom_tried_things_stand_apart() {
        let start = Instant::parse("2026-11-21T23:00:00+01:00").unwrap();
        let night = NightOf::parse("2026-11-21").unwrap();
        let tried = |remedy, minutes: i64, helped| Attempt {
            until: start.plus_seconds(minutes * 60),
            helped,
            ..Attempt::started(remedy, None, start)
        };
        let (yes, some, no) = (Some(Helped::Yes), Some(Helped::Some), Some(Helped::No));
        let mut all = Vec::new();
        for (remedy, helped) in [
            (Remedy::Walk, [yes, yes, no].as_slice()),
            (Remedy::Stretch, &[yes, yes, yes, None]),
            (Remedy::Heat, &[yes, yes]),
            (Remedy::Cold, &[yes, some, yes]),
            (Remedy::Massage, &[None, None, None]),
        ] {
            all.extend(helped.iter().zip(4..).map(|(helped, minutes)| tried(remedy, minutes, *helped)));
        }
        let episode = Episode { tried: all, ..Episode::begun(night, start) };
        let mut journal = Journal::default();
        journal.put(Record {
            id: EntryId::new(1, [1; 6]),
            rev: Revision::new(1, 0, DeviceId(1)),
            state: State::Live(Entry::Episode(episode)),
        });
        let found = relief(&journal, Span { first: night, last: night });
        let told: Vec<_> = found
            .iter()
            .map(|r| {
                format!(
                    "{:?} {} {}/{}/{} {:?} {}",
                    r.remedy,
                    r.tried,
                    r.eased,
                    r.little,
                    r.no,
                    r.minutes,
                    r.ranked()
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                "Stretch 4 3/0/0 Some(5) true",
                "Cold 3 2/1/0 Some(5) true",
                "Walk 3 2/0/1 Some(5) true",
                "Massage 3 0/0/0 None false",
                "Heat 2 2/0/0 Some(5) false",
            ]
        );
        let before = Span { first: night.before(), last: night.before() };
        assert!(relief(&journal, before).is_empty());
    }
}
