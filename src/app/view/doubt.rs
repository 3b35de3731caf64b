//! Answers that can be true but are more often slips of the finger. The person is asked to look; nothing is refused.

use crate::domain::{Checkin, Feel, Instant, Journal, NightOf};

/// A span longer than this is worth a second look, in seconds.
const LONG_SECONDS: i64 = 16 * 3600;

/// Why two times are worth a second look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The second comes before the first.
    Backwards,
    /// They are so many seconds apart.
    Long(i64),
}

/// What is odd about the time from one moment to another, if both are known.
pub fn doubt(from: Option<Instant>, to: Option<Instant>) -> Option<Doubt> {
    match to?.seconds_since(from?) {
        seconds if seconds < 0 => Some(Doubt::Backwards),
        seconds if seconds > LONG_SECONDS => Some(Doubt::Long(seconds)),
        _ => None,
    }
}

/// Whether more sleep is recorded than there was time from going to bed to getting up.
pub fn slept_over(checkin: &Checkin) -> bool {
    let in_bed = checkin.wake.zip(checkin.bed).map(|(wake, bed)| wake.seconds_since(bed));
    in_bed
        .zip(checkin.slept_minutes)
        .is_some_and(|(in_bed, slept)| (0..i64::from(slept) * 60).contains(&in_bed))
}

/// A night that was called quiet, and has an episode.
pub fn quiet_with_episode(journal: &Journal, night: NightOf) -> bool {
    let feel = journal.checkin(night).and_then(|(_, checkin)| checkin.feel);
    feel == Some(Feel::Quiet) && !journal.episodes_of(night).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::NightOf;

    fn at(text: &str) -> Option<Instant> {
        Instant::parse(&format!("2026-11-{text}:00+01:00"))
    }

    #[test]
    fn odd_spans_are_pointed_at_and_ordinary_ones_are_not() {
        let check = |from: &str, to: &str, doubt: Option<Doubt>| {
            assert_eq!(super::doubt(at(from), at(to)), doubt, "{from} to {to}");
        };
        check("21T23:00", "22T06:30", None);
        check("21T23:00", "21T23:00", None);
        check("21T23:00", "21T22:59", Some(Doubt::Backwards));
        check("21T20:00", "22T12:00", None);
        check("21T20:00", "22T12:01", Some(Doubt::Long(16 * 3600 + 60)));
        assert_eq!(super::doubt(at("21T23:00"), None), None);
    }

    #[test]
    fn sleep_is_compared_with_the_time_in_bed_only_where_both_are_known() {
        let check = |bed: Option<&str>, slept: Option<u16>, over: bool| {
            let night = NightOf::parse("2026-11-21").unwrap();
            let wake = at("22T06:00");
            let checkin =
                Checkin { bed: bed.and_then(at), wake, slept_minutes: slept, ..Checkin::blank(night) };
            assert_eq!(slept_over(&checkin), over, "{bed:?} {slept:?}");
        };
        check(Some("21T23:00"), Some(420), false);
        check(Some("21T23:00"), Some(421), true);
        check(Some("21T23:00"), None, false);
        check(None, Some(1440), false);
        // Up before going to bed is a doubt of its own.
        check(Some("22T07:00"), Some(60), false);
    }
}
