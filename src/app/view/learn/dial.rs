//! The life-stage dial: which stage and age are chosen, and the three statements for them.
//!
//! Three tables that must not be mixed: what is enough, where harm may begin, what a label calls 100 %. Each keeps its own
//! statement, in that order; nothing is added up or compared, and nothing is kept.

use crate::content::intakes::{self, Counts, Group, Intake, Kind, Stage};
use crate::domain::{AgeBand, Decimal, Nutrient};

/// What is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Sex, pregnancy or breast-feeding.
    pub stage: Stage,
    /// Place among the ages the tables know for it.
    at: usize,
}

/// Every stage, in the order they are offered.
pub const STAGES: [Stage; 4] = [Stage::Female, Stage::Male, Stage::Pregnant, Stage::Lactating];

impl Choice {
    /// What is shown before anybody has chosen.
    pub const START: Self = Self { stage: Stage::Female, at: 2 };

    /// The ages the tables know for the stage.
    pub fn ages(self) -> Vec<AgeBand> {
        Group::ALL.into_iter().filter(|group| group.stage() == self.stage).map(Group::age).collect()
    }

    /// Another stage at the same age, or at the nearest one it has.
    pub fn with_stage(self, stage: Stage) -> Self {
        Self { stage, at: self.at }.with_age(self.at)
    }

    /// The age at this place, or the last one.
    pub fn with_age(self, at: usize) -> Self {
        Self { at: at.min(self.ages().len().saturating_sub(1)), ..self }
    }

    /// Its place among [`Choice::ages`].
    pub fn place(self) -> usize {
        self.at
    }

    /// The age.
    pub fn age(self) -> Option<AgeBand> {
        self.ages().get(self.at).copied()
    }

    /// The group of the tables.
    pub fn group(self) -> Option<Group> {
        Group::new(self.stage, self.age()?)
    }
}

/// One table's figure for one nutrient.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// Which nutrient.
    pub nutrient: Nutrient,
    /// The figure a day; `None` where none has been set.
    pub figure: Option<Decimal>,
    /// Its unit.
    pub unit: String,
    /// What an upper level counts.
    pub counts: Option<Counts>,
    /// The same in international units, for vitamin D.
    pub units: Option<Decimal>,
}

/// What that table says about these nutrients for the choice, one statement each.
pub fn statements(all: &[Intake], kind: Kind, nutrients: &[Nutrient], choice: Choice) -> Vec<Statement> {
    let one = |nutrient: &Nutrient| {
        let intake = intakes::find(all, kind, *nutrient)?;
        let figure = intake.figure(choice.group()?);
        Some(Statement {
            nutrient: *nutrient,
            figure,
            unit: intake.unit.clone(),
            counts: intake.counts,
            units: figure.filter(|_| *nutrient == Nutrient::VitaminD).and_then(international),
        })
    };
    nutrients.iter().filter_map(one).collect()
}

/// Micrograms of vitamin D in international units: 40 to the microgram.
fn international(micrograms: Decimal) -> Option<Decimal> {
    Decimal::from_millionths(micrograms.millionths().checked_mul(40)?)
}

#[cfg(all(test, not(feature = "ui")))]
mod tests {
    use super::*;
    use crate::content::intakes::{TEXT, parse};

    fn figures(nutrient: Nutrient, choice: Choice) -> [String; 3] {
        let all = parse(TEXT).unwrap();
        [Kind::Allowance, Kind::Upper, Kind::Daily].map(|kind| {
            let said = statements(&all, kind, &[nutrient], choice);
            assert_eq!(said.len(), 1);
            said[0].figure.map_or("none".to_owned(), |figure| format!("{figure} {}", said[0].unit))
        })
    }

    #[test]
    fn every_choice_has_its_own_three_statements() {
        let at = |stage, at| Choice { stage, at };
        let check = |nutrient, choice, expect: [&str; 3]| {
            assert_eq!(figures(nutrient, choice), expect.map(str::to_owned), "{choice:?} {nutrient:?}");
        };
        check(Nutrient::Iron, Choice::START, ["18 mg", "45 mg", "18 mg"]);
        check(Nutrient::Iron, at(Stage::Pregnant, 1), ["27 mg", "45 mg", "27 mg"]);
        check(Nutrient::Iron, at(Stage::Male, 0), ["11 mg", "45 mg", "18 mg"]);
        check(Nutrient::Magnesium, at(Stage::Male, 3), ["420 mg", "350 mg", "420 mg"]);
        check(Nutrient::VitaminD, at(Stage::Male, 4), ["20 µg", "100 µg", "20 µg"]);
        check(Nutrient::B12, at(Stage::Lactating, 2), ["2.8 µg", "none", "2.8 µg"]);
        check(Nutrient::Folate, at(Stage::Pregnant, 0), ["600 µg DFE", "800 µg", "600 µg DFE"]);
    }

    #[test]
    fn only_vitamin_d_has_international_units() {
        let all = parse(TEXT).unwrap();
        for nutrient in [Nutrient::VitaminD, Nutrient::B12] {
            let said = statements(&all, Kind::Allowance, &[nutrient], Choice::START);
            assert_eq!(said[0].units, (nutrient == Nutrient::VitaminD).then_some(Decimal::whole(600)));
        }
    }

    #[test]
    fn no_way_of_choosing_leaves_the_tables() {
        for from in STAGES {
            for place in 0..9 {
                let first = Choice::START.with_stage(from).with_age(place);
                for to in STAGES {
                    let choice = first.with_stage(to);
                    assert!(choice.group().is_some(), "{choice:?}");
                    assert!(choice.place() < choice.ages().len());
                }
            }
        }
        // Past the last age of pregnancy, the nearest one is taken.
        let pregnant = Choice::START.with_age(4).with_stage(Stage::Pregnant);
        assert_eq!(pregnant.age(), Some(AgeBand::Y31));
    }
}
