//! Leptos pages and components: they draw view models and send events.
//!
//! Invariant: no rule about nights, storage or figures; only `root` names `platform`.

mod chart;
mod components;
mod dom;
mod format;
mod frame;
mod ids;
mod pages;
mod root;
mod session;
mod slice;
mod status;

pub use root::start;
