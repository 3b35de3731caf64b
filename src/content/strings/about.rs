//! Text of About.

/// Heading.
pub const TITLE: &str = "About Stillnight";
/// What it is.
pub const IS: [&str; 3] = [
    "Stillnight is a private journal for people whose legs will not let them rest. It records what you tell it and shows it back to you.",
    "It is not a medical device. It does not diagnose, does not score, and never tells you to start, stop or change a medicine.",
    "It has not been reviewed by a clinician, a dietitian or a pharmacist.",
];
/// Section.
pub const PRIVACY: &str = "Privacy";
/// Text.
pub const PRIVACY_TEXT: [&str; 3] = [
    "What you write stays in this browser on this device. There is no account and no server that knows you.",
    "Nothing you write is sent anywhere by itself. It leaves the device only when you save a file.",
    "Anyone who can use this browser profile can read the journal, and so can whoever controls the address this page comes from.",
];
/// Section.
pub const ACCESS: &str = "Accessibility";
/// Text.
pub const ACCESS_TEXT: &str = "Made to be used by keyboard, by touch, with a screen reader, at 200 % text and on narrow screens. Checked by automatic tests against WCAG 2.2 AA; not yet by people who use screen readers every day.";
/// Section.
pub const SOURCES: &str = "Sources of the health statements";
/// Leads to the chapter that lists them.
pub const SOURCES_WAY: &str = "Every source, and how grades are given";
/// Section.
pub const LICENCE: &str = "Licence";
/// Text.
pub const LICENCE_TEXT: &str = "Free software, under the MIT licence or the Apache Licence 2.0, as you choose. It contains free software by others; their notices come with the source.";
/// Section.
pub const DIAGNOSTICS: &str = "For a bug report";
/// Button.
pub const COPY: &str = "Copy";
/// Done.
pub const COPIED: &str = "Copied.";
/// Refused.
pub const NOT_COPIED: &str = "This browser did not let the page copy. Select the text and copy it.";
/// Which edition of the health statements; the date follows.
pub const EDITION: &str = "Health statements last gone over:";
/// Text.
pub const DIAGNOSTICS_TEXT: &str =
    "Nothing from your journal is in here, only counts and the state of storage.";
