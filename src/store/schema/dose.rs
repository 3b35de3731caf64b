//! Stored form of a deviation from a substance's plan.

use super::field::{Bad, Read, clock, clock_text, code_text, date, decimal, maybe, need};
use crate::domain::{Dose, DoseChange, EntryId, Kind};
use serde::{Deserialize, Serialize};

/// A deviation as stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoseDto {
    #[serde(rename = "k")]
    kind: String,
    #[serde(rename = "d")]
    date: String,
    #[serde(rename = "s")]
    substance: String,
    #[serde(rename = "c")]
    change: String,
    #[serde(rename = "p", skip_serializing_if = "Option::is_none")]
    planned: Option<String>,
    #[serde(rename = "g", skip_serializing_if = "Option::is_none")]
    taken: Option<String>,
    #[serde(rename = "a", skip_serializing_if = "Option::is_none")]
    amount: Option<String>,
}

const MISSED: &str = "missed";
const MOVED: &str = "moved";
const EXTRA: &str = "extra";

impl From<&Dose> for DoseDto {
    fn from(dose: &Dose) -> Self {
        let (change, planned, taken, amount) = match dose.change {
            DoseChange::Missed { planned } => (MISSED, planned, None, None),
            DoseChange::Moved { planned, taken } => (MOVED, Some(planned), taken, None),
            DoseChange::Extra { taken, amount } => (EXTRA, None, taken, amount),
        };
        Self {
            kind: code_text(Kind::Dose),
            date: dose.date.to_string(),
            substance: dose.substance.to_string(),
            change: change.to_owned(),
            planned: planned.map(clock_text),
            taken: taken.map(clock_text),
            amount: amount.map(|amount| amount.to_string()),
        }
    }
}

impl TryFrom<DoseDto> for Dose {
    type Error = Bad;

    fn try_from(dto: DoseDto) -> Read<Self> {
        let planned = maybe("p", dto.planned, clock)?;
        let taken = maybe("g", dto.taken, clock)?;
        let amount = maybe("a", dto.amount, decimal)?;
        // A time or an amount that the change has no place for would be lost: refused instead.
        let change = match (dto.change.as_str(), planned, taken, amount) {
            (MISSED, planned, None, None) => DoseChange::Missed { planned },
            (MOVED, Some(planned), taken, None) => DoseChange::Moved { planned, taken },
            (EXTRA, None, taken, amount) => DoseChange::Extra { taken, amount },
            _ => return Err(Bad("c")),
        };
        Ok(Self {
            date: need("d", date(dto.date))?,
            substance: need("s", EntryId::parse(&dto.substance).ok())?,
            change,
        })
    }
}
