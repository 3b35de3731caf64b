//! The day planner held against an exact solver: whatever can be met is met, days are nearly as good as the best there is,
//! and a limit that is named stands in the way.

#[path = "food/exact.rs"]
mod exact;
#[path = "food/people.rs"]
mod people;

use exact::{Lift, best};
use people::{Person, foods, person};
use stillnight::domain::food::planner::{Answer, Ask, fill};

/// So many people are drawn.
const PEOPLE: u32 = 200;
/// Days may cost so much more than the best, in the mean.
const WITHIN: f64 = 0.05;

fn ask(person: &Person, seed: u32) -> Ask<'_> {
    Ask {
        foods: foods(),
        rules: &person.rules,
        reference: &person.reference,
        energy: person.energy,
        seed,
        without: &[],
    }
}

#[test]
fn all_that_can_be_met_is_met_nearly_as_well_as_possible() {
    let (mut days, mut none, mut over) = (0, 0, 0.0);
    let mut worst: f64 = 0.0;
    for seed in 0..PEOPLE {
        let person = person(seed);
        let ask = ask(&person, seed + 1);
        match fill(&ask, &person.kept) {
            Answer::Day(day) => {
                // The bound is the best cost rounded up to ten, where the solver was done.
                let best = best(&ask, &person.kept, Lift::Nothing, &day.foods).expect("there is a day");
                let best = (best / 10.0 - 1e-6).ceil() * 10.0;
                let cost = day.cost as f64;
                assert!(cost >= best, "{seed}: {cost} is better than the best, {best}");
                let more = if best > 0.0 { cost / best - 1.0 } else { cost };
                days += 1;
                over += more;
                worst = worst.max(more);
            }
            Answer::OutOfReach(nutrients) => {
                none += 1;
                for nutrient in nutrients.iter() {
                    let exact = best(&ask, &person.kept, Lift::AllBut(nutrient), &[]);
                    assert_eq!(exact, None, "{seed}: {nutrient:?} is in reach");
                }
            }
            Answer::NoDay { limits, .. } => {
                none += 1;
                assert_eq!(
                    best(&ask, &person.kept, Lift::Nothing, &[]),
                    None,
                    "{seed}: there is a day\n{person:?}"
                );
                for limit in limits {
                    let exact = best(&ask, &person.kept, Lift::One(limit), &[]);
                    assert!(exact.is_some(), "{seed}: {limit:?} is not in the way");
                }
            }
            answer => panic!("{seed}: {answer:?}\n{person:?}"),
        }
    }
    let mean = over / f64::from(days);
    println!(
        "{days} days, {none} without; {:.2} % above the best in the mean, {:.1} % at worst",
        mean * 100.0,
        worst * 100.0
    );
    assert!(days >= PEOPLE * 6 / 10, "too few feasible people to say anything: {days}");
    assert!(none >= 5, "too few people whom no day fits: {none}");
    assert!(mean <= WITHIN, "{:.2} % above the best in the mean", mean * 100.0);
}
