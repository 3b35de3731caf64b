//! Stored form of the profile, food profile included.

use super::field::{
    Bad, Read, clock, clock_text, code, code_text, codes, codes_text, maybe, read_text, text,
};
use crate::domain::{Boundary, FoodProfile, Kind, Profile};
use serde::{Deserialize, Serialize};

/// The profile as stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileDto {
    #[serde(rename = "k")]
    kind: String,
    #[serde(rename = "a", skip_serializing_if = "Option::is_none")]
    age: Option<String>,
    #[serde(rename = "s", skip_serializing_if = "Option::is_none")]
    sex: Option<String>,
    #[serde(rename = "p", skip_serializing_if = "Option::is_none")]
    pregnant: Option<bool>,
    #[serde(rename = "l", skip_serializing_if = "Option::is_none")]
    lactating: Option<bool>,
    #[serde(rename = "u", skip_serializing_if = "Option::is_none")]
    units: Option<String>,
    #[serde(rename = "b", skip_serializing_if = "Option::is_none")]
    boundary: Option<String>,
    #[serde(rename = "q", skip_serializing_if = "Option::is_none")]
    clinic_score: Option<String>,
    #[serde(rename = "fn", skip_serializing_if = "Option::is_none")]
    focus: Option<String>,
    #[serde(rename = "fd", skip_serializing_if = "Option::is_none")]
    diet: Option<String>,
    #[serde(rename = "fw", skip_serializing_if = "Option::is_none")]
    without: Option<String>,
    #[serde(rename = "fa", skip_serializing_if = "Option::is_none")]
    allergens: Option<String>,
    #[serde(rename = "fx", default, skip_serializing_if = "Vec::is_empty")]
    dislikes: Vec<u32>,
    #[serde(rename = "fm", skip_serializing_if = "Option::is_none")]
    drinks: Option<String>,
    #[serde(rename = "fc", skip_serializing_if = "Option::is_none")]
    cautions: Option<String>,
    #[serde(rename = "fv", default, skip_serializing_if = "std::ops::Not::not")]
    vegetarian_iron: bool,
}

impl From<&Profile> for ProfileDto {
    fn from(profile: &Profile) -> Self {
        let food = &profile.food;
        Self {
            kind: code_text(Kind::Profile),
            age: profile.age.map(code_text),
            sex: profile.sex.map(code_text),
            pregnant: profile.pregnant,
            lactating: profile.lactating,
            units: profile.units.map(code_text),
            boundary: profile.boundary.map(|boundary| clock_text(boundary.0)),
            clinic_score: text(&profile.clinic_score),
            focus: codes_text(food.focus),
            diet: food.diet.map(code_text),
            without: codes_text(food.without),
            allergens: codes_text(food.allergens),
            dislikes: food.dislikes.clone(),
            drinks: codes_text(food.drinks),
            cautions: codes_text(food.cautions),
            vegetarian_iron: food.vegetarian_iron,
        }
    }
}

impl TryFrom<ProfileDto> for Profile {
    type Error = Bad;

    fn try_from(dto: ProfileDto) -> Read<Self> {
        Ok(Self {
            age: maybe("a", dto.age, code)?,
            sex: maybe("s", dto.sex, code)?,
            pregnant: dto.pregnant,
            lactating: dto.lactating,
            units: maybe("u", dto.units, code)?,
            boundary: maybe("b", dto.boundary, clock)?.map(Boundary),
            clinic_score: read_text("q", dto.clinic_score)?,
            food: FoodProfile {
                focus: codes("fn", dto.focus)?,
                diet: maybe("fd", dto.diet, code)?,
                without: codes("fw", dto.without)?,
                allergens: codes("fa", dto.allergens)?,
                dislikes: dto.dislikes,
                drinks: codes("fm", dto.drinks)?,
                cautions: codes("fc", dto.cautions)?,
                vegetarian_iron: dto.vegetarian_iron,
            },
        })
    }
}
