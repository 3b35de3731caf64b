//! The figures that a day's amounts are held against. The published ones stand in `content/intakes.csv` and come in as
//! arguments; allowance, Daily Value and upper level are three different things and are never mixed.

use super::table::NUTRIENTS;
use super::{Advice, FoodRules, Millionths};
use crate::domain::{Coded, Nutrient};

/// Figures per day, by [`Nutrient`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// Allowances of a life stage, or Daily Values.
    pub values: [Option<Millionths>; NUTRIENTS],
    /// Upper levels that count what is in food.
    pub upper: [Option<Millionths>; NUTRIENTS],
    /// The values are Daily Values, not the allowances of a life stage.
    pub is_daily_value: bool,
    /// The iron value is 1.8 times the published one.
    pub raised_iron: bool,
}

impl Reference {
    /// The value of a nutrient.
    pub fn of(&self, nutrient: Nutrient) -> Option<Millionths> {
        self.values.get(nutrient.index()).copied().flatten()
    }

    /// The upper level of a nutrient that counts what is in food.
    pub fn upper_of(&self, nutrient: Nutrient) -> Option<Millionths> {
        self.upper.get(nutrient.index()).copied().flatten()
    }

    /// The same for somebody with these rules: none at all under 14 and in kidney disease, none for iron where there is
    /// too much of it, and 1.8 times the iron where that was switched on.
    #[must_use]
    pub fn under(mut self, rules: &FoodRules) -> Self {
        if rules.advice != Advice::Full {
            return Self::default();
        }
        let raised = rules.vegetarian_iron;
        if let Some(iron) = self.values.get_mut(Nutrient::Iron.index()) {
            *iron = iron.filter(|_| !rules.overload()).map(|iron| if raised { iron * 18 / 10 } else { iron });
            self.raised_iron = raised && iron.is_some();
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AgeBand, Caution, CodeSet, Diet, Profile};

    #[test]
    fn a_reference_follows_the_cautions_and_the_switch() {
        let mut published = Reference::default();
        published.values[Nutrient::Iron.index()] = Some(8_000_000);
        published.values[Nutrient::B12.index()] = Some(2_400_000);
        let mut person = Profile::default();
        let check = |person: &Profile, iron: Option<u64>, b12: Option<u64>, raised: bool| {
            let made = published.under(&FoodRules::of(person));
            assert_eq!(
                (made.of(Nutrient::Iron), made.of(Nutrient::B12), made.raised_iron),
                (iron, b12, raised)
            );
        };
        check(&person, Some(8_000_000), Some(2_400_000), false);
        person.food.vegetarian_iron = true;
        check(&person, Some(8_000_000), Some(2_400_000), false); // for those who eat no meat or fish
        person.food.diet = Some(Diet::Vegan);
        check(&person, Some(14_400_000), Some(2_400_000), true);
        person.food.cautions = CodeSet::from_iter([Caution::IronOverload]);
        check(&person, None, Some(2_400_000), false);
        person.food.cautions = CodeSet::from_iter([Caution::Kidney]);
        check(&person, None, None, false);
        check(&Profile { age: Some(AgeBand::Y9), ..Profile::default() }, None, None, false);
    }
}
