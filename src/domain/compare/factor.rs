//! What nights are told apart by: something of the day, an onset where one had to keep still, something tried.
//!
//! Medicines and doses are left out on purpose: they change with the symptoms, and a comparison would look like advice.
//! "Not recorded" is never "no".

use crate::domain::code::coded;
use crate::domain::{Amount, Coded, Day, Episode, Intake, LongSitting, Remedy, Situation};
use chrono::{NaiveTime, Timelike};

coded! {
    /// Something of the day.
    DayFactor {
        /// Any caffeine.
        Caffeine = "caffeine",
        /// The last caffeine at or after [`DayFactor::clock`].
        LateCaffeine = "latecaffeine",
        /// Any alcohol.
        Alcohol = "alcohol",
        /// Any nicotine.
        Nicotine = "nicotine",
        /// Any exercise.
        Exercise = "exercise",
        /// Exercise begun at or after [`DayFactor::clock`].
        LateExercise = "lateexercise",
        /// Long sitting.
        Sitting = "sitting",
        /// A nap.
        Nap = "nap",
        /// A day of the period.
        Period = "period",
        /// Illness.
        Illness = "illness",
        /// Travel.
        Travel = "travel",
    }
}

/// What nights are told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// Something of the day.
    Day(DayFactor),
    /// An episode that began where one had to keep still: flight, cinema, car, dialysis, meeting.
    Stillness,
    /// Something tried against an episode of the night.
    Tried(Remedy),
}

impl Factor {
    /// Every factor, in the order it is shown.
    pub fn all() -> impl Iterator<Item = Self> {
        let day = DayFactor::ALL.iter().copied().map(Self::Day);
        day.chain([Self::Stillness]).chain(Remedy::ALL.iter().copied().map(Self::Tried))
    }

    /// Its bit in [`Known`].
    fn bit(self) -> u32 {
        1 << match self {
            Self::Day(factor) => factor.index(),
            Self::Stillness => DayFactor::ALL.len(),
            Self::Tried(remedy) => DayFactor::ALL.len() + 1 + remedy.index(),
        }
    }
}

impl DayFactor {
    /// The hour from which it is called late, for the factors that go by the clock.
    pub fn hour(self) -> Option<u32> {
        match self {
            Self::LateCaffeine => Some(15),
            Self::LateExercise => Some(19),
            _ => None,
        }
    }

    /// That hour as a clock time.
    pub fn clock(self) -> Option<NaiveTime> {
        NaiveTime::from_hms_opt(self.hour()?, 0, 0)
    }

    fn late(self, at: NaiveTime) -> bool {
        self.hour().is_some_and(|hour| at.hour() >= hour)
    }
}

/// Which factors are known, and which of those are there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Known {
    known: u32,
    yes: u32,
}

impl Known {
    /// Whether the factor was there; `None` where that is not recorded.
    pub(super) fn get(self, factor: Factor) -> Option<bool> {
        (self.known & factor.bit() != 0).then_some(self.yes & factor.bit() != 0)
    }

    fn set(&mut self, factor: Factor, there: Option<bool>) {
        if let Some(there) = there {
            self.known |= factor.bit();
            self.yes |= if there { factor.bit() } else { 0 };
        }
    }

    /// Takes down what a day says.
    pub(super) fn day(&mut self, day: &Day) {
        for factor in DayFactor::ALL {
            self.set(Factor::Day(*factor), of_day(*factor, day));
        }
    }

    /// Takes down what the episodes of a night say.
    ///
    /// A night without an episode says nothing here: on quiet nights nothing is tried, and to set those against the
    /// others would only find that quiet nights are quiet. So *without* walking are the nights on which something else
    /// was tried.
    pub(super) fn episodes<'a>(&mut self, episodes: impl Iterator<Item = &'a Episode>) {
        let (mut tried, mut still) = (0, None);
        for episode in episodes {
            for attempt in &episode.tried {
                tried |= Factor::Tried(attempt.remedy).bit();
            }
            if let Some(situation) = episode.situation {
                still = Some(still == Some(true) || forced(situation));
            }
        }
        self.set(Factor::Stillness, still);
        if tried != 0 {
            self.yes |= tried;
            for remedy in Remedy::ALL {
                self.known |= Factor::Tried(*remedy).bit();
            }
        }
    }
}

/// A place where one cannot get up and walk.
fn forced(situation: Situation) -> bool {
    use Situation::{Car, Cinema, Dialysis, Flight, Meeting};
    matches!(situation, Flight | Cinema | Car | Dialysis | Meeting)
}

fn of_day(factor: DayFactor, day: &Day) -> Option<bool> {
    match factor {
        DayFactor::Caffeine => any(day.caffeine),
        DayFactor::LateCaffeine => match (any(day.caffeine)?, day.caffeine?.last) {
            (false, _) => Some(false),
            (true, last) => last.map(|last| factor.late(last)),
        },
        DayFactor::Alcohol => any(day.alcohol),
        DayFactor::Nicotine => any(day.nicotine),
        DayFactor::Exercise => day.exercise.as_ref().map(|bouts| !bouts.is_empty()),
        DayFactor::LateExercise => {
            let bouts = day.exercise.as_ref()?;
            if bouts.iter().any(|bout| bout.at.is_some_and(|at| factor.late(at))) {
                return Some(true);
            }
            bouts.iter().all(|bout| bout.at.is_some()).then_some(false)
        }
        DayFactor::Sitting => day.sitting.map(|sitting| sitting != LongSitting::No),
        DayFactor::Nap => day.nap_minutes.map(|minutes| minutes > 0),
        DayFactor::Period => day.period,
        DayFactor::Illness => day.illness,
        DayFactor::Travel => day.travel,
    }
}

