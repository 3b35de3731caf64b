//! Stored form of a check-in about a night.

use super::field::{
    Bad, Read, code, code_text, instant, instant_text, maybe, need, read_text, scale, scale_number, text,
};
use crate::domain::{Checkin, Instant, Kind, NightOf};
use serde::{Deserialize, Serialize};

/// A check-in as stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NightDto {
    #[serde(rename = "k")]
    kind: String,
    #[serde(rename = "n")]
    night: String,
    #[serde(rename = "f", skip_serializing_if = "Option::is_none")]
    feel: Option<String>,
    #[serde(rename = "b", skip_serializing_if = "Option::is_none")]
    bed: Option<String>,
    #[serde(rename = "l", skip_serializing_if = "Option::is_none")]
    latency_minutes: Option<u16>,
    #[serde(rename = "a", skip_serializing_if = "Option::is_none")]
    awakenings: Option<u16>,
    #[serde(rename = "g", skip_serializing_if = "Option::is_none")]
    awakenings_legs: Option<u16>,
    #[serde(rename = "w", skip_serializing_if = "Option::is_none")]
    wake: Option<String>,
    #[serde(rename = "s", skip_serializing_if = "Option::is_none")]
    slept_minutes: Option<u16>,
    #[serde(rename = "q", skip_serializing_if = "Option::is_none")]
    quality: Option<u16>,
    #[serde(rename = "c", default, skip_serializing_if = "Vec::is_empty")]
    calm: Vec<String>,
    #[serde(rename = "t", skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

impl From<&Checkin> for NightDto {
    fn from(checkin: &Checkin) -> Self {
        Self {
            kind: code_text(Kind::Night),
            night: checkin.night.to_string(),
            feel: checkin.feel.map(code_text),
            bed: checkin.bed.map(|bed| bed.to_string()),
            latency_minutes: checkin.latency_minutes,
            awakenings: checkin.awakenings.map(u16::from),
            awakenings_legs: checkin.awakenings_legs.map(u16::from),
            wake: checkin.wake.map(|wake| instant_text(wake, checkin.bed)),
            slept_minutes: checkin.slept_minutes,
            quality: checkin.quality.map(scale_number),
            calm: checkin.calm.iter().map(|at| instant_text(*at, checkin.bed)).collect(),
            note: text(&checkin.note),
        }
    }
}

impl TryFrom<NightDto> for Checkin {
    type Error = Bad;

    fn try_from(dto: NightDto) -> Read<Self> {
        let bed = maybe("b", dto.bed, |text| Instant::parse(&text))?;
        let count = |number: u16| u8::try_from(number).ok();
        Ok(Self {
            night: need("n", NightOf::parse(&dto.night))?,
            feel: maybe("f", dto.feel, code)?,
            calm: need("c", dto.calm.iter().map(|text| instant(text, bed)).collect())?,
            bed,
            latency_minutes: dto.latency_minutes,
            awakenings: maybe("a", dto.awakenings, count)?,
            awakenings_legs: maybe("g", dto.awakenings_legs, count)?,
            wake: maybe("w", dto.wake, |text| instant(text, bed))?,
            slept_minutes: dto.slept_minutes,
            quality: maybe("q", dto.quality, scale)?,
            note: read_text("t", dto.note)?,
        })
    }
}
