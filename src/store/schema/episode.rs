//! Stored form of an episode.

use super::field::{instant, instant_text, maybe};
use super::reader::Reader;
use super::writer::Writer;
use crate::domain::{Attempt, Coded, Course, Episode, Instant, Label, NightOf};

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
    let mut text = attempt.remedy.code().to_owned();
    for moment in [attempt.start, attempt.until] {
        text.push(' ');
        text.push_str(&moment.map_or(ABSENT.to_owned(), |at| instant_text(at, onset)));
    }
    text.push(' ');
    text.push_str(attempt.helped.map_or(ABSENT, Coded::code));
    if let Some(name) = &attempt.name {
        text.push(' ');
        text.push_str(name.as_str());
    }
    text
}

fn attempt(text: &str, onset: Option<Instant>) -> Option<Attempt> {
    let mut parts = text.splitn(5, ' ');
    let mut part = || parts.next().map(|part| Some(part).filter(|part| *part != ABSENT));
    let moment = |part: Option<&str>| maybe(part, |text| instant(text, onset));
    Some(Attempt {
        remedy: Coded::from_code(part()??)?,
        start: moment(part()?)?,
        until: moment(part()?)?,
        helped: maybe(part()?, Coded::from_code)?,
        name: maybe(parts.next(), |name| Label::new(name).ok())?,
    })
}
