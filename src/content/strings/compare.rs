//! Comparisons of nights with something and nights without it.
//!
//! Neutral words only: which nights had more, never what made it so.

use crate::domain::Remedy;
use crate::domain::compare::{DayFactor, Factor, Lag, Outcome, Span, Untold};

/// Section.
pub const TITLE: &str = "Comparisons";
/// What it is.
pub const LEAD: &str = "Nights with something beside nights without it. A difference says that these nights differ. It does not say why.";
/// Opens them.
pub const OPEN: &str = "Compare nights";
/// Question.
pub const OUTCOME: &str = "Compare";
/// Question.
pub const LAG: &str = "By what there was on";
/// Question.
pub const SPAN: &str = "Look at";
/// Nothing recorded.
pub const EMPTY: &str = "Nothing to compare yet. Record what your days held (caffeine, exercise, a nap) and how the nights were, quiet ones too. After about four weeks the first comparisons stand here.";
/// What the interval says.
pub const INTERVAL: &str = "Each line is a 95 % interval: differences that fit these nights well. It allows for neighbouring nights being alike.";
/// Below each row whose interval holds 0.
pub const COMPATIBLE: &str = "This is compatible with no difference.";
/// Below each row whose interval leaves 0 out.
pub const APART: &str =
    "“No difference” does not fit these nights well. Why they differ is not known from this.";
/// Below a row that goes by weekdays.
pub const WEEKDAYS: &str =
    "It goes largely by the day of the week, so it cannot be told from all else that does.";
/// Where onsets are compared.
pub const ONSET_NOTE: &str = "Nights without symptoms have no first symptom and are left out.";
/// Where things tried are compared.
pub const TRIED_NOTE: &str = "Things are tried on harder nights. So a night without one of them is a night on which something else was tried.";
/// Heading.
pub const FEW: &str = "Too few nights to tell";
/// The floor.
pub const FEW_NOTE: &str =
    "A comparison needs 10 nights on each side, 28 in all, and at least 3 separate times.";
/// The figures again.
pub const TABLE: &str = "The same as a table";
/// Heads of the table.
pub const HEADS: [&str; 6] = ["With", "Difference", "95 % interval", "Nights with", "Without", "Left out"];

/// What is compared.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Severity => "Severity",
        Outcome::Onset => "First symptom",
        Outcome::Sleep => "Sleep",
    }
}

/// Which day's factor.
pub fn lag(lag: Lag) -> &'static str {
    match lag {
        Lag::Same => "The same day",
        Lag::Before => "The day before",
    }
}

/// How far back.
pub fn span(span: Span) -> &'static str {
    match span {
        Span::Quarter => "3 months",
        Span::Year => "A year",
        Span::All => "All nights",
    }
}

/// What was asked, for the paper, where nothing can be chosen.
pub fn asked(what: Outcome, which: Lag, far: Span) -> String {
    format!("{} · {} · {}", outcome(what), lag(which), span(far))
}

/// What the nights had, after *with*. `clock` is the hour from which it counts as late, as the person reads clocks.
pub fn factor(factor: Factor, lag: Lag, clock: &str) -> String {
    let (name, earlier) = match factor {
        Factor::Day(factor) => (day_factor(factor), " one day earlier"),
        Factor::Stillness => ("a first symptom where you had to keep still", " one night earlier"),
        Factor::Tried(remedy) => (tried(remedy), " one night earlier"),
    };
    let earlier = if lag == Lag::Before { earlier } else { "" };
    format!("{name}{clock}{earlier}")
}

/// The start of a row: *With caffeine*.
pub fn with(name: &str) -> String {
    format!("With {name}")
}

fn day_factor(factor: DayFactor) -> &'static str {
    match factor {
        DayFactor::Caffeine => "caffeine",
        DayFactor::LateCaffeine => "caffeine after ",
        DayFactor::Alcohol => "alcohol",
        DayFactor::Nicotine => "nicotine",
        DayFactor::Exercise => "exercise",
        DayFactor::LateExercise => "exercise after ",
        DayFactor::Sitting => "long sitting",
        DayFactor::Nap => "a nap",
        DayFactor::Period => "the period",
        DayFactor::Illness => "illness",
        DayFactor::Travel => "travel",
    }
}

fn tried(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Walk => "walking tried",
        Remedy::Stretch => "stretching tried",
        Remedy::WarmBath => "a warm bath tried",
        Remedy::Massage => "massage tried",
        Remedy::Heat => "warmth tried",
        Remedy::Cold => "cold tried",
        Remedy::Distraction => "a busy mind tried",
        Remedy::Exercise => "exercises tried",
        Remedy::Compression => "wraps tried",
        Remedy::Breathing => "slow breathing tried",
        Remedy::Other => "something else tried",
    }
}

/// A figure with its sign, in points to one decimal or in whole minutes.
pub fn figure(outcome: Outcome, value: i32) -> String {
    let sign = if value < 0 { "−" } else { "" };
    format!("{sign}{}", size(outcome, value))
}

fn size(outcome: Outcome, value: i32) -> String {
    let size = value.unsigned_abs();
    match outcome {
        Outcome::Severity => format!("{}.{}", size / 10, size % 10),
        _ => size.to_string(),
    }
}

