//! The best day there is, by a solver of integer programs: written from `docs/food-planner.md`, not from the planner.

use good_lp::{Expression, ResolutionError, Solution, SolverModel, constraint, microlp, variable, variables};
use stillnight::domain::food::planner::{Ask, Limit};
use stillnight::domain::food::{Basis, Figure, Food, FoodGroup, Mark, find, servings};
use stillnight::domain::{Coded, Nutrient, PlannedFood};

/// Which limit is lifted.
#[derive(Clone, Copy)]
pub enum Lift {
    Nothing,
    One(Limit),
    /// All but this target and the portions.
    AllBut(Nutrient),
}

impl Lift {
    fn is(self, limit: Limit) -> bool {
        match self {
            Self::Nothing => false,
            Self::One(one) => one == limit,
            Self::AllBut(nutrient) => {
                ![Limit::Target(nutrient), Limit::Portions, Limit::Kept].contains(&limit)
            }
        }
    }
}

fn cost(ask: &Ask, food: &Food) -> f64 {
    let has = |mark: Mark| food.marks.has(mark);
    let mut cost = 100.0;
    for (mark, more) in [
        (Mark::Fortified, 40.0),
        (Mark::Varies, 20.0),
        (Mark::Phytate, 10.0),
        (Mark::Oxalate, 20.0),
        (Mark::Caffeine, 20.0),
        (Mark::Iodine, 20.0),
    ] {
        cost += if has(mark) { more } else { 0.0 };
    }
    cost += match food.group {
        FoodGroup::Offal | FoodGroup::Sweets => 60.0,
        FoodGroup::Deli | FoodGroup::Seaweed => 40.0,
        _ => 0.0,
    };
    cost + 10.0
        * ask.rules.focus.iter().filter(|nutrient| food.figure(nutrient.figure()).is_none()).count() as f64
}

fn amount(food: &Food, figure: Figure) -> f64 {
    food.amount(figure, Basis::Serving).unwrap_or(0) as f64
}

/// What the best day costs, locked foods aside; `None` where there is none.
pub fn best(ask: &Ask, kept: &[PlannedFood], lift: Lift) -> Option<i64> {
    let portions = if lift.is(Limit::Portions) { 2.0 } else { 1.0 };
    let kept: Vec<(&Food, f64)> = if lift.is(Limit::Kept) { &[][..] } else { kept }
        .iter()
        .filter_map(|one| Some((find(ask.foods, one.ndb)?, f64::from(servings(one.servings).ok()?) / 100.0)))
        .collect();
    let items: Vec<&Food> = ask.foods.iter().filter(|food| ask.rules.may_fill(food)).collect();
    let mut all = variables!();
    let mut goal = Expression::from(0.0);
    let mut counts = Vec::new();
    let mut again = Vec::new();
    for food in &items {
        let had: f64 =
            kept.iter().filter(|(other, _)| other.ndb == food.ndb).map(|(_, servings)| servings.ceil()).sum();
        let most = (2.0 * portions - had).max(0.0);
        let count = all.add(variable().integer().min(0).max(most));
        let more = all.add(variable().min(0).max(most));
        goal += cost(ask, food) * count + 30.0 * more;
        counts.push(count);
        again.push(more);
    }
    let mut model = all.minimise(goal).using(microlp);
    for (count, more) in counts.iter().zip(&again) {
        model = model.with(constraint!(*more >= *count - 1.0));
    }
    for group in FoodGroup::ALL {
        let had: f64 =
            kept.iter().filter(|(food, _)| food.group == *group).map(|(_, servings)| servings.ceil()).sum();
        let of: Vec<_> = items
            .iter()
            .zip(&counts)
            .filter(|(food, _)| food.group == *group)
            .map(|(_, count)| *count)
            .collect();
        if !of.is_empty() {
            let sum: Expression = of.iter().sum();
            model = model.with(constraint!(sum <= (3.0 * portions - had).max(0.0)));
        }
    }
    let limit = |figure: Figure, low: Option<f64>, high: Option<f64>| {
        let scale = low.or(high).unwrap_or(1.0).max(1.0);
        let start: f64 = kept.iter().map(|(food, servings)| amount(food, figure) * servings).sum();
        let sum: Expression =
            items.iter().zip(&counts).map(|(food, count)| amount(food, figure) / scale * *count).sum();
        let mut with = Vec::new();
        with.extend(low.map(|low| constraint!(sum.clone() >= (low - start) / scale)));
        with.extend(high.map(|high| constraint!(sum <= (high - start) / scale)));
        with
    };
    let mut rows = Vec::new();
    for nutrient in Nutrient::ALL.iter().copied() {
        let low = ask
            .reference
            .of(nutrient)
            .filter(|_| ask.rules.focus.has(nutrient) && !lift.is(Limit::Target(nutrient)));
        let high = ask.reference.upper_of(nutrient).filter(|_| !lift.is(Limit::Upper(nutrient)));
        rows.extend(limit(nutrient.figure(), low.map(|low| low as f64), high.map(|high| high as f64)));
    }
    if let Some((least, most)) = ask.energy {
        let low = Some(f64::from(least) * 1e6).filter(|_| !lift.is(Limit::EnergyLeast));
        let high = Some(f64::from(most) * 1e6).filter(|_| !lift.is(Limit::EnergyMost));
        rows.extend(limit(Figure::Energy, low, high));
    }
    for row in rows {
        model = model.with(row);
    }
    match model.solve() {
        Ok(solution) => {
            let chosen =
                items.iter().zip(&counts).map(|(food, count)| (food, solution.value(*count).round()));
            let total: f64 =
                chosen.map(|(food, count)| count * cost(ask, food) + (count - 1.0).max(0.0) * 30.0).sum();
            Some(total.round() as i64)
        }
        Err(ResolutionError::Infeasible) => None,
        Err(other) => panic!("the exact solver gave up: {other}"),
    }
}
