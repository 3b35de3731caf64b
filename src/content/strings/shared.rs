//! Text of the page that opens a received link.

/// Heading.
pub const TITLE: &str = "A link you received";
/// Nothing is written.
pub const SAFE: &str = "Opening a link never changes your journal.";
/// Back.
pub const BACK: &str = "Go to Tonight";
/// Nothing behind the prefix.
pub const EMPTY: &str = "There is nothing in this link. Ask the sender for the whole of it.";
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
/// Sealed.
pub const SEALED: &str =
    "This link is sealed with a phrase. This copy of Stillnight cannot open sealed links.";
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