/// The difference in words: *0.6 points higher*.
pub fn difference(outcome: Outcome, value: i32) -> String {
    if value == 0 {
        return "the same on average".to_owned();
    }
    let unit = match value {
        _ if outcome == Outcome::Severity => "points",
        -1 | 1 => "minute",
        _ => "minutes",
    };
    let [less, more] = directions(outcome);
    let which = if value < 0 { less } else { more };
    let sleep = if outcome == Outcome::Sleep { " sleep" } else { "" };
    format!("{} {unit} {which}{sleep}", size(outcome, value))
}

/// Below nought and above it.
pub fn directions(outcome: Outcome) -> [&'static str; 2] {
    match outcome {
        Outcome::Severity => ["lower", "higher"],
        Outcome::Onset => ["earlier", "later"],
        Outcome::Sleep => ["less", "more"],
    }
}

/// An end of the drawing: *3.0 lower*.
pub fn end(outcome: Outcome, value: i32) -> String {
    let [less, more] = directions(outcome);
    let unit = if outcome == Outcome::Severity { "" } else { " min" };
    format!("{}{unit} {}", size(outcome, value), if value < 0 { less } else { more })
}

/// The interval: *−0.4 to 1.6*.
pub fn interval(outcome: Outcome, low: i32, high: i32) -> String {
    format!("{} to {}", figure(outcome, low), figure(outcome, high))
}

/// One row as a sentence, after the name of what the nights had.
pub fn sentence(difference: &str, interval: &str, counts: &str) -> String {
    format!(": {difference} (95\u{a0}% interval {interval}), {counts}.")
}

/// How many nights on each side. For something of the day, nights are left out only where something is not recorded.
pub fn counts(outcome: Outcome, factor: Factor, with: usize, without: usize, left_out: usize) -> String {
    let plain = matches!(factor, Factor::Day(_)) && outcome != Outcome::Onset;
    let left = if plain { "not recorded" } else { "left out" };
    let with = super::count(with, "night", "nights");
    format!("{with} with, {without} without, {left_out} {left}")
}

/// One factor with too few nights: its counts, and what else is missing.
pub fn few(counts: &str, why: Untold) -> String {
    let more = match why {
        Untold::FewNights => "",
        Untold::FewStretches => " The nights with it are fewer than 3 separate times.",
        Untold::Alike => " These nights vary too little, or too regularly, to tell.",
    };
    format!(": {counts}.{more}")
}

/// How many comparisons are shown, and what follows from that.
pub fn several(shown: usize) -> String {
    match shown {
        0 => "No comparison has enough nights yet.".to_owned(),
        1 => "1 comparison is shown.".to_owned(),
        _ => format!(
            "{shown} comparisons are shown. The more one looks, the more differences appear by chance: where there is none at all, about 1 interval in 20 leaves out 0."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_their_unit_and_their_side() {
        assert_eq!(figure(Outcome::Severity, -4), "−0.4");
        assert_eq!(figure(Outcome::Severity, 16), "1.6");
        assert_eq!(figure(Outcome::Onset, -18), "−18");
        assert_eq!(difference(Outcome::Severity, 6), "0.6 points higher");
        assert_eq!(difference(Outcome::Onset, -12), "12 minutes earlier");
        assert_eq!(difference(Outcome::Sleep, -25), "25 minutes less sleep");
        assert_eq!(difference(Outcome::Sleep, 0), "the same on average");
        assert_eq!(end(Outcome::Sleep, 120), "120 min more");
    }

    #[test]
    fn a_row_reads_as_a_sentence() {
        let late = Factor::Day(DayFactor::LateCaffeine);
        let row = format!(
            "{}{}",
            with(&factor(late, Lag::Same, "15:00")),
            sentence(
                &difference(Outcome::Severity, 6),
                &interval(Outcome::Severity, -4, 16),
                &counts(Outcome::Severity, late, 23, 41, 12)
            )
        );
        let said = "With caffeine after 15:00: 0.6 points higher (95\u{a0}% interval −0.4 to 1.6), 23 nights with, 41 without, 12 not recorded.";
        assert_eq!(row, said);
        assert_eq!(factor(Factor::Tried(Remedy::Walk), Lag::Before, ""), "walking tried one night earlier");
        assert_eq!(counts(Outcome::Onset, late, 1, 2, 3), "1 night with, 2 without, 3 left out");
    }

    /// Words that would say what made nights differ.
    #[test]
    fn no_text_names_a_reason() {
        let mut all =
            vec![LEAD, EMPTY, INTERVAL, COMPATIBLE, APART, WEEKDAYS, ONSET_NOTE, TRIED_NOTE, FEW_NOTE]
                .into_iter()
                .map(str::to_owned)
                .collect::<Vec<_>>();
        all.extend(Factor::all().map(|each| factor(each, Lag::Before, "")));
        all.extend([several(7), few("", Untold::Alike), few("", Untold::FewStretches)]);
        for text in all {
            for word in ["trigger", "cause", "because", "worse", "better", "helps", "due to", "effect"] {
                assert!(!text.contains(word), "{word}: {text}");
            }
        }
    }
}
