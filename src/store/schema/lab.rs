//! Stored form of a laboratory value.

use super::field::{date, decimal};
use super::reader::Reader;
use super::writer::Writer;
use crate::domain::Lab;

/// Its members, in the frozen order.
#[inline(never)]
pub fn write(lab: &Lab, to: &mut Writer) {
    to.shown("d", Some(lab.date));
    to.code("a", Some(lab.analyte));
    to.text("n", &lab.name);
    to.code("c", Some(lab.comparator));
    to.shown("v", lab.value);
    to.text("u", &lab.unit);
    to.shown("l", lab.range_low);
    to.shown("h", lab.range_high);
    to.flag("m", lab.morning);
    to.flag("f", lab.fasting);
    to.flag("i", lab.iron_free_day);
    to.text("s", &lab.assay);
    to.text("t", &lab.note);
}

/// What [`write`] wrote; see [`Reader`] for what becomes of the rest.
#[inline(never)]
pub fn read(from: &mut Reader) -> Option<Lab> {
    Some(Lab {
        date: from.parsed("d", date)?,
        analyte: from.code("a")?,
        comparator: from.code("c")?,
        name: from.text("n"),
        value: from.parsed("v", decimal),
        unit: from.text("u"),
        range_low: from.parsed("l", decimal),
        range_high: from.parsed("h", decimal),
        morning: from.flag("m"),
        fasting: from.flag("f"),
        iron_free_day: from.flag("i"),
        assay: from.text("s"),
        note: from.text("t"),
    })
}
