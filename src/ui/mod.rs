//! Leptos pages and components: they draw view models and send events.
//!
//! Invariant: no rule about nights, storage or figures; only `root` names `platform`.

mod components;
mod format;
mod frame;
mod ids;
mod pages;
mod root;
mod session;
mod status;

pub use root::start;
