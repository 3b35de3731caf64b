//! Lab values: what was typed, in which unit, and nothing about what it means.

use crate::domain::{Analyte, Comparator};

/// Page.
pub const TITLE: &str = "Lab values";
/// What the page is for.
pub const LEAD: &str = "Keep the figures of your blood tests as the report prints them. Stillnight shows them over time. It does not judge them; a clinician can.";
/// Nothing yet.
pub const EMPTY_TITLE: &str = "No lab value yet";
/// Nothing yet.
pub const EMPTY_TEXT: &str = "Have a report at hand and copy date, figure and unit. Several values of one report go in one after the other.";
/// Older entries are being read.
pub const LOADING: &str = "Reading older values …";
/// Button.
pub const ADD: &str = "Add a value";
/// Heading of the form.
pub const CHANGE_TITLE: &str = "Change this value";
/// Button of a row.
pub const CHANGE: &str = "Change";
/// Button.
pub const SAVE: &str = "Save";
/// Button.
pub const SAVE_NEXT: &str = "Save, add another";
/// Button.
pub const CANCEL: &str = "Cancel";
/// Button.
pub const DELETE: &str = "Delete this value";
/// After saving one of several.
pub const SAVED_NEXT: &str = "Taken in. Date and circumstances are kept for the next value.";

/// Question.
pub const WHAT: &str = "What was measured?";
/// Field.
pub const OWN_NAME: &str = "Its name on the report";
/// Field.
pub const DATE: &str = "Day the blood was taken";
/// Question.
pub const COMPARATOR: &str = "How the report writes it";
/// Field.
pub const VALUE: &str = "Value";
/// Under it.
pub const VALUE_HINT: &str =
    "Decimal point or comma, no marks between thousands. Leave it empty while you wait for the result.";
/// Question.
pub const UNIT: &str = "Unit on the report";
/// Answer.
pub const ANOTHER_UNIT: &str = "Another unit";
/// Field.
pub const UNIT_TEXT: &str = "The unit, as printed";
/// Tick under a question.
pub const SURE: &str = "Number and unit are as the report prints them";
/// Section.
pub const RANGE: &str = "The laboratory’s own range";
/// Under it.
pub const RANGE_HINT: &str = "Only as printed beside the value, in the same unit.";
/// Field.
pub const LOW: &str = "From";
/// Field.
pub const HIGH: &str = "To";
/// Section.
pub const DRAW: &str = "How the blood was taken";
/// Hint beside the ticks, with its source.
pub const DRAW_HINT: &str = "For iron tests in restless legs care, a guideline of the American Academy of Sleep Medicine (2025, doi 10.5664/jcsm.11390) asks for the morning, and for no iron supplements or iron-rich food in the 24 hours before. Ask the clinic what holds for your test.";
/// Question.
pub const MORNING: &str = "In the morning?";
/// Question.
pub const FASTING: &str = "Fasting?";
/// Question.
pub const IRON_FREE: &str = "No iron tablets or iron-rich food for 24 hours before?";
/// Answer.
pub const YES: &str = "Yes";
/// Answer.
pub const NO: &str = "No";
/// Answer.
pub const NOT_RECORDED: &str = "Not recorded";
/// Field.
pub const ASSAY: &str = "Laboratory or method";
/// Field.
pub const NOTE: &str = "Note";

/// Choice of a unit to show.
pub const SHOW_IN: &str = "Show in";
/// Answer: no conversion.
pub const AS_TYPED: &str = "As typed";
/// Beside a value in another unit.
pub const CONVERTED: &str = "converted";
/// A draw without a value.
pub const NO_VALUE: &str = "value not recorded";
/// Switch.
pub const LINES: &str = "Show the lines from published guidance";
/// Under the switch.
pub const LINES_HINT: &str = "Figures others have published, with their source. Stillnight does not hold your values against them; a clinician can.";
/// In place of the title of a source.
pub const SOURCE: &str = "Source";
/// Where only a report of the source was read.
pub const SECOND_HAND: &str = "seen in a page that reports it";
/// Beside lines about iron.
pub const IRON_CARE: &str = "Iron is for a clinician to weigh, after blood tests. Keep iron tablets where children cannot reach them.";
/// Summary of the table.
pub const TABLE: &str = "The same as a table";
/// Column.
pub const COL_DATE: &str = "Day";
/// Column.
pub const COL_VALUE: &str = "Value";
/// Column.
pub const COL_RANGE: &str = "Laboratory’s range";
/// Column.
pub const COL_DRAW: &str = "Circumstances";
/// In a row.
pub const ROW_MORNING: (&str, &str) = ("morning", "not in the morning");
/// In a row.
pub const ROW_FASTING: (&str, &str) = ("fasting", "not fasting");
/// In a row.
pub const ROW_IRON_FREE: (&str, &str) = ("24 h without iron", "iron within 24 h");

