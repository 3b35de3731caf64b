//! Text of the life-stage dial. What the three tables mean stands in `content/claims.toml`.

use crate::content::intakes::{Counts, Kind, Stage};
use crate::domain::{AgeBand, Nutrient};

/// What the dial is for, and that it keeps nothing.
pub const LEAD: &str = "Turn to a life stage. Nothing of this is kept, and nothing is said about you.";
/// The question of the stages.
pub const STAGE: &str = "Life stage";
/// Name of the slider.
pub const AGE: &str = "Age";
/// In place of a figure.
pub const NONE_SET: &str = "none set";
/// After a figure.
pub const A_DAY: &str = "a day";
/// When the tables did not come.
pub const FAILED: &str = "The figures could not be loaded. They come back when you are online.";

/// A stage.
pub const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Female => "Female",
        Stage::Male => "Male",
        Stage::Pregnant => "Pregnant",
        Stage::Lactating => "Breast-feeding",
    }
}

/// The years of an age band, as short as on the dial.
pub const fn years(age: AgeBand) -> &'static str {
    match age {
        AgeBand::Y4 => "4–8",
        AgeBand::Y9 => "9–13",
        AgeBand::Y14 => "14–18",
        AgeBand::Y19 => "19–30",
        AgeBand::Y31 => "31–50",
        AgeBand::Y51 => "51–70",
        AgeBand::Y71 => "over 70",
    }
}

/// An age band by itself: `31–50 years`.
pub fn age(age: AgeBand) -> String {
    format!("{} years", years(age))
}

/// Heading of a statement.
pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Allowance => "Enough for nearly everybody",
        Kind::Upper => "A ceiling, no goal",
        Kind::Daily => "What a label calls 100 %",
    }
}

/// A table's proper name.
pub const fn table(kind: Kind) -> &'static str {
    match kind {
        Kind::Allowance => "Recommended allowance (RDA)",
        Kind::Upper => "Upper level (UL)",
        Kind::Daily => "Daily Value (DV)",
    }
}

/// What the figure of a statement counts.
pub const fn counts(kind: Kind, counts: Option<Counts>) -> Option<&'static str> {
    match (kind, counts) {
        (Kind::Allowance, _) => Some("counts food and supplements"),
        (Kind::Upper, Some(Counts::All)) => Some("counts food and supplements"),
        (Kind::Upper, Some(Counts::Supplements)) => Some("counts supplements and medicines only, not food"),
        (Kind::Upper, Some(Counts::Synthetic)) => {
            Some("counts added folic acid only, not the folate of food")
        }
        (Kind::Upper, None) => None,
        (Kind::Daily, _) => Some("counts one serving at a time, as the label states it"),
    }
}

/// A nutrient.
pub const fn nutrient(nutrient: Nutrient) -> &'static str {
    match nutrient {
        Nutrient::Iron => "Iron",
        Nutrient::VitaminD => "Vitamin D",
        Nutrient::Magnesium => "Magnesium",
        Nutrient::B12 => "Vitamin B12",
        Nutrient::Folate => "Folate",
        Nutrient::VitaminC => "Vitamin C",
    }
}

/// Vitamin D as older labels give it.
pub fn international(units: &str) -> String {
    format!("{units} IU")
}

/// All three statements in one breath, for those who hear the dial turn.
pub fn spoken(stage: &str, age: &str, said: &str) -> String {
    format!("{stage}, {age}. {said}")
}
