//! Text of the page that opens a received link.

/// Heading.
pub const TITLE: &str = "A link you received";
/// Nothing is written.
pub const SAFE: &str = "Opening a link never changes your journal.";
/// Back.
pub const BACK: &str = "Go to Tonight";
/// Nothing behind the prefix.
pub const EMPTY: &str = "There is nothing in this link. Ask the sender for the whole of it, or open it once more from the message it came in.";
/// Characters that no link has.
pub const NOT_OURS: &str = "This is not a Stillnight link: it has characters that no such link has.";
/// Beyond the cap of characters.
pub const TOO_LONG: &str = "This link is longer than Stillnight opens. Ask the sender for a file instead.";
/// Beyond the cap of what is inside.
pub const TOO_MUCH: &str =
    "There is far more packed into this link than any Stillnight link holds, so it was not opened.";
/// Checksum, or an end that is missing.
pub const CUT: &str = "This link is incomplete or was changed on the way. Ask the sender for it again.";
/// Another version of the envelope.
pub const NEWER: &str =
    "This link was made by a newer Stillnight. Update this copy, then open the link again.";
/// A kind this version does not know.
pub const UNKNOWN: &str = "This copy of Stillnight cannot show this kind of link.";
/// Flags this version does not know.
pub const UNKNOWN_FLAGS: &str =
    "This link is wrapped in a way that this copy of Stillnight does not know. An update may help.";
/// It does not unpack.
pub const BAD_PACKING: &str = "This link is whole, but what is packed into it cannot be unpacked.";
/// A sealed link to food, which no version makes.
pub const SEALED: &str =
    "This link is sealed with a phrase. This copy of Stillnight cannot open sealed links to food.";
/// What is inside makes no sense.
pub const MALFORMED: &str =
    "What is in this link makes no sense as a day of meals or a list of foods, so none of it is shown.";
/// A newer format of foods.
pub const NEWER_FOOD: &str =
    "The foods in this link are written in a newer way. Update this copy, then open the link again.";
/// Too many foods.
pub const TOO_MANY: &str =
    "This link holds more than 100 foods, which no Stillnight link does, so none of it is shown.";
/// No food.
pub const NO_FOOD: &str = "This link is whole, but there is no food in it.";

/// Above what came.
pub const NOT_CHECKED: &str = "From a link, not checked by us. Anybody can write anything into a link.";
/// A sealed extract.
pub const ASKS_PHRASE: &str =
    "This link is sealed. Ask the sender for the phrase, and type it here. They can read it out to you.";
/// Section.
pub const INSIDE: &str = "What is in it";
/// An extract with no entry.
pub const NO_ENTRY: &str = "This link is whole, but there is nothing in it.";
/// An extract of a newer version.
pub const NEWER_EXTRACT: &str =
    "The entries in this link are written in a newer way. Update this copy, then open the link again.";
/// More entries than an extract has.
pub const TOO_MANY_ENTRIES: &str =
    "This link holds more than any Stillnight link does, so none of it is shown.";
/// It is no extract.
pub const NO_EXTRACT: &str =
    "What is in this link makes no sense as part of a journal, so none of it is shown.";
/// Section.
pub const TAKE: &str = "Add it to your own journal?";
/// What that is for.
pub const TAKE_TEXT: &str = "Do this only if these are your own nights, for example from your other phone. You see first what would change.";
/// Button.
pub const TAKE_LOOK: &str = "See what would be added";
/// After it.
pub const TO_JOURNAL: &str = "To the journal";

/// An entry that does not read.
pub fn broken_entry(nth: usize) -> String {
    format!("Entry {nth} in this link does not read. Somebody may have changed it, so none of it is shown.")
}

/// Heading of the page a link is pasted on.
pub const OPEN_TITLE: &str = "Open a link";
/// Field.
pub const OPEN_FIELD: &str = "The link";
/// Hint.
pub const OPEN_HINT: &str = "Paste all of it. Blanks and line breaks do no harm.";
/// Button.
pub const OPEN_BUTTON: &str = "Open it";
/// No link.
pub const OPEN_NONE: &str =
    "There is no Stillnight link in this text. It begins with an address and has #/s/ in it.";
/// Section.
pub const OPEN_WHY: &str = "Why paste it here?";
/// Why.
pub const OPEN_WHY_TEXT: &str = "Phones open links in the browser, not in an installed app. On an iPhone or iPad the installed app has a journal of its own. Paste the link here, and it opens where you are.";
