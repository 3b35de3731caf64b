//! Stored form of a dated circumstance.

use super::field::{Bad, Read, code, code_text, date, maybe, need, read_text, text};
use crate::domain::{Context, Kind};
use serde::{Deserialize, Serialize};

/// A circumstance as stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContextDto {
    #[serde(rename = "k")]
    kind: String,
    #[serde(rename = "c")]
    class: String,
    #[serde(rename = "b")]
    from: String,
    #[serde(rename = "e", skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    #[serde(rename = "v", skip_serializing_if = "Option::is_none")]
    value: Option<u16>,
    #[serde(rename = "f", skip_serializing_if = "Option::is_none")]
    red_flag: Option<String>,
    #[serde(rename = "n", skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(rename = "t", skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

impl From<&Context> for ContextDto {
    fn from(context: &Context) -> Self {
        Self {
            kind: code_text(Kind::Context),
            class: code_text(context.kind),
            from: context.from.to_string(),
            until: context.until.map(|until| until.to_string()),
            value: context.value,
            red_flag: context.red_flag.map(code_text),
            name: text(&context.name),
            note: text(&context.note),
        }
    }
}

impl TryFrom<ContextDto> for Context {
    type Error = Bad;

    fn try_from(dto: ContextDto) -> Read<Self> {
        Ok(Self {
            kind: need("c", code(dto.class))?,
            from: need("b", date(dto.from))?,
            until: maybe("e", dto.until, date)?,
            value: dto.value,
            red_flag: maybe("f", dto.red_flag, code)?,
            name: read_text("n", dto.name)?,
            note: read_text("t", dto.note)?,
        })
    }
}
