//! The food table and what is made of it, over drawn people: nothing that is left out ever appears, totals add up, unknown
//! stays unknown, and the figures are those that were compared with their source.

#[path = "food/people.rs"]
mod people;
#[path = "../build/foods.rs"]
mod table;

use people::{Dice, Person, foods, intakes, person, profile};
use sha2::{Digest, Sha256};
use stillnight::app::food::{
    Choices, Order, Shown, compare, is_same_day, listed, other_day, received, reference,
};
use stillnight::content::wording::violations;
use stillnight::domain::food::planner::{Answer, Ask, clashes, eaten, fill, iron_meal, shopping, swap};
use stillnight::domain::food::{
    Advice, Basis, Figure, FoodRules, Mark, Reference, brings_calcium, find, keep_apart, partners, score,
    totals,
};
use stillnight::domain::{CodeSet, Coded, Decimal, Diet, Label, Meal, Nutrient, PlannedFood, Profile};
use stillnight::store::link::food::{SharedFood, Told, make, read};
use stillnight::store::link::{Opened, PREFIX, decode};

/// What `scripts/foods.mjs` prints after comparing every figure with the source.
const FIGURES: &str = "0dd2f7646bfd80628de15d50119463cc8d96fa1d58a295fac7b9ab4e7bd8e2b0";

#[test]
fn the_figures_are_those_compared_with_the_source() {
    let plain =
        |hundredths: u32| Decimal::from_millionths(i64::from(hundredths) * 10_000).unwrap().to_string();
    let mut lines: Vec<(u32, String)> = Vec::new();
    for food in foods() {
        let mut cells = vec![food.ndb.to_string(), food.fdc.to_string(), plain(food.serving_cg)];
        cells.extend(food.figures.iter().map(|figure| figure.map_or(String::new(), plain)));
        lines.push((food.ndb, cells.join(",") + "\n"));
    }
    lines.sort();
    let text: String = lines.into_iter().map(|(_, line)| line).collect();
    let hash: String = Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hash, FIGURES);
}

/// Asks that a food may be shown to somebody.
fn fits(rules: &FoodRules, ndb: u32, where_: &str) {
    let food = find(foods(), ndb).expect("a food of the table");
    assert_eq!(rules.unfit(food), None, "{} in {where_}: {rules:?}", food.name);
}

fn ask(person: &Person) -> Ask<'_> {
    Ask {
        foods: foods(),
        rules: &person.rules,
        reference: &person.reference,
        energy: person.energy,
        seed: 1,
        without: &[],
    }
}

#[test]
fn nothing_left_out_appears_in_a_list_beside_a_food_or_in_a_comparison() {
    let mut dice = Dice::of(5);
    for _ in 0..200 {
        let profile = profile(&mut dice);
        let rules = FoodRules::of(&profile);
        let reference = Reference::default().under(&rules);
        let order = dice.one(&[Order::Score, Order::Name, Order::Most(Figure::Iron)]);
        for one in listed(foods(), &rules, &reference, &Choices { order, ..Choices::default() }) {
            fits(&rules, one.food.ndb, "a list");
            assert!(rules.advice == Advice::Full || one.score.parts.is_empty());
        }
        for _ in 0..10 {
            let food = dice.one(&foods().iter().collect::<Vec<_>>());
            let with = partners(foods(), food, &rules, 6);
            with.iter().for_each(|partner| fits(&rules, partner.ndb, "partners"));
            let apart = keep_apart(food, &rules);
            if rules.overload() {
                assert!(with.is_empty() && apart.is_empty());
            }
            assert!(
                rules.advice == Advice::Full || with.is_empty(),
                "partners for somebody who gets figures only"
            );
        }
        let picked: Vec<u32> = (0..6).map(|_| dice.one(foods()).ndb).collect();
        let side = compare(foods(), &rules, &picked);
        assert!(side.len() <= 4);
        side.iter().for_each(|food| fits(&rules, food.ndb, "a comparison"));
    }
}

