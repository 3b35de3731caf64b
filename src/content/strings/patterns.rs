//! Patterns: charts, what was tried, this stretch of nights beside the one before.
//!
//! Figures in neutral words: no name for a change, no word for better or worse.

use super::count;

/// Page.
pub const TITLE: &str = "Patterns";
/// Older entries are being read.
pub const LOADING: &str = "Reading older nights …";
/// Too few nights.
pub const EMPTY_TITLE: &str = "After three nights, a first picture";
/// Too few nights.
pub const EMPTY_TEXT: &str = "Charts of when it starts, how strong it gets and how long it lasts grow here from the nights you record. Quiet nights count as much as bad ones; nights without a record stay gaps.";
/// Way to the first night.
pub const EMPTY_LINK: &str = "How was last night?";
/// Group of ranges.
pub const RANGE: &str = "Show";
/// Ranges, in their order.
pub const RANGES: [&str; 4] = ["2 weeks", "3 months", "A year", "All"];
/// The table of a chart.
pub const TABLE: &str = "As a table";
/// Head of a column.
pub const WHEN: &str = "When";
/// Open the night that is read out.
pub const OPEN: &str = "Open this night";

/// Headings of the charts: strength, onset, hours, sleep, nights.
pub const HEADINGS: [&str; 5] = ["How strong", "When it starts", "How long", "Sleep", "Nights with symptoms"];
/// What the figures of each chart are, as the head of a column of its table.
pub const FIGURES: [&str; 5] =
    ["Strength at worst, 0–10", "First onset", "Hours of symptoms", "Hours slept", "Nights with symptoms"];

/// Which nights are shown.
pub fn span(from: &str, to: &str, recorded: u32, nights: u32) -> String {
    format!("{from} – {to}: {recorded} of {} recorded.", self::nights(nights))
}

/// So many nights.
pub fn nights(n: u32) -> String {
    count(n as usize, "night", "nights")
}

