//! Text of the page that opens a received link.

/// Heading.
pub const TITLE: &str = "A link you received";
/// Nothing is written.
pub const SAFE: &str = "Opening a link never changes your journal.";
/// Back.
pub const BACK: &str = "Go to Tonight";
/// Too short or too long, or not a link of ours.
pub const NOT_OURS: &str =
    "This is not a Stillnight link, or part of it was lost on the way. Ask the sender for the whole link.";
/// Beyond the cap.
pub const TOO_LONG: &str = "This link is longer than Stillnight opens. Ask the sender for a file instead.";
/// Checksum.
pub const CUT: &str = "This link is incomplete or was changed on the way. Ask the sender for it again.";
/// Later version.
pub const NEWER: &str =
    "This link was made by a newer Stillnight. Update this copy, then open the link again.";
/// A kind this version cannot show.
pub const UNKNOWN: &str = "This copy of Stillnight cannot show this kind of link.";
/// Sealed.
pub const SEALED: &str =
    "This link is sealed with a phrase. This copy of Stillnight cannot open sealed links.";
