//! Stored form of the profile, food profile included.

use super::field::clock;
use super::reader::{Reader, whole};
use super::writer::Writer;
use crate::domain::{Boundary, FoodProfile, Profile};

/// Its members, in the frozen order.
#[inline(never)]
pub fn write(profile: &Profile, to: &mut Writer) {
    let food = &profile.food;
    to.code("a", profile.age);
    to.code("s", profile.sex);
    to.flag("p", profile.pregnant);
    to.flag("l", profile.lactating);
    to.code("u", profile.units);
    to.clock("b", profile.boundary.map(|boundary| boundary.0));
    to.text("q", &profile.clinic_score);
    to.codes("fn", food.focus);
    to.code("fd", food.diet);
    to.codes("fw", food.without);
    to.codes("fa", food.allergens);
    to.list("fx", &food.dislikes, |to, ndb| to.whole(*ndb));
    to.codes("fm", food.drinks);
    to.codes("fc", food.cautions);
    to.flag("fv", Some(true).filter(|_| food.vegetarian_iron));
}

/// What [`write`] wrote; see [`Reader`] for what becomes of the rest.
#[inline(never)]
pub fn read(from: &mut Reader) -> Option<Profile> {
    Some(Profile {
        age: from.code("a"),
        sex: from.code("s"),
        pregnant: from.flag("p"),
        lactating: from.flag("l"),
        units: from.code("u"),
        boundary: from.parsed("b", clock).map(Boundary),
        clinic_score: from.text("q"),
        food: FoodProfile {
            focus: from.codes("fn"),
            diet: from.code("fd"),
            without: from.codes("fw"),
            allergens: from.codes("fa"),
            dislikes: from.list("fx", whole),
            drinks: from.codes("fm"),
            cautions: from.codes("fc"),
            vegetarian_iron: from.is_set("fv"),
        },
    })
}
