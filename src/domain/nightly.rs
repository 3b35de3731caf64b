//! What one calendar night comes to: the figures that charts and comparisons are made of.
//!
//! Nothing is inferred: what was not recorded stays `None`, and a night nobody wrote about has no facts at all. No
//! averages here and no words.

use super::{Checkin, Entry, Episode, Feel, Instant, Journal, NightOf, Place, Record, Revision};
use chrono::Timelike;

/// How much of a night was written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recorded {
    /// Something, but not how strong it was or when it began.
    Part,
    /// A quiet night said to be quiet, or strength and onset of a night with symptoms.
    Full,
}

/// One night that holds at least one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NightFacts {
    /// Which night.
    pub night: NightOf,
    /// How many entries it was made of.
    pub entries: usize,
    /// How many of them are episodes.
    pub episodes: usize,
    /// How the person called the night.
    pub feel: Option<Feel>,
    /// The strongest worst, 0–10.
    pub worst: Option<u8>,
    /// Minutes from noon of the night's date to the first onset, by the clock as it was lived: 22:50 is 650 and 02:00
    /// the next morning 840. An onset further than a day from its night tells no clock time of it and is left out.
    pub onset: Option<i32>,
    /// Minutes of symptoms, all episodes together; `None` as soon as the length of one of them is not known.
    pub symptom_minutes: Option<i32>,
    /// Minutes slept, as the person put it.
    pub slept_minutes: Option<i32>,
    /// Sleep quality, 0–10, 10 best.
    pub quality: Option<u8>,
    /// How many times awake.
    pub awakenings: Option<u8>,
    /// How many of those times from the legs.
    pub awakenings_legs: Option<u8>,
    /// In how many places it was felt, all episodes together.
    pub places: Option<u8>,
    /// Whether arms or trunk were among the places.
    pub beyond_legs: Option<bool>,
    /// Fewest minutes at rest before an onset.
    pub rest_minutes: Option<i32>,
}

impl NightFacts {
    /// The person said it was quiet, and no episode says otherwise.
    pub fn quiet(&self) -> bool {
        self.feel == Some(Feel::Quiet) && self.episodes == 0
    }

    /// Whether there were symptoms; `None` where nothing tells.
    pub fn symptoms(&self) -> Option<bool> {
        match self.feel {
            _ if self.episodes > 0 => Some(true),
            Some(feel) => Some(feel != Feel::Quiet),
            None => None,
        }
    }

    /// How much of it was written down.
    pub fn recorded(&self) -> Recorded {
        let whole = self.quiet() || (self.worst.is_some() && self.onset.is_some());
        if whole { Recorded::Full } else { Recorded::Part }
    }
}

/// The nights from one to another, both included, that hold any entry, earliest first.
pub fn nightly(journal: &Journal, first: NightOf, last: NightOf) -> Vec<NightFacts> {
    let mut nights: Vec<NightFacts> = Vec::new();
    let mut open: Option<Gathered> = None;
    for record in journal.between(first, last) {
        let Some(night) = record.live().and_then(Entry::night) else { continue };
        if open.as_ref().is_none_or(|open| open.facts.night != night) {
            nights.extend(open.take().map(Gathered::whole));
        }
        open.get_or_insert_with(|| Gathered::new(night)).take(record);
    }
    nights.extend(open.map(Gathered::whole));
    nights
}

/// A night whose entries are still coming.
struct Gathered {
    facts: NightFacts,
    /// The check-in that speaks: the newest revision where two devices made one each.
    checkin: Option<(Revision, super::EntryId)>,
    first: Option<Instant>,
    minutes: Option<i64>,
    places: super::CodeSet<Place>,
}

impl Gathered {
    fn new(night: NightOf) -> Self {
        let facts = NightFacts {
            night,
            entries: 0,
            episodes: 0,
            feel: None,
            worst: None,
            onset: None,
            symptom_minutes: None,
            slept_minutes: None,
            quality: None,
            awakenings: None,
            awakenings_legs: None,
            places: None,
            beyond_legs: None,
            rest_minutes: None,
        };
        Self { facts, checkin: None, first: None, minutes: Some(0), places: super::CodeSet::EMPTY }
    }

    fn take(&mut self, record: &Record) {
        self.facts.entries += 1;
        match record.live() {
            Some(Entry::Episode(episode)) => self.episode(episode),
            Some(Entry::Night(checkin))
                if self.checkin.is_none_or(|known| known < (record.rev, record.id)) =>
            {
                self.checkin = Some((record.rev, record.id));
                self.said(checkin);
            }
            _ => {}
        }
    }

