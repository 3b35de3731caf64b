//! One calendar night as comparisons see it: one outcome, and which factors are known.

use super::factor::Known;
use super::{Factor, Outcome};
use crate::domain::{Checkin, Episode, Feel, Journal, NightOf};
use chrono::NaiveTime;

/// What one night says. Everything may be unrecorded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NightRecord {
    /// The outcome asked for: 0–10, minutes after noon of the night's date, or minutes of sleep.
    pub outcome: Option<f64>,
    known: Known,
}

impl NightRecord {
    /// Whether a factor was there; `None` where that is not recorded.
    pub fn factor(&self, factor: Factor) -> Option<bool> {
        self.known.get(factor)
    }
}

/// Looks a night up, with the day before it. A night whose episode still runs is not over: it says nothing of itself.
pub fn record(journal: &Journal, night: NightOf, outcome: Outcome) -> NightRecord {
    let mut known = Known::default();
    if let Some((_, day)) = journal.day(night.date()) {
        known.day(day);
    }
    let episodes = journal.episodes_of(night);
    if episodes.iter().any(|(_, episode)| episode.is_running()) {
        return NightRecord { outcome: None, known };
    }
    known.episodes(episodes.iter().map(|(_, episode)| *episode));
    let checkin = journal.checkin(night).map(|(_, checkin)| checkin);
    let outcome = match outcome {
        Outcome::Severity => severity(checkin, episodes.iter().map(|(_, episode)| *episode)),
        // They come earliest first.
        Outcome::Onset => episodes.iter().find_map(|(_, episode)| onset(night, episode)),
        Outcome::Sleep => checkin.and_then(|checkin| checkin.slept_minutes).map(f64::from),
    };
    NightRecord { outcome, known }
}

/// The worst of the night. A night the person called quiet, with no episode, is 0; a night with neither is not
/// recorded.
fn severity<'a>(checkin: Option<&Checkin>, episodes: impl Iterator<Item = &'a Episode>) -> Option<f64> {
    let (mut any, mut worst) = (false, None);
    for episode in episodes {
        any = true;
        worst = worst.max(episode.worst);
    }
    let quiet = checkin.is_some_and(|checkin| checkin.feel == Some(Feel::Quiet));
    match worst {
        Some(worst) => Some(f64::from(worst.get())),
        None if quiet && !any => Some(0.0),
        None => None,
    }
}

/// Minutes from noon of the night's date to the onset, by the clock the person lived by: it runs on over midnight.
fn onset(night: NightOf, episode: &Episode) -> Option<f64> {
    let noon = night.date().and_time(NaiveTime::from_hms_opt(12, 0, 0)?);
    let minutes = (episode.onset?.local() - noon).num_minutes();
    i32::try_from(minutes).ok().map(f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Day;
    use crate::domain::compare::{DayFactor, Outcome::*};
    use crate::domain::{Course, DeviceId, Entry, EntryId, Instant, Record, Revision, Scale10, State};

    const NIGHT: &str = "2026-03-01";

    fn night() -> NightOf {
        NightOf::parse(NIGHT).unwrap()
    }

    fn journal(entries: Vec<Entry>) -> Journal {
        let mut journal = Journal::default();
        for (n, entry) in (1..).zip(entries) {
            let rev = Revision::new(u64::from(n), 0, DeviceId(1));
            journal.put(Record { id: EntryId::new(1, [n; 6]), rev, state: State::Live(entry) });
        }
        journal
    }

    fn episode(onset: Option<&str>, worst: Option<u8>) -> Entry {
        let onset = onset.and_then(Instant::parse);
        Entry::Episode(Episode { onset, worst: worst.and_then(Scale10::new), ..Episode::blank(night()) })
    }

    fn checkin(feel: Option<Feel>, slept_minutes: Option<u16>) -> Entry {
        Entry::Night(Checkin { feel, slept_minutes, ..Checkin::blank(night()) })
    }

    fn check(entries: Vec<Entry>, what: Outcome, outcome: Option<f64>) {
        assert_eq!(
            record(&journal(entries.clone()), night(), what).outcome,
            outcome,
            "{what:?} of {entries:?}"
        );
    }

    #[test]
    fn only_a_night_called_quiet_is_nought() {
        check(vec![], Severity, None);
        check(vec![checkin(Some(Feel::Quiet), None)], Severity, Some(0.0));
        check(vec![checkin(Some(Feel::Bad), None)], Severity, None);
        check(vec![checkin(None, Some(400))], Severity, None);
        check(vec![checkin(Some(Feel::Quiet), None), episode(None, None)], Severity, None);
        check(vec![checkin(Some(Feel::Quiet), None), episode(None, Some(2))], Severity, Some(2.0));
    }

    #[test]
    fn the_worst_of_several_counts() {
        check(vec![episode(None, Some(2)), episode(None, Some(7)), episode(None, None)], Severity, Some(7.0));
    }

    #[test]
    fn the_first_onset_counts_and_runs_on_over_midnight() {
        let late = episode(Some("2026-03-02T00:30:00+01:00"), None);
        check(vec![late.clone()], Onset, Some(750.0));
        check(
            vec![late.clone(), episode(None, Some(3)), episode(Some("2026-03-01T22:00:00+01:00"), None)],
            Onset,
            Some(600.0),
        );
        // A flight in the morning, counted with the coming night.
        check(vec![late, episode(Some("2026-03-01T10:00:00+01:00"), None)], Onset, Some(-120.0));
        check(vec![checkin(Some(Feel::Quiet), None), episode(None, Some(3))], Onset, None);
    }

    #[test]
    fn sleep_is_what_the_person_said() {
        check(vec![checkin(None, Some(400))], Sleep, Some(400.0));
        check(vec![checkin(Some(Feel::Quiet), None)], Sleep, None);
    }

    #[test]
    fn a_night_that_goes_on_says_nothing_of_itself_but_its_day_does() {
        let onset = Instant::parse("2026-03-01T22:00:00+01:00").unwrap();
        let running = Episode { worst: Scale10::new(9), ..Episode::begun(night(), onset) };
        assert_eq!(running.course, Course::Running);
        let day = Day { illness: Some(true), ..Day::blank(night().date()) };
        let found = record(&journal(vec![Entry::Episode(running), Entry::Day(day)]), night(), Severity);
        assert_eq!(found.outcome, None);
        assert_eq!(found.factor(Factor::Day(DayFactor::Illness)), Some(true));
    }
}
