//! Stored form of an episode.

use super::field::{add, instant, instant_text, maybe, split_off};
use super::reader::Reader;
use super::writer::Writer;
use crate::domain::{Attempt, Coded, Course, Episode, Instant, Label, NightOf};

/// Its members, in the frozen order.
#[inline(never)]
pub fn write(episode: &Episode, to: &mut Writer) {
    to.shown("n", Some(episode.night));
    to.shown("o", episode.onset);
    to.flag("r", Some(true).filter(|_| episode.is_running()));
    to.shown("e", episode.end().map(|end| instant_text(end, episode.onset)));
    to.scale("w", episode.worst);
    to.flag("p", episode.painful);
    to.codes("l", episode.places);
    to.codes("f", episode.sensations);
    to.code("i", episode.situation);
    to.number("m", episode.rest_minutes);
    to.list("a", &episode.tried, |to, attempt| to.element(&attempt_text(attempt, episode.onset)));
    to.text("t", &episode.note);
}

/// What [`write`] wrote; see [`Reader`] for what becomes of the rest.
#[inline(never)]
pub fn read(from: &mut Reader) -> Option<Episode> {
    let onset = from.parsed("o", Instant::parse);
    let end = from.parsed("e", |text| instant(text, onset));
    let running = from.is_set("r");
    if running && end.is_some() {
        from.fail("r");
    }
    Some(Episode {
        night: from.parsed("n", NightOf::parse)?,
        onset,
        course: if running { Course::Running } else { Course::Over(end) },
        worst: from.scale("w"),
        painful: from.flag("p"),
        places: from.codes("l"),
        sensations: from.codes("f"),
        situation: from.code("i"),
        rest_minutes: from.number("m"),
        tried: from.texts("a", |text| attempt(text, onset)),
        note: from.text("t"),
    })
}

/// What stands for a part of an attempt that is not recorded.
const ABSENT: &str = "-";

/// `walk 120 600 y`: remedy, start, stop, helped, and the person's own name if there is one.
fn attempt_text(attempt: &Attempt, onset: Option<Instant>) -> String {
    let moment = |at: Option<Instant>| Some(at.map_or(ABSENT.to_owned(), |at| instant_text(at, onset)));
    let mut text = attempt.remedy.code().to_owned();
    add(&mut text, ' ', moment(attempt.start));
    add(&mut text, ' ', moment(attempt.until));
    add(&mut text, ' ', Some(attempt.helped.map_or(ABSENT, Coded::code).to_owned()));
    add(&mut text, ' ', attempt.name.as_ref().map(|name| name.as_str().to_owned()));
    text
}

fn attempt(text: &str, onset: Option<Instant>) -> Option<Attempt> {
    let given = |part| Some(part).filter(|part| *part != ABSENT);
    let moment = |part| maybe(given(part), |text| instant(text, onset));
    let (remedy, rest) = split_off(text, ' ');
    let (start, rest) = split_off(rest?, ' ');
    let (until, rest) = split_off(rest?, ' ');
    let (helped, name) = split_off(rest?, ' ');
    Some(Attempt {
        remedy: Coded::from_code(remedy)?,
        start: moment(start)?,
        until: moment(until)?,
        helped: maybe(given(helped), Coded::from_code)?,
        name: maybe(name, |name| Label::new(name).ok())?,
    })
}
