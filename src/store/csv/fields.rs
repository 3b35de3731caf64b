//! What the fields of an entry are called in the tidy table, and how each is written there.
//!
//! A table over the stored form: every member that a schema of the store may write has a line here (a test looks), so
//! the table loses nothing. The names are frozen once released, as the stored ones are.

use crate::domain::Kind;

/// How a field is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// The date of the entry: the column `night_of`.
    Night,
    /// A text, a code, or a decimal number kept as text: the column `value`.
    Text,
    /// A whole number.
    Number,
    /// `yes` or `no`.
    Flag,
    /// A moment: the columns `at` and `utc_offset`.
    Moment,
    /// An amount, with the clock time of the last one in `at`.
    Intake,
    /// Several texts.
    Texts,
    /// Several numbers.
    Numbers,
    /// Several moments.
    Moments,
    /// Several things tried: parts of their own.
    Attempts,
    /// Bouts of exercise: parts of their own; none is said.
    Bouts,
    /// Several objects with these members.
    Objects(&'static [Field]),
    /// The column `note` of the entry's first row.
    Note,
}

/// One member.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    /// Its name in the stored form.
    pub member: &'static str,
    /// Its name in the table.
    pub name: &'static str,
    /// The unit printed beside it.
    pub unit: &'static str,
    /// How it is written.
    pub shape: Shape,
}

const fn field(member: &'static str, name: &'static str, unit: &'static str, shape: Shape) -> Field {
    Field { member, name, unit, shape }
}

const SCALE: &str = "0-10";
const NOTE: Field = field("t", "note", "", Shape::Note);

/// The kind's name in the table.
pub fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Episode => "episode",
        Kind::Night => "night",
        Kind::Day => "day",
        Kind::Substance => "substance",
        Kind::Dose => "dose",
        Kind::Lab => "lab",
        Kind::Context => "context",
        Kind::Profile => "profile",
        Kind::Plan => "plan",
    }
}

/// The members of a kind, in the stored order. Of a laboratory value the first three make one row, so they are not here.
pub fn fields(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::Episode => EPISODE,
        Kind::Night => NIGHT,
        Kind::Day => DAY,
        Kind::Substance => SUBSTANCE,
        Kind::Dose => DOSE,
        Kind::Lab => LAB,
        Kind::Context => CONTEXT,
        Kind::Profile => PROFILE,
        Kind::Plan => PLAN,
    }
}

const EPISODE: &[Field] = &[
    field("n", "night", "", Shape::Night),
    field("o", "onset", "", Shape::Moment),
    field("r", "running", "", Shape::Flag),
    field("e", "end", "", Shape::Moment),
    field("w", "worst", SCALE, Shape::Number),
    field("p", "painful", "", Shape::Flag),
    field("l", "places", "", Shape::Text),
    field("f", "sensations", "", Shape::Text),
    field("i", "situation", "", Shape::Text),
    field("m", "at_rest", "min", Shape::Number),
    field("a", "tried", "", Shape::Attempts),
    NOTE,
];

const NIGHT: &[Field] = &[
    field("n", "night", "", Shape::Night),
    field("f", "feel", "", Shape::Text),
    field("b", "bed", "", Shape::Moment),
    field("l", "latency", "min", Shape::Number),
    field("a", "awakenings", "", Shape::Number),
    field("g", "awakenings_legs", "", Shape::Number),
    field("w", "wake", "", Shape::Moment),
    field("s", "slept", "min", Shape::Number),
    field("q", "quality", SCALE, Shape::Number),
    field("c", "calm", "", Shape::Moments),
    NOTE,
];

