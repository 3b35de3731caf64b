//! What a name or a word most likely means in a journal of nights. Proposals only: the person sees and changes them.

use super::found::{Found, Scale, Target, Value};
use crate::domain::{Decimal, ExerciseKind, Flag, Rated, Scale10, Taken};

/// Words in names of things that were so, and where they belong. The first that fits holds.
const TAGS: &[(&str, Target)] = &[
    ("restless", Target::Legs),
    ("rls", Target::Legs),
    ("period", Target::Flag(Flag::Period)),
    ("menstruation", Target::Flag(Flag::Period)),
    ("sick", Target::Flag(Flag::Illness)),
    ("ill", Target::Flag(Flag::Illness)),
    ("travel", Target::Flag(Flag::Travel)),
    ("travelling", Target::Flag(Flag::Travel)),
    ("coffee", Target::Taken(Taken::Caffeine)),
    ("caffeine", Target::Taken(Taken::Caffeine)),
    ("alcohol", Target::Taken(Taken::Alcohol)),
    ("beer", Target::Taken(Taken::Alcohol)),
    ("wine", Target::Taken(Taken::Alcohol)),
    ("nicotine", Target::Taken(Taken::Nicotine)),
    ("cigarettes", Target::Taken(Taken::Nicotine)),
    ("walk", Target::Bout(ExerciseKind::Walk)),
    ("walking", Target::Bout(ExerciseKind::Walk)),
    ("running", Target::Bout(ExerciseKind::Aerobic)),
    ("cycling", Target::Bout(ExerciseKind::Aerobic)),
    ("swimming", Target::Bout(ExerciseKind::Aerobic)),
    ("gym", Target::Bout(ExerciseKind::Strength)),
    ("yoga", Target::Bout(ExerciseKind::Stretch)),
    ("stretching", Target::Bout(ExerciseKind::Stretch)),
    ("exercise", Target::Bout(ExerciseKind::Other)),
    ("workout", Target::Bout(ExerciseKind::Other)),
];

/// Words in names of what is counted or rated.
const RATED: &[(&str, Target)] = &[
    ("restless", Target::Legs),
    ("rls", Target::Legs),
    ("mood", Target::Rated(Rated::Mood)),
    ("sleepiness", Target::Rated(Rated::Sleepiness)),
    ("caffeine", Target::Taken(Taken::Caffeine)),
    ("coffee", Target::Taken(Taken::Caffeine)),
    ("alcohol", Target::Taken(Taken::Alcohol)),
];

/// A letter or a digit; beyond ASCII everything counts as a letter, which needs no table of all scripts.
pub fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii()
}

fn of(name: &str, table: &[(&str, Target)]) -> Target {
    let name = name.to_ascii_lowercase();
    let has = |word: &str| name.split(|c: char| !is_word(c)).any(|other| other == word);
    // "No alcohol" says the opposite, and is kept in the note as it stands.
    if has("no") || has("not") || has("without") {
        return Target::Note;
    }
    table.iter().find(|(word, _)| has(word)).map_or(Target::Note, |(_, target)| *target)
}

/// Where something that was so, or was not, would go.
pub fn tag(name: &str) -> Target {
    of(name, TAGS)
}

/// Where something with a number would go.
pub fn rated(name: &str) -> Target {
    let name = name.to_ascii_lowercase();
    if matches!(&*name, "sleep quality" | "quality of sleep") {
        return Target::Quality;
    }
    of(&name, RATED)
}

/// The most that a scale is thought to reach, in millionths.
const MOST: i64 = 100_000_000;

/// Gives a series that is rated a scale, where it has numbers and none yet. A number that no such scale reaches has no say:
/// many apps write -1 or 999 for *not rated*, and only those rows are to be left out. How strong restless legs were is often
/// told only when they were there, so that nought belongs to the scale although it is not seen.
pub fn scale(found: &[Found], at: usize, target: Target, scale: &mut Scale) {
    if !target.is_rated() || *scale != Scale::Plain {
        return;
    }
    let mut ends = None;
    for found in found.iter().filter(|found| usize::from(found.series) == at) {
        if let Value::Number(number) = found.value {
            let (low, high) = ends.get_or_insert((MOST, 0));
            let number = number.millionths();
            if (0..=MOST).contains(&number) {
                *low = number.min(*low);
                *high = number.max(*high);
            }
        }
    }
    let Some((low, high)) = ends else { return };
    // Nothing but noughts, or but what no scale reaches, says nothing: then the most usual one.
    let tops = [(5, 1..=5_000_000), (10, 0..=10_000_000)];
    let top = tops.into_iter().find(|(_, reach)| reach.contains(&high)).map_or(100, |(top, _)| top);
    let bottom = i32::from((1_000_000..=high).contains(&low) && top < 100 && target != Target::Legs);
    *scale = Scale::Range(Decimal::whole(bottom), Decimal::whole(top));
}

/// The place of a mood's word, in the words one app comes with; other words are the person's own, and asked.
pub fn word(word: &str) -> Option<Scale10> {
    let place = match &*word.trim().to_ascii_lowercase() {
        "rad" => 10,
        "good" => 8,
        "meh" => 5,
        "bad" => 3,
        "awful" => 0,
        _ => return None,
    };
    Scale10::new(place)
}

/// Whether a name is that of a nutrient, whose amounts are often given as shares of a daily value.
pub fn is_nutrient(name: &str) -> bool {
    const ALL: [&str; 8] = ["iron", "calcium", "magnesium", "vitamin", "folate", "b12", "zinc", "potassium"];
    name.split(|c: char| !is_word(c)).any(|word| ALL.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// Whether a name is that of time slept.
pub fn is_sleep(name: &str) -> bool {
    let name = name.trim().to_ascii_lowercase();
    matches!(
        &*name,
        "sleep" | "slept" | "asleep" | "hours slept" | "sleep hours" | "sleep duration" | "time asleep"
    )
}

/// Whether numbers of this unit, or under this name, are hours or minutes; nothing where it says neither.
pub fn in_hours(text: &str) -> Option<bool> {
    let text = text.to_ascii_lowercase();
    text.split(|c: char| !is_word(c)).find_map(|word| match word {
        "h" | "hours" | "hrs" | "hr" => Some(true),
        "min" | "mins" | "minutes" => Some(false),
        _ => None,
    })
}

/// Minutes of a length of time like `7:30`.
pub fn clock_minutes(text: &str) -> Option<i64> {
    let (hours, minutes) = text.split_once(':')?;
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    ((0..24).contains(&hours) && (0..60).contains(&minutes)).then_some(hours * 60 + minutes)
}
