//! Stored form of a day.

use super::field::{
    Bad, Read, clock, clock_text, code, code_text, date, decimal, maybe, need, read_text, scale,
};
use super::field::{scale_number, text};
use crate::domain::{Amount, Coded, Day, Exercise, Intake, Kind, LongSitting};
use serde::{Deserialize, Serialize};

/// A day as stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayDto {
    #[serde(rename = "k")]
    kind: String,
    #[serde(rename = "d")]
    date: String,
    #[serde(rename = "s", skip_serializing_if = "Option::is_none")]
    symptoms: Option<u16>,
    #[serde(rename = "z", skip_serializing_if = "Option::is_none")]
    sleepiness: Option<u16>,
    #[serde(rename = "p", skip_serializing_if = "Option::is_none")]
    nap_minutes: Option<u16>,
    #[serde(rename = "c", skip_serializing_if = "Option::is_none")]
    caffeine: Option<String>,
    #[serde(rename = "a", skip_serializing_if = "Option::is_none")]
    alcohol: Option<String>,
    #[serde(rename = "n", skip_serializing_if = "Option::is_none")]
    nicotine: Option<String>,
    #[serde(rename = "e", skip_serializing_if = "Option::is_none")]
    exercise: Option<Vec<String>>,
    #[serde(rename = "l", skip_serializing_if = "Option::is_none")]
    sitting: Option<String>,
    #[serde(rename = "m", skip_serializing_if = "Option::is_none")]
    mood: Option<u16>,
    #[serde(rename = "y", skip_serializing_if = "Option::is_none")]
    period: Option<bool>,
    #[serde(rename = "i", skip_serializing_if = "Option::is_none")]
    illness: Option<bool>,
    #[serde(rename = "j", skip_serializing_if = "Option::is_none")]
    travel: Option<bool>,
    #[serde(rename = "o", skip_serializing_if = "Option::is_none")]
    as_planned: Option<bool>,
    #[serde(rename = "t", skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

impl From<&Day> for DayDto {
    fn from(day: &Day) -> Self {
        Self {
            kind: code_text(Kind::Day),
            date: day.date.to_string(),
            symptoms: day.symptoms.map(scale_number),
            sleepiness: day.sleepiness.map(scale_number),
            nap_minutes: day.nap_minutes,
            caffeine: day.caffeine.map(intake_text),
            alcohol: day.alcohol.map(intake_text),
            nicotine: day.nicotine.map(intake_text),
            exercise: day.exercise.as_ref().map(|bouts| bouts.iter().map(exercise_text).collect()),
            sitting: day.sitting.map(sitting_text),
            mood: day.mood.map(scale_number),
            period: day.period,
            illness: day.illness,
            travel: day.travel,
            as_planned: day.as_planned,
            note: text(&day.note),
        }
    }
}

impl TryFrom<DayDto> for Day {
    type Error = Bad;

    fn try_from(dto: DayDto) -> Read<Self> {
        Ok(Self {
            date: need("d", date(dto.date))?,
            symptoms: maybe("s", dto.symptoms, scale)?,
            sleepiness: maybe("z", dto.sleepiness, scale)?,
            nap_minutes: dto.nap_minutes,
            caffeine: maybe("c", dto.caffeine, intake)?,
            alcohol: maybe("a", dto.alcohol, intake)?,
            nicotine: maybe("n", dto.nicotine, intake)?,
            exercise: maybe("e", dto.exercise, |bouts| bouts.iter().map(|bout| exercise(bout)).collect())?,
            sitting: maybe("l", dto.sitting, sitting)?,
            mood: maybe("m", dto.mood, scale)?,
            period: dto.period,
            illness: dto.illness,
            travel: dto.travel,
            as_planned: dto.as_planned,
            note: read_text("t", dto.note)?,
        })
    }
}

const NONE: &str = "no";
const UNKNOWN: &str = "?";

/// `2@15:30`, `no`, `?@21:00`: servings, and the clock time of the last one.
fn intake_text(intake: Intake) -> String {
    let amount = match intake.amount {
        Amount::None => NONE.to_owned(),
        Amount::Unknown => UNKNOWN.to_owned(),
        Amount::Servings(servings) => servings.to_string(),
    };
    intake.last.map_or(amount.clone(), |last| amount + "@" + &clock_text(last))
}

fn intake(stored: String) -> Option<Intake> {
    let (amount, last) = split_off(&stored, '@');
    let amount = match amount {
        NONE => Amount::None,
        UNKNOWN => Amount::Unknown,
        servings => Amount::Servings(decimal(servings)?),
    };
    Some(Intake { amount, last: read_part(last, clock)? })
}

/// `walk@18:00/30`: kind, clock time, minutes.
fn exercise_text(bout: &Exercise) -> String {
    let mut text = bout.kind.code().to_owned();
    if let Some(at) = bout.at {
        text = text + "@" + &clock_text(at);
    }
    if let Some(minutes) = bout.minutes {
        text = text + "/" + &minutes.to_string();
    }
    text
}

fn exercise(stored: &str) -> Option<Exercise> {
    let (rest, minutes) = split_off(stored, '/');
    let (kind, at) = split_off(rest, '@');
    Some(Exercise { kind: code(kind)?, at: read_part(at, clock)?, minutes: read_part(minutes, whole)? })
}

/// `no`, `?`, or minutes.
fn sitting_text(sitting: LongSitting) -> String {
    match sitting {
        LongSitting::No => NONE.to_owned(),
        LongSitting::Yes(None) => UNKNOWN.to_owned(),
        LongSitting::Yes(Some(minutes)) => minutes.to_string(),
    }
}

fn sitting(stored: String) -> Option<LongSitting> {
    Some(match stored.as_str() {
        NONE => LongSitting::No,
        UNKNOWN => LongSitting::Yes(None),
        minutes => LongSitting::Yes(Some(whole(minutes)?)),
    })
}

fn split_off(text: &str, mark: char) -> (&str, Option<&str>) {
    text.split_once(mark).map_or((text, None), |(before, after)| (before, Some(after)))
}

fn read_part<'a, T>(part: Option<&'a str>, read: impl FnOnce(&'a str) -> Option<T>) -> Option<Option<T>> {
    part.map_or(Some(None), |text| read(text).map(Some))
}

fn whole(text: &str) -> Option<u16> {
    text.parse().ok()
}