/// What *Another day* shows, pressed so often after a first filling.
fn days_after_another(person: &Person, presses: u32) -> Vec<Vec<PlannedFood>> {
    let Answer::Day(first) = fill(&ask(person), &person.kept) else { return Vec::new() };
    let mut shown = Shown::default();
    shown.note(&first.foods);
    let mut days = vec![first.foods];
    for press in 0..presses {
        let ask = Ask { seed: 2 + press, ..ask(person) };
        let Some(day) = other_day(&ask, days.last().unwrap(), &mut shown) else { break };
        days.push(day.foods);
    }
    days
}

#[test]
fn another_day_is_the_next_best_even_where_one_food_is_the_best() {
    let mut profile = Profile::default();
    profile.food.focus = CodeSet::EMPTY.with(Nutrient::Iron);
    profile.food.diet = Some(Diet::Vegetarian);
    let rules = FoodRules::of(&profile);
    let reference = reference(intakes(), &profile, &rules, false);
    let person = Person { profile, rules, reference, energy: None, kept: Vec::new() };
    let days = days_after_another(&person, 6);
    assert_eq!(days.len(), 7);
    for (place, day) in days.iter().enumerate() {
        assert!(!days[..place].iter().any(|other| is_same_day(day, other)), "{place}: {day:?}");
        let iron = totals(eaten(foods(), day))[Figure::Iron.index()].amount;
        assert!(iron >= person.reference.of(Nutrient::Iron).unwrap(), "{place}: {day:?}");
    }
}

#[test]
fn no_day_comes_twice_in_a_row_and_all_keep_what_is_locked() {
    for seed in 2000..2020 {
        let person = person(seed);
        let days = days_after_another(&person, 4);
        for pair in days.windows(2) {
            assert!(!is_same_day(&pair[0], &pair[1]), "{seed}: {pair:?}");
        }
        for day in &days {
            day.iter().for_each(|one| fits(&person.rules, one.ndb, "another day"));
            assert!(person.kept.iter().all(|one| day.contains(one)), "{seed}: a locked food went");
        }
    }
}

#[test]
fn a_day_keeps_to_the_profile_its_limits_and_its_sums() {
    let mut clear = 0;
    for seed in 1000..1060 {
        let person = person(seed);
        let ask = ask(&person);
        let Answer::Day(day) = fill(&ask, &person.kept) else { continue };
        let plan = &day.foods;
        for one in plan {
            fits(&person.rules, one.ndb, "a plan");
            let food = find(foods(), one.ndb).unwrap();
            assert!(one.locked || person.rules.may_fill(food), "{} was filled in", food.name);
        }
        assert!(person.kept.iter().all(|one| plan.contains(one)), "a locked food went: {plan:?}");
        let sums = totals(eaten(foods(), plan));
        for nutrient in Nutrient::ALL.iter().copied() {
            let sum = sums[nutrient.figure().index()];
            assert_eq!(usize::from(sum.known + sum.unknown), plan.len());
            assert!(
                ask.reference.upper_of(nutrient).is_none_or(|most| sum.amount <= most),
                "{seed} {nutrient:?}"
            );
            let wanted = ask.reference.of(nutrient).filter(|_| person.rules.focus.has(nutrient));
            assert!(wanted.is_none_or(|target| sum.amount >= target), "{seed} {nutrient:?}: {sum:?}");
        }
        let kcal = sums[Figure::Energy.index()].amount / 1_000_000;
        assert!(
            person.energy.is_none_or(|(least, most)| (u64::from(least)..=u64::from(most)).contains(&kcal))
        );
        for one in plan.iter().filter(|one| !one.locked) {
            assert!(one.servings.millionths() <= 2_000_000, "{one:?}");
        }
        // A clash is avoidable unless the locked foods make it.
        let made: Vec<_> = clashes(foods(), plan).filter(|one| !one.locked).collect();
        assert!(made.is_empty(), "{seed}: {made:?} with the iron at {:?}", iron_meal(foods(), plan));
        clear += 1;
        let bought: u32 = shopping(plan).iter().map(|(_, hundredths)| hundredths).sum();
        let served: u32 = eaten(foods(), plan).map(|(_, hundredths)| hundredths).sum();
        assert_eq!(bought, served);
    }
    assert!(clear > 30, "{clear}");
}

