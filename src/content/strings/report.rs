//! The clinician's page: figures with how many nights they rest on, and how they were made.
//!
//! Nothing here says what a figure means for anybody, or what to do about it.

use super::count;

/// Page.
pub const TITLE: &str = "For the doctor";
/// What it is for.
pub const LEAD: &str = "One page of figures to take along: how the nights were, what you take, what you tried. Your notes are not on it.";
/// Link from other pages.
pub const LINK: &str = "One page for the doctor";
/// Older entries are being read.
pub const LOADING: &str = "Reading older entries …";
/// Group.
pub const STRETCH: &str = "Which nights";
/// Stretches, in their order.
pub const STRETCHES: [&str; 5] = ["4 weeks", "3 months", "A year", "All", "From – to"];
/// Field.
pub const FROM: &str = "First night";
/// Field.
pub const TO: &str = "Last night";
/// Below them.
pub const SHORTENED: &str = "That is a very long time. The page shows the newest 40 years of it.";
/// Field.
pub const NAME: &str = "Name or initials on the page";
/// Field.
pub const QUESTION: &str = "Your question for this visit";
/// Under both.
pub const NOT_KEPT: &str =
    "Name and question go on the page you print. They are not saved: they are gone when you leave this page.";
/// More characters than the page has room for.
pub fn too_long(over: usize) -> String {
    format!("{over} more than the page has room for. The rest is not printed.")
}
/// Opens the choice of blocks.
pub const CHOOSE: &str = "Choose what is on the page";
/// Group.
pub const BLOCKS: &str = "On the page";
/// Blocks, in their order.
pub const BLOCK: [&str; 7] = [
    "At a glance",
    "When it started, night by night",
    "Four figures that may change over time",
    "Medicines and supplements",
    "Lab values",
    "What was tried",
    "Circumstances",
];
/// Switch.
pub const LINES: &str = "Show published lines beside lab values";
/// Switch.
pub const NIGHTS: &str = "Add the table of nights";
/// Button.
pub const PRINT: &str = "Print, or save as PDF";
/// Name of the preview's own region, which scrolls sideways.
pub const PREVIEW: &str = "Preview of what is printed";

/// Head of the sheet.
pub const SHEET: &str = "Restless legs: one page from a personal journal";
/// Its dates, and how many nights of it are recorded.
pub fn dates(from: &str, to: &str, recorded: u32, nights: u32) -> String {
    format!("Nights of {from} to {to} · {recorded} of {nights} recorded")
}
/// When it was made.
pub fn made(date: &str, version: &str) -> String {
    format!("Made on {date} with Stillnight {version}")
}
/// What it is not.
pub const STANDING: &str =
    "Written by the person concerned. Not checked, not a diagnosis, and without any score.";
/// The question.
pub const ASKS: &str = "Question for this visit:";

/// Columns of both tables: the figure, the stretch before, this one.
pub const BESIDE: [&str; 3] = ["Figure", "Before", "These nights"];
/// Above the tables: which nights stand beside which.
pub fn beside(before: (&str, &str), now: (&str, &str)) -> String {
    format!(
        "Medians (least to most). Before: {} – {}. These nights: {} – {}.",
        before.0, before.1, now.0, now.1
    )
}
/// Rows at a glance, in their order.
pub const GLANCE: [&str; 8] = [
    "Nights with symptoms",
    "Strength at worst, 0–10",
    "First onset",
    "Symptoms in a night",
    "Nights awake at least once",
    "Nights woken by the legs",
    "Sleep",
    "Days with symptoms by day",
];
/// A median with its range and its nights.
pub fn middle(mid: &str, least: &str, most: &str, n: u32) -> String {
    let nights = count(n as usize, "night", "nights");
    if n == 1 { format!("{mid} · 1 night") } else { format!("{mid} ({least} to {most}) · {nights}") }
}
/// A share of nights.
pub fn share(with: u32, known: u32) -> String {
    format!("{with} of {}", count(known as usize, "night", "nights"))
}
/// A share of days.
pub fn share_days(with: u32, known: u32) -> String {
    format!("{with} of {}", count(known as usize, "day", "days"))
}
/// How many in seven nights.
pub fn a_week(tenths: &str, share: &str) -> String {
    format!("{tenths} a week · {share}")
}
/// Nothing recorded.
pub const NOTHING: &str = "not recorded";

/// Above the four figures.
pub const MEANS: &str = "Means per night, with how many nights.";
/// What the person ticked.
pub fn ticked(name: &str, since: &str) -> String {
    format!("Ticked by the person: legs earlier in the day, or elsewhere, with {name}, {since}.")
}
/// Nothing ticked.
pub const NOT_TICKED: &str =
    "The person has not ticked “legs earlier in the day, or elsewhere” for these nights.";

/// A part of the medicines.
pub const LISTED: &str = "On a published list of those that can start or worsen restless legs";
/// The other part.
pub const OTHERS: &str = "Others";
/// The list has not come.
pub const NOT_LOOKED_UP: &str =
    "The list of names could not be loaded, so no name was looked up for this page.";
