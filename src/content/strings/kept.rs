//! What is said of a form that was left half filled and is open again.

/// At the top of the form.
pub const FOUND: &str =
    "You began this earlier, and it is not saved yet. Save it, or cancel to throw it away.";
/// In place of the button to save, until the entry that the form changes has been read.
pub const LOOKING: &str = "Reading the entry this is about …";
