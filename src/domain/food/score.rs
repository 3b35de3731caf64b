//! The order foods are suggested in, as a score that can be taken apart. `docs/food-ranking.md` is the prose.
//!
//! A score is about a food and a reference, never about a person: it says how much of a day's reference a serving holds,
//! with brakes where the body gets at little of it. The brakes put foods in order; they are no absorption figures.

use super::reference::Reference;
use super::rules::NOT_EVERY_DAY;
use super::table::{Food, Mark};
use super::{Basis, Millionths, share};
use crate::domain::{CodeSet, Nutrient};

/// What counts a part for less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brake {
    /// Oxalate ties it up.
    Oxalate,
    /// Much phytate.
    Phytate,
    /// Some phytate.
    PhytateSome,
}

impl Brake {
    /// How much still counts, in hundredths.
    pub fn counts(self) -> u32 {
        match self {
            Self::Oxalate => 25,
            Self::Phytate => 60,
            Self::PhytateSome => 80,
        }
    }
}

/// What one nutrient in focus adds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// The nutrient.
    pub nutrient: Nutrient,
    /// How much of it there is; `None` for not known.
    pub amount: Option<Millionths>,
    /// Share of the reference, in thousandths; `None` where one of the two is not known.
    pub share: Option<u32>,
    /// Why it counts for less.
    pub brake: Option<Brake>,
    /// What it adds before the mean is taken, 0 to 1000. 0 where the share is not known.
    pub points: u32,
}

/// A score taken apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// One part for each nutrient in focus.
    pub parts: Vec<Part>,
    /// A warning halves it.
    pub halved: bool,
    /// The mean of the parts' points, halved where there is a warning: 0 to 1000.
    pub points: u32,
    /// How many of the nutrients in focus are known.
    pub known: usize,
}

/// The brake on a nutrient in a food: the strongest one.
pub fn brake(food: &Food, nutrient: Nutrient) -> Option<Brake> {
    let has = |mark: Mark| food.marks.has(mark);
    let mineral = matches!(nutrient, Nutrient::Iron | Nutrient::Magnesium);
    match nutrient {
        _ if mineral && has(Mark::Oxalate) => Some(Brake::Oxalate),
        Nutrient::Iron if has(Mark::Haem) => None,
        Nutrient::Iron if has(Mark::Phytate) => Some(Brake::Phytate),
        Nutrient::Iron if has(Mark::PhytateSome) => Some(Brake::PhytateSome),
        _ => None,
    }
}

/// Scores a food for the nutrients in focus.
pub fn score(food: &Food, focus: CodeSet<Nutrient>, reference: &Reference, basis: Basis) -> Score {
    let mut parts = Vec::new();
    let (mut sum, mut known) = (0, 0);
    for nutrient in focus.iter() {
        let amount = food.amount(nutrient.figure(), basis);
        let share = amount.zip(reference.of(nutrient)).and_then(|(amount, of)| share(amount, of));
        let brake = brake(food, nutrient);
        // More than the whole counts as the whole: nobody needs a day's worth twice in one food.
        let points = share.unwrap_or(0).min(1000) * brake.map_or(100, Brake::counts) / 100;
        sum += points;
        known += usize::from(amount.is_some());
        parts.push(Part { nutrient, amount, share, brake, points });
    }
    let mean = u32::try_from(parts.len()).ok().filter(|count| *count > 0).map_or(0, |count| sum / count);
    let halved = NOT_EVERY_DAY.into_iter().any(|mark| food.marks.has(mark));
    Score { parts, halved, points: if halved { mean / 2 } else { mean }, known }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Coded;
    use crate::domain::food::Figure;
    use crate::domain::food::fixtures::food;

    fn scored(marks: &[Mark], iron: Option<u32>, focus: &[Nutrient]) -> Score {
        let mut one = food(1);
        one.serving_cg = 10_000;
        one.marks = marks.iter().copied().collect();
        one.figures[Figure::Iron.index()] = iron;
        one.figures[Figure::Magnesium.index()] = Some(40_00);
        let mut reference = Reference::default();
        reference.values[Nutrient::Iron.index()] = Some(18_000_000);
        reference.values[Nutrient::Magnesium.index()] = Some(400_000_000);
        score(&one, focus.iter().copied().collect(), &reference, Basis::Serving)
    }

    #[test]
    fn a_score_is_what_its_parts_say() {
        let check = |marks: &[Mark], iron: Option<u32>, focus: &[Nutrient], points: u32| {
            let score = scored(marks, iron, focus);
            assert_eq!(score.points, points, "{marks:?} {iron:?} {score:?}");
            let sum: u32 = score.parts.iter().map(|part| part.points).sum();
            let mean = sum / u32::try_from(score.parts.len().max(1)).unwrap();
            assert_eq!(score.points, if score.halved { mean / 2 } else { mean });
        };
        let iron = &[Nutrient::Iron];
        check(&[], Some(9_00), iron, 500);
        check(&[Mark::Phytate], Some(9_00), iron, 300);
        check(&[Mark::PhytateSome], Some(9_00), iron, 400);
        check(&[Mark::Phytate, Mark::Oxalate], Some(9_00), iron, 125);
        check(&[Mark::Haem, Mark::Phytate], Some(9_00), iron, 500);
        check(&[Mark::Haem, Mark::Liver], Some(90_00), iron, 500);
        check(&[], None, iron, 0);
        check(&[], Some(9_00), &[Nutrient::Iron, Nutrient::Magnesium], 300);
        check(&[Mark::Oxalate], Some(9_00), &[Nutrient::Iron, Nutrient::Magnesium], 75);
        check(&[], Some(9_00), &[], 0);
    }

    #[test]
    fn what_is_not_known_is_no_nought() {
        let score = scored(&[], None, &[Nutrient::Iron]);
        assert_eq!((score.parts[0].amount, score.parts[0].share, score.known), (None, None, 0));
    }
}