/// The list and its limits.
pub const LIST_LIMITS: &str = "The list is not complete; a name that is not on it may still matter.";
/// Nothing noted.
pub const NOT_TAKEN: &str = "None noted.";
/// The last change.
pub fn changed(date: &str) -> String {
    format!("last changed {date}")
}
/// Doses noted as different: not taken, at another time, beyond the plan.
pub fn different([missed, moved, extra]: [u32; 3]) -> String {
    let all = [(missed, "not taken"), (moved, "at another time"), (extra, "extra")];
    let told: Vec<String> =
        all.into_iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{what} {n}")).collect();
    if told.is_empty() { String::new() } else { format!("doses noted: {}", told.join(", ")) }
}
/// A side effect with its day.
pub fn noticed(what: &str, since: &str) -> String {
    format!("noticed: {what}, {since}")
}
/// From a day to another, or on.
pub fn since(from: &str, until: Option<String>) -> String {
    match until {
        Some(until) => format!("{from} – {until}"),
        None => format!("since {from}"),
    }
}
/// On how many days all was as planned.
pub fn as_planned(with: u32, known: u32) -> String {
    format!("Marked “all as planned” on {} of which it was asked.", share_days(with, known))
}
/// There are more than stand here.
pub fn left_out(n: usize) -> String {
    format!("And {n} more, which this page has no room for.")
}

/// No lab value.
pub const NO_LABS: &str = "None recorded.";
/// The laboratory's own range.
pub fn lab_range(range: &str) -> String {
    format!("laboratory’s range {range}")
}
/// Earlier values.
pub fn lab_before(values: &str) -> String {
    format!("before it: {values}")
}
/// More values than stand here.
pub fn more_values(n: usize) -> String {
    format!("{n} more")
}
/// Published lines, which the reader switched on.
pub const LINES_TITLE: &str = "Published lines, switched on by the person";

/// How to read what was tried.
pub const TRIED_HINT: &str = "Counts in the person’s own words; an episode may also end by itself. Last: strength on nights with it, less that on nights with something else (95 % interval).";
/// Nothing tried.
pub const NOT_TRIED: &str = "Nothing timed in these nights.";
/// Nights with and without, and the difference.
pub fn tried_nights(with: usize, without: usize, difference: &str) -> String {
    format!("{} with, {without} without: {difference}", count(with, "night", "nights"))
}
/// A difference with its interval.
pub fn tried_difference(difference: &str, interval: &str) -> String {
    format!("{difference} ({interval})")
}
/// Too few nights for a difference.
pub const TRIED_FEW: &str = "too few to tell";

/// No circumstance.
pub const NO_CONTEXT: &str = "No circumstance recorded.";
/// What happened by day.
pub fn day_count(what: &str, with: u32, known: u32) -> String {
    format!("{what} {with} of {known}")
}
/// All of that in a row.
pub fn by_day(counts: &str) -> String {
    format!("Days with it, of those of which it is known: {counts}.")
}
/// A median of ratings by day.
pub fn rating(what: &str, mid: &str, n: u32) -> String {
    format!("{what}: median {mid} of {}", count(n as usize, "day", "days"))
}
/// Ratings by day: mood (10 best), sleepiness (10 most).
pub const RATINGS: [&str; 2] = ["Mood, 0–10, 10 best", "Sleepiness, 0–10, 10 most"];

/// Foot: definitions and limits.
pub const FOOT: &str = "How to read this page";
/// Where nights begin, and what is missing.
pub fn foot_nights(boundary: &str, missing: u32, nights: u32, partly: u32) -> String {
    format!(
        "A night runs from {boundary} to {boundary} and has the date of its evening. Missing nights: {missing} of {nights}; they count as unknown, never as quiet. Recorded in part: {partly}."
    )
}
/// What the figures are.
pub const FOOT_FIGURES: &str = "Strength is the person’s own 0–10 for the worst moment of the night, of no published scale. Medians have the least and the most figure in brackets. Figures leave out nights on which they were not recorded.";
/// What an interval is.
pub const FOOT_INTERVALS: &str = "Intervals are 95 % intervals of a difference of means; they allow for neighbouring nights being alike. One that holds 0 is compatible with no difference. A difference does not say why nights differ.";
/// What it cannot do.
pub const FOOT_LIMITS: &str =
    "People remember and record unevenly. This page describes what was written down; it cannot find causes.";

/// Where even the smallest letters are too large.
pub const FOOT_CUT: &str = "Entries that end in … were too long for one page. With fewer blocks, or a shorter time, they stand here whole.";

/// The night table.
pub const NIGHT_TABLE: &str = "Night by night";
/// Columns of the night table.
pub const NIGHT_HEADS: [&str; 7] = ["Night of", "Said", "Onset", "Worst", "Lasted", "Awake", "Slept"];
/// Minutes as hours and minutes.
pub fn hours(minutes: i32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}
/// Nothing is recorded of the night.
pub const NO_NIGHT: &str = "not recorded";
/// Which sheet of how many.
pub fn sheet_of(n: usize, of: usize) -> String {
    format!("Sheet {n} of {of}")
}
/// Older nights that are not listed.
pub fn only_newest(n: u32) -> String {
    format!("The newest {n} nights of the time chosen.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_say_what_they_rest_on() {
        assert_eq!(middle("6", "2", "9", 41), "6 (2 to 9) · 41 nights");
        assert_eq!(middle("6", "6", "6", 1), "6 · 1 night");
        assert_eq!(a_week("5.2", &share(41, 55)), "5.2 a week · 41 of 55 nights");
        assert_eq!(different([2, 0, 1]), "doses noted: not taken 2, extra 1");
        assert_eq!(different([0; 3]), "");
        assert_eq!(since("1 May", None), "since 1 May");
    }
}
