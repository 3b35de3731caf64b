//! Night-of: the civil date on which the evening began, the primary key of meaning in the journal.
//!
//! It is stored in each entry and correctable; the rule here only proposes it for new entries. Nothing may recompute
//! the night of a stored entry.

use super::{Instant, iso};
use chrono::{Days, NaiveDate, NaiveTime};
use std::fmt;

/// The night that began on the evening of this date.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NightOf(NaiveDate);

impl NightOf {
    /// The night that began on that date.
    pub fn on(date: NaiveDate) -> Self {
        Self(date)
    }

    /// The civil date on which its evening began.
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// Reads `2026-11-21`.
    pub fn parse(text: &str) -> Option<Self> {
        iso::date(text).map(Self)
    }

    /// A number that sorts nights.
    pub fn number(self) -> u128 {
        super::index::night_key(self)
    }

    /// The night before.
    pub fn before(self) -> Self {
        Self(self.0.checked_sub_days(Days::new(1)).unwrap_or(self.0))
    }

    /// The night after.
    pub fn after(self) -> Self {
        Self(self.0.checked_add_days(Days::new(1)).unwrap_or(self.0))
    }
}

impl fmt::Display for NightOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&iso::date_text(self.0))
    }
}
impl fmt::Debug for NightOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NightOf({})", iso::date_text(self.0))
    }
}

/// The clock time at which one night's entries end and the next night's begin. Noon unless the person moved it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Boundary(pub NaiveTime);

impl Default for Boundary {
    fn default() -> Self {
        Self(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or(NaiveTime::MIN))
    }
}

/// Proposes the night of a new entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NightRule {
    /// Where one night ends and the next begins.
    pub boundary: Boundary,
}

impl NightRule {
    /// The night an episode belongs to by default: before the boundary the evening before, unless that night's final
    /// wake is already recorded; then the coming one (a 10:00 flight is daytime, not the latest onset of last night).
    ///
    /// `final_wake` answers when a night's final wake was, if recorded.
    pub fn for_episode(self, onset: Instant, final_wake: impl Fn(NightOf) -> Option<Instant>) -> NightOf {
        let coming = NightOf(onset.date());
        if onset.time() >= self.boundary.0 {
            return coming;
        }
        let last = coming.before();
        match final_wake(last) {
            Some(wake) if wake <= onset => coming,
            _ => last,
        }
    }

    /// The night that is going on, or whose morning it is, at `now`.
    pub fn current(self, now: Instant) -> NightOf {
        self.for_episode(now, |_| None)
    }

    /// The night to ask about in the morning check-in: the newest one that has begun before the last boundary.
    pub fn last_finished(self, now: Instant) -> NightOf {
        let today = NightOf(now.date());
        if now.time() >= self.boundary.0 { today.before() } else { self.current(now) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        Instant::parse(text).unwrap()
    }

    #[test]
    fn the_default_night_follows_the_evening() {
        let check = |onset: &str, wake: Option<&str>, night: &str| {
            let found = NightRule::default().for_episode(at(onset), |n| {
                wake.map(at).filter(|_| {
                    n == NightOf::parse(night).unwrap().before() || n == NightOf::parse(night).unwrap()
                })
            });
            assert_eq!(found.to_string(), night, "{onset} after waking {wake:?}");
        };
        check("2026-11-21T23:10:00+01:00", None, "2026-11-21");
        check("2026-11-22T03:12:00+01:00", None, "2026-11-21");
        check("2026-11-22T11:59:59+01:00", None, "2026-11-21");
        check("2026-11-22T12:00:00+01:00", None, "2026-11-22");
        // Up at 06:30, then a flight at 10:00: daytime restlessness, counted with the coming night.
        check("2026-11-22T10:00:00+01:00", Some("2026-11-22T06:30:00+01:00"), "2026-11-22");
        // An episode before the final wake still belongs to the night it interrupted.
        check("2026-11-22T05:00:00+01:00", Some("2026-11-22T06:30:00+01:00"), "2026-11-21");
    }

    #[test]
    fn people_who_sleep_by_day_move_the_boundary() {
        let rule = NightRule { boundary: Boundary(NaiveTime::from_hms_opt(18, 0, 0).unwrap()) };
        assert_eq!(rule.current(at("2026-11-22T14:00:00+01:00")).to_string(), "2026-11-21");
        assert_eq!(rule.current(at("2026-11-22T18:00:00+01:00")).to_string(), "2026-11-22");
    }

    #[test]
    fn the_morning_question_is_about_the_night_just_over() {
        let check = |now: &str, night: &str| {
            assert_eq!(NightRule::default().last_finished(at(now)).to_string(), night, "{now}");
        };
        check("2026-11-22T07:40:00+01:00", "2026-11-21");
        check("2026-11-22T15:00:00+01:00", "2026-11-21");
        check("2026-11-23T00:30:00+01:00", "2026-11-22");
    }

    #[test]
    fn only_the_stored_form_of_a_date_is_read() {
        for text in ["2026-1-05", "2026-02-30", "26-01-05", "2026-11-21x", "+026-11-21", ""] {
            assert_eq!(NightOf::parse(text), None, "{text}");
        }
        assert!(NightOf::parse("2024-02-29").is_some());
    }
}
