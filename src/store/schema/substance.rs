//! Stored form of a medicine or supplement.

use super::field::{add, clock, clock_text, date, decimal, maybe, split_off};
use super::reader::Reader;
use super::writer::Writer;
use crate::domain::{PlannedDose, Regimen, SideEffect, Substance};

/// Its members, in the frozen order.
#[inline(never)]
pub fn write(substance: &Substance, to: &mut Writer) {
    to.text("n", &substance.name);
    to.code("c", Some(substance.kind));
    to.shown("s", substance.strength);
    to.text("u", &substance.unit);
    to.text("f", &substance.form);
    to.shown("b", substance.start);
    to.shown("e", substance.stop);
    to.list("r", &substance.regimens, |to, regimen| to.members(|to| write_regimen(regimen, to)));
    to.list("x", &substance.side_effects, |to, effect| to.members(|to| write_side_effect(effect, to)));
    to.text("t", &substance.note);
}

/// What [`write`] wrote; see [`Reader`] for what becomes of the rest.
#[inline(never)]
pub fn read(from: &mut Reader) -> Option<Substance> {
    Some(Substance {
        kind: from.code("c")?,
        name: from.text("n"),
        strength: from.parsed("s", decimal),
        unit: from.text("u"),
        form: from.text("f"),
        start: from.parsed("b", date),
        stop: from.parsed("e", date),
        regimens: from.objects("r", read_regimen),
        side_effects: from.objects("x", read_side_effect),
        note: from.text("t"),
    })
}

fn write_regimen(regimen: &Regimen, to: &mut Writer) {
    to.shown("b", Some(regimen.from));
    to.number("d", Some(regimen.every_days.into()));
    to.list("p", &regimen.doses, |to, dose| to.element(&dose_text(dose)));
    to.flag("a", Some(true).filter(|_| regimen.as_needed));
}

fn read_regimen(from: &mut Reader) -> Option<Regimen> {
    Some(Regimen {
        from: from.parsed("b", date)?,
        every_days: from.count("d")?,
        doses: from.texts("p", dose),
        as_needed: from.is_set("a"),
    })
}

fn write_side_effect(effect: &SideEffect, to: &mut Writer) {
    to.shown("b", Some(effect.from));
    to.shown("e", effect.until);
    to.code("c", Some(effect.kind));
    to.text("t", &effect.note);
}

fn read_side_effect(from: &mut Reader) -> Option<SideEffect> {
    Some(SideEffect {
        from: from.parsed("b", date)?,
        kind: from.code("c")?,
        until: from.parsed("e", date),
        note: from.text("t"),
    })
}

/// `22:00 0.5`, or `22:00` where the dose is not known.
fn dose_text(dose: &PlannedDose) -> String {
    let mut text = clock_text(dose.at);
    add(&mut text, ' ', dose.amount.map(|amount| amount.to_string()));
    text
}

fn dose(text: &str) -> Option<PlannedDose> {
    let (at, amount) = split_off(text, ' ');
    Some(PlannedDose { at: clock(at)?, amount: maybe(amount, decimal)? })
}
