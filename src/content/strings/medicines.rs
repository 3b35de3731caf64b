//! Medicines and supplements: the page, its form, the note on a name, the doses of a day.
//!
//! Nothing here may suggest a medicine, a dose, or a change of either.

use crate::content::medicines::{Relation, Strength};
use crate::domain::{SideEffectKind, SubstanceKind};

/// Page.
pub const TITLE: &str = "Medicines and supplements";
/// Lead.
pub const LEAD: &str = "What you take, when, and what changed. A clinician will ask for just this.";
/// Button.
pub const ADD: &str = "Add or look up a name";
/// Section.
pub const NOW: &str = "Taken now";
/// Section.
pub const STOPPED: &str = "Stopped";
/// Empty list.
pub const EMPTY_TITLE: &str = "Nothing noted yet";
/// Empty list.
pub const EMPTY_TEXT: &str = "Tablets, patches, drops, vitamins, minerals, cold remedies and sleep aids: all of them can matter for a good talk with a clinician.";
/// Button.
pub const SHOW_MORE: &str = "Show more";
/// Section.
pub const TODAY: &str = "Today";
/// Section.
pub const YESTERDAY: &str = "Yesterday";
/// Section.
pub const ABOUT: &str = "About the list of names";
/// Text.
pub const ABOUT_TEXT: [&str; 3] = [
    "The list holds medicines with a published link to restless legs. It is not complete, and no pharmacist has reviewed it.",
    "One product can hold several medicines, and one brand name can mean different medicines in different countries. Read the ingredients on the label and look each of them up.",
    "Ask the prescriber or a pharmacist before you change anything. The list cannot know why you take a medicine.",
];
/// Button.
pub const CORRECT: &str = "Edit";
/// Button.
pub const CHANGE: &str = "New dose or times";
/// Button.
pub const STOP: &str = "No longer taken";
/// Button.
pub const AGAIN: &str = "Taken again";
/// Button.
pub const EFFECT: &str = "Side effect noticed";
/// Button.
pub const DELETE: &str = "Delete with its history";
/// Opens the actions of one medicine.
pub const ACTIONS: &str = "Change or add";
/// Opens the note on a name.
pub const NOTE_ON: &str = "What is published about this name";
/// Button.
pub const SAVE: &str = "Save";
/// Button.
pub const CANCEL: &str = "Cancel";
/// Field.
pub const NAME: &str = "Name, generic or brand";
/// Field.
pub const KIND: &str = "What is it?";
/// Field.
pub const STRENGTH: &str = "Strength of one";
/// Field.
pub const UNIT: &str = "Unit";
/// Hint.
pub const UNIT_HINT: &str = "As on the packet: mg, µg, IU.";
/// Field.
pub const FORM: &str = "Form: tablet, patch, drop";
/// Field.
pub const START: &str = "First day taken, if you know it";
/// Field.
pub const FROM: &str = "From which day";
/// Field.
pub const WITHOUT: &str = "First day without it";
/// Field.
pub const NOTICED: &str = "First noticed on";
/// Field.
pub const NEEDED: &str = "Only when needed";
/// Field.
pub const EVERY: &str = "Every so many days";
/// Section of the form.
pub const TIMES: &str = "Clock times";
/// Field.
pub const TIME: &str = "Time";
/// Field.
pub const AMOUNT: &str = "How many";
/// Hint.
pub const AMOUNT_HINT: &str = "Leave a number empty where you do not know it.";
/// Button.
pub const ADD_TIME: &str = "Another time";
/// Button.
pub const REMOVE_TIME: &str = "Take this time out";
/// Field.
pub const NOTE: &str = "Note";
/// Field.
pub const EFFECT_WORDS: &str = "In your words";
/// Field.
pub const EFFECT_KIND: &str = "What did you notice?";
/// Hint on another strength.
pub const CHANGE_HINT: &str = "The old dose stays in the history. Where the packet has another strength, note the end of this one and add the new packet by itself.";
/// Hint on stopping.
pub const STOP_HINT: &str =
    "This only keeps the record right. Ask the prescriber before you stop a medicine.";
