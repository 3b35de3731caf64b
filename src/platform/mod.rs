//! One file per browser capability, each behind plain types.
//!
//! Invariant: only `ui::root` names this module. It knows `store` traits and `domain` types, never app state, pages or
//! words for people (the crash block's few words excepted: nothing else is left running to say them). Nothing here
//! panics: a capability that is missing or refused is an `Option`, a `Result` or a documented fallback.

pub mod clipboard;
pub mod clock;
pub mod crash;
pub mod fetch;
pub mod file;
pub mod file_access;
pub mod focus;
pub mod idle;
pub mod install;
pub mod intl;
mod js;
pub mod launch;
pub mod listener;
pub mod local;
pub mod location;
pub mod media;
mod once;
pub mod page;
pub mod persist;
pub mod pieces;
pub mod print;
pub mod random;
pub mod seal;
pub mod share;
pub mod strict;
pub mod style;
pub mod tabs;
pub mod ticker;
pub mod timer;
pub mod visibility;
pub mod worker;
pub mod zone;
