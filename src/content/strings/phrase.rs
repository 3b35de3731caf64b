//! Text around phrases that seal and open: asking for one, and what can go wrong.

/// Field.
pub const FIELD: &str = "The phrase";
/// Hint.
pub const HINT: &str = "Capitals, marks and extra spaces make no difference.";
/// Button.
pub const OPEN: &str = "Open with this phrase";
/// Under way.
pub const OPENING: &str = "Opening. This takes a few seconds.";
/// Nothing typed.
pub const EMPTY: &str = "Please type the phrase.";
/// It does not open.
pub const REFUSED: &str = "It did not open: the phrase is a wrong one, or what you opened is damaged. Check each word and try again.";
/// No cryptography here.
pub const UNAVAILABLE: &str = "This page was not opened over a secure connection (https), so the browser offers no way to seal or to open what is sealed.";
/// What was unsealed is no text of ours.
pub const TOO_LARGE: &str = "This is too much to be sealed in one piece.";
/// Above a generated phrase.
pub const MADE: &str = "The phrase";
/// Button.
pub const COPY: &str = "Copy the phrase";
/// Button.
pub const ANOTHER: &str = "Another phrase";
/// It is on the clipboard.
pub const COPIED: &str = "The phrase was copied.";
/// It is not.
pub const NOT_COPIED: &str = "The phrase could not be copied. Write it down instead.";
/// The words are on their way.
pub const WAIT: &str = "Loading the words for the phrase …";
/// They did not come.
pub const FAILED: &str = "The words for phrases could not be loaded. They come back when you are online.";