    fn said(&mut self, checkin: &Checkin) {
        self.facts.feel = checkin.feel;
        self.facts.slept_minutes = checkin.slept_minutes.map(i32::from);
        self.facts.quality = checkin.quality.map(|quality| quality.get());
        self.facts.awakenings = checkin.awakenings;
        self.facts.awakenings_legs = checkin.awakenings_legs;
    }

    fn episode(&mut self, episode: &Episode) {
        self.facts.episodes += 1;
        self.facts.worst = self.facts.worst.max(episode.worst.map(|worst| worst.get()));
        self.minutes = self.minutes.zip(episode.seconds()).map(|(sum, seconds)| sum + seconds / 60);
        if let Some(onset) = episode.onset {
            self.first = Some(self.first.map_or(onset, |first| first.min(onset)));
        }
        self.places = episode.places.iter().fold(self.places, |all, place| all.with(place));
        if let Some(rest) = episode.rest_minutes.map(i32::from) {
            self.facts.rest_minutes = Some(self.facts.rest_minutes.map_or(rest, |least| least.min(rest)));
        }
    }

    fn whole(self) -> NightFacts {
        let mut facts = self.facts;
        facts.onset = self.first.and_then(|first| after_noon(facts.night, first));
        let any = facts.episodes > 0 || facts.quiet();
        facts.symptom_minutes = self.minutes.filter(|_| any).and_then(|minutes| i32::try_from(minutes).ok());
        if !self.places.is_empty() {
            facts.places = u8::try_from(self.places.len()).ok();
            facts.beyond_legs = Some(self.places.has(Place::Arms) || self.places.has(Place::Trunk));
        }
        facts
    }
}

