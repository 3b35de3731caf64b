//! Text of the page for reminders. What stands in the calendar itself is in `calendar`.

/// Page.
pub const TITLE: &str = "Reminders";
/// Lead.
pub const LEAD: &str =
    "Your own calendar can remind you. Stillnight makes a small file, and you open it with the calendar.";
/// Another page's way here.
pub const LINK: &str = "Reminders for your calendar";
/// Section.
pub const EVENING: &str = "Evening note";
/// Text.
pub const EVENING_TEXT: &str = "A quiet nudge to note the day, at a time that suits you.";
/// Field.
pub const TIME: &str = "Time";
/// Section.
pub const DOSES: &str = "Doses";
/// Text.
pub const DOSES_TEXT: &str = "The times of your plan, without a name and without an amount.";
/// Nothing to remind of.
pub const NO_DOSES: &str = "There is no plan with clock times yet.";
/// Leads to the medicines.
pub const TO_PLAN: &str = "Add times under Medicines and supplements";
/// Section.
pub const BLOODS: &str = "Blood test";
/// Text.
pub const BLOODS_TEXT: &str = "The day you and your clinician agreed on.";
/// Field.
pub const DAY: &str = "Day";
/// Section.
pub const VISIT: &str = "Appointment";
/// Text.
pub const VISIT_TEXT: &str = "The entry leads back to the page for the doctor.";
/// Field.
pub const VISIT_TIME: &str = "Time, if known";
/// Button.
pub const SAVE: &str = "Save calendar file";
/// Button.
pub const SHARE: &str = "Share";
/// It is there.
pub const SAVED: &str = "The file is in your downloads. Open it to add it to your calendar.";
/// Section.
pub const GOOD_TO_KNOW: &str = "Good to know";
/// Text.
pub const NOTES: [&str; 4] = [
    "The entries carry plain titles, such as “Evening note”. No medicine, amount or illness stands in the calendar.",
    "Some calendars drop alarms from a file, or set their own. Look at the entry once after you have added it.",
    "For another time, save the file again and open it. Most calendars then replace the old entry.",
    "A new plan or another day makes new entries. Delete the old ones in your calendar.",
];
/// While older entries are being read.
pub const WAIT: &str = "Older entries are still being read.";

/// Trouble.
pub const NO_TIME: &str = "Choose a time.";
/// Trouble.
pub const NOT_A_TIME: &str = "This is not a clock time.";
/// Trouble.
pub const NO_DAY: &str = "Choose the day.";
/// Trouble.
pub const NOT_A_DAY: &str = "This is no day of the calendar.";
/// Trouble.
pub const DAY_OVER: &str = "This day is over.";
/// Error.
pub const TIME_OVER: &str = "This time is over.";
/// Trouble.
pub const DAY_FAR: &str = "This day is more than five years away. Please check the year.";

/// Preview.
pub fn evening(time: &str) -> String {
    format!("Every evening at {time}, from today.")
}

/// Preview.
pub fn dose(time: &str, every_days: u8, first: &str, until: Option<&str>) -> String {
    let every = match every_days {
        0 | 1 => "every day".to_owned(),
        2 => "every other day".to_owned(),
        days => format!("every {days} days"),
    };
    let until = until.map(|day| format!(", until {day}")).unwrap_or_default();
    format!("{time}, {every}, from {first}{until}")
}

/// Preview of something that comes once.
pub fn once(day: &str, time: Option<&str>, called: &str) -> String {
    match time {
        Some(time) => format!("{day} at {time}. {called}"),
        None => format!("{day}, all day. {called}"),
    }
}

/// When the calendar calls.
pub const DAY_AHEAD: &str = "The calendar calls one day ahead.";
/// The same, closer to it.
pub const HOUR_AHEAD: &str = "The calendar calls one hour ahead.";
/// The same, where that is over too.
pub const AT_THAT_TIME: &str = "The calendar calls at that time.";
/// The same, of a whole day.
pub const MORNING_BEFORE: &str = "The calendar calls at 9 the morning before.";
/// The same, where that is over.
pub const THAT_MORNING: &str = "The calendar calls at 9 that morning.";
/// The same, where that is over too.
pub const TODAY: &str = "That is today.";
