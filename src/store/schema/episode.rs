//! Stored form of an episode.

use super::field::{
    Bad, Read, code, code_text, codes, codes_text, instant, instant_text, maybe, need, read_text,
};
use super::field::{scale, scale_number, text};
use crate::domain::{Attempt, Coded, Course, Episode, Instant, Kind, Label, NightOf};
use serde::{Deserialize, Serialize};

/// An episode as stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EpisodeDto {
    #[serde(rename = "k")]
    kind: String,
    #[serde(rename = "n")]
    night: String,
    #[serde(rename = "o", skip_serializing_if = "Option::is_none")]
    onset: Option<String>,
    #[serde(rename = "r", default, skip_serializing_if = "std::ops::Not::not")]
    running: bool,
    #[serde(rename = "e", skip_serializing_if = "Option::is_none")]
    end: Option<String>,
    #[serde(rename = "w", skip_serializing_if = "Option::is_none")]
    worst: Option<u16>,
    #[serde(rename = "p", skip_serializing_if = "Option::is_none")]
    painful: Option<bool>,
    #[serde(rename = "l", skip_serializing_if = "Option::is_none")]
    places: Option<String>,
    #[serde(rename = "f", skip_serializing_if = "Option::is_none")]
    sensations: Option<String>,
    #[serde(rename = "i", skip_serializing_if = "Option::is_none")]
    situation: Option<String>,
    #[serde(rename = "m", skip_serializing_if = "Option::is_none")]
    rest_minutes: Option<u16>,
    #[serde(rename = "a", default, skip_serializing_if = "Vec::is_empty")]
    tried: Vec<String>,
    #[serde(rename = "t", skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

impl From<&Episode> for EpisodeDto {
    fn from(episode: &Episode) -> Self {
        Self {
            kind: code_text(Kind::Episode),
            night: episode.night.to_string(),
            onset: episode.onset.map(|onset| onset.to_string()),
            running: episode.is_running(),
            end: episode.end().map(|end| instant_text(end, episode.onset)),
            worst: episode.worst.map(scale_number),
            painful: episode.painful,
            places: codes_text(episode.places),
            sensations: codes_text(episode.sensations),
            situation: episode.situation.map(code_text),
            rest_minutes: episode.rest_minutes,
            tried: episode.tried.iter().map(|attempt| attempt_text(attempt, episode.onset)).collect(),
            note: text(&episode.note),
        }
    }
}

impl TryFrom<EpisodeDto> for Episode {
    type Error = Bad;

    fn try_from(dto: EpisodeDto) -> Read<Self> {
        let onset = maybe("o", dto.onset, |text| Instant::parse(&text))?;
        let end = maybe("e", dto.end, |text| instant(text, onset))?;
        let course = match (dto.running, end) {
            (true, None) => Course::Running,
            (true, Some(_)) => return Err(Bad("r")),
            (false, end) => Course::Over(end),
        };
        Ok(Self {
            night: need("n", NightOf::parse(&dto.night))?,
            onset,
            course,
            worst: maybe("w", dto.worst, scale)?,
            painful: dto.painful,
            places: codes("l", dto.places)?,
            sensations: codes("f", dto.sensations)?,
            situation: maybe("i", dto.situation, code)?,
            rest_minutes: dto.rest_minutes,
            tried: need("a", dto.tried.iter().map(|text| attempt(text, onset)).collect())?,
            note: read_text("t", dto.note)?,
        })
    }
}

/// What stands for a part of an attempt that is not recorded.
const ABSENT: &str = "-";

/// `walk 120 600 y`: remedy, start, stop, helped, and the person's own name if there is one.
fn attempt_text(attempt: &Attempt, onset: Option<Instant>) -> String {
    let moment = |at: Option<Instant>| at.map_or(ABSENT.to_owned(), |at| instant_text(at, onset));
    let mut parts = vec![code_text(attempt.remedy), moment(attempt.start), moment(attempt.until)];
    parts.push(attempt.helped.map_or(ABSENT, Coded::code).to_owned());
    parts.extend(attempt.name.as_ref().map(|name| name.as_str().to_owned()));
    parts.join(" ")
}

fn attempt(text: &str, onset: Option<Instant>) -> Option<Attempt> {
    let mut parts = text.splitn(5, ' ');
    let mut part = || parts.next().map(|part| Some(part).filter(|part| *part != ABSENT));
    let moment = |part: Option<&str>| part.map_or(Some(None), |text| instant(text, onset).map(Some));
    let remedy = code(part()??)?;
    let start = moment(part()?)?;
    let until = moment(part()?)?;
    let helped = part()?.map_or(Some(None), |text| code(text).map(Some))?;
    let name = parts.next().map_or(Some(None), |name| Label::new(name).ok().map(Some))?;
    Some(Attempt { remedy, name, start, until, helped })
}
