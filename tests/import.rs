//! Files of other apps and tables: what is read, what is left out and why, and that nothing anybody may open does harm.

#[path = "import/cells.rs"]
mod cells;
#[path = "import/formats.rs"]
mod formats;
#[path = "import/hostile.rs"]
mod hostile;
#[path = "common/import.rs"]
mod import;
#[path = "common/hostile.rs"]
mod laws;
#[path = "import/packed.rs"]
mod packed;
#[path = "import/planned.rs"]
mod planned;
#[path = "import/sent.rs"]
mod sent;
#[path = "common/strategies.rs"]
mod strategies;
#[path = "import/tidy.rs"]
mod tidy;
#[path = "import/when.rs"]
mod when;
#[path = "common/zips.rs"]
mod zips;
