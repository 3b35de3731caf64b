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
    Ask { foods: foods(), rules: &person.rules, reference: &person.reference, energy: person.energy, seed }
}

#[test]
fn all_that_can_be_met_is_met_nearly_as_well_as_possible() {
    let (mut days, mut none, mut over) = (0, 0, 0.0);
    let mut worst: f64 = 0.0;
    for seed in 0..PEOPLE {
        let person = person(seed);
        let ask = ask(&person, seed + 1);
        let exact = best(&ask, &person.kept, Lift::Nothing);
        match (fill(&ask, &person.kept), exact) {
            (Answer::Day(day), Some(best)) => {
                assert!(day.cost >= best, "{seed}: {} is better than the best, {best}", day.cost);
                let more = if best == 0 {
                    f64::from(u8::from(day.cost > 0))
                } else {
                    day.cost as f64 / best as f64 - 1.0
                };
                days += 1;
                over += more;
                worst = worst.max(more);
            }
            (Answer::OutOfReach(nutrients), None) => {
                none += 1;
                for nutrient in nutrients.iter() {
                    assert_eq!(
                        best(&ask, &person.kept, Lift::AllBut(nutrient)),
                        None,
                        "{seed}: {nutrient:?} is in reach"
                    );
                }
            }
            (Answer::NoDay(limits), None) => {
                none += 1;
                for limit in limits {
                    assert!(
                        best(&ask, &person.kept, Lift::One(limit)).is_some(),
                        "{seed}: {limit:?} is not in the way"
                    );
                }
            }
            (answer, exact) => panic!("{seed}: {answer:?} but the exact solver says {exact:?}\n{person:?}"),
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
#[test]
fn ztime() {
    let mut all = Vec::new();
    for seed in 0..PEOPLE {
        let person = person(seed);
        let from = std::time::Instant::now();
        let _ = fill(&ask(&person, seed + 1), &person.kept);
        all.push(from.elapsed().as_micros());
    }
    all.sort();
    println!("median {} p95 {} max {}", all[100], all[190], all[199]);
}
