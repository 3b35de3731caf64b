//! What a link to food may hold, and what is refused.

use super::*;
use crate::store::link::{Opened, decode};
use proptest::prelude::*;

fn shared() -> SharedFood {
    let food = |meal, ndb, servings: &str| PlannedFood {
        meal,
        ndb,
        servings: Decimal::parse(servings).unwrap(),
        locked: false,
    };
    SharedFood {
        name: Label::new("Sunday, with Ada").unwrap(),
        told: Told::default(),
        plan: vec![food(Meal::Breakfast, 8123, "1"), food(Meal::Dinner, 16070, "1.5")],
        picked: Vec::new(),
    }
}

fn opened(link: &str) -> Result<SharedFood, FoodLinkError> {
    match decode(link.strip_prefix(PREFIX).unwrap()) {
        Ok(Opened::Plain { kind, payload }) => read(kind, &payload),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_plan_and_a_selection_read_back() {
    let plan = shared();
    assert_eq!(opened(&make(&plan).unwrap()), Ok(plan.clone()));
    let picked = SharedFood { plan: Vec::new(), picked: vec![11457, 1129], ..plan };
    assert_eq!(opened(&make(&picked).unwrap()), Ok(picked));
}

#[test]
fn nothing_about_the_sender_goes_in_unless_they_ask() {
    assert_eq!(write(&shared()), "1\nSunday, with Ada\n- -\n\nbreakfast 8123 1\ndinner 16070 1.5\n");
    let mut told = shared();
    told.told = Told {
        age: Some(AgeBand::Y31),
        sex: Some(Sex::Female),
        pregnant: true,
        lactating: true,
        cautions: CodeSet::from_iter([Caution::Warfarin]),
    };
    assert!(write(&told).contains("\ny31 f p l\nwarfarin\n"));
    assert_eq!(opened(&make(&told).unwrap()), Ok(told));
}

#[test]
fn a_long_day_fits_a_message_and_an_endless_one_is_refused() {
    let mut day = shared();
    let food = day.plan[0];
    day.plan = (0..60)
        .map(|n| PlannedFood { ndb: 10_000 + n * 977, meal: Meal::ALL[n as usize % 4], ..food })
        .collect();
    assert!(make(&day).unwrap().len() <= LINK_MOST);
    day.plan = (0..101).map(|n| PlannedFood { ndb: 10_000 + n, ..food }).collect();
    assert_eq!(make(&day), Err(FoodLinkError::TooMany));
    day.plan.clear();
    assert_eq!(make(&day), Err(FoodLinkError::Empty));
}

#[test]
fn what_makes_no_sense_is_refused_in_its_own_words() {
    let check = |kind, text: &str, error| assert_eq!(read(kind, text.as_bytes()), Err(error), "{text:?}");
    let plan = LinkKind::Plan;
    check(plan, "", FoodLinkError::Malformed);
    check(plan, "2\n\n- -\n\n", FoodLinkError::Newer);
    check(plan, "x\n\n- -\n\n", FoodLinkError::Malformed);
    check(plan, "1\n\n- -\n\n", FoodLinkError::Empty);
    check(plan, "1\n\n- -\n\nlunch 11457 1", FoodLinkError::Malformed);
    for line in [
        "tea 11457 1",
        "lunch 0 1",
        "lunch 011457 1",
        "lunch 111457 1",
        "lunch 11457 0",
        "lunch 11457 1000",
        "lunch 11457 -1",
        "lunch 11457",
        "lunch 11457 1 locked",
        "11457",
        "",
    ] {
        check(plan, &format!("1\n\n- -\n\n{line}\n"), FoodLinkError::Malformed);
    }
    for head in ["1\n\n-\n\n", "1\n\ny31 x\n\n", "1\n\n- - l p\n\n", "1\n\n- - p p\n\n", "1\n\n- -\nflu\n"] {
        check(plan, &format!("{head}lunch 11457 1\n"), FoodLinkError::Malformed);
    }
    check(LinkKind::Selection, "1\n\n- -\n\nlunch 11457 1\n", FoodLinkError::Malformed);
    check(LinkKind::Journal, "1\n\n- -\n\n11457\n", FoodLinkError::Malformed);
    assert_eq!(read(plan, &[0xff, 0xfe]), Err(FoodLinkError::Malformed));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn a_mutated_link_is_refused_or_whole(at in 0usize..400, byte: u8, cut in 0usize..400, past_the_checksum: bool) {
        let shared = shared();
        if past_the_checksum {
            let mut payload = write(&shared).into_bytes();
            let length = payload.len();
            payload[at % length] = byte;
            payload.truncate(length - cut.min(length) % 7);
            if let Ok(read) = read(LinkKind::Plan, &payload) {
                prop_assert!(read.plan.len() <= FOODS_MOST);
                prop_assert!(make(&read).is_ok());
            }
        } else {
            let link = make(&shared).unwrap();
            let mut bytes = link.clone().into_bytes();
            let length = bytes.len();
            bytes[PREFIX.len() + at % (length - PREFIX.len())] = byte;
            bytes.truncate(length - cut.min(length) % 3);
            if let Ok(text) = String::from_utf8(bytes) {
                let same = text == link;
                let result = decode(text.strip_prefix(PREFIX).unwrap_or_default());
                prop_assert_eq!(result.is_ok(), same);
            }
        }
    }

    #[test]
    fn no_payload_panics(payload: Vec<u8>, kind in prop::sample::select(LinkKind::ALL.to_vec())) {
        let _ = read(kind, &payload);
        let _ = read(kind, &[b"1\n\n- -\n\n".as_slice(), &payload].concat());
    }
}
