//! What a link to food holds: a day of meals, or foods picked from the table. `docs/share-format.md` is the prose.
//!
//! Numbers of foods only: what they are is looked up by whoever opens it. No caution and no life stage goes in unless the
//! sender asked for it, and never an allergy, a diet, a dislike or a note.

use super::{LinkError, LinkKind, PREFIX, encode};
use crate::domain::{AgeBand, Caution, CodeSet, Coded, Decimal, Label, Meal, PlannedFood, Sex, places};

/// The longest link with its prefix, in characters: 100 less than a message may hold, for the address before it.
pub const LINK_MOST: usize = 1700;
/// The most foods.
pub const FOODS_MOST: usize = 100;

/// First line of a payload. Another number is another format.
const FORMAT: &str = "1";

/// What the sender chose to tell about themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Told {
    /// Age band.
    pub age: Option<AgeBand>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Pregnant.
    pub pregnant: bool,
    /// Lactating.
    pub lactating: bool,
    /// Cautions.
    pub cautions: CodeSet<Caution>,
}

/// What a link holds.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedFood {
    /// The name somebody gave it; may be empty.
    pub name: Label,
    /// What the sender told.
    pub told: Told,
    /// The foods of a plan, none of them locked.
    pub plan: Vec<PlannedFood>,
    /// The numbers of picked foods.
    pub picked: Vec<u32>,
}

/// Why a payload is none of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoodLinkError {
    /// It is not text as these links have it, or holds something that makes no sense.
    Malformed,
    /// It was made by a newer version.
    Newer,
    /// More than [`FOODS_MOST`] foods.
    TooMany,
    /// It holds no food.
    Empty,
    /// The link would be longer than [`LINK_MOST`], or cannot be made at all.
    TooLong(LinkError),
}

/// Makes a link to a day of meals, or where there is none, to picked foods; prefix included.
///
/// # Errors
/// [`FoodLinkError`] where it would hold nothing, or too much.
pub fn make(shared: &SharedFood) -> Result<String, FoodLinkError> {
    let kind = if shared.plan.is_empty() { LinkKind::Selection } else { LinkKind::Plan };
    let text = write(shared);
    read(kind, text.as_bytes())?;
    let link = encode(kind, text.as_bytes()).map_err(FoodLinkError::TooLong)?;
    let whole = PREFIX.len() + link.len();
    if whole > LINK_MOST {
        return Err(FoodLinkError::TooLong(LinkError::TooLong));
    }
    Ok(format!("{PREFIX}{link}"))
}

fn write(shared: &SharedFood) -> String {
    let told = &shared.told;
    let mut stage = vec![told.age.map_or("-", Coded::code), told.sex.map_or("-", Coded::code)];
    stage.extend(told.pregnant.then_some("p"));
    stage.extend(told.lactating.then_some("l"));
    let name = shared.name.as_str().replace(['\n', '\r'], " ");
    let mut text = format!("{FORMAT}\n{name}\n{}\n{}\n", stage.join(" "), told.cautions.codes());
    if shared.plan.is_empty() {
        for ndb in &shared.picked {
            text.push_str(&format!("{ndb}\n"));
        }
    }
    for food in &shared.plan {
        text.push_str(&format!("{} {} {}\n", food.meal.code(), food.ndb, food.servings));
    }
    text
}

/// Reads the payload of a link of that kind.
///
/// # Errors
/// [`FoodLinkError`]; nothing of a payload with a fault is used.
pub fn read(kind: LinkKind, payload: &[u8]) -> Result<SharedFood, FoodLinkError> {
    let text = std::str::from_utf8(payload).map_err(|_| FoodLinkError::Malformed)?;
    let (format, rest) = text.split_once('\n').ok_or(FoodLinkError::Malformed)?;
    if format != FORMAT {
        let newer = format.len() < 4 && format.parse::<u32>().is_ok_and(|number| number > 1);
        return Err(if newer { FoodLinkError::Newer } else { FoodLinkError::Malformed });
    }
    let body = rest.strip_suffix('\n').ok_or(FoodLinkError::Malformed)?;
    let mut lines = body.split('\n');
    let head = (|| {
        let name = Label::new(lines.next()?).ok()?;
        let mut told = stage(lines.next()?)?;
        told.cautions = cautions(lines.next()?)?;
        Some((name, told))
    })();
    let (name, told) = head.ok_or(FoodLinkError::Malformed)?;
    let mut shared = SharedFood { name, told, plan: Vec::new(), picked: Vec::new() };
    for line in lines {
        if shared.plan.len() + shared.picked.len() >= FOODS_MOST {
            return Err(FoodLinkError::TooMany);
        }
        let read = match kind {
            LinkKind::Plan => planned(line).map(|food| shared.plan.push(food)),
            LinkKind::Selection => number(line).map(|ndb| shared.picked.push(ndb)),
            LinkKind::Journal => None,
        };
        read.ok_or(FoodLinkError::Malformed)?;
    }
    let empty = shared.plan.is_empty() && shared.picked.is_empty();
    if empty { Err(FoodLinkError::Empty) } else { Ok(shared) }
}

fn stage(text: &str) -> Option<Told> {
    fn code<T: Coded>(text: &str) -> Option<Option<T>> {
        if text == "-" { Some(None) } else { T::from_code(text).map(Some) }
    }
    let mut parts = text.split(' ');
    let mut told = Told { age: code(parts.next()?)?, sex: code(parts.next()?)?, ..Told::default() };
    for part in parts {
        match part {
            "p" if !told.pregnant && !told.lactating => told.pregnant = true,
            "l" if !told.lactating => told.lactating = true,
            _ => return None,
        }
    }
    Some(told)
}

fn cautions(text: &str) -> Option<CodeSet<Caution>> {
    if text.is_empty() { Some(CodeSet::EMPTY) } else { places(Caution::CODES, text).map(CodeSet::of) }
}

fn planned(line: &str) -> Option<PlannedFood> {
    let (meal, rest) = line.split_once(' ')?;
    let (ndb, servings) = rest.split_once(' ')?;
    let servings = Decimal::parse(servings).ok()?;
    crate::domain::food::servings(servings).ok()?;
    Some(PlannedFood { meal: Meal::from_code(meal)?, ndb: number(ndb)?, servings, locked: false })
}

/// An NDB number: five digits at most, no leading zero.
fn number(text: &str) -> Option<u32> {
    let plain = (1..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| plain && !text.starts_with('0'))
}

#[cfg(test)]
mod tests {
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
        for head in
            ["1\n\n-\n\n", "1\n\ny31 x\n\n", "1\n\n- - l p\n\n", "1\n\n- - p p\n\n", "1\n\n- -\nflu\n"]
        {
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
                    // What says that it is sealed now has a tag for its checksum, which is looked at with the phrase.
                    prop_assert_eq!(matches!(result, Ok(Opened::Plain { .. })), same);
                }
            }
        }

        #[test]
        fn no_payload_panics(payload: Vec<u8>, kind in prop::sample::select(LinkKind::ALL.to_vec())) {
            let _ = read(kind, &payload);
            let _ = read(kind, &[b"1\n\n- -\n\n".as_slice(), &payload].concat());
        }
    }
}
