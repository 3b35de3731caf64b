//! The recorded nights on either side of one, whether that one is recorded or not. Nights without a record are passed over.

use super::{Journal, night_key, night_of};
use crate::domain::NightOf;

impl Journal {
    /// The last night before this one with a living episode or check-in.
    pub fn recorded_before(&self, night: NightOf) -> Option<NightOf> {
        night_of(self.records.get(self.by_night.below(night_key(night))?)?)
    }

    /// The first night after this one with a living episode or check-in.
    pub fn recorded_after(&self, night: NightOf) -> Option<NightOf> {
        night_of(self.records.get(self.by_night.above(night_key(night))?)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{DeviceId, Entry, EntryId, Episode, Record, Revision, State};
    use proptest::prelude::*;

    fn night(day: u32) -> NightOf {
        NightOf::on(chrono::NaiveDate::from_ymd_opt(2026, 1, day).unwrap())
    }

    proptest! {
        #[test]
        fn neighbours_are_those_a_walk_over_all_nights_finds(days in prop::collection::vec(1u32..29, 0..12), of in 1u32..29) {
            let mut journal = Journal::default();
            for (n, day) in (0u8..).zip(&days) {
                let entry = Entry::Episode(Episode::blank(night(*day)));
                let rev = Revision::new(1, 0, DeviceId(1));
                journal.put(Record { id: EntryId::new(1, [n; 6]), rev, state: State::Live(entry) });
            }
            let before = days.iter().copied().filter(|day| *day < of).max();
            let after = days.iter().copied().filter(|day| *day > of).min();
            prop_assert_eq!(journal.recorded_before(night(of)), before.map(night));
            prop_assert_eq!(journal.recorded_after(night(of)), after.map(night));
        }
    }
}
