//! Which meal a chosen food goes to: where people eat it, and milk products not with the iron.

use super::problem::served;
use crate::domain::food::{Figure, Food, FoodGroup, Millionths, PARTNER_C, brings_calcium, find};
use crate::domain::{Coded, Decimal, Meal, PlannedFood};

/// Meals a group is eaten at, the usual one first. The first three are tried by how full they are.
fn meals(group: FoodGroup) -> &'static [Meal] {
    use Meal::{Breakfast, Dinner, Lunch, Snacks};
    match group {
        FoodGroup::Cereals | FoodGroup::PlantMilk | FoodGroup::Juices => &[Breakfast, Snacks, Lunch, Dinner],
        FoodGroup::Dairy => &[Breakfast, Snacks, Lunch, Dinner],
        FoodGroup::Eggs | FoodGroup::Bread => &[Breakfast, Lunch, Dinner, Snacks],
        FoodGroup::Fruit => &[Snacks, Breakfast, Lunch, Dinner],
        FoodGroup::DriedFruit | FoodGroup::Nuts | FoodGroup::Sweets => &[Snacks, Breakfast, Lunch, Dinner],
        FoodGroup::Seeds => &[Breakfast, Snacks, Lunch, Dinner],
        _ => &[Lunch, Dinner],
    }
}

/// How much of a figure each meal brings, by [`Meal`]. Of iron, that of milk products does not count.
fn by_meal(foods: &[Food], plan: &[PlannedFood], figure: Figure) -> [Millionths; Meal::ALL.len()] {
    let mut sums = [0; Meal::ALL.len()];
    for one in plan {
        let Some((food, hundredths)) = served(foods, one) else { continue };
        if figure == Figure::Iron && brings_calcium(food) {
            continue;
        }
        if let Some(sum) = sums.get_mut(one.meal.index()) {
            *sum += food.served(figure, hundredths).unwrap_or(0);
        }
    }
    sums
}

/// The meal that brings the most iron, milk products aside; `None` where none brings any.
pub fn iron_meal(foods: &[Food], plan: &[PlannedFood]) -> Option<Meal> {
    let sums = by_meal(foods, plan, Figure::Iron);
    let most = sums.iter().copied().max().filter(|most| *most > 0)?;
    Meal::ALL.iter().copied().find(|meal| sums.get(meal.index()) == Some(&most))
}

/// The foods that stand in the way of the iron: milk products and drinks with calcium in its meal.
pub fn clashes<'a>(foods: &'a [Food], plan: &'a [PlannedFood]) -> impl Iterator<Item = &'a PlannedFood> {
    let meal = iron_meal(foods, plan);
    plan.iter().filter(move |one| Some(one.meal) == meal && find(foods, one.ndb).is_some_and(brings_calcium))
}

/// Puts the chosen foods, each with whole servings, beside the kept ones.
pub(super) fn place(
    foods: &[Food],
    kept: &[PlannedFood],
    chosen: &[(&Food, u32)],
    partner: bool,
) -> Vec<PlannedFood> {
    let mut plan = kept.to_vec();
    let (late, early): (Vec<_>, Vec<_>) = chosen.iter().copied().partition(|(food, _)| brings_calcium(food));
    for (food, servings) in early.into_iter().chain(late) {
        let iron = if brings_calcium(food) { iron_meal(foods, &plan) } else { None };
        let energy = by_meal(foods, &plan, Figure::Energy);
        let load = |meal: Meal| energy.get(meal.index()).copied().unwrap_or(0);
        let options = meals(food.group);
        let mut to = options.iter().copied().find(|meal| Some(*meal) != iron).unwrap_or(Meal::Snacks);
        // Of lunch and dinner, the lighter one.
        if options.len() == 2 && load(Meal::Dinner) < load(Meal::Lunch) && iron != Some(Meal::Dinner) {
            to = Meal::Dinner;
        }
        plan.push(PlannedFood {
            meal: to,
            ndb: food.ndb,
            servings: Decimal::whole(i32::try_from(servings).unwrap_or(1)),
            locked: false,
        });
    }
    if partner {
        bring_partner(foods, &mut plan);
    }
    plan
}

/// Moves a chosen fruit, vegetable or juice with much vitamin C to the meal with the iron, unless one is there.
fn bring_partner(foods: &[Food], plan: &mut [PlannedFood]) {
    let Some(meal) = iron_meal(foods, plan) else { return };
    let rich = |one: &PlannedFood| {
        let (food, hundredths) = served(foods, one)?;
        let light = matches!(
            food.group,
            FoodGroup::Fruit | FoodGroup::Juices | FoodGroup::Vegetables | FoodGroup::Leafy
        );
        let c = food.served(Figure::VitaminC, hundredths).filter(|c| *c >= PARTNER_C)?;
        (light && !brings_calcium(food)).then_some(c)
    };
    if plan.iter().any(|one| one.meal == meal && rich(one).is_some()) {
        return;
    }
    let best = plan.iter().filter(|one| !one.locked).filter_map(|one| Some((rich(one)?, one.ndb)));
    let Some((_, ndb)) = best.reduce(|a, b| if b.0 > a.0 { b } else { a }) else { return };
    let before = plan.to_vec();
    if let Some(one) = plan.iter_mut().find(|one| one.ndb == ndb && !one.locked) {
        one.meal = meal;
    }
    // Its own iron may have made another meal the richest only where both were level: then it stays where it was.
    if iron_meal(foods, plan) != Some(meal) || clashes(foods, plan).count() > clashes(foods, &before).count()
    {
        plan.copy_from_slice(&before);
    }
}