/// Whether there was any.
fn any(intake: Option<Intake>) -> Option<bool> {
    Some(match intake?.amount {
        Amount::None => false,
        Amount::Servings(servings) => servings != crate::domain::Decimal::whole(0),
        Amount::Unknown => true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Attempt, Decimal, Exercise, ExerciseKind, NightOf};

    fn clock(hour: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, 0, 0).unwrap()
    }

    fn blank() -> Day {
        Day::blank(NightOf::parse("2026-03-01").unwrap().date())
    }

    fn check_day(day: Day, factor: DayFactor, there: Option<bool>) {
        let mut known = Known::default();
        known.day(&day);
        assert_eq!(known.get(Factor::Day(factor)), there, "{factor:?} of {day:?}");
    }

    #[test]
    fn nothing_recorded_is_nothing_known() {
        DayFactor::ALL.iter().for_each(|factor| check_day(blank(), *factor, None));
        let mut known = Known::default();
        known.episodes([].into_iter());
        known.episodes([&Episode::blank(NightOf::on(blank().date))].into_iter());
        assert_eq!(known, Known::default());
    }

    #[test]
    fn every_factor_has_a_bit_of_its_own() {
        let bits: Vec<u32> = Factor::all().map(Factor::bit).collect();
        assert_eq!(bits.iter().fold(0, |all, bit| all | bit).count_ones() as usize, bits.len());
    }

    #[test]
    fn caffeine_is_late_by_its_last_time_alone() {
        let check = |amount, last: Option<u32>, any: Option<bool>, late: Option<bool>| {
            let caffeine = Some(Intake { amount, last: last.map(clock) });
            check_day(Day { caffeine, ..blank() }, DayFactor::Caffeine, any);
            check_day(Day { caffeine, ..blank() }, DayFactor::LateCaffeine, late);
        };
        check(Amount::None, None, Some(false), Some(false));
        check(Amount::Servings(Decimal::whole(0)), None, Some(false), Some(false));
        check(Amount::Servings(Decimal::whole(2)), Some(9), Some(true), Some(false));
        check(Amount::Servings(Decimal::whole(2)), Some(15), Some(true), Some(true));
        check(Amount::Unknown, Some(14), Some(true), Some(false));
        check(Amount::Unknown, None, Some(true), None);
    }

    #[test]
    fn exercise_is_late_when_any_bout_is_and_not_known_when_a_time_is_missing() {
        let check = |times: &[Option<u32>], any: bool, late: Option<bool>| {
            let bout =
                |at: &Option<u32>| Exercise { kind: ExerciseKind::Walk, at: at.map(clock), minutes: None };
            let exercise = Some(times.iter().map(bout).collect());
            check_day(Day { exercise, ..blank() }, DayFactor::Exercise, Some(any));
            let exercise = Some(times.iter().map(bout).collect());
            check_day(Day { exercise, ..blank() }, DayFactor::LateExercise, late);
        };
        check(&[], false, Some(false));
        check(&[Some(8), Some(18)], true, Some(false));
        check(&[Some(8), Some(19)], true, Some(true));
        check(&[None, Some(20)], true, Some(true));
        check(&[None, Some(8)], true, None);
    }

    #[test]
    fn the_plain_answers_are_taken_as_they_stand() {
        check_day(Day { sitting: Some(LongSitting::No), ..blank() }, DayFactor::Sitting, Some(false));
        check_day(Day { sitting: Some(LongSitting::Yes(None)), ..blank() }, DayFactor::Sitting, Some(true));
        check_day(Day { nap_minutes: Some(0), ..blank() }, DayFactor::Nap, Some(false));
        check_day(Day { nap_minutes: Some(20), ..blank() }, DayFactor::Nap, Some(true));
        check_day(Day { period: Some(true), ..blank() }, DayFactor::Period, Some(true));
        check_day(Day { illness: Some(false), ..blank() }, DayFactor::Illness, Some(false));
        check_day(Day { travel: Some(true), ..blank() }, DayFactor::Travel, Some(true));
    }

    #[test]
    fn what_was_not_tried_is_known_only_where_something_else_was() {
        let night = NightOf::on(blank().date);
        let tried = |remedies: &[Remedy], situation| {
            let tried = remedies.iter().map(|remedy| Attempt {
                remedy: *remedy,
                name: None,
                start: None,
                until: None,
                helped: None,
            });
            Episode { tried: tried.collect(), situation, ..Episode::blank(night) }
        };
        let mut known = Known::default();
        let both =
            [tried(&[Remedy::Walk], Some(Situation::Bed)), tried(&[Remedy::Heat], Some(Situation::Car))];
        known.episodes(both.iter());
        assert_eq!(known.get(Factor::Tried(Remedy::Walk)), Some(true));
        assert_eq!(known.get(Factor::Tried(Remedy::Heat)), Some(true));
        assert_eq!(known.get(Factor::Tried(Remedy::Cold)), Some(false));
        assert_eq!(known.get(Factor::Stillness), Some(true));
        let mut known = Known::default();
        known.episodes([tried(&[], Some(Situation::Bed)), tried(&[], None)].iter());
        assert_eq!(known.get(Factor::Tried(Remedy::Walk)), None);
        assert_eq!(known.get(Factor::Stillness), Some(false));
    }
}