const DAY: &[Field] = &[
    field("d", "date", "", Shape::Night),
    field("s", "symptoms", SCALE, Shape::Number),
    field("z", "sleepiness", SCALE, Shape::Number),
    field("p", "naps", "min", Shape::Number),
    field("c", "caffeine", "servings", Shape::Intake),
    field("a", "alcohol", "servings", Shape::Intake),
    field("n", "nicotine", "servings", Shape::Intake),
    field("e", "exercise", "", Shape::Bouts),
    field("l", "long_sitting", "min", Shape::Text),
    field("m", "mood", SCALE, Shape::Number),
    field("y", "period", "", Shape::Flag),
    field("i", "illness", "", Shape::Flag),
    field("j", "travel", "", Shape::Flag),
    field("o", "as_planned", "", Shape::Flag),
    NOTE,
];

const REGIMEN: &[Field] = &[
    field("b", "from", "", Shape::Text),
    field("d", "every", "days", Shape::Number),
    field("p", "dose", "", Shape::Texts),
    field("a", "as_needed", "", Shape::Flag),
];

const SIDE_EFFECT: &[Field] = &[
    field("b", "from", "", Shape::Text),
    field("e", "until", "", Shape::Text),
    field("c", "what", "", Shape::Text),
    field("t", "words", "", Shape::Text),
];

const SUBSTANCE: &[Field] = &[
    field("n", "name", "", Shape::Text),
    field("c", "class", "", Shape::Text),
    field("s", "strength", "", Shape::Text),
    field("u", "unit", "", Shape::Text),
    field("f", "form", "", Shape::Text),
    field("b", "start", "", Shape::Text),
    field("e", "stop", "", Shape::Text),
    field("r", "regimen", "", Shape::Objects(REGIMEN)),
    field("x", "side_effect", "", Shape::Objects(SIDE_EFFECT)),
    NOTE,
];

const DOSE: &[Field] = &[
    field("d", "date", "", Shape::Night),
    field("s", "substance", "", Shape::Text),
    field("c", "change", "", Shape::Text),
    field("p", "planned", "", Shape::Text),
    field("g", "taken", "", Shape::Text),
    field("a", "amount", "", Shape::Text),
];

const LAB: &[Field] = &[
    field("d", "date", "", Shape::Night),
    field("n", "own_name", "", Shape::Text),
    field("c", "comparator", "", Shape::Text),
    field("l", "range_low", "", Shape::Text),
    field("h", "range_high", "", Shape::Text),
    field("m", "morning", "", Shape::Flag),
    field("f", "fasting", "", Shape::Flag),
    field("i", "iron_free_day", "", Shape::Flag),
    field("s", "assay", "", Shape::Text),
    NOTE,
];

const CONTEXT: &[Field] = &[
    field("c", "what", "", Shape::Text),
    field("b", "from", "", Shape::Night),
    field("e", "until", "", Shape::Text),
    field("v", "value", "", Shape::Number),
    field("f", "sign", "", Shape::Text),
    field("n", "own_name", "", Shape::Text),
    NOTE,
];

const PROFILE: &[Field] = &[
    field("a", "age", "", Shape::Text),
    field("s", "sex", "", Shape::Text),
    field("p", "pregnant", "", Shape::Flag),
    field("l", "lactating", "", Shape::Flag),
    field("u", "lab_units", "", Shape::Text),
    field("b", "boundary", "", Shape::Text),
    field("q", "clinic_score", "", Shape::Text),
    field("fn", "food_focus", "", Shape::Text),
    field("fd", "food_diet", "", Shape::Text),
    field("fw", "food_without", "", Shape::Text),
    field("fa", "food_allergens", "", Shape::Text),
    field("fx", "food_dislikes", "", Shape::Numbers),
    field("fm", "food_drinks", "", Shape::Text),
    field("fc", "food_cautions", "", Shape::Text),
    field("fv", "food_vegetarian_iron", "", Shape::Flag),
];

const PLAN: &[Field] = &[
    field("n", "name", "", Shape::Text),
    field("d", "date", "", Shape::Night),
    field("e", "energy", "kcal", Shape::Numbers),
    field("f", "food", "", Shape::Texts),
    NOTE,
];