#[test]
fn a_swap_offers_something_else_that_fits_and_meets_the_targets_where_it_can() {
    for seed in 2000..2020 {
        let person = person(seed);
        let ask = ask(&person);
        let Answer::Day(day) = fill(&ask, &person.kept) else { continue };
        let Some(place) = day.foods.iter().position(|one| !one.locked) else { continue };
        let mut tried = Vec::new();
        for _ in 0..5 {
            let Some(new) = swap(&ask, &day.foods, place, &tried) else { break };
            fits(&person.rules, new.ndb, "a swap");
            assert!(person.rules.may_fill(find(foods(), new.ndb).unwrap()));
            assert!(new.meal == day.foods[place].meal && !tried.contains(&new.ndb));
            assert!(day.foods.iter().all(|one| one.ndb != new.ndb));
            tried.push(new.ndb);
        }
        let locked = day.foods.iter().position(|one| one.locked);
        assert!(locked.is_none_or(|place| swap(&ask, &day.foods, place, &[]).is_none()));
        assert_eq!(swap(&ask, &day.foods, day.foods.len(), &[]), None);
    }
}

#[test]
fn a_link_brings_nothing_that_its_receiver_leaves_out() {
    let mut dice = Dice::of(9);
    for seed in 3000..3040 {
        let sender = person(seed);
        let foods_sent = |dice: &mut Dice| PlannedFood {
            meal: dice.one(Meal::ALL),
            ndb: if dice.is_one_in(10) { 99_999 } else { dice.one(foods()).ndb },
            servings: Decimal::whole(1),
            locked: false,
        };
        let plan: Vec<PlannedFood> = (0..1 + dice.roll(30)).map(|_| foods_sent(&mut dice)).collect();
        let shared = SharedFood { name: Label::default(), told: Told::default(), plan, picked: Vec::new() };
        let link = make(&shared).unwrap();
        let Ok(Opened::Plain { kind, payload }) = decode(link.strip_prefix(PREFIX).unwrap()) else {
            panic!("{link}")
        };
        let came = read(kind, &payload).unwrap();
        assert_eq!(came, shared);
        let seen = received(foods(), &sender.rules, &came);
        seen.plan.iter().for_each(|one| fits(&sender.rules, one.ndb, "a received plan"));
        let out =
            |ndb: u32| seen.unknown.contains(&ndb) || seen.left_out.iter().any(|(food, _)| food.ndb == ndb);
        assert!(shared.plan.iter().all(|one| out(one.ndb) != seen.plan.contains(one)));
    }
}

#[test]
fn a_profile_that_leaves_everything_out_is_told_so() {
    let mut person = person(1);
    person.rules.dislikes = foods().iter().map(|food| food.ndb).collect();
    person.rules.focus = [Nutrient::Iron].into_iter().collect();
    let list = listed(foods(), &person.rules, &person.reference, &Choices::default());
    assert!(list.is_empty());
    let answer = fill(&ask(&person), &[]);
    assert_eq!(answer, Answer::OutOfReach([Nutrient::Iron].into_iter().collect()));
}

#[test]
fn locked_foods_that_no_longer_fit_are_left_out_and_named() {
    let mut person = person(3);
    person.energy = None;
    let lock = |ndb: u32, servings: &str| PlannedFood {
        meal: Meal::Lunch,
        ndb,
        servings: Decimal::parse(servings).unwrap(),
        locked: true,
    };
    person.rules.dislikes = vec![16070];
    let plan = [lock(16070, "1"), lock(11457, "0"), lock(11091, "1000"), lock(99_999, "1")];
    let Answer::Day(day) = fill(&ask(&person), &plan) else { panic!("no day") };
    assert_eq!(day.left_out, [16070, 11457, 11091]);
    assert!(day.foods.iter().any(|one| one.ndb == 99_999), "a newer table may know it");
    assert!(totals(eaten(foods(), &day.foods)).iter().all(|total| total.unknown > 0));
}