/// A whole number of tenths.
pub fn tenths(value: i32) -> String {
    let sign = if value < 0 { "−" } else { "" };
    let (whole, part) = (value.unsigned_abs() / 10, value.unsigned_abs() % 10);
    if part == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

/// A stretch of columns that are weeks.
pub fn week_to(date: &str) -> String {
    format!("Week to {date}")
}

/// From one month to another.
pub fn months(first: &str, last: &str) -> String {
    format!("{first} – {last}")
}

/// The sentence above a chart: what its figure is in the middle, and over how many nights.
pub fn says(what: usize, mid: &str, low: &str, high: &str, n: u32) -> String {
    let lead = ["Strength at worst: median", "First onset: median", "Symptoms: median", "Slept: median"];
    let lead = lead.get(what).copied().unwrap_or_default();
    if n < 4 {
        return format!("{lead} {mid} over {}", nights(n));
    }
    format!("{lead} {mid} over {}, half of them {low} to {high}", nights(n))
}

/// The sentence above the chart of nights with symptoms.
pub fn says_nights(with: u32, known: u32) -> String {
    format!("Symptoms on {with} of {} of which it is known", nights(known))
}

/// The sentence above a chart without any figure.
pub const NOTHING: &str = "No figure recorded in these nights";
/// How the sentence goes on: median sleep quality.
pub fn quality(mid: &str, n: u32) -> String {
    format!("; sleep quality median {mid} of 10 over {}", nights(n))
}
/// How the sentence goes on: what has no figure.
pub fn rest(quiet: u32, missing: u32, all: u32) -> String {
    let quiet = quiet_nights(quiet);
    match missing {
        0 => format!("; {quiet}; no night missing."),
        missing => format!("; {quiet}; {missing} of {} not recorded.", nights(all)),
    }
}

/// So many quiet nights.
pub fn quiet_nights(n: u32) -> String {
    count(n as usize, "quiet night", "quiet nights")
}

/// One night's figure: strength, onset, hours, sleep.
pub fn figure(what: usize, value: &str) -> String {
    match what {
        0 => format!("{value} at worst"),
        1 => format!("first onset {value}"),
        2 => format!("{value} of symptoms"),
        _ => format!("{value} slept"),
    }
}

/// A quiet night.
pub const QUIET: &str = "quiet";
/// Nothing recorded.
pub const MISSING: &str = "not recorded";
/// Recorded, without this figure.
pub const NO_FIGURE: &str = "this was not recorded";

/// A column of several nights.
pub fn gathered(mid: &str, low: &str, high: &str, n: u32) -> String {
    let nights = nights(n);
    if n < 4 {
        format!("median {mid} ({nights})")
    } else {
        format!("median {mid}, half {low} to {high} ({nights})")
    }
}

/// A column of nights with symptoms.
pub fn with_symptoms(with: i32, known: i32) -> String {
    format!("{with} of {known} known nights with symptoms")
}

/// How many of a column's nights are missing.
pub fn missing_of(missing: u32, nights: u32) -> String {
    format!("{missing} of {nights} not recorded")
}

/// What moves along a chart, for screen readers.
pub fn move_along(heading: &str) -> String {
    format!("{heading}: move along the chart")
}

/// Legend: strengths.
pub const LEVELS: [&str; 3] = ["0–3 at worst", "4–6", "7–10"];
/// Legend.
pub const LEGEND_QUIET: &str = "quiet night";
/// Legend.
pub const LEGEND_PART: &str = "recorded, not this";
/// Legend.
pub const LEGEND_MISSING: &str = "not recorded";
/// Legend.
pub const LEGEND_HALF: &str = "median and middle half";
/// Legend.
pub const LEGEND_KNOWN: &str = "nights of which it is known";
/// Legend.
pub const LEGEND_WITH: &str = "with symptoms";
/// Legend.
pub const LEGEND_DOSE: &str = "a medicine or supplement was started, changed or stopped";

/// What happened to a medicine or supplement: started, changed, stopped.
pub const DOSES: [&str; 3] = ["started", "changed", "stopped"];
/// More marks than are listed.
pub fn more_doses(n: usize) -> String {
    format!("and {n} more before these")
}

/// What was tried.
pub const RELIEF: &str = "What was tried";
/// How to read it.
pub const RELIEF_HINT: &str = "Counts of what you said on the stopwatch, in order of how often it eased. An episode may also end by itself.";
/// Nothing was tried.
pub const RELIEF_NONE: &str = "Nothing timed in these nights.";
/// How often it eased.
pub fn eased(eased: u32, told: u32) -> String {
    format!("eased {eased} of {told}")
}
/// What else was said.
pub fn otherwise(little: u32, no: u32, untold: u32) -> String {
    let said = [(little, "a little"), (no, "no change"), (untold, "not judged")];
    let said: Vec<String> =
        said.into_iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{what} {n}")).collect();
    said.join(" · ")
}
/// Median time on the stopwatch.
pub fn stopped_after(minutes: i32) -> String {
    format!("median {minutes} min")
}
/// Told too seldom for an order.
pub fn tried(n: u32) -> String {
    format!("tried {}", count(n as usize, "time", "times"))
}
/// Told too seldom for an order.
pub const SELDOM: &str = "Too few times to put in order";

/// Section.
pub const CHANGES: &str = "These nights and those before";
/// How to read it.
pub fn changes_hint(before: &str, now: &str) -> String {
    format!(
        "Means per night: {before}, then {now}. The interval holds the true difference 95 times in 100 if nights like these went on; one that holds 0 is compatible with no difference."
    )
}
/// The four figures.
pub const CHANGE: [&str; 4] =
    ["First onset", "Places it was felt in", "Minutes at rest before it began", "Strength at worst, 0–10"];
/// Heads of the table.
pub const CHANGE_HEADS: [&str; 4] = ["Figure", "Before", "Now", "Difference (95 % interval)"];
/// Dates of a stretch.
pub fn stretch(from: &str, to: &str) -> String {
    format!("{from} – {to}")
}
/// A mean and its nights.
pub fn side(mean: &str, n: usize) -> String {
    format!("{mean} ({})", count(n, "night", "nights"))
}
/// No night has the figure.
pub const SIDE_NONE: &str = "not recorded";
/// Too few on a side.
pub const TOO_FEW: &str = "too few nights to tell";
/// A difference and its interval.
pub fn difference(middle: &str, low: &str, high: &str) -> String {
    format!("{middle} ({low} to {high})")
}
/// With the sign of what is more than nought.
pub fn signed(value: i32, words: &str) -> String {
    match value {
        0 => words.to_owned(),
        value if value > 0 => format!("+{words}"),
        _ => format!("−{words}"),
    }
}
/// Minutes.
pub fn minutes(value: &str) -> String {
    format!("{value} min")
}
/// Arms or trunk among the places.
pub fn beyond(before: (u32, u32), now: (u32, u32)) -> String {
    let side = |(with, of): (u32, u32)| format!("{with} of {}", nights(of));
    format!("Arms or trunk among the places: {} before, {} now.", side(before), side(now))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_read_as_figures() {
        let check = |value, words: &str| assert_eq!(tenths(value), words);
        check(65, "6.5");
        check(60, "6");
        check(-4, "−0.4");
        check(0, "0");
        assert_eq!(signed(5, "0.5"), "+0.5");
        assert_eq!(signed(-5, "0.5"), "−0.5");
        assert_eq!(says(1, "22:50", "22:00", "23:30", 1), "First onset: median 22:50 over 1 night");
        assert_eq!(otherwise(2, 0, 1), "a little 2 · not judged 1");
        assert_eq!(rest(1, 9, 91), "; 1 quiet night; 9 of 91 nights not recorded.");
    }
}
