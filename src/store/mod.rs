//! Bytes to domain and back: stored form, migrations, merging, files, links, and the engine that may say *Saved*.
//!
//! Invariant: pure. Storage is reached only through the traits of [`ports`], so that a fault-injecting disk can stand
//! in for the browser. Nothing here knows about pages or words for people.

pub mod backup;
pub mod calendar;
pub mod codec;
pub mod csv;
pub mod engine;
pub mod import;
pub mod keys;
pub mod link;
pub mod merge;
pub mod migrate;
pub mod ports;
mod schema;
pub mod sealed;
pub mod tap;
pub mod twin;
