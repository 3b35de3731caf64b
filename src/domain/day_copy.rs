//! "Same as yesterday": which fields of a day may be taken over from another.

use super::{Day, Exercise, Intake};
use chrono::NaiveTime;

impl Day {
    /// This day, with what the other has recorded of habits in the fields that are not recorded here yet.
    ///
    /// How the person felt is never taken over (symptoms, sleepiness, mood, illness), nor the note, nor whether
    /// medicines were taken as planned: each of these is said anew. Clock times after `until` are left out, because
    /// they are still to come.
    #[must_use]
    pub fn filled_from(&self, other: &Day, until: Option<NaiveTime>) -> Day {
        let past = |at: Option<NaiveTime>| at.filter(|at| until.is_none_or(|until| *at <= until));
        let intake = |intake: Option<Intake>| intake.map(|i| Intake { last: past(i.last), ..i });
        let bouts = |bouts: &Vec<Exercise>| bouts.iter().map(|b| Exercise { at: past(b.at), ..*b }).collect();
        Day {
            caffeine: self.caffeine.or_else(|| intake(other.caffeine)),
            alcohol: self.alcohol.or_else(|| intake(other.alcohol)),
            nicotine: self.nicotine.or_else(|| intake(other.nicotine)),
            exercise: self.exercise.clone().or_else(|| other.exercise.as_ref().map(bouts)),
            sitting: self.sitting.or(other.sitting),
            nap_minutes: self.nap_minutes.or(other.nap_minutes),
            period: self.period.or(other.period),
            travel: self.travel.or(other.travel),
            ..self.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Amount, Decimal, ExerciseKind, LongSitting, Note, Scale10};
    use chrono::NaiveDate;

    fn clock(hour: u32) -> Option<NaiveTime> {
        NaiveTime::from_hms_opt(hour, 0, 0)
    }

    fn full(on: &str) -> Day {
        let intake = |servings, hour| {
            Some(Intake { amount: Amount::Servings(Decimal::whole(servings)), last: clock(hour) })
        };
        Day {
            symptoms: Scale10::new(4),
            sleepiness: Scale10::new(5),
            nap_minutes: Some(20),
            caffeine: intake(2, 10),
            alcohol: intake(1, 21),
            nicotine: intake(3, 22),
            exercise: Some(vec![Exercise { kind: ExerciseKind::Walk, at: clock(18), minutes: Some(30) }]),
            sitting: Some(LongSitting::Yes(Some(90))),
            mood: Scale10::new(6),
            period: Some(true),
            illness: Some(true),
            travel: Some(false),
            as_planned: Some(true),
            note: Note::new("tired").unwrap(),
            ..Day::blank(on.parse::<NaiveDate>().unwrap())
        }
    }

    #[test]
    fn habits_are_taken_over_and_feelings_are_not() {
        let (yesterday, today) = (full("2026-11-20"), Day::blank(full("2026-11-21").date));
        let filled = today.filled_from(&yesterday, None);
        let wanted = Day {
            symptoms: None,
            sleepiness: None,
            mood: None,
            illness: None,
            as_planned: None,
            note: Note::default(),
            ..full("2026-11-21")
        };
        assert_eq!(filled, wanted);
    }

    #[test]
    fn what_is_recorded_today_stays_and_what_is_to_come_is_left_out() {
        let none = Intake { amount: Amount::None, last: None };
        let mut today = Day::blank(full("2026-11-21").date);
        today.alcohol = Some(none);
        today.exercise = Some(Vec::new());
        let filled = today.filled_from(&full("2026-11-20"), clock(14));
        assert_eq!((filled.alcohol, filled.exercise), (Some(none), Some(Vec::new())));
        assert_eq!(filled.caffeine.and_then(|i| i.last), clock(10));
        assert_eq!(filled.nicotine.map(|i| i.last), Some(None));
        let unsaid = Day::blank(today.date).filled_from(&full("2026-11-20"), clock(14));
        assert_eq!(unsaid.bouts().first().map(|bout| (bout.at, bout.minutes)), Some((None, Some(30))));
        assert_eq!(today.filled_from(&Day::blank(today.date), None), today);
    }
}
