//! What a name or a word most likely means in a journal of nights. Proposals only: the person sees and changes them.

use super::found::{Scale, Target};
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

/// The scale that numbers from `low` to `high` are most likely on. How strong restless legs were is often told only when
/// they were there, so that nought belongs to the scale although it is not seen.
pub fn range(low: Decimal, high: Decimal, legs: bool) -> Scale {
    let (low, high) = (low.millionths(), high.millionths());
    let Some(top) = [5, 10, 100].into_iter().find(|top| high <= i64::from(*top) * 1_000_000) else {
        return Scale::Plain;
    };
    let bottom = i32::from(low >= 1_000_000 && top < 100 && !legs);
    if low < 0 { Scale::Plain } else { Scale::Range(Decimal::whole(bottom), Decimal::whole(top)) }
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
