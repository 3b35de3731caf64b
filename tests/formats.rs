//! Stored values, files and links: what was written once must read for ever, and what anybody may send must not harm.

#[path = "formats/calendars.rs"]
mod calendars;
#[path = "formats/documents.rs"]
mod documents;
#[path = "formats/extracts.rs"]
mod extracts;
#[path = "formats/files.rs"]
mod files;
#[path = "formats/fixtures.rs"]
mod fixtures;
#[path = "formats/frozen.rs"]
mod frozen;
#[path = "common/hostile.rs"]
mod hostile;
#[path = "formats/laws.rs"]
mod laws;
#[path = "formats/links.rs"]
mod links;
#[path = "formats/sealed.rs"]
mod sealed;
#[path = "formats/seals.rs"]
mod seals;
#[path = "common/strategies.rs"]
mod strategies;
