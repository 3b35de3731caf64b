//! The best day there is, by a solver of integer programs: written from `docs/food-planner.md`, not from the planner.

use microlp::{ComparisonOp, Error, OptimizationDirection, Problem, SolveOptions, SolveOutcome, Variable};
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

/// Branches the solver looks at before it is content with a bound.
const BRANCHES: u64 = 3000;
/// All costs are multiples of ten, and no day costs more than 1,600: closer than this is the best itself.
const CLOSE: f64 = 0.006;

/// What the best day costs at least, locked foods aside: the cost itself unless the solver ran out of branches. `None`
/// where there is no day; then every branch was looked at. `known` is a day to start from.
pub fn best(ask: &Ask, kept: &[PlannedFood], lift: Lift, known: &[PlannedFood]) -> Option<f64> {
    let portions = if lift.is(Limit::Portions) { 2 } else { 1 };
    let kept: Vec<(&Food, f64)> = if lift.is(Limit::Kept) { &[][..] } else { kept }
        .iter()
        .filter_map(|one| Some((find(ask.foods, one.ndb)?, f64::from(servings(one.servings).ok()?) / 100.0)))
        .collect();
    let had = |is: &dyn Fn(&Food) -> bool| -> i32 {
        kept.iter().filter(|(food, _)| is(food)).map(|(_, servings)| servings.ceil() as i32).sum()
    };
    let items: Vec<&Food> = ask.foods.iter().filter(|food| ask.rules.may_fill(food)).collect();
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let (mut counts, mut start): (Vec<Variable>, Vec<(Variable, f64)>) = (Vec::new(), Vec::new());
    for food in &items {
        let most = (2 * portions - had(&|other| other.ndb == food.ndb)).max(0);
        let count = problem.add_integer_var(cost(ask, food), (0, most));
        let again = problem.add_var(30.0, (0.0, f64::from(most)));
        problem.add_constraint([(again, 1.0), (count, -1.0)], ComparisonOp::Ge, -1.0);
        let taken = known.iter().filter(|one| !one.locked && one.ndb == food.ndb);
        let taken: f64 = taken.filter_map(|one| Some(f64::from(servings(one.servings).ok()?) / 100.0)).sum();
        start.extend([(count, taken), (again, (taken - 1.0).max(0.0))]);
        counts.push(count);
    }
    for group in FoodGroup::ALL {
        let of = items.iter().zip(&counts).filter(|(food, _)| food.group == *group);
        let row: Vec<(Variable, f64)> = of.map(|(_, count)| (*count, 1.0)).collect();
        let most = (3 * portions - had(&|food| food.group == *group)).max(0);
        if !row.is_empty() {
            problem.add_constraint(&row, ComparisonOp::Le, f64::from(most));
        }
    }
    let mut limit = |figure: Figure, low: Option<f64>, high: Option<f64>| {
        let scale = low.or(high).unwrap_or(1.0).max(1.0);
        let begun: f64 = kept.iter().map(|(food, servings)| amount(food, figure) * servings).sum();
        let row: Vec<(Variable, f64)> =
            items.iter().zip(&counts).map(|(food, count)| (*count, amount(food, figure) / scale)).collect();
        for (bound, sense) in [(low, ComparisonOp::Ge), (high, ComparisonOp::Le)] {
            if let Some(bound) = bound {
                problem.add_constraint(&row, sense, (bound - begun) / scale);
            }
        }
    };
    for nutrient in Nutrient::ALL.iter().copied() {
        let wanted = ask.rules.focus.has(nutrient) && !lift.is(Limit::Target(nutrient));
        let low = ask.reference.of(nutrient).filter(|_| wanted);
        let high = ask.reference.upper_of(nutrient).filter(|_| !lift.is(Limit::Upper(nutrient)));
        limit(nutrient.figure(), low.map(|low| low as f64), high.map(|high| high as f64));
    }
    if let Some((least, most)) = ask.energy {
        let low = Some(f64::from(least) * 1e6).filter(|_| !lift.is(Limit::EnergyLeast));
        let high = Some(f64::from(most) * 1e6).filter(|_| !lift.is(Limit::EnergyMost));
        limit(Figure::Energy, low, high);
    }
    let mut options = SolveOptions::default();
    options.mip_gap = CLOSE;
    // Where no day is known, one must be found or ruled out, however long that takes.
    if !known.is_empty() {
        options.warm_start = Some(start);
        options.node_limit = Some(BRANCHES);
    }
    match problem.solve_with(options) {
        Ok(SolveOutcome::Solution(solution)) => {
            Some(solution.stats().best_bound.unwrap_or_else(|| solution.objective()))
        }
        Ok(SolveOutcome::Interrupted(stopped)) => panic!("a known day was not taken: {stopped:?}"),
        Err(Error::Infeasible) => None,
        Err(other) => panic!("the exact solver gave up: {other}"),
    }
}
