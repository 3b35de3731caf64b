//! Stored form of a check-in about a night.

use super::field::{instant, instant_text};
use super::reader::Reader;
use super::writer::Writer;
use crate::domain::{Checkin, Instant, NightOf};

/// Its members, in the frozen order.
#[inline(never)]
pub fn write(checkin: &Checkin, to: &mut Writer) {
    to.shown("n", Some(checkin.night));
    to.code("f", checkin.feel);
    to.shown("b", checkin.bed);
    to.number("l", checkin.latency_minutes);
    to.number("a", checkin.awakenings.map(u16::from));
    to.number("g", checkin.awakenings_legs.map(u16::from));
    to.shown("w", checkin.wake.map(|wake| instant_text(wake, checkin.bed)));
    to.number("s", checkin.slept_minutes);
    to.scale("q", checkin.quality);
    to.list("c", &checkin.calm, |to, at| to.element(&instant_text(*at, checkin.bed)));
    to.text("t", &checkin.note);
}

/// What [`write`] wrote; see [`Reader`] for what becomes of the rest.
#[inline(never)]
pub fn read(from: &mut Reader) -> Option<Checkin> {
    let bed = from.parsed("b", Instant::parse);
    Some(Checkin {
        night: from.parsed("n", NightOf::parse)?,
        feel: from.code("f"),
        bed,
        latency_minutes: from.number("l"),
        awakenings: from.count("a"),
        awakenings_legs: from.count("g"),
        wake: from.parsed("w", |text| instant(text, bed)),
        slept_minutes: from.number("s"),
        quality: from.scale("q"),
        calm: from.texts("c", |text| instant(text, bed)),
        note: from.text("t"),
    })
}