#[test]
fn well_known_foods_carry_their_warnings() {
    let marks = |ndb: u32, expect: &[Mark]| {
        let food = find(foods(), ndb).unwrap();
        for mark in expect {
            assert!(food.marks.has(*mark), "{} without {mark:?}", food.name);
        }
    };
    marks(11457, &[Mark::Oxalate, Mark::VitaminK]);
    marks(8504, &[Mark::Fortified, Mark::Varies]);
    marks(13327, &[Mark::Liver, Mark::Haem]);
    marks(15111, &[Mark::FishAvoid, Mark::Haem]);
    marks(15126, &[Mark::FishGood]);
    marks(12078, &[Mark::Selenium]);
    assert!(find(foods(), 15159).unwrap().note.contains("look too high"), "steamed clams");
    let mut reference = Reference::default();
    reference.values[Nutrient::Iron.index()] = Some(18_000_000);
    let points = |ndb: u32| {
        let food = find(foods(), ndb).unwrap();
        score(food, [Nutrient::Iron].into_iter().collect(), &reference, Basis::Serving).points
    };
    assert!(points(11458) < points(16070), "boiled spinach stands below lentils");
    assert!(brings_calcium(find(foods(), 1077).unwrap()) && !brings_calcium(find(foods(), 16426).unwrap()));
}

#[test]
fn the_build_refuses_contradictions() {
    let good = || -> table::Row {
        let mut row: table::Row = std::array::from_fn(|_| "0".to_owned());
        for (column, text) in [
            ("ndb", "00001"),
            ("fdc_id", "1"),
            ("name", "Beans"),
            ("food_group", "Vegetables"),
            ("serving_desc", "1 cup"),
            ("serving_g", "100"),
            ("vegan", "1"),
            ("vegetarian", "1"),
            ("pescatarian", "1"),
            ("phytate", "low"),
            ("mercury", ""),
            ("cautions", ""),
            ("meat", ""),
            ("note", ""),
            ("usda_description", "Beans, raw"),
            ("legacy_check", "same"),
            ("legacy_diff", ""),
        ] {
            row[table::COLUMNS.iter().position(|known| *known == column).unwrap()] = text.to_owned();
        }
        row
    };
    let problems = |rows: &[table::Row]| table::problems(rows, violations).join("\n");
    assert_eq!(problems(&[good()]), "");
    assert_eq!(table::fetched(&[good()]).len(), 1);
    let check = |changes: &[(&str, &str)], says: &str| {
        let mut row = good();
        for (column, text) in changes {
            row[table::COLUMNS.iter().position(|known| known == column).unwrap()] = (*text).to_owned();
        }
        let found = problems(&[row]);
        assert!(found.contains(says), "{changes:?}: {found:?}");
    };
    assert!(problems(&[good(), good()]).contains("has the ndb of another row"));
    check(&[("al_milk", "1")], "is vegan and has al_milk");
    check(&[("al_fish", "1")], "is vegetarian and has al_fish");
    check(&[("vegetarian", "0")], "is vegan and not vegetarian");
    check(&[("al_wheat", "1")], "has wheat and no gluten");
    check(&[("food_group", "Dairy")], "has no al_milk");
    check(&[("food_group", "Shellfish")], "neither crustaceans nor molluscs");
    check(&[("food_group", "Stones")], "unknown group");
    check(&[("meat", "pork")], "must name its meat");
    check(&[("vegan", "0"), ("vegetarian", "0"), ("pescatarian", "0")], "must name its meat");
    check(&[("vegan", "0"), ("vegetarian", "0"), ("pescatarian", "0"), ("meat", "pork")], "no haem iron");
    check(&[("usda_description", "Crackers, wheat")], "speaks of wheat");
    check(&[("iron_mg", "lots")], "no number");
    check(&[("iron_mg", "1.234")], "no number");
    check(&[("energy_kcal", "")], "no number");
    check(&[("serving_g", "0")], "serving of 300 g");
    check(&[("cautions", "hot")], "unknown cautions");
    check(&[("al_egg", "x")], "neither 0 nor 1");
    check(&[("note", "It boosts iron")], "forbidden claim");
    let mut unknown = good();
    unknown[9] = String::new();
    assert_eq!(problems(std::slice::from_ref(&unknown)), "", "what the source does not have stays unknown");
    assert_eq!(table::fetched(&[unknown])[0][9], "");
}