/// Beside the field.
pub const WHAT_MISSING: &str = "Choose what was measured.";
/// Beside the field.
pub const NAME_MISSING: &str = "Give it a name, as on the report.";
/// Beside the field.
pub const UNIT_MISSING: &str = "Choose the unit printed on the report.";
/// Beside the field.
pub const NOT_A_NUMBER: &str = "This is not a number. Use digits, with a decimal point or comma.";
/// Beside the field.
pub const SEPARATORS: &str = "Leave out the marks between thousands: they read differently from country to country. Write 1234.5 or 1234,5.";
/// Beside the field.
pub const TOO_MANY_DIGITS: &str = "Use at most 12 digits before and 6 after the decimal point.";
/// Beside the field.
pub const NEGATIVE: &str = "A laboratory value is never below zero. Please check the sign.";
/// Beside the field.
pub const RANGE_REVERSED: &str = "The range ends below its start. Please check both figures.";
/// Beside the field.
pub const DATE_MISSING: &str = "Choose the day.";
/// Beside the field.
pub const DATE_UNREADABLE: &str = "This is no day of the calendar.";
/// Beside the field.
pub const DATE_FUTURE: &str = "This day has not come yet.";
/// Beside the field.
pub const DATE_OLD: &str = "This day is before 1900. Please check the year.";

/// The same amount in another unit, as a question.
pub fn would_be(value: &str, unit: &str) -> String {
    format!("That would be {value} {unit}. Please check number and unit.")
}

/// The value once more, as a question.
pub fn you_typed(value: &str, unit: &str) -> String {
    format!("You typed {value} {unit}. Please check number and unit.")
}

/// A unit that is not in use for it.
pub fn seldom(analyte: Analyte, value: &str, unit: &str) -> String {
    format!(
        "You typed {value} {unit}. Reports of {} do not use this unit. Please check number and unit.",
        self::analyte(analyte)
    )
}

/// A unit nothing is known of.
pub fn unknown_unit(value: &str, unit: &str) -> String {
    format!(
        "You typed {value} {unit}, a unit Stillnight does not know and cannot convert. Please check number and unit."
    )
}

/// A unit that cannot measure it.
pub fn impossible(analyte: Analyte, unit: &str) -> String {
    format!("{} cannot be given in {unit}. Please choose another unit.", self::analyte(analyte))
}

/// How a number with a comma was read.
pub fn read_as(value: &str) -> String {
    format!("Read as {value}")
}

/// Too many characters.
pub fn too_long(found: usize, most: usize) -> String {
    format!("This has {found} characters; there is room for {most}. Please shorten it. Nothing is cut off.")
}

/// The laboratory's range, both ends.
pub fn range(low: Option<String>, high: Option<String>) -> Option<String> {
    match (low, high) {
        (Some(low), Some(high)) => Some(format!("{low} – {high}")),
        (Some(low), None) => Some(format!("from {low}")),
        (None, Some(high)) => Some(format!("up to {high}")),
        (None, None) => None,
    }
}

/// The chart in a sentence: how many values, from when to when, the least and the most.
pub fn sentence(count: usize, first: &str, last: &str, least: &str, most: &str, unit: &str) -> String {
    if count == 1 {
        return format!("One value, {first}: {least} {unit}.");
    }
    format!("{count} values from {first} to {last}. Least {least}, most {most} {unit}.")
}

/// Values that the chart cannot hold.
pub fn left_out(count: usize) -> String {
    format!("Not in the chart, because the unit does not convert or there is no value: {count}.")
}

/// How the chart marks values that are not exact.
pub const MARKS: &str = "Filled dot: as measured. Open mark: the laboratory wrote < (pointing down) or > (pointing up). Shaded: the laboratory’s own range.";

/// Name of what was measured.
pub fn analyte(analyte: Analyte) -> &'static str {
    match analyte {
        Analyte::Ferritin => "Ferritin",
        Analyte::Tsat => "Transferrin saturation",
        Analyte::Iron => "Iron",
        Analyte::Tibc => "Iron-binding capacity (TIBC)",
        Analyte::Transferrin => "Transferrin",
        Analyte::Haemoglobin => "Haemoglobin",
        Analyte::Crp => "CRP",
        Analyte::B12 => "Vitamin B12",
        Analyte::Mma => "Methylmalonic acid (MMA)",
        Analyte::Folate => "Folate",
        Analyte::VitaminD => "Vitamin D (25-OH)",
        Analyte::Magnesium => "Magnesium",
        Analyte::Creatinine => "Creatinine",
        Analyte::Egfr => "eGFR",
        Analyte::Other => "Something else",
    }
}

/// How the report writes it.
pub fn comparator(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Equal => "= exactly",
        Comparator::Less => "< less than",
        Comparator::Greater => "> more than",
    }
}

/// The sign before a value.
pub fn sign(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Equal => "",
        Comparator::Less => "< ",
        Comparator::Greater => "> ",
    }
}
