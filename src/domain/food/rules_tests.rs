//! Who is shown what, case by case.

use super::*;
use crate::domain::Coded;
use crate::domain::food::fixtures::food;

fn rules(change: impl Fn(&mut Profile)) -> FoodRules {
    let mut profile = Profile::default();
    profile.food.focus = Nutrient::ALL.iter().copied().collect();
    change(&mut profile);
    FoodRules::of(&profile)
}

fn with(change: impl Fn(&mut Food)) -> Food {
    let mut one = food(7);
    change(&mut one);
    one
}

#[test]
fn what_the_profile_leaves_out_is_unfit_for_the_gravest_reason() {
    let check = |rules: &FoodRules, food: &Food, unfit: Option<Unfit>| {
        assert_eq!(rules.unfit(food), unfit, "{food:?}");
        assert!(unfit.is_none() || !rules.may_fill(food));
    };
    let nuts = rules(|p| {
        p.food.allergens = CodeSet::from_iter([Allergen::TreeNut]);
        p.food.diet = Some(Diet::Vegan);
        p.food.dislikes = vec![7];
    });
    let bar = with(|f| {
        f.allergens = CodeSet::from_iter([Allergen::TreeNut, Allergen::Milk]);
        f.diet = Diet::Vegetarian;
    });
    check(&nuts, &bar, Some(Unfit::Allergen(CodeSet::from_iter([Allergen::TreeNut]))));
    check(&nuts, &with(|f| f.diet = Diet::Vegetarian), Some(Unfit::Diet));
    check(&nuts, &food(7), Some(Unfit::Disliked));
    check(&nuts, &food(8), None);
    check(
        &rules(|p| p.food.diet = Some(Diet::Pescatarian)),
        &with(|f| f.diet = Diet::Everything),
        Some(Unfit::Diet),
    );
    check(&rules(|p| p.food.diet = Some(Diet::Pescatarian)), &with(|f| f.diet = Diet::Pescatarian), None);
    let no_pork = rules(|p| p.food.without = CodeSet::from_iter([Exclusion::Pork]));
    let salami = with(|f| f.meats = CodeSet::from_iter([Exclusion::Pork, Exclusion::Beef]));
    check(&no_pork, &salami, Some(Unfit::Meat(CodeSet::from_iter([Exclusion::Pork]))));
    for mark in [Mark::Liver, Mark::FishAvoid, Mark::Listeria, Mark::RawEgg, Mark::Iodine, Mark::IodineVery] {
        let risky = with(|f| f.marks = CodeSet::from_iter([mark]));
        check(&rules(|p| p.pregnant = Some(true)), &risky, Some(Unfit::Pregnancy));
        check(&rules(|_| ()), &risky, None);
    }
    let overload = rules(|p| p.food.cautions = CodeSet::from_iter([Caution::IronOverload]));
    check(&overload, &with(|f| f.figures[Figure::Iron.index()] = Some(3_60)), Some(Unfit::Iron));
    check(&overload, &with(|f| f.figures[Figure::Iron.index()] = Some(3_59)), None);
}

#[test]
fn some_people_get_figures_only_and_some_no_iron() {
    let check = |rules: FoodRules, advice: Advice, focus: usize| {
        assert_eq!((rules.advice, rules.focus.len()), (advice, focus));
        assert_eq!(rules.may_fill(&food(7)), advice == Advice::Full);
    };
    check(rules(|_| ()), Advice::Full, 6);
    check(rules(|p| p.age = Some(AgeBand::Y14)), Advice::Full, 6);
    check(rules(|p| p.age = Some(AgeBand::Y9)), Advice::Young, 0);
    check(rules(|p| p.age = Some(AgeBand::Y4)), Advice::Young, 0);
    check(rules(|p| p.food.cautions = CodeSet::from_iter([Caution::Kidney])), Advice::Kidney, 0);
    check(rules(|p| p.food.cautions = CodeSet::from_iter([Caution::IronOverload])), Advice::Full, 5);
}

#[test]
fn some_foods_are_only_ever_added_by_hand() {
    let iron = |p: &mut Profile| p.food.focus = CodeSet::from_iter([Nutrient::Iron]);
    let folate = |p: &mut Profile| p.food.focus = CodeSet::from_iter([Nutrient::Folate]);
    let check = |rules: &FoodRules, mark: Mark, expect: bool| {
        assert_eq!(rules.may_fill(&with(|f| f.marks = CodeSet::from_iter([mark]))), expect, "{mark:?}");
    };
    for mark in [
        Mark::Liver,
        Mark::FishAvoid,
        Mark::RawEgg,
        Mark::CookFirst,
        Mark::IodineVery,
        Mark::Selenium,
        Mark::Grapefruit,
    ] {
        check(&rules(iron), mark, false);
    }
    for mark in [Mark::FishGood, Mark::Fortified, Mark::Varies, Mark::Phytate, Mark::VitaminK, Mark::Caffeine]
    {
        check(&rules(iron), mark, true);
    }
    check(&rules(iron), Mark::Oxalate, false);
    check(&rules(folate), Mark::Oxalate, true);
    check(&rules(|p| p.food.allergens = CodeSet::from_iter([Allergen::Lupin])), Mark::Varies, false);
    check(&rules(|p| p.food.cautions = CodeSet::from_iter([Caution::Warfarin])), Mark::VitaminK, false);
    check(
        &rules(|p| p.food.cautions = CodeSet::from_iter([Caution::EveningCaffeine])),
        Mark::Caffeine,
        false,
    );
    assert!(!rules(iron).may_fill(&with(|f| f.group = FoodGroup::Herbs)));
}
