//! Stored form of a laboratory value.

use super::field::{Bad, Read, code, code_text, date, decimal, maybe, need, read_text, text};
use crate::domain::{Kind, Lab};
use serde::{Deserialize, Serialize};

/// A laboratory value as stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabDto {
    #[serde(rename = "k")]
    kind: String,
    #[serde(rename = "d")]
    date: String,
    #[serde(rename = "a")]
    analyte: String,
    #[serde(rename = "n", skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(rename = "c")]
    comparator: String,
    #[serde(rename = "v", skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(rename = "u", skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    #[serde(rename = "l", skip_serializing_if = "Option::is_none")]
    range_low: Option<String>,
    #[serde(rename = "h", skip_serializing_if = "Option::is_none")]
    range_high: Option<String>,
    #[serde(rename = "m", skip_serializing_if = "Option::is_none")]
    morning: Option<bool>,
    #[serde(rename = "f", skip_serializing_if = "Option::is_none")]
    fasting: Option<bool>,
    #[serde(rename = "i", skip_serializing_if = "Option::is_none")]
    iron_free_day: Option<bool>,
    #[serde(rename = "s", skip_serializing_if = "Option::is_none")]
    assay: Option<String>,
    #[serde(rename = "t", skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

impl From<&Lab> for LabDto {
    fn from(lab: &Lab) -> Self {
        Self {
            kind: code_text(Kind::Lab),
            date: lab.date.to_string(),
            analyte: code_text(lab.analyte),
            name: text(&lab.name),
            comparator: code_text(lab.comparator),
            value: lab.value.map(|value| value.to_string()),
            unit: text(&lab.unit),
            range_low: lab.range_low.map(|limit| limit.to_string()),
            range_high: lab.range_high.map(|limit| limit.to_string()),
            morning: lab.morning,
            fasting: lab.fasting,
            iron_free_day: lab.iron_free_day,
            assay: text(&lab.assay),
            note: text(&lab.note),
        }
    }
}

impl TryFrom<LabDto> for Lab {
    type Error = Bad;

    fn try_from(dto: LabDto) -> Read<Self> {
        Ok(Self {
            date: need("d", date(dto.date))?,
            analyte: need("a", code(dto.analyte))?,
            name: read_text("n", dto.name)?,
            comparator: need("c", code(dto.comparator))?,
            value: maybe("v", dto.value, decimal)?,
            unit: read_text("u", dto.unit)?,
            range_low: maybe("l", dto.range_low, decimal)?,
            range_high: maybe("h", dto.range_high, decimal)?,
            morning: dto.morning,
            fasting: dto.fasting,
            iron_free_day: dto.iron_free_day,
            assay: read_text("s", dto.assay)?,
            note: read_text("t", dto.note)?,
        })
    }
}
