//! Stored form of a medicine or supplement.

use super::field::{
    Bad, Read, clock, clock_text, code, code_text, date, decimal, maybe, need, read_text, text,
};
use crate::domain::{Kind, PlannedDose, Regimen, SideEffect, Substance};
use serde::{Deserialize, Serialize};

/// A substance as stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubstanceDto {
    #[serde(rename = "k")]
    kind: String,
    #[serde(rename = "n", skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(rename = "c")]
    class: String,
    #[serde(rename = "s", skip_serializing_if = "Option::is_none")]
    strength: Option<String>,
    #[serde(rename = "u", skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    #[serde(rename = "f", skip_serializing_if = "Option::is_none")]
    form: Option<String>,
    #[serde(rename = "b", skip_serializing_if = "Option::is_none")]
    start: Option<String>,
    #[serde(rename = "e", skip_serializing_if = "Option::is_none")]
    stop: Option<String>,
    #[serde(rename = "r", default, skip_serializing_if = "Vec::is_empty")]
    regimens: Vec<RegimenDto>,
    #[serde(rename = "x", default, skip_serializing_if = "Vec::is_empty")]
    side_effects: Vec<SideEffectDto>,
    #[serde(rename = "t", skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RegimenDto {
    #[serde(rename = "b")]
    from: String,
    #[serde(rename = "d")]
    every_days: u16,
    #[serde(rename = "p", default, skip_serializing_if = "Vec::is_empty")]
    doses: Vec<String>,
    #[serde(rename = "a", default, skip_serializing_if = "std::ops::Not::not")]
    as_needed: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SideEffectDto {
    #[serde(rename = "b")]
    from: String,
    #[serde(rename = "e", skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    #[serde(rename = "c")]
    class: String,
    #[serde(rename = "t", skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

impl From<&Substance> for SubstanceDto {
    fn from(substance: &Substance) -> Self {
        let regimen = |regimen: &Regimen| RegimenDto {
            from: regimen.from.to_string(),
            every_days: regimen.every_days.into(),
            doses: regimen.doses.iter().map(dose_text).collect(),
            as_needed: regimen.as_needed,
        };
        let side_effect = |effect: &SideEffect| SideEffectDto {
            from: effect.from.to_string(),
            until: effect.until.map(|until| until.to_string()),
            class: code_text(effect.kind),
            note: text(&effect.note),
        };
        Self {
            kind: code_text(Kind::Substance),
            name: text(&substance.name),
            class: code_text(substance.kind),
            strength: substance.strength.map(|strength| strength.to_string()),
            unit: text(&substance.unit),
            form: text(&substance.form),
            start: substance.start.map(|start| start.to_string()),
            stop: substance.stop.map(|stop| stop.to_string()),
            regimens: substance.regimens.iter().map(regimen).collect(),
            side_effects: substance.side_effects.iter().map(side_effect).collect(),
            note: text(&substance.note),
        }
    }
}

impl TryFrom<SubstanceDto> for Substance {
    type Error = Bad;

    fn try_from(dto: SubstanceDto) -> Read<Self> {
        Ok(Self {
            name: read_text("n", dto.name)?,
            kind: need("c", code(dto.class))?,
            strength: maybe("s", dto.strength, decimal)?,
            unit: read_text("u", dto.unit)?,
            form: read_text("f", dto.form)?,
            start: maybe("b", dto.start, date)?,
            stop: maybe("e", dto.stop, date)?,
            regimens: dto.regimens.into_iter().map(regimen).collect::<Read<_>>()?,
            side_effects: dto.side_effects.into_iter().map(side_effect).collect::<Read<_>>()?,
            note: read_text("t", dto.note)?,
        })
    }
}

fn regimen(dto: RegimenDto) -> Read<Regimen> {
    Ok(Regimen {
        from: need("r.b", date(dto.from))?,
        every_days: need("r.d", u8::try_from(dto.every_days).ok())?,
        doses: need("r.p", dto.doses.iter().map(|text| dose(text)).collect())?,
        as_needed: dto.as_needed,
    })
}

fn side_effect(dto: SideEffectDto) -> Read<SideEffect> {
    Ok(SideEffect {
        from: need("x.b", date(dto.from))?,
        until: maybe("x.e", dto.until, date)?,
        kind: need("x.c", code(dto.class))?,
        note: read_text("x.t", dto.note)?,
    })
}

/// `22:00 0.5`, or `22:00` where the dose is not known.
fn dose_text(dose: &PlannedDose) -> String {
    let at = clock_text(dose.at);
    dose.amount.map_or(at.clone(), |amount| at + " " + &amount.to_string())
}

fn dose(text: &str) -> Option<PlannedDose> {
    Some(match text.split_once(' ') {
        Some((at, amount)) => PlannedDose { at: clock(at)?, amount: Some(decimal(amount)?) },
        None => PlannedDose { at: clock(text)?, amount: None },
    })
}
