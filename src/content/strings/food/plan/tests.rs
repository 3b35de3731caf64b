//! Days, servings and refusals as they are read.

use super::*;
use crate::domain::{CodeSet, Nutrient};

#[test]
fn servings_and_days_read_as_people_say_them() {
    assert_eq!(portion(100, "1 cup", 19_800), "1 cup (198 g)");
    assert_eq!(portion(150, "1 cup", 19_800), "1.5 × 1 cup (198 g)");
    assert_eq!((times(25), times(2000), times(133)), ("0.25".into(), "20".into(), "1.33".into()));
    assert_eq!(bought(250, 19_805), "2.5 servings, 495 g");
    assert_eq!(bought(100, 30_00), "1 serving, 30 g");
    assert_eq!(day("", None), UNNAMED);
    assert_eq!((note(""), note("eat it cooked")), (None, Some("Eat it cooked.".into())));
    assert_eq!(day("Ada", Some("Sat 21 Nov".into())), "Ada · Sat 21 Nov");
    assert_eq!(sum(Figure::Iron, 17_290_000, Some(18_000_000)), "17.2 mg of 18 mg");
    assert_eq!((unknown(0), unknown(2)), (None, Some("2 foods unknown".into())));
    assert_eq!(
        move_drinks(Meal::Snacks, &[Apart::Tea, Apart::Calcium]),
        "Most of the day’s iron is in the snacks. You said you have tea and milk with meals. Between meals it keeps out of the way."
    );
}

#[test]
fn nobody_is_asked_to_pick_where_nothing_can_be_picked() {
    assert_eq!(
        [Advice::Full, Advice::Young, Advice::Kidney].map(no_sums),
        [SUMS_NONE, SUMS_PLAIN, SUMS_PLAIN]
    );
}

#[test]
fn what_was_not_found_and_what_is_not_there_are_said_apart() {
    let check = |answer: Answer, starts: &str, ends: &str| {
        let said = not_filled(&answer, Some((1800, 2000)), true).join(" ");
        assert!(said.starts_with(starts) && said.ends_with(ends), "{said}");
    };
    let limits = vec![Limit::EnergyMost, Limit::Target(Nutrient::VitaminD)];
    check(
        Answer::NoDay { limits, proven: true },
        "No day of foods that fit you keeps",
        "put aside: at most 2000 kcal; the amount of vitamin D.",
    );
    check(Answer::NoDay { limits: Vec::new(), proven: false }, "A long search found no day", "have to give.");
    let both = CodeSet::from_iter([Nutrient::Iron, Nutrient::B12]);
    check(
        Answer::OutOfReach(both),
        "No day of foods that fit you reaches the amount of iron and vitamin B12.",
        "here.",
    );
    check(Answer::NotOffered(Advice::Kidney), KIDNEY, KIDNEY);
    check(Answer::NoTarget, NO_REFERENCE, NO_REFERENCE);
    assert_eq!(not_filled(&Answer::NoTarget, None, false), [NO_FOCUS]);
}
