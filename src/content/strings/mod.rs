//! All text a person reads in the app, by page. Facts about health live in `content/`, not here.
//!
//! Wording: plain, short, no promise, no verdict, no dose. Numbers come in as arguments, already formatted where the
//! language of the device decides.

pub mod about;
pub mod calendar;
pub mod compare;
pub mod context;
pub mod data;
pub mod day;
pub mod food;
pub mod give;
pub mod help;
pub mod import;
pub mod journal;
pub mod kept;
pub mod labels;
pub mod labs;
pub mod learn;
pub mod medicines;
pub mod moving;
pub mod paper;
pub mod patterns;
pub mod phrase;
pub mod reminders;
pub mod report;
pub mod settings;
pub mod shared;
pub mod shell;
pub mod told;
pub mod tonight;

/// A duration in words: `4:20` below ten minutes while a stopwatch runs, else minutes and hours.
pub fn duration(seconds: i64) -> String {
    let minutes = seconds / 60;
    match (minutes / 60, minutes % 60) {
        (0, 0) => format!("{seconds} s"),
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

/// A stopwatch: `4:20`, `1:04:20`.
pub fn stopwatch(seconds: i64) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours == 0 { format!("{minutes}:{rest:02}") } else { format!("{hours}:{minutes:02}:{rest:02}") }
}

/// A count with its noun.
pub fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_as_people_say_them() {
        let check = |seconds, words: &str| assert_eq!(duration(seconds), words);
        check(0, "0 s");
        check(59, "59 s");
        check(60, "1 min");
        check(31 * 60 + 12, "31 min");
        check(3600, "1 h");
        check(3900, "1 h 5 min");
        assert_eq!(stopwatch(260), "4:20");
        assert_eq!(stopwatch(3860), "1:04:20");
        assert_eq!(count(1, "entry", "entries"), "1 entry");
    }

    #[test]
    fn one_is_told_in_the_singular() {
        use crate::domain::compare::Outcome;
        let check = |told: String, expect: &str| assert_eq!(told, expect);
        check(
            journal::note_too_long(1),
            "The note is 1 character too long. It stays here as it is until it is shorter.",
        );
        check(
            journal::note_too_long(2),
            "The note is 2 characters too long. It stays here as it is until it is shorter.",
        );
        check(shell::quarantined(1), "1 stored text could not be read and was set aside.");
        check(shell::quarantined(2), "2 stored texts could not be read and were set aside.");
        check(import::left_out("A sleep by day.", &[7], 0), "A sleep by day. Row 7.");
        check(import::left_out("A sleep by day.", &[7, 9], 1), "A sleep by day. Rows 7, 9 and 1 more.");
        check(compare::difference(Outcome::Sleep, 1), "1 minute more sleep");
        check(compare::difference(Outcome::Sleep, -2), "2 minutes less sleep");
    }
}