/// Minutes of the clock from noon of the night's date, no further than a day from the night either way.
fn after_noon(night: NightOf, at: Instant) -> Option<i32> {
    const DAY: i64 = 24 * 60;
    let days = at.date().signed_duration_since(night.date()).num_days();
    let clock = i64::from(at.time().num_seconds_from_midnight() / 60);
    let minutes = days.checked_mul(DAY)?.checked_add(clock - DAY / 2)?;
    i32::try_from(minutes).ok().filter(|_| (-DAY..2 * DAY).contains(&minutes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Course, DeviceId, EntryId, Scale10, State};

    fn night(text: &str) -> NightOf {
        NightOf::parse(text).unwrap()
    }

    fn at(text: &str) -> Instant {
        Instant::parse(text).unwrap()
    }

    fn journal(entries: Vec<Entry>) -> Journal {
        let mut journal = Journal::default();
        for (n, entry) in (0u8..).zip(entries) {
            let rev = Revision::new(u64::from(n) + 1, 0, DeviceId(1));
            journal.put(Record { id: EntryId::new(1, [n; 6]), rev, state: State::Live(entry) });
        }
        journal
    }

    fn facts(entries: Vec<Entry>) -> NightFacts {
        let all = nightly(&journal(entries), night("2000-01-01"), night("2100-01-01"));
        assert_eq!(all.len(), 1);
        all[0]
    }

    fn episode(of: &str, onset: &str, end: Option<&str>) -> Episode {
        Episode { course: Course::Over(end.map(at)), ..Episode::begun(night(of), at(onset)) }
    }

    fn checkin(of: &str, feel: Feel) -> Checkin {
        Checkin { feel: Some(feel), ..Checkin::blank(night(of)) }
    }

    #[test]
    fn the_first_onset_runs_across_midnight_by_the_clock_as_it_was_lived() {
        let check = |of: &str, onset: &str, minutes: Option<i32>| {
            assert_eq!(facts(vec![Entry::Episode(episode(of, onset, None))]).onset, minutes, "{onset}");
        };
        check("2026-11-21", "2026-11-21T22:50:00+01:00", Some(650));
        check("2026-11-21", "2026-11-22T02:00:00+01:00", Some(840));
        check("2026-11-21", "2026-11-21T10:00:00+01:00", Some(-120));
        // The hour that happens twice shows the same clock time both times.
        check("2026-10-24", "2026-10-25T02:30:00+02:00", Some(870));
        check("2026-10-24", "2026-10-25T02:30:00+01:00", Some(870));
        // The hour that is left out: half past three is half past three.
        check("2026-03-28", "2026-03-29T03:30:00+02:00", Some(930));
        // A night flown through: the clock of the place where it began.
        check("2026-11-21", "2026-11-21T23:00:00-05:00", Some(660));
        check("2026-11-21", "2026-11-23T12:00:00+01:00", None);
        check("2026-11-21", "2026-11-20T11:59:00+01:00", None);
    }

    #[test]
    fn the_earliest_moment_counts_even_where_the_clock_went_back() {
        let first = episode("2026-10-24", "2026-10-25T02:50:00+02:00", None);
        let second = episode("2026-10-24", "2026-10-25T02:10:00+01:00", None);
        assert_eq!(facts(vec![Entry::Episode(second), Entry::Episode(first)]).onset, Some(890));
    }

    #[test]
    fn lengths_add_up_and_one_unknown_length_makes_the_sum_unknown() {
        let hour = episode("2026-11-21", "2026-11-21T22:00:00+01:00", Some("2026-11-21T23:00:00+01:00"));
        // Across the end of summer time it lasted an hour more than the clock says.
        let longer = episode("2026-10-24", "2026-10-25T01:30:00+02:00", Some("2026-10-25T03:00:00+01:00"));
        let open = episode("2026-11-21", "2026-11-22T01:00:00+01:00", None);
        let sum = |all: Vec<Episode>| facts(all.into_iter().map(Entry::Episode).collect()).symptom_minutes;
        assert_eq!(sum(vec![hour.clone()]), Some(60));
        assert_eq!(sum(vec![hour.clone(), hour.clone()]), Some(120));
        assert_eq!(sum(vec![longer]), Some(150));
        assert_eq!(sum(vec![hour, open]), None);
        assert_eq!(facts(vec![Entry::Night(checkin("2026-11-21", Feel::Bad))]).symptom_minutes, None);
        assert_eq!(facts(vec![Entry::Night(checkin("2026-11-21", Feel::Quiet))]).symptom_minutes, Some(0));
    }

    #[test]
    fn quiet_missing_and_half_recorded_nights_stay_apart() {
        let bout = || Entry::Episode(episode("2026-11-21", "2026-11-21T22:00:00+01:00", None));
        let calm = || Entry::Night(checkin("2026-11-21", Feel::Quiet));
        let check = |entries: Vec<Entry>, quiet: bool, symptoms: Option<bool>, recorded: Recorded| {
            let facts = facts(entries);
            assert_eq!((facts.quiet(), facts.symptoms(), facts.recorded()), (quiet, symptoms, recorded));
        };
        check(vec![calm()], true, Some(false), Recorded::Full);
        check(vec![calm(), bout()], false, Some(true), Recorded::Part);
        check(vec![Entry::Night(Checkin::blank(night("2026-11-21")))], false, None, Recorded::Part);
        check(vec![Entry::Night(checkin("2026-11-21", Feel::Mild))], false, Some(true), Recorded::Part);
        let told =
            Episode { worst: Scale10::new(7), ..episode("2026-11-21", "2026-11-21T22:00:00+01:00", None) };
        check(vec![Entry::Episode(told)], false, Some(true), Recorded::Full);
        let none = nightly(&Journal::default(), night("2000-01-01"), night("2100-01-01"));
        assert_eq!(none.len(), 0, "a night nobody wrote about is no night of noughts");
    }

    #[test]
    fn the_newer_of_two_checkins_speaks() {
        let slept = |minutes| Checkin { slept_minutes: Some(minutes), ..checkin("2026-11-21", Feel::Mild) };
        let found = facts(vec![Entry::Night(slept(300)), Entry::Night(slept(360))]);
        assert_eq!((found.slept_minutes, found.entries), (Some(360), 2));
    }

    #[test]
    fn places_join_and_the_shortest_rest_counts() {
        let with = |places: &[Place], rest| Episode {
            places: places.iter().copied().collect(),
            rest_minutes: rest,
            ..episode("2026-11-21", "2026-11-21T22:00:00+01:00", None)
        };
        let both =
            [with(&[Place::LeftLeg, Place::Calves], Some(20)), with(&[Place::LeftLeg, Place::Arms], Some(5))];
        let found = facts(both.into_iter().map(Entry::Episode).collect());
        assert_eq!((found.places, found.beyond_legs, found.rest_minutes), (Some(3), Some(true), Some(5)));
        let found = facts(vec![Entry::Episode(with(&[], None))]);
        assert_eq!((found.places, found.beyond_legs, found.rest_minutes), (None, None, None));
    }
}
