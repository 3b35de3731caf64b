//! Text of links to food: making one, and looking at one that came.

use super::plan::times;
use super::{count, profile};
use crate::domain::{AgeBand, Caution, CodeSet, Sex};

/// Opens what goes into a link to a day.
pub const DAY: &str = "Share this day";
/// Above what goes in.
pub const GOES_IN: &str = "What goes into the link";
/// Nothing else does.
pub const NOTHING_ELSE: &str =
    "These names and numbers, and nothing of your profile. Whoever has the link can read it.";
/// With the ticks.
pub const TICK: &str = "Only if you tick it, this goes in too:";
/// Age and sex.
pub const STAGE: &str = "My age and sex";
/// Cautions.
pub const CAUTIONS: &str = "What I have to mind";
/// What the profile leaves out.
pub const LEFT_OUT: &str = "Foods that your profile leaves out do not go in.";
/// Makes it.
pub const MAKE: &str = "Make the link";
/// The link's field.
pub const LINK: &str = "The link";
/// Copies it.
pub const COPY: &str = "Copy it";
/// Hands it on.
pub const SEND: &str = "Send it";
/// It is on the clipboard.
pub const COPIED: &str = "The link was copied.";
/// It is not.
pub const NOT_COPIED: &str = "The link could not be copied. Mark it above and copy it by hand.";
/// The picture.
pub const PICTURE: &str = "The link as a picture (QR code) for the camera of another phone";
/// Too long for a picture.
pub const NO_PICTURE: &str =
    "This link is too long for a picture that a camera reads easily. Copy it or send it instead.";
/// Too long at all.
pub const TOO_LONG: &str = "This is too much for a link. Take some foods out, or split the day in two.";
/// Nothing to share.
pub const NOTHING: &str = "There is nothing to share yet.";

/// Above a received day.
pub const RECEIVED_DAY: &str = "A day of meals";
/// Above received foods.
pub const RECEIVED_FOODS: &str = "Foods to look at";
/// It is a preview.
pub const PREVIEW: &str = "A preview, seen with your own profile. Nothing is saved.";
/// Takes a day over.
pub const USE: &str = "Use this day";
/// The question.
pub const USE_TITLE: &str = "Use this day?";
/// In full.
pub const USE_TEXT: &str =
    "It is saved on this device as a day of its own. Your other days stay as they are.";
/// Yes.
pub const USE_YES: &str = "Save and open it";
/// No.
pub const USE_NO: &str = "Not now";
/// Puts foods side by side.
pub const SIDE: &str = "Put side by side";
/// Four of them.
pub const SIDE_FOUR: &str = "Four foods can stand side by side: the first four are taken.";
/// None of them fits.
pub const NONE_FIT: &str = "None of these foods fits you, so there is nothing to take over.";
/// Above what is left out.
pub const LEFT_OUT_TITLE: &str = "Left out for you";
/// Above numbers that are not in the table.
pub const UNKNOWN_TITLE: &str = "Not in this copy’s table";
/// To one's own profile.
pub const TO_PROFILE: &str = "What you eat and avoid";

/// Servings and a name.
pub fn line(hundredths: u32, name: &str) -> String {
    format!("{} × {name}", times(hundredths))
}

/// What numbers are.
pub fn unknown(numbers: &[u32]) -> String {
    let all: Vec<_> = numbers.iter().map(u32::to_string).collect();
    format!(
        "{}: {}. Another version of the table may know them.",
        count(all.len(), "number", "numbers"),
        all.join(", ")
    )
}

/// What the sender told of themselves; `None` where it is nothing.
pub fn told(
    age: Option<AgeBand>,
    sex: Option<Sex>,
    pregnant: bool,
    lactating: bool,
    cautions: CodeSet<Caution>,
) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(age.map(|age| format!("age {}", profile::age(age))));
    parts.extend(sex.map(|sex| profile::sex(sex).to_ascii_lowercase()));
    parts.extend(pregnant.then(|| profile::PREGNANT.to_ascii_lowercase()));
    parts.extend(lactating.then(|| profile::LACTATING.to_ascii_lowercase()));
    parts.extend(cautions.iter().map(|one| profile::caution(one).to_ascii_lowercase()));
    (!parts.is_empty()).then(|| format!("The sender says: {}.", parts.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_sender_told_is_said_as_theirs() {
        let none = CodeSet::EMPTY;
        assert_eq!(told(None, None, false, false, none), None);
        let said = told(Some(AgeBand::Y31), Some(Sex::Female), true, false, none.with(Caution::Warfarin));
        assert_eq!(said.as_deref(), Some("The sender says: age 31 to 50, female, pregnant, warfarin."));
        assert_eq!(unknown(&[1, 22]), "2 numbers: 1, 22. Another version of the table may know them.");
        assert_eq!(line(150, "Lentils"), "1.5 × Lentils");
    }
}
