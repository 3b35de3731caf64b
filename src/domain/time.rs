//! Moments as people lived them: local civil time plus the offset from UTC that held there and then.
//!
//! Invariant: an instant never moves when the person travels or the clocks change, because it carries its own offset.
//! No time-zone tables here; offsets of other moments are asked for through [`OffsetAt`].

use super::iso;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use std::fmt;

/// A moment to the second, with its local civil time and UTC offset.
///
/// Two instants are equal when they are the same moment *and* were lived at the same offset; order is by moment first.
#[derive(Clone, Copy)]
pub struct Instant(DateTime<FixedOffset>);

impl Instant {
    /// The moment of these unix milliseconds, lived at an offset of so many minutes east of UTC.
    /// `None` where no calendar date or offset exists for the numbers.
    pub fn from_unix_ms(unix_ms: i64, offset_minutes: i32) -> Option<Self> {
        let offset = FixedOffset::east_opt(offset_minutes.checked_mul(60)?)?;
        let utc = DateTime::from_timestamp(unix_ms.div_euclid(1000), 0)?;
        Self::within_years(utc.with_timezone(&offset))
    }

    /// The moment at which a clock of this offset showed this civil time.
    pub fn from_local(local: NaiveDateTime, offset: FixedOffset) -> Option<Self> {
        let whole = local.with_nanosecond(0)?;
        Self::within_years(whole.and_local_timezone(offset).single()?)
    }

    /// Reads the stored form, RFC 3339 with whole seconds and a numeric offset.
    pub fn parse(text: &str) -> Option<Self> {
        Self::within_years(iso::moment(text)?)
    }

    /// Four-digit years only, so that the text form always reads back.
    fn within_years(at: DateTime<FixedOffset>) -> Option<Self> {
        use chrono::Datelike;
        (1000..=9999).contains(&at.year()).then_some(Self(at))
    }

    /// The civil date on the person's calendar.
    pub fn date(self) -> NaiveDate {
        self.0.date_naive()
    }

    /// The clock time on the person's wall.
    pub fn time(self) -> NaiveTime {
        self.0.time()
    }

    /// Civil date and time.
    pub fn local(self) -> NaiveDateTime {
        self.0.naive_local()
    }

    /// The offset from UTC that held.
    pub fn offset(self) -> FixedOffset {
        *self.0.offset()
    }

    /// Unix milliseconds.
    pub fn unix_ms(self) -> i64 {
        self.0.timestamp_millis()
    }

    /// A number that orders instants as they compare: later moments, then offsets further east, have greater ones.
    pub fn number(self) -> u128 {
        let seconds = self.0.timestamp().abs_diff(i64::MIN);
        u128::from(seconds) << 32 | u128::from(self.offset().local_minus_utc().abs_diff(i32::MIN))
    }

    /// Seconds from `earlier` to this moment; negative when it came before.
    pub fn seconds_since(self, earlier: Instant) -> i64 {
        (self.0 - earlier.0).num_seconds()
    }

    /// The moment so many seconds later, on a clock of the same offset.
    pub fn plus_seconds(self, seconds: i64) -> Option<Self> {
        Self::within_years(self.0.checked_add_signed(TimeDelta::try_seconds(seconds)?)?)
    }
}

// Not derived: chrono compares moments only, and an edit of the offset alone is an edit.
impl PartialEq for Instant {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}
impl Eq for Instant {}
impl PartialOrd for Instant {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Instant {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0
            .cmp(&other.0)
            .then_with(|| self.offset().local_minus_utc().cmp(&other.offset().local_minus_utc()))
    }
}

/// The stored form: `2026-11-21T23:10:05+01:00`.
impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&iso::moment_text(&self.0))
    }
}

impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&iso::moment_text(&self.0))
    }
}

/// Which offsets a civil time has where the person is: the answer of the one time-zone port.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OffsetAt {
    /// The ordinary case.
    One(FixedOffset),
    /// The hour that happens twice when clocks go back: the person is asked which.
    Two {
        /// Offset of the first pass (summer time).
        first: FixedOffset,
        /// Offset of the second pass.
        second: FixedOffset,
    },
    /// The hour that clocks skip when they go forward.
    None,
}

/// A civil time with its offset looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// One moment.
    At(Instant),
    /// It happened twice: ask.
    Ambiguous {
        /// The first pass.
        first: Instant,
        /// The second pass.
        second: Instant,
    },
    /// No clock showed it.
    Skipped,
}

impl OffsetAt {
    /// The moment or moments at which a clock here showed `local`.
    pub fn resolve(self, local: NaiveDateTime) -> Resolved {
        let at = |offset| Instant::from_local(local, offset);
        match self {
            Self::One(offset) => at(offset).map_or(Resolved::Skipped, Resolved::At),
            Self::Two { first, second } => match (at(first), at(second)) {
                (Some(first), Some(second)) => Resolved::Ambiguous { first, second },
                _ => Resolved::Skipped,
            },
            Self::None => Resolved::Skipped,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_stored_form_reads_back(ms in -62_000_000_000_000i64..250_000_000_000_000, quarter in -56i32..=56) {
            if let Some(at) = Instant::from_unix_ms(ms, quarter * 15) {
                prop_assert_eq!(Instant::parse(&at.to_string()), Some(at));
                prop_assert_eq!(at.unix_ms(), ms.div_euclid(1000) * 1000);
            }
        }

        #[test]
        fn no_text_panics(text in ".{0,40}") {
            let _ = Instant::parse(&text);
        }
    }

    #[test]
    fn a_repeated_hour_is_two_moments_an_hour_apart() {
        let east = |hours: i32| FixedOffset::east_opt(hours * 3600).unwrap();
        let local = NaiveDate::from_ymd_opt(2026, 10, 25).unwrap().and_hms_opt(2, 30, 0).unwrap();
        let Resolved::Ambiguous { first, second } =
            (OffsetAt::Two { first: east(2), second: east(1) }).resolve(local)
        else {
            panic!("not ambiguous")
        };
        assert_eq!(second.seconds_since(first), 3600);
        assert_ne!(Instant::parse("2026-10-25T02:30:00+02:00"), Instant::parse("2026-10-25T01:30:00+01:00"));
        assert_eq!(OffsetAt::None.resolve(local), Resolved::Skipped);
        assert_eq!(OffsetAt::One(east(1)).resolve(local), Resolved::At(second));
    }
}
