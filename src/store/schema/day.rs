//! Stored form of a day.

use super::field::{add, clock, clock_text, date, decimal, maybe, natural, split_off};
use super::quote::unquote;
use super::reader::Reader;
use super::writer::Writer;
use crate::domain::{Amount, Coded, Day, Exercise, Intake, LongSitting};

/// Its members, in the frozen order.
#[inline(never)]
pub fn write(day: &Day, to: &mut Writer) {
    to.shown("d", Some(day.date));
    to.scale("s", day.symptoms);
    to.scale("z", day.sleepiness);
    to.number("p", day.nap_minutes);
    to.string("c", &intake_text(day.caffeine));
    to.string("a", &intake_text(day.alcohol));
    to.string("n", &intake_text(day.nicotine));
    to.optional_list("e", day.exercise.as_deref(), |to, bout| to.element(&exercise_text(bout)));
    to.string("l", &sitting_text(day.sitting));
    to.scale("m", day.mood);
    to.flag("y", day.period);
    to.flag("i", day.illness);
    to.flag("j", day.travel);
    to.flag("o", day.as_planned);
    to.text("t", &day.note);
}

/// What [`write`] wrote; see [`Reader`] for what becomes of the rest.
#[inline(never)]
pub fn read(from: &mut Reader) -> Option<Day> {
    Some(Day {
        date: from.parsed("d", date)?,
        symptoms: from.scale("s"),
        sleepiness: from.scale("z"),
        nap_minutes: from.number("p"),
        caffeine: from.parsed("c", intake),
        alcohol: from.parsed("a", intake),
        nicotine: from.parsed("n", intake),
        exercise: from.optional_list("e", |bout| exercise(&unquote(bout)?)),
        sitting: from.parsed("l", sitting),
        mood: from.scale("m"),
        period: from.flag("y"),
        illness: from.flag("i"),
        travel: from.flag("j"),
        as_planned: from.flag("o"),
        note: from.text("t"),
    })
}

const NONE: &str = "no";
const UNKNOWN: &str = "?";

/// `2@15:30`, `no`, `?@21:00`: servings, and the clock time of the last one.
#[inline(never)]
fn intake_text(intake: Option<Intake>) -> String {
    let Some(intake) = intake else { return String::new() };
    let mut text = match intake.amount {
        Amount::None => NONE.to_owned(),
        Amount::Unknown => UNKNOWN.to_owned(),
        Amount::Servings(servings) => servings.to_string(),
    };
    add(&mut text, '@', intake.last.map(clock_text));
    text
}

#[inline(never)]
fn intake(stored: &str) -> Option<Intake> {
    let (amount, last) = split_off(stored, '@');
    let amount = match amount {
        NONE => Amount::None,
        UNKNOWN => Amount::Unknown,
        servings => Amount::Servings(decimal(servings)?),
    };
    Some(Intake { amount, last: maybe(last, clock)? })
}

/// `walk@18:00/30`: kind, clock time, minutes.
fn exercise_text(bout: &Exercise) -> String {
    let mut text = bout.kind.code().to_owned();
    add(&mut text, '@', bout.at.map(clock_text));
    add(&mut text, '/', bout.minutes.map(|minutes| minutes.to_string()));
    text
}

fn exercise(stored: &str) -> Option<Exercise> {
    let (rest, minutes) = split_off(stored, '/');
    let (kind, at) = split_off(rest, '@');
    Some(Exercise { kind: Coded::from_code(kind)?, at: maybe(at, clock)?, minutes: maybe(minutes, whole)? })
}

/// `no`, `?`, or minutes.
fn sitting_text(sitting: Option<LongSitting>) -> String {
    match sitting {
        None => String::new(),
        Some(LongSitting::No) => NONE.to_owned(),
        Some(LongSitting::Yes(None)) => UNKNOWN.to_owned(),
        Some(LongSitting::Yes(Some(minutes))) => minutes.to_string(),
    }
}

fn sitting(stored: &str) -> Option<LongSitting> {
    Some(match stored {
        NONE => LongSitting::No,
        UNKNOWN => LongSitting::Yes(None),
        minutes => LongSitting::Yes(Some(whole(minutes)?)),
    })
}

fn whole(text: &str) -> Option<u16> {
    natural(text)?.try_into().ok()
}
