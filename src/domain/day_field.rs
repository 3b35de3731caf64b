//! The fields of a day by name, so that three fields of one shape need one control and one rule. No new facts: all of
//! it stands in [`Day`].

use super::{Amount, Day, Decimal, Exercise, Intake, LongSitting, Scale10};

/// What can be taken in, with the clock time of the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Caffeine.
    Caffeine,
    /// Alcohol.
    Alcohol,
    /// Nicotine.
    Nicotine,
}

/// What is rated from 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rated {
    /// Symptoms by day, at their worst.
    Symptoms,
    /// Sleepiness.
    Sleepiness,
    /// Mood, 10 best.
    Mood,
}

/// What was so that day, or was not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// A day of the period.
    Period,
    /// Ill.
    Illness,
    /// Travelling.
    Travel,
}

impl Day {
    /// What is recorded of something taken in.
    pub fn intake(&self, taken: Taken) -> Option<Intake> {
        match taken {
            Taken::Caffeine => self.caffeine,
            Taken::Alcohol => self.alcohol,
            Taken::Nicotine => self.nicotine,
        }
    }

    /// The same, to be changed.
    pub fn intake_mut(&mut self, taken: Taken) -> &mut Option<Intake> {
        match taken {
            Taken::Caffeine => &mut self.caffeine,
            Taken::Alcohol => &mut self.alcohol,
            Taken::Nicotine => &mut self.nicotine,
        }
    }

    /// A rating.
    pub fn rated(&self, what: Rated) -> Option<Scale10> {
        match what {
            Rated::Symptoms => self.symptoms,
            Rated::Sleepiness => self.sleepiness,
            Rated::Mood => self.mood,
        }
    }

    /// The same, to be changed.
    pub fn rated_mut(&mut self, what: Rated) -> &mut Option<Scale10> {
        match what {
            Rated::Symptoms => &mut self.symptoms,
            Rated::Sleepiness => &mut self.sleepiness,
            Rated::Mood => &mut self.mood,
        }
    }

    /// Whether something was so.
    pub fn flag(&self, flag: Flag) -> Option<bool> {
        match flag {
            Flag::Period => self.period,
            Flag::Illness => self.illness,
            Flag::Travel => self.travel,
        }
    }

    /// The same, to be changed.
    pub fn flag_mut(&mut self, flag: Flag) -> &mut Option<bool> {
        match flag {
            Flag::Period => &mut self.period,
            Flag::Illness => &mut self.illness,
            Flag::Travel => &mut self.travel,
        }
    }

    /// Minutes of long sitting, where it was and they are known.
    pub fn sitting_minutes(&self) -> Option<u16> {
        match self.sitting {
            Some(LongSitting::Yes(minutes)) => minutes,
            _ => None,
        }
    }

    /// The bouts of exercise; none where exercise is not recorded.
    pub fn bouts(&self) -> &[Exercise] {
        self.exercise.as_deref().unwrap_or_default()
    }
}

impl Amount {
    /// So many half servings.
    pub fn of_halves(halves: u16) -> Self {
        let text = format!("{}.{}", halves / 2, if halves.is_multiple_of(2) { "0" } else { "5" });
        Decimal::parse(&text).map_or(Self::Unknown, Self::Servings)
    }

    /// The amount in half servings, where it is counted and that is exact.
    pub fn halves(self) -> Option<u16> {
        let Self::Servings(servings) = self else { return None };
        let text = servings.to_string();
        let (whole, part) = text.split_once('.').unwrap_or((&text, "0"));
        let half = match part {
            "0" => 0,
            "5" => 1,
            _ => return None,
        };
        whole.parse::<u16>().ok()?.checked_mul(2)?.checked_add(half)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_servings_are_counted_exactly_or_not_at_all() {
        let check = |servings: &str, halves: Option<u16>| {
            let amount = Amount::Servings(Decimal::parse(servings).unwrap());
            assert_eq!(amount.halves(), halves, "{servings}");
            if let Some(halves) = halves {
                assert_eq!(Amount::of_halves(halves), amount, "{servings}");
            }
        };
        check("0", Some(0));
        check("0.5", Some(1));
        check("3", Some(6));
        check("2.5", Some(5));
        check("0.33", None);
        check("-1", None);
        check("-0.5", None);
        check("40000", None);
        assert_eq!((Amount::None.halves(), Amount::Unknown.halves()), (None, None));
    }

    #[test]
    fn each_name_reads_the_field_it_changes() {
        let blank = || Day::blank(chrono::NaiveDate::MIN);
        for taken in [Taken::Caffeine, Taken::Alcohol, Taken::Nicotine] {
            let mut day = blank();
            *day.intake_mut(taken) = Some(Intake { amount: Amount::None, last: None });
            assert!(day.intake(taken).is_some(), "{taken:?}");
            assert_eq!([day.caffeine, day.alcohol, day.nicotine].iter().flatten().count(), 1, "{taken:?}");
        }
        for rated in [Rated::Symptoms, Rated::Sleepiness, Rated::Mood] {
            let mut day = blank();
            *day.rated_mut(rated) = Scale10::new(3);
            assert!(day.rated(rated).is_some(), "{rated:?}");
            assert_eq!([day.symptoms, day.sleepiness, day.mood].iter().flatten().count(), 1, "{rated:?}");
        }
        for flag in [Flag::Period, Flag::Illness, Flag::Travel] {
            let mut day = blank();
            *day.flag_mut(flag) = Some(true);
            assert!(day.flag(flag).is_some(), "{flag:?}");
            assert_eq!([day.period, day.illness, day.travel].iter().flatten().count(), 1, "{flag:?}");
        }
    }
}
