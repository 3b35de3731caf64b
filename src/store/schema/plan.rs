//! Stored form of a meal plan.

use super::field::{Bad, Read, code_text, date, decimal, maybe, need, read_text, text};
use crate::domain::{Coded, Kind, Plan, PlannedFood};
use serde::{Deserialize, Serialize};

/// A meal plan as stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanDto {
    #[serde(rename = "k")]
    kind: String,
    #[serde(rename = "n", skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(rename = "d", skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(rename = "e", skip_serializing_if = "Option::is_none")]
    energy_kcal: Option<(u16, u16)>,
    #[serde(rename = "f", default, skip_serializing_if = "Vec::is_empty")]
    foods: Vec<String>,
    #[serde(rename = "t", skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

impl From<&Plan> for PlanDto {
    fn from(plan: &Plan) -> Self {
        Self {
            kind: code_text(Kind::Plan),
            name: text(&plan.name),
            date: plan.date.map(|date| date.to_string()),
            energy_kcal: plan.energy_kcal,
            foods: plan.foods.iter().map(food_text).collect(),
            note: text(&plan.note),
        }
    }
}

impl TryFrom<PlanDto> for Plan {
    type Error = Bad;

    fn try_from(dto: PlanDto) -> Read<Self> {
        Ok(Self {
            name: read_text("n", dto.name)?,
            date: maybe("d", dto.date, date)?,
            energy_kcal: dto.energy_kcal,
            foods: need("f", dto.foods.iter().map(|text| food(text)).collect())?,
            note: read_text("t", dto.note)?,
        })
    }
}

const LOCKED: &str = "locked";

/// `lunch 11457 1.5`, and `locked` at the end where it is kept when the plan is filled again.
fn food_text(food: &PlannedFood) -> String {
    let mut parts = vec![code_text(food.meal), food.ndb.to_string(), food.servings.to_string()];
    if food.locked {
        parts.push(LOCKED.to_owned());
    }
    parts.join(" ")
}

fn food(text: &str) -> Option<PlannedFood> {
    let mut parts = text.split(' ');
    let meal = Coded::from_code(parts.next()?)?;
    let ndb = parts.next()?.parse().ok()?;
    let servings = decimal(parts.next()?)?;
    let locked = match parts.next() {
        None => false,
        Some(LOCKED) => true,
        Some(_) => return None,
    };
    parts.next().is_none().then_some(PlannedFood { meal, ndb, servings, locked })
}
