//! Text of the settings.

use crate::domain::Coded;

/// Heading.
pub const TITLE: &str = "Settings";
/// They belong to the device.
pub const LEAD: &str = "These belong to this device only.";
/// Group.
pub const THEME: &str = "Colours";
/// Explanation.
pub const THEME_HINT: &str =
    "Automatic follows your system, and turns amber-red without any blue on Tonight from 22:00 to 06:00.";
/// Group.
pub const TEXT: &str = "Text size";
/// Group.
pub const CLOCK: &str = "Clock";
/// Switch.
pub const FACE: &str = "Show the clock on Tonight";
/// Explanation.
pub const FACE_HINT: &str = "Watching the clock keeps some people awake. Times are recorded all the same.";
/// Group.
pub const WEEK: &str = "The week begins on";

/// Group.
pub const NIGHT: &str = "Your night";
/// Field.
pub const BOUNDARY: &str = "One night ends and the next begins at";
/// Explanation.
pub const BOUNDARY_HINT: &str = "Noon, unless you sleep by day: then choose an hour in the middle of your waking time. It is kept in your journal and counts for new entries; what is recorded stays where it is.";

/// The label of a preference by its code; codes are unique over all groups but `auto`.
pub fn label(item: impl Coded) -> &'static str {
    match item.code() {
        "auto" => "Automatic",
        "day" => "Day",
        "dark" => "Dark",
        "night" => "Night red",
        "100" => "Normal",
        "125" => "Larger",
        "150" => "Large",
        "200" => "Largest",
        "12" => "12 hours",
        "24" => "24 hours",
        "mon" => "Monday",
        "sun" => "Sunday",
        "sat" => "Saturday",
        _ => "",
    }
}

/// Section.
pub const STAGE: &str = "Life stage and food";
/// Leads to the food profile.
pub const STAGE_LINK: &str = "Age, sex, what you eat and avoid";