/// Prompt for dopamine medicines.
pub const URGES: &str = "With medicines of this kind some people get new strong urges: to gamble, shop, eat or have sex. They are worth telling the prescriber.";
/// Button.
pub const URGES_NOTICED: &str = "I noticed new strong urges";
/// Button.
pub const EFFECT_GONE: &str = "Gone now";
/// Button.
pub const EFFECT_REMOVE: &str = "Remove";

/// Error.
pub const NAME_MISSING: &str = "Please write a name.";
/// Error.
pub const NEGATIVE: &str = "This cannot be below nought.";
/// Error.
pub const NOUGHT: &str = "This must be more than nought. Leave it empty where you do not know it.";
/// Error.
pub const NOT_A_NUMBER: &str = "Please write a number, like 0.5 or 0,5.";
/// Error.
pub const OUT_OF_RANGE: &str = "This number has too many digits.";
/// Error.
pub const NO_DATE: &str = "Please choose a day.";
/// Error.
pub const TOO_FAR: &str = "This day is more than a year ahead.";
/// Error.
pub const TOO_EARLY: &str = "This day lies before 1900.";
/// Error.
pub const NOT_YET: &str = "This day has not come yet.";
/// Error.
pub const TIME_MISSING: &str = "Please choose a clock time.";
/// Error.
pub const TIME_TWICE: &str = "This clock time stands here twice.";
/// Error.
pub const TIME_OR_NEEDED: &str = "Please choose a clock time, or “only when needed”.";
/// Error.
pub const STOP_BEFORE_START: &str = "The first day without it cannot come before the first day with it.";
/// Error.
pub const START_AFTER_CHANGE: &str = "A change of dose is written down for this day or an earlier one.";
/// Error.
pub const CHANGE_BEFORE_START: &str = "This day lies before the first day it was taken.";
/// Error.
pub const EFFECT_MISSING: &str = "Please choose what you noticed.";
/// Error, where the entry was deleted meanwhile.
pub const GONE: &str = "This is no longer in your journal, so nothing can be noted on it. What was deleted can be brought back for 30 days, under “Your data”.";

/// Look-up.
pub const LOADING: &str = "Loading the list of names …";
/// Look-up.
pub const FAILED: &str =
    "The list of names could not be loaded. It comes back when you are online. You can still save.";
/// Look-up.
pub const NOT_LISTED: &str = "Not on our list; that does not mean it cannot.";
/// Look-up.
pub const DID_YOU_MEAN: &str = "Did you mean one of these?";
/// Look-up.
pub const MORE: &str = "More: weak or conflicting reports";
/// Before the sources.
pub const SOURCES: &str = "Sources:";
/// Seen in a page that reports the source.
pub const SECOND_HAND: &str = "Read in pages that report the source.";

/// Button.
pub const AS_PLANNED: &str = "All as planned";
/// Beside it.
pub const EXCEPT: &str = "Except for what is noted below.";
/// Opens the doses one by one.
pub const DIFFERENT: &str = "Something was different";
/// Button.
pub const MISSED: &str = "Not taken";
/// Button.
pub const MOVED: &str = "At another time";
/// Field.
pub const TAKEN_AT: &str = "Taken at";
/// Button.
pub const EXTRA: &str = "One more dose";
/// An extra dose.
pub const EXTRA_DOSE: &str = "A dose beyond the plan";
/// Not recorded.
pub const UNKNOWN_PLAN: &str = "times not recorded";
/// As needed.
pub const WHEN_NEEDED: &str = "when needed";
/// An empty amount.
pub const UNKNOWN_DOSE: &str = "dose not known";

/// What is said of a name, and always whom to ask.
pub fn message(relation: Relation) -> [&'static str; 2] {
    match relation {
        Relation::CanWorsen => [
            "Listed among medicines that can start or worsen restless legs.",
            "Ask the prescriber or pharmacist; do not stop or change it on your own.",
        ],
        Relation::Mixed => [
            "Reports on this one and restless legs are few, or point both ways.",
            "Ask the prescriber or pharmacist; do not stop or change it on your own.",
        ],
        Relation::Augments => [
            "Used for restless legs. In time they can come earlier in the day, grow stronger or spread; this is called augmentation.",
            "If you notice that, tell the prescriber. Do not stop or change it on your own: stopping suddenly can be harmful.",
        ],
        Relation::Treatment => [
            "Doctors may use it for restless legs. This is no advice to take it.",
            "Ask the prescriber or pharmacist; do not start, stop or change it on your own.",
        ],
        Relation::Tolerated => [
            "Named as less of a problem for restless legs than some of its relatives. People differ, and this is no advice to take it.",
            "Ask the prescriber or pharmacist; do not start, stop or change it on your own.",
        ],
    }
}

/// How well it is supported.
pub fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Consensus => "Rests on guidelines, professional pages or patient organisations.",
        Strength::Trial => "Rests on trials.",
        Strength::Series => "Rests on groups of patients, surveys or databases of side effects.",
        Strength::Reports => "Rests on single reports.",
        Strength::Group => "Listed for its group, not from reports of its own.",
    }
}

/// What was typed is a name of something else.
pub fn holds(name: &str, country: &str, generic: &str) -> String {
    let name = with_country(name, country);
    if country.is_empty() {
        format!("{name} is another name of {generic}.")
    } else {
        format!("{name} holds {generic}.")
    }
}

/// It was typed with a slip.
pub fn meant(name: &str, country: &str) -> String {
    format!("Did you mean {}?", with_country(name, country))
}

/// A name, with the country of a brand.
pub fn with_country(name: &str, country: &str) -> String {
    if country.is_empty() { name.to_owned() } else { format!("{name} ({country})") }
}

/// A text is too long.
pub fn too_long(found: usize, most: usize) -> String {
    format!("This has {found} characters; there is room for {most}.")
}

/// Every so many days, in a row.
pub fn every(days: u8) -> String {
    match days {
        0 | 1 => "every day".to_owned(),
        2 => "every other day".to_owned(),
        days => format!("every {days} days"),
    }
}

/// Heading of a form about something noted.
pub fn about(what: &str, name: &str) -> String {
    format!("{what}: {name}")
}

/// Since when, in a row.
pub fn since(date: &str) -> String {
    format!("since {date}")
}

/// Until when, in a row.
pub fn until(date: &str) -> String {
    format!("without it since {date}")
}

/// Changes of dose so far, in a row.
pub fn changes(n: usize) -> String {
    super::count(n, "change of dose", "changes of dose")
}

/// So many of the form, with its strength.
pub fn amount(count: &str, form: &str, strength: &str) -> String {
    let of = if form.is_empty() { String::new() } else { format!(" {form}") };
    if strength.is_empty() { format!("{count}{of}") } else { format!("{count}{of} × {strength}") }
}

/// The kind of substance.
pub fn kind(kind: SubstanceKind) -> &'static str {
    match kind {
        SubstanceKind::Medicine => "Medicine",
        SubstanceKind::Supplement => "Supplement",
    }
}

/// A side effect.
pub fn effect(kind: SideEffectKind) -> &'static str {
    match kind {
        SideEffectKind::Sleepiness => "Sleepiness, or falling asleep suddenly",
        SideEffectKind::Nausea => "Nausea",
        SideEffectKind::Dizziness => "Dizziness",
        SideEffectKind::Constipation => "Constipation",
        SideEffectKind::Urges => "New strong urges",
        SideEffectKind::Earlier => "Legs earlier in the day, or elsewhere",
        SideEffectKind::Mood => "Mood",
        SideEffectKind::Other => "Something else",
    }
}
